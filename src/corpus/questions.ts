/**
 * Questions to the corpus by numbers: a million pages and what they are made from ask the same hundred thousand, and numbers are
 * compared, gathered and kept for a fraction of what words take.
 */

/** Number of a question, from nought, the same for as long as the process runs. */
export type Question = number;

/** Questions in the order in which they were first asked, each once. */
export type Questions = readonly Question[];

/** Questions while they are being gathered. */
export interface Gathering {
  /** Which of all gatherings it is, from one. */
  nth: number;
  ids: Question[];
  /** Whether others were gathered meanwhile, so that some may stand in it twice. */
  isMixed: boolean;
}

interface Shared {
  /** Numbers by the name of the question and its key. */
  numbers: Map<string, Map<string, Question>>;
  /** Names and keys by number. */
  names: string[];
  keys: string[];
  /** The gathering that wrote each question down last. */
  marks: Uint32Array;
  gatherings: number;
}

// Pages and what renders them are loaded apart, in one process.
const slot = Symbol.for('silklines.questions');
const holder = globalThis as { [slot]?: Shared };
holder[slot] ??= {
  numbers: new Map(),
  names: [],
  keys: [],
  marks: new Uint32Array(1_024),
  gatherings: 0,
};
const shared: Shared = holder[slot];

/** The numbers of all questions of one name, by their keys. */
export function numbersOf(name: string): Map<string, Question> {
  let numbers = shared.numbers.get(name);
  if (!numbers) {
    numbers = new Map();
    shared.numbers.set(name, numbers);
  }
  return numbers;
}

/**
 * The number of a question.
 *
 * @param numbers of its name, where they are at hand
 */
export function numberOf(name: string, key: string, numbers = numbersOf(name)): Question {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const { names, keys, marks } = shared;
  const id = names.push(name) - 1;
  keys.push(key);
  numbers.set(key, id);
  if (id >= marks.length) {
    shared.marks = new Uint32Array(2 * marks.length);
    shared.marks.set(marks);
  }
  return id;
}

/** The number of a question in words: `about-place wuhan`. The first space parts its name from its key. */
export function numberIn(words: string): Question {
  const end = words.indexOf(' ');
  return numberOf(words.slice(0, end), words.slice(end + 1));
}

/** A question in words. */
export const wordsOfQuestion = (id: Question): string => `${nameAt(id)} ${keyAt(id)}`;

export const nameAt = (id: Question): string => shared.names[id] ?? '';

export const keyAt = (id: Question): string => shared.keys[id] ?? '';

/** Begins to gather questions; `during` is what was gathered until then and is gone on with afterwards. */
export function gather(during: Gathering | null): Gathering {
  if (during) during.isMixed = true;
  shared.gatherings += 1;
  return { nth: shared.gatherings, ids: [], isMixed: false };
}

/** Adds a question to those that are gathered, unless it is among them. */
export function add(gathering: Gathering, id: Question): void {
  if (shared.marks[id] === gathering.nth) return;
  shared.marks[id] = gathering.nth;
  gathering.ids.push(id);
}

/** What was gathered, each question once. */
export function gathered({ ids, isMixed }: Gathering): Questions {
  if (!isMixed) return ids.slice();
  const once = gather(null);
  for (const id of ids) add(once, id);
  return once.ids.slice();
}
