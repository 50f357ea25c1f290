import { expect, it } from 'vitest';
import { readMarkdown } from '../../markdown/parse/markdown.ts';
import type { Fact } from '../../schemas/fact.ts';
import { fixtureAtlas } from './fixture-atlas.ts';
import { readFacts } from './read-facts.ts';

const atlas = {
  ...fixtureAtlas,
  corridors: new Map([
    [
      'middle',
      {
        id: 'middle',
        name: 'Middle Corridor',
        aliases: [],
        mode: 'rail' as const,
        kind: 'corridor' as const,
        rank: 1,
        summary: '',
        paths: [],
      },
    ],
  ]),
};

const factsIn = (text: string, previous: Fact[] = []): Fact[] =>
  readFacts(readMarkdown(text, 'a.md').document, {
    slug: 'a',
    file: 'a.md',
    atlas,
    frontMatter: null,
    date: '2024-06-11',
    previous: { article: 'a', bodyStart: 0, hash: '', facts: previous },
  }).facts;

it.each([
  ['Freight trains of Wuhan made 900 trips in 2022.', 'rail'],
  ['Airlines of Wuhan flew 45 cargo routes in 2022.', 'air'],
  ['Wuhan counted 900 ships in 2022.', 'sea'],
  ['Cargo on the Middle Corridor rose to 900 tonnes in 2022.', 'rail'],
  ['Wuhan counted 900 partners in 2022.', null],
])('tells what moves: %s', (text, mode) => {
  expect(factsIn(text).at(-1)?.mode).toBe(mode);
});

it.each([
  ['Wuhan has 12 percent of China’s land area, more than before.', 'China’s land area'],
  [
    'It made 12 percent of the trade between China and Europe.',
    'the trade between China and Europe',
  ],
  ['It made 12 percent of the trips and of the cargo.', 'the trips'],
  ['Trips rose by 12 percent of late.', undefined],
])('tells of what a share is one: %s', (text, whole) => {
  expect(factsIn(text).find(({ unit }) => unit === 'percent')?.of).toBe(whole);
});

it('lets a way run from the first to the last time its sentence compares', () => {
  const [way] = factsIn('Trips between Wuhan and Europe rose from 13 in 2013 to 1,126 in 2020.');
  expect(way).toMatchObject({
    kind: 'route',
    period: { start: '2013-01-01', end: '2020-12-31', type: 'span' },
  });
});

it('gives a fact the heading it stands under, whatever its markup', () => {
  const facts = factsIn(
    'Wuhan ran 1 train.\n\n## The **long** way\n\nWuhan ran 2 trains.\n\nOther ways\n---\n\nWuhan ran 3 trains.',
  );
  expect(facts.map(({ value, section }) => [value, section])).toEqual([
    [1, ''],
    [2, 'The long way'],
    [3, 'Other ways'],
  ]);
});

it('gives a fact the corridors its sentence names or refers back to', () => {
  const facts = factsIn(
    'Wuhan ran 1 train.\n\nWuhan sent 2 trains by the Middle Corridor. The route took 3 trains. Wuhan ran 4 trains.',
  );
  expect(facts.map(({ value, along }) => [value, along])).toEqual([
    [1, undefined],
    [2, ['middle']],
    [3, ['middle']],
    [4, undefined],
  ]);
});

it('gives a fact an editor judged before these fields were read the fields of today, and keeps those that were judged', () => {
  const text = 'Freight trains of Wuhan made 900 trips in 2022.';
  const { mode: _mode, section: _section, ...older } = factsIn(text)[0] as Fact;
  expect(factsIn(text, [{ ...older, status: 'confirmed' }])[0]).toMatchObject({
    status: 'confirmed',
    mode: 'rail',
    section: '',
  });
  expect(factsIn(text, [{ ...older, status: 'corrected', mode: 'road' }])[0]?.mode).toBe('road');
});
