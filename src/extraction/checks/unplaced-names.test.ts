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

it('a name of which two letters have changed places is told with the place', () => {
  expect(told('In 2024, Chegndu handled 700 trains.')).toEqual([['Chegndu', 'Chengdu']]);
});

it.each([
  'A yard in Zengtown loaded 700 trains in 2024.',
  'The port of Zengtown handled 700 trains in 2024.',
  'In 2024 lorries went to Zengtown with 40 containers.',
  'Trains ran to Chengdu and Zengtown 700 times in 2024.',
  'The Chengdu–Zengtown service ran 700 trains in 2024.',
])('a name that stands where a place does is told: %s', (text) => {
  expect(told(text)).toEqual([['Zengtown', null]]);
});

it.each([
  'The count of 700 trains ran from January to July 2024.',
  'According to Xinhua, 700 trains ran in 2024.',
  'In 2024, Chengdu handled 700 trains.',
  'Chengdo has a long history.',
  'Trains ran to Chengdu and Xinhua counted 700 of them in 2024.',
  'Wang Chengdo counted 700 trains from Chengdu in 2024.',
  'In May, 700 trains ran from Chengdu.',
])('nothing is told of %s', (text) => {
  expect(told(text)).toEqual([]);
});
