import {
  bulkNouns,
  carrierNouns,
  contrasts,
  handlingVerbs,
  thresholdNouns,
  unnamedHeads,
  usualWords,
} from '../lexicon/comparison-words.ts';
import { movedNouns, rateWords, runningNouns } from '../lexicon/frequency-words.ts';
import { clauseMarks } from '../lexicon/marks.ts';
import { standingUnits } from '../lexicon/standing-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import { governingVerb, subjectRange } from '../subjects/subjects.ts';
import { lowerAt, tagAt, tokenAt } from '../tokens/cursor.ts';
import { isNeutralMove, verbTrend } from '../trends/trends.ts';
import { readCounted } from '../units/counted.ts';
import { singular } from '../units/nouns.ts';
import { isOffset } from '../units/offsets.ts';
import { isTimeUnit, readUnit } from '../units/units.ts';
import { gappedUnit } from './gapped-units.ts';
import {
  currencyOf,
  gapModel,
  isBulk,
  moneyUnit,
  pluralBefore,
  predicateUnit,
  pronounEnd,
  readHeadless,
  sameVerbUnit,
  sumBeside,
} from './headless.ts';
import {
  labelledUnit,
  levelBefore,
  openedUnit,
  peopleUnit,
  tonnageUnit,
} from './labelled-units.ts';
import { countBeside, countedUnit, mayBeOf, partitiveUnit, partOfNumbered } from './parts.ts';
import { pricedBy } from './priced-units.ts';
import type { QuantityCandidate } from './quantity-candidate.ts';
import type { Context } from './quantity-context.ts';
import { isSetBesideTold } from './set-beside.ts';
import { sortedUnit } from './sorted-units.ts';
import type { Unit } from './unit.ts';
import {
  inWhole,
  isWhole,
  lastCounted,
  nounOfOnes,
  percentAgain,
  shareTerms,
  unsaidUnit,
} from './unsaid-units.ts';

/**
 * Names what bare numbers count, from the words around them: "the *number of trips* rose to 1,126", "11 days to Kaunas,
 * *16* to Duisburg", "17 journeys; by 2015 the number was *815*", "of these, *702* left". What the sentence leaves
 * unsaid is marked as left out, for the sentences before to say.
 */
export function nameElided(context: Context, candidates: readonly QuantityCandidate[]): void {
  for (const [k, candidate] of candidates.entries()) {
    const earlier = candidates.slice(Math.max(0, k - furthest), k);
    if (candidate.unit?.noun === 'one') candidate.unit = nounOfOnes(candidate.unit, earlier);
    const differs = readDifference(context, candidate);
    const isBare = candidate.unit === null;
    candidate.unit ??= ofSum(context, candidate, candidates[k - 1]);
    candidate.unit ??= partOfNumbered(context, candidate, earlier);
    candidate.unit ??= headBehind(context, candidate, candidates[k + 1]);
    candidate.unit ??= levelBefore(context, candidate, candidates[k - 1]);
    candidate.unit ??= openedUnit(context, candidate);
    candidate.unit ??= labelledUnit(context, candidate, candidates[k - 1]);
    candidate.unit ??= peopleUnit(context, candidate);
    candidate.unit ??= tonnageUnit(context, candidate);
    candidate.unit ??= percentAgain(context, candidate, candidates[k - 1]);
    candidate.unit ??= sortedUnit(context, candidate, earlier);
    if (candidate.sort !== undefined) continue;
    candidate.unit ??= headlessUnit(context, candidate, earlier);
    candidate.unit ??= saidUnit(context, candidate, earlier, differs);
    // What its model counts may have been found only now.
    candidate.unit ??= candidate.hasQuantityForm ? gappedUnit(context, candidate, earlier) : null;
    candidate.unit ??= unsaidUnit(context, candidate, earlier);
    if (candidate.unit !== null) candidate.unit = withPer(candidate.unit, candidate.per);
    if (isBare && isOfOneYear(context, candidate)) candidate.unit = ofOneYear(candidate.unit);
  }
}

/** "may make 50,000 movements a year; it used *31,200 in 2022*": what one year had is no rate. */
const isOfOneYear = ({ tokens, masked }: Context, { end, per }: QuantityCandidate): boolean =>
  per === undefined &&
  (masked[end] === true || (lowerAt(tokens, end) === 'in' && masked[end + 1] === true));

const ofOneYear = (unit: Unit | null): Unit | null =>
  unit?.id.endsWith('-per-year') ? { ...unit, id: unit.id.slice(0, -'-per-year'.length) } : unit;

