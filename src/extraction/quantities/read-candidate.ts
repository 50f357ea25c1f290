import { denominators } from '../lexicon/number-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import { readAgeContext } from '../numerals/ages.ts';
import { isBareQuantity } from '../numerals/bare-numbers.ts';
import { partsOf, withSmallerUnit } from '../numerals/compounds.ts';
import { designationEnd } from '../numerals/designations.ts';
import { readSingleLength } from '../numerals/lengths.ts';
import { readMultiple, readTimesAdverb } from '../numerals/multiples.ts';
import { isNoQuantity, isScoreOrSlash } from '../numerals/not-quantities.ts';
import { readNumber } from '../numerals/numbers.ts';
import { isPeriodLength } from '../numerals/period-lengths.ts';
import { readReach } from '../numerals/ranges.ts';
import { readShare } from '../numerals/shares.ts';
import type { Token } from '../reader/types.ts';
import { isKindOfDuration } from '../time/durations.ts';
import { lowerAt, tagAt, tokenAt } from '../tokens/cursor.ts';
import { readCounted } from '../units/counted.ts';
import { isTimeUnit, readUnit } from '../units/units.ts';
import { type Amount, readAmount, withRate } from './amounts.ts';
import { bareRate } from './elided-units.ts';
import { readBareAdverb, readService } from './frequencies.ts';
import { parallelPlace } from './gapped-units.ts';
import { gapModel, toldTotalEnd } from './headless.ts';
import { addModifiers, isMoved } from './modifiers.ts';
import { qualifierBefore } from './qualifiers.ts';
import { blank, percent, type QuantityCandidate, times } from './quantity-candidate.ts';
import { type Context, isDash, isHyphen } from './quantity-context.ts';

const ones = wordSet('one|1');

const idioms = wordSet('one or two|once or twice');

export function readCandidate(
  context: Context,
  at: number,
  candidates: readonly QuantityCandidate[],
): QuantityCandidate | null {
  const { tokens } = context;
  if (!mayStart(tokens, at)) return null;
  const named = designationEnd(context, at);
  if (named !== null) return blank(at, named);
  const part = readPartOfUnit(context, at);
  if (part !== null) return part;
  const share = readShare(context, at);
  if (share !== null) {
    return addModifiers(context, {
      ...blank(share.start, share.end),
      value: share.value,
      unit: percent,
      share: true,
      hasQuantityForm: true,
    });
  }
  const multiple = readMultiple(context, at);
  if (multiple !== null) {
    const candidate = addModifiers(context, {
      ...blank(multiple.start, multiple.end),
      value: multiple.value,
      unit: times,
      hasQuantityForm: true,
    });
    return multiple.trend === null
      ? candidate
      : { ...candidate, trend: multiple.trend, isChange: true };
  }
  if (idioms.has(`${lowerAt(tokens, at)} ${lowerAt(tokens, at + 1)} ${lowerAt(tokens, at + 2)}`))
    return blank(at, at + 3);
  const service = readService(context, at) ?? readBareAdverb(context, at, candidates.at(-1));
  if (service !== null) return addModifiers(context, service);
  return (
    readLength(context, at) ??
    readTimes(context, at) ??
    readOneEvery(context, at) ??
    readEvery(context, at) ??
    readNumbered(context, at, candidates)
  );
}

