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
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  // The ends and the years with a figure name themselves first; others where there is room.
  const named = labelsThatFit(
    [to, from, ...years.filter((year) => stated.has(year)), ...years].map((year) => ({
      key: year,
      at: x(year),
      width: 31,
      lean: band / 2,
    })),
    frame.width,
  );
  for (const year of years) {
    const isStated = stated.has(year);
    const label = named.get(year);
    if (label)
      out.push(
        element(
          'text',
          {
            class: isStated ? 'chart-year' : 'chart-year is-empty',
            x: label.at,
            y: baseline + 19,
            'text-anchor': label.anchor,
          },
          text(String(year)),
        ),
      );
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

function drawBars(chart: Chart, layout: TimeLayout): string[] {
  const { frame, x, y, band } = layout;
  const width = Math.min(band * 0.64, 64);
  const base = frame.height - frame.bottom;
  const labels = valueLabels(chart, layout, width / 2);
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
      valueLabel(mark, labels.get(mark.id), top - 8),
    ]);
  });
}

/** Neighbouring years are joined; a gap in the figures is a gap in the line. */
function drawLine(chart: Chart, layout: TimeLayout): string[] {
  const { x, y } = layout;
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
  const labels = valueLabels(chart, layout, 6);
  for (const mark of chart.marks) {
    const at = x(mark.to);
    out.push(
      link(mark, [
        element('circle', { class: 'chart-target', cx: at, cy: y(mark.value), r: 12 }),
        element('circle', { class: 'chart-dot', cx: at, cy: y(mark.value), r: 4 }),
        ...range(mark, at, y),
        valueLabel(mark, labels.get(mark.id), y(mark.value) - 10),
      ]),
    );
  }
  return out;
}

interface Label {
  at: number;
  anchor: 'start' | 'middle' | 'end';
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Wanted<Key> {
  key: Key;
  /** Middle of what is labelled, and how far the label may lean to either side of it. */
  at: number;
  lean?: number;
  width: number;
  /** Upper edge of the label. */
  top?: number;
}

/**
 * The labels that stand clear of one another, of `obstacles` and of the frame, first come first served. A label is
 * tried in the middle, then leaning left, then right. Widths and places in SVG units.
 */
export function labelsThatFit<Key>(
  wanted: readonly Wanted<Key>[],
  frameWidth: number,
  obstacles: readonly (Box & { of: Key })[] = [],
): Map<Key, Label> {
  const placed: Box[] = [];
  const labels = new Map<Key, Label>();
  for (const { key, at, width, lean = 0, top = 0 } of wanted) {
    if (labels.has(key)) continue;
    const tries: [Label, left: number][] = [
      [{ at, anchor: 'middle' }, at - width / 2],
      [{ at: at + lean, anchor: 'end' }, at + lean - width],
      [{ at: at - lean, anchor: 'start' }, at - lean],
    ];
    for (const [label, left] of tries) {
      const box: Box = { left: left - 3, right: left + width + 3, top, bottom: top + 18 };
      const isFree =
        left >= 0 &&
        left + width <= frameWidth &&
        !placed.some((other) => overlap(box, other)) &&
        !obstacles.some((other) => other.of !== key && overlap(box, other));
      if (!isFree) continue;
      placed.push(box);
      labels.set(key, label);
      break;
    }
  }
  return labels;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Values that label themselves: the last, the first, the highest, then the others from the newest. */
function valueLabels(chart: Chart, { frame, x, y }: TimeLayout, half: number): Map<string, Label> {
  const { marks } = chart;
  const highest = marks.reduce((a, b) => (b.value > a.value ? b : a));
  const order = [marks.at(-1), marks[0], highest, ...[...marks].reverse()];
  return labelsThatFit(
    order
      .filter((mark) => mark !== undefined)
      .map((mark) => ({
        key: mark.id,
        at: x(mark.to),
        lean: half,
        width: widthOf(mark.amount),
        top: y(mark.value) - 24,
      })),
    frame.width,
    marks.map((mark) => ({
      of: mark.id,
      left: x(mark.to) - half,
      right: x(mark.to) + half,
      top: y(mark.high ?? mark.value),
      bottom: frame.height - frame.bottom,
    })),
  );
}

const valueLabel = (mark: Mark, label: Label | undefined, y: number): string =>
  label
    ? element(
        'text',
        { class: 'chart-value', x: label.at, y, 'text-anchor': label.anchor },
        text(mark.amount),
      )
    : '';

/** Width of words in the label face at 15 units, semibold: narrow letters of about 0.47 em. */
const widthOf = (words: string): number => words.length * 7.1;

const LINE = 18;
const BAR = 16;

/** One row a value, from zero, its words above the bar. */
function rows(chart: Chart, width: Width, top: number): string {
  const full = widths[width];
  const x = scaleLinear([0, top], [0, full - 2]);
  let y = 0;
  const drawn = chart.marks.map((mark) => {
    const lines = wrapped(mark.name, full - widthOf(mark.amount) - 10, full);
    const bar = y + lines.length * LINE + 6;
    const end = x(mark.value);
    const row = link(mark, [
      element('rect', {
        class: 'chart-target',
        x: 0,
        y,
        width: full,
        height: bar + BAR + 4 - y,
      }),
      ...lines.map((line, i) =>
        element('text', { class: 'chart-row', x: 0, y: y + 14 + i * LINE }, [
          i === 0 ? element('tspan', { class: 'chart-value' }, text(mark.amount)) : '',
          element('tspan', i === 0 ? { dx: 7 } : {}, text(line)),
        ]),
      ),
      chart.type === 'shares'
        ? element('rect', { class: 'chart-whole', x: 0.5, y: bar, width: full - 1, height: BAR })
        : '',
      element('rect', { class: 'chart-fill', x: 0, y: bar, width: end, height: BAR }),
      edge(mark, bar, bar + BAR, end, 'down'),
    ]);
    y = bar + BAR + 14;
    return row;
  });
  return plate(chart, full, y - 10, drawn);
}

/** Lines of at most `first`, then `rest` units; the last is cut at a word where more than three would be needed. */
function wrapped(words: string, first: number, rest: number): string[] {
  const lines = [''];
  for (const word of words.split(' ')) {
    const line = lines.at(-1) ?? '';
    const room = (lines.length === 1 ? first : rest) / 6.7;
    if (line.length + word.length + 1 <= room || line === '') {
      lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    } else if (lines.length === 3) {
      lines[2] = `${line}…`;
      return lines;
    } else lines.push(word);
  }
  return lines;
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
      class: `chart is-${chart.type} mode-${chart.mode ?? 'none'}`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'group',
      'aria-label': chart.title,
    },
    children,
  );
}
