import { max, min, scaleLinear } from 'd3';
import { chartMessages } from '../../messages/chart.ts';
import { element, round, text } from '../svg.ts';
import { shortened, widthOf } from './labels.ts';
import type { Chart, Mark } from './model.ts';
import { axisLabel, baseLine, link, plate, type Width, widths } from './shapes.ts';

/** The level that growth starts from. */
const before = 100;

/**
 * Rates of growth as growth: from the level of the time before, set to 100, each rises or falls to the level it came to.
 * Bars of rates would make a smaller growth look like a fall.
 */
export function drawGrowth(chart: Chart, width: Width): string {
  const full = widths[width];
  const height = width === 'wide' ? 260 : 240;
  const [top, bottom] = [44, height - 28];
  const levels = chart.marks.map(({ value }) => before + value);
  const y = scaleLinear(
    [Math.min(0, min(levels) ?? 0), Math.max(before, max(levels) ?? before)],
    [bottom, top],
  );
  const slots = [...new Set(chart.marks.map(({ slot }) => slot))].sort((a, b) => a - b);
  const band = full / slots.length;
  const half = Math.min(band * 0.3, 60);
  const groups = slots.map((slot, at) => {
    const marks = chart.marks.filter((mark) => mark.slot === slot);
    return { middle: band * (at + 0.5), marks, labels: labelsOf(marks, y) };
  });
  return plate(chart, full, height, [
    baseLine(full, bottom),
    element('line', { class: 'chart-level', x1: 0, x2: full, y1: y(before), y2: y(before) }),
    element(
      'text',
      { class: 'chart-note', x: 0, y: y(before) + 15 },
      text(chartMessages.levelBefore),
    ),
    ...groups.flatMap(({ middle, marks, labels }) => [
      axisLabel({ at: middle }, bottom + 19, marks[0]?.name ?? ''),
      ...marks.map((mark, nth) =>
        drawRise(mark, { middle, half, y, bottom, label: labels[nth] ?? 0 }),
      ),
    ]),
  ]);
}

/** Where the words of rises of one time stand: over their ends, clear of each other. */
function labelsOf(marks: readonly Mark[], y: (value: number) => number): number[] {
  const ends = marks.map(({ value }) => y(before + value) + (value < 0 ? 20 : -10));
  const order = ends.map((at, i) => ({ at, i })).sort((a, b) => b.at - a.at);
  order.forEach((one, k) => {
    const below = order[k - 1];
    if (below) one.at = Math.min(one.at, below.at - 18);
  });
  return order.sort((a, b) => a.i - b.i).map(({ at }) => at);
}

interface RisePlace {
  middle: number;
  half: number;
  y: (value: number) => number;
  bottom: number;
  /** Base line of its words. */
  label: number;
}

function drawRise(mark: Mark, { middle, half, y, bottom, label }: RisePlace): string {
  const [x1, x2, from, to] = [middle - half, middle + half, y(before), y(before + mark.value)];
  const words = shortened(mark.amount);
  const room = widthOf(words) / 2;
  return link(mark, [
    element('rect', {
      class: 'chart-target',
      x: x1,
      y: Math.min(from, to) - 22,
      width: 2 * half,
      height: bottom - Math.min(from, to) + 22,
    }),
    element('path', {
      class: 'chart-between',
      d: `M${x1} ${round(from)}L${x2} ${round(to)}L${x2} ${round(from)}Z`,
    }),
    element('line', { class: 'chart-line', x1, y1: from, x2, y2: to }),
    element('circle', { class: 'chart-dot', cx: x2, cy: to, r: 4 }),
    element(
      'text',
      {
        class: 'chart-value',
        x: Math.max(room, x2 - room / 2),
        y: label,
        'text-anchor': 'middle',
      },
      text(words),
    ),
  ]);
}
