import {
  anaphoricNouns,
  anaphoricPrepositions,
  cardinals,
  isYear,
  sameAdjectives,
  unitDays,
  unitMonths,
} from '../lexicon/period-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt } from '../tokens/cursor.ts';
import { isDigits } from '../tokens/letters.ts';
import type { Anaphor, AnaphorMention } from './anaphor.ts';
import { addDays, type Interval, monthsIn, shiftMonths, unitAround, yearIn } from './calendar.ts';
import { countedFrom, isOfEvent } from './event-anaphora.ts';

const earlier = wordSet('previous|preceding|prior');

const articles = wordSet('the|a');

const pointers = wordSet('the|that|this|those|these');

/** "the same evening", "that morning": the day it is of. */
const partsOfDay = wordSet('morning|afternoon|evening|night');

const singularUnit = (word: string): string => word.replace(/s$/, '');

const isUnit = (word: string): boolean =>
  unitMonths.has(word) || isOneOf(word, 'day|days|week|weeks|half|halfs|season|seasons');

const countOf = (word: string): number | null => {
  if (word === 'a' || word === 'an') return 1;
  if (isDigits(word, 2)) return Number(word);
  return cardinals.get(word) ?? null;
};

/**
 * The anaphoric time that opens at a token and cannot be anything else.
 *
 * @example "the same period last year" → { relation: 'same', unit: 'period', year: { shift: -1 } }
 */
export function readAnaphor(tokens: readonly Token[], at: number): AnaphorMention | null {
  return (
    readSame(tokens, at) ??
    readThatOf(tokens, at) ??
    readYearsFigure(tokens, at) ??
    readShift(tokens, at) ??
    readNeighbour(tokens, at)
  );
}

/** "sent 90 in the first half, after 70 *in that of 2019*": the same part of another year. */
function readThatOf(tokens: readonly Token[], at: number): AnaphorMention | null {
  if (!isOneOf(lowerAt(tokens, at), 'that|those') || lowerAt(tokens, at + 1) !== 'of') return null;
  if (!isOneOf(lowerAt(tokens, at - 1), 'in|during|for|over')) return null;
  const tail = yearTailOf(tokens, at + 1);
  return (
    tail && {
      from: at,
      to: tail.to,
      anaphor: { relation: 'same', unit: 'period', count: null, year: tail.year, deictic: false },
    }
  );
}

/** "*this year*'s figure", "*last year*'s result", told of a part of the year: of the same part in that year. */
function readYearsFigure(tokens: readonly Token[], at: number): AnaphorMention | null {
  const shift = lowerAt(tokens, at) === 'this' ? 0 : lowerAt(tokens, at) === 'last' ? -1 : null;
  if (shift === null || lowerAt(tokens, at + 1) !== 'year') return null;
  if (!isOneOf(lowerAt(tokens, at + 2), "'s|’s") || !partFigures.has(lowerAt(tokens, at + 3)))
    return null;
  return {
    from: at,
    to: at + 2,
    anaphor: { relation: 'same', unit: 'figure', count: null, year: { shift }, deictic: false },
  };
}

/** What a number of one part of a year is called, beside that of another year. */
const partFigures = wordSet('figure|figures|result|results|number|numbers|tally|reading|mark');

/** "the same period", "the same six months of 2019", "the corresponding period last year", "the like-for-like period". */
function readSame(tokens: readonly Token[], at: number): AnaphorMention | null {
  let next = at;
  if (pointers.has(lowerAt(tokens, next))) next++;
  if (lowerAt(tokens, next) === 'very') next++;
  const adjective = lowerAt(tokens, next);
  if (!sameAdjectives.has(adjective)) return null;
  if (adjective !== 'same' && next === at) return null;
  next++;
  while (isOneOf(lowerAt(tokens, next), '-|for|like|time|first') && isNounAhead(tokens, next))
    next++;
  const noun = readNoun(tokens, next) ?? readUnits(tokens, next);
  if (!noun) return null;
  const tail = yearTailOf(tokens, noun.to);
  // "At the same time" joins two statements and dates neither.
  if (lowerAt(tokens, noun.to - 1) === 'time' && !tail) return null;
  const { unit, count } = noun;
  return {
    from: at,
    to: tail?.to ?? noun.to,
    anaphor: { relation: 'same', unit, count, year: tail?.year ?? null, deictic: false },
  };
}

