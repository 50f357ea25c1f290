import { expect, it } from 'vitest';
import { readPlain } from '../../markdown/parse/plain.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { gazetteerOf, readFacts } from '../reader/read-facts.ts';
import { unplacedNames } from './unplaced-names.ts';

const told = (text: string) => {
  const document = readPlain(text);
  const setting = { slug: 'a', file: 'a.txt', atlas: fixtureAtlas, frontMatter: null };
  const { facts } = readFacts(document, setting);
  const known = { atlas: fixtureAtlas, gazetteer: gazetteerOf(fixtureAtlas) };
  return unplacedNames(document, facts, known).map(({ name, start, end, near }) => {
    expect(text.slice(start, end)).toBe(name);
    return [name, near];
  });
};

it('both ends of a way are told where the atlas knows neither', () => {
  expect(told('The train from Zengtown to Absheronport took 9 days.')).toEqual([
    ['Zengtown', null],
    ['Absheronport', null],
  ]);
});

it('a name one letter from a place is told with the place', () => {
  expect(told('In 2024, Chengdo handled 700 trains.')).toEqual([['Chengdo', 'Chengdu']]);
});

it.each([
  'The count of 700 trains ran from January to July 2024.',
  'According to Xinhua, 700 trains ran in 2024.',
  'In 2024, Chengdu handled 700 trains.',
  'Chengdo has a long history.',
])('nothing is told of %s', (text) => {
  expect(told(text)).toEqual([]);
});
