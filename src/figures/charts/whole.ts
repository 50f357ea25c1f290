import { scaleLinear } from 'd3';
import { element, text } from '../svg.ts';
import { shortened, widthOf } from './labels.ts';
import type { Chart, Mark } from './model.ts';
import { bar, link, plate, type Width, widths } from './shapes.ts';

const BAR = 34;
const TOP = 4;
const LINE = 19;

/** The parts of one whole, one after another in one bar; each is named under its middle, or under a line that leads there. */
export function drawWhole(chart: Chart, width: Width): string {
  const full = widths[width];
  const x = scaleLinear([0, 100], [0.5, full - 0.5]);
  const rows = rowsOf(chart.marks, x, full);
  const depth = Math.max(...rows.map(({ row }) => row)) + 1;
  const height = TOP + BAR + 10 + depth * (2 * LINE + 4);
  return plate(chart, full, height, [
    element('rect', { class: 'chart-whole', x: 0.5, y: TOP, width: full - 1, height: BAR }),
    ...rows.map(({ mark, row, left, middle }) => {
      const under = TOP + BAR + 10 + row * (2 * LINE + 4);
      const start = x(mark.offset ?? 0);
      return link(mark, [
        element('rect', {
          class: 'chart-target',
          x: start,
          y: 0,
          width: x(mark.value) - x(0),
          height: TOP + BAR,
        }),
        ...bar(mark, { along: 'x', zero: x(0), scale: x, side: TOP, otherSide: TOP + BAR }),
        // Parts stand apart by a line in the colour of the paper.
        element('line', {
          class: 'chart-part',
          x1: x((mark.offset ?? 0) + mark.value),
          x2: x((mark.offset ?? 0) + mark.value),
          y1: TOP,
          y2: TOP + BAR,
        }),
        element('line', {
          class: 'chart-lead',
          x1: middle,
          x2: middle,
          y1: TOP + BAR + 1,
          y2: under,
        }),
        element(
          'text',
          { class: 'chart-value', x: left, y: under + 15 },
          text(shortened(mark.amount)),
        ),
        element('text', { class: 'chart-row', x: left, y: under + 15 + LINE }, text(mark.name)),
      ]);
    }),
  ]);
}

interface Row {
  mark: Mark;
  /** How many lines of words lower it stands than the first. */
  row: number;
  left: number;
  /** Where its part has its middle. */
  middle: number;
}

/** Words stand under their part; where those before leave no room, a step lower. */
function rowsOf(marks: readonly Mark[], x: (value: number) => number, full: number): Row[] {
  const ends: number[] = [];
  return marks.map((mark) => {
    const start = x(mark.offset ?? 0);
    const middle = (start + x((mark.offset ?? 0) + mark.value)) / 2;
    const room = Math.max(widthOf(mark.name), widthOf(shortened(mark.amount)));
    const left = Math.max(0, Math.min(start + 2, full - room));
    const free = ends.findIndex((end) => end + 10 <= left);
    const row = free < 0 ? ends.length : free;
    ends[row] = left + room;
    return { mark, row, left, middle };
  });
}