/** True where a noun of time follows within three words, so that "time" or "like" is no noun itself. */
function isNounAhead(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < at + 4; next++) if (readNoun(tokens, next)) return true;
  return false;
}

interface TimeNoun {
  unit: string;
  count: number | null;
  to: number;
}

/** "period", "six months", "12-month period", "year". */
function readNoun(tokens: readonly Token[], at: number): TimeNoun | null {
  const word = lowerAt(tokens, at);
  if (anaphoricNouns.has(word)) return { unit: 'period', count: null, to: at + 1 };
  const count = countOf(word);
  if (count !== null && word !== 'a') {
    let next = at + 1;
    if (lowerAt(tokens, next) === '-') next++;
    if (isOneOf(lowerAt(tokens, next), 'full|whole|straight')) next++;
    const unit = lowerAt(tokens, next);
    if (!unitMonths.has(unit) && !isOneOf(unit, 'week|weeks|day|days')) return null;
    const period = anaphoricNouns.has(lowerAt(tokens, next + 1));
    return { unit: singularUnit(unit), count, to: next + (period ? 2 : 1) };
  }
  if (partsOfDay.has(word)) return { unit: 'day', count: null, to: at + 1 };
  if (!isUnit(word) || word.endsWith('s')) return null;
  // "in the half-year"
  const half =
    word === 'half' && lowerAt(tokens, at + 1) === '-' && lowerAt(tokens, at + 2) === 'year';
  return { unit: word, count: null, to: half ? at + 3 : at + 1 };
}

/** "the same months". */
const readUnits = (tokens: readonly Token[], at: number): TimeNoun | null =>
  isUnit(lowerAt(tokens, at)) ? { unit: 'period', count: null, to: at + 1 } : null;

/** "of 2019", "in 2019", "last year", "of the previous year", "a year earlier", "the year before". */
function yearTailOf(
  tokens: readonly Token[],
  at: number,
): { year: NonNullable<Anaphor['year']>; to: number } | null {
  let next = at;
  if (isOneOf(lowerAt(tokens, next), 'of|in|for')) next++;
  if (isYear(tokens[next])) return { year: { at: Number(tokens[next]?.text) }, to: next + 1 };
  if (lowerAt(tokens, next) === 'the') next++;
  const first = lowerAt(tokens, next);
  const second = lowerAt(tokens, next + 1);
  if (isOneOf(first, 'last|previous|preceding|prior|past') && second === 'year')
    return { year: { shift: -1 }, to: next + 2 };
  const third = lowerAt(tokens, next + 2);
  if (isOneOf(first, 'a|one') && second === 'year' && isOneOf(third, 'earlier|ago|before'))
    return { year: { shift: -1 }, to: next + 3 };
  if (first === 'year' && isOneOf(second, 'before|earlier|ago'))
    return { year: { shift: -1 }, to: next + 2 };
  if (isOneOf(first, 'this|current') && second === 'year')
    return { year: { shift: 0 }, to: next + 2 };
  return null;
}

const directions: ReadonlyMap<string, number> = new Map([
  ['earlier', -1],
  ['before', -1],
  ['previously', -1],
  ['prior', -1],
  ['preceding', -1],
  ['ago', -1],
  ['later', 1],
  ['after', 1],
]);

