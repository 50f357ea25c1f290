import type { Period } from '../../schemas/fact.ts';
import { type ClausePlan, clauseAt } from '../clauses/clause.ts';
import { foundingVerbs } from '../lexicon/period-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import type { Anaphor } from '../time/anaphor.ts';
import { resolveAnaphor } from '../time/anaphora.ts';
import { addDays, shiftMonths, yearIn, yearUpTo } from '../time/calendar.ts';
import { isCompared } from '../time/compared-values.ts';
import type { DatedMention } from '../time/periods.ts';
import { tokenAt } from '../tokens/cursor.ts';
import type { Reported, ReportingPeriods, TimedSentence } from './reporting-period.ts';

/** The times of a sentence with those that stand for others resolved: "the same period last year", "that year". */
export function resolveTimes(sentence: ToldSentence, earlier: ReportingPeriods): DatedMention[] {
  const { times, reference, plan, tokens, isFirst } = sentence;
  const year = reference === null ? null : yearIn(reference);
  const resolved: DatedMention[] = [];
  times.forEach((each, at) => {
    const { anaphor } = each;
    const ahead = isAhead(each, sentence);
    if (each.recurs && clauseAt(plan, tokens, each.end - 1)?.tense === 'present') {
      resolved.push({ ...each, period: { ...each.period, start: null, end: null } });
      return;
    }
    if (!anaphor || (anaphor.relation === 'within' && ahead)) {
      const isFollowing = resolved.some(
        ({ role, period }) => role === 'when' && period.end !== null,
      );
      const isPresent = clauseAt(plan, tokens, each.end - 1)?.tense === 'present';
      const own =
        isFollowing || (isPresent && isNear(each, reference))
          ? yearBefore(each, resolved.at(-1), tokens)
          : monthTold(each, earlier, { reference, isFirst });
      resolved.push(ahead ? comingTime(each, reference, tokens) : own);
      return;
    }
    const expected = dayOfYear(each, resolved) ?? (ahead ? yearAhead(each, year) : null);
    const later =
      anaphor.relation === 'since' || isOfFounding(anaphor)
        ? []
        : times.slice(at + 1).filter(({ anaphor: own, role }) => !own && role !== 'base');
    const known = [
      ...antecedentsHere(anaphor, resolved),
      ...(isUpToNow(each) ? [] : antecedentsBefore(each, anaphor, sentence, earlier)),
      ...later.map(({ period }) => period),
    ];
    const interval = expected ?? resolveAnaphor(anaphor, known, year, each.period);
    resolved.push(interval ? { ...each, period: { ...each.period, ...interval } } : each);
  });
  return fromFounding(resolved, plan, tokens).map((each, at) =>
    inOrder(spelledOut(each, resolved[at + 1], tokens), resolved[at + 1], tokens),
  );
}

type ToldSentence = Pick<
  TimedSentence,
  'text' | 'times' | 'reference' | 'plan' | 'tokens' | 'isFirst'
>;

/** True for a time of what is planned, expected or announced: "announced two weekly flights *from December*". */
function isAhead({ from, end }: DatedMention, { plan, tokens }: ToldSentence): boolean {
  const clause = clauseAt(plan, tokens, end - 1);
  if (isOneOf(clause?.modality ?? '', 'plan|forecast')) return true;
  return (
    announcing.has(clause?.predicate?.verb ?? '') &&
    [from - 1, from].some((at) => tokenAt(tokens, at).lower === 'from')
  );
}

/** "down 38 percent *since the beginning of the year*": what goes on up to now is in no year that was told of before. */
const isUpToNow = ({ anaphor, named }: DatedMention): boolean =>
  anaphor?.relation === 'within' && named !== undefined;

/** The times of the sentence so far that words may stand for, the last first. */
function antecedentsHere({ relation }: Anaphor, resolved: readonly DatedMention[]): Period[] {
  // "in place since March; until then": when it began.
  const isOfStart = isOneOf(relation, 'within|since|until');
  const open = resolved.filter(({ named }) => isOfStart || !named);
  return withoutBases(open, relation)
    .map(({ period, named }) => (isOfStart && named ? { ...period, ...named } : period))
    .filter(({ start }) => start !== null)
    .reverse();
}