/** Gives numbers whose unit is gapped the one of the amount they run parallel to: "11 days to Kaunas, *16* to Duisburg". */
export function fillGaps(context: Context, candidates: readonly QuantityCandidate[]): void {
  for (const [k, candidate] of candidates.entries()) {
    inWhole(candidate, candidates[k - 1]);
    shareTerms(context, candidate, candidates[k - 1]);
    const per = pricedBy(context, candidate, candidates.slice(Math.max(0, k - furthest), k));
    if (per !== null && candidate.unit !== null) candidate.unit = withPer(candidate.unit, per);
  }
  for (const [k, candidate] of candidates.entries()) {
    if (candidate.unit !== null) continue;
    const unit = gappedUnit(context, candidate, candidates.slice(Math.max(0, k - furthest), k));
    if (unit === null) continue;
    candidate.unit = unit;
    candidate.hasQuantityForm = true;
  }
}

/** "will invest 180 million euros, *65 million of it* in halls": a part of a sum, told in the same millions. */
function ofSum(
  { tokens }: Context,
  { end, scale }: QuantityCandidate,
  last: QuantityCandidate | undefined,
): Unit | null {
  const isOfIt =
    lowerAt(tokens, end) === 'of' && isOneOf(lowerAt(tokens, end + 1), 'it|this|that|which');
  return isOfIt ? currencyOf(scale, last) : null;
}

/** What a number that stands for a noun phrase counts; leaves it to earlier sentences where this one does not say. */
function headlessUnit(
  context: Context,
  candidate: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): Unit | null {
  const money =
    candidate.unit === null
      ? (moneyUnit(context, candidate, earlier) ?? sumBeside(context, candidate, earlier.at(-1)))
      : null;
  if (money !== null) return money;
  const last = earlier.at(-1);
  const model = candidate.unit === null ? gapModel(context, candidate, last) : null;
  const role = model === null ? readHeadless(context, candidate) : null;
  if (model?.isHeadless || model?.isPart) {
    candidate.isHeadless = true;
    candidate.hasQuantityForm = true;
    candidate.isWeak = model.isWeak ?? false;
    return model.unit;
  }
  if (role === null || (role === 'object' && namesOwn(context, candidate))) return null;
  if (role === 'object' && isContrast(context, candidate)) return null;
  if (role === 'part') takePronoun(context, candidate);
  const isAdded = /^(?:more|others?)$/.test(lowerAt(context.tokens, candidate.end));
  candidate.isPart = role === 'part' || isOfThose(context, candidate);
  const unit =
    partitiveUnit(context, candidate.from) ??
    predicateUnit(context, candidate) ??
    (role === 'part' ? null : sameVerbUnit(context, candidate, earlier)) ??
    lastCounted(earlier.filter((each) => mayBeOf(candidate, each))) ??
    (candidate.isPart || isAdded ? pluralBefore(context, candidate.from, isAdded) : null);
  if (unit === null && role === 'object') candidate.isBare = isSetBesideTold(context, candidate);
  if (unit === null && isBulk(context, candidate)) return null;
  candidate.isWeak = unit === null && !candidate.hasQuantityForm;
  candidate.isHeadless = true;
  candidate.hasQuantityForm = true;
  return unit;
}

/** "the number of lorries hit 2,415", "daily passengers averaged 48,300": a subject that says what is counted. */
const namesOwn = (context: Context, candidate: QuantityCandidate): boolean =>
  numberOf(context, candidate) !== null || subjectUnit(context, candidate) !== null;

/** "14 *of them a week*". */
function takePronoun(context: Context, candidate: QuantityCandidate): void {
  const end = pronounEnd(context, candidate.end);
  if (end === null) return;
  candidate.end = end;
  const rate = bareRate(context, end);
  if (rate === null) return;
  candidate.end = rate.end;
  candidate.per = rate.unit;
}

/** How many amounts back a left-out unit is looked for. */
const furthest = 12;

