import { partAdjectives } from '../lexicon/designations.ts';
import { takingVerbs } from '../lexicon/duration-words.ts';
import { closingShapes } from '../lexicon/marks.ts';
import { denominators } from '../lexicon/number-words.ts';
import { nounFirst, tagSet, verbForms } from '../lexicon/parts-of-speech.ts';
import { lastingVerbs, partVerbs } from '../lexicon/passing-words.ts';
import { weekdays } from '../lexicon/period-words.ts';
import { ordinalWords } from '../lexicon/rank-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import { type Context, isHyphen } from '../quantities/quantity-context.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tokenAt } from '../tokens/cursor.ts';
import { isTimeUnit, readUnit } from '../units/units.ts';
import { exact, type NumberReading, readNumber } from './numbers.ts';

/** A part of a whole in words, as percent of it. */
export interface ShareReading {
  /** Percent: "three-quarters" is 75. */
  value: number;
  start: number;
  end: number;
}

/**
 * Reads a share stated as a fraction or a ratio at token `at`: "three-quarters of", "a third of", "half of", "two out of
 * five", "one in ten". Null where the words mean something else: "the third time", "a quarter earlier", "half an hour".
 */
export function readShare(context: Context, at: number): ShareReading | null {
  return readRatio(context, at) ?? readEvery(context, at) ?? readFraction(context, at);
}

/** "*every third* wagon was empty": one in three, unless it is of time: "every second day". */
function readEvery({ tokens, tags }: Context, at: number): ShareReading | null {
  if (lowerAt(tokens, at) !== 'every') return null;
  const whole = ordinalWords.get(lowerAt(tokens, at + 1)) ?? 0;
  const noun = lowerAt(tokens, at + 2);
  // "yet *every fifth is* idle", "*every third* box travels empty"
  const isOpen = whole > 2 && isOneOf(tags[at + 2] ?? '', 'auxiliary|verb|past');
  // "486 trains, *every eighth of them* with boxes"
  const isOfThem =
    noun === 'of' && isOneOf(lowerAt(tokens, at + 3), 'them|these|those|the|its|all');
  const isThing = isOpen || isOfThem || isOneOf(tags[at + 2] ?? '', 'noun|adjective');
  const isTime = isTimeUnit(noun) || weekdays.has(noun) || times.has(noun);
  if (whole < 2 || whole > 20 || !isThing || isTime) return null;
  return { value: exact(100 / whole), start: at, end: at + 2 };
}

const times = wordSet('time|morning|evening|weekend|season');

function readRatio(context: Context, at: number): ShareReading | null {
  const { tokens } = context;
  if (tokens[at]?.shape === 'number' && !isOneOf(lowerAt(tokens, at + 1), 'in|out|of')) return null;
  const part = readNumber(tokens, at);
  if (!isWholeNumber(part)) return null;
  const link = readLink(context, part.end, part.value < 10);
  if (link === null || context.masked[link.end]) return null;
  const whole = readNumber(tokens, link.end);
  if (!isWholeNumber(whole) || whole.value <= part.value) return null;
  if (readUnit(tokens, whole.end) !== null || isOneOf(tokens[whole.end]?.text ?? '', '-|%|$'))
    return null;
  if (link.word === 'in' && !isOdds(tokens, link.end, part.value, whole.value)) return null;
  return { value: exact((100 * part.value) / whole.value), start: at, end: whole.end };
}

const isWholeNumber = (number: NumberReading | null): number is NumberReading =>
  number !== null && !number.fraction && Number.isInteger(number.value) && number.value >= 1;

/** What joins the parts of a ratio: "in", "out of", "of every", "*tonne* in". */
function readLink(
  context: Context,
  at: number,
  mayName: boolean,
): { word: string; end: number } | null {
  const { tokens } = context;
  // "one *tonne* in six"
  const isNamed =
    mayName &&
    tokens[at]?.shape === 'word' &&
    lowerAt(tokens, at + 1) === 'in' &&
    isOneIn(context, at);
  // "nine *bags* out of ten"
  const isNamedOut =
    mayName &&
    tokens[at]?.shape === 'word' &&
    lowerAt(tokens, at + 1) === 'out' &&
    lowerAt(tokens, at + 2) === 'of' &&
    !isOneOf(lowerAt(tokens, at), 'times|in') &&
    isOneIn(context, at + 1);
  const start = isNamed || isNamedOut ? at + 1 : at;
  const word = lowerAt(tokens, start);
  const next = lowerAt(tokens, start + 1);
  const isPair = word === 'out' && next === 'of';
  if (word !== 'in' && !isPair && !(word === 'of' && next === 'every')) return null;
  const end = isPair ? start + 2 : start + 1;
  return { word, end: lowerAt(tokens, end) === 'every' ? end + 1 : end };
}

