import { isOneOf } from '../lexicon/word-set.ts';
import { exact } from '../numerals/numbers.ts';
import { shareScale } from '../numerals/ranges.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tokenAt } from '../tokens/cursor.ts';
import { readBasis, type Trend, verbTrend } from '../trends/trends.ts';
import { isTimeUnit, readUnit } from '../units/units.ts';
import type { Amount } from './amounts.ts';
import { nameBracketed } from './bracketed-units.ts';
import { fillGaps, nameElided } from './elided-units.ts';
import { dropIntervals, scopeFrequencies } from './frequencies.ts';
import { isMoved } from './modifiers.ts';
import type { QuantityCandidate } from './quantity-candidate.ts';
import { type Context, isHyphen } from './quantity-context.ts';
import type { Unit } from './unit.ts';

/**
 * Joins what the quantities of a sentence share: units written once for several, the qualifier of an amount in its
 * conversion, points of one series. Numbers that stay without a reason to be quantities are dropped.
 */
export function joinCandidates(
  context: Context,
  candidates: QuantityCandidate[],
): QuantityCandidate[] {
  millionsAgain(context, candidates);
  millionsBefore(context, candidates);
  dropIntervals(context, candidates);
  linkSeries(context, candidates);
  fillGaps(context, candidates);
  distributeUnits(context, candidates);
  distributeTrends(context, candidates);
  distributeQualifiers(context, candidates);
  nameBracketed(context, candidates);
  nameElided(context, candidates);
  setAgainst(context, candidates);
  scopeFrequencies(context, candidates);
  const kept = candidates.filter(
    (candidate) =>
      candidate.unit !== null || candidate.hasQuantityForm || candidate.series !== undefined,
  );
  return kept;
}

/** "from 1.1m to 1.4m tonnes": the letter that scales behind scales before. */
function millionsBefore({ tokens }: Context, candidates: readonly QuantityCandidate[]): void {
  for (let k = 1; k < candidates.length; k++) {
    const [first, second] = [candidates[k - 1], candidates[k]];
    if (first?.unit?.id !== 'meter' || tokens[first.end - 1]?.text !== 'm' || first.value === null)
      continue;
    if (second === undefined || second.scale < 1e6 || second.from - first.end !== 1) continue;
    if (!isOneOf(lowerAt(tokens, first.end), 'to|and|or')) continue;
    first.value = exact(first.value * 1e6);
    first.scale = 1e6;
    first.unit = second.unit;
  }
}

/** "17.4 million passengers, up from 16.8m": the letter that scaled before scales again and is no metre. */
function millionsAgain({ tokens }: Context, candidates: QuantityCandidate[]): void {
  for (let k = 1; k < candidates.length; k++) {
    const [first, second] = [
      candidates[k - 1] as QuantityCandidate,
      candidates[k] as QuantityCandidate,
    ];
    if (second.unit?.id !== 'meter' || tokenAt(tokens, second.end - 1).text !== 'm') continue;
    if (
      first.scale < 1e6 ||
      first.unit === null ||
      first.unit.kind === 'measure' ||
      second.value === null
    )
      continue;
    if (!isOneOf(lowerAt(tokens, second.from - 1), 'from|to|than|against|versus|and|with'))
      continue;
    second.value = exact(second.value * 1e6);
    second.scale = 1e6;
    second.unit = first.unit;
  }
}

/** "from 13 in 2013 to 1,126 in 2020", "to $7.4bn from $6.8bn": two points of one series. */
function linkSeries(context: Context, candidates: QuantityCandidate[]): void {
  const { tokens } = context;
  let series = 0;
  for (let k = 0; k + 1 < candidates.length; k++) {
    const [first, second] = [
      candidates[k] as QuantityCandidate,
      candidates[k + 1] as QuantityCandidate,
    ];
    if (first.series !== undefined || first.isChange || second.isChange || first.value === null)
      continue;
    const [opens, joins] = [opener(tokens, first.from), opener(tokens, second.from)];
    const forward = opens === 'from' && joins === 'to';
    // "From 160,000, capacity jumped to 320,000 TEU": the lower point stands before the subject.
    const fronted =
      forward &&
      tokens[first.end]?.text === ',' &&
      /^(?:|[,;:—–])$/.test(lowerAt(tokens, first.from - 2));
    const backward = (opens === 'to' || opens === 'at') && joins === 'from';
    if (!forward && !backward) continue;
    if (
      second.from - first.end > 12 ||
      (!fronted && hasVerb(context, first.end, second.from)) ||
      crossesClause(context, first.end, second.from)
    )
      continue;
    if (first.unit !== null && second.unit !== null && !sameBase(first.unit, second.unit)) continue;
    const isRise = first.unit?.kind === 'percent' && second.unit?.kind === 'percent' && forward;
    if (!fronted && !isRise && !isMoved(context, first.from - 1) && first.trend === null) continue;
    series++;
    first.series = series;
    second.series = series;
    if (forward) {
      if (first.unit === null || second.scale > 1) shareSeriesScale(first, second);
    }
    const unit = longer(second.unit, first.unit);
    first.unit = unit;
    second.unit = unit;
    const [from, to] = forward ? [first, second] : [second, first];
    to.trend ??= from.trend ?? direction(from, to);
    from.trend = null;
  }
}

