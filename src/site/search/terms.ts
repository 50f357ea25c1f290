import { plain } from '../../figures/explorer/find.ts';

/** Words that say nothing of what is looked for. */
const stopWords = new Set(
  'a about an and are as at be been by for from has have how in is it its many more much of on or over than that the their this to was were what when where which who why with'.split(
    ' ',
  ),
);

/** Numbers in groups of three first, then Chinese characters in a row, then words with their apostrophes. */
const piece =
  /(?<!\d)\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\p{Script=Han}+|[\p{L}\p{M}'’‘`]+/gu;

/**
 * The terms a text is found by: words without case, marks and plural, numbers without their commas, Chinese as it stands
 * and in pairs of characters.
 *
 * @example termsOf("Nearly 30,000 trains from Xi'an") // ['nearly', '30000', 'train', 'xian']
 * @example termsOf('西安国际') // ['西安国际', '西安', '安国', '国际']
 */
export function termsOf(text: string): string[] {
  return (text.match(piece) ?? []).flatMap((found) => {
    if (/^\d/.test(found)) return [found.replace(/[^\d.]/g, '')];
    if (/^\p{Script=Han}/u.test(found)) return pairsOf(found);
    return plain(found)
      .split(' ')
      .filter((word) => word !== '' && !stopWords.has(word))
      .map(singular);
  });
}

/** Chinese is written without spaces: any two characters beside each other may be a word. */
function pairsOf(run: string): string[] {
  if (run.length <= 2) return [run];
  return [run, ...Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))];
}

/** "trains" is found by "train", "ferries" by "ferry"; "crossing" and "bus" stay. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
