import { expect, it } from 'vitest';
import { readAmountWritten, readUnitWritten } from './written-amounts.ts';

it.each([
  ['30,000', { value: 30_000 }],
  ['8.4 billion', { value: 8.4e9 }],
  ['−5', { value: -5 }],
  ['1/3', { value: 1 / 3 }],
  ['20 to 30', { low: 20, high: 30 }],
  ['20 to 30 million', { low: 2e7, high: 3e7 }],
  ['1 million to 2 million', { low: 1e6, high: 2e6 }],
  ['20–30', { low: 20, high: 30 }],
  // A range has two ends, the lower first.
  ['20 to 20', null],
  ['30 to 20', null],
  ['−20 to 30', null],
  ['20 to', null],
  ['20 of 30', null],
  ['many', null],
])('a number that an editor writes by itself: %s', (written, read) => {
  expect(readAmountWritten(written)).toEqual(read);
});

it.each([
  ['USD', 'USD', 'money'],
  ['times', 'times', 'multiple'],
  ['percent', 'percent', 'share'],
  ['days', 'day', 'measure'],
  ['trains a day', 'train-per-day', 'rate'],
  ['trains per day', 'train-per-day', 'rate'],
  ['USD per tonne', 'USD-per-tonne', 'price'],
  ['metre-gauge lines', 'metre-gauge line', 'count'],
])('a unit that an editor writes: %s', (written, unit, kind) => {
  const read = readUnitWritten(written);
  expect(read?.unit).toBe(unit);
  expect(read?.kinds[0]).toBe(kind);
});