/**
 * "fell from 4.1 to 3.2 million": the scale written once holds for both points of a series, where the first is then no
 * further from the second than a series goes, and on the side of it from which its verb moves.
 */
function shareSeriesScale(first: QuantityCandidate, second: QuantityCandidate): void {
  if (first.value === null || second.value === null) return;
  const trend = second.trend ?? first.trend;
  const scaled = exact(first.value * second.scale);
  const isDown = scaled > second.value;
  const fits = first.scale === 1 && first.value < 1000 && scaled < 50 * second.value;
  if (fits && second.scale > 1 && (trend === null || (trend === 'down') === isDown)) {
    first.value = scaled;
    first.scale = second.scale;
    return;
  }
  const shared = shareScale(toAmount(first), toAmount(second));
  first.value = shared.value;
  first.scale = shared.scale;
}

const direction = (from: QuantityCandidate, to: QuantityCandidate): Trend | null =>
  from.value === null || to.value === null || from.value === to.value
    ? null
    : from.value < to.value
      ? 'up'
      : 'down';

/** "1,880 flights, *against 1,604* a year before": a level set against another is up or down from it. */
function setAgainst({ tokens }: Context, candidates: readonly QuantityCandidate[]): void {
  for (let k = 1; k < candidates.length; k++) {
    const [first, second] = [candidates[k - 1], candidates[k]];
    if (!first?.unit || first.unit.id !== second?.unit?.id || first.trend || second.trend) continue;
    if (!isOneOf(first.unit.kind, 'count|measure|money') || first.isChange || second.isChange)
      continue;
    if (second.from - first.end > 9 || isTimeUnit(first.unit.id)) continue;
    const before = lowerAt(tokens, second.from - 1);
    const isSet =
      isOneOf(before, 'against|versus|vs') ||
      (isOneOf(before, 'with|to') && lowerAt(tokens, second.from - 2) === 'compared');
    if (isSet) first.trend = direction(second, first);
  }
}

/** The word before an amount, an article and "record high of" passed over. */
function opener(tokens: readonly Token[], at: number): string {
  let before = at - 1;
  while (before > 0 && isOneOf(lowerAt(tokens, before), 'a|an|the|its|record|high|low|peak|of'))
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

const toAmount = (candidate: QuantityCandidate): Amount => ({
  start: candidate.start,
  end: candidate.end,
  numberEnd: candidate.end,
  value: candidate.value ?? 0,
  form: 'digits',
  hasQuantityForm: candidate.hasQuantityForm && candidate.unit === null,
  scale: candidate.scale,
  unit: candidate.unit,
  plus: false,
  hyphened: false,
  postModifier: null,
});

const hasVerb = (context: Context, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) {
    const tag = context.tags[at];
    if (
      tag === 'verb' ||
      tag === 'modal' ||
      (tag === 'past' && verbTrend(lowerAt(context.tokens, at)) !== undefined)
    )
      return true;
  }
  return false;
};

const crossesClause = (context: Context, start: number, end: number): boolean => {
  for (let at = start; at < end; at++)
    if (isOneOf(context.tokens[at]?.text ?? '', ';|:')) return true;
  return false;
};

/** "up 6 percent and 18 percent": what is joined to a change is one too. */
function distributeTrends(context: Context, candidates: QuantityCandidate[]): void {
  for (let k = 1; k < candidates.length; k++) {
    const second = candidates[k] as QuantityCandidate;
    const first = repeatedBy(context, candidates, k) ?? (candidates[k - 1] as QuantityCandidate);
    const multiples = first.unit?.kind === 'times' && second.unit?.kind === 'times';
    if (first.trend === null || !(first.isChange || multiples) || second.trend !== null) continue;
    if (first !== candidates[k - 1]) {
      second.trend = first.trend;
      second.isChange = true;
      second.share = false;
      continue;
    }
    const gap = gapWords(context.tokens, first.end, second.from);
    const alternative = gap === ', or' || gap === 'or';
    const named = isNamedOnly(context, first.end, second.from) && second.unit?.kind === 'percent';
    const joined = gap === 'and' && second.unit?.kind === 'measure';
    // "fell 2 percent on the month and 4 percent on the year"
    const rebased =
      / and$/.test(gap) &&
      first.unit?.kind === 'percent' &&
      first.basis !== undefined &&
      readBasis(context.tokens, second.end, context.text) !== undefined;
    if (first.unit === null || (first.unit.id !== second.unit?.id && !alternative && !joined))
      continue;
    if (!alternative && !named && !rebased && !isOneOf(gap, 'and|,|, and')) continue;
    if (alternative && second.unit?.kind === 'count') continue;
    second.trend = first.trend;
    second.isChange = true;
    const own = second.basis ?? readBasis(context.tokens, second.end, context.text);
    const basis = rebased ? own : (first.basis ?? own);
    if (basis !== undefined) second.basis = basis;
  }
}

