import { dateOffsets } from '../lexicon/comparison-words.ts';
import {
  frequencyWords,
  loadUnits,
  movedNouns,
  rateHeads,
  rateWords,
  runningNouns,
  serviceFrequencies,
  servingVerbs,
  timesWords,
  vehicleNouns,
} from '../lexicon/frequency-words.ts';
import { clauseMarks } from '../lexicon/marks.ts';
import { smallCardinals } from '../lexicon/number-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import { readNumber } from '../numerals/numbers.ts';
import { governingVerb, subjectRange } from '../subjects/subjects.ts';
import { lowerAt, tagAt, tokenAt } from '../tokens/cursor.ts';
import { readCounted } from '../units/counted.ts';
import { singular } from '../units/nouns.ts';
import { isTimeUnit, readUnit, type UnitReading } from '../units/units.ts';
import { blank, type QuantityCandidate } from './quantity-candidate.ts';
import { type Context, isHyphen } from './quantity-context.ts';
import type { Unit } from './unit.ts';
import { isVerbTag } from './unsaid-units.ts';

const ordinary = wordSet('average|typical|normal|usual|single|given');

/** A frequency and the tokens that say it: "daily", "every three weeks". */
interface Frequency {
  unit: string;
  count: number;
  start: number;
  end: number;
}

/**
 * "a *daily service*", "*thrice-weekly flights*", "*twice-weekly trains*": one service, or as many as the adverb says, per
 * so much time. Null at a frequency that a number, "the" or "its" stands before.
 */
export function readService(context: Context, at: number): QuantityCandidate | null {
  const { tokens, tags } = context;
  const times = timesBefore(context, at);
  const word = lowerAt(tokens, times.end);
  const frequency = frequencyWords.get(word);
  if (frequency === undefined || !serviceFrequencies.has(word)) return null;
  const single = isOneOf(lowerAt(tokens, at - 1), 'single|regular|new|direct|fixed') ? at - 1 : at;
  const article = isOneOf(lowerAt(tokens, single - 1), 'a|an');
  const opened = article ? single - 1 : at;

  const counted =
    readCounted(tokens, tags, times.end + 1, true) ??
    readCounted(tokens, tags, times.end + 1, false);
  if (counted === null || counted.end - counted.start > 6) return null;
  const noun = singular(counted.noun.toLowerCase());
  if (!runningNouns.has(noun)) return null;
  // "the weekly train from Xi'an to Mukran" says how often; "the weekly train" alone was said before.
  const named =
    lowerAt(tokens, at - 1) === 'the' &&
    isOneOf(lowerAt(tokens, counted.end), 'from|to|between|linking');
  if (!article && !named && isDetermined(context, at)) return null;
  // "daily flights rose to 20", "the number of daily flights": how many a day is said elsewhere.
  if (!article && !named && times.end === at && isCountedElsewhere(context, at, counted.end))
    return null;
  return {
    ...blank(opened, counted.end),
    value: times.value / frequency.count,
    unit: { id: `${counted.unit}-per-${frequency.unit}`, noun: counted.noun, kind: 'count' },
    hasQuantityForm: true,
  };
}

/**
 * "flies to Riga *daily*", "will serve Wuhan five times a week and Xi'an *daily*": how often something is served, where
 * the adverb scopes over no number.
 */
export function readBareAdverb(
  { tokens, tags }: Context,
  at: number,
  last: QuantityCandidate | undefined,
): QuantityCandidate | null {
  const frequency = frequencyWords.get(lowerAt(tokens, at));
  if (frequency === undefined || !serviceFrequencies.has(lowerAt(tokens, at))) return null;
  const after = tags[at + 1];
  const closes = after === undefined || isOneOf(after, 'punctuation|conjunction|preposition|to');
  if (!closes || isHyphen(tokens[at + 1])) return null;
  const before = lowerAt(tokens, at - 1);
  if (!isOneOf(tagAt(tags, at - 1) ?? '', 'name|verb|past|noun') && !servingVerbs.has(before))
    return null;
  const { isParted, isServed } = servedBefore({ tokens, tags }, at, last?.end ?? 0);
  if (!isServed || !(isParted || last === undefined)) return null;
  return {
    ...blank(at, at + 1),
    value: 1 / frequency.count,
    unit: { id: `times-per-${frequency.unit}`, noun: 'times', kind: 'times' },
    hasQuantityForm: true,
  };
}