/** "one in ten", "3 in 10", but not "90 in 2020" or "17 in 23". */
const isOdds = (tokens: readonly Token[], at: number, part: number, whole: number): boolean =>
  part <= 100 &&
  !/^(?:19|20)\d\d$/.test(tokenAt(tokens, at).text) &&
  (lowerAt(tokens, at - 1) === 'every' || isRoundWhole(whole, part));

/** "one box *in ten*", "three wagons in four", but not "one depot in 2020" or "two trains in three days". */
function isOneIn({ tokens, tags }: Context, at: number): boolean {
  const whole = readNumber(tokens, at + 2);
  if (whole === null || whole.form !== 'words' || !Number.isInteger(whole.value)) return false;
  const after = tags[whole.end];
  if (after === undefined || !isOneOf(after, 'noun|plural|adjective|name|number')) return true;
  // "one train in five *comes* from China"
  const word = lowerAt(tokens, whole.end);
  // "three boxes in ten *hold* nothing"
  const isPlural = tags[at] === 'plural' && verbForms.get(word) === 'base' && after !== 'plural';
  return isPlural || (verbForms.get(word) === 'third' && !nounFirst.has(word));
}

/** One in 5, 3 in 10, 1 in 20,000: small or round wholes, as people state odds. */
const isRoundWhole = (whole: number, part: number): boolean =>
  whole <= 20 || part === 1 || whole % 10 === 0;

function readFraction(context: Context, at: number): ShareReading | null {
  const { tokens } = context;
  if (tokens[at]?.shape !== 'word') return null;
  if (lowerAt(tokens, at) === 'half') return readHalf(context, at, at);
  const over = readNumerator(tokens, at);
  if (over === null) return null;
  const next = isHyphen(tokens[over.end]) ? over.end + 1 : over.end;
  const word = lowerAt(tokens, next);
  if (word === 'half') return over.value === 1 ? readHalf(context, next, at) : null;
  const under = denominators.get(word);
  const isPart =
    under !== undefined &&
    over.value < under * 2 &&
    over.value !== under &&
    word.endsWith('s') === over.value > 1;
  if (!isPart) return null;
  const isShare =
    over.value === 1 ? standsAlone(context, at, next + 1) : isOfSeveral(tokens, next, under);
  return isShare ? { value: exact((100 * over.value) / under), start: at, end: next + 1 } : null;
}

/** Words that grade what a fraction of is more or less. */
const gradeWords = wordSet(
  'more|less|fewer|higher|lower|up|down|above|below|cheaper|dearer|faster|slower|longer|shorter|larger|bigger|smaller|heavier|lighter|greater|better|worse|busier|ahead|short',
);

/** How many parts a fraction has: "a", "one", "three". */
function readNumerator(
  tokens: readonly Token[],
  at: number,
): { value: number; end: number } | null {
  if (isOneOf(lowerAt(tokens, at), 'a|an|one')) {
    // "a good third"
    const isGood = isOneOf(lowerAt(tokens, at + 1), 'good|full|mere|bare');
    return { value: 1, end: isGood ? at + 2 : at + 1 };
  }
  const number = readNumber(tokens, at);
  return number !== null && number.form === 'words' && number.value >= 2 && number.value <= 99
    ? number
    : null;
}

/** "fell by three quarters", "almost three quarters came by rail": by how much, and no quarters of a year. */
const isByQuarters = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at - 1) === 'three' &&
  isOneOf(lowerAt(tokens, at - 2), 'by|about|nearly|almost|over|roughly|around|than') &&
  !isOneOf(lowerAt(tokens, at + 1), 'in|ago|earlier|later');

