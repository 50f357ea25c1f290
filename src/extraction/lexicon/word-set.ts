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

const initialOf = (word: string): number => 1 << (word.charCodeAt(0) & 31);

interface ShortList {
  words: ReadonlySet<string>;
  initials: number;
}

/** Kept by itself and not as other answers are: it is asked for with nearly every word. */
const lists = new Map<string, ShortList>();

/** The words of a list and their first letters as bits, split once: most words are told apart by theirs. */
function splitOnce(list: string): ShortList {
  const words = wordSet(list);
  const split = { words, initials: [...words].reduce((bits, word) => bits | initialOf(word), 0) };
  lists.set(list, split);
  return split;
}

/**
 * True where a word is one of a short list that stands where it is asked. The list is split once, so it must be a
 * literal.
 *
 * @example isOneOf('an', 'a|an|the') // true
 */
export function isOneOf(word: string, list: string): boolean {
  const { words, initials } = lists.get(list) ?? splitOnce(list);
  return (initials & initialOf(word)) !== 0 && words.has(word);
}
