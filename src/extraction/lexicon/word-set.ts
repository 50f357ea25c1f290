/** A bit for a number; those from 31 on share the last. */
const bitOf = (value: number): number => 1 << Math.min(value, 31);

const initialOf = (word: string): number => 1 << (word.charCodeAt(0) & 31);
const finalOf = (word: string): number => 1 << (word.charCodeAt(word.length - 1) & 31);

/**
 * Words to look one up in. Most words that are asked for are none of them, which their first and last letters and their
 * length tell without a look into the table: that lies far off in memory.
 */
class WordSet extends Set<string> {
  readonly #initials: number;
  readonly #finals: number;
  readonly #lengths: number;

  constructor(words: Iterable<string>) {
    super(words);
    let [initials, finals, lengths] = [0, 0, 0];
    for (const word of this) {
      initials |= initialOf(word);
      finals |= finalOf(word);
      lengths |= bitOf(word.length);
    }
    this.#initials = initials;
    this.#finals = finals;
    this.#lengths = lengths;
  }

  override has(word: string): boolean {
    return (
      (this.#initials & initialOf(word)) !== 0 &&
      (this.#lengths & bitOf(word.length)) !== 0 &&
      (this.#finals & finalOf(word)) !== 0 &&
      super.has(word)
    );
  }
}

/**
 * The words of a list, for looking one up: a hash is several times as fast as the pattern that says the same.
 *
 * @param list words with bars between them, in the case they are looked up in
 * @example wordSet('a|an|the').has('an') // true
 */
export const wordSet = (list: string): ReadonlySet<string> => new WordSet(list.split('|'));

/** Words of a list with white space between them, lines included. */
export const wordsOf = (list: string): string[] => list.trim().split(/\s+/);

/**
 * The same as {@link wordSet} for a long list, which stands on lines of its own.
 *
 * @example setOf(`rate rates
 *   pace`).has('pace') // true
 */
export const setOf = (list: string): ReadonlySet<string> => new WordSet(wordsOf(list));

/** Kept by itself and not as other answers are: it is asked for with nearly every word. */
const lists = new Map<string, ReadonlySet<string>>();

/** The words of a list, split once. */
function splitOnce(list: string): ReadonlySet<string> {
  const words = wordSet(list);
  lists.set(list, words);
  return words;
}

/**
 * True where a word is one of a short list that stands where it is asked. The list is split once, so it must be a
 * literal. Where a question is asked of each word of a sentence, a set that is made once is faster.
 *
 * @example isOneOf('an', 'a|an|the') // true
 */
export const isOneOf = (word: string, list: string): boolean =>
  (lists.get(list) ?? splitOnce(list)).has(word);
