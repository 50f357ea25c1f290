import type { Period } from '../../schemas/fact.ts';
import { type Clause, type ClausePlan, clauseAt } from '../clauses/clause.ts';
import { headOf, isSaying } from '../clauses/clause-type.ts';
import { cue } from '../cues/cue.ts';
import { carrierNouns } from '../lexicon/comparison-words.ts';
import { enactingVerbs } from '../lexicon/dating-words.ts';
import { foundingVerbs, scopeNouns, scopeVerbs } from '../lexicon/period-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { Span, Token } from '../reader/types.ts';
import { isSpanTold } from '../time/attributes.ts';
import { isOfBeginning, isOfDeparture, isOfStatement } from '../time/binding.ts';
import { addDays, shiftMonths, yearIn } from '../time/calendar.ts';
import type { DatedMention } from '../time/periods.ts';
import { type Inheritance, isPluperfect } from '../time/standing.ts';
import { tokenAt } from '../tokens/cursor.ts';

/** A time an article has reported on, and where it was last spoken of. */
export interface Reported {
  period: Period;
  citation: string | null;
  /** Number of the sentence, and of the block, in which it was last named. */
  sentence: number;
  block: number;
  /** Number of the labelled item in which it was named; 0 before the first. */
  item: number;
}

/** The times an article has reported on so far, the last first. */
export interface ReportingPeriods {
  reported: readonly Reported[];
  /** The day of the last event, which reaches one sentence on. */
  day: Reported | null;
  /** The time the last sentence named, whatever for: "expected for 2025. In May of that year …". */
  named: Period | null;
  /** When what the article tells of began: "the terminal *opened in May 2015*". */
  founded: Period | null;
  /** The last time named that lay ahead. */
  coming: Period | null;
  /** True behind a question about how things are now. */
  asked: boolean;
  /** The time that the label of the paragraph names: "2015 · The return leg takes root". */
  label: Period | null;
  /** Sentences and blocks read so far. */
  sentence: number;
  block: number;
  /** Labels met so far: each opens an item that tells of something else. */
  item: number;
}

/** Nothing has named a time yet. */
export const noReportingPeriods: ReportingPeriods = {
  reported: [],
  day: null,
  named: null,
  founded: null,
  coming: null,
  asked: false,
  label: null,
  sentence: 0,
  block: 0,
  item: 0,
};

/** Most times kept in mind; "the six months" is looked for among them. */
const mostReported = 6;

/** A sentence as the discourse of times sees it. */
export interface TimedSentence {
  text: string;
  tokens: readonly Token[];
  plan: ClausePlan;
  times: readonly DatedMention[];
  citation: string | null;
  reference: string | null;
  isFirst: boolean;
  isLabel: boolean;
  /** The places it names, and what it counts. */
  named: readonly Span[];
  quantities: readonly (Span & { elided?: object })[];
  role: 'title' | 'dek' | 'heading' | 'body';
}

/** How the facts of a sentence were dated: by times it names, or by one taken over. */
export interface DatedBy {
  /** Each time with what it came to mean. */
  used: ReadonlyMap<DatedMention, Period | null>;
  /** Times that say when a count began; those not used as well say nothing else. */
  begins: ReadonlySet<DatedMention>;
  carried: Period | null;
  /** True where no fact but an ordinal took it over: "it is the fourteenth". */
  handsOn: boolean;
}

