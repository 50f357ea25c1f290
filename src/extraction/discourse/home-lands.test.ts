import { expect, it } from 'vitest';
import { synthetic } from '../places/named-place.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { homeLandsOf } from './home-lands.ts';

const { places } = fixtureAtlas;

/** The lands of an article whose sentences name these places. */
const homesOf = (...sentences: string[]): [string, number][] => [
  ...homeLandsOf(
    sentences.map((ids) => ({ named: ids.split(' ').map((id) => synthetic(id, 0, 1, id)) })),
    places,
  ),
];

it('is at home in lands of which two points are named, by the share of their namings', () => {
  expect(homesOf('hamburg', 'hamburg duisburg', 'wuhan')).toEqual([['germany', 0.75]]);
  expect(homesOf('hamburg duisburg', 'chengdu zhengzhou')).toEqual([
    ['germany', 0.5],
    ['china', 0.5],
  ]);
});

it('is at home nowhere by one town, by lands that are named or by what lies in none', () => {
  expect(homesOf('hamburg hamburg')).toEqual([]);
  expect(homesOf('germany china')).toEqual([]);
  expect(homesOf('paris lyon')).toEqual([]);
  expect(homesOf()).toEqual([]);
});

it('takes adjectives and parts of longer names for no naming', () => {
  const named = [
    synthetic('hamburg', 0, 1, 'Hamburg'),
    { ...synthetic('duisburg', 2, 3, 'Duisburg'), inName: true },
    { ...synthetic('frankfurt', 4, 5, 'Frankfurt'), demonym: true },
  ];
  expect(homeLandsOf([{ named }], places).size).toBe(0);
});
