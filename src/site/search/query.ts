import leven from 'leven';
import { allowedEdits, plain } from '../../figures/explorer/find.ts';
import {
  type FindableKind,
  findableKinds,
  idOfName,
  type NameRow,
  type NamesFile,
  nameInSeries,
  pathOf,
  type StatementRecord,
  type WordsFile,
} from './format.ts';
import { termsOf } from './terms.ts';

/** One thing found, as it is listed. */
export interface Hit {
  kind: FindableKind | 'figure' | 'fact';
  /** Path below the base. */
  path: string;
  name: string;
  note: string;
}

export interface Answer {
  hits: Hit[];
  /** How many charts and facts hold every term. */
  statements: number;
}

/** Fetches a file of the index by its name. */
export type Fetch = (name: string) => Promise<unknown>;

/** A term that statements are looked up by, and how much a hit by it counts: 1 as it was typed. */
interface Term {
  term: string;
  trust: number;
}

/** A page by its names, read for the search. */
interface Named {
  /** Its whole names without case and marks. */
  names: ReadonlySet<string>;
  /** Terms of its first name, of all its names, and of its note. */
  lead: readonly string[];
  inName: readonly string[];
  inNote: readonly string[];
  /** Place of its kind in `findableKinds`. */
  order: number;
  hit: Hit;
}

interface Scored {
  score: number;
  hit: Hit;
}

/** So many results are given at most, so many of them charts and facts. */
const most = { hits: 20, statements: 8 };

/**
 * The search over a built index. Hits that hold more of the terms come before those that hold fewer; a name that is what
 * was asked for comes before one that holds it, and exact letters before nearly right ones.
 */
export class Search {
  readonly #file: NamesFile;
  readonly #fetch: Fetch;
  readonly #names: readonly Named[];
  /** The number of the first fact of each story. */
  readonly #starts: readonly number[];
  readonly #fetched = new Map<string, Promise<unknown>>();