/** "of which the state *pays three quarters*.": what a verb is done to, and no length of time. */
const isPaidQuarters = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at - 1) === 'three' &&
  verbForms.has(lowerAt(tokens, at - 2)) &&
  !takingVerbs.has(lowerAt(tokens, at - 2)) &&
  !lastingVerbs.has(lowerAt(tokens, at - 2)) &&
  closingShapes.has(tokens[at + 1]?.shape ?? 'end');

/** "two thirds", "three-quarters", "three quarters of": but not "three quarters in a row" and "two-thirds-full". */
const isOfSeveral = (tokens: readonly Token[], at: number, under: number): boolean =>
  (under !== 4 ||
    isHyphen(tokens[at - 1]) ||
    isOneOf(lowerAt(tokens, at + 1), 'of|the') ||
    isByQuarters(tokens, at) ||
    isPaidQuarters(tokens, at)) &&
  !(isHyphen(tokens[at + 1]) && tokens[at + 1]?.glued);

/** "a third of", "by a third", "nearly one-tenth": a whole or a change stands beside; "a third man" does not pass. */
function standsAlone(context: Context, start: number, end: number): boolean {
  const { tokens } = context;
  if (lowerAt(tokens, end) === 'of') return !isOfTime(context, end + 1);
  if (isGraded(context, end) || isAnswer(tokens, start, end)) return true;
  if (isGivenPart(tokens, start, end) || isByPart(tokens, start, end)) return true;
  const before = lowerAt(tokens, start - 1);
  const after = context.tags[end];
  if (isPlainPart(context, start, end)) return true;
  // "*a fifth had* been loaded in Ningbo", "a quarter came by road"
  if (isGappedPart(context, start, end)) return true;
  const said = isOneOf(lowerAt(tokens, start), 'a|one') && !isOneOf(before, 'for|in|the|this|that');
  if (
    said &&
    isOneOf(after ?? '', 'auxiliary|modal|verb|past') &&
    !isOneOf(lowerAt(tokens, end - 1), 'second|third')
  )
    return true;
  return (
    // "roughly a third *stays* in the country"
    (isOpen.has(after) || verbForms.get(lowerAt(tokens, end)) === 'third') &&
    isOneOf(
      before,
      'by|about|around|nearly|almost|over|under|than|roughly|up|down|off|some|least|only|just',
    )
  );
}

/** "*a quarter less* than in January", "*a fifth less cargo*", "*a tenth down* on the year": by how much, not "a quarter earlier". */
const isGraded = ({ tokens, tags }: Context, end: number): boolean =>
  gradeWords.has(lowerAt(tokens, end)) &&
  (isOneOf(lowerAt(tokens, end + 1), 'than|on|from|in|year|again|this|at') ||
    closingShapes.has(tokens[end + 1]?.shape ?? 'punctuation') ||
    (isOneOf(lowerAt(tokens, end), 'less|more|fewer') &&
      isOneOf(tags[end + 1] ?? '', 'noun|plural')));

/** "How much goes by rail? *A good third.*": all that a sentence says. */
const isAnswer = (tokens: readonly Token[], start: number, end: number): boolean =>
  start === 0 && isOneOf(tokens[end]?.text ?? '', '|.|!') && tokens.length <= end + 1;

/** "of which the Union *paid a fifth*,": what is given, taken or held of a whole. */
const isGivenPart = (tokens: readonly Token[], start: number, end: number): boolean =>
  partVerbs.has(lowerAt(tokens, start - 1)) &&
  closingShapes.has(tokens[end]?.shape ?? 'end') &&
  !isHyphen(tokens[end]);

/** "shrank *by a third last* year": by how much, with the time of it right behind. */
const isByPart = (tokens: readonly Token[], start: number, end: number): boolean =>
  lowerAt(tokens, start - 1) === 'by' &&
  isOneOf(lowerAt(tokens, end), 'last|this|since|year|compared|overnight|every|each');

/** "Two-thirds arrive by sea, *a third by rail*": one more part of the whole that an earlier one is of. */
const isGappedPart = (context: Context, start: number, end: number): boolean => {
  const { tokens, tags } = context;
  const isJoined =
    isOneOf(lowerAt(tokens, start - 1), ',|and|;') && isOneOf(tags[end] ?? '', 'preposition|to');
  return (isJoined || isPartOfNamed(context, start, end)) && followsPart(tokens, start - 1);
};