/** The unit that the words around a bare number give it; marks it as left out where only earlier sentences can. */
function saidUnit(
  context: Context,
  candidate: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
  differs: boolean,
): Unit | null {
  candidate.isPart ||=
    isOfThose(context, candidate) || continuesPartitive(context, candidate, earlier);
  if (candidate.isHeadless) {
    candidate.hasQuantityForm = true;
    candidate.isElided = true;
    return null;
  }
  const isSetAgainst = isContrast(context, candidate) || differs;
  // "landed 171,300 trailers, *after 158,900 in 2025*": of what is counted beside it, not of what landed them.
  const beside = isAfterFormer(context, candidate) ? countBeside(candidate, earlier) : null;
  if (beside !== null) {
    candidate.hasQuantityForm = true;
    return beside;
  }
  // "His colleagues, *eighteen in all*"
  if (isAllTold(context, candidate) && appositiveUnit(context, candidate))
    candidate.hasQuantityForm = true;
  const leans = candidate.isPart || isSetAgainst;
  if (leans) candidate.hasQuantityForm = true;
  if (!candidate.hasQuantityForm && candidate.series === undefined) return null;
  if (!isWhole(candidate) && candidate.per === undefined && !isSetAgainst) return null;
  const own =
    thresholdUnit(context, candidate) ??
    numberOf(context, candidate) ??
    subjectUnit(context, candidate) ??
    appositiveUnit(context, candidate) ??
    runningUnit(context, candidate);
  if (own !== null) return own;
  if (!leans && candidate.per === undefined && !isCarried(context, candidate)) return null;
  const last = isSetAgainst
    ? contrasted(context, earlier)
    : (lastCounted(earlier) ?? timesBefore(context, earlier));
  candidate.isElided = last === null;
  return last;
}

/** "1,200 *inbound* and 1,100 outbound trains": the noun of the next amount, with this one's own adjectives. */
function headBehind(
  { tokens, tags }: Context,
  candidate: QuantityCandidate,
  next: QuantityCandidate | undefined,
): Unit | null {
  if (next?.unit?.kind !== 'count' || next.from - candidate.end > 5) return null;
  let end = candidate.end;
  while (tags[end] === 'adjective' || tags[end] === 'name') end++;
  if (end === candidate.end || !isOneOf(lowerAt(tokens, end), 'and|or|,')) return null;
  const after =
    lowerAt(tokens, end) === ',' && lowerAt(tokens, end + 1) === 'and' ? end + 2 : end + 1;
  if (after !== next.from || !next.unit.id.includes(' ')) return null;
  const own = tokens.slice(candidate.end, end).map(({ text }) => text);
  candidate.hasQuantityForm = true;
  candidate.end = end;
  return { ...next.unit, id: [...own, next.unit.noun].join(' ') };
}

/** A unit that is left out still has its time: "31 a day". */
function withPer(unit: Unit, per: string | undefined): Unit {
  if (per === undefined) return unit;
  const [base = ''] = unit.id.split('-per-');
  return { ...unit, id: `${base}-per-${per}` };
}

/**
 * The unit of the amount before: what "up from 12" is set against. Changes are passed over, and what one of those counted
 * has: "55 trains a day, *none above 700 metres long*, instead of 14".
 */
const contrasted = ({ tokens }: Context, earlier: readonly QuantityCandidate[]): Unit | null =>
  earlier.findLast(
    ({ isChange, from, unit }, at) =>
      !isChange &&
      !(at > 0 && lowerAt(tokens, from - 1) === 'each' && standingUnits.has(unit?.id ?? '')),
  )?.unit ?? null;

/** "landed 612 times; the count before had been *1,043*" */
const timesBefore = ({ tokens }: Context, earlier: readonly QuantityCandidate[]): Unit | null => {
  const last = earlier.at(-1);
  const isOften = last?.unit?.id === 'times' && lowerAt(tokens, last.end - 1) === 'times';
  return isOften && !last.isChange ? last.unit : null;
};

/** "reached the 20,000 mark", of trains: what runs in the sentence is what the threshold counts. */
function thresholdUnit(context: Context, candidate: QuantityCandidate): Unit | null {
  const { tokens } = context;
  if (!thresholdNouns.has(lowerAt(tokens, candidate.end))) return null;
  for (let at = candidate.from - 1; at >= Math.max(0, candidate.from - 40); at--) {
    const noun = singular(lowerAt(tokens, at));
    const compound = runningNouns.has(singular(lowerAt(tokens, at + 1)));
    if (runningNouns.has(noun) && !compound) return { id: noun, noun, kind: 'count' };
  }
  candidate.isElided = true;
  return null;
}

