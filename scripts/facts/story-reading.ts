import type { Atlas } from '../../src/atlas/types.ts';
import { readArticle } from '../../src/extraction/reader/read-article.ts';
import type { FactsFile } from '../../src/schemas/fact.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import { type EnteredOnce, StoryRegisters } from './register-run.ts';

/** An article to be read, as another thread is told of it. */
export interface StoryToRead {
  /** Below the project. */
  file: string;
  slug: string;
  bytes: Uint8Array;
  hash: string;
  /** What is stored of it; null where nothing is. */
  stored: FactsFile | null;
}

/** What one article came to, as it can be handed from one thread to another. */
export interface StoryReading {
  errors: Problem[];
  warnings: Problem[];
  /** Null where its problems stand in `errors`. */
  read: { stored: FactsFile; draft: boolean; entered: EnteredOnce } | null;
}

/** Whether all that a story is read from is its own: it takes no other's name and draws no chart of all stories' facts. */
export const isOnItsOwn = (bytes: Buffer): boolean =>
  !bytes.includes('formerly:') && !bytes.includes('::chart');

/**
 * Reads an article of the project at `root` that is on its own, and enters its facts.
 *
 * @param today ISO day, written where something is gone from now on
 */
export function readStory(
  { file, slug, bytes, hash, stored }: StoryToRead,
  { root, atlas, today }: { root: string; atlas: Atlas; today: string },
): StoryReading {
  const problems = { errors: [] as Problem[], warnings: [] as Problem[] };
  // What is wrong with the register itself is told by whoever reads all of it.
  const registers = new StoryRegisters(root, today, []);
  const keeper = (names: readonly string[]) => registers.keeper(slug, names);
  const read = readArticle(bytes, { file, slug, atlas, stored, hash, keeper }, problems);
  if (!read) return { ...problems, read: null };
  const { article, document, reading } = read;
  const story = { ...reading, slug, article, document, facts: read.stored.facts };
  const entered = registers.enter(story, atlas);
  return { ...problems, read: { stored: read.stored, draft: article.draft, entered } };
}
