import { dualNouns, numberedNouns, rankingNouns } from '../lexicon/designations.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import { type Amount, isYearLike } from '../quantities/amounts.ts';
import { type Context, isCapital, isDash, isHyphen } from '../quantities/quantity-context.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tagAt, tokenAt } from '../tokens/cursor.ts';
import { isTimeUnit, readUnit } from '../units/units.ts';

/**
 * True for a number that names or dates something rather than counting it: "Game 7", "COVID-19", "March 29", "at 5 pm",
 * "49 Zorro Ranch Road", "iPhone 14", "3-2", "Group of Seven", "one of the best".
 */
export function isNoQuantity(context: Context, amount: Amount, number: number): boolean {
  const hard = amount.unit !== null && amount.unit.kind !== 'count';
  return (
    isGluedIntoName(context, amount, number) ||
    isClockTime(context, amount) ||
    (!hard && isDateOrYear(context, amount, number)) ||
    (!hard && isLabel(context, amount, number)) ||
    (amount.unit?.id === 'second' && isPluralNumeral(context, amount, number)) ||
    (!hard && isAddress(context, amount)) ||
    (!hard && amount.value < 0) ||
    isNameOfNumbers(context, amount, number) ||
    isPronounOne(context, amount, number) ||
    isOneOfSeveral(context, amount, number) ||
    isNamedBefore(context, amount, number) ||
    isListMark(context, amount, number) ||
    isRatioBase(context, amount) ||
    (lowerAt(context.tokens, amount.start - 1) === 'per' && !hard)
  );
}

/** "for every [100 containers] sent west, 15 came back": what a ratio is counted on. */
const isRatioBase = ({ tokens }: Context, { start, unit }: Amount): boolean =>
  unit?.kind === 'count' &&
  lowerAt(tokens, start - 1) === 'every' &&
  lowerAt(tokens, start - 2) === 'for';

/** The word a chain of hyphened numbers starts with: the "An" of "An-124-100". */
function stemOf(tokens: readonly Token[], at: number): Token | undefined {
  let stem = at;
  while (
    tokens[stem]?.shape === 'number' &&
    tokens[stem]?.glued &&
    isHyphen(tokens[stem - 1]) &&
    tokens[stem - 1]?.glued
  )
    stem -= 2;
  return tokens[stem];
}

/** `COVID-19`, `TA-35`, `under-21`, `5G`, `3D`, `AB8`: tied by a hyphen to a word before, or to letters behind. */
function isGluedIntoName(context: Context, amount: Amount, at: number): boolean {
  const { tokens } = context;
  const before = tokens[at - 1];
  const first = tokenAt(tokens, at);
  if (first.glued && before !== undefined) {
    if (
      before.shape === 'word' &&
      amount.form === 'digits' &&
      amount.unit?.kind !== 'money' &&
      !/\p{Script=Han}$/u.test(before.text)
    )
      return true;
    if (isOneOf(before.text, '@|#|_')) return true;
    if (isHyphen(before) && before.glued) {
      const stem = stemOf(tokens, at - 2);
      if (
        stem?.shape === 'word' &&
        !isOneOf(stem.lower, 'sub|minus|to|and|or|a|plus|about|now|then') &&
        amount.start === at
      ) {
        return true;
      }
    }
    if (
      isHyphen(before) &&
      !before.glued &&
      amount.start < at &&
      isCapital(tokens[at - 2]) &&
      amount.unit?.kind !== 'percent'
    ) {
      return amount.unit === null || amount.unit.kind === 'count';
    }
  }
  const after = tokens[amount.numberEnd];
  const used = amount.end > amount.numberEnd;
  return (
    !used &&
    amount.form === 'digits' &&
    after?.glued === true &&
    after.shape === 'word' &&
    !isOneOf(after.text, "'|'s|’|’s") &&
    !/^\p{Script=Han}/u.test(after.text)
  );
}

