import { max, scaleLinear } from 'd3';
import { strings } from '../../schemas/strings.ts';
import { element, text } from '../svg.ts';
import type { Chart, Mark } from './model.ts';

/** The two widths a chart is drawn at, in SVG units; a page shows the one nearer its own. */
export const widths = { wide: 640, narrow: 340 } as const;
export type Width = keyof typeof widths;

interface Frame {
  width: number;
  height: number;
  top: number;
  bottom: number;
}

/** The chart as SVG text: one link a mark, classes for colour, no style attributes. */
export function drawChart(chart: Chart, width: Width): string {
  switch (chart.type) {
    case 'bars':
      return overTime(chart, width, drawBars);
    case 'line':
      return overTime(chart, width, drawLine);
    case 'shares':
      return rows(chart, width, 100);
    case 'ceilings':
    case 'counts':
      return rows(chart, width, max(chart.marks, (mark) => mark.high ?? mark.value) ?? 1);
  }
}

type Scale = (value: number) => number;
interface TimeLayout {
  frame: Frame;
  /** Fractional year → x of the middle of that year. */
  x: Scale;
  y: Scale;
  band: number;
}

function overTime(
  chart: Chart,
  width: Width,
  drawMarks: (chart: Chart, layout: TimeLayout) => string[],
): string {
  const frame: Frame = {
    width: widths[width],
    height: width === 'wide' ? 300 : 260,
    top: 30,
    bottom: 28,
  };
  const years = chart.marks.map((mark) => Math.floor(mark.to));
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const band = (frame.width - 8) / (to - from + 1);
  const top = max(chart.marks, (mark) => mark.high ?? mark.value) ?? 1;
  const layout: TimeLayout = {
    frame,
    band,
    x: (year) => 4 + band * (Math.floor(year) - from + 0.5),
    y: scaleLinear([0, top], [frame.height - frame.bottom, frame.top]),
  };
  return plate(chart, frame.width, frame.height, [
    ...timeAxis(from, to, new Set(years), layout),
    ...drawMarks(chart, layout),
  ]);
}

function timeAxis(from: number, to: number, stated: Set<number>, layout: TimeLayout): string[] {
  const { frame, x, band } = layout;
  const baseline = frame.height - frame.bottom;
  const out = [
    element('line', { class: 'chart-base', x1: 0, x2: frame.width, y1: baseline, y2: baseline }),
  ];
  const every = Math.ceil(34 / band);
  for (let year = from; year <= to; year += 1) {
    const isStated = stated.has(year);
    if (isStated || (year - from) % every === 0) {
      const close = !isStated && stated.has(year + 1) && band < 34;
      if (!close)
        out.push(
          element(
            'text',
            {
              class: isStated ? 'chart-year' : 'chart-year is-empty',
              x: x(year),
              y: baseline + 19,
              'text-anchor': 'middle',
            },
            text(String(year)),
          ),
        );
    }
    if (!isStated)
      out.push(
        element('line', {
          class: 'chart-gap',
          x1: x(year) - Math.min(band * 0.3, 16),
          x2: x(year) + Math.min(band * 0.3, 16),
          y1: baseline,
          y2: baseline,
        }),
      );
  }
  return [...out, ...gapNotes(from, to, stated, layout)];
}

/** Says in words where no figure exists, if the words fit over the gap. */
function gapNotes(from: number, to: number, stated: Set<number>, layout: TimeLayout): string[] {
  const { frame, x, band } = layout;
  const out: string[] = [];
  let start: number | null = null;
  for (let year = from; year <= to + 1; year += 1) {
    if (year <= to && !stated.has(year)) start ??= year;
    else if (start !== null) {
      const words = strings.figure.noBetween(start, year - 1);
      if ((year - start) * band > words.length * 5.6)
        out.push(
          element(
            'text',
            {
              class: 'chart-note',
              x: (x(start) + x(year - 1)) / 2,
              y: frame.height - frame.bottom - 10,
              'text-anchor': 'middle',
            },
            text(words),
          ),
        );
      start = null;
    }
  }
  return out;
}

function drawBars(chart: Chart, { frame, x, y, band }: TimeLayout): string[] {
  const width = Math.min(band * 0.64, 64);
  const base = frame.height - frame.bottom;
  return chart.marks.map((mark) => {
    const at = x(mark.to);
    const top = y(mark.value);
    return link(mark, [
      // The whole column answers to a finger, however short the bar.
      element('rect', {
        class: 'chart-target',
        x: at - band / 2,
        y: Math.min(top - 22, base - 44),
        width: band,
        height: base - Math.min(top - 22, base - 44),
      }),
      element('rect', {
        class: 'chart-fill',
        x: at - width / 2,
        y: top,
        width,
        height: Math.max(base - top, 1),
      }),
      edge(mark, at - width / 2, at + width / 2, top, 'across'),
      ...range(mark, at, y),
      element(
        'text',
        { class: 'chart-value', x: at, y: top - 8, 'text-anchor': anchor(at, frame.width) },
        text(mark.amount),
      ),
    ]);
  });
}

