import {
  add,
  type Gathering,
  gather,
  gathered,
  keyAt,
  nameAt,
  numberOf,
  numbersOf,
  type Question,
  type Questions,
} from './questions.ts';

/**
 * What a page asks the corpus while it is made, so that the next build knows whether it would be made the same: a page
 * whose questions all have the answers they had is as it was. Nothing here changes what is asked or answered.
 */

/** What builds remember of work, by the name of the work and its key. */
export interface Memory {
  /** What the work came to, where all that it asked has the same answers now; null where it does not. */
  recall(work: string): { value: unknown; questions: Iterable<Question> } | null;
  keep(work: string, value: unknown, questions: Questions): void;
}

/** A question, and which of its keys has the answer that another is worked out from; null where none has. */
interface Part {
  name: string;
  keyOf: (corpus: never, key: string) => string | null;
}

interface Shared {
  /** Those of the page that is being made; null where none is, and while an answer is worked out. */
  asking: Gathering | null;
  /** Work whose result is kept for a while, the latest done last. */
  lately: Set<{ forget(): void }>;
  answers: Map<string, (corpus: never, key: string) => unknown>;
  /** What an answer is worked out from alone, by the name of its question. */
  parts: Map<string, Part>;
  /** The names of questions that others are worked out from. */
  partNames: Set<string>;
  corpus: unknown;
  /** Null where nothing is remembered, as while a story is written. */
  memory: Memory | null;
}

// Pages and what renders them are loaded apart, in one process.
const slot = Symbol.for('silklines.trace');
const holder = globalThis as { [slot]?: Shared };
holder[slot] ??= {
  asking: null,
  lately: new Set(),
  answers: new Map(),
  parts: new Map(),
  partNames: new Set(),
  corpus: null,
  memory: null,
};
const shared: Shared = holder[slot];

/** Writes down that a page asked something: the name of a question and its key. */
export function note(name: string, key: string): void {
  if (shared.asking) add(shared.asking, numberOf(name, key));
}

/** The same for a name whose questions are asked often. */
function noter(name: string): (key: string) => void {
  const numbers = numbersOf(name);
  return (key) => {
    if (shared.asking) add(shared.asking, numberOf(name, key, numbers));
  };
}

/** Does work whose own questions do not count: what it is for was written down. */
export function unasked<T>(work: () => T): T {
  const before = shared.asking;
  shared.asking = null;
  try {
    return work();
  } finally {
    shared.asking = before;
  }
}

/**
 * A question to the corpus that pages are traced by: of all that its answer is worked out from, only the answer counts.
 *
 * @param name of the question, one word, used by no other
 *
 * @example
 * const storiesOn = asked('stories-on', (site: Site, day) => site.stories.filter(({ data }) => data.date === day));
 */
export function asked<C, R>(
  name: string,
  answer: (corpus: C, key: string) => R,
): (corpus: C, key: string) => R {
  setAnswer(name, answer);
  const noteKey = noter(name);
  return (corpus, key) => {
    noteKey(key);
    return unasked(() => answer(corpus, key));
  };
}

/** Lets a question be answered that nobody may have asked yet. */
export function answerable(name: string, answer: (key: string) => unknown): void {
  setAnswer(name, (_: never, key: string) => answer(key));
}

function setAnswer(name: string, answer: (corpus: never, key: string) => unknown): void {
  // The first space of a question parts its name from its key.
  if (!/^\S+$/.test(name)) throw new TypeError(`“${name}” is no word to call a question by`);
  shared.answers.set(name, answer);
}

/**
 * Says that answers to a question are worked out from the answer to another alone: where that is what it was, so are they,
 * and nobody need work them out to know it.
 *
 * @param part name of the other question
 * @param keyOf its key, by that of the first; null where the answer is worked out from more
 *
 * @example
 * answeredFrom('page', 'length-of-page', (_: Site, page) => page);
 */
export function answeredFrom<C>(
  part: string,
  name: string,
  keyOf: (corpus: C, key: string) => string | null,
): void {
  shared.parts.set(name, { name: part, keyOf });
  shared.partNames.add(part);
}

/** The same of several keys at once, each of which counts by itself. */
export function askedEach<C, R>(
  name: string,
  answer: (corpus: C, keys: readonly string[]) => R,
): (corpus: C, some: Iterable<string>) => R {
  setAnswer(name, (corpus: C, key: string) => answer(corpus, [key]));
  const noteKey = noter(name);
  return (corpus, some) => {
    const keys = [...some];
    for (const key of keys) noteKey(key);
    return unasked(() => answer(corpus, keys));
  };
}

/**
 * Runs `work` when its result is first asked for, and never again: whoever asks later has asked all that the work asked.
 */
export function once<T>(work: () => T): () => T {
  let done: { value: T; questions: Questions } | undefined;
  return () => {
    // Work done before any page is made is asked for by pages later.
    done ??= gatheredBy(work);
    handOn(done.questions);
    return done.value;
  };
}

/** Does work and says what it asked. */
function gatheredBy<T>(work: () => T): { value: T; questions: Questions } {
  const before = shared.asking;
  const asking = gather(before);
  shared.asking = asking;
  try {
    return { value: work(), questions: gathered(asking) };
  } finally {
    shared.asking = before;
  }
}

