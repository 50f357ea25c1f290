import { comparing, months } from '../lexicon/period-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tokenAt } from '../tokens/cursor.ts';

const multipliers = wordSet('times|fold');

const stops = wordSet(',|;|:|.|(');

/** "triple the level of 2021" */
const factors = wordSet('double|triple|treble|quadruple|times|twice|thrice|half');

/** Words that may stand between a word of comparison and the time it compares with. */
const beforeBase = wordSet(
  'in|the|of|during|for|on|at|with|to|same|period|that|all|its|their|a|record|year|full|whole|boom|peak|crisis',
);

/** "have already beaten all of 2019" */
const outdone = wordSet('beaten|beat|exceeded|surpassed|topped|outstripped|overtaken|overtook');

const levels = wordSet(
  'figure|figures|level|levels|total|totals|result|results|volume|volumes|tally|tallys|mark|marks|reading|readings|price|prices',
);

const changeNouns = wordSet('change|changes|difference|increase|rise|decline|decrease');

const changeWords = wordSet('percent|%|pct|times|fold|points|cent|up|down');

/**
 * True after "up 5 percent from", "than in", "compared with": the time compared with, not the time told of.
 *
 * @param from index of the first token of the time
 * @param to index one past its last
 * @param isAnaphoric true where it stands for a time spoken of before
 */
export function isComparedWith(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  isAnaphoric: boolean,
): boolean {
  if (isOfLevel(tokens, from, to) || isSinceWhenUnmatched(tokens, from)) return true;
  if (isOfWhole(tokens, from) || isBehindTimes(tokens, from)) return true;
  // "15 cranes in place of *today's* nine"
  if (lowerAt(tokens, from - 1) === 'of' && isOneOf(lowerAt(tokens, from - 2), 'instead|place'))
    return true;
  // "the table has the *change from* the first half of 2025"
  const opens = lowerAt(tokens, from) === 'from' ? from : from - 1;
  if (lowerAt(tokens, opens) === 'from' && changeNouns.has(lowerAt(tokens, opens - 1))) return true;
  // "was down 5% *on 29 January*": of a day it says when.
  if (lowerAt(tokens, from - 1) === 'on' && isMovedOn(tokens, from - 2))
    return !isNamedDay(tokens.slice(from, to));
  let at = from - 1;
  while (at >= 0 && at >= from - 6 && beforeBase.has(lowerAt(tokens, at))) at--;
  const isDirect = at === from - 1;
  const word = lowerAt(tokens, at);
  // "2.6 times as much as a year earlier"
  if (word === 'as')
    return isOneOf(
      lowerAt(tokens, at - 1),
      'same|much|many|high|large|big|long|fast|far|often|busy|again',
    );
  // "1.8% short of the 2017 level", "ahead of last year"
  if (isOneOf(word, 'short|shy|ahead|excess')) return lowerAt(tokens, at + 1) === 'of';
  if (outdone.has(word)) return true;
  if (isOneOf(word, 'above|below')) return isAnaphoric || !isDirect || isChangeBefore(tokens, at);
  if (isThanBefore(tokens, from) || isBeforeEvent(tokens, from)) return true;
  if (word === 'from') return isChangeBefore(tokens, at) && !isBegun(tokens, at);
  if (word === 'over') return isDirect && isChangeBefore(tokens, at);
  return comparing.has(word) && !isOneOf(word, 'up|down');
}

/** "*will* rise 5% from January", "charges *go up* 5% from January", "three *times a week* from May": when it begins. */
function isBegun(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 14); at--) {
    const word = lowerAt(tokens, at);
    if (isOneOf(word, ';|:|.|than')) return false;
    if (isOneOf(word, 'will|shall|goes|go')) return true;
    if (word === 'times' && isOneOf(lowerAt(tokens, at + 1), 'a|per|each|every|daily|weekly'))
      return true;
  }
  return false;
}

/** "29 January", "October 3": a month with a day of it. */
const isNamedDay = (words: readonly Token[]): boolean =>
  words.some(({ lower }) => months.has(lower)) &&
  words.some(({ text }) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(text));

/** "up 15 percent [on last year]", "improved [on the same period]", "the rise [on the previous year]". */
const isMovedOn = (tokens: readonly Token[], at: number): boolean =>
  isChangeBefore(tokens, at + 1) || movesOn.test(lowerAt(tokens, at));

const movesOn =
  /^(?:improv(?:e|es|ed|ing|ement)|advances?d?|gain(?:s|ed)?|up|down|better|increas(?:e|es|ed)|decreas(?:e|es|ed)|rise|growth|grew|grown|declines?d?|drop|fall|change)$/;