/** "a year earlier", "two years before", "the year before", "a month later", "12 months ago". */
function readShift(tokens: readonly Token[], at: number): AnaphorMention | null {
  const first = lowerAt(tokens, at);
  const count = first === 'the' ? 1 : countOf(first);
  if (count === null) return null;
  // "the *record* year before"
  const isDescribed =
    first === 'the' && isOneOf(lowerAt(tokens, at + 1), 'record|peak|crisis|boom|bumper');
  const next = isDescribed || lowerAt(tokens, at + 1) === '-' ? at + 2 : at + 1;
  const unit = lowerAt(tokens, next);
  if (!unitMonths.has(unit) && !unitDays.has(unit)) return null;
  const adverb = lowerAt(tokens, next + 1) === '-' ? next + 2 : next + 1;
  const word = lowerAt(tokens, adverb);
  const sign = directions.get(word);
  // "16 days later", "10 days earlier than by sea": how long a journey takes.
  const isWeekBefore =
    count === 1 && isOneOf(unit, 'day|week|fortnight') && isOneOf(word, 'before|earlier');
  if (sign === undefined || (unitDays.has(unit) && word !== 'ago' && !isWeekBefore)) return null;
  if (isWeekBefore && !isClosed(tokens[adverb + 1])) return null;
  // "two years before the line opened", "the year after its launch"
  if (
    isOneOf(word, 'before|after|prior|preceding') &&
    !isClosed(tokens[adverb + 1]) &&
    !isBackward(tokens, adverb)
  )
    return null;
  if (first === 'the' && !isOneOf(word, 'before|after|earlier|preceding')) return null;
  // "a year before that", "four years before then"
  const isBack = isBackward(tokens, adverb);
  const period = isBack || anaphoricNouns.has(lowerAt(tokens, adverb + 1));
  return {
    from: at,
    to: adverb + (period ? 2 : 1),
    anaphor: {
      relation: 'shift',
      unit: singularUnit(unit),
      count: sign * count,
      year: null,
      deictic: word === 'ago',
    },
  };
}

/** "before *that*", "preceding *it*", where that is no clause: "before that there had been". */
const isBackward = (tokens: readonly Token[], adverb: number): boolean =>
  (isOneOf(lowerAt(tokens, adverb + 1), 'that|then') ||
    (lowerAt(tokens, adverb) === 'preceding' && lowerAt(tokens, adverb + 1) === 'it')) &&
  (isClosed(tokens[adverb + 2]) || isOneOf(lowerAt(tokens, adverb + 2), 'there|had|was|were|,'));

/** True where a phrase ends: at a mark, a conjunction, a preposition or the end. */
const isClosed = (token: Token | undefined): boolean =>
  token === undefined ||
  token.shape === 'punctuation' ||
  isOneOf(
    token.lower,
    'it|they|there|and|but|or|while|when|as|to|in|at|with|by|from|for|because|had|was|were|has',
  );

/** "the previous year", "the preceding quarter", "the following month", "the year-earlier period", "the prior-year period". */
function readNeighbour(tokens: readonly Token[], at: number): AnaphorMention | null {
  let next = at;
  if (articles.has(lowerAt(tokens, next))) next++;
  const word = lowerAt(tokens, next);
  if (word === 'year' && next > at) return readYearEarlier(tokens, at, next);
  const back = earlier.has(word);
  if (!back && word !== 'following') return null;
  // "USD 12.5m, *previous year* USD 14m"
  const isSetBeside = isOneOf(lowerAt(tokens, at - 1), ',|;') && isAmountAhead(tokens, next + 2);
  const isLed = isOneOf(lowerAt(tokens, at - 1), 'in|of|to|from|over|than|during|(') || isSetBeside;
  if (next === at && !isLed) return null;
  next++;
  if (lowerAt(tokens, next) === '-') next++;
  const unit = lowerAt(tokens, next);
  if (!isUnit(unit) || unit.endsWith('s')) return null;
  if (lowerAt(tokens, next + 1) === '-') next++;
  const period = anaphoricNouns.has(lowerAt(tokens, next + 1));
  return {
    from: at,
    to: next + (period ? 2 : 1),
    anaphor: { relation: 'shift', unit, count: back ? -1 : 1, year: null, deictic: back },
  };
}

/** ": 61.8", "EUR 61.8", "61.8": a number, its currency and a colon passed over. */
function isAmountAhead(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.text === ':' ? at + 1 : at;
  const isCode = /^\p{Lu}{2,3}$|^\p{Sc}$/u.test(tokens[next]?.text ?? '');
  return tokens[isCode ? next + 1 : next]?.shape === 'number';
}

