/**
 * The words of a list, for looking one up: a hash is several times as fast as the pattern that says the same.
 *
 * @param list words with bars between them, in the case they are looked up in
 * @example wordSet('a|an|the').has('an') // true
 */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split('|'));

/** Words of a list with white space between them, lines included. */
export const wordsOf = (list: string): string[] => list.trim().split(/\s+/);

/**
 * The same as {@link wordSet} for a long list, which stands on lines of its own.
 *
 * @example setOf(`rate rates
 *   pace`).has('pace') // true
 */
export const setOf = (list: string): ReadonlySet<string> => new Set(wordsOf(list));

const sets = new Map<string, ReadonlySet<string>>();

/**
 * True where a word is one of a short list that stands where it is asked. The list is split once, so it must be a
 * literal.
 *
 * @example isOneOf('an', 'a|an|the') // true
 */
export function isOneOf(word: string, list: string): boolean {
  let set = sets.get(list);
  if (set === undefined) {
    set = wordSet(list);
    sets.set(list, set);
  }
  return set.has(word);
}
