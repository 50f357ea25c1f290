import { expect, it } from 'vitest';
import { readerOf } from '../editing/read-text.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { checkDoubts, checkFacts } from './check-facts.ts';

const source = (id: string) => `
  - id: ${id}
    title: A report
    publisher: A publisher
    url: https://example.org/${id}
    type: report`;
const story = (text: string, ids = ['one']) =>
  `---\ntitle: A title\ndek: A sentence\ndate: 2024-06-11\nauthors: [A desk]\nsources:${ids.map(source).join('')}\n---\n\n${text}\n`;

const read = readerOf('a', 'a.md', fixtureAtlas);
const told = (raw: string) => {
  const { document, facts } = read(raw);
  return checkFacts(document, facts, 'a.md').map(({ code, message }) => [code, message]);
};

it('a value with other digits than its words is told at the value', () => {
  expect(told(story('Chengdu handled :fact[7,762 trains]{value=7267} in 2023.'))).toEqual([
    ['SL418', 'the words say 7,762, and value says 7267'],
  ]);
});

it.each([
  [':fact[1.2 million tonnes]{value=1.2}', 'the words say 1.2 million, and value says 1.2'],
  [':fact[12 thousand trains]{value=12}', 'the words say 12 thousand, and value says 12'],
])('a value without the thousands or millions of its words is told: %s', (words, message) => {
  expect(told(story(`Chengdu handled ${words} in 2023.`))).toEqual([['SL418', message]]);
});

it.each([
  ':fact[1.2 million tonnes]{value="1.2 million"}',
  ':fact[1.2 million tonnes]{value=1200000}',
  ':fact[7,762 trains]{value=7762}',
  ':fact[some trains]{value=7762}',
  ':fact[7.8 thousand trains]{value=7762}',
])('nothing is told of %s', (words) => {
  expect(told(story(`Chengdu handled ${words} in 2023.`))).toEqual([]);
});

it('a figure without a footnote is told where a story has two sources, and not where it has one', () => {
  const text = 'Chengdu handled 7,762 trains in 2023. The trip took 12 days.[^two]\n\n[^two]: Two.';
  expect(told(story(text, ['one', 'two']))).toEqual([
    ['SL420', '“7,762 trains” names no source, and the story has several'],
  ]);
  expect(told(story(text.replaceAll('[^two]', ''), ['one']))).toEqual([]);
});

it('a doubtful fact is told until it is judged', () => {
  const { facts } = read(story('Chengdu handled 7,762 trains in 2023.'));
  const [fact] = facts;
  if (!fact) throw new Error('nothing was read');
  const doubts = [
    { field: 'places' as const, code: 'place-other', text: 'another place may be meant' },
  ];
  const [problem, ...more] = checkDoubts([{ ...fact, doubts }], 'a.md');
  expect(more).toEqual([]);
  expect(problem?.message).toBe('“7,762 trains” is doubtful: another place may be meant');
  expect(checkDoubts([{ ...fact, doubts, status: 'confirmed' }], 'a.md')).toEqual([]);
});

it.each(['1,O12', 'l,012', '1, 012', '1,,012', '2O24'])(
  'a slip within a number is told: %s',
  (number) => {
    expect(told(story(`Chengdu handled ${number} trains.`))).toEqual([
      ['SL423', `“${number}” is no number as it is written`],
    ]);
  },
);

it('a count with the point of thousands is told, and not one in millions', () => {
  expect(told(story('Chengdu handled 1.012 trains in 2023.'))).toEqual([
    ['SL423', '“1.012 trains” is read with decimals, and what it counts is whole'],
  ]);
  expect(told(story('Chengdu handled 1.012 million parcels in 2023.'))).toEqual([]);
  expect(told(story('Trains took 1, 2 or 10 days, 10l of oil and 4,012 trains in 2023.'))).toEqual(
    [],
  );
});