/**
 * "3 per cent less than in the same months of 2024, and 41,000 at Ezhou, where *a year before* it was 26,000": counted
 * from the time told of rather than from one it is compared with, unless there is no other.
 */
function withoutBases(
  times: readonly DatedMention[],
  relation: Anaphor['relation'],
): readonly DatedMention[] {
  if (relation !== 'same' && relation !== 'shift') return times;
  const told = times.filter(({ role }) => role === 'when');
  return told.length > 0 ? told : times;
}

/** The times of the sentences before that words may stand for. */
function antecedentsBefore(
  mention: DatedMention,
  anaphor: Anaphor,
  sentence: ToldSentence,
  earlier: ReportingPeriods,
): readonly Period[] {
  // "By then, it hopes to run five a week": the time last named that is still to come.
  if (earlier.coming && anaphor.relation === 'until' && isAhead(mention, sentence))
    return [earlier.coming];
  if (isLevelThen(mention, sentence)) return reportedHere(earlier, sentence.isFirst);
  return antecedentsOf(mention.period.text, anaphor, earlier);
}

/** "the first two months of the current year *(March 21-May 21)*": what brackets say of a time is what it is. */
function spelledOut(
  mention: DatedMention,
  next: DatedMention | undefined,
  tokens: readonly Token[],
): DatedMention {
  // "*this year's peak season* (6 to 26 November)": the season, and not the year that it is of.
  const isOwner = isOneOf(tokenAt(tokens, mention.to).lower, "'s|’s");
  const opens = isOwner ? (next?.from ?? 0) - 1 : mention.to;
  const isBracketed =
    next !== undefined &&
    tokenAt(tokens, opens).text === '(' &&
    next.from === opens + 1 &&
    opens - mention.to <= 4 &&
    tokenAt(tokens, next.to).text === ')';
  if (!isBracketed || next.period.start === null || next.period.end === null) return mention;
  const isLong = next.period.type === 'span' && mention.period.type !== 'day';
  const { start, end } = next.period;
  return isLong ? { ...mention, period: { ...mention.period, start, end } } : mention;
}

/**
 * "*a year ago* that line read 2.6 million", "92 TEU, compared with 84 *a year ago*": how a figure of this time stood in
 * the same time then.
 */
function isLevelThen(
  { anaphor, period, from, end }: DatedMention,
  { text, plan, tokens }: ToldSentence,
): boolean {
  const isAgo = anaphor?.deictic === true && anaphor.unit === 'year' && /\bago$/i.test(period.text);
  if (isAgo && isOfCompared(text, tokens, from)) return true;
  return isAgo && levelVerbs.has(clauseAt(plan, tokens, end - 1)?.predicate?.verb ?? '');
}

/** "*compared with 84* a year ago": the number right before a time is one that another is compared with. */
function isOfCompared(text: string, tokens: readonly Token[], from: number): boolean {
  const number = tokens
    .slice(Math.max(0, from - 4), from)
    .findLast(({ shape }) => shape === 'number');
  return number !== undefined && isCompared(text, number);
}

const levelVerbs = wordSet('be|read|stand|total|amount|come|number|reach|measure|average');

/** The part of a year that the paragraph reports on. */
const reportedHere = ({ reported, block }: ReportingPeriods, isFirst: boolean): readonly Period[] =>
  reported
    .filter((each) => !isFirst && each.block === block && each.period.type !== 'year')
    .map(({ period }) => period)
    .slice(0, 1);

/** "*Opened in August 2018*, the service has seen 3,580 trips *so far*": counted from its opening. */
function fromFounding(
  times: readonly DatedMention[],
  plan: ClausePlan,
  tokens: readonly Token[],
): readonly DatedMention[] {
  const [first] = times;
  const clause = first && clauseAt(plan, tokens, first.end - 1);
  const isOpening = clause?.index === 0 && clause.subject === null && clause.role === 'main';
  const start = first?.period.start ?? null;
  if (!isOpening || start === null || !foundingVerbs.has(clause.predicate?.verb ?? ''))
    return times;
  return times.map((each) =>
    each.period.type === 'cumulative' && each.period.start === null && !each.anaphor
      ? { ...each, period: { ...each.period, start } }
      : each,
  );
}

