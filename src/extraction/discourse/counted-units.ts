import { loadUnits, movedNouns, runningNouns, vehicleNouns } from '../lexicon/frequency-words.ts';
import { standingUnits } from '../lexicon/standing-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import { isOfSize } from '../quantities/unsaid-units.ts';
import type { ElidedSort, Quantity, Token } from '../reader/types.ts';
import { lowerAt } from '../tokens/cursor.ts';
import { isPlural, singular } from '../units/nouns.ts';
import { isTimeUnit } from '../units/units.ts';

/** What was counted last: the trains of "640 trains", the TEU of "51,000 TEU". */
export interface CountedUnit {
  unit: string;
  noun: string;
  kind: 'count' | 'measure' | 'money';
}

/** An amount of the last sentence that had any. */
export interface ToldAmount {
  unit: string;
  noun: string;
  kind: CountedUnit['kind'] | 'rate';
  value: number;
}

/** A price, 5,240 of `USD-per-FEU`, or what something costs a day, 41,000 of `USD-per-day`. */
interface ToldPrice extends Pick<ToldAmount, 'unit' | 'value'> {
  kind: 'price' | 'rate';
}

/** What the numbers of later sentences may count. */
export interface CountedUnits {
  /** The unit of the last count or load. */
  stated: CountedUnit | null;
  /** What was spoken of in the plural since, uncounted: "Block *trains* are the main driver. In 2024, 358 …". */
  named: CountedUnit | null;
  /** What ran or was moved last, which a bare frequency counts: "now it is *two a week*". */
  running?: CountedUnit | undefined;
  /** The unit of the last length of time, and the last currency. */
  length?: string | undefined;
  money?: string | undefined;
  /** The price told last, with no amount of another kind since. */
  price?: ToldPrice | undefined;
  /** What the last sentence with amounts counted, measured or priced, with how much of it. */
  recent?: readonly ToldAmount[];
  /** The amounts told so far, as many as are kept in mind: "*the 5,300*" is one of them, and no other. */
  values?: readonly number[];
}

/** The quantities of a sentence, those whose noun is left out with the unit last counted: "it now exceeds *6,000*". */
export function withCountedUnits(
  quantities: readonly Quantity[],
  counted: CountedUnits | null,
  text: string,
): readonly Quantity[] {
  if (!quantities.some(({ elided, kind }) => elided || kind === 'money')) return quantities;
  let beside: CountedUnit | null = null;
  return quantities.flatMap((quantity) => {
    const price = priceAgain(quantity, counted?.price, text);
    if (price !== null)
      return [{ ...quantity, unit: price.unit, noun: price.unit, kind: price.kind }];
    if (quantity.elided === undefined || quantity.unit !== '') return [quantity];
    if (isToldAgain(quantity, counted, text)) return [];
    const { per, isHeadless, isWeak, isBare, sort } = quantity.elided;
    if (sort !== undefined) return withSort(quantity, sort, counted);
    const often = per === undefined ? frequencyTold(quantity, counted, text) : null;
    if (often !== null)
      return [{ ...quantity, unit: often.unit, noun: often.noun, kind: 'rate' as const }];
    const byValue = isBare || tellsOfMoney(counted) || isTimeAdded(quantity, counted, text);
    const near = byValue && per === undefined ? nearestInSize(quantity, counted) : null;
    // "118 of them passed, as against *27*": of the same as the number beside it.
    const isBeside: boolean = per === undefined && !isHeadless && !isBare;
    const of: CountedUnit | null | undefined =
      (isBeside ? beside : null) ??
      ofOrdinal(quantity, text) ??
      wholeOf(quantity, counted, text) ??
      near ??
      antecedent(counted, { isRate: per !== undefined, isHeadless: isHeadless ?? false });
    if (of === undefined || of === null) return isWeak ? [] : [quantity];
    beside ??= of;
    const unit = per === undefined ? of.unit : `${of.unit}-per-${per}`;
    const noun = per !== undefined && of.kind === 'measure' ? unit : of.noun;
    const kind = per === undefined ? of.kind : 'rate';
    return [{ ...quantity, unit, noun, kind: quantity.kind === 'change' ? quantity.kind : kind }];
  });
}

