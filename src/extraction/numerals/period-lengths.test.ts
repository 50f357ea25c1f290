import { expect, it } from 'vitest';
import { readPlain } from '../../markdown/parse/plain.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { readFacts } from '../reader/read-facts.ts';

const statedIn = (text: string): string[] =>
  readFacts(readPlain(text), {
    ...{ slug: 'a', file: 'a.txt', atlas: fixtureAtlas, frontMatter: null, date: '2024-06-11' },
  })
    .facts.filter(({ kind }) => kind !== 'date')
    .map(({ value, unit }) => `${value} ${unit}`);

it.each([
  ['In past five days, 40 trains left Chengdu.', ['40 train']],
  ['His past five days brought 40 trains to Chengdu.', ['40 train']],
  ['The last five days saw 40 trains leave Chengdu.', ['40 train']],
  ['Over five years, 40 trains left Chengdu.', ['40 train']],
  ['The train from Chengdu took five days.', ['5 day']],
  ['A five-day rail journey leads to Chengdu.', ['5 day']],
  ['Chengdu drew up a five-year development plan for 40 trains.', ['40 train']],
])('a length of time is a measure where it says how long something took: %s', (text, stated) => {
  expect(statedIn(text)).toEqual(stated);
});
