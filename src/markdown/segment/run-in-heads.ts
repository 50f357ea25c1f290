import { type Range, splitSentences } from './sentences.ts';

/** Marks that part a head from what follows it. */
const divider = /^\s*[·•:|–—-]*\s*/u;

/** Longest head; what is longer is a sentence set in bold. */
const longestHead = 120;

/**
 * The head that a block opens with in bold, up to `bold`; null where the bold words belong to the sentence they open.
 *
 * @example runInHead('Rates. Space is scarce.', 6) // a head: it ends as a sentence does
 * @example runInHead('TRIESTE Rail gained.', 7) // a head: in capitals, before the first word of a sentence
 * @example runInHead('Adif has chosen a builder.', 4) // null
 */
export function runInHead(text: string, bold: number): Range | null {
  const start = text.length - text.trimStart().length;
  const words = text.slice(start, bold);
  if (words === '' || words.length > longestHead) return null;
  const behind = text.slice(bold);
  if (behind.trim() === '') return null;
  const isClosed = /[.:?!]$/.test(words) || /^\s*[·•:|–—]|^\s+-\s/u.test(behind);
  const isApart = /^[\p{Lu}\d\s.,'’/&–-]+$/u.test(words) && /^\s+["“]?[\p{Lu}\d]/u.test(behind);
  return isClosed || isApart ? { start, end: bold } : null;
}

/** The sentences of a block, its head being the first. */
export function splitBehind(
  text: string,
  head: Range | null,
  mayBeDated = true,
): ReturnType<typeof splitSentences> {
  if (head === null) return splitSentences(text, mayBeDated);
  const behind = text.slice(head.end);
  const shift = head.end + (divider.exec(behind)?.[0].length ?? 0);
  const own = splitSentences(text.slice(0, head.end), mayBeDated);
  const others = splitSentences(text.slice(shift), mayBeDated).map(({ start, end, dateline }) => ({
    start: start + shift,
    end: end + shift,
    dateline,
  }));
  return [...own, ...others];
}
