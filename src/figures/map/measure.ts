import { keptByText } from '../../atlas/kept.ts';

/**
 * Width of a label in units, a little over what the label face (Archivo Narrow) takes, so that fallback faces
 * still fit. Chinese characters are as wide as they are high.
 */
export function textWidth(words: string, size: number, spacing = 0): number {
  let sum = 0;
  for (const character of words) sum += advance(character) + spacing;
  return sum * size;
}

const advance = keptByText((character): number => {
  if (/[\u2e80-\u9fff\uff00-\uffef]/.test(character)) return 1.02;
  if (/[iljtfrI.,:;'’|!()[\]·‖-]/.test(character)) return 0.29;
  if (/[mwMW—]/.test(character)) return 0.76;
  if (/\s/.test(character)) return 0.24;
  if (/\p{Lu}/u.test(character)) return 0.58;
  return 0.49;
});

/** Breaks words into lines no wider than `width` units. */
export function wrap(words: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
