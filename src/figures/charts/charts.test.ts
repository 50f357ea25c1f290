import { describe, expect, test } from 'vitest';
import { disputeChart, joinSlopes, rankingChart, seriesChart } from './choose.ts';
import { drawChart } from './draw.ts';
import { context, fact, inYear, onDay, series } from './fixture.ts';
import { labelsThatFit } from './labels.ts';
import type { Chart } from './model.ts';
import { otherCharts } from './other-charts.ts';
import { chartTable } from './table.ts';

function drawn(chart: Chart | null | undefined): string {
  if (!chart) throw new Error('no chart was chosen');
  return drawChart(chart, 'wide');
}

const tally = (svg: string, pattern: RegExp) => svg.match(pattern)?.length ?? 0;

describe('the chart of a series', () => {
  const two = [fact({ value: 13, ...inYear(2013) }), fact({ value: 1126, ...inYear(2020) })];

  test('claims how it went from the first figure to the last', () => {
    const chart = seriesChart(series(two), context, { where: 'Zhengzhou' });
    expect(chart?.title).toBe('Zhengzhou: train trips rose from 13 in 2013 to 1,126 in 2020');
    expect(chart?.subtitle).toBe('Zhengzhou, trips by year, 2013–2020');
  });

  test('names the height in between that first and last pass over', () => {
    const values = [8, 75, 66].map((value, i) => fact({ value, ...inYear(2016 + i) }));
    expect(seriesChart(series(values), context)?.title).toBe(
      'Train trips rose from 8 in 2016 to 66 in 2018, below the 75 of 2017',
    );
  });

  test('leaves where it began to the drawing where its title would be too long', () => {
    const where = 'Zhengzhou, Chengdu, Chongqing and Xi’an, the four cities';
    expect(seriesChart(series(two), context, { where })?.title).toBe(
      `${where}: train trips rose to 1,126 in 2020`,
    );
    const values = [8, 75, 66].map((value, i) => fact({ value, ...inYear(2016 + i) }));
    expect(seriesChart(series(values), context, { where })?.title).toContain(
      'below the 75 of 2017',
    );
  });

  test('says that a figure hardly moved where it moved by one in a hundred', () => {
    const values = [681, 674].map((value, i) => fact({ value, ...inYear(2022 + i) }));
    expect(seriesChart(series(values), context)?.title).toBe(
      'Train trips hardly moved: 681 in 2022, 674 in 2023',
    );
  });

  test('shows two far points as two bars and says that nothing is known between', () => {
    const svg = drawn(seriesChart(series(two), context));
    expect(tally(svg, /class="chart-fill"/g)).toBe(2);
    expect(svg).toContain('2014–2019: no figure found');
    expect(svg).not.toContain('chart-line');
  });

  test('shows neighbouring years as a slope on a scale from zero', () => {
    const values = [400, 200].map((value, i) => fact({ value, ...inYear(2022 + i) }));
    const svg = drawn(seriesChart(series(values), context));
    const [, y1, y2] =
      /class="chart-line" x1="[\d.]+" y1="([\d.]+)" x2="[\d.]+" y2="([\d.]+)"/.exec(
        svg,
      ) as unknown as [string, string, string];
    const [, base] = /class="chart-base"[^>]* y1="([\d.]+)"/.exec(svg) as unknown as string[];
    expect((Number(base) - Number(y1)) / (Number(base) - Number(y2))).toBeCloseTo(2, 1);
  });

  test('leads from each mark to its fact, in words', () => {
    const svg = drawn(seriesChart(series(two), context));
    expect(svg).toContain(`href="#f-${two[0]?.id}"`);
    expect(svg).toContain('aria-label="13 trips, 2013"');
  });

  test('is a line of what stands at a day, each point at its date', () => {
    const facts = ['2023-01-01', '2023-07-01', '2024-01-01'].map((day, i) =>
      fact({ value: 20 + i, ...onDay(day) }),
    );
    const chart = seriesChart(series(facts, true), context);
    expect(chart?.type).toBe('line');
    const xs = [...drawn(chart).matchAll(/class="chart-dot" cx="([\d.]+)"/g)].map(([, x]) =>
      Number(x),
    );
    const [a = 0, b = 0, c = 0] = xs;
    expect((b - a) / (c - a)).toBeCloseTo(0.5, 1);
  });

  test('breaks its line where a year has no figure', () => {
    const facts = [2018, 2019, 2022].map((year) => fact({ value: year, ...inYear(year) }));
    const svg = drawn(seriesChart(series(facts), context, { type: 'line' }));
    expect(tally(svg, /class="chart-line"/g)).toBe(1);
    expect(tally(svg, /class="chart-dot"/g)).toBe(3);
  });

  const change = { kind: 'change' as const, unit: 'percent', noun: 'percent', subject: 'cargo' };
  const rates = [
    fact({ ...change, value: 10, trend: 'up', ...inYear(2021) }),
    fact({ ...change, value: 20, trend: 'down', ...inYear(2022) }),
    fact({ ...change, value: 5, trend: 'up', ...inYear(2023) }),
  ];

  test('draws growth as growth: each from the level before to the level it came to', () => {
    const chart = seriesChart(series(rates), context);
    expect(chart?.type).toBe('growth');
    expect(chart?.marks.map(({ value }) => value)).toEqual([10, -20, 5]);
    const rises = [
      ...drawn(chart).matchAll(/class="chart-line" [^>]*y1="([\d.]+)"[^>]* y2="([\d.]+)"/g),
    ];
    const [first, fall, last] = rises.map(([, from, to]) => Number(from) - Number(to));
    expect(first).toBeGreaterThan(0);
    expect((fall ?? 0) / (first ?? 1)).toBeCloseTo(-2, 1);
    expect((last ?? 0) / (first ?? 1)).toBeCloseTo(0.5, 1);
  });

  test('calls rates of growth that, and a change what fell among them', () => {
    expect(seriesChart(series(rates), context)?.title).toBe(
      'Change of cargo, up 10 per cent in 2021, up 5 per cent in 2023',
    );
    const grown = rates.filter(({ trend }) => trend === 'up');
    expect(seriesChart(series(grown), context)?.title).toMatch(/^Growth of cargo, /);
  });

  test('says in its title what part of each year is counted', () => {
    const facts = [2021, 2022].map((year) =>
      fact({
        value: year,
        period: { start: `${year}-01-01`, end: `${year}-11-30`, text: '', type: 'span' },
      }),
    );
    expect(seriesChart(series(facts), context, { where: 'between China and Europe' })?.title).toBe(
      'Train trips, January to November, between China and Europe hardly moved: 2,021 in 2021, 2,022 in 2022',
    );
  });

  test('names the years without a figure, whether they have room on it or not', () => {
    const facts = [2011, 2013, 2016, 2017].map((year) => fact({ value: year, ...inYear(year) }));
    expect(seriesChart(series(facts), context)?.notes).toContain(
      'No figure was found for 2012 and 2014–2015.',
    );
  });

  test('draws what the desk worked out with a mark of its own, and says so', () => {
    const facts = [
      fact({ value: 5, ...inYear(2018) }),
      fact({ value: 6, evidence: 'derived', ...inYear(2019) }),
      fact({ value: 7, ...inYear(2020) }),
    ];
    const chart = seriesChart(series(facts), context);
    expect(tally(drawn(chart), /is-derived/g)).toBe(1);
    expect(chart?.notes.join(' ')).toContain('worked out by Silklines');
  });

  test.each([
    ['about', 'chart-torn'],
    ['nearly', 'chart-tip'],
    ['more_than', 'chart-arrow'],
    ['at_least', 'chart-arrow'],
    ['up_to', 'chart-cap'],
  ] as const)('draws “%s” as what it is and says so', (qualifier, shape) => {
    const facts = [
      fact({ value: 5, ...inYear(2018) }),
      fact({ value: 6, qualifier, ...inYear(2019) }),
      fact({ value: 7, ...inYear(2020) }),
    ];
    const chart = seriesChart(series(facts), context);
    expect(tally(drawn(chart), new RegExp(`class="${shape}"`, 'g'))).toBe(1);
    expect(chart?.notes).toHaveLength(1);
  });

  test('draws a range with both its ends', () => {
    const facts = [
      fact({ value: 5, ...inYear(2018) }),
      fact({ value: null, low: 20, high: 30, ...inYear(2019) }),
      fact({ value: 40, ...inYear(2020) }),
    ];
    const svg = drawn(seriesChart(series(facts), context));
    expect(tally(svg, /class="chart-between"/g)).toBe(1);
    expect(tally(svg, /class="chart-tip"/g)).toBe(2);
  });

  test('leaves hollow what was found at no source', () => {
    const facts = [
      fact({ value: 5, ...inYear(2018) }),
      fact({ value: 6, evidence: 'unconfirmed', ...inYear(2019) }),
      fact({ value: 7, ...inYear(2020) }),
    ];
    expect(tally(drawn(seriesChart(series(facts), context)), /is-hollow/g)).toBe(1);
  });

  test('draws both values where sources differ, side by side, and says so', () => {
    const facts = [
      fact({ value: 50, ...inYear(2018) }),
      fact({ value: 65, ...inYear(2019) }),
      fact({ value: 86, citation: 'b', ...inYear(2019) }),
      fact({ value: 90, ...inYear(2020) }),
    ];
    const chart = seriesChart(series(facts), context);
    const svg = drawn(chart);
    expect(tally(svg, /class="chart-fill"/g)).toBe(4);
    expect(tally(svg, /class="chart-bracket"/g)).toBe(1);
    expect(svg).toContain('>65<');
    expect(svg).toContain('>86<');
    expect(chart?.notes.join()).toContain('sources state different values');
    expect(chartTable(chart as Chart)).toContain('Gazette B');
  });

  test('ties on a line what differs at one time, from the lower to the higher', () => {
    const facts = [
      fact({ value: 10, ...onDay('2023-01-01') }),
      fact({ value: 65, citation: 'a', ...onDay('2023-07-01') }),
      fact({ value: 86, citation: 'b', ...onDay('2023-07-01') }),
      fact({ value: 90, ...onDay('2024-01-01') }),
    ];
    const chart = seriesChart(series(facts, true), context);
    expect(chart?.type).toBe('line');
    const svg = drawn(chart);
    const ties = [
      ...svg.matchAll(
        /class="chart-bracket" x1="([\d.]+)" x2="([\d.]+)" y1="([\d.]+)" y2="([\d.]+)"/g,
      ),
    ].map((match) => match.slice(1).map(Number));
    const dots = [...svg.matchAll(/class="chart-dot" cx="([\d.]+)" cy="([\d.]+)"/g)].map((match) =>
      match.slice(1).map(Number),
    );
    expect(ties).toHaveLength(1);
    expect(dots).toHaveLength(4);
    const [[x1, x2, y1, y2] = []] = ties;
    const at = dots.filter(([x]) => x === x1).map(([, y = 0]) => y);
    expect([x2, y1, y2]).toEqual([x1, Math.min(...at), Math.max(...at)]);
    expect(at).toHaveLength(2);
  });

  test('draws once what two sources agree on, and names both', () => {
    const facts = [
      fact({ value: 500, ...inYear(2018) }),
      fact({ value: 651, ...inYear(2019) }),
      fact({ value: 650, citation: 'b', ...inYear(2019) }),
      fact({ value: 900, ...inYear(2020) }),
    ];
    const chart = seriesChart(series(facts), context) as Chart;
    expect(chart.marks).toHaveLength(3);
    expect(chartTable(chart)).toContain('also 650 trips, Gazette B');
  });

  test('tells a story’s own figures from those of others', () => {
    const facts = [2018, 2019, 2020].map((year) => fact({ value: year, ...inYear(year) }));
    const own = new Set([facts[0]?.id ?? '', facts[2]?.id ?? '']);
    const chart = seriesChart(series(facts), { ...context, own });
    expect(tally(drawn(chart), /is-context/g)).toBe(1);
    expect(chart?.notes.join()).toContain('stated in this story');
  });

  test('says in its table all that it draws', () => {
    const table = chartTable(seriesChart(series(two), context) as Chart);
    for (const words of ['2013', '13', '2020', '1,126', 'Gazette A'])
      expect(table).toContain(words);
    expect(tally(table, /<a href="#f-/g)).toBe(2);
  });

  test('uses no style attribute, which the content security policy refuses', () => {
    expect(drawn(seriesChart(series(two), context))).not.toContain('style=');
  });
});

describe('slopes of one noun between the same times', () => {
  const routes = (unit: string, values: [number, number]) =>
    seriesChart(
      series(
        values.map((value, i) =>
          fact({
            value,
            unit,
            noun: 'route',
            subject: unit,
            ...onDay(i === 0 ? '2024-06-11' : '2024-10-31'),
          }),
        ),
        true,
      ),
      context,
    ) as Chart;

  test('stand in one chart, the steeper first in its title', () => {
    const [chart, ...rest] = joinSlopes(
      [routes('passenger route', [49, 50]), routes('cargo route', [22, 33])],
      context,
    );
    expect(rest).toEqual([]);
    expect(chart?.title).toBe(
      'Zhengzhou: cargo routes rose from 22 to 33; passenger routes rose from 49 to 50, June 2024 to October 2024',
    );
    expect(tally(drawn(chart), /class="chart-line"/g)).toBe(2);
    expect(drawn(chart)).toContain('passenger routes');
  });
});

describe('a ranking', () => {
  const facts = [
    fact({ value: 812, places: ['yiwu'], ...inYear(2024) }),
    fact({ value: 3849, places: ['xian'], ...inYear(2024) }),
    fact({ value: 2052, ...inYear(2024) }),
  ];
  const ranking = { id: 'trips-2024', label: 'train trips', facts };

  test('has the highest first, and its name in the title', () => {
    const chart = rankingChart(ranking, context, context.where);
    expect(chart?.marks.map(({ name }) => name)).toEqual(['Xian', 'Zhengzhou', 'Yiwu']);
    expect(chart?.title).toBe('Xian leads with 3,849 trips');
  });

  test('says where the place of a page stands in it', () => {
    const chart = rankingChart(ranking, context, context.where, facts.slice(2));
    expect(chart?.title).toBe('Zhengzhou, with 2,052 trips, comes second of the 3 with a figure');
    expect(tally(drawn(chart), /is-context/g)).toBe(2);
  });

  test('of days in transit has the fewest first and draws ranges with both ends', () => {
    const days = { kind: 'measure' as const, unit: 'day', noun: 'day', ...inYear(2024) };
    const chart = rankingChart(
      {
        id: 'days',
        label: 'time in transit',
        isDuration: true,
        facts: [
          fact({ ...days, value: 16, places: ['baku'] }),
          fact({ ...days, value: null, low: 4, high: 5, places: ['vientiane'] }),
          fact({ ...days, value: 21, places: ['madrid'] }),
        ],
      },
      context,
      context.where,
    );
    expect(chart?.title).toBe('Published journeys take from 4 to 5 days (Vientiane) to 21 days');
    expect(tally(drawn(chart), /class="chart-between"/g)).toBe(1);
  });

  test('of two things is none', () => {
    expect(rankingChart({ ...ranking, facts: facts.slice(1) }, context, context.where)).toBeNull();
  });
});

describe('what sources differ in', () => {
  test('has a bar a source and both values in its title', () => {
    const chart = disputeChart(
      [fact({ value: 65, ...inYear(2023) }), fact({ value: 86, citation: 'b', ...inYear(2023) })],
      context,
    );
    expect(chart?.title).toBe('Train trips, Zhengzhou, 2023: one source says 65, another 86');
    expect(chart?.marks.map(({ name }) => name)).toEqual(['Gazette A', 'Gazette B']);
  });

  test('quotes those told of first where more say the least or the most', () => {
    const of2023 = (part: Parameters<typeof fact>[0]) => fact({ ...part, ...inYear(2023) });
    const chart = disputeChart(
      [
        of2023({ value: 65, qualifier: 'about' }),
        of2023({ value: 86 }),
        of2023({ value: 65, citation: 'b' }),
        of2023({ value: 86, qualifier: 'about', citation: 'b' }),
      ],
      context,
    );
    expect(chart?.title).toBe('Train trips, Zhengzhou, 2023: one source says about 65, another 86');
  });
});

describe('other charts of a story', () => {
  const money = { kind: 'money' as const, unit: 'USD', noun: 'USD' };
  const share = { kind: 'share' as const, unit: 'percent', noun: 'percent' };

  test('set the parts of a ceiling one after another, what is firm filled', () => {
    const [chart] = otherCharts(
      [
        fact({ ...money, value: 8.4e9, qualifier: 'up_to', subject: 'deal' }),
        fact({ ...money, value: 8e8, subject: 'upfront' }),
        fact({ ...money, value: 5e8, qualifier: 'up_to', subject: 'further sum' }),
        fact({ ...money, value: 7.1e9, qualifier: 'up_to', subject: 'milestones' }),
      ],
      context,
    );
    expect(chart?.title).toBe('Of up to US$8.4 billion, US$800 million is firm');
    expect(chart?.marks.map(({ offset }) => offset)).toEqual([undefined, 0, 8e8, 1.3e9]);
    expect(tally(drawn(chart), /class="chart-cap"/g)).toBe(3);
  });

  test('set a ceiling beside the one other that is told with it', () => {
    const [chart] = otherCharts(
      [
        fact({ ...money, value: 9e9, qualifier: 'up_to', subject: 'deal' }),
        fact({ ...money, value: 4e8, qualifier: 'up_to', subject: 'further sum' }),
      ],
      context,
    );
    expect(chart?.marks.map(({ name }) => name)).toEqual(['Deal', 'Further sum']);
  });

  test('draw no ceiling that stands alone', () => {
    expect(otherCharts([fact({ ...money, value: 8.4e9, qualifier: 'up_to' })], context)).toEqual(
      [],
    );
  });

  test('draw shares of a section each as a part of a whole of its own', () => {
    const [chart] = otherCharts(
      [
        fact({ ...share, value: 50, subject: 'of trade' }),
        fact({
          ...share,
          value: 25,
          subject: 'of cargo',
          source: {
            start: 0,
            end: 1,
            line: 1,
            column: 1,
            text: '',
            sentence: { start: 20, end: 30 },
          },
        }),
      ],
      context,
    );
    const svg = drawn(chart);
    expect(chart?.title).toBe('50 per cent of trade');
    expect(svg).toContain('class="chart-whole" x="0.5" y="24" width="639"');
    expect(svg).toContain('class="chart-fill" x="0" y="24" width="319.5"');
  });

  test('draw no share that stands alone', () => {
    expect(otherCharts([fact({ ...share, value: 50 })], context)).toEqual([]);
  });

  test('draw what one sentence divides as the parts of one whole', () => {
    const [chart] = otherCharts(
      ['russia', 'germany'].map((place, i) =>
        fact({ ...share, value: 37 - i * 10, subject: 'of all trains', places: [place] }),
      ),
      context,
    );
    expect(chart?.title).toBe('Russia: 37 per cent of all trains');
    expect(chart?.marks.map(({ offset }) => offset)).toEqual([0, 37]);
    expect(chart?.subtitle).toContain('36 per cent');
  });

  test('set counts of one noun from one sentence beside each other', () => {
    const [chart] = otherCharts(
      [
        fact({ noun: 'route', unit: 'passenger route', value: 49 }),
        fact({ noun: 'route', unit: 'cargo route', value: 22 }),
      ],
      context,
    );
    expect(chart?.title).toBe('Zhengzhou: 49 passenger routes and 22 cargo routes');
    expect(chart?.marks.map(({ name }) => name)).toEqual(['Passenger routes', 'Cargo routes']);
  });

  test('are none for counts that differ in nothing but a word left out', () => {
    expect(
      otherCharts(
        [
          fact({ noun: 'route', unit: 'new international route', value: 14 }),
          fact({ noun: 'route', unit: 'route', value: 28 }),
        ],
        context,
      ),
    ).toEqual([]);
  });

  test('are none for a story without figures', () => {
    expect(otherCharts([], context)).toEqual([]);
  });
});

describe('labels of a chart', () => {
  test('give way to one another and to bars, the first named first', () => {
    const labels = labelsThatFit(
      [
        { key: 'a', at: 100, width: 60 },
        { key: 'b', at: 120, width: 60 },
        { key: 'c', at: 300, width: 60 },
      ],
      640,
      [{ of: 'x', left: 290, right: 400, top: 0, bottom: 100 }],
    );
    expect([...labels.keys()]).toEqual(['a']);
  });

  test('lean away from the edge of the frame', () => {
    const labels = labelsThatFit([{ key: 'a', at: 630, width: 60, lean: 10 }], 640);
    expect(labels.get('a')).toEqual({ at: 640, anchor: 'end' });
  });

  test('rise over a neighbour where they may', () => {
    const labels = labelsThatFit(
      [
        { key: 'a', at: 100, width: 60, top: 40 },
        { key: 'b', at: 130, width: 60, top: 36, canLift: true },
      ],
      640,
    );
    expect(labels.get('b')?.lift).toBeGreaterThan(0);
  });
});