/** "rose from two a week *in January* to nine *in December*": the first month lies before the last. */
function inOrder(
  mention: DatedMention,
  next: DatedMention | undefined,
  tokens: readonly Token[],
): DatedMention {
  const isBare = [mention, next].every(
    (each) => each?.period.type === 'month' && !/\d/.test(each.period.text),
  );
  const { start } = mention.period;
  const isLate = start !== null && (next?.period.start ?? '') < start;
  if (!isBare || !next || !isLate || next.from - mention.to > 6) return mention;
  const between = tokens.slice(mention.to, next.from);
  if (!between.some(({ lower }) => lower === 'to')) return mention;
  return { ...mention, period: { ...mention.period, ...shiftMonths(mention.period, -12) } };
}

/** Verbs of making known what is to come. */
const announcing = wordSet('announce|confirm|schedule|unveil|order|agree|approve|promise|book');

/** "since its launch", "in its first full year": counted from when the thing told of began. */
const isOfFounding = ({ relation }: Anaphor): boolean =>
  relation === 'founding' || relation === 'firstYear';

/** The times of earlier sentences that words may stand for; "two years ago" counts from now. */
function antecedentsOf(
  text: string,
  anaphor: Anaphor,
  { reported, day, named, founded }: ReportingPeriods,
): readonly Period[] {
  if (isOfFounding(anaphor)) return founded ? [founded] : [];
  const told = reported.map(({ period }) => period);
  // "in the period", of an article on the first seven months that said "this year" since: what has bounds of its own.
  const bounded = isOneOf(anaphor.unit, 'period|figure')
    ? told.filter((each) => !isThisYear(each))
    : told;
  const before = [...(bounded.length > 0 ? bounded : told), ...(day ? [day.period] : [])];
  const { relation, count, deictic } = anaphor;
  if (deictic && /\bago\b/i.test(text)) return [];
  const isOfNamed =
    /^that\b/i.test(text) ||
    isOneOf(relation, 'within|since|until') ||
    /^then$/i.test(text) ||
    (relation === 'shift' && (count ?? -1) > 0);
  return named && (isOfNamed || before.length === 0) ? [named, ...before] : before;
}

const isThisYear = ({ text }: Period): boolean => /^(?:so far )?this year$/i.test(text);

/** "is to open on 3 July", "from September": a day or month without its year that is planned lies ahead. */
function comingTime(
  mention: DatedMention,
  reference: string | null,
  tokens: readonly Token[],
): DatedMention {
  const opens = tokenAt(tokens, mention.from - 1).lower === 'from' && mention.period.end !== null;
  const coming = movedAhead(mention, reference);
  return opens ? { ...coming, period: { ...coming.period, end: null, type: 'span' } } : coming;
}

function movedAhead(mention: DatedMention, reference: string | null): DatedMention {
  const { period } = mention;
  const last = period.end ?? period.start;
  if (
    reference === null ||
    last === null ||
    last >= reference ||
    /\d{4}|last|ago/.test(period.text)
  )
    return mention;
  const isUpTo = mention.asOf && period.start === null;
  if (!(isUpTo || isOneOf(period.type, 'day|month|quarter|half|span')) || mention.whole)
    return mention;
  const weekly = /day$/i.test(period.text);
  const next = weekly && period.end !== null ? addDays(period.end, 7) : null;
  const interval = next ? { start: next, end: next } : shiftMonths(period, 12);
  return { ...mention, period: { ...period, ...interval } };
}

/** "To Liège 14 flights a week *take off in October*": a month of now, or the one just past, whatever year was told of. */
const isNear = ({ period: { type, end } }: DatedMention, reference: string | null): boolean =>
  type === 'month' && end !== null && reference?.length === 10 && addDays(end, 28) >= reference;

