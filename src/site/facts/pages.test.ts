import { expect, test } from 'vitest';
import type { StoryFact } from '../../corpus/stated.ts';
import { pagesOf, titleOfFacts } from './pages.ts';

/** Facts of a story of a day, so many. */
const facts = (id: string, date: string, count: number): StoryFact[] => {
  const story = { id, data: { date } };
  return Array.from({ length: count }, (_, nth) => ({
    story,
    fact: { id: `${id}-${nth}` },
  })) as unknown as StoryFact[];
};

const shown = (some: readonly StoryFact[]) =>
  pagesOf(some).map(({ month, part, facts: own }) => [month, part, own.map(({ fact }) => fact.id)]);

/** What stands on each page of a list, but not which story is the same thing as before. */
const list = (may: number, june: number) => [
  ...facts('june', '2024-06-20', june),
  ...facts('late', '2024-05-30', 40),
  ...facts('early', '2024-05-02', may),
  ...facts('winter', '2023-12-24', 70),
];

test('pages hold facts of one month, fifty at most, the oldest first and each in the order of the list', () => {
  const pages = pagesOf(list(30, 10));
  expect(pages.map(({ month, part, facts: own }) => [month, part, own.length])).toEqual([
    ['2023-12', 1, 50],
    ['2023-12', 2, 20],
    ['2024-05', 1, 50],
    ['2024-05', 2, 20],
    ['2024-06', 1, 10],
  ]);
  expect(pages.toReversed().flatMap((page) => page.facts.map(({ fact }) => fact.id))).toEqual(
    list(30, 10).map(({ fact }) => fact.id),
  );
});

test('one fact more moves later pages of its month alone, and a new story the newest page', () => {
  const before = shown(list(30, 10));
  const corrected = shown(list(31, 10));
  const published = shown(list(30, 20));
  const changed = (after: typeof before) =>
    after.flatMap((page, nth) =>
      JSON.stringify(page) === JSON.stringify(before[nth]) ? [] : [`${page[0]} ${page[1]}`],
    );
  expect(changed(corrected)).toEqual(['2024-05 1', '2024-05 2']);
  expect(changed(published)).toEqual(['2024-06 1']);
});

test('there are never fewer pages than if all were filled, and one where there are no facts', () => {
  for (const count of [1, 50, 51, 200])
    expect(pagesOf(list(count, count)).length).toBeGreaterThanOrEqual((110 + 2 * count) / 50);
  expect(pagesOf([])).toEqual([{ month: '', part: 1, facts: [] }]);
});

test('a page is called by its month, and the first of a month as long as it is the only one', () => {
  const titles = pagesOf(list(30, 10)).map(titleOfFacts);
  expect(titles.slice(0, 3)).toEqual([
    'Facts, December 2023',
    'Facts, December 2023, page 2',
    'Facts, May 2024',
  ]);
});
