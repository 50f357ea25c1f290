import type { Qualifier } from '../schemas/fact.ts';
import { type Amount, readAmount, type Unit, withRate } from './amounts.ts';
import { readCounted } from './counted.ts';
import { yenSignCode } from './currencies.ts';
import { readMultiple, readTimesAdverb } from './multiples.ts';
import { isNoQuantity, isScoreOrSlash } from './not-quantities.ts';
import { denominators } from './number-words.ts';
import { readNumber } from './numbers.ts';
import { qualifierBefore, qualifierBehind } from './qualifiers.ts';
import {
  type Context,
  isCapital,
  isDash,
  isHyphen,
  lowerAt,
  markTaken,
} from './quantity-context.ts';
import { readReach, shareScale } from './ranges.ts';
import { readShare } from './shares.ts';
import { describeSubjects } from './subject-of.ts';
import { governingVerb, subjectRange } from './subjects.ts';
import { tag } from './tagger.ts';
import { findTrend, type TrendFinding } from './trend-of.ts';
import {
  adverbTrend,
  isNeutralMove,
  nounTrend,
  readBasis,
  readBasisBefore,
  type Trend,
  verbTrend,
} from './trends.ts';
import type { Quantity, Span, Token } from './types.ts';
import { isTimeUnit, readUnit } from './units.ts';

/** A quantity while it is read: the tokens it spans and what later steps still add. */
export interface Draft {
  /** First token, qualifier not among them. */
  start: number;
  end: number;
  /** First token of the qualifier, or `start`. */
  from: number;
  value: number | null;
  low?: number;
  high?: number;
  unit: Unit | null;
  scale: number;
  formal: boolean;
  qualifier: Qualifier;
  /** True where the text states the qualifier, so that a conversion beside it does not lend its own. */
  qualified: boolean;
  trend: Trend | null;
  /** The amount is by how much something changed, not what it came to. */
  delta: boolean;
  share: boolean;
  record: boolean;
  basis?: string;
  series?: number;
  hyphened: boolean;
}

/**
 * Reads the stated quantities of one sentence, in its order.
 *
 * A range has `low` and `high` and no `value`. Two points of one series ("from 13 in 2013 to 1,126 in 2020") are two
 * quantities with the same `series` number, unit and subject. Durations that date something ("in the past two years") are
 * read as measures like others; `taken` is where dates, years and periods stand that hold no quantity.
 *
 * @param tokens the sentence's tokens, with offsets into `text`
 * @param text the sentence's plain text
 * @param taken spans of `text` to read no number in
 */
export function readQuantities(
  tokens: readonly Token[],
  text: string,
  taken: readonly Span[],
): Quantity[] {
  if (!tokens.some(mayOpenQuantity)) return [];
  const context: Context = {
    text,
    tokens,
    tags: tag(tokens),
    taken: freeMeasures(tokens, markTaken(tokens, taken)),
    yenSign: yenSignCode(text),
    sterling: /£|\bsterling\b|\bBritish pounds?\b/.test(text),
  };
  const drafts: Draft[] = [];
  for (let at = 0; at < tokens.length; ) {
    const draft = context.taken[at] ? null : readDraft(context, at, drafts);
    if (draft === null) at++;
    else if (draft.unit === null && draft.value === null && draft.low === undefined) at = draft.end;
    else {
      drafts.push(draft);
      at = Math.max(draft.end, at + 1);
    }
  }
  const kept = joinDrafts(context, drafts);
  const subjects = describeSubjects(context, kept);
  return kept.map((draft, k) => toQuantity(context, draft, subjects[k] ?? ''));
}

/** Four digits before a unit are no year, however they were taken: "the 1520 sq m hall", "1914 km of track". */
function freeMeasures(tokens: readonly Token[], taken: boolean[]): boolean[] {
  tokens.forEach((token, at) => {
    if (!taken[at] || taken[at - 1] || taken[at + 1] || !/^\d{4}$/.test(token.text)) return;
    const unit = readUnit(tokens, at + 1);
    if (unit?.kind === 'measure' && !isTimeUnit(unit.unit) && !isCapital(tokens[at + 1]))
      taken[at] = false;
  });
  return taken;
}