/** "the year-earlier period", "the year-ago quarter". */
function readYearEarlier(
  tokens: readonly Token[],
  at: number,
  year: number,
): AnaphorMention | null {
  if (lowerAt(tokens, year + 1) !== '-') return null;
  if (!isOneOf(lowerAt(tokens, year + 2), 'earlier|ago|before|prior')) return null;
  const noun = readNoun(tokens, year + 3);
  return (
    noun && {
      from: at,
      to: noun.to,
      anaphor: { relation: 'shift', unit: 'year', count: -1, year: null, deictic: false },
    }
  );
}

/**
 * What stands for a time only behind a preposition: "in the period", "during the six months", "that year", "over the
 * year", "at the same time".
 */
export function readDefinite(tokens: readonly Token[], at: number): AnaphorMention | null {
  const determiner = lowerAt(tokens, at);
  if (!pointers.has(determiner)) return null;
  const opens = anaphoricPrepositions.has(lowerAt(tokens, at - 1)) || closesYear(tokens, at);
  if (!opens && determiner !== 'that') return null;
  let next = at + 1;
  while (isOneOf(lowerAt(tokens, next), 'whole|full|entire|reporting|reported|review|said')) next++;
  // "in *the whole of the year*"
  if (lowerAt(tokens, next - 1) === 'whole' && lowerAt(tokens, next) === 'of') next++;
  if (lowerAt(tokens, next - 1) === 'of' && lowerAt(tokens, next) === 'the') next++;
  const noun = readNoun(tokens, next) ?? readThose(tokens, determiner, next);
  if (!noun || !isBounded(tokens, noun.to)) return null;
  if (determiner === 'that' && noun.unit === 'period' && lowerAt(tokens, noun.to - 1) === 'time')
    return null;
  if (determiner === 'this' && noun.unit !== 'period') return null;
  const { unit, count } = noun;
  return {
    from: at,
    to: noun.to,
    anaphor: { relation: 'same', unit, count, year: null, deictic: false },
  };
}

/** "for *those months*": the time just told of. */
const readThose = (tokens: readonly Token[], determiner: string, at: number): TimeNoun | null =>
  isOneOf(determiner, 'those|these') && isOneOf(lowerAt(tokens, at), 'months|weeks|days|years')
    ? { unit: 'period', count: null, to: at + 1 }
    : null;

/** "We should *end the year* close to 130,000 tonnes." */
const closesYear = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at + 1) === 'year' &&
  isOneOf(lowerAt(tokens, at - 1), 'end|ends|ended|finish|finished|close|closed|off|out');

/** False where what follows says which time it is: "the period from", "the year of", "the months since". */
function isBounded(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  if (word === '-' || isYear(tokens[at]) || word === "'s" || word === '’s') return false;
  // "declined in the period *to 8.17 million*"
  const level = tokens[at + 1];
  if (word === 'to' && level?.shape === 'number' && !isYear(level)) return true;
  return !isOneOf(
    word,
    'of|to|ended|ending|before|since|when|after|from|between|that|which|until|through|around|end',
  );
}

/**
 * The days an anaphor stands for, given the times spoken of before, the last first; null where none of them fits.
 *
 * @param referenceYear year of the reference date, for "last year"
 * @param own what the words mean without an antecedent
 */
export function resolveAnaphor(
  { relation, unit, count, year }: Anaphor,
  before: readonly Interval[],
  referenceYear: number | null,
  own: Interval,
): Interval | null {
  const known = before.filter(({ start, end }) => start !== null && end !== null);
  if (relation === 'within') return known[0] ? inYearOf(own, known[0]) : null;
  if (isOfEvent(relation)) return countedFrom(relation, known[0] ?? null, count, own);
  if (relation === 'shift' && isOneOf(unit, 'day|week|fortnight'))
    return shiftedDays(known, unit, count ?? -1);
  if (relation === 'shift') return shifted(known[0] ?? null, unit, count ?? -1);
  if (unit === 'figure') return figureOf(known, year, referenceYear, own);
  const antecedent = antecedentOf(known, unit, count);
  if (!antecedent || !year) return antecedent;
  if (antecedent.end === null) return null;
  const told = yearIn(antecedent.end);
  const at = 'at' in year ? year.at : yearBeside(told, year.shift, referenceYear);
  return at === null ? null : shiftMonths(antecedent, (at - told) * 12);
}

