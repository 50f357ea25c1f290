import { describe, expect, test } from 'vitest';
import type { Fact } from '../../schemas/fact.ts';
import { otherCharts, seriesChart } from './choose.ts';
import { drawChart, labelsThatFit } from './draw.ts';
import type { Chart, ChartContext } from './model.ts';

let count = 0;

function fact(given: Partial<Fact>): Fact {
  count += 1;
  return {
    id: `f${count}`,
    kind: 'count',
    subject: 'train trips through the port',
    value: 1,
    unit: 'trip',
    noun: 'trip',
    qualifier: 'exact',
    trend: null,
    period: null,
    places: [],
    citation: 'a',
    evidence: 'primary',
    status: 'extracted',
    source: { start: 0, end: 1, line: 1, column: 1, text: '', sentence: { start: 0, end: 9 } },
    ...given,
  };
}

const inYear = (year: number): Pick<Fact, 'period'> => ({
  period: { start: `${year}-01-01`, end: `${year}-12-31`, text: String(year), type: 'year' },
});

const context: ChartContext = {
  inWords: ({ value, unit }) => `${value} ${unit}s`,
  amount: ({ value }) => String(value),
  when: ({ period }) => period?.text ?? '',
  where: () => 'Zhengzhou',
  mode: () => 'rail',
  href: (id) => `#f-${id}`,
};

function drawn(chart: Chart | null | undefined): string {
  if (!chart) throw new Error('no chart was chosen');
  return drawChart(chart, 'wide');
}

const tally = (svg: string, pattern: RegExp) => svg.match(pattern)?.length ?? 0;

describe('the chart of a series', () => {
  const two = [fact({ value: 13, ...inYear(2013) }), fact({ value: 1126, ...inYear(2020) })];

  test('claims what the first and last figure say', () => {
    const chart = seriesChart({ id: 'trips', label: 'train trips', facts: two }, context);
    expect(chart?.title).toBe('From 13 trips in 2013 to 1126 in 2020');
    expect(chart?.subtitle).toBe('Train trips, Zhengzhou');
  });

  test('shows two points as two bars and says that nothing is known between', () => {
    const svg = drawn(seriesChart({ id: 'trips', label: 'trips', facts: two }, context));
    expect(tally(svg, /class="chart-fill"/g)).toBe(2);
    expect(svg).toContain('2014–2019: no figure in the source');
    expect(svg).not.toContain('chart-line');
  });

  test('leads from each mark to its fact, in words', () => {
    const svg = drawn(seriesChart({ id: 'trips', label: 'trips', facts: two }, context));
    expect(svg).toContain(`href="#f-${two[0]?.id}"`);
    expect(svg).toContain('aria-label="13 trips, 2013"');
  });

  test('is none where only one period has a figure', () => {
    expect(seriesChart({ id: 'x', label: 'x', facts: two.slice(0, 1) }, context)).toBeNull();
  });

  test('breaks its line where a year has no figure', () => {
    const facts = [2018, 2019, 2022].map((year) => fact({ value: year, ...inYear(year) }));
    const svg = drawn(seriesChart({ id: 'x', label: 'x', facts }, context, 'line'));
    expect(tally(svg, /class="chart-line"/g)).toBe(1);
    expect(tally(svg, /class="chart-dot"/g)).toBe(3);
  });

  test('tells approximate, hollow and exact values apart', () => {
    const facts = [
      fact({ value: 5, ...inYear(2018) }),
      fact({ value: 6, qualifier: 'nearly', ...inYear(2019) }),
      fact({ value: 7, evidence: 'unconfirmed', ...inYear(2020) }),
    ];
    const chart = seriesChart({ id: 'x', label: 'x', facts }, context);
    const svg = drawn(chart);
    expect(tally(svg, /chart-broken/g)).toBe(1);
    expect(tally(svg, /is-hollow/g)).toBe(1);
    expect(chart?.notes).toHaveLength(2);
  });

  test('uses no style attribute, which the content security policy refuses', () => {
    const svg = drawn(seriesChart({ id: 'x', label: 'x', facts: two }, context));
    expect(svg).not.toContain('style=');
  });
});

describe('other charts of a story', () => {
  test('draw an amount of "up to" as a ceiling', () => {
    const [chart] = otherCharts(
      [fact({ kind: 'money', unit: 'USD', noun: 'USD', value: 8.4e9, qualifier: 'up_to' })],
      'story',
      context,
    );
    expect(chart?.type).toBe('ceilings');
    expect(drawn(chart)).toContain('chart-cap');
    expect(chart?.notes).toContain('A ceiling: no amount paid is stated');
  });

  test('draw a share as a part of one whole', () => {
    const [chart] = otherCharts(
      [fact({ kind: 'share', unit: 'percent', noun: 'percent', value: 50, subject: 'of trade' })],
      'story',
      context,
    );
    const svg = drawn(chart);
    expect(svg).toContain('class="chart-whole" x="0.5" y="24" width="639"');
    expect(svg).toContain('class="chart-fill" x="0" y="24" width="319"');
  });

  test('set counts of one noun from one sentence beside each other', () => {
    const routes = { noun: 'route', kind: 'count' as const };
    const [chart] = otherCharts(
      [
        fact({ ...routes, unit: 'passenger route', value: 49 }),
        fact({ ...routes, unit: 'cargo route', value: 22 }),
      ],
      'story',
      context,
    );
    expect(chart?.title).toBe('49 passenger routes and 22 cargo routes');
    expect(chart?.marks.map(({ name }) => name)).toEqual(['Passenger routes', 'Cargo routes']);
  });

  test('are none for a story without figures', () => {
    expect(otherCharts([], 'story', context)).toEqual([]);
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
});