/** The reporting periods after a sentence, `used` being the times its facts hold for. */
export function reportingAfter(
  before: ReportingPeriods,
  sentence: TimedSentence,
  dated: DatedBy,
): ReportingPeriods {
  const at = {
    sentence: before.sentence + 1,
    block: before.block + (sentence.isFirst ? 1 : 0),
    named: namedBy(sentence),
    founded: foundedBy(sentence) ?? before.founded,
    item: itemOf(before, sentence),
    coming: comingIn(sentence) ?? before.coming,
    asked: isAskedNow(sentence),
  };
  const { used, carried, handsOn } = dated;
  const told = reportedBy(sentence, dated);
  // "9,732 trains, after 8,681 in 2017": what goes on to be told is of the time that was taken over.
  const isBack = told !== null && carried !== null && endOf(told) < (carried.end ?? '');
  // "in March alone 19,800 left": a part of the time told of, which goes on to be that of the next sentence.
  const isPart = told !== null && before.reported.length > 0 && isSingledOut(told, sentence);
  const isPassing = isBefore(told, before, sentence) || isYearEarlier(told, before, sentence);
  const found = isBack || isPart || isPassing ? null : told;
  const label = sentence.isLabel ? labelOf(found) : sentence.isFirst ? null : before.label;
  const { citation } = sentence;
  const place = { citation, sentence: at.sentence, block: at.block, item: at.item };
  if (!found) {
    const kept = before.day && before.day.block === at.block ? before.day : null;
    // "It is the fourteenth": a sentence that is of the day just told hands it on.
    const isOfDay = handsOn && kept !== null && carried !== null && isSame(kept.period, carried);
    const day = isOfDay ? { ...kept, sentence: at.sentence } : kept;
    return { ...before, ...at, reported: goingOn(before.reported, carried, at), label, day };
  }
  // "As of the end of July this year": the months up to then, where its facts are counted from January on.
  const meant = found.asOf ? (used.get(found) ?? found.period) : found.period;
  const entry: Reported = { period: wholeYear(meant), ...place };
  if (found.period.type === 'day') return { ...before, ...at, label, day: entry };
  // Of one time that two sources report on each is remembered: what either goes on to tell is of that time.
  const others = before.reported.filter(
    (each) => !isSame(each.period, found.period) || each.citation !== citation,
  );
  // What the lead was about stays that, however often an item names it.
  if (before.reported.some(({ period, item }) => item === 0 && isSame(period, found.period)))
    entry.item = 0;
  return { ...at, label, day: null, reported: [entry, ...others].slice(0, mostReported) };
}

/** The times told of, the one that a paragraph takes over told of in it. */
const goingOn = (
  reported: readonly Reported[],
  carried: Period | null,
  { block }: Pick<ReportingPeriods, 'block'>,
): readonly Reported[] => {
  const last = carried && reported.find(({ period }) => isSame(period, carried));
  return last ? reported.map((each) => (each === last ? { ...each, block } : each)) : reported;
};

/** "In the first quarter of 2023 they *had numbered* 29,200": what was so before the time told of dates nothing behind it. */
function isBefore(
  told: DatedMention | null,
  { reported: [last] }: ReportingPeriods,
  { plan, tokens, quantities }: TimedSentence,
): boolean {
  const clause = told && clauseAt(plan, tokens, told.end - 1);
  // "At the peak in 2021 there were *over 230*": one more number of what was counted for a later time.
  const isOneMore =
    quantities.length > 0 &&
    quantities.every(({ elided }) => elided !== undefined) &&
    clause?.tense === 'past';
  if (told !== null && isOneMore) return endOf(told) < (last?.period.start ?? '');
  const { subject } = clause ?? {};
  // "In the whole of 2022 the city had counted …" begins to tell of that year; what "they" or "the result" had been is compared.
  const isOfSame = subject != null && carrierNouns.has(tokenAt(tokens, subject.to - 1).lower);
  return (
    told !== null &&
    clause !== null &&
    isOfSame &&
    isPluperfect(tokens, clause) &&
    endOf(told) < (last?.period.end ?? '')
  );
}

/**
 * "176,300 TEU in January to June. … *In the first half of last year* it had handled 201,700": what the time told of was a
 * year before is set beside it, and what comes next goes on with the later one.
 */