/** "Space on a train cost $5,240 per FEU in May. In January *it had still been $6,100*": the unit of the price that a sum of its size is once more. */
function priceAgain(
  { kind, unit, value, start, elided }: Quantity,
  price: ToldPrice | undefined,
  text: string,
): ToldPrice | null {
  if (value === null || price === undefined || !isOfSize(value, price.value)) return null;
  // "A subsidy of 1,600 yuan per container. In 2023 *it was still 4,000*": of what it is, nothing else says.
  const isBare = elided !== undefined && unit === '' && elided.per === undefined;
  if (!isBare && (kind !== 'money' || price.unit.split('-per-')[0] !== unit)) return null;
  return pricedAgain.test(text.slice(Math.max(0, start - 60), start)) ? price : null;
}

/** A pronoun or a word for a price, with the verb of a level right before the sum. */
const pricedAgain =
  /\b(?:it|that|this|(?:average|median|rate|price|fare|quotation|tariff)s?)(?: [\p{Ll}-]+){0,3}? (?:(?:is|are|was|were|been|be)(?: (?:(?:back )?down|back up|up|back|already|still|again))?(?: (?:at|to))?|cost|stood at|stands at|came to|fell to|dropped to|sank to|slid to|rose to|climbed to|averaged|reached)(?: (?:still|only|just|about|around|nearly|almost|over|under|as (?:high|low|much) as))* $/iu;

/** "60 trains a week came in 2021. Today *there are about 30*", "12 a day; before the war *it was 8*": as often as was told. */
function frequencyTold(
  { start, value }: Quantity,
  counted: CountedUnits | null,
  text: string,
): ToldAmount | null {
  const before = text.slice(Math.max(0, start - 50), start);
  // "60 trains a week ran to a dozen towns. By autumn *the count had settled at* 35"
  const isCount = /\bthe (?:count|number|frequency|tally)\b/i.test(before);
  const told = counted?.recent ?? [];
  const last = isCount ? told.findLast(({ kind }) => kind === 'rate') : told.at(-1);
  if (last?.kind !== 'rate' || value === null || !/-per-(?:day|week|month)$/.test(last.unit))
    return null;
  const ratio = value / last.value;
  return ratio < 20 && ratio > 0.05 && levelNow.test(before) ? last : null;
}

const levelNow =
  /\b(?:there (?:are|were|is)|it (?:is|was|had been)|the (?:count|number|frequency|figure|tally)(?: \p{Ll}+){0,2} (?:settled|stood|stands|fallen|fell|risen|rose|dropped|is|was|been)(?: (?:at|to))?)(?: \p{Ll}+){0,2} $/iu;

/** "Which trains *the 5,300* include no page says": an amount told before, come back to by its number alone. */
const isToldAgain = (
  { start, value, qualifier }: Quantity,
  counted: CountedUnits | null,
  text: string,
): boolean =>
  value !== null &&
  qualifier === 'exact' &&
  counted?.values?.includes(value) === true &&
  /\b(?:the|that|those|these)\s$/i.test(text.slice(Math.max(0, start - 8), start));

/** True where the last sentence with amounts told of prices alone: "is offered at 5,400 dollars. They were asked for *9,000*". */
const tellsOfMoney = (counted: CountedUnits | null): boolean =>
  tellsOnlyOf(counted, ({ kind }) => kind === 'money');

/** True where there are amounts just told of, and all are of one sort. */
function tellsOnlyOf(counted: CountedUnits | null, isOf: (told: ToldAmount) => boolean): boolean {
  const recent = counted?.recent ?? [];
  return recent.length > 0 && recent.every(isOf);
}

/** "Nine days to the coast. Whoever goes on to the islands *adds five*": more of the time that alone was told of. */
const isTimeAdded = ({ start }: Quantity, counted: CountedUnits | null, text: string): boolean =>
  tellsOnlyOf(counted, ({ unit }) => isTimeUnit(unit)) &&
  /\b(?:add|save|lose|gain|lost|shave|cost)(?:s|d|ed)?(?: (?:another|some|about|only|just|a further))? $/.test(
    text.slice(Math.max(0, start - 30), start),
  );

/** Of what the last sentence told of, what comes nearest to a number: of 1,200 people and two bakeries the people. */
function nearestInSize(
  { value, high }: Quantity,
  counted: CountedUnits | null,
): CountedUnit | null {
  const size = value ?? high ?? 0;
  let best: CountedUnit | null = null;
  let least = 100;
  for (const { kind, ...each } of counted?.recent ?? []) {
    if (kind === 'rate') continue;
    const ratio = size > each.value ? size / each.value : each.value / size;
    if (ratio <= least) {
      best = { ...each, kind };
      least = ratio;
    }
  }
  return best;
}