/** "5 p.m.", "1.56pm", "7 o'clock", "0800 GMT". */
function isClockTime(context: Context, amount: Amount): boolean {
  const after = context.tokens[amount.numberEnd];
  if (after === undefined) return false;
  const time = tokenAt(context.tokens, amount.numberEnd - 1).text;
  if (/^(?:[01]\d|2[0-3])[0-5]\d$/.test(time) && isOneOf(after.lower, 'hours|hrs|h'))
    return (
      isOneOf(lowerAt(context.tokens, amount.start - 1), 'at|by|from|to|until|till|before|after') ||
      amount.value < 2400
    );
  return (
    isOneOf(
      after.lower,
      "a.m|a.m.|p.m|p.m.|am|pm|o'clock|o’clock|gmt|utc|bst|et|est|edt|pst|pdt|cet|cest|ist|noon",
    ) &&
    (after.lower !== 'am' || amount.value <= 12.6) &&
    after.text !== 'et'
  );
}

const months = wordSet(
  'jan|january|feb|february|mar|march|apr|april|may|jun|june|jul|july|aug|august|sep|sept|september|oct|october|nov|november|dec|december',
);

function isDateOrYear(context: Context, amount: Amount, at: number): boolean {
  const { tokens } = context;
  const before =
    lowerAt(tokens, at - 1) === '.' ? lowerAt(tokens, at - 2) : lowerAt(tokens, at - 1);
  const day =
    amount.form === 'digits' &&
    amount.value >= 1 &&
    amount.value <= 31 &&
    Number.isInteger(amount.value);
  const counted = amount.unit?.kind === 'count' && isOneOf(lowerAt(tokens, at - 2), 'in|of');
  if (
    day &&
    !counted &&
    months.has(before) &&
    isCapital(tokens[lowerAt(tokens, at - 1) === '.' ? at - 2 : at - 1])
  )
    return true;
  const after = tokens[amount.numberEnd];
  if (day && after !== undefined && months.has(after.lower) && isCapital(after)) return true;
  if (!isYearLike(context, amount)) return false;
  if (amount.unit === null) return true;
  if (amount.value < 1900) return false;
  return !isOneOf(
    lowerAt(tokens, at - 1),
    'about|nearly|almost|over|than|some|least|only|just|all|around|roughly|approximately|to|has|have|had|with',
  );
}

/** "the Channel 5s of this world", "Model 3s": the letter is a plural's, not the second's. */
const isPluralNumeral = (context: Context, amount: Amount, at: number): boolean =>
  context.tokens[amount.numberEnd]?.text === 's' && isCapital(context.tokens[at - 1]);

/** A number behind a name or a noun it labels: "Stage 4", "iPhone 11 Pro", "Big 12", "S&P 500", "page 3". */
function isLabel(context: Context, amount: Amount, at: number): boolean {
  const { tokens, tags } = context;
  if (amount.start !== at) return false;
  const before = tokens[at - 1];
  const first = tokenAt(tokens, at);
  if (before === undefined) return false;
  if (/^\p{Ll}+\p{Lu}/u.test(before.text) && !amount.hasQuantityForm) return true;
  if (amount.unit === null && isLabelList(context, at)) return true;
  if (before.text === '#' || (before.text === '.' && isOneOf(lowerAt(tokens, at - 2), 'no|nos|nr')))
    return true;
  const plain = !amount.hasQuantityForm && amount.form === 'digits';
  if (
    before.shape === 'word' &&
    numberedNouns.has(before.lower) &&
    !isOneOf(tagAt(tags, at - 1) ?? '', 'determiner|verb')
  ) {
    if (!plain && amount.form !== 'words') return false;
    const tops = rankingNouns.has(before.lower);
    if (tops) return amount.unit === null;
    if (amount.form === 'words') return isCapital(before) && isCapital(first);
    const determined = isOneOf(
      lowerAt(tokens, at - 2),
      'a|an|the|each|every|this|per|of|in|last|next|first|second',
    );
    return (
      amount.unit === null ||
      isCapital(before) ||
      !determined ||
      before.lower === 'category' ||
      before.lower === 'type'
    );
  }
  // "By the end of May 480 had left": a time is no name that a number labels.
  if (!plain || context.masked[at - 1] || tagAt(tags, at - 1) !== 'name') return false;
  if (amount.unit === null) return true;
  return !opensWithPlace(context, at);
}