function isYearEarlier(
  told: DatedMention | null,
  { reported: [last] }: ReportingPeriods,
  { isFirst, text }: TimedSentence,
): boolean {
  if (told === null || last === undefined || isFirst) return false;
  // "older data were revised: *for the first quarter of 2023* it gives 199"
  const opens = /(?:^|[:;] )(?:(?:in|during|for|over) )?(?:the )?$/i.test(
    text.slice(0, told.start),
  );
  const { start, end } = shiftMonths(last.period, -12);
  return opens && start !== null && start === told.period.start && end === told.period.end;
}

/** "in March *alone*" */
const isSingledOut = ({ end }: DatedMention, { text }: TimedSentence): boolean =>
  /^ alone\b/.test(text.slice(end, end + 7));

/** "When it opens *in 2026*": a time that is still to come. */
const comingIn = ({ times, reference }: TimedSentence): Period | null =>
  times.findLast(
    ({ role, period, anaphor }) =>
      role === 'when' && !anaphor && reference !== null && (period.end ?? '') > `${reference}~`,
  )?.period ?? null;

/** "What does a box cost?": what is asked of now. */
const isAskedNow = ({ text, plan }: TimedSentence): boolean =>
  text.endsWith('?') && plan.clauses.some(({ tense }) => tense === 'present');

/**
 * The item a sentence stands in: a label that names a place ("Gdynia.") makes a digest of the text, in which every label
 * opens another one; "Where it lands" only heads a part of one report.
 */
const itemOf = (
  { item }: ReportingPeriods,
  { isLabel, named }: Pick<TimedSentence, 'isLabel' | 'named'>,
): number => (isLabel && (item > 0 || named.length > 0) ? item + 1 : item);

/** "…, and 544 million by the end of last year": what follows is told of that year. */
const wholeYear = (period: Period): Period =>
  period.start === null && period.end?.endsWith('-12-31')
    ? { ...period, start: `${period.end.slice(0, 4)}-01-01`, type: 'year' }
    : period;

/** The time under which a label puts a paragraph; a day is that of its report, or of one event. */
const labelOf = (found: DatedMention | null): Period | null =>
  found === null || found.period.type === 'day' ? null : found.period;

/** The last dated time of a sentence, compared ones left out. */
function namedBy({ times }: TimedSentence): Period | null {
  const last = times.findLast(({ role, period }) => role === 'when' && period.end !== null);
  // "has never been as busy as *this September*": spoken of, if only to compare.
  const beside = times.findLast(({ period }) => period.end !== null && /^this /i.test(period.text));
  const mention = last ?? beside;
  // "Trains have run *since November 2017*": what "that year" and "then" stand for is when it began.
  return mention ? { ...mention.period, ...mention.named } : null;
}

/**
 * When a sentence says that something began: "since April 2015, when the first train ran", else the time of a clause of
 * opening or starting.
 */
function foundedBy({ times, plan, tokens }: TimedSentence): Period | null {
  const first = times.find(
    ({ named, to }) => named && [to, to + 1].some((next) => tokenAt(tokens, next).lower === 'when'),
  );
  if (first?.named) return { ...first.period, ...first.named };
  const at = times.findLast(
    ({ role, period, end, asOf }) =>
      role === 'when' &&
      !asOf &&
      period.start !== null &&
      period.end !== null &&
      foundingVerbs.has(clauseAt(plan, tokens, end - 1)?.predicate?.verb ?? '') &&
      clauseAt(plan, tokens, end - 1)?.tense !== 'future',
  );
  return at?.period ?? null;
}

const isSame = (a: Period, b: Period): boolean => a.start === b.start && a.end === b.end;

/** The time a sentence reports on: of those its facts hold for, else of those that say when something was so, the last. */
function reportedBy(sentence: TimedSentence, { used, begins }: DatedBy): DatedMention | null {
  const fit = sentence.times.filter(
    (each) => (used.has(each) || !begins.has(each)) && mayReport(each, sentence, used.has(each)),
  );
  const held = fit.filter((each) => used.has(each));
  const among = held.length > 0 ? held : fit;
  let best: DatedMention | null = soleTopic(sentence);
  for (const each of among) if (!best || endOf(each) > endOf(best)) best = each;
  return best;
}

