import { createHash } from 'node:crypto';
import type { StoryCorpus } from '../../corpus/story-corpus.ts';
import { claimInWords } from '../../corpus/verdict.ts';
import { plain } from '../../figures/explorer/find.ts';
import { type Findable, findables, wordsOfFact } from './findable.ts';
import {
  findableKinds,
  idOfName,
  type NameRow,
  type NamesFile,
  type StatementRecord,
} from './format.ts';
import { indexTerms } from './postings.ts';
import { termsOf } from './terms.ts';

/** A file of the index; its name changes with its content. */
export interface IndexFile {
  /** `names-1a2b3c4d5e`, without `.json`. */
  name: string;
  body: string;
}

/** So many statements stand in one file of records. */
const recordsPerFile = 16;

/** A chart by its title. */
interface Titled {
  id: string;
  title: string;
}

/**
 * The index of a site as files: what has a name, then charts and facts by word, then both as results show them. The
 * first names all others.
 */
export function indexFiles(site: StoryCorpus, charts: readonly Titled[]): IndexFile[] {
  const names = findables(site).sort((a, b) => order(a.kind) - order(b.kind));
  const rowOf = new Map(names.map(({ kind, id }, row) => [`${kind} ${id}`, row]));
  const statements: { words: string; record: StatementRecord }[] = [
    ...charts.map(({ id, title }) => ({
      words: title,
      record: [`/figures/${id}/`, title, -1] satisfies StatementRecord,
    })),
    ...site.facts.map((entry) => ({
      words: wordsOfFact(site, entry),
      record: [
        `/facts/${entry.fact.id}/`,
        claimInWords(site, entry),
        rowOf.get(`story ${entry.story.id}`) ?? -1,
      ] satisfies StatementRecord,
    })),
  ];
  const words = indexTerms(statements.map((one) => termsOf(one.words)));
  const wordFiles = words.map((file) => fileOf('words', file));
  const recordFiles = chunks(statements, recordsPerFile).map((some) =>
    fileOf(
      'records',
      some.map(({ record }) => record),
    ),
  );
  const first: NamesFile = {
    names: names.map(packed),
    statements: {
      count: statements.length,
      size: recordsPerFile,
      firstFact: charts.length,
      starts: words.map((file) => Object.keys(file).sort()[0] ?? ''),
      words: wordFiles.map(({ name }) => name),
      records: recordFiles.map(({ name }) => name),
    },
  };
  return [fileOf('names', first), ...wordFiles, ...recordFiles];
}

const order = (kind: Findable['kind']): number => findableKinds.indexOf(kind);

function packed({ kind, id, name, note, also }: Findable): NameRow {
  const start = [order(kind), id === idOfName(name) ? '' : id, name, note] as const;
  // What reads the same without marks is found by one spelling.
  const others = [...new Map(also.map((one) => [plain(one), one]))]
    .filter(([spelling]) => spelling !== plain(name))
    .map(([, one]) => one)
    .join(' · ');
  return others === '' ? [...start] : [...start, others];
}

function fileOf(kind: string, data: unknown): IndexFile {
  const body = JSON.stringify(data);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return { name: `${kind}-${hash}`, body };
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, nth) =>
    all.slice(nth * size, (nth + 1) * size),
  );
}
