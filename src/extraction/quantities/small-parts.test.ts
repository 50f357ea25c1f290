import { expect, it } from 'vitest';
import { isCompared } from '../time/compared-values.ts';
import { isSeason, seasonOf, thirdOf } from '../time/seasons.ts';
import { tokenise } from '../tokens/tokens.ts';

import { blank } from './quantity-candidate.ts';
import { maskSpans } from './quantity-context.ts';

it('tokens are masked by any span that overlaps them, in whatever order spans come', () => {
  const tokens = tokenise('a b c d e');
  const masked = (...spans: [number, number][]) =>
    maskSpans(
      tokens,
      spans.map(([start, end]) => ({ start, end })),
    ).map(Number);
  expect(masked([6, 7], [0, 1])).toEqual([1, 0, 0, 1, 0]);
  expect(masked([0, 9], [2, 3])).toEqual([1, 1, 1, 1, 1]);
  expect(masked([2, 3], [0, 7])).toEqual([1, 1, 1, 1, 0]);
  expect(masked([1, 2], [9, 9])).toEqual([0, 0, 0, 0, 0]);
});

it('a candidate begins as one of nothing', () => {
  expect(blank(3, 5)).toMatchObject({ start: 3, end: 5, from: 3, value: null, scale: 1 });
});

it.each([
  ['It moved 610,000 tonnes against', ' 590,000 then', true],
  ['The rate was up from', ' 16% in May', true],
  ['It fell to 20,500 TEU from', ' 33,600', true],
  ['It ran from', ' 33,600 to more', false],
  ['It moved', ' 590,000 tonnes', false],
  [`It was against all advice, and ${'so '.repeat(30)}it moved`, ' 590,000', false],
])('“%s … %s” is compared with: %s', (before, behind, is) => {
  const start = before.length + 1;
  expect(isCompared(before + behind, { start, end: start + 7 })).toBe(is);
});

it('seasons are three months, a winter is of two years, and parts of a year are thirds', () => {
  expect(['winter', 'spring', 'fall', 'june'].map(isSeason)).toEqual([true, true, true, false]);
  const span = ({ start, end }: { start: string | null; end: string | null }) => [start, end];
  expect(span(seasonOf('summer', 2024))).toEqual(['2024-06-01', '2024-08-31']);
  expect(span(seasonOf('winter', 2024))).toEqual([null, null]);
  expect(span(thirdOf('early', 2024))).toEqual(['2024-01-01', '2024-04-30']);
  expect(span(thirdOf('mid', 2024))).toEqual(['2024-05-01', '2024-08-31']);
  expect(span(thirdOf('late', 2024))).toEqual(['2024-09-01', '2024-12-31']);
});
