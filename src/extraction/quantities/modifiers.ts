import { pastWords, usualWords } from '../lexicon/comparison-words.ts';
import { clauseMarks } from '../lexicon/marks.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tokenAt } from '../tokens/cursor.ts';
import { findTrend } from '../trends/trend-of.ts';
import {
  isNeutralMove,
  nounTrend,
  readBasis,
  readBasisBefore,
  verbTrend,
} from '../trends/trends.ts';
import { isTimeUnit } from '../units/units.ts';
import { qualifierBefore, qualifierBehind } from './qualifiers.ts';
import type { QuantityCandidate } from './quantity-candidate.ts';
import type { Context } from './quantity-context.ts';

/** Adds what stands about a quantity: qualifier, trend, basis, record. */
export function addModifiers(context: Context, candidate: QuantityCandidate): QuantityCandidate {
  const { tokens, text } = context;
  const done = { ...candidate };
  const before = qualifierBefore(tokens, candidate.start);
  if (
    before !== null &&
    !isDuring(context, candidate, before.at) &&
    !(before.qualifier === 'up_to' && isMovedUp(context, before.at))
  ) {
    done.from = before.at;
    if (!done.qualified) {
      done.qualifier = before.qualifier;
      done.qualified = true;
    }
  }
  const deep = isOneOf(lowerAt(tokens, candidate.end), 'long|wide|deep|tall|high|thick|old')
    ? 1
    : 0;
  const behind = qualifierBehind(tokens, candidate.end + deep);
  if (behind !== null && (!done.qualified || done.qualifier === 'exact')) {
    done.qualifier = behind.qualifier;
    done.qualified = true;
    done.end = behind.at;
  }
  const trend = findTrend(context, done.from, candidate.end, candidate.unit);
  if (trend !== null) {
    done.trend = trend.trend;
    done.isChange = trend.isChange;
  }
  if (done.trend !== null) {
    const basis = readBasis(tokens, done.end, text) ?? readBasisBefore(tokens, done.from);
    if (basis !== undefined) done.basis = basis;
  }
  const compared = trend === null ? comparedWithPast(context, done) : null;
  if (compared !== null) {
    done.trend = compared;
    done.isChange = true;
  }
  done.record = isRecord(tokens, done.from, done.start, done.end);
  return done;
}

/** "from up to", "were *stepped* up to six a week": the level that a verb of moving leads to. */
const isMovedUp = ({ tokens }: Context, at: number): boolean =>
  lowerAt(tokens, at - 1) === 'from' ||
  (isNeutralMove(lowerAt(tokens, at - 1)) && !carryingVerbs.has(lowerAt(tokens, at - 1))) ||
  steppedUp.has(lowerAt(tokens, at - 1));

/** "2.9 times that of the same period of 2023", "six times as many as in 2019", "triple the level of 2021": a multiple of a past figure. */
function comparedWithPast(
  { tokens, masked }: Context,
  candidate: QuantityCandidate,
): 'up' | 'down' | null {
  if (candidate.unit?.kind !== 'times' || candidate.value === null || candidate.value === 1)
    return null;
  if (!isOneOf(lowerAt(tokens, candidate.end), 'that|the|as|those|its|their|what|last'))
    return null;
  const trend = candidate.value > 1 ? 'up' : 'down';
  // "three times *what we have today*": the level of now is what is compared with.
  const isWhat = lowerAt(tokens, candidate.end) === 'what';
  // "*double the usual* number", "*five times the present* level"
  if (usualWords.has(lowerAt(tokens, candidate.end + 1))) return trend;
  // "19,400 containers, *almost twice as many*": as many as before.
  if (
    lowerAt(tokens, candidate.from - 1) === ',' &&
    lowerAt(tokens, candidate.end) === 'as' &&
    isOneOf(lowerAt(tokens, candidate.end + 1), 'many|much') &&
    isOneOf(lowerAt(tokens, candidate.end + 2), '|.|,|;')
  )
    return trend;
  for (let at = candidate.end; at < candidate.end + 9; at++) {
    const word = lowerAt(tokens, at);
    if (clauseMarks.has(word)) return null;
    if (isOneOf(word, 'this|today|now|currently')) return isWhat ? trend : null;
    if (masked[at] || pastWords.has(word)) return trend;
  }
  return null;
}

/** "fell 27% over 18 months": the time it took, not how long it was more than. */
function isDuring({ tokens }: Context, candidate: QuantityCandidate, at: number): boolean {
  if (
    lowerAt(tokens, at) !== 'over' ||
    at !== candidate.start - 1 ||
    !isTimeUnit(candidate.unit?.id ?? '')
  )
    return false;
  return !isOneOf(
    lowerAt(tokens, at - 1),
    'for|after|took|lasted|takes|lasts|spent|waited|is|was|in|of|than|just|well|a|little|been',
  );
}

/** True where a verb of change stands before `at` in its clause, so that "from A to B" are two points of a series. */
export function isMoved(context: Context, at: number): boolean {
  const { tokens } = context;
  for (let left = at - 1; left >= 0 && left > at - 14; left--) {
    const token = tokenAt(tokens, left);
    if (token.text === ';' || token.text === ':' || (token.text === ',' && left < at - 4))
      return false;
    if (spreads.has(token.lower)) return false;
    const verbal = context.tags[left] !== 'noun' && context.tags[left] !== 'plural';
    if (verbTrend(token.lower) !== undefined || (verbal && isNeutralMove(token.lower))) return true;
    if (nounTrend(token.lower) !== undefined) return true;
    if (token.lower === 'up' || token.lower === 'down') return true;
  }
  return false;
}

/** Verbs with an object, of which "up to" is a ceiling: "*takes* up to 16 tonnes", "*brings* up to 40 trains". */
const carryingVerbs = new Set(
  'take takes taking took bring brings bringing send sends sending pull pulls drive drives driving push pushes'.split(
    ' ',
  ),
);

const steppedUp = new Set('speeded geared beefed built building cranked'.split(' '));

const spreads = new Set('range ranges ranged ranging vary varies varying anywhere'.split(' '));

/** "a record 32 goals", "a record high of 5%", ", an all-time high". */
function isRecord(tokens: readonly Token[], from: number, start: number, end: number): boolean {
  for (let at = start - 1; at >= Math.max(0, from - 3); at--) {
    const word = lowerAt(tokens, at);
    if (clauseMarks.has(word)) break;
    if (word === 'record' && lowerAt(tokens, at - 1) !== 'the' && lowerAt(tokens, at + 1) !== 'of')
      return true;
    if (word === 'all-time' || (word === 'time' && lowerAt(tokens, at - 2) === 'all')) return true;
  }
  for (let at = end; at < Math.min(tokens.length, end + 9); at++) {
    const word = lowerAt(tokens, at);
    if (tokens[at]?.shape === 'number') return false;
    if (word !== 'record' && word !== 'all' && word !== 'all-time') continue;
    const isOpened = isOneOf(lowerAt(tokens, at - 1), 'a|an|its|new|another|all');
    if (isOpened && at - end < 7 && hasPause(tokens, end, at)) {
      return word !== 'all' || lowerAt(tokens, at + 2) === 'time';
    }
  }
  return false;
}

const hasPause = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const { shape, lower } = tokenAt(tokens, at);
    if (shape === 'punctuation' && isOneOf(lower, ',|–|—|-|--|(')) return true;
  }
  return false;
};