/** "took over its first *carrier* in May and had *six* a year later": what was put in order is what there are so many of. */
function ofOrdinal({ start, elided }: Quantity, text: string): CountedUnit | null {
  if (elided?.isHeadless !== true) return null;
  const noun = ordered.exec(text.slice(Math.max(0, start - 120), start))?.[1];
  return noun === undefined ? null : { unit: noun, noun, kind: 'count' };
}

const ordered =
  /\b(?:first|second|third|fourth|fifth) (?:[\p{Ll}-]+ ){0,2}?([\p{Ll}-]+)(?= (?:in|on|at|from|for|of|by|to)\b|,)[^.;:]{0,60}? and (?:by then |now |already )?(?:has|have|had|owns|owned|runs|ran|operates|operated)(?: now| already)? $/u;

/** "A train came with 43 boxes. *28 of them* …": of what one that runs had on board, and no part of it. */
function wholeOf(
  { start, end, value }: Quantity,
  counted: CountedUnits | null,
  text: string,
): CountedUnit | null {
  const recent = counted?.recent ?? [];
  if (!/ of (?:them|these|those)$/.test(text.slice(start, end))) return null;
  if (recent.some(({ unit }) => unit === counted?.stated?.unit)) return null;
  const whole = recent.findLast((each) => each.kind === 'count' && each.value >= (value ?? 0));
  return whole ? { unit: whole.unit, noun: whole.noun, kind: 'count' } : null;
}

/** A bare frequency is of what runs: what was named in the plural since, what was counted last, what ran before that. */
function antecedent(
  counted: CountedUnits | null,
  { isRate, isHeadless }: { isRate: boolean; isHeadless: boolean },
): CountedUnit | null | undefined {
  const of = (isHeadless ? counted?.named : null) ?? counted?.stated;
  // "the first *train* stood in the rain. … was running *one a week*"
  if (isRate && !of) return counted?.running ?? of;
  if (!isRate || of === undefined || of === null || of.kind === 'measure' || mayRun(of)) return of;
  return counted?.named ?? counted?.running ?? of;
}

const mayRun = ({ noun }: CountedUnit): boolean => runningNouns.has(noun) || movedNouns.has(noun);

/** "The journey takes 14" in the unit of the last length of time, "contributed 8.4 billion" in the last currency. */
function withSort(
  quantity: Quantity,
  sort: ElidedSort,
  counted: CountedUnits | null,
): readonly Quantity[] {
  const unit = sort === 'length' ? counted?.length : counted?.money;
  if (unit === undefined) return sort === 'length' ? [] : [quantity];
  return [{ ...quantity, unit, noun: unit, kind: sort === 'length' ? 'measure' : 'money' }];
}

/** The unit counted last after a sentence: of a count, or of a load; shares, money, lengths and times count nothing. */
export function countedAfter(
  before: CountedUnits | null,
  quantities: readonly Quantity[],
  tokens: readonly Token[],
): CountedUnits | null {
  const last = {
    length: quantities.findLast(({ unit }) => isTimeUnit(unit))?.unit ?? before?.length,
    money: currencyOf(quantities) ?? before?.money,
    recent: recentOf(quantities) ?? before?.recent ?? [],
    price: priceOf(quantities) ?? (recentOf(quantities) === null ? before?.price : undefined),
    values: valuesTold(before?.values, quantities),
  };
  const carrier = firstRunning(tokens);
  const counts = quantities.filter(
    (each) => !isPayload(each, tokens) && !(carrier && isCarriedBy(each, tokens)),
  );
  const isOfCarrier = carrier !== undefined && counts.length < quantities.length;
  const stated = lastStated(counts) ?? (isOfCarrier ? carrier : null);
  const isRunning = stated !== null && mayRun(stated);
  const named = isRunning ? null : firstPlural(tokens);
  const runs = isRunning ? stated : named !== null && mayRun(named) ? named : firstRunning(tokens);
  const running = runs ?? before?.running;
  if (stated !== null) return { ...last, stated, named: null, running };
  if (named !== null) return { ...last, stated: before?.stated ?? named, named, running };
  if (before === null && !running && !last.length && !last.money && !last.price) return null;
  return { stated: before?.stated ?? null, named: before?.named ?? null, ...last, running };
}

/** "four freighters, each able *to lift 52 tonnes*": what one can take is not what was counted. */
function isPayload({ kind, start }: Quantity, tokens: readonly Token[]): boolean {
  if (kind !== 'measure') return false;
  const at = tokens.findIndex((token) => token.start >= start);
  const isCan = isOneOf(lowerAt(tokens, at - 2), 'to|can|could');
  return isCan && isOneOf(lowerAt(tokens, at - 1), 'lift|carry|hold|take|haul');
}