/** "January to June 2022 … *this year's result*": the part of a year last told of, moved into the other; null where it is not over. */
function figureOf(
  known: readonly Interval[],
  year: Anaphor['year'],
  reference: number | null,
  own: Interval,
): Interval | null {
  const last = known.find(({ type }) => type !== 'day' && type !== 'instant');
  const months = last ? monthsIn(last) : null;
  if (!last?.end || months === null || months < 2 || months > 11 || reference === null) return null;
  if (year === null || 'at' in year) return null;
  const told = yearIn(last.end);
  if (year.shift !== 0 && told !== reference) return null;
  const moved = shiftMonths(last, (reference + year.shift - told) * 12);
  return moved.end !== null && own.end !== null && moved.end <= own.end
    ? { ...last, ...moved }
    : null;
}

/**
 * The year that "last year" means of a time told of: that before the reference, unless the time lies in it itself, as
 * where a text of January tells of September: "890 in the same month a year before".
 */
function yearBeside(told: number, shift: number, reference: number | null): number | null {
  if (reference === null) return null;
  return shift !== 0 && reference + shift === told ? told + shift : reference + shift;
}

/** A time moved into the year in which another ends. */
function inYearOf(own: Interval, other: Interval): Interval | null {
  if (own.end === null || other.end === null) return null;
  return shiftMonths(own, (yearIn(other.end) - yearIn(own.end)) * 12);
}

/** "$4,984 on Thursday, after $5,213 *the week before*": counted from the last day or week named. */
function shiftedDays(known: readonly Interval[], unit: string, count: number): Interval | null {
  const days = unitDays.get(unit) ?? 1;
  const from = known.find(
    ({ start, end }) => start !== null && end !== null && end <= addDays(start, 6),
  );
  if (!from || from.start === null || from.end === null) return null;
  const by = count * days;
  return { ...from, start: addDays(from.start, by), end: addDays(from.end, by) };
}

function shifted(from: Interval | null, unit: string, count: number): Interval | null {
  const months = unitMonths.get(unit);
  if (!from || months === undefined) return null;
  const around = unit !== 'year' && monthsIn(from) !== months ? unitAround(unit, from) : from;
  return around && shiftMonths(around, count * months);
}

/** Seven days from one on. */
const isWeek = ({ start, end }: Interval): boolean =>
  start !== null && end !== null && addDays(start, 6) === end;

/** Months of a time that begins or ends within one: "so far this year". */
const monthsAbout = ({ start, end }: Interval): number =>
  start === null || end === null ? 0 : (Date.parse(end) - Date.parse(start)) / 2_629_800_000;

/** The last time spoken of that is as long as the noun says: "the six months" is no year. */
function antecedentOf(
  known: readonly Interval[],
  unit: string,
  count: number | null,
): Interval | null {
  const size = unit === 'half' ? 6 : unitMonths.get(unit);
  if (count !== null && size !== undefined)
    return known.find((each) => monthsIn(each) === count * size) ?? null;
  const [last] = known;
  if (!last) return null;
  if (unit === 'period' || unit === 'season')
    return known.find(({ type }) => type !== 'day') ?? last;
  // "the same evening": of the days told of the last, not the week that was named since.
  const day = unit === 'day' ? known.find(({ type }) => type === 'day') : undefined;
  if (day) return day;
  if (unit === 'day' || unit === 'week')
    return last.type === 'day' || last.type === 'instant' || isWeek(last) ? last : null;
  if (size !== undefined && monthsIn(last) === size) return last;
  // "In 2024 it had been … for *the same half-year*": the last half-year told of, not one of the year told of since.
  // "so far this year …, and in *the quarter*": of a month, the one that a count up to some day ends in is meant.
  const months = monthsIn(last) ?? (unit === 'month' ? 0 : monthsAbout(last));
  const isLonger = size !== undefined && months > size;
  const alike = isLonger ? known.find((each) => monthsIn(each) === size) : undefined;
  return alike ?? unitAround(unit, last);
}
