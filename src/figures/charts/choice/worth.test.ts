import { describe, expect, it } from 'vitest';
import { seriesChart } from '../choose.ts';
import { context, fact, inYear, series } from '../fixture.ts';
import type { Chart } from '../model.ts';
import { chooseCharts, isWorthDrawing, wordsOf } from './worth.ts';

const run = (subject: string, values: readonly number[]): Chart => {
  const facts = values.map((value, i) => fact({ value, subject, ...inYear(2020 + i) }));
  const chart = seriesChart(series(facts), context);
  if (!chart) throw new Error('no chart');
  return chart;
};
const nothing = { facts: new Set<string>(), words: new Set<string>() };

describe('charts worth drawing', () => {
  it('are not those of two points, which are two numbers', () => {
    expect(isWorthDrawing(run('trains', [1, 2]))).toBe(false);
    expect(isWorthDrawing(run('trains', [1, 2, 3]))).toBe(true);
  });

  it('are those of sources that differ and of parts of one whole, be they two', () => {
    const pair = run('trains', [1, 2]);
    expect(isWorthDrawing({ ...pair, id: 'dispute-a-1', type: 'rows' })).toBe(true);
    expect(isWorthDrawing({ ...pair, type: 'whole' })).toBe(true);
    expect(isWorthDrawing({ ...pair, id: 'counts-a-1', type: 'rows' })).toBe(false);
  });
});

describe('the charts of a story', () => {
  const [trains, boxes, ships, wagons] = ['trains', 'boxes', 'ships', 'wagons'].map((subject) =>
    run(subject, [1, 2, 3]),
  ) as [Chart, Chart, Chart, Chart];
  const all = [trains, boxes, ships, wagons];

  it('are three at most, in the order of the text', () => {
    expect(chooseCharts(all, nothing, 3)).toEqual([trains, boxes, ships]);
  });

  it('are first those of what headline and lead claim', () => {
    const words = new Set(wordsOf('More wagons were counted'));
    expect(chooseCharts(all, { ...nothing, words }, 1)).toEqual([wagons]);
    const facts = new Set(boxes.facts.map(({ id }) => id));
    expect(chooseCharts(all, { facts, words }, 2)).toEqual([boxes, wagons]);
  });

  it('are then those that others add to', () => {
    const marks = ships.marks.map((mark, i) => ({ ...mark, isContext: i > 0 }));
    const added = { ...ships, marks };
    expect(chooseCharts([trains, boxes, added, wagons], nothing, 1)).toEqual([added]);
  });
});