/** "The train came in *with 43 boxes*", "*its 41 boxes* were lifted": what one that runs has on board is not what runs. */
function isCarriedBy({ kind, start, noun }: Quantity, tokens: readonly Token[]): boolean {
  if (kind !== 'count' || !movedNouns.has(noun)) return false;
  const at = tokens.findIndex((token) => token.start >= start);
  return isOneOf(lowerAt(tokens, at - 1), 'with|its|carrying|hauling|pulling');
}

/** Most amounts that are kept in mind, so that a long text is read in linear time. */
const mostTold = 100;

function valuesTold(
  before: readonly number[] | undefined,
  quantities: readonly Quantity[],
): readonly number[] {
  const own = quantities.flatMap(({ value }) => value ?? []);
  return own.length === 0 && before ? before : [...(before ?? []), ...own].slice(-mostTold);
}

/** "How many *trains* does the port see today?": the first plural of what runs or is moved. */
function firstPlural(tokens: readonly Token[]): CountedUnit | null {
  for (let at = 0; at < tokens.length; at++) {
    const { shape, lower } = tokens[at] as Token;
    if (shape !== 'word' || !lower.endsWith('s') || !isPlural(lower)) continue;
    const noun = singular(lower);
    if (!(runningNouns.has(noun) || movedNouns.has(noun))) continue;
    // "who *runs* it" is a verb.
    if (isOneOf(lowerAt(tokens, at - 1), 'who|which|that|it|he|she|now|also')) continue;
    return { unit: noun, noun, kind: 'count' };
  }
  return null;
}

/** The currency of the last amount; of an amount and what it is in another currency, the first. */
function currencyOf(quantities: readonly Quantity[]): string | undefined {
  const sums = quantities.filter(({ kind }) => kind === 'money');
  const [last, other] = [sums.at(-1), sums.at(-2)];
  return other !== undefined && other.unit !== last?.unit ? other.unit : last?.unit;
}

const ofMoney = /^[A-Z]{3}-per-/;

/** The last price that is told of each, or for a time: dollars per container or a day, not a sum. */
function priceOf(quantities: readonly Quantity[]): ToldPrice | undefined {
  const last = quantities.findLast(
    ({ kind, unit, value }) =>
      value !== null && (kind === 'price' || (kind === 'rate' && ofMoney.test(unit))),
  );
  return (
    last && {
      unit: last.unit,
      value: last.value ?? 0,
      kind: last.kind === 'rate' ? 'rate' : 'price',
    }
  );
}

/** "Its first *train* to China": what runs, in the singular. */
function firstRunning(tokens: readonly Token[]): CountedUnit | undefined {
  const token = tokens.find(({ lower }) => vehicleNouns.has(lower));
  return token && { unit: token.lower, noun: token.lower, kind: 'count' };
}

/** What a sentence counts, measures or prices; null where it has no amount. */
function recentOf(quantities: readonly Quantity[]): ToldAmount[] | null {
  const found = quantities.flatMap(({ unit, noun, kind, value, high }) => {
    const size = value ?? high ?? 0;
    const isSaid = unit !== '' && unit !== 'times' && size > 0;
    if (!isSaid) return [];
    if (kind !== 'count' && kind !== 'measure' && kind !== 'money' && kind !== 'rate') return [];
    return [{ unit, noun, kind, value: size }];
  });
  return found.length > 0 ? found : null;
}

function lastStated(quantities: readonly Quantity[]): CountedUnit | null {
  const counts = quantities.filter(
    ({ kind, unit, value }) =>
      unit !== '' &&
      value !== 1 &&
      unit !== 'times' &&
      (kind === 'count' || kind === 'rate' || (kind === 'measure' && loadUnits.has(unit))),
  );
  const last = counts.findLast(({ kind }) => kind !== 'rate') ?? counts.at(-1);
  if (last === undefined) return null;
  const [unit = ''] = last.unit.split('-per-');
  // "slows down to 40 km/h": a speed counts nothing.
  if (standingUnits.has(unit)) return null;
  if (/^[A-Z]{3}$/.test(unit) && !loadUnits.has(unit)) return null;
  const isLoad = loadUnits.has(unit);
  return { unit, noun: isLoad ? unit : last.noun, kind: isLoad ? 'measure' : 'count' };
}