/**
 * Whether a verb of serving leads to a frequency at `at`, and whether a comma or "and" parts it from the amount that ends
 * at `from`; never where something that runs stands between, which it would count.
 */
function servedBefore(
  { tokens, tags }: Pick<Context, 'tokens' | 'tags'>,
  at: number,
  from: number,
): { isParted: boolean; isServed: boolean } {
  let isParted = false;
  for (let back = at - 1; back >= Math.max(0, at - 24); back--) {
    const word = lowerAt(tokens, back);
    if (isOneOf(word, ';|:|—|–|.')) break;
    if (back < from) {
      if (servingVerbs.has(word)) return { isParted, isServed: true };
      continue;
    }
    if (isOneOf(word, 'and|,|while|but')) isParted = true;
    if (tags[back] === 'plural' && runningNouns.has(singular(word))) break;
    if (servingVerbs.has(word)) return { isParted, isServed: true };
  }
  return { isParted, isServed: false };
}

/** True for a bare plural whose number the clause says: "weekly flights grew from 5 to 7", "the number of daily trains". */
function isCountedElsewhere({ tokens, tags }: Context, at: number, end: number): boolean {
  const before = lowerAt(tokens, at - 1);
  if (isOneOf(before, 'of|in|for|on') && before !== 'on') return true;
  const after = tags[end];
  if (after === 'verb' || after === 'past' || after === 'auxiliary' || after === 'modal')
    return true;
  for (let next = end; next < end + 9; next++) {
    if (isOneOf(lowerAt(tokens, next), ',|;|:|.|and|which|that')) return false;
    if (tokens[next]?.shape === 'number' || smallCardinals.has(lowerAt(tokens, next))) return true;
  }
  return false;
}

/** The "twice-" of "twice-weekly", the "three-times-" of "three-times-weekly"; one where nothing stands before. */
function timesBefore({ tokens }: Context, at: number): { value: number; end: number } {
  const adverb = timesWords.get(lowerAt(tokens, at));
  const past = (next: number): number => (isHyphen(tokens[next]) ? next + 1 : next);
  if (adverb !== undefined) return { value: adverb, end: past(at + 1) };
  const number = smallCardinals.get(lowerAt(tokens, at));
  const times = past(at + 1);
  if (number !== undefined && lowerAt(tokens, times) === 'times')
    return { value: number, end: past(times + 1) };
  return { value: 1, end: at };
}

/** "the daily service", "12 weekly flights", "its weekly train": spoken of before, or counted already. */
function isDetermined({ tokens, tags }: Context, at: number): boolean {
  const tag = tagAt(tags, at - 1);
  const hyphened = isHyphen(tokens[at - 1]);
  return (
    hyphened ||
    tag === 'determiner' ||
    tag === 'possessive' ||
    tag === 'number' ||
    tag === 'adjective'
  );
}

/** "100 weekly flights": a frequency among the adjectives of what is counted makes a rate of it. */
export function asRate(unit: Unit): Unit {
  if (unit.kind !== 'count') return unit;
  const words = unit.id.split(' ');
  const at = words.findIndex((word) => frequencyWords.has(word.toLowerCase()));
  if (at < 0 || at === words.length - 1) return unit;
  const word = (words[at] ?? '').toLowerCase();
  const frequency = frequencyWords.get(word);
  const runs = runningNouns.has(unit.noun) || (movedNouns.has(unit.noun) && at === 0);
  if (frequency === undefined || frequency.count !== 1 || !runs) return unit;
  if (!serviceFrequencies.has(word) && !runningNouns.has(unit.noun)) return unit;
  return { ...unit, id: `${words.toSpliced(at, 1).join(' ')}-per-${frequency.unit}` };
}

/**
 * Frequencies that stand away from what they count: "three trains are operating *daily*", "*every week*, 12 trains run",
 * "the *daily average* was 14.7 trains", "40 tonnes of cherries and 15 tonnes of fish *per hour*".
 */