/** "The airport has had better years than *2012*.": the only time of a sentence that counts nothing is what it is about. */
const soleTopic = ({ times, quantities, reference, text }: TimedSentence): DatedMention | null => {
  const [only, other] = times;
  // "The table has the change from 2022", "Changes compare with 2022": that is what the changes are counted from.
  const isCounted =
    only &&
    / (?:from|against|compar\p{Ll}+ (?:with|to)) (?:the )?$/u.test(text.slice(0, only.start));
  const isTopic = only?.role === 'base' && !isCounted && !other && quantities.length === 0;
  const end = only?.period.end ?? null;
  return isTopic && end !== null && reference !== null && end <= `${reference}~` ? only : null;
};

const endOf = ({ period }: DatedMention): string => period.end ?? period.start ?? '';

/** Clauses whose times are told in passing. */
const aside = wordSet('relative|participle|parenthesis|apposition|attribution|subordinate');

/** "All figures are for *March*.", "The data cover *2022*.": the time that a text says its numbers are of. */
function tellsScope(mention: DatedMention, { text, tokens, plan, quantities }: TimedSentence) {
  if (quantities.length > 0 || mention.period.end === null) return false;
  const clause = clauseAt(plan, tokens, mention.start);
  const { subject = null, predicate = null } = clause ?? {};
  if (clause?.tense !== 'present' || subject === null || predicate === null) return false;
  const isOfNumbers = scopeNouns.has(headOf(tokens, subject));
  const isSaid =
    predicate.verb === 'be' ? isForTime(mention, text) : scopeVerbs.has(predicate.verb);
  return isOfNumbers && isSaid && mention.start > (tokens[subject.to - 1]?.end ?? 0);
}

const isForTime = ({ start }: Span, text: string): boolean =>
  / (?:for|of|from) (?:the )?$/i.test(text.slice(Math.max(0, start - 12), start));

function mayReport(mention: DatedMention, sentence: TimedSentence, isUsed: boolean): boolean {
  const { text, tokens, plan, times, role, isLabel, reference } = sentence;
  const { period } = mention;
  if (tellsScope(mention, sentence)) return true;
  if (isOfOther(mention, text) || isAhead(mention, reference)) return false;
  if (isDayOfTelling(mention, { tokens, plan, times })) return false;
  if (role !== 'body' || isLabel) return period.end !== null;
  const inner = clauseAt(plan, tokens, mention.end - 1);
  // "the year 1403, which ended on March 20": a time that runs into the clause that says when it ended.
  const clause = inner?.role === 'relative' ? clauseAt(plan, tokens, mention.start) : inner;
  if (!clause) return true;
  // "the 1,000th train that the city has run this year"
  const tellsWhich = isUsed && mention.whole !== undefined;
  // "40 trains left in April" counts them, where "the depot opened in April" tells of one event.
  const departs = (isUsed || period.type === 'day') && isOfDeparture(mention, text);
  const begins = isOfBeginning(mention, text) && !departs;
  // ", so that freight shrank by a quarter in 2015": what came of it is told for itself.
  const tellsResult = isUsed && tokenAt(tokens, clause.ranges[0]?.from ?? 0).lower === 'so';
  // "Turnover crept up: *52 million in 2023*": what a colon announces is what is told.
  const isAnnounced = isUsed && isBehindColon(clause, tokens);
  const isAside = aside.has(clause.role) && !tellsWhich && !tellsResult && !isAnnounced;
  if (isAside || begins) return false;
  // "It is the fourteenth train since last autumn."
  if (!isUsed && mention.named && clause.tense === 'present') return false;
  if (!isUsed && (isPassedState(clause, period, reference) || isOfNoun(mention, text)))
    return false;
  // "The fee was raised *as of 1 April*"
  if (mention.asOf && enactingVerbs.has(clause.predicate?.verb ?? '')) return false;
  // "That compares with 700,000 in 2020."
  const isReal = clause.modality === 'actual' || isOfWord(period, clause);
  // "The best mark *dates from 2021*."
  if (!isReal || isOneOf(clause.predicate?.verb ?? '', 'compare|date')) return false;
  if (clause.type === 'statement') return !isOneOf(period.type, 'day|month');
  return period.type !== 'instant' || mention.asOf === true;
}

