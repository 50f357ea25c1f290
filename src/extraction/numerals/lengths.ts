import { wordSet } from '../lexicon/word-set.ts';
import { qualifierBefore } from '../quantities/qualifiers.ts';
import type { Context } from '../quantities/quantity-context.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt } from '../tokens/cursor.ts';
import { isOffset } from '../units/offsets.ts';
import { readUnit } from '../units/units.ts';

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
  'takes|took|take|taking|lasts|lasted|lasting|requires|require|required|needs|need|needed',
);
/** "a week *earlier than* by sea", "a day *shorter than* before": by how much one length differs from another. */
const setsApart = wordSet('earlier|sooner|later|shorter|longer|faster|quicker|slower|less|more');
/** "once more than a day" is no length, "more than once a week" a rate. */
const countsPer = wordSet('once|twice|times');