/** The change whose verb is left out: "rose by 6 percent to 90 tonnes, and by 4 percent to 94". */
function repeatedBy(
  { tokens }: Context,
  candidates: readonly QuantityCandidate[],
  k: number,
): QuantityCandidate | undefined {
  const [first, level, second] = [
    candidates[k - 2],
    candidates[k - 1],
    candidates[k] as QuantityCandidate,
  ];
  if (
    lowerAt(tokens, second.from - 1) !== 'by' ||
    !isOneOf(lowerAt(tokens, second.from - 2), 'and|,|then')
  )
    return undefined;
  if (first === undefined || lowerAt(tokens, first.from - 1) !== 'by') return undefined;
  const reached = lowerAt(tokens, (level as QuantityCandidate).from - 1) === 'to';
  return reached && first.unit?.id === second.unit?.id ? first : undefined;
}

/** "… fell 2 percent and Birch 3 percent": a name alone between two amounts leaves the verb out. */
function isNamedOnly({ tokens, tags }: Context, start: number, end: number): boolean {
  if (end - start < 2 || end - start > 6 || !isOneOf(lowerAt(tokens, start), 'and|,|while'))
    return false;
  for (let at = start + 1; at < end; at++) {
    if (tags[at] !== 'name' && !isOneOf(lowerAt(tokens, at), 'and|the|&')) return false;
  }
  return true;
}

/** A unit written once for two numbers: "up 3 and 5 percent", "280 million of the 1.5bn shekels", "by 2%, … by 1". */
function distributeUnits(context: Context, candidates: QuantityCandidate[]): void {
  for (let k = candidates.length - 2; k >= 0; k--) {
    const [first, second] = [candidates[k], candidates[k + 1]];
    if (first && second) unitFromBehind(context, first, second);
  }
  for (let k = 1; k < candidates.length; k++) {
    const second = candidates[k] as QuantityCandidate;
    const first = parallelTo(context, candidates, k) ?? (candidates[k - 1] as QuantityCandidate);
    unitFromBefore(context, first, second);
  }
}

/** "13 and 14 trains", "880 of the 1,010 trains": the number takes the unit of the one behind it. */
function unitFromBehind(
  { tokens }: Context,
  first: QuantityCandidate,
  second: QuantityCandidate,
): void {
  if (first.unit !== null || second.unit === null) return;
  if (second.hyphened && !isHyphen(tokens[first.end])) return;
  // "9.2 million, or 81 percent of the level of 2019": the percentage says the same in other words.
  const isRatio = second.unit.kind === 'percent' || second.unit.kind === 'times';
  if (isRatio && (first.value ?? 0) > 1000) return;
  const gap = gapWords(tokens, first.end, second.from);
  const listed = isOneOf(
    gap,
    ',|and|or|, and|, or|-,|- ,|- and|- or|-, and|- , and|versus|vs|and then|compared with|against|to',
  );
  // "from the 1,520 to the 1,435 mm gauge"
  const isOfPair = second.unit.kind === 'measure' && isOneOf(gap, 'to the|and the|or the');
  if (!listed && !isOfPair && !partitive.test(gap)) return;
  first.unit = second.unit;
  first.hasQuantityForm = true;
  first.share = false;
  const scaled = shareScale(toAmount(first), toAmount(second));
  if (listed && second.scale > 1 && second.unit.kind === 'money')
    first.value = first.value === null ? null : scaled.value;
  if (second.trend !== null && first.trend === null) {
    first.trend = second.trend;
    first.isChange = second.isChange;
  }
}

const partitive =
  /^of(?: (?:the|its|their|a total|an estimated|a|all))?(?: (?:total|combined|planned|remaining))?$/;