export function scopeFrequencies(context: Context, candidates: QuantityCandidate[]): void {
  for (const candidate of candidates) nameRunner(context, candidate);
  candidates.forEach((candidate, k) => {
    if (!mayRecur(candidate) || isLoadOfOne(context, candidate)) return;
    const before = candidates[k - 1];
    const after = candidates[k + 1];
    const frequency =
      frequencyBehind(context, candidate, after) ??
      averageBefore(context, candidate, before?.end ?? 0) ??
      averageDay(context, candidate) ??
      opening(context, candidate);
    if (frequency !== null) recur(candidate, frequency);
  });
  for (let k = candidates.length - 2; k >= 0; k--) shareRate(context, candidates, k);
  shareInSeries(candidates);
  const opener = candidates[0];
  if (opener !== undefined) nameApposed(context, opener);
}

/** "*A weekly service* to begin with, the freight train now runs daily": a service in apposition is what the subject runs. */
function nameApposed(context: Context, { start, end, unit }: QuantityCandidate): void {
  if (start > 0 || unit === null || !unit.id.startsWith('service-per-')) return;
  const { tokens } = context;
  let comma = end;
  while (comma < end + 6 && tokens[comma]?.text !== ',') comma++;
  if (tokens[comma]?.text !== ',') return;
  const noun = lastNounOf(context, { start: comma + 1, end: Math.min(tokens.length, comma + 9) });
  if (noun === null || noun === 'service') return;
  unit.id = unit.id.replace('service', noun);
  unit.noun = noun;
}

/** "from 700 to 1,200 TEU": both points of a series are rates where one is. */
function shareInSeries(candidates: readonly QuantityCandidate[]): void {
  for (let k = 1; k < candidates.length; k++) {
    const [first, second] = [candidates[k - 1], candidates[k]];
    if (first?.series === undefined || first.series !== second?.series) continue;
    const rate = [first.unit, second.unit].find((unit) => unit?.id.includes('-per-'));
    if (rate === undefined || rate === null) continue;
    first.unit = rate;
    second.unit = rate;
  }
}

function recur(candidate: QuantityCandidate, { unit, count }: Frequency): void {
  if (candidate.unit === null) return;
  const base = candidate.unit.id
    .split(' ')
    .filter((word) => !frequencyWords.has(word.toLowerCase()))
    .join(' ');
  candidate.unit = { ...candidate.unit, id: `${base}-per-${unit}` };
  if (candidate.value !== null) candidate.value /= count;
  if (candidate.low !== undefined) candidate.low /= count;
  if (candidate.high !== undefined) candidate.high /= count;
}

/**
 * "One lorry crosses *every 90 seconds*": the length between two of what runs is how often it runs, and no length of its
 * own.
 */
export function dropIntervals(context: Context, candidates: QuantityCandidate[]): void {
  for (let k = candidates.length - 1; k >= 0; k--) {
    const { start, end, unit } = candidates[k] as QuantityCandidate;
    if (unit?.kind !== 'measure' || !isOneOf(unit.id, 'second|minute|hour|day|week')) continue;
    if (lowerAt(context.tokens, start - 1) !== 'every' || end - start > 4) continue;
    candidates.splice(k, 1);
  }
}

/** "*a shuttle of 35 wagons* goes there every other day": the shuttle is what recurs. */
const isLoadOfOne = ({ tokens }: Context, { from }: QuantityCandidate): boolean =>
  isOneOf(lowerAt(tokens, from - 1), 'of|with') &&
  vehicleNouns.has(lowerAt(tokens, from - 2)) &&
  tokens
    .slice(Math.max(0, from - 6), from - 2)
    .some(({ lower }) => lower === 'a' || lower === 'one');

/** True for what runs or is moved, and has no rate of its own. */
function mayRecur({ unit, isChange, share, hyphened }: QuantityCandidate): boolean {
  if (unit === null || isChange || share || hyphened || unit.id.includes('-per-')) return false;
  if (unit.kind === 'count') return runningNouns.has(unit.noun) || movedNouns.has(unit.noun);
  return unit.kind === 'measure' && loadUnits.has(unit.id);
}

const clauseEnd = wordSet(
  ';|:|.|(|)|—|–|--|which|that|while|whereas|where|when|but|after|since|because|if|who|before|until|as',
);