/** "14 hours in August, against 31 hours in *the August before*": the last month of that name before the time told of. */
function yearBefore(
  mention: DatedMention,
  told: DatedMention | undefined,
  tokens: ToldSentence['tokens'],
): DatedMention {
  const { period, from, to } = mention;
  const start = told?.period.start ?? told?.period.end ?? null;
  const isBefore =
    period.type === 'month' &&
    tokenAt(tokens, from - 1).lower === 'the' &&
    tokenAt(tokens, to).lower === 'before' &&
    tokenAt(tokens, to + 1).shape !== 'word';
  if (!isBefore || start === null || period.end === null || period.end < start) return mention;
  const years = yearIn(period.end) - yearIn(start) + 1;
  return { ...mention, period: { ...period, ...shiftMonths(period, -12 * years) } };
}

/** A month without its year, in the year of what the paragraph tells or the article reports on. */
function monthTold(
  mention: DatedMention,
  { reported, named, day }: ReportingPeriods,
  { reference, isFirst }: Pick<TimedSentence, 'reference' | 'isFirst'>,
): DatedMention {
  const { period } = mention;
  // "came in on 18 January 2017. A return train followed *in April*": one event after another.
  const event = day?.period ?? named;
  const isNext =
    !isFirst &&
    isOneOf(event?.type ?? '', 'day|month') &&
    period.type === 'month' &&
    !/\d|last|this|next/.test(period.text);
  if (isNext && event?.end && period.end) {
    const moved = shiftMonths(period, (yearIn(event.end) - yearIn(period.end)) * 12);
    if (moved.end !== null && moved.end > event.end && moved.end < period.end)
      return { ...mention, period: { ...period, ...moved } };
  }
  return monthReported(mention, reported[0], reference);
}

/** "In June alone" behind "the first half of 2023" is June 2023, whatever the reference. */
function monthReported(
  mention: DatedMention,
  last: Reported | undefined,
  reference: string | null,
): DatedMention {
  const { period } = mention;
  // "quoted $4,350 in January", in a text of February: the month just past, whatever was reported on.
  const justPast =
    period.end !== null &&
    reference?.length === 10 &&
    period.end < reference &&
    addDays(period.end, 28) >= reference;
  if (justPast && last?.period.type === 'year') return mention;
  if (period.type !== 'month' || period.end === null || /\d|last|this|next/.test(period.text))
    return mention;
  // "Last year it was 23,500. In August …", in a text of November: the August just gone.
  if (/^(?:the )?(?:last|previous) \p{L}+$/iu.test(last?.period.text ?? '')) return mention;
  const { start, end } = last?.period ?? { start: null, end: null };
  if (start === null || end === null || end >= period.end) return mention;
  const moved = shiftMonths(period, (yearIn(end) - yearIn(period.end)) * 12);
  const within =
    moved.start !== null && moved.end !== null && start <= moved.start && moved.end <= end;
  return within ? { ...mention, period: { ...period, ...moved } } : mention;
}

/** "On 21 December it passed 1 million tonnes for the year": the year up to that day; "in that year" is all of it. */
function dayOfYear(
  { anaphor, period: { text } }: DatedMention,
  before: readonly DatedMention[],
): Pick<Period, 'start' | 'end' | 'type'> | null {
  if (anaphor?.relation !== 'same' || anaphor.unit !== 'year' || anaphor.year) return null;
  if (/\b(?:that|the same) year\b/i.test(text)) return null;
  const day = before.findLast(({ period }) => period.type === 'day' && period.end !== null);
  const end = day?.period.end;
  return end ? yearUpTo(end) : null;
}

/** "expects 300 trains for the full year", "should end the year at": what is expected of a year is of the one under way. */
function yearAhead(
  { anaphor }: DatedMention,
  year: number | null,
): Pick<Period, 'start' | 'end' | 'type'> | null {
  if (anaphor?.relation !== 'same' || anaphor.unit !== 'year' || anaphor.year || year === null)
    return null;
  return { start: `${year}-01-01`, end: `${year}-12-31`, type: 'year' };
}
