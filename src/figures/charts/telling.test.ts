import { describe, expect, it } from 'vitest';
import type { Fact } from '../../schemas/fact.ts';
import { foremostOf, leftBetween, tellingOf } from './telling.ts';

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

describe('of a long ranking', () => {
  const ranked = Array.from(
    { length: 100 },
    (_, at) => ({ id: `f-${at + 1}`, value: 100 - at, trend: null }) as unknown as Fact,
  );
  const placesOf = (some: readonly Fact[]) => some.map(({ id }) => Number(id.slice(2)));

  it('keeps the first and the last, and all where one or two would be left out', () => {
    expect(placesOf(foremostOf(ranked))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 100]);
    expect(foremostOf(ranked.slice(0, 14))).toHaveLength(14);
  });

  it('keeps what the page is about, and who comes before and after it', () => {
    const kept = placesOf(foremostOf(ranked, new Set(['f-41'])));
    expect(kept).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 40, 41, 42, 100]);
  });
});
