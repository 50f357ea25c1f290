import { describe, expect, it } from 'vitest';
import type { Fact } from '../schemas/fact.ts';
import { derivationOf } from './derivation.ts';

type Figure = Parameters<typeof derivationOf>[0];
const figure = (value: number, more: Partial<Figure> = {}): Figure => ({
  kind: 'count',
  value,
  unit: 'trip',
  qualifier: 'exact',
  trend: null,
  ...more,
});
const percent = (value: number, more: Partial<Figure> = {}) =>
  figure(value, { kind: 'change', unit: 'percent', trend: 'up', ...more });
const operation = (stated: Figure, inputs: Figure[]) => derivationOf(stated, inputs)?.operation;

describe('a derived figure', () => {
  it.each<[string, Figure, number[], Fact['kind'] | string]>([
    ['a sum', figure(1_126), [626, 500], 'sum'],
    ['a sum of three', figure(60), [10, 20, 30], 'sum'],
    ['a difference', figure(80), [500, 420], 'difference'],
    ['a quotient', figure(87, { kind: 'multiple', unit: 'times' }), [1_126, 13], 'quotient'],
    ['an amount each', figure(92, { unit: 'TEU' }), [1_900_000, 20_600], 'quotient'],
    ['a growth', percent(9), [16_000, 17_440], 'change'],
    ['a fall', percent(49, { trend: 'down' }), [410_000, 211_000], 'change'],
    ['a share', percent(42.5, { kind: 'share', trend: null }), [170.62, 401.46], 'share'],
    ['a share of the sum of all', percent(25, { kind: 'share', trend: null }), [1, 3], 'share'],
    ['a mean', figure(15), [10, 20], 'mean'],
    ['a product', figure(1_560, { unit: 'flight' }), [30, 52], 'product'],
  ])('%s comes out of its inputs in any order', (_, stated, inputs, expected) => {
    const given = inputs.map((value) => figure(value));
    expect(operation(stated, given)).toBe(expected);
    expect(operation(stated, given.toReversed())).toBe(expected);
  });

  it.each([
    ['the level before a change', 1_126, percent(9), 1_227.3, 'level before'],
    ['the level before a fall', 200, percent(50, { trend: 'down' }), 100, 'level before'],
    ['the level after a change', 1_100, percent(10), 1_000, 'level after'],
    ['a part of a whole', 250, percent(25, { kind: 'share', trend: null }), 1_000, 'part'],
  ] as const)(
    '%s comes out of the level and the percentage',
    (_, value, change, level, expected) => {
      expect(operation(figure(value), [figure(level), change])).toBe(expected);
      expect(operation(figure(value), [change, figure(level)])).toBe(expected);
    },
  );

  it('comes out of a total over the time that total is of', () => {
    const period = { start: '2021-01-01', end: '2021-08-31', text: '', type: 'span' } as const;
    const tonnes = figure(87_700, { kind: 'measure', unit: 'tonne', period });
    const monthly = { kind: 'rate', unit: 'tonne-per-month', qualifier: 'about' } as const;
    expect(operation(figure(11_000, monthly), [tonnes])).toBe('rate over its period');
    expect(operation(figure(13_000, monthly), [tonnes])).toBeUndefined();
    expect(operation(figure(11_000, monthly), [{ ...tonnes, period: null }])).toBeUndefined();
  });

  it('comes out of a part of its time, were the rest as good', () => {
    const year = { start: '2025-01-01', end: '2025-12-31', text: '', type: 'year' } as const;
    const half = { ...year, end: '2025-06-30', type: 'half' } as const;
    const inHalf = figure(9_393, { period: half });
    const inYear = { qualifier: 'at_most', period: year } as const;
    expect(operation(figure(19_000, inYear), [inHalf])).toBe('carried on');
    expect(operation(figure(30_000, inYear), [inHalf])).toBeUndefined();
    // Another year, another unit, and a part of a part are none.
    const earlier = { ...year, start: '2024-01-01', end: '2024-12-31' };
    expect(operation(figure(19_000, { ...inYear, period: earlier }), [inHalf])).toBeUndefined();
    expect(operation(figure(19_000, { ...inYear, unit: 'TEU' }), [inHalf])).toBeUndefined();
    expect(operation(inHalf, [figure(18_786, { period: year })])).toBeUndefined();
  });

  it('comes out of what was added between two totals, by a third figure', () => {
    const monthly = { kind: 'rate', unit: 'tonne-per-month', qualifier: 'about' } as const;
    const inputs = [figure(802_700), figure(1_000_000), figure(21)];
    expect(operation(figure(9_400, monthly), inputs)).toBe('difference quotient');
    expect(operation(figure(19_000, monthly), inputs)).toBeUndefined();
  });

  it('is rounded to the digits it is printed with, and no further', () => {
    expect(operation(percent(4.7), [figure(1_000), figure(1_046.6)])).toBe('change');
    expect(operation(percent(4.7), [figure(1_000), figure(1_048)])).toBeUndefined();
    expect(operation(figure(17_000), [figure(8_400), figure(9_000)])).toBe('sum');
    expect(operation(figure(17_000), [figure(8_400), figure(9_400)])).toBeUndefined();
    // Noughts are digits below a thousand alone.
    expect(operation(figure(1_000), [figure(700), figure(500)])).toBe('sum');
    expect(operation(figure(900), [figure(500), figure(402)])).toBeUndefined();
  });

  it('is as firm as its qualifier', () => {
    const inputs = [figure(9_000), figure(8_400)];
    expect(operation(figure(17_000, { qualifier: 'about' }), inputs)).toBe('sum');
    expect(operation(figure(17_000, { qualifier: 'more_than' }), inputs)).toBe('sum');
    expect(operation(figure(17_000, { qualifier: 'less_than' }), inputs)).toBeUndefined();
    expect(operation(figure(18_000, { qualifier: 'nearly' }), inputs)).toBe('sum');
  });

  it('that goes the other way than it says does not come out', () => {
    expect(operation(percent(10, { trend: 'down' }), [figure(100), figure(110)])).toBeUndefined();
  });

  it('needs two figures, and a range counts by its middle', () => {
    expect(derivationOf(figure(5), [figure(5)])).toBeNull();
    const range = figure(0, { value: null, low: 20, high: 30 });
    expect(operation(figure(50), [figure(25), range])).toBe('sum');
  });
});
