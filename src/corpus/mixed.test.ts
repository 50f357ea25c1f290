import { describe, expect, it } from 'vitest';
import type { Atlas } from '../atlas/types.ts';
import { fixtureAtlas } from '../extraction/reader/fixture-atlas.ts';
import { readFacts } from '../extraction/reader/read-facts.ts';
import { readPlain } from '../markdown/parse/plain.ts';
import type { Fact } from '../schemas/fact.ts';
import { factsAlong } from './about.ts';
import { mixedIn } from './mixed.ts';
import { type Series, seriesOf } from './series.ts';
import type { StoryFact } from './stated.ts';

const base = {
  kind: 'count',
  value: 100,
  unit: 'trip',
  noun: 'trip',
  qualifier: 'exact',
  trend: null,
  subject: 'trips',
  places: ['wuhan'],
  evidence: 'secondary',
  status: 'extracted',
} as const;
const inYear = (year: number) => ({
  period: { start: `${year}-01-01`, end: `${year}-12-31`, text: '', type: 'year' as const },
});
let made = 0;
const fact = (given: object): Fact =>
  ({ ...base, ...inYear(2020), id: `f${made++}`, ...given }) as unknown as Fact;

/** In what a fact may differ from another of the same subject and places. */
const variants: readonly object[] = [
  {},
  { unit: 'train', noun: 'train' },
  { kind: 'rate', unit: 'trip-per-week' },
  { kind: 'rate', unit: 'trip-per-day' },
  { kind: 'change', unit: 'percent', noun: 'percent', trend: 'up' },
  { kind: 'share', unit: 'percent', noun: 'percent', of: 'all trips' },
  { kind: 'share', unit: 'percent', noun: 'percent', of: 'trips by rail' },
  { flow: { from: ['wuhan'], to: ['poland'], via: [] } },
  { flow: { from: ['poland'], to: ['wuhan'], via: [] } },
  { flow: { from: ['poland'], to: ['wuhan'], via: [], both: true } },
  { definition: 'with-central-asia' },
  { mode: 'rail' },
  { mode: 'air' },
  { modality: 'plan' },
  { modality: 'capacity' },
];

describe('series of a mixture', () => {
  it('hold like with like, whatever two things are put side by side', () => {
    let seen = 0;
    for (const one of variants) {
      for (const other of variants) {
        const facts = [2019, 2020, 2021].flatMap((year) => [
          fact({ ...one, ...inYear(year) }),
          fact({ ...other, ...inYear(year + 3) }),
        ]);
        for (const series of seriesOf(facts, fixtureAtlas)) {
          seen++;
          expect([series.key, ...mixedIn(series)]).toEqual([series.key]);
        }
      }
    }
    expect(seen).toBeGreaterThan(150);
  });

  it('do not join a rate of a week and a count of a year', () => {
    const { facts } = readFacts(
      readPlain(
        'Wuhan ran nearly 60 freight trains a week in 2021. In 2023 Wuhan ran 1,950 freight trains.',
      ),
      { slug: 'a', file: 'a.txt', atlas: fixtureAtlas, frontMatter: null, date: '2024-06-11' },
    );
    expect(facts.length).toBeGreaterThan(1);
    expect(seriesOf(facts, fixtureAtlas)).toEqual([]);
  });

  it('are told where they are mixed', () => {
    const point = (given: object) => ({ fact: fact(given), agreeing: [], differing: [] });
    const series = {
      places: ['wuhan'],
      points: [point({}), point({ noun: 'train', mode: 'rail' }), point({ mode: 'air' })],
    } as unknown as Series;
    expect(mixedIn(series)).toEqual(['unit: train, trip', 'mode: air, rail']);
  });
});

describe('a fact of a gate', () => {
  const path = (...places: string[]) => ({ mode: 'rail', places });
  const atlas = {
    places: new Map([
      ['shared', { role: 'border-crossing' }],
      ['own', { role: 'border-crossing' }],
    ]),
    corridors: new Map([
      ['north', { id: 'north', paths: [path('a', 'shared', 'own', 'b')] }],
      ['south', { id: 'south', paths: [path('a', 'shared', 'c')] }],
    ]),
  } as unknown as Atlas;
  const facts = ['shared', 'own'].map(
    (place) => ({ fact: fact({ places: [place] }), story: { id: 's' } }) as unknown as StoryFact,
  );
  const along = (id: string) =>
    factsAlong({ atlas, facts }, atlas.corridors.get(id) as never).map(
      (entry) => entry.fact.places[0],
    );

  it('is of the corridor that alone leads through it, and of none where several do', () => {
    expect(along('north')).toEqual(['own']);
    expect(along('south')).toEqual([]);
  });
});

describe('ways of a series', () => {
  const flow = (from: string, to: string, both?: boolean) => ({
    flow: { from: [from], to: [to], via: [], ...(both && { both }) },
  });
  const ways = (places: string[], ...flows: object[]) =>
    mixedIn({
      places,
      points: flows.map((given) => ({ fact: fact(given), agreeing: [], differing: [] })),
    } as unknown as Series);

  it('are told apart by where traffic begins and ends', () => {
    expect(ways(['europe'], flow('wuhan', 'poland'), flow('poland', 'wuhan'))).toEqual([
      'direction: poland>wuhan, wuhan>poland',
    ]);
    expect(ways(['europe'], flow('wuhan', 'poland', true), flow('poland', 'wuhan', true))).toEqual(
      [],
    );
  });

  it('are one where they only begin or end at its one place', () => {
    expect(ways(['wuhan'], flow('wuhan', 'poland'), flow('poland', 'wuhan'))).toEqual([]);
    expect(ways(['wuhan', 'poland'], flow('wuhan', 'poland'), flow('poland', 'wuhan'))).toEqual([
      'direction: poland>wuhan, wuhan>poland',
    ]);
  });

  it('may be left unsaid with what moves', () => {
    expect(ways(['wuhan'], { mode: 'rail' }, {}, { mode: 'rail' })).toEqual([]);
  });
});
