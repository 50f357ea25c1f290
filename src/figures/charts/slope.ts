import { max, scaleLinear } from 'd3';
import { element, text } from '../svg.ts';
import { widthOf, wrapped } from './labels.ts';
import type { Chart, Mark } from './model.ts';
import { axisLabel, baseLine, dot, link, plate, type Width, widths } from './shapes.ts';

/** Lines from one time to the next, on a scale from zero, so that a steep line is a great change. */
export function drawSlope(chart: Chart, width: Width): string {
  const full = widths[width];
  const lines = [...Map.groupBy(chart.marks, ({ line }) => line).values()];
  const height = width === 'wide' ? 260 : 240;
  const [top, bottom] = [24, height - 30];
  const leftRoom = Math.max(
    ...chart.marks.map(({ amount, name }) => Math.max(widthOf(amount) + 16, widthOf(name) / 2 + 2)),
  );
  const rightRoom = lines.length > 1 ? roomFor(lines) : leftRoom;
  const xs = [leftRoom, full - rightRoom] as const;
  const y = scaleLinear([0, max(chart.marks, ({ value }) => value) ?? 1], [bottom, top]);
  const depth = lines.length > 1 ? Math.max(...lines.map(([, to]) => wordsOf(to).length)) : 0;
  const labelYs = [0, 1].map((side) =>
    spread(
      lines.map((line) => y(line[side]?.value ?? 0)),
      side === 0 ? 20 : 20 + depth * LINE,
      side === 0 ? bottom : bottom - depth * LINE,
    ),
  );
  const first = lines[0] as Mark[];
  return plate(chart, full, height, [
    baseLine(full, bottom),
    ...xs.map((x) =>
      element('line', { class: 'chart-rule', x1: x, x2: x, y1: top - 8, y2: bottom }),
    ),
    ...xs.map((at, side) => axisLabel({ at }, bottom + 19, first[side]?.name ?? '')),
    ...lines.flatMap((marks, nth) =>
      drawLine(marks, {
        xs,
        y,
        labelYs: labelYs.map((side) => side[nth]),
        isOne: lines.length === 1,
      }),
    ),
  ]);
}

/** Where a line is drawn. */
interface LinePlace {
  xs: readonly [number, number];
  y: (value: number) => number;
  /** Where the words at its two ends stand. */
  labelYs: readonly (number | undefined)[];
  /** Whether it is the only one, so that its end need not say what it is of. */
  isOne: boolean;
}

function drawLine(marks: readonly Mark[], { xs, y, labelYs, isOne }: LinePlace): string[] {
  const [from, to] = marks as [Mark, Mark];
  const [x1, x2] = xs;
  return [
    element('line', { class: 'chart-line', x1, y1: y(from.value), x2, y2: y(to.value) }),
    ...[from, to].map((mark, side) => {
      const isEnd = side === 1;
      const [x, at] = [isEnd ? x2 : x1, y(mark.value)];
      return link(mark, [
        element('circle', { class: 'chart-target', cx: x, cy: at, r: 12 }),
        ...dot(mark, x, at, y),
        element(
          'text',
          {
            class: 'chart-value',
            x: isEnd ? x + 11 : x - 11,
            y: (labelYs[side] ?? at) + 5,
            'text-anchor': isEnd ? 'start' : 'end',
          },
          text(mark.amount),
        ),
        ...(isEnd && !isOne ? wordsOf(mark) : []).map((line, nth) =>
          element(
            'text',
            { class: 'chart-of', x: x + 11, y: (labelYs[side] ?? at) + 5 + (nth + 1) * LINE },
            text(line),
          ),
        ),
      ]);
    }),
  ];
}

/** Room for the words at the right ends: amount, and below it what it is of. */
const roomFor = (lines: readonly Mark[][]): number =>
  Math.max(...lines.flatMap(([, to]) => [to?.amount ?? '', ...wordsOf(to)].map(widthOf))) + 18;

const LINE = 17;

/** What a line is of, in short lines. */
const wordsOf = (mark: Mark | undefined): string[] => wrapped(mark?.label ?? '', 116, 116);

/** Heights at least `least` apart, as near as can be to where they belong, none below `bottom`. */
export function spread(wanted: readonly number[], least: number, bottom: number): number[] {
  const order = wanted.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at);
  for (let k = 1; k < order.length; k += 1) {
    const [above, below] = [order[k - 1], order[k]];
    if (above && below) below.at = Math.max(below.at, above.at + least);
  }
  let limit = bottom;
  for (let k = order.length - 1; k >= 0; k -= 1) {
    const one = order[k];
    if (one) one.at = Math.min(one.at, limit);
    limit = (one?.at ?? limit) - least;
  }
  return order.sort((a, b) => a.i - b.i).map(({ at }) => at);
}
