import { expect, it } from 'vitest';
import type { Fact } from '../schemas/fact.ts';
import { rankedOf } from './rankings.ts';

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
