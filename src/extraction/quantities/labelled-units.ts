import { inhabitantNouns, staffNouns } from '../lexicon/people-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import { governingVerb, subjectRange } from '../subjects/subjects.ts';
import { lowerAt, tokenAt } from '../tokens/cursor.ts';
import { readCounted } from '../units/counted.ts';
import { isTimeUnit, readUnit } from '../units/units.ts';
import type { QuantityCandidate } from './quantity-candidate.ts';
import type { Context } from './quantity-context.ts';
import type { Unit } from './unit.ts';

/** Longest label of a line of a list, in tokens. */
const longestLabel = 9;

/**
 * What a bare number counts by the label of its line: "*Terminals* served: nine", "*Trains* per week: 22", "Number of
 * *wagons*: 480"; in brackets behind such a number, "(530 at the end of 2017)", the same.
 */
export function labelledUnit(
  context: Context,
  candidate: QuantityCandidate,
  before: QuantityCandidate | undefined,
): Unit | null {
  const { tokens, tags } = context;
  if (candidate.value === null || !Number.isInteger(candidate.value)) return null;
  const mark = lowerAt(tokens, candidate.from - 1);
  if (mark === '(' && before?.unit?.kind === 'count' && before.end === candidate.from - 1)
    return endsAside(context, candidate.end) ? taken(candidate, before.unit) : null;
  const colon = candidate.from - 1;
  if (mark !== ':' || colon > longestLabel || !endsAside(context, candidate.end)) return null;
  let start = 0;
  while (start < colon && tokenAt(tokens, start).shape !== 'word') start++;
  for (let at = start; at < colon; at++)
    if (isOneOf(lowerAt(tokens, at), ',|.|;') || tokenAt(tokens, at).shape === 'number')
      return null;
  const isNumber = isOneOf(lowerAt(tokens, start), 'number|numbers|total');
  const from = isNumber && lowerAt(tokens, start + 1) === 'of' ? start + 2 : start;
  const counted = readCounted(tokens, tags, from, false);
  if (counted === null || counted.end > colon) return null;
  const per = isOneOf(lowerAt(tokens, counted.end), 'per|a|each|every')
    ? readUnit(tokens, counted.end + 1)
    : null;
  const rate = per !== null && isTimeUnit(per.unit) ? `-per-${per.unit}` : '';
  const unit = from === start ? uncapitalised(counted.unit) : counted.unit;
  const noun = from === start ? uncapitalised(counted.noun) : counted.noun;
  return taken(candidate, { id: `${unit}${rate}`, noun, kind: 'count' });
}

/** Lower case, but for an abbreviation: "Trains" is a plain noun, "TEU" an abbreviation. */
const uncapitalised = (words: string): string =>
  /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

function taken(candidate: QuantityCandidate, unit: Unit): Unit {
  candidate.hasQuantityForm = true;
  return unit;
}

/** True where a number is the whole of what is said: nothing, a mark, or when and where it was so follows. */
const endsAside = ({ tokens, tags }: Context, at: number): boolean =>
  tokens[at] === undefined ||
  isOneOf(lowerAt(tokens, at), '.|,|;|(|)|in|at|by|as|of|on') ||
  tags[at] === 'preposition';

/** "a staff of *1,100*", "it employs *340*", "the population has slipped to *84,000*": people whom no noun counts. */
export function peopleUnit(context: Context, candidate: QuantityCandidate): Unit | null {
  const { tokens, tags } = context;
  const { value, high, from, end } = candidate;
  if (!Number.isInteger(value ?? high ?? 0.5) || candidate.isChange) return null;
  if (isOneOf(tags[end] ?? '', 'noun|plural|name|adjective')) return null;
  if (isOneOf(lowerAt(tokens, from - 1), 'of|at|to|from')) {
    const unit = countedBy(lowerAt(tokens, from - 2));
    if (unit !== null) return taken(candidate, unit);
  }
  const verb = governingVerb(context, from);
  if (verb < 0) return null;
  if (isEmploying(lowerAt(tokens, verb)) && from - verb <= 3) return taken(candidate, employee);
  const { start, end: last } = subjectRange(context, verb);
  const unit = last > start ? countedBy(lowerAt(tokens, last - 1)) : null;
  const isStated = candidate.hasQuantityForm || candidate.series !== undefined;
  return isStated ? unit : null;
}

const employee: Unit = { id: 'employee', noun: 'employee', kind: 'count' };
const inhabitant: Unit = { id: 'inhabitant', noun: 'inhabitant', kind: 'count' };

const countedBy = (noun: string): Unit | null =>
  staffNouns.has(noun) ? employee : inhabitantNouns.has(noun) ? inhabitant : null;

const isEmploying = (verb: string): boolean => /^employ(?:s|ed|ing)?$/.test(verb);
