import {
  ageVerbs,
  bulkNouns,
  carrierHeads,
  moneyNouns,
  sumVerbs,
} from '../lexicon/comparison-words.ts';
import { numberedNouns } from '../lexicon/designations.ts';
import { takingVerbs } from '../lexicon/duration-words.ts';
import { movedNouns, runningNouns } from '../lexicon/frequency-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import { isSomeOfThose } from '../numerals/some-of-those.ts';
import { governingVerb, subjectRange } from '../subjects/subjects.ts';
import { lowerAt } from '../tokens/cursor.ts';
import { verbTrend } from '../trends/trends.ts';
import { readCounted } from '../units/counted.ts';
import { isPlural, singular } from '../units/nouns.ts';
import { isTimeUnit } from '../units/units.ts';
import type { QuantityCandidate } from './quantity-candidate.ts';
import { type Context, isHyphen } from './quantity-context.ts';
import { isBe } from './set-beside.ts';
import type { Unit } from './unit.ts';

/**
 * How a number stands for a whole noun phrase, whose noun the text leaves out: as the subject of its clause ("*358*
 * reached Baku"), as an object ("it owns *seven*", "there had been just *32*"), or as a part ("*28,400* of them").
 */
export type Headless = 'subject' | 'object' | 'part';

/** Reads whether a number that names no unit is a noun phrase by itself; null where it is a label, an age, a score. */
export function readHeadless(context: Context, candidate: QuantityCandidate): Headless | null {
  const { value, unit, hyphened } = candidate;
  if (unit !== null || hyphened || value === null || value < 1 || !Number.isInteger(value))
    return null;
  if (candidate.isPart && value > 1) return 'part';
  if (value <= 2 && isSomeOfThose(context, candidate.from)) return 'part';
  if (value === 1) return candidate.qualified && pronounEnd(context, candidate.end) ? 'part' : null;
  if (isOthersBefore(context, candidate)) return null;
  if (pronounEnd(context, candidate.end) !== null || isRest(context, candidate)) return 'part';
  if (isOfCarrier(context, candidate)) return 'object';
  const end = addedEnd(context, candidate.end);
  if (!endsPhrase(context, end)) return null;
  const isMore = lowerAt(context.tokens, candidate.from - 1) === 'another';
  const opens = isMore ? candidate.from - 1 : candidate.from;
  if (opensClause(context, opens) && isVerbal(context, end)) return 'subject';
  return isObject(context, candidate) ? 'object' : null;
}

/** "for *the remaining 174*", "the other 60 went by sea": what is left of those counted. */
const isRest = (context: Context, { from, end }: QuantityCandidate): boolean =>
  isOneOf(lowerAt(context.tokens, from - 1), 'remaining|other') &&
  isOneOf(lowerAt(context.tokens, from - 2), 'the|its|their') &&
  endsPhrase(context, end);

/** "*the other three* have published none": those that are known by now, of which nothing is counted. */
const isOthersBefore = (context: Context, { from, end, value }: QuantityCandidate): boolean =>
  (value ?? 99) < 10 &&
  lowerAt(context.tokens, from - 1) === 'other' &&
  opensClause(context, from - 2) &&
  isVerbal(context, end);

/** "a target of 600", "come out at around 10,000": a noun or verb that leads to a number of what was counted. */
function isOfCarrier({ tokens, tags }: Context, { from, end, value }: QuantityCandidate): boolean {
  const closes = tokens[end] === undefined || tokens[end]?.shape === 'punctuation';
  if (!closes && !/^(?:preposition|conjunction)$/.test(tags[end] ?? '')) return false;
  const before = lowerAt(tokens, from - 1);
  // "a minister once spoke of six"
  if (before === 'of')
    return (
      carrierHeads.has(lowerAt(tokens, from - 2)) ||
      (isOneOf(lowerAt(tokens, from - 2), 'spoke|speaks|spoken|talked') && (value ?? 100) < 100)
    );
  // "the crossing was used by 146"
  if (before === 'by')
    return tags[from - 2] === 'past' && verbTrend(lowerAt(tokens, from - 2)) === undefined;
  if (before === 'at')
    return /^(?:out|stood|stands?|remained|remains?|peaked|put)$/.test(lowerAt(tokens, from - 2));
  return before === 'to' && carrierHeads.has(lowerAt(tokens, from - 2));
}

/** Index one past "of them", "of these", "of its own"; null where no such words stand at `at`. */
export function pronounEnd({ tokens }: Context, at: number): number | null {
  if (lowerAt(tokens, at) !== 'of') return null;
  // "has promised two *of its own*"
  if (isOneOf(lowerAt(tokens, at + 1), 'its|their|our') && lowerAt(tokens, at + 2) === 'own')
    return at + 3;
  return /^(?:them|these|those|which|whom)$/.test(lowerAt(tokens, at + 1)) ? at + 2 : null;
}