const isBehindColon = ({ role, ranges }: Clause, tokens: readonly Token[]): boolean =>
  role === 'apposition' && tokenAt(tokens, (ranges[0]?.from ?? 0) - 1).text === ':';

/** "The line, put into use in 2006, starts at Atasu": a time that is over dates nothing that is so now. */
const isPassedState = (
  { tense, type }: Clause,
  { end }: Period,
  reference: string | null,
): boolean =>
  tense === 'present' &&
  type !== 'statement' &&
  end !== null &&
  reference !== null &&
  addDays(end, reachesUpTo) < reference;

/** "terminus of the train *of January 2017*": a time that says which thing is meant. */
const isOfNoun = ({ start }: Span, text: string): boolean =>
  /\bof (?:the )?$/i.test(text.slice(Math.max(0, start - 12), start)) &&
  !figuresOf.before(text, start, 40) &&
  !/\b(?:end|start|beginning|course|part|rest|all|whole|middle|half|quarter|months?|weeks?|days?|summer|winter|spring|autumn) of (?:the )?$/i.test(
    text.slice(Math.max(0, start - 24), start),
  );

/** "released the *figures of* the first quarter": what is reported on, whatever the verb. */
const figuresOf = cue(
  /\b(?:figures|results|data|statistics|accounts|numbers|performance|indicators) of (?:the )?$/i,
);

/** "*On Monday* the office released the figures of the first quarter": the day of telling, beside the time told of. */
const isDayOfTelling = (
  mention: DatedMention,
  { tokens, plan, times }: Pick<TimedSentence, 'tokens' | 'plan' | 'times'>,
): boolean => {
  if (mention.period.type !== 'day') return false;
  const clause = clauseAt(plan, tokens, mention.end - 1);
  return (
    isSaying(clause?.predicate ?? null) &&
    times.some(
      ({ from, role, period }) =>
        from >= (clause?.predicate?.to ?? 0) &&
        role === 'when' &&
        period.end !== null &&
        !isOneOf(period.type, 'day|instant'),
    )
  );
};

/** A time compared with, spoken of but not dated, or of the statement; one that is named and has no dates is the one spoken of. */
function isOfOther(mention: DatedMention, text: string): boolean {
  const { anaphor, period, role } = mention;
  if (role === 'base' || isOfStatement(mention, text)) return true;
  if (isDateline(mention, text) || isOfSaying(mention, text)) return true;
  if (former.test(text.slice(Math.max(0, mention.start - 70), mention.start))) return true;
  if (setAgainst.before(text, mention.start, 60)) return true;
  if (!anaphor) return false;
  // "She was one of 120 then": told of in passing.
  if (isOneOf(anaphor.relation, 'since|until') || /^then$/i.test(period.text)) return true;
  // "For the same months of 2020 it had been 40": another year than the one told of.
  const { relation, year } = anaphor;
  if (relation === 'same' && year !== null && !('shift' in year && year.shift === 0)) return true;
  // "A year before, the figure stood at 27,900": what something is compared with is not what is reported on.
  const isBefore = anaphor.relation === 'shift' && (anaphor.count ?? -1) < 0;
  return period.end === null || isBefore;
}

