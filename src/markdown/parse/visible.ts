import type { Run } from './document.ts';

/** Soft hyphens, zero-width spaces and joiners, and marks of direction: they show nothing and part nothing. */
const invisible = /[\u00ad\u061c\u200b-\u200f\u2060\ufeff]/g;

export const holdsInvisible = (text: string): boolean => text.search(invisible) >= 0;

/**
 * A text without the signs that show nothing, which come in by pasting and would part names and numbers, with its way
 * back to the file.
 *
 * @example withoutInvisible('Duis\u00adburg', [{ plain: 0, length: 9, start: 20, end: 29 }]).text // 'Duisburg'
 * @param runs where the text stands in the file, in order
 */
export function withoutInvisible(
  text: string,
  runs: readonly Run[],
): { text: string; runs: Run[] } {
  const left: Run[] = [];
  let visible = '';
  for (const { plain, length, start, end } of runs) {
    const isExact = end - start === length;
    const piece = text.slice(plain, plain + length);
    let from = 0;
    for (const to of [...[...piece.matchAll(invisible)].map(({ index }) => index), length]) {
      if (to > from)
        left.push({
          plain: visible.length,
          length: to - from,
          start: isExact ? start + from : start,
          end: isExact ? start + to : end,
        });
      visible += piece.slice(from, to);
      from = to + 1;
    }
  }
  return { text: visible, runs: left };
}
