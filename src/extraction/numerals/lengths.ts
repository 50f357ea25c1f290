import { idleVerbs, waitingNouns } from '../lexicon/duration-words.ts';
import { wordSet } from '../lexicon/word-set.ts';
import { qualifierBefore } from '../quantities/qualifiers.ts';
import type { Context } from '../quantities/quantity-context.ts';
import type { Token } from '../reader/types.ts';
import { governingVerb, subjectRange } from '../subjects/subjects.ts';
import { lowerAt } from '../tokens/cursor.ts';
import { singular } from '../units/nouns.ts';
import { isOffset } from '../units/offsets.ts';
import { isTimeUnit, readUnit } from '../units/units.ts';

/** A length of time that an article counts as one: "less than *an hour*", "*a day and a half*". */
export interface SingleLength {
  value: number;
  unit: string;
  end: number;
}

/**
 * "*an hour and a half*" anywhere, and "*a week*" where a qualifier or a verb of lasting says that it is measured; "a day"
 * of a rate, "an hour later" and "a year ago" are not read.
 */
export function readSingleLength(context: Context, at: number): SingleLength | null {
  const { tokens } = context;
  if (!articles.has(lowerAt(tokens, at))) return null;
  const unit = readUnit(tokens, at + 1);
  if (unit === null || unit.kind !== 'measure' || !shortUnits.has(unit.unit)) return null;
  const { end } = unit;
  if (isAndHalf(tokens, end)) return { value: 1.5, unit: unit.unit, end: end + 3 };
  const before = qualifierBefore(tokens, at);
  const opens = lowerAt(tokens, (before?.at ?? at) - 1);
  const isDifference = setsApart.has(lowerAt(tokens, end)) && lowerAt(tokens, end + 1) === 'than';
  const measured = before !== null && before.at < at && before.qualifier !== 'exact';
  const isLength = isDifference || ((measured || lasting.has(opens)) && !isOffset(context, end));
  if (!isLength || context.masked[at] || countsPer.has(opens)) return null;
  return { value: 1, unit: unit.unit, end };
}

const isAndHalf = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at) === 'and' &&
  articles.has(lowerAt(tokens, at + 1)) &&
  lowerAt(tokens, at + 2) === 'half';

const articles = wordSet('a|an');
const shortUnits = wordSet('hour|day|week|month');
const lasting = wordSet(
  'takes|took|take|taking|lasts|lasted|lasting|requires|required|needs|needed',
);
/** "a week *earlier than* by sea", "a day *shorter than* before": by how much one length differs from another. */
const setsApart = wordSet('earlier|sooner|later|shorter|longer|faster|quicker|slower|less|more');
/** "once more than a day" is no length, "more than once a week" a rate. */
const countsPer = wordSet('once|twice|times');

/**
 * True for a time that was waited, lost or stood still, which measures no journey: "we *lost two weeks* in a storm",
 * "the strike *grounded* it for five days".
 */
export function isIdleTime(context: Context, unit: string, start: number): boolean {
  if (!isTimeUnit(unit)) return false;
  const { tokens } = context;
  const verb = governingVerb(context, start);
  if (verb < 0 || start - verb > 6 || !idleVerbs.has(lowerAt(tokens, verb))) return false;
  for (let at = verb + 1; at < start; at++) if (tokens[at]?.shape === 'number') return false;
  // "Boxes waited for 18 days at the quay": how long goods stand is measured.
  // "In January *boxes* waited" has its subject right before the verb, whatever stands in front.
  const from = Math.min(subjectRange(context, verb).start, verb - 2);
  for (let at = Math.max(0, from); at < verb; at++)
    if (waitingNouns.has(singular(lowerAt(tokens, at)))) return false;
  return true;
}
