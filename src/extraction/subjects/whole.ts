/** Words that end the name of a whole: a clause, a bracket or another thought begins. */
const wholeOfShare = /^ of ((?:[^,.;:()]|,(?=\d)){3,95}?)(?=,(?!\d)|[.;:()]| while | but |$)/;

/**
 * The whole of a share, from the words behind it. What "and" adds is another thing, but for the two ends of "between".
 *
 * @example " of China’s land area, more than" → "China’s land area"
 * @param after what follows the share in its sentence
 * @returns undefined where no whole follows
 */
export function wholeAfter(after: string): string | undefined {
  const words = wholeOfShare.exec(after)?.[1];
  return / between /.test(words ?? '') ? words : words?.replace(/ and .*/, '');
}
