import { transitNouns } from '../lexicon/passing-words.ts';
import { lengthVerbs, paymentVerbs } from '../lexicon/verb-objects.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { ElidedSort } from '../reader/types.ts';
import { subjectRange } from '../subjects/subjects.ts';
import { lowerAt } from '../tokens/cursor.ts';
import { singular } from '../units/nouns.ts';
import { isTimeUnit } from '../units/units.ts';
import type { QuantityCandidate } from './quantity-candidate.ts';
import { type Context, isHyphen } from './quantity-context.ts';
import type { Unit } from './unit.ts';

/**
 * The unit of a bare number whose verb says what sort of thing it is: a length of time behind "takes" or "needs", money of
 * millions behind "contributed" or "cost". Where no amount of that sort stands before it in the sentence, the sort is
 * noted, for the sentences before to say.
 */
export function sortedUnit(
  context: Context,
  candidate: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): Unit | null {
  if (candidate.unit !== null || candidate.hyphened || candidate.per !== undefined) return null;
  if (!endsPhrase(context, candidate.end)) return null;
  const sort = sortOf(context, candidate, earlier);
  if (sort === null) return null;
  candidate.hasQuantityForm = true;
  const unit = earlier.findLast((each) => isOfSort(each.unit, sort))?.unit ?? null;
  if (unit === null) {
    candidate.isElided = true;
    candidate.sort = sort;
  }
  return unit;
}

const isRate = (unit: Unit | null): boolean => isTimeUnit(unit?.id.split('-per-')[1] ?? '');

const isOfSort = (unit: Unit | null, sort: ElidedSort): boolean =>
  unit !== null &&
  (sort === 'money' ? unit.kind === 'money' && !unit.id.includes('-per-') : isTimeUnit(unit.id));

function sortOf(
  context: Context,
  { from, start, scale, value, high }: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): ElidedSort | null {
  const { tokens, tags } = context;
  let verb = from - 1;
  while (verb > from - 4 && (passed.test(lowerAt(tokens, verb)) || tags[verb] === 'adverb')) verb--;
  const word = lowerAt(tokens, verb);
  const size = value ?? high ?? 0;
  const inMinutes =
    earlier.findLast((each) => isOfSort(each.unit, 'length'))?.unit?.id === 'minute';
  if (scale === 1 && size > (inMinutes ? longestInMinutes : longestLength)) return null;
  if (scale >= 1e6) return paymentVerbs.has(word) ? 'money' : null;
  const last = earlier.at(-1);
  // "lets through 12 pairs a day; once complete it will *take 60*": how many, where that is what was told.
  if (isRate(last?.unit ?? null) && /^tak/.test(word)) return null;
  if (lengthVerbs.has(word)) return isOfWay(context, verb) ? 'length' : null;
  const isNear = last !== undefined && start - last.end <= 12 && isOfSort(last.unit, 'length');
  return isNear && isStill(context, verb) ? 'length' : null;
}

/** "A flight now spends 13 hours in the air; *it was* ten and a half", "the 18 days *turned out* nearer 21". */
function isStill({ tokens }: Context, verb: number): boolean {
  const [before, word] = [lowerAt(tokens, verb - 1), lowerAt(tokens, verb)];
  if (word === 'out') return isOneOf(before, 'turn|turns|turned');
  return isOneOf(word, 'was|were|been|is') && isOneOf(before, 'it|that|this|had|has');
}

/** Above which a bare number is no length of time, in whatever unit. */
const longestLength = 120;

/** "under 90 minutes; now it takes us *140*". */
const longestInMinutes = 600;

/** "the *journey* takes", "*trains* need", "*it* took": what is on its way is the subject. */
function isOfWay(context: Context, verb: number): boolean {
  const { start, end } = subjectRange(context, verb);
  for (let at = start; at < end; at++)
    if (transitNouns.has(singular(lowerAt(context.tokens, at)))) return true;
  const passes = context.tags[verb - 1] === 'adverb' && lowerAt(context.tokens, verb - 1) !== 'now';
  const subject = passes ? verb - 2 : verb - 1;
  return isOneOf(lowerAt(context.tokens, subject), 'it|this|that|which|now');
}

/** Words between a verb and its number. */
const passed =
  /^(?:just|only|about|around|some|now|a|still|another|further|nearer|closer|to|than|at|up|us|them)$/;

/** True where nothing follows that the number could count. */
function endsPhrase({ tokens, tags }: Context, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (isHyphen(token) && token.glued) return false;
  if (token.shape === 'punctuation') return /^[,;.:)!?—–]$/.test(token.text);
  return (
    /^(?:adverb|conjunction|preposition|to|subordinator)$/.test(tags[at] ?? '') &&
    token.lower !== 'of'
  );
}