/** "cut to under 30 minutes *from two hours in* 2022": when it was otherwise. */
const former = /\bto [^,.;:]{1,30},? (?:up |down )?from [^,.;:]{1,24} (?:in|of) (?:the )?$/;

/** "56,500 TEU *against 20,500 in* 2023": the time of an amount that another is set against. */
const setAgainst = cue(
  /\b(?:against|versus|vs\.?|compared (?:with|to)|(?:up|down) from) (?:the |a |only |just |about |some )*[\d.,]+(?: [\p{L}%]+){0,3} (?:in|of|for) (?:the )?$/u,
);

/** A time that has not come, or hardly: "until 2030", "for 2022" in a text of January. */
function isAhead(mention: DatedMention, reference: string | null): boolean {
  const { start, end, text } = mention.period;
  const isOpen = reference !== null && start === null && (end ?? '') > `${reference}~`;
  return isOpen || /^(?:until|till|before)\b/i.test(text) || isHardlyBegun(mention, reference);
}

/** "PIRAEUS, 4 October 2018 – ", "XI'AN, July 10 (Xinhua) -- ": the day of the report itself. */
const isDateline = ({ start, end, period }: DatedMention, text: string): boolean =>
  period.type === 'day' &&
  start < 60 &&
  /^(?:, \d{4})?(?: ?\([^)]{2,40}\))? ?(?:--|–|—|- )/.test(text.slice(end, end + 60));

/** "For 2022", in a text of January: a time of which less than half is over is told of as what is to come. */
function isHardlyBegun({ period, whole, asOf }: DatedMention, reference: string | null): boolean {
  const { start, end } = period;
  if (whole || asOf || start === null || end === null || reference?.length !== 10) return false;
  if ((period.type !== 'year' && period.type !== 'half') || end <= reference) return false;
  return Date.parse(reference) - Date.parse(start) < Date.parse(end) - Date.parse(reference);
}

/** "today announced its results": the day of a statement before its verb. */
const isOfSaying = ({ end, period }: DatedMention, text: string): boolean =>
  period.type === 'day' &&
  /^ (?:has )?(?:announced|reported|said|published|released|presented|posted|confirmed|stated|told)\b/.test(
    text.slice(end, end + 16),
  );

/** Days a time may lie back and still reach up to now: "from January to October" in a text of November. */
const reachesUpTo = 62;

/** What of a sentence decides which time its facts take over. */
type LentTo = Pick<
  TimedSentence,
  'text' | 'citation' | 'reference' | 'isFirst' | 'isLabel' | 'named' | 'times'
>;

/** The time a fact that names none takes over, and the one it could as well take. */
export function lentPeriod(
  before: ReportingPeriods,
  inheritance: Inheritance,
  told: LentTo,
): { period: Period | null; rival: Period | null } {
  const { reported, day, label, sentence, block } = before;
  const { citation, reference, isFirst, times } = told;
  const none = { period: null, rival: null };
  if (inheritance === 'never') return none;
  if (label !== null && !isFirst) return { period: label, rival: null };
  // "What does a box cost? ¶ Some 2,300 dollars."
  const isAnswer = inheritance === 'verbless' && before.asked;
  if (inheritance === 'present' || isAnswer) return none;
  // Another source may count another time, unless the paragraph goes on to tell of what happened in it and names none.
  const goesOn =
    !isFirst &&
    inheritance === 'reporting' &&
    !times.some(({ role, period }) => role === 'when' && !isSpanTold(period));
  // What another item of a digest was about is over with it; what stood before the first is about them all.
  const item = itemOf(before, told);
  const near = reported.filter((each) => each.item === item || each.item === 0);
  const own = near.filter((each) => each.citation === citation || (goesOn && each.block === block));
  const [last] = own;
  const other = own.find((each) => last && !isSame(each.period, last.period));
  const isOfDay = day?.citation === citation && day.sentence === sentence && day.block === block;
  if (day && isOfDay && !isFirst)
    return inheritance === 'running' ? none : { period: day.period, rival: last?.period ?? null };
  if (!last || inheritance === 'event') return none;
  // "At the peak in 2021 there were 230. *All in all*, the port took 22.9 million tonnes": of the time before the aside.
  const sumsUp = /^(?:All in all|Overall|Altogether|In all|On the whole)\b/.test(told.text);
  const first = own.at(-1);
  if (sumsUp && first && (first.period.end ?? '') > (last.period.end ?? ''))
    return { period: first.period, rival: last.period };
  const goesBack = isFirst || last.block < block;
  // "has shed 840 jobs *so far this year*" counts up to now, whatever part of the year is reported on.
  const wide = own.filter(
    (each) => encloses(each.period, last.period) && !/^so far\b/i.test(each.period.text),
  );
  const period = (goesBack ? widest(wide) : null)?.period ?? last.period;
  const isDated = period.start !== null || period.end !== null;
  if (isDated && inheritance === 'running' && !isUpToNow(period, reference))
    return { period: null, rival: period };
  return { period, rival: other?.period ?? null };
}

