import { element, text } from '../svg.ts';
import type { Label } from './labels.ts';
import type { Chart, Mark } from './model.ts';

/** The two widths a chart is drawn at, in SVG units; a page shows the one nearer its own. */
export const widths = { wide: 640, narrow: 340 } as const;
export type Width = keyof typeof widths;

export type Scale = (value: number) => number;

/** How a bar lies: `along` the axis of its value, between `side` and `otherSide` across it. */
export interface BarBox {
  along: 'x' | 'y';
  zero: number;
  scale: Scale;
  side: number;
  otherSide: number;
}

/**
 * A bar from zero, its end as firm as the value: sharp where it is exact, torn for about, a gap below a line for
 * nearly, an arrow past it for more than, a cap on a dashed outline for a ceiling, two ends for a range.
 */
export function bar(mark: Mark, box: BarBox): string[] {
  const { scale } = box;
  const { offset = 0, firmness, low, high } = mark;
  const zero = mark.offset === undefined ? box.zero : scale(offset);
  const end = scale(offset + (low ?? mark.value));
  const away = Math.sign(end - zero) || (box.along === 'x' ? 1 : -1);
  const length = Math.max(Math.abs(end - zero), 1);
  const short = firmness === 'nearly' && length > 9 ? 4 : 0;
  const isTorn = length > 7 && low === undefined;
  return [
    block(box, 'chart-fill', zero, zero + away * (length - short)),
    ...(firmness === 'about' && !isTorn ? [] : endOf(firmness, box, end, away)),
    ...(low === undefined || high === undefined ? [] : between(box, end, scale(offset + high))),
  ];
}

/** How the end of a bar says how firm its value is. */
function endOf(firmness: Mark['firmness'], box: BarBox, end: number, away: number): string[] {
  switch (firmness) {
    case 'about':
      return [torn(box, end, away)];
    case 'nearly':
      return [across(box, 'chart-tip', end)];
    case 'ceiling':
      return [across(box, 'chart-cap', end)];
    case 'floor':
      return [arrow(box, end, away)];
    default:
      return [];
  }
}

/** From one end of a range to the other. */
const between = (box: BarBox, low: number, high: number): string[] => [
  block(box, 'chart-between', low, high),
  across(box, 'chart-tip', low),
  across(box, 'chart-tip', high),
];

/** A point of a line, as firm as its value. */
export function dot(mark: Mark, x: number, y: number, scale: Scale): string[] {
  const shapes: string[] = [];
  const box: BarBox = { along: 'y', zero: 0, scale, side: x - 5, otherSide: x + 5 };
  if (mark.low !== undefined && mark.high !== undefined) {
    const [low, high] = [scale(mark.low), scale(mark.high)];
    shapes.push(
      element('line', { class: 'chart-range', x1: x, x2: x, y1: low, y2: high }),
      across(box, 'chart-tip', low),
      across(box, 'chart-tip', high),
    );
  }
  if (mark.firmness === 'about')
    shapes.push(element('circle', { class: 'chart-ring', cx: x, cy: y, r: 7.5 }));
  if (mark.firmness === 'nearly') shapes.push(across(box, 'chart-tip', y - 7.5));
  if (mark.firmness === 'floor') shapes.push(arrow(box, y - 5, -1));
  if (mark.firmness === 'ceiling') shapes.push(across(box, 'chart-cap', y - 6.5));
  shapes.push(element('circle', { class: 'chart-dot', cx: x, cy: y, r: 4 }));
  return shapes;
}

/** A part of a bar between two values, as broad as the bar. */
function block(
  { along, side, otherSide }: BarBox,
  class_: string,
  from: number,
  to: number,
): string {
  const [start, size] = [Math.min(from, to), Math.abs(to - from)];
  const breadth = otherSide - side;
  return element(
    'rect',
    along === 'x'
      ? { class: class_, x: start, y: side, width: size, height: breadth }
      : { class: class_, x: side, y: start, width: breadth, height: size },
  );
}

/** A line across a bar at a value, as broad as the bar. */
function across({ along, side, otherSide }: BarBox, class_: string, value: number): string {
  return element(
    'line',
    along === 'x'
      ? { class: class_, x1: value, x2: value, y1: side, y2: otherSide }
      : { class: class_, x1: side, x2: otherSide, y1: value, y2: value },
  );
}

const at = ({ along }: BarBox, a: number, c: number): string =>
  (along === 'x' ? [a, c] : [c, a]).map((n) => Math.round(n * 10) / 10).join(' ');

/** Teeth in the colour of the paper, bitten out of the end of a bar. */
function torn(box: BarBox, end: number, away: number): string {
  const { side, otherSide } = box;
  const teeth = Math.max(2, Math.round((otherSide - side) / 6));
  const step = (otherSide - side) / teeth;
  const points = Array.from({ length: teeth }, (_, i) => [
    at(box, end - away * 5, side + step * (i + 0.5)),
    at(box, end, side + step * (i + 1)),
  ]).flat();
  const outside = [at(box, end + away * 2, otherSide + 1), at(box, end + away * 2, side - 1)];
  return element('path', {
    class: 'chart-torn',
    d: `M${[at(box, end, side), ...points, ...outside].join('L')}Z`,
  });
}

/** A chevron past the end of a bar: the value lies beyond. */
function arrow(box: BarBox, end: number, away: number): string {
  const middle = (box.side + box.otherSide) / 2;
  const wing = Math.min(6, (box.otherSide - box.side) / 2);
  return element('path', {
    class: 'chart-arrow',
    d: `M${[
      at(box, end + away * 4, middle - wing),
      at(box, end + away * 9, middle),
      at(box, end + away * 4, middle + wing),
    ].join('L')}`,
  });
}

/**
 * A mark as a link to its sentence or its publisher.
 *
 * @param hint whether a pointer is told its words, which stand on no mark that shows them itself
 */
export function link(mark: Mark, children: readonly string[], hint = true): string {
  const states = [
    mark.firmness,
    mark.hollow && 'hollow',
    mark.isDerived && 'derived',
    mark.isContext && 'context',
    mark.isDisputed && 'disputed',
  ].filter(Boolean);
  return element(
    'a',
    {
      class: ['chart-mark', ...states.map((state) => `is-${state}`)].join(' '),
      href: mark.href,
      rel: mark.href.startsWith('http') && 'external',
      'data-fact': mark.id,
      'aria-label': mark.words,
    },
    [...children, hint ? element('title', {}, text(mark.words)) : ''],
  );
}

/** The line that values stand on. */
export const baseLine = (width: number, y: number): string =>
  element('line', { class: 'chart-base', x1: 0, x2: width, y1: y, y2: y });

/** Words of the axis under its line. */
export const axisLabel = (
  { at: x, anchor = 'middle' }: { at: number; anchor?: Label['anchor'] },
  y: number,
  words: string,
  isEmpty = false,
): string =>
  element(
    'text',
    { class: isEmpty ? 'chart-year is-empty' : 'chart-year', x, y, 'text-anchor': anchor },
    text(words),
  );

/** The whole drawing of a chart. */
export const plate = (
  { type, mode, title }: Chart,
  width: number,
  height: number,
  children: readonly string[],
): string => sheet({ class: `is-${type} mode-${mode ?? 'none'}`, title, width, height }, children);

/** A drawing of marks, named by its title: a group of links. */
export const sheet = (
  {
    class: own,
    title,
    width,
    height,
  }: Record<'class' | 'title', string> & Record<'width' | 'height', number>,
  children: readonly string[],
): string =>
  element(
    'svg',
    {
      class: `chart ${own}`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'group',
      'aria-label': title,
    },
    children,
  );
