import { expect, it } from 'vitest';
import { factsFor } from './emphasis.ts';

const marks = {
  a: [2013, 2013, 'zhengzhou'],
  b: [2020, 2021, 'zhengzhou', 'henan'],
  c: [2020, 2020, 'chengdu'],
} satisfies Parameters<typeof factsFor>[0];

it('finds the facts of a year, of a place, and of both', () => {
  expect([...factsFor(marks, { focus: null, year: 2021 })]).toEqual(['b']);
  expect([...factsFor(marks, { focus: 'zhengzhou', year: null })]).toEqual(['a', 'b']);
  expect([...factsFor(marks, { focus: 'zhengzhou', year: 2020 })]).toEqual(['b']);
  expect([...factsFor(marks, { focus: 'nowhere', year: null })]).toEqual([]);
});
