import { expect, it } from 'vitest';
import { seriesOf } from '../src/corpus/series.ts';
import {
  type Comparison,
  compareChart,
  comparisonsAmong,
} from '../src/figures/charts/choice/compare.ts';
import {
  disputeChart,
  joinSlopes,
  rankingChart,
  seriesChart,
} from '../src/figures/charts/choose.ts';
import { drawChart } from '../src/figures/charts/draw.ts';
import { context, fact, inYear, numberAnew, onDay, series } from '../src/figures/charts/fixture.ts';
import type { Chart } from '../src/figures/charts/model.ts';
import { otherCharts } from '../src/figures/charts/other-charts.ts';
import type { Fact } from '../src/schemas/fact.ts';
import { picture } from './support/picture.ts';

numberAnew();

// Charts of every kind as they are drawn, each for desk and phone, to be looked at when they change. What they show is
// fixed here, so that an edited story changes none of them. To draw them anew: see CONTRIBUTING.md, "Pictures of maps and charts".

const trips = (year: number, value: number, more: Partial<Fact> = {}) =>
  fact({ value, subject: 'China–Europe freight train trips', ...inYear(year), ...more });
const unconfirmed = { evidence: 'unconfirmed', citation: '' } as const;
const tonnes = { kind: 'measure', unit: 'tonne', noun: 'tonne', subject: 'cargo' } as const;
const change = { kind: 'change', unit: 'percent', noun: 'percent', subject: 'cargo' } as const;
const share = { kind: 'share', unit: 'percent', noun: 'percent' } as const;
const dollars = { kind: 'money', unit: 'USD', noun: 'USD' } as const;
const days = { kind: 'measure', unit: 'day', noun: 'day', ...inYear(2024) } as const;
const elsewhere = (start: number) => ({
  source: {
    start,
    end: start + 1,
    line: 1,
    column: 1,
    text: '',
    sentence: { start, end: start + 9 },
  },
});

const run = [
  trips(2011, 17),
  trips(2012, 42, unconfirmed),
  trips(2013, 80),
  trips(2014, 308, unconfirmed),
  trips(2015, 815, unconfirmed),
  trips(2016, 1702),
  trips(2017, 3673),
  trips(2018, 6363),
  trips(2019, 8300, { qualifier: 'about' }),
  trips(2020, 12400),
  trips(2021, 15183),
  trips(2022, 16562, unconfirmed),
  trips(2023, 17000, { qualifier: 'more_than' }),
  trips(2024, 19392),
  trips(2025, 20022),
];
const routes = (unit: string, values: readonly [number, number]) =>
  seriesChart(
    series(
      values.map((value, i) =>
        fact({
          value,
          unit,
          noun: 'route',
          subject: unit,
          mode: 'air',
          ...onDay(i === 0 ? '2024-06-11' : '2024-10-31'),
        }),
      ),
      true,
    ),
    context,
  ) as Chart;

const cities = (
  [
    ['xi’an', 3849],
    ['chengdu', 2285],
    ['chongqing', 2059],
    ['zhengzhou', 2052],
    ['shijiazhuang', 598],
  ] as const
).map(([place, value]) => trips(2024, value, { places: [place] }));