/** "13 trains in May and 14 in June": the number takes the unit of the one it runs parallel to. */
function unitFromBefore(
  context: Context,
  first: QuantityCandidate,
  second: QuantityCandidate,
): void {
  if (first.unit?.kind === 'times' || second.series !== undefined) return;
  if (second.unit !== null || first.unit === null || second.end - first.end > 20) return;
  // "15 percent more …, and 200 fewer than in April": set against what was counted, not of the same kind.
  const isMore = isOneOf(lowerAt(context.tokens, second.end), 'more|fewer|less');
  if (isMore && first.unit.kind === 'percent') return;
  const parallel = opensAlike(context, first, second);
  const coordinate = isCoordinate(context, first, second);
  const changes = second.isChange && first.isChange && first.unit.kind === 'percent';
  if (!parallel && !changes && !coordinate) return;
  if (crossesClause(context, first.end, second.from)) return;
  if (first.unit.kind === 'count' && !coordinate && !(parallel && first.unit.noun === 'point'))
    return;
  second.unit = first.unit;
  second.hasQuantityForm = true;
  distributeRate(context, second);
}

/** "by 5 points … by 3": both stand behind the same preposition. */
const opensAlike = (
  { tokens }: Context,
  first: QuantityCandidate,
  second: QuantityCandidate,
): boolean => {
  const opens = lowerAt(tokens, second.from - 1);
  return (
    isOneOf(opens, 'by|at|of|from|to') &&
    lowerAt(tokens, first.from - 1) === opens &&
    first.isChange === second.isChange
  );
};

/** "up 12 to 80", "300 or 400 a year", "from 80 boxes to 120", "40 trains against 30". */
function isCoordinate(
  { tokens }: Context,
  first: QuantityCandidate,
  second: QuantityCandidate,
): boolean {
  const behind = lowerAt(tokens, second.end);
  switch (lowerAt(tokens, second.from - 1)) {
    case 'to':
      return (
        (first.isChange && first.unit?.kind !== 'percent' && second.start - first.end < 3) ||
        lowerAt(tokens, first.from - 1) === 'from'
      );
    case ',':
      return isOneOf(behind, 'more|fewer|less');
    case 'and':
      return true;
    case 'or':
      return isOneOf(behind, 'a|an|per') || !first.isChange;
    case 'but':
    case 'versus':
    case 'vs':
    case 'against':
    case 'than':
    case 'from':
      return !first.isChange;
    default:
      return false;
  }
}

/** "27,000 parcels a day, or 9.9 million a year": what is lent the unit may have its own time. */
function distributeRate({ tokens }: Context, candidate: QuantityCandidate): void {
  if (candidate.unit === null || !isOneOf(lowerAt(tokens, candidate.end), 'a|an|per|each|every'))
    return;
  const time = readUnit(tokens, candidate.end + 1);
  const date = /^(?:ago|earlier|before|later|previously|prior)$/;
  if (time === null || !isTimeUnit(time.unit) || date.test(lowerAt(tokens, time.end))) return;
  const [base = ''] = candidate.unit.id.split('-per-');
  candidate.unit = { ...candidate.unit, id: `${base}-per-${time.unit}` };
  candidate.end = time.end;
}

/** The nearest earlier amount behind the same preposition: "down 1% at 1,463 points, … to end 2% lower at 1,334". */
function parallelTo(
  context: Context,
  candidates: readonly QuantityCandidate[],
  k: number,
): QuantityCandidate | undefined {
  const second = candidates[k] as QuantityCandidate;
  const opens = lowerAt(context.tokens, second.from - 1);
  if (opens !== 'at' && opens !== 'to') return undefined;
  for (let j = k - 1; j >= Math.max(0, k - 4); j--) {
    const first = candidates[j] as QuantityCandidate;
    const same = isOneOf(lowerAt(context.tokens, first.from - 1), 'at|to');
    if (same && first.unit !== null && !first.isChange) return first;
  }
  return undefined;
}

const gapWords = (tokens: readonly Token[], start: number, end: number): string =>
  end - start > 6
    ? '…'
    : tokens
        .slice(start, end)
        .map((token) => token.lower)
        .join(' ');

/** "just under 296 hp (224 kW)", "more than 7.5 million crowns (US$1.1 million)": the conversion is as firm as the amount. */
function distributeQualifiers(context: Context, candidates: QuantityCandidate[]): void {
  const { tokens } = context;
  for (let k = 1; k < candidates.length; k++) {
    const [first, second] = [
      candidates[k - 1] as QuantityCandidate,
      candidates[k] as QuantityCandidate,
    ];
    const gap = gapWords(tokens, first.end, second.from);
    if (gap !== '(' && gap !== '/' && gap !== ', or' && gap !== '( or') continue;
    const sameKind =
      first.unit?.kind === second.unit?.kind &&
      (first.unit?.kind === 'money' || first.unit?.kind === 'measure');
    if (!sameKind) continue;
    if (!second.qualified && first.qualified && !first.hyphened) second.qualifier = first.qualifier;
    if (second.trend === null) {
      second.trend = first.trend;
      second.isChange = first.isChange;
    }
  }
}
