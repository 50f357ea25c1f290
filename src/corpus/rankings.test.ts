import { expect, it } from 'vitest';
import type { Fact } from '../schemas/fact.ts';
import { type RankingSetting, rankedOf, rankingsAmong } from './rankings.ts';

const of = (id: string, places: string[], corridors?: string[]) =>
  ({ id, places, ...(corridors && { corridors }) }) as Fact;
const facts = [
  of('a', ['wuhan']),
  of('b', ['xian']),
  of('c', ['wuhan', 'xian']),
  of('d', ['wuhan'], ['middle']),
  of('e', [], ['west', 'middle']),
];

it('where a place or a corridor stands in a ranking is where a figure is of it and of nothing else', () => {
  const of = (about: { place: string } | { corridor: string }) =>
    rankedOf({ facts }, about).map(({ id }) => id);
  expect(of({ place: 'wuhan' })).toEqual(['a', 'c']);
  expect(of({ place: 'xian' })).toEqual(['b', 'c']);
  expect(of({ place: 'lodz' })).toEqual([]);
  expect(of({ corridor: 'middle' })).toEqual(['d', 'e']);
  expect(of({ corridor: 'west' })).toEqual(['e']);
});

it('times in transit in days are set side by side, on ways with two ends and along corridors, and no other figures of ways', () => {
  const day = { measure: 'transit-time', unit: 'day', period: { start: '2023-01-01', end: null } };
  const timed = (id: string, more: object) => ({ ...of(id, []), ...day, ...more }) as Fact;
  const way = { route: { mode: 'rail', from: 'wuhan', to: 'lodz', via: [] } };
  const setting = {
    atlas: { places: new Map(), measures: new Map() },
    register: { nameOf: () => undefined },
  } as unknown as RankingSetting;
  const ranked = rankingsAmong(
    [
      timed('way', way),
      timed('corridor', { corridors: ['middle'] }),
      timed('other-way', way),
      timed('trains', { ...way, measure: 'trips', unit: 'train' }),
      timed('hours', { ...way, unit: 'hour' }),
      timed('undated', { ...way, period: null }),
      timed('nowhere', {}),
    ],
    setting,
  );
  expect(ranked.map(({ facts }) => facts.map(({ id }) => id))).toEqual([
    ['way', 'corridor', 'other-way'],
  ]);
});