/** "Berths No. 26 and *27*", "gates 4, 5 and 6", "wells 3 to 9": one more of a list of numbers that a noun labels. */
function isLabelList({ tokens, tags }: Context, at: number): boolean {
  let back = at - 1;
  let joined = false;
  while (back > 0 && isOneOf(lowerAt(tokens, back), ',|and|or|to|-|–|&')) {
    joined = true;
    while (back > 0 && isOneOf(lowerAt(tokens, back), ',|and|or|to|-|–|&')) back--;
    if (tokens[back]?.shape !== 'number') return false;
    back--;
  }
  if (!joined) return false;
  if (tokens[back]?.text === '.' && isOneOf(lowerAt(tokens, back - 1), 'no|nos')) return true;
  return (
    tokens[back]?.shape === 'word' &&
    numberedNouns.has(lowerAt(tokens, back)) &&
    !isOneOf(tags[back] ?? '', 'determiner|verb')
  );
}

/** "In Los Angeles 300 firefighters": the name before the number closes an adverbial, so the number may count. */
function opensWithPlace(context: Context, at: number): boolean {
  const { tags, tokens } = context;
  let start = at - 1;
  while (start > 0 && tagAt(tags, start - 1) === 'name') start--;
  const before = lowerAt(tokens, start - 1);
  return (
    isOneOf(before, 'in|at|near|across|from|on|by|for|to|with|since|after|before|during|than') ||
    isOneOf(
      tokenAt(tokens, at - 1).text,
      'May|June|July|April|March|August|September|October|November|December|January|February|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday',
    )
  );
}

const streets = wordSet(
  'road|rd|street|st|avenue|ave|av|way|lane|ln|drive|dr|boulevard|blvd|square|court|crescent|terrace|close|highway|parkway|zip|rue|plaza',
);

/** "575 Wilbraham Road", "9 E 71st St", "the 90049 ZIP Code". */
function isAddress(context: Context, amount: Amount): boolean {
  const { tokens } = context;
  if (amount.form !== 'digits' || amount.hasQuantityForm) return false;
  for (let at = amount.numberEnd; at < amount.numberEnd + 5; at++) {
    const token = tokens[at];
    if (token === undefined || (!isCapital(token) && !/^\d+(?:st|nd|rd|th)$/.test(token.lower)))
      return false;
    if (streets.has(token.lower))
      return (
        at > amount.numberEnd ||
        token.lower === 'zip' ||
        token.lower === 'rue' ||
        token.lower === 'ave'
      );
  }
  return false;
}

/** "Group of Seven", "Five Guys", "the Big Four": number words written as names. */
function isNameOfNumbers(context: Context, amount: Amount, at: number): boolean {
  const { tokens } = context;
  const first = tokenAt(tokens, at);
  if (
    isOneOf(lowerAt(tokens, at - 2), 'group|league|council|circle') &&
    lowerAt(tokens, at - 1) === 'of' &&
    isCapital(tokens[at - 2])
  )
    return true;
  if (amount.form !== 'words' || !isCapital(first) || first.text === first.text.toUpperCase())
    return false;
  if (at === 0 || isOneOf(tokenAt(tokens, at - 1).text, `"|“|”|'|‘|:|.|!|?|•|*`)) return false;
  return !amount.hasQuantityForm || isCapital(tokens[amount.numberEnd]);
}

const pronouns = wordSet(
  'the|this|that|each|every|no|any|another|which|some|only|a|an|last|first|next|new|old|good|other|loved|right|wrong|big|biggest',
);
const idioms =
  /^(?:day|point|time|thing|way|side|another|reason|sense|bit|stage|fell|hand|more|step|moment|morning|night|evening|afternoon|that|who|which|of|could|can|would|should|may|might|must|is|was|has|by|on|in|to|and|or|with|for|as|at|from|where|when)$/;

/** "one" as a pronoun or in an idiom: "one of the", "no one", "one day", "the one that", "one-off". */
function isPronounOne(context: Context, amount: Amount, at: number): boolean {
  const { tokens } = context;
  if (lowerAt(tokens, at) !== 'one' || amount.numberEnd !== at + 1) return false;
  if (isHyphen(tokens[at + 1]) && tokens[at + 1]?.glued)
    return amount.unit === null || amount.unit.kind === 'count';
  const after = lowerAt(tokens, at + 1);
  const before = lowerAt(tokens, at - 1);
  // "from one a month"
  const rate = isOneOf(after, 'a|per') ? readUnit(tokens, at + 2) : null;
  if (amount.unit === null && rate !== null && isTimeUnit(rate.unit)) return false;
  if (amount.unit === null) return !isOnlyOne(context, amount, at);
  // "More than one company has followed": several have.
  if (before === 'than' && isOneOf(lowerAt(tokens, at - 2), 'more|less'))
    return amount.unit?.kind === 'count';
  const only = before === 'only' && lowerAt(tokens, at - 2) !== 'the';
  if (pronouns.has(before) && !only) return true;
  if (amount.unit.id.includes('-per-')) return false;
  return idioms.test(after);
}

