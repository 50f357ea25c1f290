import { expect, it } from 'vitest';
import type { Fact } from '../../schemas/fact.ts';
import {
  parseLog,
  readText,
  readVersion,
  revisionsOf,
  withoutRepeats,
  withSentences,
} from './versions.ts';

const day = (date: string) => String(Date.parse(`${date}T12:00:00Z`) / 1000);
const blob = (name: string) => name.padEnd(40, '0');
const none = '0'.repeat(40);
const file = (path: string, name: string | null, status = 'M') =>
  `:100644 100644 ${none} ${name === null ? none : blob(name)} ${name === null ? 'D' : status}\t${path}`;

/** Newest first, as git prints them. */
const log = [
  `commit ${day('2024-03-01')}`,
  '',
  file('content/facts/trains.json', 'f3'),
  file('content/articles/trains.md', 'a3'),
  `commit ${day('2024-02-01')}`,
  '',
  file('content/articles/other.md', 'o2'),
  `commit ${day('2024-01-02')}`,
  '',
  file('content/articles/trains.md', 'a2'),
  file('content/facts/trains.json', 'f2'),
  `commit ${day('2024-01-01')}`,
  '',
  file('content/articles/trains.md', 'a1', 'A'),
  file('content/facts/trains.json', 'f1', 'A'),
  '',
].join('\n');

const trains = { slug: 'trains', formerly: [], date: '2024-01-15' };

it('reads commits oldest first, with what each touched', () => {
  const commits = parseLog(log);
  expect(commits.map(({ date }) => date)).toEqual([
    '2024-01-01',
    '2024-01-02',
    '2024-02-01',
    '2024-03-01',
  ]);
  expect(commits[0]?.files[1]).toEqual({ path: 'content/facts/trains.json', blob: blob('f1') });
});

it('takes the version that stood when the day of publication began, and those after', () => {
  expect(revisionsOf(parseLog(log), [trains])).toEqual(
    new Map([
      [
        'trains',
        [
          { date: '2024-01-02', facts: blob('f2'), article: blob('a2') },
          { date: '2024-03-01', facts: blob('f3'), article: blob('a3') },
        ],
      ],
    ]),
  );
});

it('has none of an article that has not changed since it was published', () => {
  expect(revisionsOf(parseLog(log), [{ ...trains, date: '2024-03-02' }]).size).toBe(0);
  expect(revisionsOf([], [trains]).size).toBe(0);
  expect(revisionsOf(parseLog(''), [trains]).size).toBe(0);
});

it('takes every version of the day of publication itself', () => {
  expect(
    revisionsOf(parseLog(log), [{ ...trains, date: '2024-01-01' }]).get('trains'),
  ).toHaveLength(3);
  expect(
    revisionsOf(parseLog(log), [{ ...trains, date: '2024-03-01' }]).get('trains'),
  ).toMatchObject([{ date: '2024-01-02' }, { date: '2024-03-01' }]);
});

it('follows an article through its earlier names', () => {
  const renamed = [
    `commit ${day('2024-04-01')}`,
    file('content/articles/trains.md', null),
    file('content/articles/freight.md', 'a3', 'A'),
    file('content/facts/freight.json', 'f4', 'A'),
    file('content/facts/trains.json', null),
    log,
  ].join('\n');
  const found = revisionsOf(parseLog(renamed), [
    { slug: 'freight', formerly: ['trains'], date: '2024-01-15' },
  ]);
  expect(found.get('freight')?.map(({ facts }) => facts)).toEqual([
    blob('f2'),
    blob('f3'),
    blob('f4'),
  ]);
});

it('leaves out what is no fact by today’s schema, and a file that is not JSON', () => {
  const facts = JSON.stringify({ facts: [{ id: 'x', value: 'many' }] });
  expect(readVersion('2024-01-01', facts, readText('Text.')).facts).toEqual([]);
  expect(readVersion('2024-01-01', '<<<<<<< ours', readText('Text.')).facts).toEqual([]);
});

it('gives a fact its sentence without markup, and its own words where the text is of another day', () => {
  const text = 'It moved **900** tonnes for AT&amp;T.';
  const source = { start: 11, end: 14, text: '900', sentence: { start: 0, end: text.length } };
  const facts = [{ id: 'a-1', source: { ...source, line: 1, column: 12 } } as Fact];
  const sentences = (article: string) =>
    withSentences(facts, readText(article)).map((one) => one.sentence);
  expect(sentences(text)).toEqual(['It moved 900 tonnes for AT&T.']);
  expect(sentences(`Then ${text}`)).toEqual(['900']);
});

it('leaves out versions in which another reader read the same, and keeps the day it was first so', () => {
  const stored = (hash: string, value: number) =>
    `{"hash": "${hash}", "facts": [{"value": ${value}}]}`;
  const contents = new Map([
    ['f1', stored('a', 90)],
    ['f2', stored('b', 90)],
    ['f3', stored('b', 96)],
    ['f4', stored('c', 90)],
  ]);
  const revision = (date: string, facts: string, article = 'a1') => ({ date, facts, article });
  expect(
    withoutRepeats(
      [
        revision('2024-01-01', 'f1'),
        revision('2024-01-02', 'f2'),
        revision('2024-01-03', 'f3'),
        revision('2024-01-04', 'f4'),
        revision('2024-01-05', 'f4', 'a2'),
      ],
      contents,
    ).map(({ date }) => date),
  ).toEqual(['2024-01-01', '2024-01-03', '2024-01-04', '2024-01-05']);
});
