import { expect, test } from 'vitest';
import { type FactIndex, type FactQuery, placeInPages, selectFacts } from './select.ts';

const index: FactIndex = {
  pages: [1, 3],
  kinds: ['count', 'route'],
  stories: [
    ['new', 'A new story'],
    ['old', 'An old one'],
  ],
  places: [
    ['xian', 'Xi’an'],
    ['duisburg', 'Duisburg'],
  ],
  facts: [
    [0, 0, 2023, 0],
    [1, 0, 0, 0, 1],
    [0, 1, 2024, 1],
    [0, 1, 2011],
  ],
};
const all: FactQuery = { kind: '', story: '', places: '', order: '', holding: null };
const select = (query: Partial<FactQuery>) => selectFacts(index, { ...all, ...query });

test('facts fit that are of the kind, the story, the place and the words asked for', () => {
  expect(select({})).toEqual([0, 1, 2, 3]);
  expect(select({ kind: 'count' })).toEqual([0, 2, 3]);
  expect(select({ places: 'duisburg' })).toEqual([1, 2]);
  expect(select({ story: 'old', places: 'duisburg' })).toEqual([2]);
  expect(select({ holding: new Set([1, 3]) })).toEqual([1, 3]);
  expect(select({ story: 'new', places: 'duisburg', kind: 'count' })).toEqual([]);
});

test('what is not in the index fits nothing', () => {
  expect(select({ places: 'atlantis' })).toEqual([]);
});

test('in an order of time a fact without one comes last', () => {
  expect(select({ order: 'latest' })).toEqual([2, 0, 3, 1]);
  expect(select({ order: 'earliest' })).toEqual([3, 0, 2, 1]);
});

test('a fact stands on one of the pages, of which the newest comes first and has the highest number', () => {
  const places = [0, 19, 20, 69, 70, 119].map((at) => placeInPages([20, 50, 50], at));
  expect(places).toEqual([
    { page: 3, row: 0 },
    { page: 3, row: 19 },
    { page: 2, row: 0 },
    { page: 2, row: 49 },
    { page: 1, row: 0 },
    { page: 1, row: 49 },
  ]);
  expect(placeInPages([20, 50, 50], 120)).toBeNull();
  expect(placeInPages([], 0)).toBeNull();
});