/** "those for Europe made up a third and *those for Uzbekistan a fifth*", "at Xi'an it *was a quarter*": whose part it is stands before. */
const isPartOfNamed = ({ tokens, tags }: Context, start: number, end: number): boolean =>
  (isOneOf(tags[start - 1] ?? '', 'name|noun|plural') ||
    isOneOf(lowerAt(tokens, start - 1), 'was|is|were|are')) &&
  (closingShapes.has(tokens[end]?.shape ?? 'end') || tags[end] === 'conjunction') &&
  !isHyphen(tokens[end]);

/** True where a share stands before: a percentage or a fraction of a whole. */
const followsPart = (tokens: readonly Token[], before: number): boolean =>
  tokens.some(
    ({ lower }, at) =>
      at < before &&
      (isOneOf(lower, 'half|thirds|quarters|percent|%|cent') ||
        (denominators.has(lower) && isOneOf(lowerAt(tokens, at + 1), 'of|by'))),
  );

const isOpen = tagSet(undefined, 'punctuation', 'preposition', 'conjunction', 'to', 'adverb');

/** "Brussels contributes *one fifth*", "and ships one sixth": one part, with nothing behind it that it could be one of. */
const isPlainPart = ({ tokens, tags }: Context, start: number, end: number): boolean =>
  lowerAt(tokens, start) === 'one' &&
  !isOneOf(lowerAt(tokens, end - 1), 'quarter|second') &&
  !isOneOf(lowerAt(tokens, start - 1), 'for|in|the|this|that|over|within|to|from') &&
  isOneOf(tags[end] ?? 'punctuation', 'punctuation|conjunction|preposition|to|adverb');

/** "a quarter of a century" is a time. */
const isOfTime = (context: Context, at: number): boolean =>
  isOneOf(lowerAt(context.tokens, at), 'a|an') &&
  isOneOf(
    lowerAt(context.tokens, at + 1),
    'century|mile|million|billion|thousand|second|hour|kilometre|kilometer|pound|inch|percent|percentage|day|year|mark|dozen',
  );

/** @param start where the share begins: "a" of "a half" */
function readHalf(context: Context, at: number, start: number): ShareReading | null {
  const { tokens, tags } = context;
  if (isHyphen(tokens[at + 1]) && tokens[at + 1]?.glued) return null;
  const next = lowerAt(tokens, at + 1);
  const before = lowerAt(tokens, start - 1);
  const share: ShareReading = { value: 50, start, end: at + 1 };
  const isNamed = partAdjectives.has(before) || isOneOf(before, 'and|the|a');
  // "Ships tie up there, and *half of all* containers travel on"
  const isOfAll = before === 'and' && isOneOf(lowerAt(tokens, at + 2), 'all|the|these|its|their');
  if (isNamed && !((before === 'a' || isOfAll) && next === 'of')) return null;
  // "the *harder half* of the business": which of two, and no share.
  const isGradedHalf = /er$/.test(before) && before !== 'other';
  if (isGradedHalf && isOneOf(lowerAt(tokens, start - 2), 'the|its|their')) return null;
  if (next === 'of') return isOfTime(context, at + 2) ? null : share;
  if (isOneOf(next, 'the|its|their|his|her|our|all|those|these|my|your'))
    return opensNoun.has(tags[at + 2]) ? share : null;
  if (isOneOf(next, 'a|an|past')) return null;
  const isQualified = isOneOf(
    before,
    'by|in|about|nearly|almost|over|roughly|around|than|under|only|just',
  );
  const isClosed = closesHalf.has(tags[at + 1]) || verbForms.get(next) === 'third';
  // "Of the cost, *half will* be a loan", "*half went* by sea", "*against half in* 2018"
  const opens = start === 0 || isOneOf(before, ',|;|:|but|while|where|which');
  if (opens && isOneOf(tags[at + 1] ?? '', 'auxiliary|modal|past') && next !== 'past') return share;
  if (isOneOf(before, 'against|versus|to|from') && next === 'in') return share;
  return isQualified && isClosed ? share : null;
}

const opensNoun = tagSet('noun', 'plural', 'adjective', 'name');

const closesHalf = tagSet(
  undefined,
  'punctuation',
  'preposition',
  'conjunction',
  'to',
  'subordinator',
  'verb',
  'past',
  'auxiliary',
  'modal',
);