/** "June was the best month" tells of a part: a new paragraph goes back to the half-year the article reports on. */
const encloses = (wide: Period, narrow: Period): boolean =>
  wide.start !== null &&
  wide.end !== null &&
  narrow.start !== null &&
  narrow.end !== null &&
  wide.start <= narrow.start &&
  narrow.end <= wide.end &&
  (wide.start !== narrow.start || wide.end !== narrow.end) &&
  yearIn(wide.end) - yearIn(wide.start) <= 1;

/** Of several times, the one that the others lie in. */
const widest = (times: readonly Reported[]): Reported | null =>
  times.reduce<Reported | null>(
    (best, each) => (best === null || encloses(each.period, best.period) ? each : best),
    null,
  );

const isUpToNow = ({ end }: Period, reference: string | null): boolean =>
  end !== null && reference !== null && addDays(end, reachesUpTo) >= reference;

/** "On 11 December the two *agreed* to build": the day is that of the word given. */
const isOfWord = ({ type }: Period, { tense, predicate }: Clause): boolean =>
  type === 'day' && tense === 'past' && agreeing.has(predicate?.chain[0] ?? '');

/** Verbs of giving one's word, an event of its own day whatever it is to lead to. */
const agreeing = wordSet('agree|promise|pledge|commit|decide|vow');

/** Words that say that "as of" counts from 1 January on. */
const yearly = cue(
  /\b(?:year[- ]on[- ]year|year[- ]over[- ]year|y-?o-?y|(?<!\p{Lu}\p{Ll}+ )this year|(?:from|than|over|with|to|as|in|on) (?:the )?(?:same|corresponding|comparable|equivalent) (?:[\p{L}\d-]+ )?(?:period|time|months|stretch|span)|(?:than|from) (?:a year (?:ago|earlier|before)|last year)|(?:as many|as much|more|fewer|less) (?:as|than) (?:\S+ )?(?:in|for|during) (?:the )?(?:whole|all|full|entire)(?: year)?(?: of)? (?:\d{4}|last year))\b/iu,
);

/** "39,600 TEU by the end of May, *up 18 percent*": against the same months of the year before. */
const isUpBy = cue(/, (?:up|down) (?:by )?\d[\d.]*(?:%| per ?cent)/i);

/** Whether "as of 30 July" of a sentence counts from 1 January on: it says so, or the article is reporting on the year so far. */
export function countsWithinYear(
  text: string,
  { reported }: ReportingPeriods,
  reference: string | null,
): boolean {
  if (yearly.in(text) || isUpBy.in(text)) return true;
  const last = reported[0]?.period;
  const year = reference?.slice(0, 4);
  if (year === undefined || last?.start !== `${year}-01-01`) return false;
  return last.type === 'cumulative' || (last.type === 'span' && last.end !== null);
}
