import { scaleLinear, ticks } from 'd3';
import type { Fact } from '../../schemas/fact.ts';
import { element, text } from '../svg.ts';
import { shortened, wrapped } from './labels.ts';
import { type ChartContext, type Mark, markOf } from './model.ts';
import { axisLabel, bar, link, sheet, type Width, widths } from './shapes.ts';

/** One amount told in two units, and what share of a whole it is where a source says so. */
export interface TwoScales {
  amounts: readonly [Fact, Fact];
  share: Fact | null;
  context: ChartContext;
  title: string;
}

/** The facts of one bar as marks, and how many times its amount the whole is. */
interface Marks {
  upper: Mark;
  lower: Mark;
  part: Mark | null;
  times: number;
}

const LINE = 19;
const BAR = 34;
const TICK = 6;

/**
 * One bar between two scales, the amount in one unit above and in the other below; where its share is known, the bar
 * ends within an outline as long as the whole.
 *
 * @returns SVG for a wide column and for a phone; null where a fact has no value
 */
export function drawScales(setting: TwoScales): { wide: string; narrow: string } | null {
  const { amounts, share, context } = setting;
  const [upper, lower] = amounts.map((fact) => markOf(fact, context, ''));
  const part = share && markOf(share, context, '');
  if (!upper || !lower || (share && !part)) return null;
  const marks = { upper, lower, part, times: part ? 100 / part.value : 1 };
  return { wide: draw(setting, marks, 'wide'), narrow: draw(setting, marks, 'narrow') };
}

function draw(setting: TwoScales, { upper, lower, part, times }: Marks, width: Width): string {
  const { amounts, share, context, title } = setting;
  const full = widths[width];
  const scaleOf = ({ value }: Mark) => scaleLinear([0, value * times], [0.5, full - 0.5]);
  const over = wrapped([upper.amount, amounts[0].subject].join(', '), full, full);
  const shared = share && part ? `${part.amount} ${context.ofWhat(share)}` : '';
  const ofWhole = shared === '' ? [] : wrapped(shared, full, full);
  const top = (over.length + 1) * LINE + TICK + 6;
  const bottom = top + BAR;
  const under = bottom + TICK + LINE + 5;
  const height = under + LINE + (part ? (ofWhole.length + 1) * LINE : 0) + 6;
  const x = scaleOf(upper);
  const box = { along: 'x' as const, zero: x(0), scale: x, side: top, otherSide: bottom };
  const whole = part && [
    element('rect', { class: 'chart-whole', x: x(0), y: top, width: full - 1, height: BAR }),
    element('path', { class: 'scales-share', d: `M.5 ${under + LINE + 6}v6H${x(upper.value)}v-6` }),
    ...tell(ofWhole, under + LINE + 12),
  ];
  const count = width === 'wide' ? 5 : 3;
  const axis = (mark: Mark, fact: Fact, y: number, away: 1 | -1) =>
    ticks(0, mark.value * times, count).flatMap((value) => {
      const at = scaleOf(mark)(value);
      // The end of a scale stands where its words have room.
      if (value > 0 && at > full - 34) return [];
      const amount = context.amount({ ...fact, value, qualifier: 'exact' });
      const words = width === 'wide' ? amount : shortened(amount);
      return [
        element('line', { class: 'chart-base', x1: at, x2: at, y1: y, y2: y + away * TICK }),
        value === 0
          ? axisLabel({ at, anchor: 'start' }, y + (away > 0 ? TICK + 14 : -TICK - 5), '0')
          : axisLabel({ at }, y + (away > 0 ? TICK + 14 : -TICK - 5), words),
      ];
    });
  return sheet({ class: 'is-scales mode-none', title, width: full, height }, [
    part && whole ? link(part, whole) : '',
    link(upper, [...tell(over, 0), ...bar(upper, box)]),
    link(lower, tell([lower.amount], under)),
    ...axis(upper, amounts[0], top, -1),
    ...axis(lower, amounts[1], bottom, 1),
  ]);
}

const tell = (words: readonly string[], top: number): string[] =>
  words.map((line, at) =>
    element('text', { class: 'chart-value', x: 0, y: top + (at + 1) * LINE - 4 }, text(line)),
  );