const openers = new Set(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
   eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
   dozen lakh crore half quarter third thirds quarters fourth fourths fifth fifths sixth sixths seventh eighth tenth tenths
   minus once twice thrice double doubled doubles doubling triple tripled triples tripling treble trebled trebling
   quadruple quadrupled quadrupling quintupled quintuple halve halved halving twofold threefold fourfold fivefold sixfold
   sevenfold eightfold ninefold tenfold every`.split(/\s+/),
);

const mayOpenQuantity = (token: Token): boolean =>
  token.shape === 'number' || (token.shape === 'word' && openers.has(token.lower));

/** True where a quantity may start at `at`: a quick look that spares the readers most words. */
function mayStart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.shape === 'number' || token.shape === 'symbol') return true;
  const next = tokens[at + 1];
  if (token.shape === 'punctuation') return isDash(token) && next?.glued === true;
  if (openers.has(token.lower)) return true;
  if (next === undefined) return false;
  return (
    next.shape === 'number' ||
    next.shape === 'symbol' ||
    ((token.lower === 'a' || token.lower === 'an') && openers.has(next.lower)) ||
    (token.text === 'Rs' && next.text === '.')
  );
}

function readDraft(context: Context, at: number, drafts: readonly Draft[]): Draft | null {
  const { tokens } = context;
  if (!mayStart(tokens, at)) return null;
  const share = readShare(context, at);
  if (share !== null) {
    return finish(context, {
      ...blank(share.start, share.end),
      value: share.value,
      unit: percent,
      share: true,
      formal: true,
    });
  }
  const multiple = readMultiple(context, at);
  if (multiple !== null) {
    const draft = finish(context, {
      ...blank(multiple.start, multiple.end),
      value: multiple.value,
      unit: times,
      formal: true,
    });
    return multiple.trend === null ? draft : { ...draft, trend: multiple.trend, delta: true };
  }
  return (
    readTimes(context, at) ??
    readPartOfUnit(context, at) ??
    readEvery(context, at) ??
    readNumbered(context, at, drafts)
  );
}

const percent: Unit = { id: 'percent', noun: 'percent', kind: 'percent' };
const times: Unit = { id: 'times', noun: 'times', kind: 'times' };

const blank = (start: number, end: number): Draft => ({
  start,
  end,
  from: start,
  value: null,
  unit: null,
  scale: 1,
  formal: false,
  qualifier: 'exact',
  qualified: false,
  trend: null,
  delta: false,
  share: false,
  record: false,
  hyphened: false,
});

/** "once a week", "twice daily". */
function readTimes(context: Context, at: number): Draft | null {
  const adverb = readTimesAdverb(context, at);
  if (adverb === null) return null;
  const amount = withRate(context, {
    start: at,
    end: adverb.end,
    numberEnd: adverb.end,
    value: adverb.value,
    form: 'words',
    formal: true,
    scale: 1,
    unit: times,
    plus: false,
    hyphened: false,
    behind: null,
  });
  if (amount.end === adverb.end) return null;
  return finish(context, {
    ...blank(at, amount.end),
    value: amount.value,
    unit: amount.unit,
    formal: true,
  });
}

/** "half an hour", "a quarter of a percentage point", "three-quarters of a mile". */
function readPartOfUnit(context: Context, at: number): Draft | null {
  const { tokens } = context;
  const part = readPart(tokens, at);
  if (part === null) return null;
  const unit = readUnit(tokens, part.end);
  if (unit === null || (isTimeUnit(unit.unit) && /^(?:century|decade)$/.test(unit.unit)))
    return null;
  return finish(context, {
    ...blank(at, unit.end),
    value: part.value,
    unit: { id: unit.unit, noun: unit.unit, kind: unit.kind },
    formal: true,
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

/** "a train every 30 minutes": one of what the article stands before, per so many minutes. */
function readEvery(context: Context, at: number): Draft | null {
  const { tokens, tags } = context;
  if (lowerAt(tokens, at) !== 'every') return null;
  let start = at - 1;
  while (
    start > 0 &&
    start > at - 5 &&
    (tags[start] === 'noun' ||
      tags[start] === 'adjective' ||
      tags[start] === 'gerund' ||
      isHyphen(tokens[start]))
  )
    start--;
  if (!/^(?:a|an)$/.test(lowerAt(tokens, start)) || start === at - 1) return null;
  const counted = readCounted(tokens, tags, start + 1, true);
  if (counted === null || counted.end !== at) return null;
  const amount = withRate(context, {
    start,
    end: at,
    numberEnd: start + 1,
    value: 1,
    form: 'words',
    formal: true,
    scale: 1,
    unit: { id: counted.unit, noun: counted.noun, kind: 'count' },
    plus: false,
    hyphened: false,
    behind: null,
  });
  if (amount.end === at) return null;
  return finish(context, {
    ...blank(start, amount.end),
    value: amount.value,
    unit: amount.unit,
    formal: true,
  });
}

/** A number with or without a unit, or a range of two. */
function readNumbered(context: Context, at: number, drafts: readonly Draft[]): Draft | null {
  const { tokens } = context;
  const amount = readAmount(context, at);
  if (amount === null) return null;
  const skip = (end: number): Draft => blank(at, end);
  let number = at;
  while (
    number < amount.numberEnd &&
    tokens[number]?.shape !== 'number' &&
    readNumber(tokens, number) === null
  )
    number++;
  const last = drafts.at(-1);
  if (last !== undefined && last.end > at) return null;
  if (isNoQuantity(context, amount, number))
    return skip(amount.unit?.kind === 'count' ? amount.numberEnd : amount.end);
  if (isKindOfDuration(context, amount)) return skip(amount.end);
  const before = qualifierBefore(tokens, at);
  const from = before?.at ?? at;
  const opens = lowerAt(tokens, from - 1);
  const reach = readReach(context, amount, opens, isMoved(context, from));
  if (reach.high === undefined && isScoreOrSlash(context, amount, number))
    return skip(amount.numberEnd);
  const main = reach.high ?? reach.low;
  const draft: Draft = {
    ...blank(at, reach.end),
    value: reach.high === undefined ? reach.low.value : null,
    unit: main.unit,
    scale: main.scale,
    formal: amount.formal || amount.unit !== null,
    hyphened: amount.hyphened,
  };
  if (reach.high !== undefined) {
    draft.low = Math.min(reach.low.value, reach.high.value);
    draft.high = Math.max(reach.low.value, reach.high.value);
    draft.formal = true;
  }
  if (amount.behind !== null) {
    draft.qualifier = amount.behind;
    draft.qualified = true;
  }
  if (main.unit === null) {
    const age = readAgeContext(context, amount, number);
    if (age) draft.unit = { id: 'year-person', noun: 'year-person', kind: 'age' };
    else if (!draft.formal) draft.formal = isBareQuantity(context, amount, from);
  } else if (main.unit.kind === 'count' || main.unit.kind === 'measure') draft.formal = true;
  const done = finish(context, draft);
  if (amount.plus) done.trend = 'up';
  return signedChange(context, done);
}

/** "Dow -0.2%": a sign between a name and a percentage tells the direction of a change. */
function signedChange(context: Context, draft: Draft): Draft {
  if (draft.value === null || draft.unit?.kind !== 'percent') return draft;
  const sign = context.tokens[draft.start]?.text ?? '';
  if (sign === '+') return { ...draft, trend: 'up', delta: true };
  const before = context.tags[draft.start - 1];
  if (
    draft.value < 0 &&
    /^[-−–]$/.test(sign) &&
    (before === 'name' || before === 'number' || before === 'noun' || draft.delta)
  ) {
    return { ...draft, value: -draft.value, trend: 'down', delta: true };
  }
  return draft;
}

/** True where a verb of change stands before `at` in its clause, so that "from A to B" are two points of a series. */
function isMoved(context: Context, at: number): boolean {
  const { tokens } = context;
  for (let left = at - 1; left >= 0 && left > at - 14; left--) {
    const token = tokens[left] as Token;
    if (/^[;:]$/.test(token.text) || (token.text === ',' && left < at - 4)) return false;
    if (/^(?:range|ranges|ranged|ranging|vary|varies|varying|anywhere)$/.test(token.lower))
      return false;
    const verbal = context.tags[left] !== 'noun' && context.tags[left] !== 'plural';
    if (verbTrend(token.lower) !== undefined || (verbal && isNeutralMove(token.lower))) return true;
    if (nounTrend(token.lower) !== undefined || /^(?:up|down)$/.test(token.lower)) return true;
  }
  return false;
}

/**
 * A hyphened duration that tells what kind of thing something is ("a five-year plan") rather than how long it took ("a
 * five-day journey").
 */
function isKindOfDuration(context: Context, amount: Amount): boolean {
  const { tokens, tags } = context;
  if (!amount.hyphened || amount.unit === null || !isTimeUnit(amount.unit.id)) return false;
  for (let at = amount.end; at < amount.end + 8; at++) {
    const token = tokens[at];
    if (token === undefined) return true;
    if (isLasting(token.lower)) return false;
    const tag = tags[at];
    const inside =
      tag === 'adjective' ||
      tag === 'noun' ||
      tag === 'name' ||
      tag === 'number' ||
      tag === 'gerund' ||
      token.text === ',' ||
      isHyphen(token) ||
      tag === 'symbol' ||
      tag === 'past';
    if (!inside) return true;
  }
  return true;
}

const isLasting = (lower: string): boolean =>
  /^(?:journeys?|trips?|rides?|flights?|drives?|voyages?|crossings?|sailings?|transits?|walks?|hikes?|treks?|waits?|delays?|stays?|marathons?|battles?|wars?|sieges?|strikes?|stoppages?|bans?|suspensions?|sentences?|terms?|lockdowns?|quarantines?|absences?|layoffs?|runs?|streaks?|spells?|tours?|visits?|meetings?|hearings?|trials?|debates?|speech|talks?|interviews?|stretch|breaks?|gaps?|pauses?|searches|hunts?|manhunts?|outages?|blackouts?|closures?|shutdowns?|standoffs?|droughts?|commutes?|missions?|spacewalks?|shifts?|deliver(?:y|ies)|turnarounds?|stopovers?|layovers?|dwell)$/.test(
    lower,
  );

/** "Smith, 66, said", "Jones (25)", "aged 21", "He will be 35", "life expectancy is around 73": a number that is an age. */
function readAgeContext(context: Context, amount: Amount, number: number): boolean {
  const { tokens, tags } = context;
  if (
    !Number.isInteger(amount.value) ||
    amount.value < 1 ||
    amount.value > 120 ||
    amount.scale !== 1
  )
    return false;
  if (amount.start !== number) return false;
  const before = lowerAt(tokens, number - 1);
  const after = tokens[amount.numberEnd];
  const earlier =
    before === 'between' || before === 'over' || before === 'under'
      ? lowerAt(tokens, number - 2)
      : before;
  if (earlier === 'aged' || (before === 'age' && lowerAt(tokens, number - 2) !== 'the'))
    return true;
  if (before === 'of' && /^(?:age|ages)$/.test(lowerAt(tokens, number - 2))) return true;
  if (
    (before === ',' || before === '(') &&
    isCapital(tokens[number - 2]) &&
    tags[number - 2] !== 'adverb'
  ) {
    const closed =
      after === undefined ||
      after.text === (before === '(' ? ')' : ',') ||
      (before === ',' && after.text === '.');
    return closed && amount.value >= 3 && amount.form === 'digits';
  }
  if (before === ',' && after?.text === ',' && amount.value >= 16 && tags[number - 2] === 'noun') {
    return /^(?:was|is|has|had|who|said|from|died|told|will|were)$/.test(
      lowerAt(tokens, amount.numberEnd + 1),
    );
  }
  if (/^(?:turned|turns|turning)$/.test(before))
    return (
      amount.value < 110 &&
      amount.form === 'digits' &&
      isPersonal(lowerAt(tokens, number - 2), tags[number - 2])
    );
  if (
    /^(?:is|was|be|am)$/.test(before) &&
    amount.form === 'digits' &&
    (after === undefined || !/^[%-]$/.test(after.text))
  ) {
    for (let left = number - 2; left >= Math.max(0, number - 4); left--) {
      if (/^(?:he|she|who)$/.test(lowerAt(tokens, left))) return true;
    }
  }
  if (amount.value < 20 && before !== 'is') return false;
  for (let left = number - 1; left >= Math.max(0, number - 10); left--) {
    if (
      lowerAt(tokens, left) === 'expectancy' ||
      (lowerAt(tokens, left) === 'age' &&
        /^(?:average|median|mean|retirement|pension)$/.test(lowerAt(tokens, left - 1)))
    )
      return true;
  }
  return false;
}

const isPersonal = (lower: string, tag: string | undefined): boolean =>
  /^(?:he|she|who|i|just|recently|has|have|had)$/.test(lower) || tag === 'name';

/** True where a plain number without a unit is stated as a quantity: "rose to 65", "a score of 7", "killing 12". */
function isBareQuantity(context: Context, amount: Amount, from: number): boolean {
  const { tokens, tags } = context;
  const before = tokens[from - 1];
  const after = tokens[amount.end];
  if (from < amount.start) return amount.form === 'digits' || from < amount.start - 1;
  if (isCasualty(context, amount, from)) return true;
  if (before === undefined || amount.form !== 'digits') return false;
  if (after?.shape === 'word' && (tags[amount.end] === 'name' || tags[amount.end] === 'noun'))
    return false;
  if (isHyphen(after) && after?.glued) return false;
  if (
    /^(?:to|from|by|than|of|was|were|is|are|reached|hit|totalled|totaled|numbered|scored)$/.test(
      before.lower,
    )
  )
    return true;
  if (verbTrend(before.lower) !== undefined || adverbTrend(before.lower) !== undefined) return true;
  return tags[from - 1] === 'past' || tags[from - 1] === 'gerund';
}

/** "killing three", "left 12 dead", "two were hurt". */
function isCasualty(context: Context, amount: Amount, from: number): boolean {
  const before = lowerAt(context.tokens, from - 1);
  const after = lowerAt(context.tokens, amount.end);
  if (/^(?:killing|killed|injuring|injured|wounding|wounded|leaving)$/.test(before))
    return context.tags[amount.end] !== 'noun';
  if (before === 'left' && /^(?:dead|injured|wounded|homeless|missing)$/.test(after)) return true;
  const open = from === 0 || /^(?:and|while|,|;|which|whom|them|these|:)$/.test(before);
  return open && /^(?:were|died|drowned|survived|was)$/.test(after) && amount.value > 1;
}

/** Adds what stands about a quantity: qualifier, trend, basis, record. */
function finish(context: Context, draft: Draft): Draft {
  const { tokens, text } = context;
  const done = { ...draft };
  const before = qualifierBefore(tokens, draft.start);
  if (
    before !== null &&
    !(before.qualifier === 'up_to' && lowerAt(tokens, before.at - 1) === 'from')
  ) {
    done.from = before.at;
    if (!done.qualified) {
      done.qualifier = before.qualifier;
      done.qualified = true;
    }
  }
  const deep = /^(?:long|wide|deep|tall|high|thick|old)$/.test(lowerAt(tokens, draft.end)) ? 1 : 0;
  const behind = qualifierBehind(tokens, draft.end + deep);
  if (behind !== null && (!done.qualified || done.qualifier === 'exact')) {
    done.qualifier = behind.qualifier;
    done.qualified = true;
    done.end = behind.at;
  }
  const trend: TrendFinding | null = findTrend(context, done.from, draft.end, draft.unit);
  if (trend !== null) {
    done.trend = trend.trend;
    done.delta = trend.delta;
  }
  if (done.trend !== null) {
    const basis = readBasis(tokens, done.end, text) ?? readBasisBefore(tokens, done.from);
    if (basis !== undefined) done.basis = basis;
  }
  done.record = isRecord(tokens, done.from, done.start, done.end);
  return done;
}

/** "a record 32 goals", "a record high of 5%", ", an all-time high". */
function isRecord(tokens: readonly Token[], from: number, start: number, end: number): boolean {
  for (let at = start - 1; at >= Math.max(0, from - 3); at--) {
    const word = lowerAt(tokens, at);
    if (/^[,;:.]$/.test(word)) break;
    if (word === 'record' && lowerAt(tokens, at - 1) !== 'the' && lowerAt(tokens, at + 1) !== 'of')
      return true;
    if (word === 'all-time' || (word === 'time' && lowerAt(tokens, at - 2) === 'all')) return true;
  }
  for (let at = end; at < Math.min(tokens.length, end + 9); at++) {
    const word = lowerAt(tokens, at);
    if (tokens[at]?.shape === 'number') return false;
    const opened =
      /^(?:a|an|its|new|the|another)$/.test(lowerAt(tokens, at - 1)) ||
      lowerAt(tokens, at - 1) === 'all';
    const marked = at - end < 7 && hasPause(tokens, end, at);
    if (marked && opened && (word === 'record' || word === 'all' || word === 'all-time')) {
      return word !== 'all' || lowerAt(tokens, at + 2) === 'time';
    }
  }
  return false;
}

const hasPause = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (/^(?:,|–|—|-|--|\()$/.test(lowerAt(tokens, at))) return true;
  return false;
};

/**
 * Joins what the quantities of a sentence share: units written once for several, the qualifier of an amount in its
 * conversion, points of one series. Numbers that stay without a reason to be quantities are dropped.
 */
function joinDrafts(context: Context, drafts: Draft[]): Draft[] {
  linkSeries(context, drafts);
  lendUnits(context, drafts);
  lendTrends(context, drafts);
  lendQualifiers(context, drafts);
  for (const draft of drafts) nameCounted(context, draft);
  const kept = drafts.filter(
    (draft) => draft.unit !== null || draft.formal || draft.series !== undefined,
  );
  return kept;
}

const unnamed =
  /^(?:shares?|stocks?|prices?|rates?|points?|scores?|index|indices|yields?|temperatures?|futures|levels?|values?|figures?|estimates?|averages?|odds|bonds?|marks?|ratings?|readings?|results?|totals?)$/i;

/** A bare number takes its noun from the subject: "the number of train trips rose to 1,126", "deaths fell to 40". */
function nameCounted(context: Context, draft: Draft): void {
  const { tokens, tags } = context;
  if (draft.unit !== null || !(draft.formal || draft.series !== undefined)) return;
  if (draft.value === null ? !Number.isInteger(draft.high) : !Number.isInteger(draft.value)) return;
  const verb = governingVerb(context, draft.from);
  if (verb < 0) return;
  const { start, end } = subjectRange(context, verb);
  const counted = readCounted(tokens, tags, start, false);
  if (counted === null || counted.end > end) return;
  const head = lowerAt(tokens, counted.end - 1);
  if (unnamed.test(head)) return;
  if (head === 'numbers') {
    const noun = lowerAt(tokens, counted.end - 2);
    if (counted.end - 1 > start) draft.unit = { id: noun, noun, kind: 'count' };
    return;
  }
  draft.unit = { id: counted.unit, noun: counted.noun, kind: 'count' };
}

/** "from 13 in 2013 to 1,126 in 2020", "to $7.4bn from $6.8bn": two points of one series. */
function linkSeries(context: Context, drafts: Draft[]): void {
  const { tokens } = context;
  let series = 0;
  for (let k = 0; k + 1 < drafts.length; k++) {
    const [first, second] = [drafts[k] as Draft, drafts[k + 1] as Draft];
    if (first.series !== undefined || first.delta || second.delta || first.value === null) continue;
    const [opens, joins] = [opener(tokens, first.from), opener(tokens, second.from)];
    const forward = opens === 'from' && joins === 'to';
    const backward = (opens === 'to' || opens === 'at') && joins === 'from';
    if (!forward && !backward) continue;
    if (second.from - first.end > 12 || crossesClause(context, first.end, second.from)) continue;
    if (first.unit !== null && second.unit !== null && !sameBase(first.unit, second.unit)) continue;
    if (!isMoved(context, first.from - 1) && first.trend === null) continue;
    series++;
    first.series = series;
    second.series = series;
    if (forward) {
      const scaled = shareScale(toAmount(first), toAmount(second));
      if (first.unit === null || second.scale > 1) {
        first.value = scaled.value;
        first.scale = scaled.scale;
      }
    }
    const unit = longer(second.unit, first.unit);
    first.unit = unit;
    second.unit = unit;
    first.trend ??= second.trend ?? direction(forward ? first : second, forward ? second : first);
    second.trend ??= first.trend;
  }
}

const direction = (from: Draft, to: Draft): Trend | null =>
  from.value === null || to.value === null || from.value === to.value
    ? null
    : from.value < to.value
      ? 'up'
      : 'down';

/** The word before an amount, an article and "record high of" passed over. */
function opener(tokens: readonly Token[], at: number): string {
  let before = at - 1;
  while (before > 0 && /^(?:a|an|the|its|record|high|low|peak|of)$/.test(lowerAt(tokens, before)))
    before--;
  return lowerAt(tokens, before);
}

/** True for one unit, written once with what it is per: "$2,500 per FEU from $14,000". */
const sameBase = (a: Unit, b: Unit): boolean =>
  a.id === b.id ||
  (a.kind === 'money' &&
    b.kind === 'money' &&
    (a.id.startsWith(`${b.id}-per-`) || b.id.startsWith(`${a.id}-per-`)));

const longer = (a: Unit | null, b: Unit | null): Unit | null =>
  a === null || (b !== null && b.id.length > a.id.length) ? b : a;

const toAmount = (draft: Draft): Amount => ({
  start: draft.start,
  end: draft.end,
  numberEnd: draft.end,
  value: draft.value ?? 0,
  form: 'digits',
  formal: draft.formal && draft.unit === null,
  scale: draft.scale,
  unit: draft.unit,
  plus: false,
  hyphened: false,
  behind: null,
});

const crossesClause = (context: Context, start: number, end: number): boolean => {
  for (let at = start; at < end; at++)
    if (/^[;:]$/.test(context.tokens[at]?.text ?? '')) return true;
  return false;
};

/** "up 6 percent and 18 percent": what is joined to a change is one too. */
function lendTrends(context: Context, drafts: Draft[]): void {
  for (let k = 1; k < drafts.length; k++) {
    const [first, second] = [drafts[k - 1] as Draft, drafts[k] as Draft];
    if (first.trend === null || !first.delta || second.trend !== null) continue;
    const gap = gapWords(context.tokens, first.end, second.from);
    const alternative = gap === ', or' || gap === 'or';
    if (first.unit === null || (first.unit.id !== second.unit?.id && !alternative)) continue;
    if (!alternative && !/^(?:and|,|, and)$/.test(gap)) continue;
    second.trend = first.trend;
    second.delta = true;
    const basis =
      first.basis ?? second.basis ?? readBasis(context.tokens, second.end, context.text);
    if (basis !== undefined) second.basis = basis;
  }
}

/** A unit written once for two numbers: "up 3 and 5 percent", "280 million of the 1.5bn shekels", "by 2%, … by 1". */
function lendUnits(context: Context, drafts: Draft[]): void {
  const { tokens } = context;
  for (let k = drafts.length - 2; k >= 0; k--) {
    const [first, second] = [drafts[k] as Draft, drafts[k + 1] as Draft];
    if (first.unit !== null || second.unit === null) continue;
    const gap = gapWords(tokens, first.end, second.from);
    const listed =
      /^(?:,|and|or|, and|, or|-,|- ,|- and|- or|-, and|- , and|versus|vs|and then|compared with|against|to)$/.test(
        gap,
      );
    const partitive =
      /^of (?:the|its|their|a total|an estimated|a|all)(?: (?:total|combined|planned|remaining))?$/.test(
        gap,
      );
    if (!listed && !partitive) continue;
    first.unit = second.unit;
    first.formal = true;
    first.share = false;
    const scaled = shareScale(toAmount(first), toAmount(second));
    if (listed && second.scale > 1 && second.unit.kind === 'money')
      first.value = first.value === null ? null : scaled.value;
    if (second.trend !== null && first.trend === null) {
      first.trend = second.trend;
      first.delta = second.delta;
    }
  }
  for (let k = 1; k < drafts.length; k++) {
    const second = drafts[k] as Draft;
    const first = parallelTo(context, drafts, k) ?? (drafts[k - 1] as Draft);
    if (first.unit?.kind === 'times') continue;
    if (second.unit !== null || first.unit === null || second.end - first.end > 20) continue;
    const opens = lowerAt(tokens, second.from - 1);
    const parallel =
      lowerAt(tokens, first.from - 1) === opens &&
      /^(?:by|at|of|from|to)$/.test(opens) &&
      first.delta === second.delta;
    const coordinate =
      (opens === 'to' && lowerAt(tokens, first.from - 1) === 'from') ||
      (/^(?:and|or|but|versus|vs|against|than|from)$/.test(opens) &&
        !(first.delta && opens !== 'and'));
    const samePath =
      parallel || (second.delta && first.delta && first.unit.kind === 'percent') || coordinate;
    if (!samePath || crossesClause(context, first.end, second.from)) continue;
    if (first.unit.kind === 'count' && !coordinate) continue;
    second.unit = first.unit;
    second.formal = true;
  }
}

/** The nearest earlier amount behind the same preposition: "down 1% at 1,463 points, … to end 2% lower at 1,334". */
function parallelTo(context: Context, drafts: readonly Draft[], k: number): Draft | undefined {
  const second = drafts[k] as Draft;
  const opens = lowerAt(context.tokens, second.from - 1);
  if (opens !== 'at' && opens !== 'to') return undefined;
  for (let j = k - 1; j >= Math.max(0, k - 4); j--) {
    const first = drafts[j] as Draft;
    const same = /^(?:at|to)$/.test(lowerAt(context.tokens, first.from - 1));
    if (same && first.unit !== null && !first.delta) return first;
  }
  return undefined;
}

const gapWords = (tokens: readonly Token[], start: number, end: number): string =>
  tokens
    .slice(start, end)
    .map((token) => token.lower)
    .join(' ');

/** "just under 296 hp (224 kW)", "more than 7.5 million crowns (US$1.1 million)": the conversion is as firm as the amount. */
function lendQualifiers(context: Context, drafts: Draft[]): void {
  const { tokens } = context;
  for (let k = 1; k < drafts.length; k++) {
    const [first, second] = [drafts[k - 1] as Draft, drafts[k] as Draft];
    const gap = gapWords(tokens, first.end, second.from);
    if (gap !== '(' && gap !== '/' && gap !== ', or' && gap !== '( or') continue;
    const sameKind =
      first.unit?.kind === second.unit?.kind &&
      (first.unit?.kind === 'money' || first.unit?.kind === 'measure');
    if (!sameKind) continue;
    if (!second.qualified && first.qualified && !first.hyphened) second.qualifier = first.qualifier;
    if (second.trend === null) {
      second.trend = first.trend;
      second.delta = first.delta;
    }
  }
}

function toQuantity(context: Context, draft: Draft, subject: string): Quantity {
  const { tokens } = context;
  const quantity: Quantity = {
    start: (tokens[draft.start] as Token).start,
    end: (tokens[draft.end - 1] as Token).end,
    kind: kindOf(context, draft),
    value: draft.value,
    unit: draft.unit?.id ?? '',
    noun: draft.unit === null ? '' : nounOf(draft.unit),
    subject,
    qualifier: draft.qualifier,
    trend: draft.trend,
  };
  quantity.start = (tokens[draft.from] as Token).start;
  if (draft.low !== undefined) quantity.low = draft.low;
  if (draft.high !== undefined) quantity.high = draft.high;
  if (draft.record) quantity.record = true;
  if (draft.basis !== undefined) quantity.basis = draft.basis;
  if (draft.series !== undefined) quantity.series = draft.series;
  return quantity;
}

const nounOf = (unit: Unit): string =>
  unit.kind === 'count' || unit.kind === 'times' ? unit.noun : unit.id;

function kindOf(context: Context, draft: Draft): Quantity['kind'] {
  const { unit } = draft;
  if (unit === null) return draft.delta ? 'change' : 'count';
  const below = unit.id.split('-per-')[1];
  if (below !== undefined && unit.kind === 'money') return isTimeUnit(below) ? 'rate' : 'price';
  if (draft.delta && unit.kind !== 'times') return 'change';
  if (below !== undefined) return 'rate';
  switch (unit.kind) {
    case 'money':
      return 'money';
    case 'times':
      return 'multiple';
    case 'count':
      return 'count';
    case 'percent':
      return draft.share || isShare(context, draft) ? 'share' : 'measure';
    default:
      return 'measure';
  }
}

/** A percentage is a share unless it states a rate, a yield or another measure of its own: "an interest rate of 3%". */
function isShare(context: Context, draft: Draft): boolean {
  if (draft.unit?.id !== 'percent') return false;
  if (lowerAt(context.tokens, draft.end) === 'of') return true;
  for (let at = draft.from - 1; at >= Math.max(0, draft.from - 5); at--) {
    if (
      /^(?:rate|rates|inflation|yield|yields|margin|margins|growth|interest|tax|fee|tariff|tariffs|premium|discount|duty|duties|coupon|unemployment|return|returns|purity|humidity|efficiency|accuracy)$/.test(
        lowerAt(context.tokens, at),
      )
    )
      return false;
  }
  return true;
}