  constructor(file: NamesFile, fetch: Fetch) {
    this.#file = file;
    this.#fetch = fetch;
    this.#names = file.names.map((row) => readName(row));
    let next = file.statements.firstFact;
    this.#starts = file.statements.stories.map(([facts]) => {
      next += facts;
      return next - facts;
    });
  }

  /** What a reader may mean by some words, best first. */
  async find(query: string): Promise<Answer> {
    const asked = [...new Set(termsOf(query))];
    if (asked.length === 0) return { hits: [], statements: 0 };
    const names = [
      ...this.#named(asked, query),
      // A name written as two words: "zheng zhou".
      ...(asked.length > 1 ? this.#named([plain(query).replaceAll(' ', '')], query) : []),
    ];
    const { scored, whole } = await this.#statements(await this.#understood(asked));
    const seen = new Set<string>();
    const hits = [...names, ...scored]
      .sort((a, b) => b.score - a.score || (a.hit.path < b.hit.path ? -1 : 1))
      .map(({ hit }) => hit)
      .filter(({ path }) => !seen.has(path) && seen.add(path))
      .slice(0, most.hits);
    return { hits, statements: whole };
  }

  /** The numbers of all facts that hold every term of some words, in the order of the list of facts. */
  async factsHolding(query: string): Promise<number[]> {
    const { firstFact } = this.#file.statements;
    const terms = await this.#understood([...new Set(termsOf(query))]);
    const [first = [], ...others] = await Promise.all(
      terms.map(({ term }, nth) => this.#postings(term, nth === terms.length - 1)),
    );
    return first
      .filter((at) => at >= firstFact && others.every((some) => some.includes(at)))
      .map((at) => at - firstFact);
  }

  /** The pages whose names or notes hold some terms. */
  #named(asked: readonly string[], query: string): Scored[] {
    const whole = plain(query);
    return this.#names.flatMap(({ names, lead, inName, inNote, order, hit }) => {
      const close = asked.map((term) => closest(term, inName));
      const share = sum(close.map((one, nth) => Math.max(one, closest(asked[nth] ?? '', inNote))));
      if (share === 0) return [];
      // Of two that hold a word as well, the one whose name says little else is meant.
      const part = asked.filter((term) => closest(term, lead) > 0).length / lead.length;
      const score =
        (10 * share + 2 * sum(close)) / asked.length +
        (names.has(whole) ? 5 : 0) +
        part / 2 -
        order / 10;
      return { score, hit };
    });
  }

  /** The terms statements are looked up by: one that none holds becomes the name it is nearest to, and counts less. */
  async #understood(asked: readonly string[]): Promise<Term[]> {
    return Promise.all(
      asked.map(async (term) => {
        if ((await this.#postings(term, true)).length > 0) return { term, trust: 1 };
        const edits = editsOf(term);
        const near = this.#names
          .flatMap(({ inName, lead }) => inName.map((one) => ({ one, lead })))
          .map(({ one, lead }) => ({ one, lead, far: leven(one, term) }))
          .filter(({ far }) => far <= edits)
          .sort((a, b) => a.far - b.far);
        // By a name that no statement uses, what bears it is meant: they say its first name.
        for (const one of near.flatMap(({ one, lead }) => [one, ...lead]))
          if ((await this.#postings(one, true)).length > 0) return { term: one, trust: 0.5 };
        return { term, trust: 0.5 };
      }),
    );
  }

  async #statements(terms: readonly Term[]): Promise<{ scored: Scored[]; whole: number }> {
    const { count } = this.#file.statements;
    const found = new Map<number, { share: number; weight: number }>();
    for (const [nth, { term, trust }] of terms.entries()) {
      const exact = new Set(await this.#postings(term, false));
      const some = nth === terms.length - 1 ? await this.#postings(term, true) : [...exact];
      // A rare term says more than a common one, and a number more than a word.
      const weight = Math.log(1 + count / (1 + some.length)) * (isNumber(term) ? 2 : 1);
      for (const at of some) {
        const before = found.get(at) ?? { share: 0, weight: 0 };
        const share = before.share + (trust * (exact.has(at) ? 1 : 0.75)) / terms.length;
        found.set(at, { share, weight: before.weight + weight });
      }
    }
    const heaviest = Math.max(1, ...[...found.values()].map(({ weight }) => weight));
    // A number that is no year is asked for by who looks for the very figure.
    const hasNumber = terms.some(({ term }) => isNumber(term) && term.length !== 4);
    const ranked = [...found]
      .map(([at, { share, weight }]) => ({
        at,
        score: 10 * share + weight / heaviest / 2 + (hasNumber && share > 0.95 ? 3 : 0),
      }))
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, most.statements);
    const asked = terms.map(({ term }) => term);
    return {
      scored: await Promise.all(
        ranked.map(async ({ at, score }) => {
          const hit = await this.#hitOf(at);
          // What is found in its own words, not only in its sentence, is what was meant.
          const own = termsOf(hit.name);
          return { hit, score: score + sharedBy(asked, own) };
        }),
      ),
      whole: [...found.values()].filter(({ share }) => share > 0.45).length,
    };
  }

  async #hitOf(at: number): Promise<Hit> {
    const { charts, firstFact, firstStory, stories } = this.#file.statements;
    if (at < firstFact) {
      const [id, name] = await this.#record(charts, at);
      return { kind: 'figure', path: `/figures/${id}/`, name, note: '' };
    }
    const story = this.#starts.findLastIndex((start) => start <= at);
    const [, records = ''] = stories[story] ?? [];
    const [id, name] = await this.#record(records, at - (this.#starts[story] ?? 0));
    const [, , note = ''] = this.#file.names[firstStory + story] ?? [];
    return { kind: 'fact', path: `/facts/${id}/`, name, note };
  }

  async #record(series: string, nth: number): Promise<StatementRecord> {
    const { size } = this.#file.statements;
    const named = nameInSeries(`records-${series}`, Math.floor(nth / size));
    const file = (await this.#get(named)) as StatementRecord[];
    return file[nth % size] ?? ['', ''];
  }

  /** Numbers of the statements that hold a term, or a term that begins with it. */
  async #postings(term: string, asPrefix: boolean): Promise<number[]> {
    const { starts, words } = this.#file.statements;
    const last = starts.findLastIndex((start) => start <= term);
    const isPrefix = asPrefix && term.length > 2 && !/^\d/.test(term);
    const end = isPrefix ? starts.findLastIndex((start) => start <= `${term}\uffff`) : last;
    const found = new Set<number>();
    for (let nth = Math.max(0, last); nth <= end; nth++) {
      const file = (await this.#get(nameInSeries(words, nth))) as WordsFile;
      for (const [own, distances] of Object.entries(file)) {
        if (own !== term && !(isPrefix && own.startsWith(term))) continue;
        let at = 0;
        for (const distance of distances) {
          at += distance;
          found.add(at);
        }
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  #get(name: string): Promise<unknown> {
    const known = this.#fetched.get(name) ?? this.#fetch(name);
    this.#fetched.set(name, known);
    return known;
  }
}

function readName([order, id, name, note, also = '']: NameRow): Named {
  const kind = findableKinds[order] ?? 'page';
  const others = also === '' ? [] : also.split(' · ');
  return {
    // Other words of a story are its topics, which are no names of it.
    names: new Set([name, ...(kind === 'story' ? [] : others)].map(plain)),
    lead: termsOf(name),
    inName: termsOf([name, ...others].join(' · ')),
    inNote: termsOf(note),
    order,
    hit: { kind, path: pathOf(kind, id || idOfName(name)), name, note },
  };
}

/** How many letters may be wrong: of numbers and Chinese none. */
const editsOf = (term: string): number =>
  /^[\d\p{Script=Han}]/u.test(term) ? 0 : allowedEdits(term);

/** How well some terms hold another: 1 as it stands, less where one begins with it, less where letters differ; 0 not at all. */
function closest(term: string, terms: readonly string[]): number {
  if (terms.includes(term)) return 1;
  if (term.length > 1 && !isNumber(term) && terms.some((one) => one.startsWith(term))) return 0.75;
  const edits = editsOf(term);
  const isNear = (one: string) =>
    Math.abs(one.length - term.length) <= edits && leven(one, term) <= edits;
  return edits > 0 && terms.some(isNear) ? 0.65 : 0;
}

const sharedBy = (asked: readonly string[], own: readonly string[]): number =>
  asked.filter((term) => own.includes(term)).length / asked.length;

const isNumber = (term: string): boolean => /^\d/.test(term);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
