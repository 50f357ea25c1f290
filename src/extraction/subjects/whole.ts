/** Words that end the name of a whole: a clause, a bracket or another thought begins. */
const wholeOfShare = /^ of ((?:[^,.;:()]|,(?=\d)){3,95}?)(?=,(?!\d)|[.;:()]| while | but |$)/;

/**
 * The whole of a share, from the words behind it. What "and" adds is another thing, but for the two ends of "between".
 *
 * @example " of China’s land area, more than" → "China’s land area"
 * @param after what follows the share in its sentence
 * @param ends offsets in `after` at which a verb or a time begins: "of the trains | pass", "of Cargolux in | January"
 * @returns undefined where no whole follows
 */
export function wholeAfter(after: string, ends: readonly number[] = []): string | undefined {
  const words = wholeOfShare.exec(upToEnd(after, ends))?.[1]?.trim();
  return / between /.test(words ?? '') ? words : words?.replace(/ and .*/, '');
}

/** What leads to a time, and the words before it that belong to it. */
const leadsToTime = / (?:in|up to|by|since|until|from|during|as of|at|on|for|over) (?:the )?$/;

/** The words as far as the first verb, or the first time that a preposition leads to: "2023" in "its 2023 sales" ends nothing. */
function upToEnd(after: string, ends: readonly number[]): string {
  const [, first = ''] = /^( of (?:the |its |their )?)/.exec(after) ?? [];
  for (const end of ends.filter((each) => each > first.length)) {
    const words = after.slice(0, end);
    const lead = leadsToTime.exec(words);
    if (lead) return words.slice(0, lead.index);
    if (!/^\p{N}/u.test(after.slice(end))) return words.trimEnd();
  }
  return after;
}