/** "the number of lorries that crossed at the pass hit 2,415", "bringing the number of lines to 17". */
function numberOf(context: Context, candidate: QuantityCandidate): Unit | null {
  const { tokens, tags } = context;
  for (let at = candidate.from - 1; at >= Math.max(1, candidate.from - 40); at--) {
    const word = lowerAt(tokens, at);
    if (word === ';' || word === ':') return null;
    // "*The number of guests* was 3 percent higher at 1.2 million": by how much it changed counts nothing.
    const isNumber = tokens[at]?.shape === 'number' && !context.masked[at];
    if (isNumber && readUnit(tokens, at + 1)?.kind !== 'percent') return null;
    if (word !== 'of' || !isOneOf(lowerAt(tokens, at - 1), 'number|numbers')) continue;
    const first = isOneOf(lowerAt(tokens, at + 1), 'its|the|their|our|his|her') ? at + 2 : at + 1;
    const counted = readCounted(tokens, tags, first, false);
    if (counted === null || counted.end > candidate.from) return null;
    return isStatedOf(context, counted.end, candidate) ? countedUnit(counted) : null;
  }
  return null;
}

/** True where a verb of reaching or "to" leads from a subject that ends before `at` to a number, its qualifier passed over. */
function isStatedOf({ tokens }: Context, at: number, { from, start }: QuantityCandidate): boolean {
  const isLed = (at: number): boolean => isOneOf(lowerAt(tokens, at), 'to|at|from|by');
  // "put the number of trains *at between* 40 and 50"
  const before = lowerAt(tokens, start - 1) === 'between' ? start - 1 : start;
  if (isLed(from - 1) || isLed(before - 1)) return true;
  for (let verb = start - 1; verb >= at; verb--)
    if (countsSubject(lowerAt(tokens, verb))) return true;
  return false;
}

/** The verb a number hangs on, which may be its qualifier: "*topped* 90,000". */
const verbOf = (context: Context, { from, start }: QuantityCandidate): number =>
  from < start && countsSubject(lowerAt(context.tokens, from))
    ? from
    : governingVerb(context, from);

/** "*Trains to the exclave*, once its pride, fell to 17": the subject that an aside parts from its verb. */
function pastAside({ tokens, tags }: Context, verb: number): { start: number; end: number } | null {
  if (lowerAt(tokens, verb - 1) !== ',' || tags[0] !== 'plural') return null;
  const opens = tokens.findIndex(({ text }) => text === ',');
  return opens > 0 && opens < verb - 1 ? { start: 0, end: opens } : null;
}

/** A bare number takes its noun from the subject: "train trips rose to 1,126", "deaths fell to 40". */
function subjectUnit(context: Context, candidate: QuantityCandidate): Unit | null {
  const { tokens, tags } = context;
  const verb = verbOf(context, candidate);
  if (verb < 0 || !countsSubject(lowerAt(tokens, verb))) return null;
  const { start, end } = pastAside(context, verb) ?? subjectRange(context, verb);
  const counted = readCounted(tokens, tags, start, false);
  if (counted === null || counted.end > end || tagAt(tags, counted.end - 1) === 'verb') return null;
  const head = lowerAt(tokens, counted.end - 1);
  if (unnamedHeads.has(head)) return null;
  if (head === 'numbers' || bulkNouns.has(head)) {
    const noun = singular(lowerAt(tokens, counted.end - 2));
    const named = head === 'numbers' || movedNouns.has(noun) || runningNouns.has(noun);
    return named && counted.end - 1 > start ? { id: noun, noun, kind: 'count' } : null;
  }
  const lowered = start === 0 && isPlainInitial(context);
  const lower = (word: string): string =>
    lowered ? word.charAt(0).toLowerCase() + word.slice(1) : word;
  return {
    id: lower(counted.unit),
    noun: counted.end - counted.start === 1 ? lower(counted.noun) : counted.noun,
    kind: 'count',
  };
}

/** Verbs whose subject is what a bare number counts: "deaths rose to 40", "the dead number 300". */
const countsSubject = (verb: string): boolean =>
  verbTrend(verb) !== undefined ||
  isNeutralMove(verb) ||
  /^(?:is|are|was|were|be|been|stood|stands?|reach(?:es|ed)?|hit|hits|total(?:s|ed|led)?|averag(?:es?|ed)|number(?:s|ed)?|exceed(?:s|ed)?|surpass(?:es|ed)?|top(?:s|ped)?|remain(?:s|ed)?|came|went)$/.test(
    verb,
  );

/** True where the sentence's first word is capital for its place alone, not as a name or a nationality. */
const isPlainInitial = ({ tokens, tags }: Context): boolean => {
  const first = lowerAt(tokens, 0);
  if (/(?:an|ish|ese|ch|li|qi)$/.test(first) && tags[0] === 'adjective') return false;
  return tags[0] !== 'name' && tokens[0]?.text !== first.toUpperCase();
};

