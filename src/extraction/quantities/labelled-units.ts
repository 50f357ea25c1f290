import { movedNouns, runningNouns } from '../lexicon/frequency-words.ts';
import { verbForms } from '../lexicon/parts-of-speech.ts';
import {
  inhabitantNouns,
  settlementNouns,
  staffNouns,
  teamNouns,
} from '../lexicon/people-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import { exact } from '../numerals/numbers.ts';
import { governingVerb, subjectRange } from '../subjects/subjects.ts';
import { lowerAt, tokenAt } from '../tokens/cursor.ts';
import { readCounted } from '../units/counted.ts';
import { singular } from '../units/nouns.ts';
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
  // "*Trains in*, 437."
  const isListed = mark === ',' && at <= 4 && isRunningLabel(context, at);
  if (isListed && closes(context, candidate.end)) {
    const unit = unitOfLabel(context, at);
    if (unit) return taken(candidate, unit);
  }
  const unit = mark === ':' && at <= longestLabel ? unitOfLabel(context, at) : null;
  return unit && taken(candidate, unit);
}

/** "Trains in", "Boxes out", "Flights in May": what runs or is moved, with which way and when, and no verb. */
const isRunningLabel = ({ tokens, tags, masked }: Context, comma: number): boolean => {
  const noun = singular(lowerAt(tokens, 0));
  return (
    tags[0] === 'plural' &&
    (runningNouns.has(noun) || movedNouns.has(noun)) &&
    tags
      .slice(1, comma)
      .every((tag, at) => masked[at + 1] || isOneOf(tag, 'preposition|adverb|adjective|name'))
  );
};

const closes = ({ tokens }: Context, at: number): boolean =>
  tokens[at] === undefined || isOneOf(lowerAt(tokens, at), '.|;');

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

/**
 * "*In tonnes* it was 83 thousand", "*With tonnes* it looks no better: 83 thousand": a unit that opens a sentence is that of
 * its bare numbers.
 */
export function openedUnit(context: Context, candidate: QuantityCandidate): Unit | null {
  const { tokens } = context;
  if (!isOneOf(lowerAt(tokens, 0), 'in|with|by') || candidate.from < 3) return null;
  const opened = readUnit(tokens, 1);
  const isOpening =
    opened?.kind === 'measure' &&
    !isTimeUnit(opened.unit) &&
    /s$|^teu$/.test(lowerAt(tokens, opened.end - 1)) &&
    isOneOf(lowerAt(tokens, opened.end), ',|it|they|the|this|that|its');
  if (!isOpening || !endsAside(context, candidate.end)) return null;
  return taken(candidate, { id: opened.unit, noun: opened.unit, kind: 'measure' });
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

/** "*Tonnage* fell by 6 percent to *88.5 million*": a head that says by itself what it is measured in. */
export function tonnageUnit(context: Context, candidate: QuantityCandidate): Unit | null {
  const { tokens } = context;
  const { from, end, value, isChange } = candidate;
  if ((value ?? 0) < 1000 || isChange || !endsAside(context, end)) return null;
  for (let at = from - 1; at >= Math.max(0, from - 12); at--) {
    const { lower, shape } = tokenAt(tokens, at);
    if (isOneOf(lower, ';|:|and|while')) return null;
    if (shape === 'number' && readUnit(tokens, at + 1)?.kind !== 'percent') return null;
    if (lower === 'tonnage')
      return taken(candidate, { id: 'tonne', noun: 'tonne', kind: 'measure' });
  }
  return null;
}

/** "a staff of *1,100*", "it employs *340*", "the population has slipped to *84,000*": people whom no noun counts. */
export function peopleUnit(context: Context, candidate: QuantityCandidate): Unit | null {
  const { tokens, tags } = context;
  const { value, high, from, end } = candidate;
  if (!Number.isInteger(value ?? high ?? 0.5) || candidate.isChange) return null;
  // "Guijuelo, *a town of 5,500*"
  const isOfPlace =
    lowerAt(tokens, from - 1) === 'of' &&
    settlementNouns.has(lowerAt(tokens, from - 2)) &&
    isOneOf(tags[from - 3] ?? '', 'determiner|adjective|noun|possessive');
  if (isOfPlace && !isOneOf(tags[end] ?? '', 'noun|plural|name|adjective|number'))
    return taken(candidate, inhabitant);
  // "*Staff* at the end of the year 5,870"
  if (isVerblessLabel(context, from) && staffNouns.has(lowerAt(tokens, 0)))
    return taken(candidate, employee);
  const isOfTeam = lowerAt(tokens, from - 1) === 'of' && teamNouns.has(lowerAt(tokens, from - 2));
  if (isOfTeam && isPerhapsVerb(lowerAt(tokens, end))) return taken(candidate, people);
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

/** True where the words before a number are a noun with what says when and where, and no verb: "Staff at year's end". */
const isVerblessLabel = ({ tokens, tags, masked }: Context, from: number): boolean =>
  from > 0 &&
  from <= longestLabel &&
  tags
    .slice(0, from)
    .every(
      (tag, at) =>
        masked[at] || isOneOf(tag, 'noun|plural|name|preposition|determiner|possessive|adjective'),
    ) &&
  tokens[0]?.shape === 'word';

/** True where nothing follows a number that is surely no verb: "her team of nine *deals* with". */
const isPerhapsVerb = (word: string): boolean => verbForms.has(word) || !/^\p{L}/u.test(word);

const employee: Unit = { id: 'employee', noun: 'employee', kind: 'count' };
const inhabitant: Unit = { id: 'inhabitant', noun: 'inhabitant', kind: 'count' };

const people: Unit = { id: 'people', noun: 'people', kind: 'count' };

const countedBy = (noun: string): Unit | null =>
  teamNouns.has(noun)
    ? people
    : staffNouns.has(noun)
      ? employee
      : inhabitantNouns.has(noun)
        ? inhabitant
        : null;

const isEmploying = (verb: string): boolean => /^employ(?:s|ed|ing)?$/.test(verb);
