import { plain } from '../../figures/explorer/find.ts';

/** What can be found, the order in which equally good hits stand. */
export const findableKinds = ['term', 'place', 'corridor', 'story', 'topic', 'page'] as const;
export type FindableKind = (typeof findableKinds)[number];

/** Where pages of a kind stand; the rest of their address is their id. */
const pathsOfKinds: Readonly<Record<FindableKind, readonly [string, string]>> = {
  term: ['/glossary/#', ''],
  place: ['/places/', '/'],
  corridor: ['/corridors/', '/'],
  story: ['/stories/', '/'],
  topic: ['/topics/', '/'],
  page: ['/', '/'],
};

/**
 * What the address of a page ends in where its name says it: "Port of Baku" is `port-of-baku`. Ids that are so need not
 * be sent.
 */
export const idOfName = (name: string): string => plain(name).replaceAll(' ', '-');

/** Path of a page below the base. */
export function pathOf(kind: FindableKind, id: string): string {
  const [before, after] = pathsOfKinds[kind];
  return before + id + after;
}

/** A page with a name, packed: kind by its place in `findableKinds`, id where its name does not say it, name, note, other names. */
export type NameRow = [kind: number, id: string, name: string, note: string, also?: string];

/** The first file of the index: all that has a name, and where figures and facts are looked up. */
export interface NamesFile {
  names: NameRow[];
  statements: {
    /** How many there are, and how many a file of records holds at most. */
    count: number;
    size: number;
    /** The number of the first fact: charts come before. */
    firstFact: number;
    /** First term of each file of words, in ascending order. */
    starts: string[];
    /** What the names of all files of words begin with. */
    words: string;
    /** What tells the files of records of charts from others: `records-1a2b3c4d5e-0` for `1a2b3c4d5e`. */
    charts: string;
    /** The row of the first story; the facts of stories are in the order of their rows. */
    firstStory: number;
    /** Of each story how many facts it has, and what tells their files from others, which no other story changes. */
    stories: [facts: number, records: string][];
  };
}

/** Name of one of several files that are numbered from 0: `words-1a2b3c4d5e-0`. */
export const nameInSeries = (stem: string, nth: number): string => `${stem}-${nth}`;

/** Statements by term: their numbers, each as its distance from the last. */
export type WordsFile = Record<string, number[]>;

/** A chart or a fact as a result shows it: its id and its words. */
export type StatementRecord = [id: string, words: string];