/** The frequency behind a candidate in its clause: "trains are operating daily", "lorries call at the port every day". */
function frequencyBehind(
  context: Context,
  candidate: QuantityCandidate,
  after: QuantityCandidate | undefined,
): Frequency | null {
  const { tokens } = context;
  const limit = Math.min(tokens.length, candidate.end + 16, after?.start ?? tokens.length);
  for (let at = candidate.end; at < limit; at++) {
    const word = lowerAt(tokens, at);
    if (clauseEnd.has(word) || (word === ',' && !isOneOf(lowerAt(tokens, at + 1), 'on|each|every')))
      return null;
    const frequency = frequencyAt(context, at);
    if (frequency !== null) return frequency;
  }
  return null;
}

/** "daily", "a day", "per week", "every three weeks" at token `at`, as an adverb. */
function frequencyAt(context: Context, at: number): Frequency | null {
  const { tokens } = context;
  const word = lowerAt(tokens, at);
  const adverb = frequencyWords.get(word);
  if (adverb !== undefined)
    return word === 'annual' || isAttributive(context, at)
      ? null
      : { ...adverb, start: at, end: at + 1 };
  if (!rateWords.has(word) || context.masked[at]) return null;
  const isOther = word === 'every' && isOneOf(lowerAt(tokens, at + 1), 'other|second');
  const number = word === 'every' && !isOther ? readNumber(tokens, at + 1) : null;
  const next = isOther ? at + 2 : (number?.end ?? at + 1);
  const time = readUnit(tokens, next);
  if (time === null || time.kind !== 'measure' || !isTimeUnit(time.unit)) return null;
  if (dateOffsets.has(lowerAt(tokens, time.end)) || isHyphen(tokens[next + 1])) return null;
  if (word === 'a' && isLength(context, at, time)) return null;
  return { unit: time.unit, count: isOther ? 2 : (number?.value ?? 1), start: at, end: time.end };
}

/** "daily flights", "twice-daily" */
const isAttributive = ({ tokens, tags }: Context, at: number): boolean =>
  isOneOf(tags[at + 1] ?? '', 'noun|plural|adjective|name') ||
  isHyphen(tokens[at + 1]) ||
  isHyphen(tokens[at - 1]);

/** "in a week", "a year of work": a length of time rather than how often. */
const isLength = (context: Context, at: number, { unit, end }: UnitReading): boolean =>
  tagAt(context.tags, at - 1) === 'preposition' ||
  (isOneOf(unit, 'year|quarter|decade|century') && !closesClause(context, end));

const closesClause = ({ tokens }: Context, at: number): boolean =>
  tokens[at] === undefined || isOneOf(lowerAt(tokens, at), '.|,|;|)');

/** "the daily average was 14.7 trains", "average daily throughput of 1,200 TEU", "a weekly frequency of three flights". */
function averageBefore(
  context: Context,
  candidate: QuantityCandidate,
  from: number,
): Frequency | null {
  const { tokens } = context;
  let headed = false;
  for (let at = candidate.from - 1; at >= Math.max(from, candidate.from - 12); at--) {
    const word = lowerAt(tokens, at);
    if (clauseMarks.has(word) || tokens[at]?.shape === 'number') return null;
    const frequency = frequencyWords.get(word);
    if (frequency !== undefined) {
      const averaged =
        lowerAt(tokens, at - 1) === 'average' || lowerAt(tokens, at + 1) === 'average';
      const yearly = frequency.unit === 'year';
      return averaged || (headed && !yearly) ? { ...frequency, start: at, end: at + 1 } : null;
    }
    if (rateHeads.has(word)) headed = true;
  }
  return null;
}

/** "On an average day 13 trains are let through", "on a typical week". */
function averageDay({ tokens }: Context, candidate: QuantityCandidate): Frequency | null {
  for (let at = Math.max(2, candidate.from - 14); at < candidate.from; at++) {
    if (!ordinary.has(lowerAt(tokens, at))) continue;
    const opened =
      isOneOf(lowerAt(tokens, at - 1), 'a|an|any') && isOneOf(lowerAt(tokens, at - 2), 'on|in');
    const unit = lowerAt(tokens, at + 1);
    if (opened && isOneOf(unit, 'day|week|month|hour') && lowerAt(tokens, at) !== 'single')
      return { unit, count: 1, start: at - 2, end: at + 2 };
  }
  return null;
}

