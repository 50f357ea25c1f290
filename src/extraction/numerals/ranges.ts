import { isOneOf } from '../lexicon/word-set.ts';
import { type Amount, readAmount, withRate } from '../quantities/amounts.ts';
import { type Context, isDash } from '../quantities/quantity-context.ts';
import { lowerAt } from '../tokens/cursor.ts';
import { adverbTrend, verbTrend } from '../trends/trends.ts';
import { exact } from './numbers.ts';

/** An amount, or two that are the ends of one range. */
export interface Reach {
  start: number;
  end: number;
  low: Amount;
  /** The upper end; absent where the text states one amount. */
  high?: Amount;
}

/**
 * Joins an amount with the one behind it where they are a range: "20 to 30 days", "5-7 trains", "between 5% and 6%",
 * "three or four years". The unit and the scale written once hold for both ends.
 *
 * @param opens the word before the first amount, qualifiers passed over: `between`, `from`, `by`, `rose`
 * @param moves true where a verb of change governs, so that "from A to B" is two points of a series and "rose 2% to 5
 *   million" a change and a level
 *
 * Long because the ways of writing a range part only at their joint; each is a few lines, tried in one order.
 */
export function readReach(
  context: Context,
  low: Amount,
  opens: string,
  moves: () => boolean,
): Reach {
  const alone = (): Reach => {
    const rated = withRate(context, low);
    return { start: low.start, end: rated.end, low: rated };
  };
  const between = opens === 'between';
  const join = joinBehind(context, low, between);
  if (join === null) return alone();
  const high = readAmount(context, skipQualifier(context, join.at));
  if (high === null || high.start > join.at + 2) return alone();
  if (!agree(low, high)) return alone();
  if (join.word === 'to') {
    const moved = moves();
    if (opens === 'from' && (moved || isRaised(context, low, high))) return alone();
    // "surged by USD300 to USD450, or 8 percent to 12 percent": the same unit twice is one range.
    const repeated =
      low.unit !== null &&
      low.unit.id === high.unit?.id &&
      isOneOf(opens, 'by|or') &&
      high.value <= 2.5 * low.value;
    if (
      moved &&
      low.unit !== null &&
      low.end > low.numberEnd &&
      low.unit.kind !== 'count' &&
      !repeated
    )
      return alone();
    const changes =
      opens === 'by' || verbTrend(opens) !== undefined || adverbTrend(opens) !== undefined;
    if (moved && changes && !repeated && (low.unit !== null || high.unit === null)) return alone();
  }
  if (join.word === 'or' && !nearEnough(low, high)) return alone();
  const scaled = shareScale(low, high);
  const rising = scaled.value < high.value;
  if (!rising && !between && opens !== 'from') return alone();
  if (scaled.value === high.value) return alone();
  if (
    join.word === '-' &&
    low.unit === null &&
    high.unit === null &&
    !low.hasQuantityForm &&
    !high.hasQuantityForm
  )
    return alone();
  const unit = high.unit ?? low.unit;
  const rated = withRate(context, { ...high, unit });
  return {
    start: low.start,
    end: rated.end,
    low: {
      ...scaled,
      value: rated.value === high.value ? scaled.value : scaled.value * (rated.value / high.value),
      unit: rated.unit,
    },
    high: rated,
  };
}

/** "raised its stake in the operator, a firm of the city, from 16 percent to 37 percent": each end with its own sign. */
function isRaised({ tokens, tags }: Context, low: Amount, high: Amount): boolean {
  const isWritten = low.end > low.numberEnd && high.end > high.numberEnd;
  if (!isWritten || low.unit?.kind !== 'percent' || high.unit?.kind !== 'percent') return false;
  for (let at = low.start - 1; at >= Math.max(0, low.start - 30); at--) {
    if (isOneOf(lowerAt(tokens, at), ';|:')) return false;
    const verbal = tags[at] !== 'noun' && tags[at] !== 'plural';
    if (verbal && verbTrend(lowerAt(tokens, at)) !== undefined) return true;
  }
  return false;
}

interface Join {
  word: 'to' | '-' | 'and' | 'or';
  at: number;
}

/** The word or dash that joins two ends, and where the second end starts. */
function joinBehind(context: Context, low: Amount, between: boolean): Join | null {
  const { tokens } = context;
  let at = low.unit === null ? low.numberEnd : low.end;
  const dash = tokens[at];
  const after = tokens[at + 1];
  if (dash !== undefined && isDash(dash) && after !== undefined) {
    if (dash.glued !== after.glued && !isOneOf(dash.text, '–|—')) {
      return dash.glued && lowerAt(tokens, at + 1) === 'to'
        ? { word: 'to', at: skipHyphen(context, at + 2) }
        : null;
    }
    if (!dash.glued && dash.text !== '–' && low.unit !== null) return null;
    if (after.lower === 'to' && dash.glued) return { word: 'to', at: skipHyphen(context, at + 2) };
    return between ? null : { word: '-', at: at + 1 };
  }
  if (low.unit?.kind === 'count' && !between) {
    // "20 wagons to 30 platforms" is no range: two counts are joined only where the noun stands once.
    at = low.end;
    return null;
  }
  const word = dash?.lower;
  if (word === 'to') return { word: 'to', at: skipHyphen(context, at + 1) };
  if (word === 'and' && between) return { word: 'and', at: at + 1 };
  if (word === 'or' && !between && low.unit === null) return { word: 'or', at: at + 1 };
  return null;
}

const skipHyphen = (context: Context, at: number): number =>
  isDash(context.tokens[at]) && context.tokens[at]?.glued && context.tokens[at + 1]?.glued
    ? at + 1
    : at;

const skipQualifier = (context: Context, at: number): number =>
  isOneOf(lowerAt(context.tokens, at), 'about|around|nearly|almost|some|perhaps|even|over')
    ? at + 1
    : at;

/** True where the units of two ends are one, or one of them is written once for both. */
function agree(low: Amount, high: Amount): boolean {
  if (low.unit === null || high.unit === null)
    return low.unit === null || high.end === high.numberEnd;
  return (
    low.unit.id === high.unit.id ||
    (low.unit.kind === 'money' && high.unit.kind === 'money' && low.unit.id === high.unit.id)
  );
}

const nearEnough = (low: Amount, high: Amount): boolean =>
  high.value > low.value && high.value <= low.value * 3 + 1 && Number.isInteger(high.value);

/** "$89 to $93 billion" is 89 billion to 93 billion; "$200 to $4 million" is not. */
export function shareScale(low: Amount, high: Amount): Amount {
  if (low.scale !== 1 || high.scale === 1 || low.value >= 1000) return low;
  const mantissa = high.value / high.scale;
  if (Math.abs(low.value) >= Math.abs(mantissa)) return low;
  return { ...low, value: exact(low.value * high.scale), scale: high.scale, hasQuantityForm: true };
}
