import { expect, it } from 'vitest';
import type { Fact } from '../../schemas/fact.ts';
import { leftBetween, tellingOf } from './telling.ts';

const facts = [12, 9, 10, 11, 14, 13].map(
  (value) => ({ id: `f-${value}`, value, trend: null }) as unknown as Fact,
);
const valuesOf = (some: readonly Fact[]) => some.map(({ value }) => value);

it('keeps the lowest, the highest and the first of values that differ, in their order', () => {
  expect(valuesOf(tellingOf(facts, 3))).toEqual([12, 9, 14]);
  expect(valuesOf(tellingOf(facts, 4))).toEqual([12, 9, 10, 14]);
});

it('keeps all that the story of the page states, however many', () => {
  const own = new Set(['f-11', 'f-13', 'f-10']);
  expect(valuesOf(tellingOf(facts, 3, own))).toEqual([9, 10, 11, 14, 13]);
});

it('keeps all where there is room for all, and says nothing then', () => {
  expect(tellingOf(facts, 6)).toEqual(facts);
  expect(leftBetween(0)).toEqual([]);
  expect(leftBetween(2)[0]).toContain('2 further values lie between');
});
