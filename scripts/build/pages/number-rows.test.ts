import { expect, it } from 'vitest';
import { NumberRows } from './number-rows.ts';

it('keeps rows of any length as they were, whatever is kept after them', () => {
  const rows = new NumberRows();
  const lengths = [0, 3, 65_535, 2, 200_000, 1];
  const kept = lengths.map((length) => rows.keep(Array.from({ length }, (_, nth) => nth + length)));
  expect(kept.map(({ length }) => length)).toEqual(lengths);
  expect(kept.map((row) => [row[0], row.at(-1)])).toEqual(
    lengths.map((length) => (length === 0 ? [undefined, undefined] : [length, 2 * length - 1])),
  );
});
