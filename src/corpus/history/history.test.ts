import { expect, it } from 'vitest';
import type { Fact } from '../../schemas/fact.ts';
import { compareVersions, differences, historyOf, type Told, type Version } from './history.ts';

const period2022 = { start: '2022-01-01', end: '2022-12-31', text: '2022', type: 'year' } as const;

const fact = (id: string, value: number, change: Partial<Fact> = {}): Fact => ({
  id,
  kind: 'count',
  subject: 'freight trains',
  value,
  unit: 'freight train',
  noun: 'train',
  qualifier: 'exact',
  trend: null,
  period: period2022,
  places: ['chengdu'],
  citation: 'report',
  evidence: 'primary',
  source: {
    start: 0,
    end: 1,
    line: 1,
    column: 1,
    text: String(value),
    sentence: { start: 0, end: 1 },
  },
  status: 'extracted',
  ...change,
});
const told = (id: string, value: number, sentence: string, change: Partial<Fact> = {}): Told => ({
  fact: fact(id, value, change),
  sentence,
});
const on = (date: string, ...facts: Told[]): Version => ({ date, facts });
const history = (...versions: Version[]) => historyOf(new Map([['a-story', versions]]));

const wrong = 'In 2022, 212 freight trains ran from Chengdu to Lodz.';
const right = 'In 2022, 221 freight trains ran from Chengdu to Lodz.';

it('takes a fact whose sentence was rewritten for what it was before, with its new value', () => {
  const { changes, successors, gone } = history(
    on('2024-01-01', told('old-1', 212, wrong)),
    on('2024-02-01', told('new-1', 221, right)),
  );
  expect(changes.get('new-1')).toMatchObject([
    { date: '2024-02-01', was: { fact: { value: 212 } }, is: { fact: { value: 221 } } },
  ]);
  expect([...successors]).toEqual([['old-1', 'new-1']]);
  expect(gone.size).toBe(0);
});

it('leads from every id a fact has had to the one it has, and tells its changes in order', () => {
  const { changes, successors } = history(
    on('2024-01-01', told('a-1', 212, wrong)),
    on('2024-02-01', told('b-1', 221, right)),
    on('2024-03-01', told('b-1', 221, right)),
    on('2024-04-01', told('c-1', 222, right.replace('221', '222'))),
  );
  expect(changes.get('c-1')?.map(({ date, was }) => [date, was.fact.value])).toEqual([
    ['2024-02-01', 212],
    ['2024-04-01', 221],
  ]);
  expect([...successors].sort()).toEqual([
    ['a-1', 'c-1'],
    ['b-1', 'c-1'],
  ]);
});

it('says nothing of a fact that is filed otherwise, or whose sentence alone changed', () => {
  const { changes, successors } = history(
    on('2024-01-01', told('a-1', 212, wrong)),
    on('2024-02-01', told('b-1', 212, `${wrong.slice(0, -1)}, as planned.`, { places: [] })),
  );
  expect(changes.size).toBe(0);
  expect(successors.get('a-1')).toBe('b-1');
});

it('keeps what is gone with the day it went, and forgets it where it is put back', () => {
  const first = on('2024-01-01', told('a-1', 212, wrong));
  const without = on('2024-02-01');
  expect(history(first, without).gone.get('a-1')).toMatchObject({
    date: '2024-02-01',
    article: 'a-story',
    was: { fact: { value: 212 } },
  });
  expect(history(first, without, first).gone.size).toBe(0);
});

it('pairs no two facts of another kind, noun or measure, or of another time and value', () => {
  const was = told('a-1', 212, wrong);
  for (const other of [
    told('b-1', 221, right, { kind: 'measure' }),
    told('b-1', 221, right, { noun: 'container' }),
    told('b-1', 221, right, { measure: 'china-europe-train-trips' }),
    told('b-1', 221, right, { period: { ...period2022, end: '2023-12-31' } }),
    told('b-1', 221, 'Rotterdam handled 221 barges in that year, says its port.'),
  ]) {
    const { kept, added, removed } = compareVersions([was], [other]);
    expect([kept.length, added.length, removed.length]).toEqual([0, 1, 1]);
  }
});

it('pairs facts of one sentence by their values, then their times, then their order', () => {
  const before = 'Chengdu sent 13 trains and received 20 trains in 2022.';
  const after = 'Chengdu sent 13 trains and received 21 trains in 2022, it says.';
  const { kept } = compareVersions(
    [told('a-1', 13, before), told('a-2', 20, before)],
    [told('b-1', 13, after), told('b-2', 21, after)],
  );
  expect(kept.map(({ was, is }) => [was.fact.id, is.fact.id])).toEqual([
    ['a-1', 'b-1'],
    ['a-2', 'b-2'],
  ]);
});

it('leads from every id to what was renamed, put aside and put back', () => {
  const now = told('b-1', 221, right);
  const { successors, gone } = history(
    on('2024-01-01', told('a-1', 212, wrong)),
    on('2024-02-01', now),
    on('2024-03-01'),
    on('2024-04-01', now),
  );
  expect([...successors]).toEqual([['a-1', 'b-1']]);
  expect(gone.size).toBe(0);
});

it('counts what an editor rejects as gone', () => {
  const { removed } = compareVersions(
    [told('a-1', 212, wrong)],
    [told('a-1', 212, wrong, { status: 'rejected' })],
  );
  expect(removed).toHaveLength(1);
});

it('names the fields that differ', () => {
  expect(differences(fact('a', 1), fact('b', 2, { places: [] }))).toEqual(['value', 'places']);
});

it('tells nothing of what was tried and taken back on one day, and each step that leads on', () => {
  const { changes } = history(
    on('2024-01-01', told('a-1', 212, wrong)),
    on('2024-02-01', told('a-1', 210, wrong)),
    on('2024-02-01', told('a-1', 221, wrong)),
    on('2024-02-01', told('a-1', 210, wrong)),
    on('2024-02-01', told('a-1', 222, wrong)),
    on('2024-03-01', told('a-1', 230, wrong)),
    on('2024-03-01', told('a-1', 222, wrong)),
  );
  expect(
    changes.get('a-1')?.map(({ date, was, is }) => [date, was.fact.value, is.fact.value]),
  ).toEqual([
    ['2024-02-01', 212, 210],
    ['2024-02-01', 210, 222],
  ]);
});

it('tells no change that a reader could not see', () => {
  const { changes } = history(
    on('2024-01-01', told('a-1', 212, wrong)),
    on('2024-02-01', told('a-1', 212, wrong, { period: { ...period2022, text: 'the year 2022' } })),
  );
  expect(changes.size).toBe(0);
});