/** So many results of `lately` are kept at a time: those of some dozens of figures, for pages about one are made after each other. */
const mostKept = 200;

/**
 * The same of what takes much room: the result is kept while it is among the latest, and after that worked out again if
 * anybody asks. What was asked by the work is asked again as well.
 *
 * @example
 * const drawing = lately(() => drawMapSvg(layout, options));
 */
export function lately<T>(work: () => T): () => T {
  let kept: (() => T) | null = null;
  const entry = {
    forget() {
      kept = null;
    },
  };
  return () => {
    kept ??= once(work);
    shared.lately.delete(entry);
    shared.lately.add(entry);
    for (const oldest of shared.lately) {
      if (shared.lately.size <= mostKept) break;
      shared.lately.delete(oldest);
      oldest.forget();
    }
    return kept();
  };
}

function handOn(questions: Iterable<Question>): void {
  const { asking } = shared;
  if (asking) for (const one of questions) add(asking, one);
}

/**
 * Keeps work that is done once for all that ask for it, by what it is of and a key; see `once`.
 *
 * @example
 * const charts = keeper<Story, Chart[]>();
 * charts(story, '', () => choose(story)) // the same charts each time
 */
export function keeper<O extends object, R>(): (owner: O, key: string, make: () => R) => R {
  const kept = new WeakMap<O, Map<string, () => R>>();
  return (owner, key, make) => {
    const own = kept.get(owner) ?? new Map<string, () => R>();
    kept.set(owner, own);
    const work = own.get(key) ?? once(make);
    own.set(key, work);
    return work();
  };
}

/** What JSON can say, so that what a build remembers is what was kept. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [field: string]: Json };

/**
 * The same of work of which the next build remembers what it came to: it is done again only where something that it asked
 * has another answer, or code or atlas are others. For what is done for every story or figure of a site.
 *
 * @param name of the work, one word, used by no other
 *
 * @example
 * const titles = rememberer<Site, string>('title-of-map');
 * titles(site, id, () => drawMap(site, id).title) // drawn by one build for all that follow it
 */
export function rememberer<O extends object, R extends Json>(
  name: string,
): (owner: O, key: string, make: () => R) => R {
  const kept = keeper<O, R>();
  return (owner, key, make) => kept(owner, key, () => recalled(`${name} ${key}`, make));
}

function recalled<R extends Json>(name: string, work: () => R): R {
  const { memory } = shared;
  const known = memory?.recall(name);
  if (known) {
    handOn(known.questions);
    return known.value as R;
  }
  const { value, questions } = gatheredBy(work);
  memory?.keep(name, value, questions);
  handOn(questions);
  return value;
}

/** Lets work be remembered from here on. */
export function openMemory(memory: Memory | null): void {
  shared.memory = memory;
}

const wholes = new WeakMap<object, object>();

/** The list itself of one that is traced; whoever asks for it has asked for all of it. */
export function wholeOf<T>(list: readonly T[]): readonly T[] {
  const own = wholes.get(list);
  if (own) void list.length;
  return (own as readonly T[] | undefined) ?? list;
}

/** A list of which any use is a question for all of it. */
export function tracedList<L extends readonly unknown[] | ReadonlySet<unknown>>(
  name: string,
  list: L,
): L {
  answerable(name, () => list);
  const noteKey = noter(name);
  const proxy = new Proxy(list, {
    get(target, property) {
      noteKey('*');
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  wholes.set(proxy, list);
  return proxy;
}

/** A map of which each key that is looked up is a question of its own. */
export function tracedMap<V>(name: string, map: ReadonlyMap<string, V>): ReadonlyMap<string, V> {
  answerable(name, (key) => (key === '*' ? map : map.get(key)));
  const noteKey = noter(name);
  return new Proxy(map, {
    get(target, property) {
      if (property === 'get' || property === 'has') {
        return (key: string) => {
          noteKey(key);
          return target[property](key);
        };
      }
      noteKey('*');
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Says which corpus pages ask. */
export function openTrace(corpus: object): void {
  shared.corpus = corpus;
}

/** The questions that are asked until a promise is kept; one at a time. */
export async function questionsOf<T>(
  work: () => Promise<T>,
): Promise<{ value: T; questions: Questions }> {
  const asking = gather(null);
  shared.asking = asking;
  try {
    return { value: await work(), questions: gathered(asking) };
  } finally {
    shared.asking = null;
  }
}

/** Whether any code that is loaded answers a question: what nobody asks any more has no answer, which may be any. */
export const isAnswerable = (question: Question): boolean => shared.answers.has(nameAt(question));

/** The question whose answer is all that the answer to this one is worked out from; null where that is more. */
export function partOf(question: Question): Question | null {
  const part = shared.parts.get(nameAt(question));
  if (!part) return null;
  const key = part.keyOf(shared.corpus as never, keyAt(question));
  return key === null ? null : numberOf(part.name, key);
}

/** Whether answers to others are worked out from that to a question alone. */
export const isPart = (question: Question): boolean => shared.partNames.has(nameAt(question));

/** The answer that a question has now; undefined where nobody answers it. */
export function answerTo(question: Question): unknown {
  const answer = shared.answers.get(nameAt(question));
  return answer ? unasked(() => answer(shared.corpus as never, keyAt(question))) : undefined;
}
