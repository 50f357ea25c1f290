import { isOneOf } from '../lexicon/word-set.ts';
import { type Amount, readAmount, withRate } from '../quantities/amounts.ts';
import { type Context, isDash } from '../quantities/quantity-context.ts';
import { lowerAt, tokenAt } from '../tokens/cursor.ts';
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
 */
export function readReach(
  context: Context,
  low: Amount,
  opens: string,
  moves: () => boolean,
): Reach {
  const high = upperEnd(context, low, opens, moves);
  if (high === null) {
    const rated = withRate(context, low);
    return { start: low.start, end: rated.end, low: rated };
  }
  const scaled = shareScale(low, high);
  const rated = withRate(context, { ...high, unit: high.unit ?? low.unit });
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

/** The upper end of the range that an amount opens; null where the amount stands alone. */
function upperEnd(
  context: Context,
  low: Amount,
  opens: string,
  moves: () => boolean,
): Amount | null {
  const join = joinBehind(context, low, opens === 'between');
  const high = join && readAmount(context, skipQualifier(context, join.at));
  if (!join || !high || high.start > join.at + 2 || !agree(low, high)) return null;
  if (join.word === 'to') {
    const moved = moves();
    if (opens === 'from' && (moved || isRaised(context, low, high))) return null;
    if (moved && isChangeToLevel(low, high, opens)) return null;
  }
  if (join.word === 'or' && !nearEnough(low, high)) return null;
  if (join.word === '-' && isBare(low) && isBare(high)) return null;
  return isAscending(low, high, opens) ? high : null;
}

/** "rose 2% to 5 million": a change and the level it led to. */
function isChangeToLevel(low: Amount, high: Amount, opens: string): boolean {
  // "surged by USD300 to USD450, or 8 percent to 12 percent": the same unit twice is one range.
  const isRepeated =
    low.unit !== null &&
    low.unit.id === high.unit?.id &&
    isOneOf(opens, 'by|or') &&
    high.value <= 2.5 * low.value;
  if (isRepeated) return false;
  if (low.unit !== null && low.end > low.numberEnd && low.unit.kind !== 'count') return true;
  const changes =
    opens === 'by' || verbTrend(opens) !== undefined || adverbTrend(opens) !== undefined;
  return changes && (low.unit !== null || high.unit === null);
}

const isBare = ({ unit, hasQuantityForm }: Amount): boolean => unit === null && !hasQuantityForm;

/** True where the second end is the higher one, or where the words before say that there are two ends. */
function isAscending(low: Amount, high: Amount, opens: string): boolean {
  const { value } = shareScale(low, high);
  return value < high.value || (value > high.value && isOneOf(opens, 'between|from'));
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
  const at = low.unit === null ? low.numberEnd : low.end;
  if (isDash(tokens[at]) && at + 1 < tokens.length) return dashBehind(context, low, at, between);
  // "20 wagons to 30 platforms" is no range: two counts are joined only where the noun stands once.
  if (low.unit?.kind === 'count' && !between) return null;
  const word = lowerAt(tokens, at);
  if (word === 'to') return { word, at: skipHyphen(context, at + 1) };
  if (word === 'and' && between) return { word, at: at + 1 };
  return word === 'or' && !between && low.unit === null ? { word, at: at + 1 } : null;
}

/** "5-7", "5 – 7", "5-to-7" */
function dashBehind(context: Context, low: Amount, at: number, between: boolean): Join | null {
  const [dash, after] = [tokenAt(context.tokens, at), tokenAt(context.tokens, at + 1)];
  const to: Join | null =
    dash.glued && after.lower === 'to' ? { word: 'to', at: skipHyphen(context, at + 2) } : null;
  if (dash.glued !== after.glued && !isOneOf(dash.text, '–|—')) return to;
  if (!dash.glued && dash.text !== '–' && low.unit !== null) return null;
  return to ?? (between ? null : { word: '-', at: at + 1 });
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
  // "minus 6 percent *to 88.5 million*"
  if (low.unit?.kind === 'percent' && high.unit === null && high.scale > 1) return false;
  if (low.unit === null || high.unit === null)
    return low.unit === null || high.end === high.numberEnd;
  return low.unit.id === high.unit.id;
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
