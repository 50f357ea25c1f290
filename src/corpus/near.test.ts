import { expect, test } from 'vitest';
import type { Fact } from '../schemas/fact.ts';
import { countOfMeasure, factsNear } from './near.ts';
import type { Story, StoryFact } from './stated.ts';

const story = { id: 'a' } as Story;
const entry = (
  id: string,
  year: number | null,
  places: string[],
  measure = 'trips',
): StoryFact => ({
  story,
  fact: {
    id,
    places,
    measure,
    period: year === null ? null : { start: `${year}-01-01`, end: `${year}-12-31` },
  } as unknown as Fact,
});

const facts = [
  entry('xian-2024', 2024, ['xian']),
  entry('wuhan-2020', 2020, ['wuhan']),
  entry('xian-2011', 2011, ['xian']),
  entry('xian-2019', 2019, ['xian']),
  entry('cargo', 2020, ['xian'], 'cargo'),
  entry('xian', null, ['xian']),
  entry('yiwu-2020', 2020, ['yiwu']),
];
const corpus = { facts, factById: new Map(facts.map((one) => [one.fact.id, one])) };
const ids = (some: readonly StoryFact[]) => some.map(({ fact }) => fact.id);
const of = (id: string) => facts.find(({ fact }) => fact.id === id) as StoryFact;

test('the same thing of the same place comes first, the nearest in time', () => {
  expect(ids(factsNear(corpus, of('xian-2019'), 2))).toEqual(['xian-2024', 'xian-2011']);
  expect(ids(factsNear(corpus, of('xian-2011'), 1))).toEqual(['xian-2019']);
});

test('then other places at the same time, in the order of stories', () => {
  expect(ids(factsNear(corpus, of('wuhan-2020'), 2))).toEqual(['xian-2019', 'yiwu-2020']);
});

test('what is of no measure, or alone in it, is near nothing', () => {
  expect(factsNear(corpus, of('cargo'), 5)).toEqual([]);
  expect(factsNear(corpus, entry('x', 2020, ['xian'], ''), 5)).toEqual([]);
});

test('of a measure with few facts all are near, and they are counted', () => {
  expect(factsNear(corpus, of('yiwu-2020'), 12)).toHaveLength(5);
  expect(countOfMeasure(corpus, of('yiwu-2020'))).toEqual({ count: 6, isMore: false });
  expect(countOfMeasure(corpus, of('cargo'))).toEqual({ count: 1, isMore: false });
});

test('as many as are read through stand beside a fact, the nearest in time', () => {
  const years = Array.from({ length: 12 }, (_, nth) =>
    entry(`y${nth}`, 2010 + nth, ['xian'], 'teu'),
  );
  const many = { facts: years, factById: new Map(years.map((one) => [one.fact.id, one])) };
  const last = years.at(-1) as StoryFact;
  expect(ids(factsNear(many, last))).toEqual(['y7', 'y8', 'y9', 'y10']);
});

test('beyond a hundred a measure is counted by its first digit, so that a fact more seldom changes what pages say', () => {
  const counted = (many: number) => {
    const all = Array.from({ length: many }, (_, nth) => entry(`f${nth}`, 2020, ['xian']));
    const corpus = { facts: all, factById: new Map(all.map((one) => [one.fact.id, one])) };
    return countOfMeasure(corpus, all[0] as StoryFact);
  };
  expect(counted(100)).toEqual({ count: 100, isMore: false });
  expect(counted(101)).toEqual({ count: 100, isMore: true });
  expect(counted(385)).toEqual({ count: 300, isMore: true });
  expect(counted(386)).toEqual(counted(385));
  expect(counted(3_000)).toEqual({ count: 2_000, isMore: true });
});
