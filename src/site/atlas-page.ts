import type { Story } from '../corpus/stated.ts';
import { type StoryFact, storiesOf } from '../corpus/stated.ts';
import { countPages, pageOf } from './paging.ts';

/** So many facts and stories of a place or corridor stand on one page of it. */
const factsPerPage = 125;
const storiesPerPage = 30;

/** What stands on one page of a place or corridor. */
export interface AtlasSlice {
  /** In the order they were given in. */
  facts: readonly StoryFact[];
  stories: readonly Story[];
  pages: number;
}

/**
 * One page of what is stated of a place or corridor: the latest figures and the newest stories on the first, what has no
 * time on the last.
 *
 * @param facts in the order of stories and their text
 * @param page counted from 1
 */
export function atlasSlice(facts: readonly StoryFact[], page: number): AtlasSlice {
  const stories = storiesOf(facts);
  const pages = countOf(facts, stories);
  const shown =
    facts.length <= factsPerPage
      ? page === 1
        ? facts
        : []
      : inOrderOf(facts, pageOf(latestFirst(facts), page, factsPerPage).shown);
  return { facts: shown, stories: pageOf(stories, page, storiesPerPage).shown, pages };
}

/** How many pages a place or corridor has. */
export const countAtlasPages = (facts: readonly StoryFact[]): number =>
  countOf(facts, storiesOf(facts));

const countOf = (facts: readonly StoryFact[], stories: readonly Story[]): number =>
  Math.max(countPages(facts.length, factsPerPage), countPages(stories.length, storiesPerPage));

const timeOf = ({ fact: { period } }: StoryFact): string => period?.end ?? period?.start ?? '';

const latestFirst = (facts: readonly StoryFact[]): StoryFact[] =>
  facts
    .map((entry) => ({ entry, time: timeOf(entry) }))
    .sort((a, b) => (a.time > b.time ? -1 : a.time < b.time ? 1 : 0))
    .map(({ entry }) => entry);

function inOrderOf<T>(all: readonly T[], some: readonly T[]): T[] {
  const wanted = new Set(some);
  return all.filter((one) => wanted.has(one));
}
