import type { Story } from '../../corpus/stated.ts';
import { factsOf, type StoryCorpus } from '../../corpus/story-corpus.ts';
import { rememberer } from '../../corpus/trace.ts';
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
  const stories = site.stories.map((story) => statedIn(site, story));
  const words = indexTerms([
    ...charts.map(({ title }) => termsOf(title)),
    ...stories.flatMap((facts) =>
      facts.map(([, , terms]) => (terms === '' ? [] : terms.split(' '))),
    ),
  ]);
  const wordFiles = series('words', words);
  const ofCharts = recordFiles(charts.map(({ id, title }): StatementRecord => [id, title]));
  // A story that changes changes the names of its own files alone.
  const ofStories = stories.map((facts) =>
    recordFiles(facts.map(([id, claim]): StatementRecord => [id, claim])),
  );
  const first: NamesFile = {
    names: names.map(packed),
    statements: {
      count: charts.length + stories.flat().length,
      size: recordsPerFile,
      firstFact: charts.length,
      starts: words.map((file) => Object.keys(file).sort()[0] ?? ''),
      words: wordFiles.stem,
      charts: nameOf(ofCharts),
      firstStory: names.findIndex(({ kind }) => kind === 'story'),
      stories: ofStories.map((own, nth) => [stories[nth]?.length ?? 0, nameOf(own)]),
    },
  };
  const records = [ofCharts, ...ofStories].flatMap(({ files }) => files);
  return [contentFile('names', first), ...wordFiles.files, ...records];
}

/** What tells one series of records from all others. */
const nameOf = ({ stem }: Series): string => stem.replace(/^records-/, '');

const recordFiles = (records: readonly StatementRecord[]): Series =>
  series('records', chunks(records, recordsPerFile));

/** A fact as it is found: its id, what it says, and the terms it is found by, each once, with a space between. */
type Found = readonly [id: string, claim: string, terms: string];

const found = rememberer<StoryCorpus, readonly Found[]>('search-of-story');

/** The facts of a story, in the order of its text. */
const statedIn = (site: StoryCorpus, story: Story): readonly Found[] =>
  found(site, story.id, () =>
    factsOf(site, story).map((entry): Found => {
      const claim = claimInWords(site, entry);
      const terms = new Set(termsOf(wordsOfFact(site, entry, claim)));
      return [entry.fact.id, claim, [...terms].join(' ')];
    }),
  );

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

interface Series {
  stem: string;
  files: ContentFile[];
}

/**
 * Files that differ by their number alone: one name stands for all, so that the first file of the index, which every
 * search fetches, need not list them.
 */
function series(kind: string, parts: readonly unknown[]): Series {
  const bodies = parts.map((part) => JSON.stringify(part));
  const stem = `${kind}-${hashOf(bodies.join('\n'))}`;
  return { stem, files: bodies.map((body, nth) => ({ name: nameInSeries(stem, nth), body })) };
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, nth) =>
    all.slice(nth * size, (nth + 1) * size),
  );
}
