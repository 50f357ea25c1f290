/*
 * Called by itself: of the many ways an engine keeps strings it knows a few at a time, and a look-up of the method on each
 * word would be a slow one.
 */
const codeAt = String.prototype.charCodeAt;

/** A bit for a letter of a word; the same for all words that are too short to have it. */
const letterOf = (word: string, at: number): number => 1 << (codeAt.call(word, at) & 31);

/**
 * Words to look one up in. Most words that are asked for are none of them, which their first letters tell without a look
 * into the table: that lies far off in memory.
 */
class WordSet extends Set<string> {
  readonly #first: number;
  readonly #second: number;
  readonly #third: number;

  constructor(words: Iterable<string>) {
    super(words);
    let [first, second, third] = [0, 0, 0];
    for (const word of this) {
      first |= letterOf(word, 0);
      second |= letterOf(word, 1);
      third |= letterOf(word, 2);
    }
    this.#first = first;
    this.#second = second;
    this.#third = third;
  }

  override has(word: string): boolean {
    return (
      (this.#first & letterOf(word, 0)) !== 0 &&
      (this.#second & letterOf(word, 1)) !== 0 &&
      (this.#third & letterOf(word, 2)) !== 0 &&
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

/** The same for words that come from elsewhere. */
export const setFrom = (words: Iterable<string>): ReadonlySet<string> => new WordSet(words);

/** Words of a list with white space between them, lines included. */
export const wordsOf = (list: string): string[] => list.trim().split(/\s+/);

/**
 * The same as {@link wordSet} for a long list, which stands on lines of its own.
 *
 * @example setOf(`rate rates
 *   pace`).has('pace') // true
 */
export const setOf = (list: string): ReadonlySet<string> => new WordSet(wordsOf(list));

/** Lists that stand where they are asked, each with its words. */
const lists = new Map<string, ReadonlySet<string>>();

/** Places for lists at hand; a power of two. */
const placesAtHand = 4096;

const none = { list: '|', words: new WordSet([]) };

/**
 * Lists at hand, each where its length and some letters of it lead: they are asked for with nearly every word, and a table
 * is looked into several times as fast so as by the hash of a whole list. Of two that meet the later one stays.
 */
const atHand: { list: string; words: ReadonlySet<string> }[] = new Array(placesAtHand).fill(none);

const placeOf = (list: string): number => {
  const last = list.length - 1;
  return (
    ((list.length << 7) ^
      (list.charCodeAt(0) << 4) ^
      (list.charCodeAt(last) << 1) ^
      (list.charCodeAt(last >> 1) * 37)) &
    (placesAtHand - 1)
  );
};

/** The words of a list, split once, put at hand. */
function bringToHand(list: string, place: number): ReadonlySet<string> {
  const words = lists.get(list) ?? wordSet(list);
  lists.set(list, words);
  atHand[place] = { list, words };
  return words;
}

/**
 * True where a word is one of a short list that stands where it is asked. The list is split once, so it must be a
 * literal. Where a question is asked of each word of a sentence, a set that is made once is faster.
 *
 * @example isOneOf('an', 'a|an|the') // true
 */
export function isOneOf(word: string, list: string): boolean {
  const place = placeOf(list);
  const found = atHand[place] as (typeof atHand)[number];
  return (found.list === list ? found.words : bringToHand(list, place)).has(word);
}