/** "2.3 times *the previous year's figure*", "above *last year's level*": the time whose level is compared with. */
function isOfLevel(tokens: readonly Token[], from: number, to: number): boolean {
  if (!isOneOf(lowerAt(tokens, to), "'s|’s") || !levels.has(lowerAt(tokens, to + 1))) return false;
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    const word = lowerAt(tokens, at);
    if (factors.has(word) || outdoes.test(word) || isOneOf(word, 'than|over')) return true;
  }
  return false;
}

/** "1.7 *times the number* in the corresponding period": what a multiple is of. */
function isBehindTimes(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 8); at--) {
    const word = lowerAt(tokens, at);
    if (stops.has(word)) return false;
    // "half the cost of carriage *this year*"
    if (word === 'half' && lowerAt(tokens, from) === 'this') return false;
    // "nearly *double the figure* for the same period of 2020", but not "could triple its traffic over the next decade"
    if (factors.has(word) && isOneOf(lowerAt(tokens, at + 1), 'the|that|what'))
      return at + 1 < from && !isMeant(tokens, at);
    if (multipliers.has(word))
      return at + 1 < from && isOneOf(lowerAt(tokens, at + 1), 'the|that|those|their|its|what|as');
  }
  return false;
}

/** "plans to *double* the number of trains in 2026": a factor that is a verb of what is to come. */
const isMeant = (tokens: readonly Token[], at: number): boolean =>
  isOneOf(lowerAt(tokens, at - 1), 'to|will|shall|should|would');

/** "a third less *than* by sea from Brest *this spring*", but not "more than 300 boxes in May". */
function isThanBefore(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(1, from - 9); at--) {
    const token = tokenAt(tokens, at);
    if (token.shape !== 'word') return false;
    if (token.lower === 'than')
      return isOneOf(lowerAt(tokens, at + 1), 'by|via|on|in|with|through|for|from');
  }
  return false;
}

/** "15 a week *before* its pilots' strike *in September*": the date of what came later dates nothing before it. */
function isBeforeEvent(tokens: readonly Token[], from: number): boolean {
  if (!isOneOf(lowerAt(tokens, from - 1), 'in|on')) return false;
  for (let at = from - 2; at >= Math.max(0, from - 8); at--) {
    if (/^[,;:.()—–]$/.test(tokenAt(tokens, at).text)) return false;
    if (lowerAt(tokens, at) === 'before') return at < from - 2;
  }
  return false;
}

/** "18 percent up and *the highest* since December 2022", "the best month since 2019": how far back nothing comes up to it. */
function isSinceWhenUnmatched(tokens: readonly Token[], from: number): boolean {
  if (lowerAt(tokens, from) !== 'since') return false;
  for (let at = from - 1; at >= Math.max(1, from - 5); at--) {
    const { shape, lower } = tokenAt(tokens, at);
    if (shape !== 'word') return false;
    if (extremes.has(lower)) return isOneOf(lowerAt(tokens, at - 1), 'the|its|their|a');
  }
  return false;
}

const extremes = wordSet(
  'highest|lowest|best|worst|most|least|fewest|largest|biggest|smallest|busiest|fastest|slowest|strongest|weakest|steepest|sharpest|quietest|longest|shortest|cheapest|dearest|poorest',
);

/** "five times that of 2022", "exceeded the figure of last year", "a third below the figure for May". */
function isOfWhole(tokens: readonly Token[], from: number): boolean {
  if (!isOneOf(lowerAt(tokens, from - 1), 'of|for')) return false;
  if (isShareOfLevel(tokens, from)) return true;
  const [factor, determiner, noun] = [4, 3, 2].map((back) => lowerAt(tokens, from - back));
  if (determiner === 'the' && factors.has(factor ?? '')) return true;
  if (isOneOf(noun ?? '', 'that|those'))
    return determiner === 'times' || isChangeBefore(tokens, from - 2);
  if (!levels.has(noun ?? '')) return false;
  if (determiner === 'the' && isOneOf(factor ?? '', 'of|from|on|than|over|against|to|with|at'))
    return factor === 'of' || isChangeBefore(tokens, from - 4) || factor === 'than';
  for (let back = from - 3; back >= Math.max(0, from - 6); back--)
    if (outdoes.test(lowerAt(tokens, back))) return true;
  return false;
}

/** "91 percent *of the pre-pandemic level of* 2019": the level that a share is of. */
function isShareOfLevel(tokens: readonly Token[], from: number): boolean {
  if (!levels.has(lowerAt(tokens, from - 2))) return false;
  for (let at = from - 3; at >= Math.max(1, from - 8); at--)
    if (lowerAt(tokens, at) === 'of') return isOneOf(lowerAt(tokens, at - 1), '%|percent|cent|pct');
  return false;
}

const outdoes =
  /^(?:exceed|beat|surpass|top|outstrip|above|below|match|equal)(?:s|ed|en|ing|ped|ping)?$/;

/** A percentage or a multiple stands shortly before: "up 22 percent from". */
export function isChangeBefore(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--)
    if (changeWords.has(lowerAt(tokens, back))) return true;
  return false;
}