/** Neighbouring years are joined; a gap in the figures is a gap in the line. */
function drawLine(chart: Chart, { frame, x, y }: TimeLayout): string[] {
  const out: string[] = [];
  chart.marks.forEach((mark, i) => {
    const next = chart.marks[i + 1];
    if (next && Math.floor(next.to) - Math.floor(mark.to) <= 1)
      out.push(
        element('line', {
          class: 'chart-line',
          x1: x(mark.to),
          y1: y(mark.value),
          x2: x(next.to),
          y2: y(next.value),
        }),
      );
  });
  const last = chart.marks.length - 1;
  chart.marks.forEach((mark, i) => {
    const at = x(mark.to);
    const labelled = i === 0 || i === last || mark.value === max(chart.marks, (m) => m.value);
    out.push(
      link(mark, [
        element('circle', { class: 'chart-target', cx: at, cy: y(mark.value), r: 12 }),
        element('circle', { class: 'chart-dot', cx: at, cy: y(mark.value), r: 4 }),
        ...range(mark, at, y),
        labelled
          ? element(
              'text',
              {
                class: 'chart-value',
                x: at,
                y: y(mark.value) - 10,
                'text-anchor': anchor(at, frame.width),
              },
              text(mark.amount),
            )
          : '',
      ]),
    );
  });
  return out;
}

const ROW = 54;

/** One row a value, from zero, its words above the bar. */
function rows(chart: Chart, width: Width, top: number): string {
  const full = widths[width];
  const x = scaleLinear([0, top], [0, full - 2]);
  const isShare = chart.type === 'shares';
  const drawn = chart.marks.map((mark, i) => {
    const y = i * ROW;
    const end = x(mark.value);
    return link(mark, [
      element('rect', { class: 'chart-target', x: 0, y, width: full, height: ROW - 4 }),
      element('text', { class: 'chart-row', x: 0, y: y + 16 }, [
        element('tspan', { class: 'chart-value' }, text(mark.amount)),
        element('tspan', { dx: 7 }, text(shortened(mark.name, full - mark.amount.length * 8))),
      ]),
      isShare
        ? element('rect', { class: 'chart-whole', x: 0.5, y: y + 24, width: full - 1, height: 16 })
        : '',
      element('rect', { class: 'chart-fill', x: 0, y: y + 24, width: end, height: 16 }),
      edge(mark, y + 24, y + 40, end, 'down'),
    ]);
  });
  return plate(chart, full, chart.marks.length * ROW - 10, drawn);
}

/** The end of a bar: sharp where the value is exact, broken where it is not, a cap where it is a ceiling. */
function edge(
  mark: Mark,
  from: number,
  to: number,
  at: number,
  direction: 'across' | 'down',
): string {
  if (mark.firmness === 'exact') return '';
  const name = mark.firmness === 'ceiling' ? 'chart-cap' : 'chart-broken';
  return direction === 'across'
    ? element('line', { class: name, x1: from, x2: to, y1: at, y2: at })
    : element('line', { class: name, x1: at, x2: at, y1: from, y2: to });
}

function range(mark: Mark, at: number, y: Scale): string[] {
  if (mark.low === undefined || mark.high === undefined) return [];
  return [
    element('line', { class: 'chart-range', x1: at, x2: at, y1: y(mark.low), y2: y(mark.high) }),
  ];
}

function link(mark: Mark, children: string[]): string {
  const state = [mark.firmness, mark.hollow && 'hollow'].filter(Boolean).join(' is-');
  return element(
    'a',
    {
      class: `chart-mark is-${state}`,
      href: mark.href,
      'data-fact': mark.id,
      'aria-label': mark.words,
    },
    [...children, element('title', {}, text(mark.words))],
  );
}

function plate(chart: Chart, width: number, height: number, children: string[]): string {
  return element(
    'svg',
    {
      class: `chart chart-${chart.type} mode-${chart.mode ?? 'none'}`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'group',
      'aria-label': chart.title,
    },
    children,
  );
}

const anchor = (at: number, width: number): string =>
  at < 40 ? 'start' : at > width - 40 ? 'end' : 'middle';

/** Cut at a word to what about fits `width` units of the label face at 15. */
function shortened(words: string, width: number): string {
  const most = Math.floor(width / 6.6);
  if (words.length <= most) return words;
  const cut = words.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))}…`;
}