/** Index one past "thirteen *of the 37*", where no noun follows; null where no such words stand at `at`. */
export function toldTotalEnd(context: Context, at: number): number | null {
  const { tokens, masked } = context;
  if (lowerAt(tokens, at) !== 'of' || lowerAt(tokens, at + 1) !== 'the') return null;
  const isNumber = tokens[at + 2]?.shape === 'number' && !masked[at + 2];
  return isNumber && endsPhrase(context, at + 3) ? at + 3 : null;
}

/** "ten *more* are to follow", "*six others*". */
const addedEnd = ({ tokens }: Context, at: number): number =>
  /^(?:more|others?)$/.test(lowerAt(tokens, at)) ? at + 1 : at;

/** True where the words behind a number begin something new. */
function endsPhrase(context: Context, at: number): boolean {
  const { tokens, tags } = context;
  const token = tokens[at];
  // "expects 3 million this year"
  if (token === undefined || context.masked[at]) return true;
  if (isHyphen(token) && token.glued) return false;
  if (token.shape === 'punctuation')
    return /^[,;.:)!?—–]$/.test(token.text) && !isInNumber(context, at);
  if (token.lower === 'of') return false;
  return /^(?:adverb|auxiliary|modal|past|verb|preposition|conjunction|to)$/.test(tags[at] ?? '');
}

/** "7, 9 and 12": one of a list of numbers, "12:30" a time. */
const isInNumber = ({ tokens }: Context, at: number): boolean =>
  tokens[at + 1]?.shape === 'number' && tokens[at + 1]?.glued === true;

const isVerbal = ({ tags }: Context, at: number): boolean => {
  const next = tags[at] === 'adverb' ? at + 1 : at;
  return /^(?:auxiliary|modal|past|verb)$/.test(tags[next] ?? '');
};

/** True at the start of a clause: of the sentence, behind a mark, behind a conjunction. */
function opensClause({ tokens, masked }: Context, at: number): boolean {
  const before = tokens[at - 1];
  // "In 2024 358 reached the port"
  if (before === undefined || masked[at - 1]) return true;
  return /^(?:and|but|while|that|where)$/.test(before.lower) || /^[,;:—–]$/.test(before.text);
}

/** Words between a verb and the number that is its object. */
const lightWords =
  /^(?:a|an|just|only|about|around|some|another|further|mere|already|even|still|nearly|almost|over|roughly|more|than|less|fewer|at|least|to|also)$/;

/** "owns seven", "had been just 32", "to hire a further 120": the number right behind a verb, adverbs passed over. */
function isObject(context: Context, { from }: QuantityCandidate): boolean {
  const { tokens, tags } = context;
  if (lowerAt(tokens, from - 1) === 'another' && from > 1) return true;
  let verb = from - 1;
  while (verb > 0 && (lightWords.test(lowerAt(tokens, verb)) || tags[verb] === 'adverb')) {
    if (lowerAt(tokens, verb) === 'to') return false;
    verb--;
  }
  const word = lowerAt(tokens, verb);
  if (ageVerbs.has(word)) return false;
  if (isBe(word)) return isImpersonal(context, verb);
  if (/^(?:has|have|had|having)$/.test(word)) return true;
  const tag = tags[verb];
  return tag === 'past' || tag === 'verb' || (tag === 'gerund' && tags[verb - 1] !== 'preposition');
}

/** "there had been 32", "it was 3,600", but not "he is 52". */
function isImpersonal({ tokens }: Context, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 4); at--) {
    const word = lowerAt(tokens, at);
    if (/^(?:there|it|that|these|those|they)$/.test(word)) return true;
    if (!/^(?:had|has|have|would|will|ha[ds]n't|should|only|just)$/.test(word)) return false;
  }
  return false;
}

/** "310 were *return trips*": what the number's own verb of being says it counts; null for any other verb. */
export function predicateUnit({ tokens, tags }: Context, { end }: QuantityCandidate): Unit | null {
  if (!/^(?:is|are|was|were)$/.test(lowerAt(tokens, end))) return null;
  const counted = readCounted(tokens, tags, end + 1, false);
  if (counted === null || tags[counted.end - 1] !== 'plural') return null;
  return { id: counted.unit, noun: counted.noun, kind: 'count' };
}

/**
 * The number before, which one of a clause without a verb runs parallel to: "Chongqing had 1,150 and Xi'an *960*",
 * "Yiwu accounted for 841 of them and Jinhua for *339*".
 */
export function gapModel(
  { tokens, tags }: Context,
  candidate: QuantityCandidate,
  last: QuantityCandidate | undefined,
): QuantityCandidate | null {
  if (last === undefined || candidate.from - last.end > 14) return null;
  const after = tokens[candidate.end];
  if (after !== undefined && !/^(?:[,;.:)–—-]|and|while|in|by|or)$/.test(after.lower)) return null;
  let start = candidate.from;
  if (tags[start - 1] === 'preposition') {
    if (lowerAt(tokens, start - 1) !== lowerAt(tokens, last.from - 1)) return null;
    start--;
  }
  const named = start;
  while (start > last.end && (tags[start - 1] === 'name' || lowerAt(tokens, start - 1) === 'the'))
    start--;
  if (start === named || !/^(?:and|,|;|while|but)$/.test(lowerAt(tokens, start - 1))) return null;
  if (numberedNouns.has(lowerAt(tokens, named - 1))) return null;
  return start - last.end <= (last.unit === null ? 3 : 10) ? last : null;
}

