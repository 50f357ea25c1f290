import { scaleLinear, ticks } from 'd3';
import { chartMessages } from '../../messages/chart.ts';
import { fillCount } from '../../messages/fill.ts';
import type { Fact } from '../../schemas/fact.ts';
import { wrapped } from '../charts/labels.ts';
import { type ChartContext, type Mark, markOf } from '../charts/model.ts';
import { axisLabel, bar, baseLine, link, sheet, type Width, widths } from '../charts/shapes.ts';
import { durationOf } from '../durations.ts';
import { element, round, text } from '../svg.ts';

/** A step of a journey: how long it takes by a fact, or that no figure says. */
export interface Step {
  name: string;
  fact: Fact | null;
}

export interface Journey {
  name: string;
  steps: readonly Step[];
}

interface Setting {
  journeys: readonly Journey[];
  context: ChartContext;
  title: string;
}

const line = 18;
const barHeight = 14;

/**
 * Journeys on one axis of time, one step after the other; a step without a figure leaves the axis open from there on.
 *
 * @returns SVG for a wide column and for a phone
 */
export const drawJourneys = (setting: Setting): { wide: string; narrow: string } => ({
  wide: draw(setting, 'wide'),
  narrow: draw(setting, 'narrow'),
});

function draw(setting: Setting, width: Width): string {
  const { journeys, title } = setting;
  const full = widths[width];
  const longest = Math.max(...journeys.map((journey) => endOf(journey.steps)), 1 / 24);
  const hasOpen = journeys.some(({ steps }) => steps.some(({ fact }) => fact === null));
  // Past the last figure there is room for what is open.
  const x = scaleLinear([0, longest], [0, full - (hasOpen ? 64 : 8)]);
  let y = 0;
  const drawn = journeys.map((journey) => {
    const row = drawJourney(setting, journey, { x, full, top: y });
    y = row.bottom + 16;
    return row.drawn;
  });
  const marks = ticks(0, longest, width === 'wide' ? 8 : 4).filter((day) => x(day) < full - 20);
  return sheet({ class: 'journeys', title, width: full, height: y + 22 }, [
    ...marks.map((day) =>
      element('line', { class: 'chart-rule', x1: x(day), x2: x(day), y1: 0, y2: y }),
    ),
    ...drawn,
    baseLine(full, y),
    ...marks.map((day) =>
      day === 0
        ? axisLabel({ at: x(0), anchor: 'start' }, y + 17, '0')
        : axisLabel({ at: x(day) }, y + 17, fillCount(chartMessages.days, day)),
    ),
  ]);
}

interface Place {
  x: (days: number) => number;
  full: number;
  top: number;
}

function drawJourney(
  { context }: Setting,
  { name, steps }: Journey,
  { x, full, top }: Place,
): { drawn: string; bottom: number } {
  let y = top + line;
  let at = 0;
  const parts = [element('text', { class: 'journeys-name', x: 0, y: y - 3 }, text(name))];
  for (const step of steps) {
    const duration = step.fact && durationOf(step.fact);
    const amount = step.fact ? context.amount(step.fact) : chartMessages.noFigure;
    const when = step.fact ? context.when(step.fact) : '';
    const shown = [`${step.name}: ${amount}`, when].filter(Boolean).join(', ');
    const words = wrapped(shown, full, full);
    const side = y + words.length * line + 4;
    const told = words.map((part, nth) =>
      element('text', { class: 'chart-row', x: 0, y: y + (nth + 1) * line - 3 }, text(part)),
    );
    const box = { along: 'x' as const, zero: x(at), scale: x, side, otherSide: side + barHeight };
    const mark =
      step.fact &&
      duration &&
      markOf(step.fact, context, step.name, {
        ...placed(at, duration),
        words: shown,
      });
    parts.push(
      mark
        ? link(mark, [...told, ...bar(mark, box)], false)
        : element('g', { class: 'journeys-open' }, [...told, open(x(at), full, side)]),
    );
    at += duration?.high ?? 0;
    y = side + barHeight + 4;
  }
  return { drawn: element('g', { class: 'journeys-row' }, parts), bottom: y };
}

/** From here on nobody says how long: an outline with no end. */
const open = (from: number, full: number, side: number): string =>
  element('path', {
    class: 'journeys-gap',
    d: `M${full} ${side}H${round(from)}v${barHeight}H${full}`,
  });

const placed = (offset: number, { low, high }: { low: number; high: number }): Partial<Mark> => ({
  value: low,
  offset,
  ...(high > low && { low, high }),
});

/** Where the last figure of a journey ends, in days. */
const endOf = (steps: readonly Step[]): number =>
  steps.reduce((sum, { fact }) => sum + ((fact && durationOf(fact)?.high) ?? 0), 0);
