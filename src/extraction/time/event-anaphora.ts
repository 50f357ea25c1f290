import { beginningNouns, levelParticiples } from '../lexicon/period-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt } from '../tokens/cursor.ts';
import type { Anaphor, AnaphorMention } from './anaphor.ts';
import { addDays, addMonths, type Interval, yearIn, yearOf } from './calendar.ts';

const owners = wordSet('its|their|the');

const limits = wordSet('by|until');

/** How a time is counted from an event told before. */
type EventRelation = 'since' | 'until' | 'founding' | 'firstYear';

export const isOfEvent = (relation: Anaphor['relation']): relation is EventRelation =>
  isOneOf(relation, 'since|until|founding|firstYear');

/**
 * A time counted from an event of an earlier sentence: "*since then*", "has *since* carried", "*by then*", "*since its
 * launch*", "in *its first full year*".
 */
export function readEventTime(tokens: readonly Token[], at: number): AnaphorMention | null {
  return (
    readSince(tokens, at) ??
    readThen(tokens, at) ??
    readFirstYear(tokens, at) ??
    readBestMonth(tokens, at)
  );
}

/** "It was *the only month* of growth", "that made it *the busiest week* so far": the one just named. */
function readBestMonth(tokens: readonly Token[], at: number): AnaphorMention | null {
  if (lowerAt(tokens, at) !== 'the') return null;
  const isSaid =
    isOneOf(lowerAt(tokens, at - 1), 'was|is|became|makes|made|it') &&
    isOneOf(lowerAt(tokens, at - 2), 'it|that|this|which|made|makes');
  if (!isSaid) return null;
  const degree = lowerAt(tokens, at + 1);
  const noun = isOneOf(degree, 'most|least|second|third') ? at + 3 : at + 2;
  const unit = lowerAt(tokens, noun);
  const isBest = noun > at + 2 || /est$|^(?:only|best|worst|first|last)$/.test(degree);
  if (!isBest || !isOneOf(unit, 'day|week|month|quarter|half|year')) return null;
  const { from, to, anaphor } = mentionOf(at, noun + 1, 'same');
  return { from, to, anaphor: { ...anaphor, unit } };
}

const mentionOf = (
  from: number,
  to: number,
  relation: EventRelation | 'same',
  count: number | null = null,
): AnaphorMention => ({
  from,
  to,
  anaphor: { relation, unit: 'period', count, year: null, deictic: false },
});

/** "since then", "has since carried", "since the opening", "since its launch". */
function readSince(tokens: readonly Token[], at: number): AnaphorMention | null {
  if (lowerAt(tokens, at) !== 'since') return null;
  const next = lowerAt(tokens, at + 1);
  if (next === 'then') return mentionOf(at, at + 2, 'since');
  // "Four more have come *since*, all of them fuller"
  if (tokens[at + 1] === undefined || isOneOf(next, '.|,|;|:|)'))
    return mentionOf(at, at + 1, 'since');
  if (isOneOf(lowerAt(tokens, at - 1), 'has|have|had'))
    return levelParticiples.has(next) ? null : mentionOf(at, at + 1, 'since');
  if (!isOneOf(next, 'the|its|their|that|his|her|being')) return null;
  for (let noun = at + 2; noun < at + 5; noun++)
    if (beginningNouns.has(lowerAt(tokens, noun)) || closesWithStart(tokens, noun))
      return mentionOf(at, noun + 1, 'founding');
  return null;
}

/** "since the line *opened*, 900 trains have run". */
const closesWithStart = (tokens: readonly Token[], at: number): boolean =>
  isOneOf(lowerAt(tokens, at), 'opened|began|started') &&
  (tokens[at + 1] === undefined || isOneOf(lowerAt(tokens, at + 1), ',|.'));

/** "one of 120 staff *then*", "*by then* 900 had left": the time last named, or what was counted up to it. */
function readThen(tokens: readonly Token[], at: number): AnaphorMention | null {
  if (limits.has(lowerAt(tokens, at)) && lowerAt(tokens, at + 1) === 'then')
    return mentionOf(at, at + 2, 'until');
  if (lowerAt(tokens, at) !== 'then' || at === 0) return null;
  const closes = tokens[at + 1] === undefined || isOneOf(lowerAt(tokens, at + 1), '.|;|,|:|)');
  const leads = isOneOf(lowerAt(tokens, at - 1), 'and|but|,|now|even|if');
  return closes && !leads ? mentionOf(at, at + 1, 'same') : null;
}

/** "in its first full year", "in the first year of operation". */
function readFirstYear(tokens: readonly Token[], at: number): AnaphorMention | null {
  if (!owners.has(lowerAt(tokens, at)) || lowerAt(tokens, at + 1) !== 'first') return null;
  const calendar = lowerAt(tokens, at + 2) === 'calendar';
  const full = calendar || isOneOf(lowerAt(tokens, at + 2), 'full|whole|complete|entire');
  const year = full ? at + 3 : at + 2;
  if (lowerAt(tokens, year) !== 'year') return null;
  const ofRun =
    lowerAt(tokens, year + 1) === 'of' &&
    isOneOf(lowerAt(tokens, year + 2), 'operation|operations|service|business|life');
  if (lowerAt(tokens, at) === 'the' && !ofRun && !calendar) return null;
  return mentionOf(at, ofRun ? year + 3 : year + 1, 'firstYear', calendar ? 2 : full ? 1 : 0);
}

/**
 * The days of a time counted from an event.
 *
 * @param event when it was; null where the text has not said
 * @param count of a first year, 1 where it is the first whole year of the calendar, 2 the year of the calendar it began in
 * @param own what the words mean where the event has no date: up to the day of the reference
 */
export function countedFrom(
  relation: EventRelation,
  event: Interval | null,
  count: number | null,
  own: Interval,
): Interval | null {
  const start = event?.start ?? null;
  if (event === null || start === null) return null;
  if (relation === 'until') return { start: null, end: event.end, type: 'cumulative' };
  if (relation !== 'firstYear')
    return own.end !== null && start > own.end ? null : { start, end: own.end, type: 'span' };
  if (count === 1) return yearOf(yearIn(start) + 1);
  if (count === 2) return yearOf(yearIn(start));
  return { start, end: addDays(addMonths(start, 12), -1), type: 'span' };
}
