import { type NeededWord, neededWords } from './pattern-words.ts';

/*
 * A pattern of words is tried at every letter of a text, and most sentences hold none of its words. Which words a
 * sentence holds is found once for all patterns: each pattern has a bit, each word the bits of the patterns it may belong
 * to, and a sentence those of its words. Only where the bit of a pattern stands is the text searched, and of a part of a
 * sentence only where a word within that part has it.
 */

/** A pattern that is looked for in sentences. */
export class Cue {
  readonly pattern: RegExp;
  /** The pattern as all its matches are asked for, made where they are. */
  #everywhere: RegExp | null = null;
  /** Its place among the bits of a sentence; -1 where no word tells that it is missing. */
  readonly #bit: number;

  constructor(pattern: RegExp) {
    this.pattern = pattern;
    const words = neededWords(pattern);
    this.#bit = words === null ? -1 : marks.register(words);
  }

  /** True where a sentence holds it. */
  in(sentence: string): boolean {
    return this.mayStandIn(sentence) && this.pattern.test(sentence);
  }

  /**
   * True where it is found in part of a sentence.
   *
   * @example cue(/\bsaid $/).within('he said 5', 0, 8) // true
   */
  within(sentence: string, start: number, end: number): boolean {
    return (
      this.mayStandWithin(sentence, start, end) && this.pattern.test(sentence.slice(start, end))
    );
  }

  /** True where it is found in the letters right before an offset; a pattern that ends in `$` stands right before it. */
  before(sentence: string, offset: number, reach: number): boolean {
    return this.within(sentence, Math.max(0, offset - reach), offset);
  }

  /** True where it is found in the letters right behind an offset; a pattern that opens with `^` stands right behind it. */
  behind(sentence: string, offset: number, reach: number): boolean {
    return this.within(sentence, offset, Math.min(sentence.length, offset + reach));
  }

  /** What it matches in part of a sentence, offsets from the start of that. */
  matchWithin(sentence: string, start: number, end: number): RegExpExecArray | null {
    return this.mayStandWithin(sentence, start, end)
      ? this.pattern.exec(sentence.slice(start, end))
      : null;
  }

  /** What it matches in a sentence; null where it does not stand in it. */
  match(sentence: string): RegExpExecArray | null {
    return this.mayStandIn(sentence) ? this.pattern.exec(sentence) : null;
  }

  /** All that it matches in a sentence. */
  matchAll(sentence: string): RegExpExecArray[] {
    if (!this.mayStandIn(sentence)) return [];
    return allOf(this.#searchedOn(), sentence);
  }

  #searchedOn(): RegExp {
    this.#everywhere ??= new RegExp(this.pattern, `${this.pattern.flags}g`);
    return this.#everywhere;
  }

  /** False where a sentence holds none of the words that it is made of. */
  mayStandIn(sentence: string): boolean {
    return this.#bit < 0 || marks.has(sentence, this.#bit);
  }

  /** The same of part of a sentence, where part of a word may be one of them. */
  mayStandWithin(sentence: string, start: number, end: number): boolean {
    return this.#bit < 0 || marks.hasWithin(sentence, this.#bit, start, end);
  }
}

/**
 * All that a global pattern matches in a text, as `matchAll` has it, which makes a new pattern each time.
 *
 * @param pattern one that never matches nothing
 */
function allOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}

/**
 * A pattern as rules should ask for it: it is searched for only where the sentence holds a word that it cannot do
 * without, which is read off the pattern.
 *
 * @param pattern neither global nor sticky, so that it keeps nothing between two searches
 */
export const cue = (pattern: RegExp): Cue => new Cue(pattern);

const isOfWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39) ||
  code === 0x5f;

const isLetter = (code: number): boolean => {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
};

/** The first three letters of a word as a number, in any case; what a shorter one lacks is 0. */
const keyOf = (text: string, start: number, end: number): number => {
  const second = end - start > 1 ? text.charCodeAt(start + 1) & 31 : 0;
  const third = end - start > 2 ? text.charCodeAt(start + 2) & 31 : 0;
  return ((text.charCodeAt(start) & 31) << 10) | (second << 5) | third;
};

