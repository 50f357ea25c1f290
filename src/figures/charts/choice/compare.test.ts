import { describe, expect, it } from 'vitest';
import { seriesOf } from '../../../corpus/series.ts';
import { drawChart } from '../draw.ts';
import { context, fact, inYear } from '../fixture.ts';
import { compareChart, comparisonsAmong } from './compare.ts';

const trips = (place: string, values: readonly (readonly [number, number])[]) =>
  values.map(([year, value]) =>
    fact({ value, places: [place], measure: 'trips', subject: 'trips', ...inYear(year) }),
  );

const two = [
  ...trips('zhengzhou', [
    [2022, 1000],
    [2023, 1500],
    [2024, 2052],
  ]),
  ...trips('xian', [
    [2023, 3200],
    [2024, 3849],
  ]),
];
const nameOf = ({ places: [place = ''] }: { places: readonly string[] }) => place;

describe('a comparison', () => {
  it('sets places side by side of which one thing is counted over the same time', () => {
    const [only, ...more] = comparisonsAmong(seriesOf(two));
    expect(more).toEqual([]);
    expect(only?.series.map(nameOf)).toEqual(['zhengzhou', 'xian']);
  });

  it('is of three at most, those with most figures', () => {
    const places = ['chengdu', 'wuhan', 'yiwu'].flatMap((place) =>
      trips(place, [
        [2023, 10],
        [2024, 20],
      ]),
    );
    const [only] = comparisonsAmong(seriesOf([...two, ...places]));
    expect(only?.series.map(nameOf)).toEqual(['zhengzhou', 'chengdu', 'wuhan']);
  });

  it('is none where no time is common, or where the definition differs', () => {
    const apart = [
      ...trips('zhengzhou', [
        [2018, 1],
        [2019, 2],
      ]),
      ...trips('xian', [
        [2023, 3],
        [2024, 4],
      ]),
    ];
    expect(comparisonsAmong(seriesOf(apart))).toEqual([]);
    const defined = two.map((each) =>
      each.places[0] === 'xian' ? { ...each, definition: 'operators' } : each,
    );
    expect(comparisonsAmong(seriesOf(defined))).toEqual([]);
  });

  it('is a line each, named where it ends, under the figures of the last common time', () => {
    const [only] = comparisonsAmong(seriesOf(two));
    if (!only) throw new Error('no comparison');
    const chart = compareChart(only, context, nameOf);
    expect(chart.title).toBe('Trips: xian 3,849, zhengzhou 2,052 in 2024');
    expect(chart.id).toBe('compare-trips-places-year-trip');
    const svg = drawChart(chart, 'narrow');
    expect(svg.match(/class="chart-line /g)).toHaveLength(3);
    expect(
      svg.match(/class="chart-of"[^>]*>[^<]+/g)?.map((words) => words.replace(/.*>/, '')),
    ).toEqual(['zhengzhou', 'xian']);
  });
});
