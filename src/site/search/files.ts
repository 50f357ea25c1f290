import type { StoryCorpus } from '../../corpus/story-corpus.ts';
import { claimInWords } from '../../corpus/verdict.ts';
import { plain } from '../../figures/explorer/find.ts';
import { type ContentFile, contentFile, hashOf } from '../content-file.ts';
import { type Findable, findables, wordsOfFact } from './findable.ts';
import {
  findableKinds,
  idOfName,
  type NameRow,
  type NamesFile,
  nameInSeries,
  type StatementRecord,
} from './format.ts';
import { indexTerms } from './postings.ts';
import { termsOf } from './terms.ts';

/** So many statements stand in one file of records. */
const recordsPerFile = 8;

/** A chart by its title. */
interface Titled {
  id: string;
  title: string;
}

/**
 * The index of a site as files: what has a name, then charts and facts by word, then both as results show them. The
 * first names all others.
 */
export function indexFiles(site: StoryCorpus, charts: readonly Titled[]): ContentFile[] {
  const names = findables(site).sort((a, b) => order(a.kind) - order(b.kind));
  const rowOf = new Map(names.map(({ kind, id }, row) => [`${kind} ${id}`, row]));
  const statements: { words: string; record: StatementRecord }[] = [
    ...charts.map(({ id, title }) => ({
      words: title,
      record: [id, title, -1] satisfies StatementRecord,
    })),
    ...site.facts.map((entry) => ({
      words: wordsOfFact(site, entry),
      record: [
        entry.fact.id,
        claimInWords(site, entry),
        rowOf.get(`story ${entry.story.id}`) ?? -1,
      ] satisfies StatementRecord,
    })),
  ];
  const words = indexTerms(statements.map((one) => termsOf(one.words)));
  const wordFiles = series('words', words);
  const recordFiles = series(
    'records',
    chunks(
      statements.map(({ record }) => record),
      recordsPerFile,
    ),
  );
  const first: NamesFile = {
    names: names.map(packed),
    statements: {
      count: statements.length,
      size: recordsPerFile,
      firstFact: charts.length,
      starts: words.map((file) => Object.keys(file).sort()[0] ?? ''),
      words: wordFiles.stem,
      records: recordFiles.stem,
    },
  };
  return [contentFile('names', first), ...wordFiles.files, ...recordFiles.files];
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

/**
 * Files that differ by their number alone: one name stands for all, so that the first file of the index, which every
 * search fetches, need not list them.
 */
function series(kind: string, parts: readonly unknown[]): { stem: string; files: ContentFile[] } {
  const bodies = parts.map((part) => JSON.stringify(part));
  const stem = `${kind}-${hashOf(bodies.join('\n'))}`;
  return { stem, files: bodies.map((body, nth) => ({ name: nameInSeries(stem, nth), body })) };
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, nth) =>
    all.slice(nth * size, (nth + 1) * size),
  );
}
