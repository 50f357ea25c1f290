import { expect, it } from 'vitest';
import { median } from './median.ts';

it('takes the middle run, whatever the order', () => {
  expect(median([5, 1, 9, 3, 7])).toBe(5);
});

it('takes the mean of the two in the middle of an even count', () => {
  expect(median([8, 1, 9, 3])).toBe(5.5);
});
