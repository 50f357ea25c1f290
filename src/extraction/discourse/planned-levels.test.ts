import { expect, it } from 'vitest';
import { readPlain } from '../../markdown/parse/plain.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { readFacts } from '../reader/read-facts.ts';

const trendsIn = (text: string): string[] =>
  readFacts(readPlain(text), {
    ...{ slug: 'planned', file: 'planned.txt', atlas: fixtureAtlas, frontMatter: null },
    date: '2024-06-11',
  }).facts.map(({ value, trend, modality }) => `${value} ${trend} ${modality ?? 'actual'}`);

it.each([
  [
    'The berths take 2 million tonnes a year. One day they are to take 5 million tonnes a year.',
    ['2000000 null actual', '5000000 up plan'],
  ],
  ['The yard has 900 wagons. It will keep 400 wagons.', ['900 null actual', '400 down plan']],
  // A plan of something else is up or down from nothing.
  ['The yard has 900 wagons. Ghent is to have 400 wagons.', ['900 null actual', '400 null plan']],
])('sets a planned level against the present one: %s', (text, trends) => {
  expect(trendsIn(text)).toEqual(trends);
});
