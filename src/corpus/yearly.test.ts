import { expect, it } from 'vitest';
import { fixtureAtlas } from '../extraction/reader/fixture-atlas.ts';
import type { Fact, Period } from '../schemas/fact.ts';
import { yearlyValues } from './yearly.ts';

const year = (of: number): Period => ({
  start: `${of}-01-01`,
  end: `${of}-12-31`,
  text: '',
  type: 'year',
});
const fact = (id: string, given: Partial<Fact>): Fact =>
  ({
    id,
    kind: 'count',
    value: 900,
    unit: 'trip',
    noun: 'trip',
    qualifier: 'exact',
    trend: null,
    subject: 'freight train trips',
    measure: 'train-trips',
    places: ['wuhan'],
    period: year(2021),
    evidence: 'secondary',
    status: 'extracted',
    ...given,
  }) as unknown as Fact;
const valuesOf = (...facts: Fact[]) =>
  yearlyValues(facts, fixtureAtlas).map(({ measure, year, places, definition, fact }) => [
    measure,
    year,
    places.join(),
    definition,
    fact.value,
  ]);

it('a measure has a value of each whole year and place, by the definition it counts by', () => {
  expect(
    valuesOf(
      fact('a', {}),
      fact('b', { period: year(2022), value: 950 }),
      fact('c', { places: ['chengdu'], definition: 'both-ways', value: 70 }),
    ),
  ).toEqual([
    ['train-trips', 2021, 'wuhan', null, 900],
    ['train-trips', 2022, 'wuhan', null, 950],
    ['train-trips', 2021, 'chengdu', 'both-ways', 70],
  ]);
});

it('what is of no measure, of part of a year or no amount has none', () => {
  expect(
    valuesOf(
      fact('a', { measure: undefined }),
      fact('b', { period: { start: '2021-01-01', end: '2021-03-31', text: '', type: 'quarter' } }),
      fact('c', { kind: 'change', unit: 'percent', noun: 'percent', trend: 'up' }),
      fact('d', { period: null }),
    ),
  ).toEqual([]);
});