/** "Every week, 12 trains run", "Each day the yard takes 40 wagons". */
function opening(context: Context, candidate: QuantityCandidate): Frequency | null {
  if (!isOneOf(lowerAt(context.tokens, 0), 'every|each') || candidate.from > 60) return null;
  const frequency = frequencyAt(context, 0);
  if (frequency === null || isNounPhrase(context, frequency.end)) return null;
  return clauseBreak(context, frequency.end, candidate.from) ? null : frequency;
}

/** "Every day trip": the time is part of a longer name. */
const isNounPhrase = ({ tags }: Context, at: number): boolean => tags[at] === 'noun';

const clauseBreak = ({ tokens }: Context, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (isOneOf(lowerAt(tokens, at), ';|:|—|–|--|while|whereas|but|which')) return true;
  return false;
};

/** "40 tonnes of cherries and 15 tonnes of fish per hour": what is joined to a rate of its kind is one too. */
function shareRate(
  { tokens, tags }: Context,
  candidates: readonly QuantityCandidate[],
  k: number,
): void {
  const [first, second] = [candidates[k], candidates[k + 1]];
  if (first === undefined || second?.unit == null || first.unit === null || !mayRecur(first))
    return;
  const [base = '', below] = second.unit.id.split('-per-');
  if (below === undefined || first.unit.kind !== second.unit.kind) return;
  if (first.unit.kind === 'measure' && first.unit.id !== base) return;
  if (!isTimeUnit(below) || second.from - first.end > 4) return;
  if (!isOneOf(lowerAt(tokens, second.from - 1), 'and|or|,|&')) return;
  // "In all 1,012 trains *left*, 19.5 a week": told of another time, which a verb parts from them.
  for (let at = first.end; at < second.from - 1; at++)
    if (isOneOf(tokenAt(tokens, at).text, ',|;|:') || isVerbTag(tags[at] ?? '')) return;
  first.unit = { ...first.unit, id: `${first.unit.id}-per-${below}` };
}

/** "trains left *once per week*", "the train runs *three times a week*": what runs so often is what is counted. */
function nameRunner(context: Context, candidate: QuantityCandidate): void {
  const { unit } = candidate;
  // "Trains leave *one every 40 minutes*"
  if (unit === null && candidate.per !== undefined && (candidate.value ?? 1) < 1)
    nameEvery(context, candidate);
  if (unit?.kind !== 'times' || !unit.id.startsWith('times-per-')) return;
  const verb = governingVerb(context, candidate.from);
  if (verb < 0) return;
  const noun =
    lastNounOf(context, { start: segmentStart(context, verb), end: verb }) ??
    lastNounOf(context, subjectRange(context, verb));
  if (noun === null) return;
  // "The aircraft will fly three times a week": what one machine does is so many flights.
  const run = isOneOf(noun, 'aircraft|plane') ? 'flight' : noun;
  candidate.unit = { id: unit.id.replace('times', run), noun: run, kind: 'count' };
}

/** "Trains leave *one every 40 minutes*": one of what runs. */
function nameEvery(context: Context, candidate: QuantityCandidate): void {
  const verb = governingVerb(context, candidate.from);
  if (verb < 0 || candidate.per === undefined) return;
  const noun = lastNounOf(context, { start: segmentStart(context, verb), end: verb });
  if (noun !== null) candidate.unit = { id: `${noun}-per-${candidate.per}`, noun, kind: 'count' };
}

/** Start of the words before a verb that no comma, stop or conjunction parts from it. */
function segmentStart({ tokens }: Context, verb: number): number {
  let at = verb;
  while (at > Math.max(0, verb - 12) && !isOneOf(lowerAt(tokens, at - 1), ',|;|:|.|and|but|while'))
    at--;
  return at;
}

/** The runner a noun phrase is about, in the singular: "the Yuxinou train". */
function lastNounOf(
  { tokens }: Context,
  { start, end }: { start: number; end: number },
): string | null {
  for (let at = start; at < end; at++) {
    const word = singular(lowerAt(tokens, at));
    const headed = at + 1 >= end || !runningNouns.has(singular(lowerAt(tokens, at + 1)));
    if (runningNouns.has(word) && headed) return word;
    if (isOneOf(lowerAt(tokens, at), 'of|from|to|in|between|with')) return null;
  }
  return null;
}