/** "the list of products, about 10,000 at the outset": a number in apposition counts the plural before its comma. */
function appositiveUnit(context: Context, candidate: QuantityCandidate): Unit | null {
  const { tokens, tags } = context;
  const comma = candidate.from - 1;
  if (!isOneOf(lowerAt(tokens, comma), ',|(') || tagAt(tags, comma - 1) !== 'plural') return null;
  // "3.5 days at the port and, *in autumn storms*, up to nine": an adverbial between commas names nothing.
  if (isAdverbial(context, comma)) return null;
  const after = lowerAt(tokens, candidate.end);
  if (!/^(?:[,.;)]|at|in|by|of|from|as|)$/.test(after)) return null;
  const noun = singular(lowerAt(tokens, comma - 1));
  return unnamedHeads.has(lowerAt(tokens, comma - 1)) ? null : { id: noun, noun, kind: 'count' };
}

/** True where the words before a comma are a preposition and its noun, which a comma opens. */
function isAdverbial({ tokens, tags }: Context, comma: number): boolean {
  let at = comma - 1;
  while (at > 0 && isOneOf(tags[at] ?? '', 'plural|noun|adjective|name|determiner')) at--;
  return tags[at] === 'preposition' && isOneOf(lowerAt(tokens, at - 1), ',|and|but|(');
}

/** "Of those, 15.986 million stayed", "of that number, 640 headed north". */
function isOfThose({ tokens }: Context, candidate: QuantityCandidate): boolean {
  let at = candidate.from - 1;
  if (lowerAt(tokens, at) === ',') at--;
  if (isOneOf(lowerAt(tokens, at), 'number|total|figure|one|ones')) at--;
  if (!isOneOf(lowerAt(tokens, at), 'these|those|them|that|which|whom|this|the')) return false;
  return lowerAt(tokens, at - 1) === 'of';
}

/** "… 640 headed north and 490 south": one more part of the same. */
function continuesPartitive(
  { tokens, tags }: Context,
  candidate: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): boolean {
  const last = earlier.findLast(({ isChange }) => !isChange);
  if (last === undefined || !(last.isElided || last.isPart)) return false;
  if (!isOneOf(lowerAt(tokens, candidate.from - 1), 'and|while|,|;|another')) return false;
  if (/^(?:north|south|east|west|abroad|\w+bound)$/.test(lowerAt(tokens, candidate.end)))
    return true;
  const tag = tags[candidate.end];
  // "61 of these inland and *27 abroad*"
  const closes = isOneOf(lowerAt(tokens, candidate.end + 1), '|.|,|;|)|:');
  return (
    tag === undefined ||
    (tag === 'adjective' && closes) ||
    tag === 'adverb' ||
    tag === 'preposition' ||
    tag === 'past' ||
    tag === 'verb' ||
    tag === 'to'
  );
}

/** "200 fewer than in April": a change in what was counted before. */
function readDifference({ tokens }: Context, candidate: QuantityCandidate): boolean {
  const word = lowerAt(tokens, candidate.end);
  if (
    !isOneOf(word, 'more|fewer|less|higher|lower') ||
    lowerAt(tokens, candidate.end + 1) !== 'than'
  )
    return false;
  candidate.trend = isOneOf(word, 'more|higher') ? 'up' : 'down';
  candidate.isChange = true;
  return true;
}

const isAllTold = ({ tokens }: Context, { end }: QuantityCandidate): boolean =>
  (lowerAt(tokens, end) === 'in' && isOneOf(lowerAt(tokens, end + 1), 'all|total')) ||
  (lowerAt(tokens, end) === 'all' && lowerAt(tokens, end + 1) === 'told') ||
  lowerAt(tokens, end) === 'altogether';