/** "against *only one* in 2012", "and *just one* in May": one of what was counted before. */
const isOnlyOne = ({ tokens, masked }: Context, amount: Amount, at: number): boolean =>
  isOneOf(lowerAt(tokens, at - 1), 'only|just') &&
  isOneOf(lowerAt(tokens, at - 2), 'and|against|to|from|with|versus|but|,') &&
  isOneOf(lowerAt(tokens, amount.numberEnd), 'in|at|during|on|by') &&
  (masked[amount.numberEnd] === true || masked[amount.numberEnd + 1] === true);

/** "from one gauge to another", "one carrier after the next": one of several, and none is counted. */
function isOneOfSeveral({ tokens }: Context, amount: Amount, at: number): boolean {
  if (lowerAt(tokens, at) !== 'one' || amount.unit?.kind !== 'count') return false;
  for (let next = amount.end; next < amount.end + 4; next++) {
    if (isOneOf(lowerAt(tokens, next), 'to|from|with|after|for|and|or|on|than|into|onto')) {
      const other = lowerAt(tokens, next + 1) === 'the' ? next + 2 : next + 1;
      return isOneOf(lowerAt(tokens, other), 'another|other|next');
    }
  }
  return false;
}

/** "the two sides", "these three countries": those the text has named before. */
const isNamedBefore = ({ tokens }: Context, amount: Amount, at: number): boolean =>
  amount.unit?.kind === 'count' &&
  amount.form === 'words' &&
  amount.value <= 3 &&
  isOneOf(lowerAt(tokens, at - 1), 'the|these|those|both|our|its|their') &&
  amount.end === at + 2 &&
  (dualNouns.has(lowerAt(tokens, at + 1)) ||
    (lowerAt(tokens, at) === 'two' && lowerAt(tokens, at - 1) === 'the'));

/** "1. Wash the rice", "(2)". */
function isListMark(context: Context, amount: Amount, at: number): boolean {
  const { tokens } = context;
  const after = tokens[amount.numberEnd];
  if (isNoteMark(context, amount, at)) return true;
  if (amount.unit !== null || after === undefined) return false;
  const opens = at === 0 || (at === 1 && tokens[0]?.text === '(');
  return opens && (after.text === '.' || after.text === ')' || after.text === ':') && after.glued;
}

/** "1 Data are provisional": the number of a note before its first word, which a capital begins for its place alone. */
const isNoteMark = ({ tokens, tags }: Context, amount: Amount, at: number): boolean =>
  at === 0 &&
  /^\d$/.test(tokenAt(tokens, 0).text) &&
  amount.numberEnd === 1 &&
  isCapital(tokens[1]) &&
  isOneOf(tags[1] ?? '', 'noun|plural|determiner|preposition|gerund|past|adverb');

/** "3-2", "89-89", "24/7", "6/11/2024", "50-50": digits tied to digits with no unit of their own. */
export function isScoreOrSlash(context: Context, amount: Amount, at: number): boolean {
  const { tokens } = context;
  const before = tokens[at - 1];
  const after = tokens[amount.numberEnd];
  const bareDigits =
    amount.form === 'digits' &&
    amount.start === at &&
    amount.unit?.kind !== 'money' &&
    amount.unit?.kind !== 'percent';
  if (!bareDigits || amount.hasQuantityForm) return false;
  const tiedAfter =
    after?.glued &&
    (after.text === '/' || isDash(after)) &&
    tokens[amount.numberEnd + 1]?.glued === true &&
    tokens[amount.numberEnd + 1]?.shape === 'number';
  const tiedBefore =
    before?.glued &&
    tokenAt(tokens, at).glued &&
    (before.text === '/' || isDash(before)) &&
    tokens[at - 2]?.shape === 'number';
  if (tiedAfter) return true;
  if (!tiedBefore) return false;
  return amount.unit === null || amount.unit.kind === 'count' || before?.text === '/';
}
