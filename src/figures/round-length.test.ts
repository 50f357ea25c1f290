import { expect, it } from 'vitest';
import { roundLength } from './round-length.ts';

it.each([
  [1, 1],
  [1.99, 1],
  [2, 2],
  [4.9, 2],
  [5, 5],
  [9.9, 5],
  [10, 10],
  [430, 200],
  [0.7, 0.5],
])('a bar of at most %d is %d long', (longest, round) => {
  expect(roundLength(longest)).toBeCloseTo(round);
});
