import { verbForms } from '../lexicon/parts-of-speech.ts';
import { inhabitantNouns, staffNouns, teamNouns } from '../lexicon/people-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import { exact } from '../numerals/numbers.ts';
import { governingVerb, subjectRange } from '../subjects/subjects.ts';
import { lowerAt } from '../tokens/cursor.ts';
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
  const { tokens } = context;
  if (candidate.value === null || !Number.isInteger(candidate.value)) return null;
  if (!endsAside(context, candidate.end)) return null;
  const at = candidate.from - 1;
  const mark = lowerAt(tokens, at);
  const aside = mark === '(' && before?.end === at ? before.unit : null;
  if (aside?.kind === 'count') return taken(candidate, aside);
  const unit = mark === ':' && at <= longestLabel ? unitOfLabel(context, at) : null;
  return unit && taken(candidate, unit);
}

/**
 * "22.9 million tonnes *(previous year: 23.4)*": what stands in brackets under the name of a time is in the unit, and in the
 * scale, of the amount before them.
 */
export function levelBefore(
  { tokens, masked }: Context,
  candidate: QuantityCandidate,
  before: QuantityCandidate | undefined,
): Unit | null {
  if (!before?.unit || before.value === null || candidate.value === null) return null;
  if (lowerAt(tokens, before.end) !== '(' || lowerAt(tokens, candidate.end) !== ')') return null;
  const label = tokens.slice(before.end + 1, candidate.from);
  const isTime = label.some(
    ({ lower }, at) => masked[before.end + 1 + at] || isOneOf(lower, 'year|month|quarter|period'),
  );
  if (label.length > 6 || label.at(-1)?.text !== ':' || !isTime) return null;
  const ratio = (candidate.value * before.scale) / before.value;
  if (candidate.scale === 1 && before.scale > 1 && ratio > 0.1 && ratio < 10) {
    candidate.value = exact(candidate.value * before.scale);
    candidate.scale = before.scale;
  }
  return taken(candidate, before.unit);
}

/** What the label before a colon counts: "Trains per week", "Number of wagons", "Terminals served". */
function unitOfLabel({ tokens, tags }: Context, colon: number): Unit | null {
  const label = tokens.slice(0, colon);
  if (label.some(({ lower, shape }) => shape === 'number' || isOneOf(lower, ',|.|;'))) return null;
  const start = Math.max(
    0,
    label.findIndex(({ shape }) => shape === 'word'),
  );
  const isNumber = isOneOf(lowerAt(tokens, start), 'number|numbers|total');
  const from = isNumber && lowerAt(tokens, start + 1) === 'of' ? start + 2 : start;
  const counted = readCounted(tokens, tags, from, false);
  if (counted === null || counted.end > colon) return null;
  const isRate = isOneOf(lowerAt(tokens, counted.end), 'per|a|each|every');
  const per = isRate ? readUnit(tokens, counted.end + 1)?.unit : undefined;
  const rate = per !== undefined && isTimeUnit(per) ? `-per-${per}` : '';
  const written = (words: string): string => (from === start ? uncapitalised(words) : words);
  return { id: `${written(counted.unit)}${rate}`, noun: written(counted.noun), kind: 'count' };
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
  const isOfTeam = lowerAt(tokens, from - 1) === 'of' && teamNouns.has(lowerAt(tokens, from - 2));
  if (isOfTeam && isPerhapsVerb(lowerAt(tokens, end))) return taken(candidate, person);
  if (isOneOf(tags[end] ?? '', 'noun|plural|name|adjective')) return null;
  if (isOneOf(lowerAt(tokens, from - 1), 'of|at|to|from')) {
    const unit = countedBy(lowerAt(tokens, from - 2));
    if (unit !== null) return taken(candidate, unit);
  }
  const verb = governingVerb(context, from);
  if (verb < 0) return null;
  if (isEmploying(lowerAt(tokens, verb)) && from - verb <= 3) return taken(candidate, employee);
  const { start, end: last } = subjectRange(context, verb);
  // "*Staff numbers* have doubled to 640"
  const isNumber = isOneOf(lowerAt(tokens, last - 1), 'numbers|levels|size|number');
  const unit = last > start ? countedBy(lowerAt(tokens, isNumber ? last - 2 : last - 1)) : null;
  const isStated = candidate.hasQuantityForm || candidate.series !== undefined;
  return isStated ? unit : null;
}

/** True where nothing follows a number that is surely no verb: "her team of nine *deals* with". */
const isPerhapsVerb = (word: string): boolean => verbForms.has(word) || !/^\p{L}/u.test(word);

const employee: Unit = { id: 'employee', noun: 'employee', kind: 'count' };
const inhabitant: Unit = { id: 'inhabitant', noun: 'inhabitant', kind: 'count' };

const person: Unit = { id: 'person', noun: 'person', kind: 'count' };

const countedBy = (noun: string): Unit | null =>
  teamNouns.has(noun)
    ? person
    : staffNouns.has(noun)
      ? employee
      : inhabitantNouns.has(noun)
        ? inhabitant
        : null;

const isEmploying = (verb: string): boolean => /^employ(?:s|ed|ing)?$/.test(verb);