/** True for an offset inside a word, where part of the word could be taken for another. */
export const cutsWord = (sentence: string, at: number): boolean =>
  isOfWord(sentence.charCodeAt(at - 1)) && isOfWord(sentence.charCodeAt(at));

/** Signs that a pattern of ASCII letters matches in any case: the long s and the sign of the kelvin. */
const isKinOfLetter = (code: number): boolean => code === 0x17f || code === 0x212a;

/** Most words whose patterns are kept at hand. */
const mostKnown = 40_000;

/** Most sentences whose words are: each question is asked of all sentences of a text before the next one is. */
const mostSentences = 64;

/** A bit for each pattern. */
type Bits = Uint32Array;

const isSet = (bits: Bits, bit: number): boolean =>
  ((bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;

/** The words of a sentence that may belong to a pattern, in order, and the patterns each may belong to. */
interface MarkedSentence {
  starts: number[];
  ends: number[];
  bits: Bits[];
  /** Patterns that any of them may belong to. */
  all: Bits;
  /** True where it holds a sign that no word of a pattern is spelt with and that yet matches one. */
  isOdd: boolean;
}

/** Which patterns the words of the sentences asked about last may belong to. */
class SentenceMarks {
  #count = 0;
  readonly #whole = new Map<string, number[]>();
  /** Patterns by the first two letters of what their words begin with. */
  readonly #opening = new Map<string, { letters: string; bit: number }[]>();
  /** Bits of words; null for a word of none. */
  readonly #known = new Map<string, Bits | null>();
  /** 1 where some pattern has a word that begins with these letters, by {@link keyOf}: most words are passed over by it. */
  readonly #begun = new Uint8Array(1 << 15);
  readonly #sentences = new Map<string, MarkedSentence>();
  #sentence: string | null = null;
  #marked: MarkedSentence = {
    starts: [],
    ends: [],
    bits: [],
    all: new Uint32Array(0),
    isOdd: false,
  };

  register(words: readonly NeededWord[]): number {
    const bit = this.#count++;
    for (const { letters, isWhole } of words) {
      this.#begin(letters, isWhole);
      if (isWhole) this.#whole.set(letters, [...(this.#whole.get(letters) ?? []), bit]);
      else {
        const key = letters.slice(0, 2);
        this.#opening.set(key, [...(this.#opening.get(key) ?? []), { letters, bit }]);
      }
    }
    this.#known.clear();
    this.#sentences.clear();
    this.#sentence = null;
    return bit;
  }

  /** Marks all that a word may begin with, or a word that begins with some letters. */
  #begin(letters: string, isWhole: boolean): void {
    const first = keyOf(letters, 0, letters.length);
    const open = isWhole ? 0 : Math.max(0, 3 - letters.length);
    this.#begun.fill(1, first, first + (1 << (5 * open)));
  }

  /** True where a word of a sentence may belong to a pattern. */
  has(sentence: string, bit: number): boolean {
    const marked = sentence === this.#sentence ? this.#marked : this.#turnTo(sentence);
    return isSet(marked.all, bit);
  }

  /** The same of part of it, whose first and last word may be parts of words. */
  hasWithin(sentence: string, bit: number, start: number, end: number): boolean {
    const marked = sentence === this.#sentence ? this.#marked : this.#turnTo(sentence);
    if (marked.isOdd) return true;
    if (isSet(marked.all, bit) && holdsWithin(marked, bit, start, end)) return true;
    return (
      (cutsWord(sentence, start) &&
        this.#mayBe(sentence, start, wordEnd(sentence, start, end), bit)) ||
      (cutsWord(sentence, end) && this.#mayBe(sentence, wordStart(sentence, start, end), end, bit))
    );
  }

  /** True where letters may belong to a pattern as a word of their own. */
  #mayBe(sentence: string, start: number, end: number, bit: number): boolean {
    const bits = this.#bitsAt(sentence, start, end);
    return bits !== null && isSet(bits, bit);
  }

  #turnTo(sentence: string): MarkedSentence {
    const marked = this.#sentences.get(sentence) ?? this.#read(sentence);
    this.#sentence = sentence;
    this.#marked = marked;
    return marked;
  }

  #read(sentence: string): MarkedSentence {
    if (this.#sentences.size >= mostSentences) this.#sentences.clear();
    const all = new Uint32Array((this.#count + 31) >>> 5);
    const marked: MarkedSentence = { starts: [], ends: [], bits: [], all, isOdd: false };
    this.#sentences.set(sentence, marked);
    for (let at = 0; at < sentence.length; at++) {
      const code = sentence.charCodeAt(at);
      if (isKinOfLetter(code)) {
        all.fill(0xffffffff);
        marked.isOdd = true;
        return marked;
      }
      if (!isOfWord(code)) continue;
      const end = wordEnd(sentence, at, sentence.length);
      const bits = this.#bitsAt(sentence, at, end);
      if (bits) mark(marked, at, end, bits);
      at = end - 1;
    }
    return marked;
  }

  /** Bits of the word that stands somewhere; null for one of none. */
  #bitsAt(sentence: string, start: number, end: number): Bits | null {
    let isPlain = true;
    for (let at = start; at < end; at++) isPlain &&= isLetter(sentence.charCodeAt(at));
    if (isPlain && this.#begun[keyOf(sentence, start, end)] === 0) return null;
    const written = sentence.slice(start, end);
    const known = this.#known.get(written);
    return known === undefined ? this.#learn(written) : known;
  }

  /** Bits of the patterns a word may belong to, in whatever case it stands. */
  #learn(written: string): Bits | null {
    if (this.#known.size >= mostKnown) this.#known.clear();
    const word = written.toLowerCase();
    // To some patterns digits part words: "40trains".
    const parts = /\d|_/.test(word) ? [word, ...(word.match(/[a-z]+/g) ?? [])] : [word];
    const found = parts.flatMap((part) => this.#patternsOf(part));
    const bits = found.length === 0 ? null : new Uint32Array((this.#count + 31) >>> 5);
    for (const bit of found) if (bits) bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    this.#known.set(written, bits);
    return bits;
  }

  #patternsOf(word: string): number[] {
    const opening = [word.slice(0, 1), word.slice(0, 2)]
      .flatMap((key) => this.#opening.get(key) ?? [])
      .flatMap(({ letters, bit }) => (word.startsWith(letters) ? bit : []));
    return [...(this.#whole.get(word) ?? []), ...opening];
  }
}

function mark({ starts, ends, bits, all }: MarkedSentence, start: number, end: number, own: Bits) {
  starts.push(start);
  ends.push(end);
  bits.push(own);
  for (let at = 0; at < own.length; at++) all[at] = (all[at] ?? 0) | (own[at] ?? 0);
}

/** True where a word that stands whole between two offsets may belong to a pattern. */
function holdsWithin(
  { starts, ends, bits }: MarkedSentence,
  bit: number,
  start: number,
  end: number,
): boolean {
  for (let at = starts.length - 1; at >= 0 && (starts[at] as number) >= start; at--)
    if ((ends[at] as number) <= end && isSet(bits[at] as Bits, bit)) return true;
  return false;
}

/** Where the word at `start` ends, `end` at the latest. */
function wordEnd(sentence: string, start: number, end: number): number {
  let at = start;
  while (at < end && isOfWord(sentence.charCodeAt(at))) at++;
  return at;
}

/** Where the word that `end` lies in begins, `start` at the earliest. */
function wordStart(sentence: string, start: number, end: number): number {
  let at = end;
  while (at > start && isOfWord(sentence.charCodeAt(at - 1))) at--;
  return at;
}

const marks = new SentenceMarks();