/** The unit of an earlier amount under the same verb: "needs four days to get there, having *needed nine*". */
export function sameVerbUnit(
  context: Context,
  candidate: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): Unit | null {
  const verb = governingVerb(context, candidate.from);
  if (verb < 0) return null;
  const stem = stemOf(lowerAt(context.tokens, verb));
  const model = earlier.findLast(({ unit, from, isChange }) => {
    if (unit === null || isChange) return false;
    const other = governingVerb(context, from);
    if (other < 0 || other === verb) return false;
    // "took 15 days; ships *need 30 to 40*"
    const areTaken = [verb, other].every((at) => takingVerbs.has(lowerAt(context.tokens, at)));
    const isLike = areTaken && isTimeUnit(unit.id);
    return isLike || stemOf(lowerAt(context.tokens, other)) === stem;
  });
  return model?.unit ?? null;
}

/** "needs" and "needed" have one stem; forms of "be" and "have" tell nothing. */
const stemOf = (verb: string): string =>
  /^(?:is|are|was|were|be|been|has|have|had)$/.test(verb)
    ? verb.repeat(2)
    : verb.replace(/(?:ing|ed|es|s|e)$/, '');

/**
 * "lives off wagons, and saw 28,400 of them": the plural that "them" stands for; none behind "rather than".
 *
 * @param isAdded true for "a trial train set out; *ten more* are to follow", which may stand for one named before
 */
export function pluralBefore(
  { tokens, tags }: Context,
  from: number,
  isAdded: boolean,
): Unit | null {
  for (let at = from - 1; at >= Math.max(0, from - 24); at--) {
    if (tags[at] !== 'plural' && tags[at] !== 'noun') continue;
    const word = lowerAt(tokens, at);
    const noun = singular(word);
    if (!(runningNouns.has(noun) || movedNouns.has(noun))) continue;
    if (!isPlural(word) && !isAdded) continue;
    if (/^(?:than|of)$/.test(lowerAt(tokens, at - 1))) continue;
    return { id: noun, noun, kind: 'count' };
  }
  return null;
}

/** "volumes slipped to 1.33 million": a head that is measured in what was measured before, and names no unit. */
export function isBulk(context: Context, candidate: QuantityCandidate): boolean {
  const verb = governingVerb(context, candidate.from);
  if (verb < 0) return false;
  const { start, end } = subjectRange(context, verb);
  return end > start && bulkNouns.has(lowerAt(context.tokens, end - 1));
}

/** "The wage reaches 165 thousand tenge, whereas in the district *it is 98 thousand*": of a like size in the same sentence. */
export function sumBeside(
  { tokens }: Context,
  { from, end, scale }: QuantityCandidate,
  last: QuantityCandidate | undefined,
): Unit | null {
  const closes = tokens[end] === undefined || isOneOf(lowerAt(tokens, end), '.|,|;|)|in|at');
  const isSaid = isOneOf(lowerAt(tokens, from - 1), 'is|was') && lowerAt(tokens, from - 2) === 'it';
  // "was put at 5 billion dollars; today *they write 6.1 billion*": what somebody names behind a sum in the same millions.
  const isNamed =
    scale >= 1e6 &&
    isOneOf(lowerAt(tokens, from - 2), 'they|it|he|she|we') &&
    isOneOf(
      lowerAt(tokens, from - 1),
      'write|writes|wrote|say|says|said|ask|asks|asked|want|wants|wanted|need|needs|needed',
    );
  return closes && (isSaid || isNamed) && scale > 1 ? currencyOf(scale, last) : null;
}

/** The currency of a sum told in the same millions; null for any other amount. */
export const currencyOf = (scale: number, last: QuantityCandidate | undefined): Unit | null =>
  last?.unit?.kind === 'money' && last.scale === scale ? last.unit : null;

/** "lost 83 million yuan on sales of 1.4 billion": a large sum behind a noun of money is in the currency before it. */
export function moneyUnit(
  { tokens }: Context,
  candidate: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): Unit | null {
  if (candidate.scale < 1e6 || !/^(?:of|at|to|with)$/.test(lowerAt(tokens, candidate.from - 1)))
    return null;
  // "It was put at 3 billion euros; today people *speak of* 3.9 billion"
  if (sumVerbs.has(lowerAt(tokens, candidate.from - 2)))
    return currencyOf(candidate.scale, earlier.at(-1));
  if (!moneyNouns.has(singular(lowerAt(tokens, candidate.from - 2)))) return null;
  const money = earlier.findLast(({ unit }) => unit?.kind === 'money')?.unit;
  return money && !money.id.includes('-per-') ? money : null;
}