/** "where it used to manage 6", "compared with 40", "instead of the previous 53": set against what was counted before. */
function isContrast(context: Context, candidate: QuantityCandidate): boolean {
  const { tokens, tags } = context;
  const after = tags[candidate.end];
  if (after === 'noun' || after === 'plural' || after === 'name' || after === 'adjective')
    return false;
  if (isAfterFormer(context, candidate) || isBelowThat(context, candidate)) return true;
  let from = candidate.from;
  // "in place of *today's nine*"
  const isToday =
    isOneOf(lowerAt(tokens, from - 1), "'s|’s") && lowerAt(tokens, from - 2) === 'today';
  if (isToday) from -= 2;
  // "twice *the 310 of* the second quarter"
  const isMultiplied =
    lowerAt(tokens, from - 1) === 'the' &&
    isOneOf(lowerAt(tokens, from - 2), 'times|twice|double|triple|half') &&
    isOneOf(lowerAt(tokens, candidate.end), 'of|in|for|from');
  if (isMultiplied) return true;
  if (usualWords.has(lowerAt(tokens, from - 1))) from--;
  if (isOneOf(lowerAt(tokens, from - 1), 'the|its|their|a|just|only')) from--;
  const before = lowerAt(tokens, from - 1);
  if (contrasts.has(before) || contrasts.has(`${lowerAt(tokens, from - 2)} ${before}`)) return true;
  for (let at = from - 1; at >= Math.max(0, from - 5); at--) {
    const word = lowerAt(tokens, at);
    if (clauseMarks.has(word)) return false;
    if (word === 'used' && lowerAt(tokens, at + 1) === 'to') return true;
  }
  return false;
}

/** "808 trains, *after 613 in 2016*": set against what it was, whose time follows. */
const isAfterFormer = ({ tokens, masked }: Context, { from, end }: QuantityCandidate): boolean =>
  lowerAt(tokens, from - 1) === 'after' &&
  (masked[end] === true || (isOneOf(lowerAt(tokens, end), 'in|the|a') && masked[end + 1] === true));

/** "well *below the 18 that* the manager thinks possible". */
const isBelowThat = (
  { tokens }: Pick<Context, 'tokens'>,
  { from, end }: QuantityCandidate,
): boolean =>
  lowerAt(tokens, from - 1) === 'the' &&
  isOneOf(lowerAt(tokens, from - 2), 'below|above|beyond|under|than') &&
  isOneOf(lowerAt(tokens, end), 'that|which|needed|planned|promised');

/** "*trains* from China are unloaded at a rate of five per week": what runs in the clause of a bare frequency. */
function runningUnit({ tokens }: Context, { from, per }: QuantityCandidate): Unit | null {
  if (per === undefined) return null;
  for (let at = from - 1; at >= Math.max(0, from - 24); at--) {
    const { lower, shape } = tokenAt(tokens, at);
    if (shape === 'number' || isOneOf(lower, ';|:')) return null;
    const noun = singular(lower);
    if (noun !== lower && runningNouns.has(noun)) return { id: noun, noun, kind: 'count' };
  }
  return null;
}

/** True where the subject of the number's clause stands for something counted before: "it", "the total", "the fleet". */
function isCarried(context: Context, candidate: QuantityCandidate): boolean {
  const { tokens, tags } = context;
  // "About 490 have been made": the number is the subject itself.
  const opens =
    candidate.from === 0 ||
    /^[,;:.]$|^(?:and|while|but)$/.test(lowerAt(tokens, candidate.from - 1));
  if (opens && tags[candidate.end] === 'auxiliary' && (candidate.value ?? 0) >= 10) return true;
  const verb = verbOf(context, candidate);
  if (verb < 0) return false;
  const closes = /^(?:|[,;.:)])$/.test(lowerAt(tokens, candidate.end));
  const particle = isOneOf(lowerAt(tokens, verb + 1), 'in|out|on|off|up') ? 1 : 0;
  if (closes && candidate.from === verb + 1 + particle && handlingVerbs.has(lowerAt(tokens, verb)))
    return true;
  const { start, end } = subjectRange(context, verb);
  for (let at = end - 1; at >= Math.max(0, start); at--) {
    const word = lowerAt(tokens, at);
    if (carrierNouns.has(word) || bulkNouns.has(word)) return true;
  }
  for (let at = verb - 1; at >= Math.max(0, verb - 4); at--) {
    const word = lowerAt(tokens, at);
    if (clauseMarks.has(word)) break;
    if (carrierNouns.has(word)) return true;
  }
  return false;
}

/** The time a bare number is per, "31 *a day*", "357 *on average each day*": its unit and the index one past it; null where none stands there. */
export function bareRate(context: Context, at: number): { unit: string; end: number } | null {
  const { tokens } = context;
  const isReckoned = lowerAt(tokens, at) === 'on' && lowerAt(tokens, at + 1) === 'average';
  const word = isReckoned ? at + 2 : at;
  if (!rateWords.has(lowerAt(tokens, word))) return null;
  const time = readUnit(tokens, word + 1);
  if (time === null || time.kind !== 'measure' || !isTimeUnit(time.unit)) return null;
  return isOffset(context, time.end) ? null : { unit: time.unit, end: time.end };
}
