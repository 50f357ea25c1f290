import { max, scaleLinear } from 'd3';
import { chartMessages } from '../../messages/chart.ts';
import { fill } from '../../messages/fill.ts';
import { element, text } from '../svg.ts';
import { widthOf, wrapped } from './labels.ts';
import type { Chart, Mark } from './model.ts';
import { bar, link, plate, type Width, widths } from './shapes.ts';

const LINE = 18;
const BAR = 16;

/** One row a value, from zero: short names beside their bars, long ones above. */
export function drawRows(chart: Chart, width: Width): string {
  const full = widths[width];
  const isShares = chart.type === 'shares';
  const longest = Math.max(...chart.marks.map(({ name }) => widthOf(name)));
  const isShort = !isShares && chart.type !== 'ceilings' && longest < full * 0.3;
  return isShort
    ? beside(chart, width === 'narrow' ? foremost(chart.marks) : chart.marks, full, longest + 12)
    : above(chart, full, isShares ? 100 : topOf(chart));
}

/** So many rows are drawn on a phone of a ranking with more; its table has all. */
const mostRows = 8;

/** The first of some rows, and those further down that the chart is about. */
function foremost(marks: readonly Mark[]): readonly Mark[] {
  const own = marks.filter(({ isContext }) => !isContext);
  // One or two left out would save nothing.
  if (marks.length <= mostRows + 2 || own.length > mostRows) return marks;
  const shown = new Set([
    ...own,
    ...marks.filter(({ isContext }) => isContext).slice(0, mostRows - own.length),
  ]);
  return marks.filter((mark) => shown.has(mark));
}

const topOf = ({ marks }: Chart): number =>
  max(marks, (mark) => (mark.offset ?? 0) + (mark.high ?? mark.value)) ?? 1;

/** Names in a column, values at the ends of the bars. */
function beside(chart: Chart, marks: readonly Mark[], full: number, column: number): string {
  const room = Math.max(...marks.map(({ amount }) => widthOf(amount))) + 18;
  const x = scaleLinear([0, topOf(chart)], [column, full - room]);
  const step = 26;
  const left = chart.marks.length - marks.length;
  const height = marks.length * step;
  const drawn = marks.map((mark, i) => {
    const y = i * step;
    const end = x(mark.high ?? mark.value);
    return link(mark, [
      element('rect', { class: 'chart-target', x: 0, y, width: full, height: step }),
      element('text', { class: 'chart-row', x: 0, y: y + 18 }, text(mark.name)),
      ...bar(mark, { along: 'x', zero: column, scale: x, side: y + 5, otherSide: y + 5 + BAR }),
      element(
        'text',
        { class: 'chart-value', x: end + (mark.firmness === 'floor' ? 15 : 8), y: y + 18 },
        text(mark.amount),
      ),
    ]);
  });
  return plate(chart, full, left > 0 ? height + LINE : height, [
    ...drawn,
    element('line', { class: 'chart-base', x1: column, x2: column, y1: 0, y2: height }),
    left > 0
      ? element(
          'text',
          { class: 'chart-note', x: column, y: height + 14 },
          text(fill(chartMessages.inTable, { count: left })),
        )
      : '',
  ]);
}

/** The words of each row above its bar. */
function above(chart: Chart, full: number, top: number): string {
  const x = scaleLinear([0, top], [0, full - 12]);
  const isShares = chart.type === 'shares';
  const scale = isShares ? scaleLinear([0, top], [0, full - 1]) : x;
  let y = 0;
  const drawn = chart.marks.map((mark) => {
    const lines = wrapped(mark.name, full - widthOf(mark.amount) - 10, full);
    const side = y + lines.length * LINE + 6;
    const row = link(mark, [
      element('rect', {
        class: 'chart-target',
        x: 0,
        y,
        width: full,
        height: side + BAR + 4 - y,
      }),
      ...lines.map((line, i) => rowWords(mark, line, i, y)),
      isShares
        ? element('rect', { class: 'chart-whole', x: 0.5, y: side, width: full - 1, height: BAR })
        : '',
      ...bar(mark, { along: 'x', zero: 0, scale, side, otherSide: side + BAR }),
    ]);
    y = side + BAR + 14;
    return row;
  });
  return plate(chart, full, y - 10, drawn);
}

const rowWords = (mark: Mark, line: string, i: number, y: number): string =>
  element('text', { class: 'chart-row', x: 0, y: y + 14 + i * LINE }, [
    i === 0 ? element('tspan', { class: 'chart-value' }, text(mark.amount)) : '',
    element('tspan', i === 0 ? { dx: 7 } : {}, text(line)),
  ]);
