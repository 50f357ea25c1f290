import { expect, it } from 'vitest';
import { placeSchema } from '../../schemas/place.ts';
import { headed } from './headings.ts';
import type { PlacesFound } from './place-context.ts';

const placeAt = (id: string, lon: number) =>
  [id, placeSchema.parse({ id, name: id, kind: 'continent', lat: 45, lon })] as const;
const places = new Map([placeAt('china', 104), placeAt('europe', 15)]);
const both: PlacesFound = {
  ids: ['china', 'europe'],
  origin: 'stated',
  rule: 'flow',
  flow: { from: ['china'], via: [], to: ['europe'], isBoth: true },
};

it.each([
  ['It counted 900 TEU westward and more.', ['china'], ['europe']],
  ['It counted 900 TEU eastbound and more.', ['europe'], ['china']],
  ['Eastbound, 900 TEU were counted.', ['europe'], ['china']],
])('a flow both ways goes the way its words say: %s', (text, from, to) => {
  const start = text.indexOf('900');
  const { flow } = headed(both, { start, end: start + '900 TEU'.length }, text, places);
  expect(flow).toEqual({ from, via: [], to });
});

it('a flow of which nothing is said goes both ways', () => {
  const text = 'It counted 900 TEU.';
  expect(headed(both, { start: 11, end: 18 }, text, places)).toBe(both);
});