const pictures: Record<string, Chart | null | undefined> = {
  'bars-long-run': seriesChart(series(run), {
    ...context,
    own: new Set(run.filter(({ evidence }) => evidence === 'primary').map(({ id }) => id)),
  }),
  'bars-with-gaps': seriesChart(
    series([trips(2013, 13), trips(2018, 752), trips(2020, 1126), trips(2024, 2052)]),
    context,
    { where: 'Zhengzhou' },
  ),
  'bars-disputed': seriesChart(
    series([
      fact({ ...tonnes, value: 1_500_000, ...inYear(2022) }),
      fact({ ...tonnes, value: 2_700_000, ...inYear(2023) }),
      fact({ ...tonnes, value: 3_100_000, citation: 'b', ...inYear(2023) }),
      fact({ ...tonnes, value: 4_500_000, ...inYear(2024) }),
    ]),
    context,
    { where: 'Middle Corridor' },
  ),
  'bars-firmness': seriesChart(
    series([
      fact({ ...tonnes, value: 500_000, ...inYear(2018) }),
      fact({ ...tonnes, value: 600_000, qualifier: 'about', ...inYear(2019) }),
      fact({ ...tonnes, value: 700_000, qualifier: 'nearly', ...inYear(2020) }),
      fact({ ...tonnes, value: 650_000, qualifier: 'more_than', ...inYear(2021) }),
      fact({ ...tonnes, value: 900_000, qualifier: 'up_to', ...inYear(2022) }),
      fact({ ...tonnes, value: null, low: 600_000, high: 800_000, ...inYear(2023) }),
      fact({ ...tonnes, value: 750_000, ...unconfirmed, ...inYear(2024) }),
    ]),
    context,
    { where: 'Aktau' },
  ),
  'line-running-total': seriesChart(
    series(
      (
        [
          ['2024-03-31', 87_000, 'about'],
          ['2024-05-25', 90_000, 'exact'],
          ['2025-06-10', 110_000, 'more_than'],
        ] as const
      ).map(([end, value, qualifier]) =>
        trips(2024, value, {
          qualifier,
          period: { start: null, end, text: end, type: 'cumulative' },
        }),
      ),
    ),
    context,
  ),
  slope: seriesChart(
    series([
      fact({ ...tonnes, unit: 'TEU', noun: 'TEU', value: 410_600, ...inYear(2022) }),
      fact({ ...tonnes, unit: 'TEU', noun: 'TEU', value: 211_100, ...inYear(2023) }),
    ]),
    context,
    { where: 'Kazakhstan, Russia, Belarus' },
  ),
  growth: seriesChart(
    series([
      fact({ ...change, value: 65, trend: 'up', citation: 'a', ...inYear(2023) }),
      fact({ ...change, value: 86, trend: 'up', citation: 'b', ...inYear(2023) }),
      fact({ ...change, value: 62, trend: 'up', ...inYear(2024) }),
      fact({ ...change, value: 8, trend: 'down', ...inYear(2025) }),
    ]),
    context,
    { where: 'Middle Corridor' },
  ),
  lines: compareChart(
    comparisonsAmong(
      seriesOf([
        ...[13, 137, 251, 501, 752, 1_000, 1_126].map((value, i) =>
          trips(2013 + i, value, { places: ['zhengzhou'], measure: 'trips' }),
        ),
        ...[1_235, 2_133, 3_720].map((value, i) =>
          trips(2017 + i, value, { places: ['xian'], measure: 'trips' }),
        ),
      ]),
    )[0] as Comparison,
    context,
    ({ places: [place = ''] }) => (place === 'xian' ? 'Xi’an' : 'Zhengzhou'),
  ),
  'slopes-together': joinSlopes(
    [routes('passenger route', [49, 50]), routes('cargo route', [22, 33])],
    context,
  )[0],
  ranking: rankingChart(
    { id: 'trips-2024', label: 'China–Europe freight train trips', facts: cities },
    context,
    context.where,
    cities.slice(3, 4),
  ),
  ranges: rankingChart(
    {
      id: 'days',
      label: 'Time in transit',
      isDuration: true,
      facts: [
        fact({ ...days, value: null, low: 4, high: 5, places: ['vientiane'] }),
        fact({ ...days, value: null, low: 12, high: 14, places: ['łódź'] }),
        fact({ ...days, value: 16, places: ['baku'] }),
        fact({ ...days, value: 21, places: ['madrid'] }),
      ],
    },
    context,
    context.where,
  ),
  dispute: disputeChart(
    [
      fact({ ...change, value: 65, trend: 'up', ...inYear(2023) }),
      fact({ ...change, value: 86, trend: 'up', citation: 'b', ...inYear(2023) }),
    ],
    context,
  ),
  shares: otherCharts(
    [
      fact({ ...share, value: 75, qualifier: 'nearly', subject: 'of China’s land area' }),
      fact({
        ...share,
        value: 69,
        qualifier: 'about',
        subject: 'of the circle lies in China',
        ...elsewhere(20),
      }),
    ],
    context,
  )[0],
  whole: otherCharts(
    (
      [
        ['russia', 37],
        ['germany', 24.3],
        ['poland', 23.4],
      ] as const
    ).map(([place, value]) =>
      fact({ ...share, value, subject: 'of all freight trains', places: [place] }),
    ),
    context,
  )[0],
  ceilings: otherCharts(
    [
      fact({ ...dollars, value: 8.4e9, qualifier: 'up_to', subject: 'deal' }),
      fact({ ...dollars, value: 8e8, subject: 'upfront payment' }),
      fact({ ...dollars, value: 5e8, qualifier: 'up_to', subject: 'further sum' }),
      fact({ ...dollars, value: 7.1e9, qualifier: 'up_to', subject: 'milestone payments' }),
    ],
    context,
  )[0],
};

it.each(Object.keys(pictures))(
  'the chart %s is drawn as in its pictures for desk and phone',
  async (name) => {
    const chart = pictures[name];
    if (!chart) throw new Error('no chart was chosen');
    const { title, subtitle } = chart;
    for (const [screen, width] of [
      ['desk', 'wide'],
      ['phone', 'narrow'],
    ] as const) {
      await expect(
        picture({ id: name, kind: 'chart', title, subtitle }, drawChart(chart, width)),
      ).toMatchFileSnapshot(`pictures/chart-${name}-${screen}.svg`);
    }
  },
);
