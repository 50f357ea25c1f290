import { lastingWords, offsetWords, spanAdjectives } from '../lexicon/designations.ts';
import { takingVerbs } from '../lexicon/duration-words.ts';
import { clauseMarks } from '../lexicon/marks.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import { qualifierBefore } from '../quantities/qualifiers.ts';
import type { Context } from '../quantities/quantity-context.ts';
import type { Unit } from '../quantities/unit.ts';
import { lowerAt } from '../tokens/cursor.ts';
import { singular } from '../units/nouns.ts';
import { isTimeUnit } from '../units/units.ts';

/**
 * "over *the past 10 years*", "within *the following three years*", "*eight years* ago", "for *14 consecutive months*":
 * true for a length of time that tells when something happened rather than how long it took. A transit ("arrived 16 days
 * later", "in just 11 days") and a term ("a lease of 30 years") are measures.
 *
 * @param start index of the first token of the length
 * @param end index one past its unit
 */
export function isPeriodLength(
  context: Context,
  unit: Unit | null,
  start: number,
  end: number,
): boolean {
  if (!context.dated || unit === null || unit.kind !== 'measure' || !isTimeUnit(unit.id))
    return false;
  const { tokens } = context;
  const qualified = qualifierBefore(tokens, start)?.at ?? start;
  // "100 engines over five years": in the course of, not more than.
  const isOver = qualified === start - 1 && lowerAt(tokens, qualified) === 'over';
  const from = isOver && !overMore.has(lowerAt(tokens, qualified - 1)) ? start : qualified;
  if (isOffset(context, unit.id, end))
    return !(isLevelBefore(context, from, end) || isDeadline(context, start, end));
  if (namesSpan(context, start, end)) return true;
  const before = spanStart(context, from);
  if (before.adjectives > 0 && before.determined) return true;
  const opens = lowerAt(tokens, before.at - 1);
  if (before.adjectives > 0) return spanOpeners.has(opens);
  // "instead of *the two hours it took*"
  if (lowerAt(tokens, end) === 'it' && takingVerbs.has(lowerAt(tokens, end + 1))) return false;
  // "for *this* 28 days were needed"
  const isOfOne =
    isOneOf(lowerAt(tokens, before.at), 'this|that') && !isOneOf(lowerAt(tokens, start), 'one|a|1');
  if (before.determined && !isOfOne)
    return spanOpeners.has(opens) || isOneOf(lowerAt(tokens, before.at), 'these|those');
  return longUnits.has(unit.id) && adjuncts.has(opens) && !isTerm(context, before.at - 1, end);
}

/** Words behind which "over" is "more than": "took over five years". */
const overMore = new Set(
  'for after took lasted takes lasts spent waited is was in of than just well been needs'.split(
    ' ',
  ),
);

const spanOpeners = new Set(
  'in during over within through throughout for across after of since by'.split(' '),
);
const adjuncts = new Set('in over for within during after through throughout across'.split(' '));
const longUnits = new Set('month quarter year decade century'.split(' '));
const determiners = new Set('the this that these those its their our his her whose'.split(' '));

/** Index where a span's own words start before `from`, how many adjectives it has, and whether a determiner opens it. */
function spanStart(
  { tokens }: Context,
  from: number,
): { at: number; adjectives: number; determined: boolean } {
  let at = from;
  let adjectives = 0;
  while (at > 0 && spanAdjectives.has(lowerAt(tokens, at - 1))) {
    at--;
    adjectives++;
  }
  const word = lowerAt(tokens, at - 1);
  const determined = determiners.has(word) || isOneOf(word, "'s|’s");
  return { at: determined ? at - 1 : at, adjectives, determined };
}

/** "14 consecutive months", "three straight years": an adjective of a span between the number and its unit. */
const namesSpan = ({ tokens }: Context, start: number, end: number): boolean => {
  for (let at = start + 1; at < end - 1; at++) {
    if (isOneOf(lowerAt(tokens, at), 'consecutive|straight|successive|past|previous|last'))
      return true;
  }
  return false;
};

/** "eight years ago", "two years later", but neither "16 days later" of an arrival nor "3 days earlier than by sea". */
function isOffset({ tokens }: Context, unit: string, end: number): boolean {
  const word = lowerAt(tokens, end);
  if (!offsetWords.has(word)) return false;
  const next = lowerAt(tokens, end + 1);
  if (word === 'ago') return true;
  if (next === 'than' || word === 'on') return false;
  if (word === 'before' || word === 'earlier' || word === 'prior') return true;
  return longUnits.has(unit);
}

/** "takes 30 minutes, compared *with two hours before*": how long the same took once. */
function isLevelBefore({ tokens }: Context, from: number, end: number): boolean {
  if (lowerAt(tokens, end) !== 'before') return false;
  if (!isOneOf(tokens[end + 1]?.shape ?? 'end', 'end|punctuation')) return false;
  if (!isOneOf(lowerAt(tokens, from - 1), 'with|to|against|than|from|after|not')) return false;
  return tokens.slice(0, from - 1).some(({ lower }) => isTimeUnit(singular(lower)));
}

/** "*must* be at the terminal *24 hours before departure*": a term that is set, not when something happened. */
function isDeadline({ tokens }: Context, start: number, end: number): boolean {
  if (lowerAt(tokens, end) !== 'before' || tokens[end + 1]?.shape !== 'word') return false;
  for (let at = start - 1; at >= 0; at--) {
    if (isOneOf(tokens[at]?.text ?? '', '.|;|:')) return false;
    if (
      isOneOf(lowerAt(tokens, at), 'must|should|least|latest|required|have|has|need|needs|are|is')
    )
      return duties.has(lowerAt(tokens, at)) || lowerAt(tokens, at + 1) === 'to';
  }
  return false;
}

const duties = wordSet('must|should|least|latest|required');

/** True where the clause speaks of how long something lasts: "takes", "a lease of", "valid for". */
function isTerm({ tokens }: Context, at: number, end: number): boolean {
  for (let left = at; left >= Math.max(0, at - 6); left--) {
    const word = lowerAt(tokens, left);
    if (clauseMarks.has(word)) break;
    if (lastingWords.has(word)) return true;
  }
  return isOneOf(lowerAt(tokens, end), 'to|from') && lowerAt(tokens, at) !== 'over';
}