const openers = new Set(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
   eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
   dozen lakh crore half quarter third thirds quarters fourth fourths fifth fifths sixth sixths seventh eighth tenth tenths
   minus once twice thrice double doubled doubles doubling triple tripled triples tripling treble trebled trebling
   quadruple quadrupled quadrupling quintupled quintuple halve halved halving twofold threefold fourfold fivefold sixfold
   sevenfold eightfold ninefold tenfold hundredfold thousandfold every hourly daily nightly weekly fortnightly monthly`.split(
    /\s+/,
  ),
);

/** Lengths of time that an article may count as one. */
const shortTimes = wordSet('hour|day|week|month');

export const mayOpenQuantity = (token: Token): boolean =>
  token.shape === 'number' ||
  (token.shape === 'word' && (openers.has(token.lower) || shortTimes.has(token.lower)));

/** True where a quantity may start at `at`: a quick look that spares the readers most words. */
function mayStart(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  if (token.shape === 'number' || token.shape === 'symbol') return true;
  const next = tokens[at + 1];
  if (token.shape === 'punctuation')
    return isDash(token) && (next?.glued === true || isOneOf(lowerAt(tokens, at - 1), '(|['));
  if (openers.has(token.lower)) return true;
  if (next === undefined) return false;
  return (
    next.shape === 'number' ||
    next.shape === 'symbol' ||
    ((token.lower === 'a' || token.lower === 'an') &&
      (openers.has(next.lower) ||
        shortTimes.has(next.lower) ||
        (isOneOf(next.lower, 'good|full|mere|bare') && openers.has(lowerAt(tokens, at + 2))))) ||
    (token.text === 'Rs' && next.text === '.')
  );
}

/** "once a week", "twice daily". */
function readTimes(context: Context, at: number): QuantityCandidate | null {
  const adverb = readTimesAdverb(context, at);
  if (adverb === null) return null;
  const amount = withRate(context, {
    start: at,
    end: adverb.end,
    numberEnd: adverb.end,
    value: adverb.value,
    form: 'words',
    hasQuantityForm: true,
    scale: 1,
    unit: times,
    plus: false,
    hyphened: false,
    postModifier: null,
  });
  if (amount.end === adverb.end) return null;
  return addModifiers(context, {
    ...blank(at, amount.end),
    value: amount.value,
    unit: amount.unit,
    hasQuantityForm: true,
  });
}

/** "less than an hour", "a day and a half". */
function readLength(context: Context, at: number): QuantityCandidate | null {
  const length = readSingleLength(context, at);
  return (
    length &&
    addModifiers(context, {
      ...blank(at, length.end),
      value: length.value,
      unit: { id: length.unit, noun: length.unit, kind: 'measure' },
      hasQuantityForm: true,
    })
  );
}

/** "half an hour", "a quarter of a percentage point", "three-quarters of a mile". */
function readPartOfUnit(context: Context, at: number): QuantityCandidate | null {
  const { tokens } = context;
  const part = readPart(tokens, at);
  if (part === null) return null;
  const unit = readUnit(tokens, part.end);
  if (unit === null || (isTimeUnit(unit.unit) && isOneOf(unit.unit, 'century|decade'))) return null;
  return addModifiers(context, {
    ...blank(at, unit.end),
    value: part.value,
    unit: { id: unit.unit, noun: unit.unit, kind: unit.kind },
    hasQuantityForm: true,
  });
}

/** A fraction and the article of what it is a fraction of: "half a", "a quarter of an". */
function readPart(tokens: readonly Token[], at: number): { value: number; end: number } | null {
  let next = at;
  let over = 1;
  const first = lowerAt(tokens, next);
  if (first === 'a' || first === 'an' || first === 'one') next++;
  else if (first === 'two' || first === 'three') {
    over = first === 'two' ? 2 : 3;
    next++;
  }
  if (isHyphen(tokens[next])) next++;
  const under = denominators.get(lowerAt(tokens, next));
  if (under === undefined || over >= under) return null;
  const half = under === 2;
  next++;
  if (lowerAt(tokens, next) === 'of') next++;
  else if (!half) return null;
  const article = lowerAt(tokens, next);
  if (article !== 'a' && article !== 'an' && article !== 'one') return null;
  return { value: over / under, end: next + 1 };
}

/** "one every three days", "one every one hour and 40 minutes": the noun is left to what stands before. */
function readOneEvery(context: Context, at: number): QuantityCandidate | null {
  const { tokens } = context;
  if (!ones.has(lowerAt(tokens, at)) || lowerAt(tokens, at + 1) !== 'every') return null;
  const number = readNumber(tokens, at + 2);
  const from = number === null ? at + 2 : number.end;
  const time = readUnit(tokens, from);
  if (time === null || time.kind !== 'measure' || !isTimeUnit(time.unit)) return null;
  const length = lengthAt(context, at + 2, {
    value: number?.value ?? 1,
    unit: time.unit,
    end: time.end,
  });
  return {
    ...blank(at, length.end),
    value: 1 / length.value / (time.unit === 'fortnight' ? 2 : 1),
    per: time.unit === 'fortnight' ? 'week' : time.unit,
    hasQuantityForm: true,
  };
}

/** The length in its larger unit, a smaller one joined to it counted in: "one hour and 40 minutes" is 5/3 of an hour. */
function lengthAt(
  context: Context,
  at: number,
  single: { value: number; unit: string; end: number },
): { value: number; end: number } {
  const amount = readAmount(context, at);
  if (amount === null) return single;
  const whole = withSmallerUnit(context, amount);
  if (whole.end <= single.end || amount.unit === null || whole.unit === null) return single;
  const rest = whole.value / partsOf(amount.unit.id);
  return { value: rest, end: whole.end };
}

/** "a train every 30 minutes": one of what the article stands before, per so many minutes. */
function readEvery(context: Context, at: number): QuantityCandidate | null {
  const { tokens, tags } = context;
  if (lowerAt(tokens, at) !== 'every') return null;
  let start = at - 1;
  const verbal =
    tags[start] === 'verb' || (tags[start] === 'plural' && tagAt(tags, start - 1) === 'noun');
  if (verbal) start--;
  const phraseEnd = start + 1;
  while (
    start > 0 &&
    start > at - 5 &&
    (tags[start] === 'noun' ||
      tags[start] === 'adjective' ||
      tags[start] === 'gerund' ||
      isHyphen(tokens[start]))
  )
    start--;
  if (!isOneOf(lowerAt(tokens, start), 'a|an') || start === at - 1) return null;
  const counted = readCounted(tokens, tags, start + 1, true);
  if (counted === null || counted.end !== phraseEnd) return null;
  const amount = withRate(context, {
    start,
    end: at,
    numberEnd: start + 1,
    value: 1,
    form: 'words',
    hasQuantityForm: true,
    scale: 1,
    unit: { id: counted.unit, noun: counted.noun, kind: 'count' },
    plus: false,
    hyphened: false,
    postModifier: null,
  });
  if (amount.end === at) return null;
  return addModifiers(context, {
    ...blank(start, amount.end),
    value: amount.value,
    unit: amount.unit,
    hasQuantityForm: true,
  });
}

/** "Germany took 1,200 TEU, Austria *340*", "at Kapikule *16* to leave": the number behind a name is no label where it runs parallel to an amount. */
const isGapped = (
  context: Context,
  { start, numberEnd, unit, value }: Amount,
  last: QuantityCandidate | undefined,
): boolean => {
  if (unit !== null || value < 2 || last === undefined) return false;
  const candidate = { ...blank(start, numberEnd), value };
  const isLike = gapModel(context, candidate, last) !== null;
  return isLike || parallelPlace(context, candidate, [last]) !== undefined;
};

/** A number with or without a unit, or a range of two. */
function readNumbered(
  context: Context,
  at: number,
  candidates: readonly QuantityCandidate[],
): QuantityCandidate | null {
  const { tokens } = context;
  const first = readAmount(context, at);
  if (first === null) return null;
  const amount = withSmallerUnit(context, first);
  const skip = (end: number): QuantityCandidate => blank(at, end);
  let number = at;
  while (
    number < amount.numberEnd &&
    tokens[number]?.shape !== 'number' &&
    readNumber(tokens, number) === null
  )
    number++;
  const last = candidates.at(-1);
  if (last !== undefined && last.end > at) return null;
  if (isNoQuantity(context, amount, number) && !isGapped(context, amount, last))
    return skip(amount.unit?.kind === 'count' ? amount.numberEnd : amount.end);
  if (isKindOfDuration(context, amount)) return skip(amount.end);
  const before = qualifierBefore(tokens, at);
  const from = before?.at ?? at;
  const opens = lowerAt(tokens, from - 1);
  const reach = readReach(context, amount, opens, () => isMoved(context, from));
  if (reach.high === undefined && isScoreOrSlash(context, amount, number))
    return skip(amount.numberEnd);
  const main = reach.high ?? reach.low;
  if (!main.hyphened && isPeriodLength(context, main.unit, at, reach.end)) return skip(reach.end);
  const candidate = candidateOf(amount, reach, at);
  if (main.unit === null) withoutUnit(context, candidate, { amount, number, from });
  const done = addModifiers(context, candidate);
  if (amount.plus) done.trend = 'up';
  return signedChange(context, done);
}

/** The quantity of an amount that may reach to a second one. */
function candidateOf(
  amount: Amount,
  { low, high, end }: ReturnType<typeof readReach>,
  at: number,
): QuantityCandidate {
  const main = high ?? low;
  const isCounted = main.unit?.kind === 'count' || main.unit?.kind === 'measure';
  const candidate: QuantityCandidate = {
    ...blank(at, end),
    value: high === undefined ? low.value : null,
    unit: main.unit,
    scale: main.scale,
    hasQuantityForm:
      amount.hasQuantityForm || amount.unit !== null || high !== undefined || isCounted,
    hyphened: amount.hyphened,
  };
  if (high !== undefined) {
    candidate.low = Math.min(low.value, high.value);
    candidate.high = Math.max(low.value, high.value);
  }
  if (amount.postModifier !== null) {
    candidate.qualifier = amount.postModifier;
    candidate.qualified = true;
  }
  return candidate;
}

/** A number without a unit is an age, a bare quantity, or a rate of what is named elsewhere. */
function withoutUnit(
  context: Context,
  candidate: QuantityCandidate,
  { amount, number, from }: { amount: Amount; number: number; from: number },
): void {
  if (readAgeContext(context, amount, number)) {
    candidate.unit = { id: 'year-person', noun: 'year-person', kind: 'age' };
    return;
  }
  if (!candidate.hasQuantityForm) candidate.hasQuantityForm = isBareQuantity(context, amount, from);
  const end = toldTotalEnd(context, candidate.end);
  if (end !== null) {
    candidate.end = end;
    candidate.isPart = true;
    candidate.hasQuantityForm = true;
    return;
  }
  const rate = candidate.high === undefined ? bareRate(context, candidate.end) : null;
  if (rate === null) return;
  candidate.per = rate.unit;
  candidate.end = rate.end;
  candidate.hasQuantityForm = true;
}

/** "(-33%)", "(4,210 TEU, -12.5%)", "(now: -5%)": a sign in brackets. */
function isInBrackets({ tokens }: Context, at: number): boolean {
  for (let left = at - 1; left >= Math.max(0, at - 8); left--) {
    const word = lowerAt(tokens, left);
    if (word === '(' || word === '[') return true;
    if (isOneOf(word, '.|;|)|]')) return false;
  }
  return false;
}

/** "a margin of *minus 3 percent*": a level below nought rather than a change. */
function isOfLevel({ tokens }: Context, at: number): boolean {
  for (let left = at - 1; left >= Math.max(0, at - 8); left--) {
    if (isOneOf(lowerAt(tokens, left), '.|;')) return false;
    if (levelsBelowNought.has(lowerAt(tokens, left))) return true;
  }
  return false;
}

const levelsBelowNought = wordSet(
  'margin|margins|rate|rates|yield|yields|interest|return|returns|balance|temperature|slope|gradient',
);

/** "Dow -0.2%": a sign between a name and a percentage tells the direction of a change. */
function signedChange(context: Context, candidate: QuantityCandidate): QuantityCandidate {
  if (candidate.value === null || candidate.unit?.kind !== 'percent') return candidate;
  const sign = context.tokens[candidate.start]?.text ?? '';
  // "(minus 3.1 percent)", "tonnage minus 3.1 percent"
  if (
    candidate.value < 0 &&
    sign.toLowerCase() === 'minus' &&
    (isInBrackets(context, candidate.start) || !isOfLevel(context, candidate.start))
  )
    return { ...candidate, value: -candidate.value, trend: 'down', isChange: true };
  const spelled =
    isOneOf(lowerAt(context.tokens, candidate.start - 1), 'plus|minus') &&
    (isOneOf(lowerAt(context.tokens, candidate.start - 2), ',|;|(|:|of|at|means') ||
      isOneOf(context.tags[candidate.start - 2] ?? '', 'verb|past|auxiliary'));
  if (spelled)
    return {
      ...candidate,
      trend: lowerAt(context.tokens, candidate.start - 1) === 'plus' ? 'up' : 'down',
      isChange: true,
    };
  if (sign === '+') return { ...candidate, trend: 'up', isChange: true };
  const before = tagAt(context.tags, candidate.start - 1);
  if (
    candidate.value < 0 &&
    isOneOf(sign, '-|−|–') &&
    (before === 'name' ||
      before === 'number' ||
      before === 'noun' ||
      candidate.isChange ||
      isInBrackets(context, candidate.start))
  ) {
    return { ...candidate, value: -candidate.value, trend: 'down', isChange: true };
  }
  return candidate;
}
