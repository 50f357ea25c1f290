import { dualNouns, numberedNouns, rankingNouns } from '../lexicon/designations.ts';
import { closingShapes } from '../lexicon/marks.ts';
import { greatOrdinals } from '../lexicon/rank-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import { type Amount, isYearLike } from '../quantities/amounts.ts';
import { type Context, isCapital, isDash, isHyphen } from '../quantities/quantity-context.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tagAt, tokenAt } from '../tokens/cursor.ts';
import { isTimeUnit, readUnit } from '../units/units.ts';
import { readNumber } from './numbers.ts';
import { isSomeOfThose } from './some-of-those.ts';

/**
 * True for a number that names or dates something rather than counting it: "Game 7", "COVID-19", "March 29", "at 5 pm",
 * "49 Zorro Ranch Road", "iPhone 14", "3-2", "Group of Seven", "one of the best".
 */
export function isNoQuantity(context: Context, amount: Amount, number: number): boolean {
  const hasMeasure = amount.unit !== null && amount.unit.kind !== 'count';
  const holds = (test: Test): boolean => test(context, amount, number);
  return namings.some(holds) || (!hasMeasure && bareNamings.some(holds));
}

/** @param number index of the first token of the number itself, which a sign may stand before */
type Test = (context: Context, amount: Amount, number: number) => boolean;

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
const isGluedIntoName: Test = (context, amount, at) =>
  isTiedBefore(context, amount, at) ?? hasLettersBehind(context, amount);

/** Null where what stands before the number says nothing of it. */
function isTiedBefore({ tokens }: Context, amount: Amount, at: number): boolean | null {
  if (!tokenAt(tokens, at).glued) return null;
  const before = tokenAt(tokens, at - 1);
  const kind = amount.unit?.kind;
  if (isOneOf(before.text, '@|#|_')) return true;
  if (before.shape === 'word') {
    const isHan = /\p{Script=Han}$/u.test(before.text);
    return amount.form === 'digits' && kind !== 'money' && !isHan ? true : null;
  }
  if (!isHyphen(before)) return null;
  if (before.glued) return amount.start === at && isNamingStem(tokens, at - 2) ? true : null;
  const isSigned = amount.start < at && isCapital(tokens[at - 2]) && kind !== 'percent';
  return isSigned ? kind === undefined || kind === 'count' : null;
}

const isNamingStem = (tokens: readonly Token[], at: number): boolean => {
  const stem = stemOf(tokens, at);
  return (
    stem?.shape === 'word' &&
    // "a-10 percent" opens with an article, "A-92" is a code.
    stem.text !== 'a' &&
    !isOneOf(stem.lower, 'sub|minus|to|and|or|plus|about|now|then')
  );
};

function hasLettersBehind({ tokens }: Context, { form, end, numberEnd }: Amount): boolean {
  const after = tokenAt(tokens, numberEnd);
  return (
    end <= numberEnd &&
    form === 'digits' &&
    after.glued &&
    after.shape === 'word' &&
    !isOneOf(after.text, "'|'s|’|’s") &&
    !/^\p{Script=Han}/u.test(after.text)
  );
}

/** "the system *Tunduk 2.0*", "Industry 4.0": a name with the number of its version. */
const isVersion: Test = ({ text, tokens, masked }, { unit, numberEnd, form }, at) =>
  form === 'digits' &&
  (unit === null || unit.kind === 'count') &&
  /^\d\.\d$/.test(tokens[numberEnd - 1]?.text ?? '') &&
  at > 1 &&
  ((isCapital(tokens[at - 1]) && masked[at - 1] !== true) || /\b[Vv]ersion\b/.test(text)) &&
  closingShapes.has(tokens[numberEnd]?.shape ?? 'end');

/** "Commercial register: *FN 248731 g*": many figures in a row behind an abbreviation, a letter behind them or none. */
const isRegistered: Test = ({ tokens }, { unit, numberEnd, end, form }, at) =>
  form === 'digits' &&
  (unit === null || (unit.kind === 'measure' && /^\p{L}$/u.test(tokens[end - 1]?.text ?? ''))) &&
  /^\d{5,}$/.test(tokens[numberEnd - 1]?.text ?? '') &&
  /^\p{Lu}{2,5}$/u.test(tokens[at - 1]?.text ?? '');

/** "ordered *a 103*", "in an old *201*": an article before a bare number makes a name of it. */
const isModelOfArticle: Test = (context, amount, at) =>
  isPlain(amount) &&
  amount.unit === null &&
  amount.start === at &&
  amount.value > 20 &&
  isOneOf(lowerAt(context.tokens, at - 1), 'a|an') &&
  closingShapes.has(tokenAt(context.tokens, amount.numberEnd).shape);

/** "the board announced *40203*": five figures or more without a sign between them, behind a verb of saying or calling. */
const isCalled: Test = ({ tokens }, { unit, numberEnd, form, value }, at) =>
  form === 'digits' &&
  unit === null &&
  value % 100 !== 0 &&
  /^\d{5,}$/.test(tokens[numberEnd - 1]?.text ?? '') &&
  callingVerbs.has(lowerAt(tokens, at - 1));

const callingVerbs = wordSet(
  'announced|announces|announce|called|calls|call|named|read|reads|showed|shows|displayed|numbered|labelled|marked|dialled',
);

/** "a *10 out of 10*": full marks. */
const isFullMark: Test = ({ tokens }, { numberEnd }, at) => {
  const word = lowerAt(tokens, at);
  const isMark = lowerAt(tokens, numberEnd) === 'out' && lowerAt(tokens, numberEnd + 2) === word;
  const isWhole = lowerAt(tokens, at - 1) === 'of' && lowerAt(tokens, at - 3) === word;
  return isMark || (isWhole && lowerAt(tokens, at - 2) === 'out');
};

/** "contract No. 17-K", "form No. 8 m": a number that "No." opens, whatever its letters would measure. */
const isOrderNumber: Test = ({ tokens }, { unit }, at) =>
  unit?.kind === 'measure' &&
  lowerAt(tokens, at - 1) === '.' &&
  tokens[at - 1]?.glued === true &&
  /^No$/.test(tokens[at - 2]?.text ?? '');

/** "told *24.kg*", "*163.com*": a number that a dot ties to letters is the name of a site. */
const isSite: Test = ({ tokens }, { numberEnd, form }) => {
  const [dot, word] = [tokens[numberEnd], tokens[numberEnd + 1]];
  return (
    form === 'digits' &&
    dot?.text === '.' &&
    dot.glued &&
    word?.glued === true &&
    /^\p{Ll}{2,}$/u.test(word.text)
  );
};

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

const isMonth = (token: Token): boolean => months.has(token.lower) && isCapital(token);

function isDateOrYear(context: Context, amount: Amount, at: number): boolean {
  const { tokens } = context;
  if (isDayNumber(amount)) {
    const before = tokenAt(tokens, lowerAt(tokens, at - 1) === '.' ? at - 2 : at - 1);
    const isCounted = amount.unit?.kind === 'count' && isOneOf(lowerAt(tokens, at - 2), 'in|of');
    if (!isCounted && isMonth(before)) return true;
    if (isMonth(tokenAt(tokens, amount.numberEnd))) return true;
  }
  if (!isYearLike(context, amount)) return false;
  if (amount.unit === null) return true;
  return amount.value >= 1900 && !countsNext.has(lowerAt(tokens, at - 1));
}

const isDayNumber = ({ form, value }: Amount): boolean =>
  form === 'digits' && Number.isInteger(value) && value >= 1 && value <= 31;

/** Words before a number that looks like a year which show that it counts. */
const countsNext = wordSet(
  'about|nearly|almost|over|than|some|least|only|just|all|around|roughly|approximately|to|has|have|had|with',
);

/** "the Channel 5s of this world", "Model 3s": the letter is a plural's, not the second's. */
const isPluralNumeral: Test = (context, amount, at) =>
  amount.unit?.id === 'second' &&
  context.tokens[amount.numberEnd]?.text === 's' &&
  isCapital(context.tokens[at - 1]);

/** "seat *3A*", "gate *12C*": the letter belongs to the label and is no ampere, no degree. */
const isLabelledLetter: Test = ({ tokens }, { unit, end }, at) =>
  unit?.kind === 'measure' &&
  /^[A-Z]$/.test(tokens[end - 1]?.text ?? '') &&
  tokens[end - 1]?.glued === true &&
  numberedNouns.has(lowerAt(tokens, at - 1));

/** "the new Tariff *12-A*": a letter behind a hyphen that a name with a capital leads to. */
const isHyphenedLetter: Test = ({ tokens }, { unit, end, hyphened }, at) =>
  hyphened &&
  unit?.kind === 'measure' &&
  /^[A-Z]$/.test(tokens[end - 1]?.text ?? '') &&
  at > 0 &&
  isCapital(tokens[at - 1]);

/** "the *2M* partners": a name of shipping lines, and no two million of them. */
const isAlliance: Test = ({ text, tokens }, _, at) =>
  /^2M (?:alliance|partner|carrier|member|line|network|service|agreement|vessel)/.test(
    text.slice(tokens[at]?.start ?? 0, (tokens[at]?.start ?? 0) + 24),
  );

/** A number behind a name or a noun it labels: "Stage 4", "iPhone 11 Pro", "Big 12", "S&P 500", "page 3". */
function isLabel(context: Context, amount: Amount, at: number): boolean {
  const { tokens, tags } = context;
  if (amount.start !== at || at === 0) return false;
  const before = tokenAt(tokens, at - 1);
  if (/^\p{Ll}+\p{Lu}/u.test(before.text) && !amount.hasQuantityForm) return true;
  if (amount.unit === null && isLabelList(context, at)) return true;
  if (before.text === '#' || (before.text === '.' && isOneOf(lowerAt(tokens, at - 2), 'no|nos|nr')))
    return true;
  // "That same year 400 trains crossed": a time that is read already labels nothing.
  if (isNumberedNoun(context, at - 1) && !context.masked[at - 1])
    return isNumbered(context, amount, at);
  // "By the end of May 480 had left": a time is no name that a number labels.
  if (!isPlain(amount) || context.masked[at - 1] || tagAt(tags, at - 1) !== 'name') return false;
  return amount.unit === null || !opensWithPlace(context, at);
}

const isPlain = ({ form, hasQuantityForm }: Amount): boolean =>
  form === 'digits' && !hasQuantityForm;

const isNumberedNoun = ({ tokens, tags }: Context, at: number): boolean =>
  tokens[at]?.shape === 'word' &&
  numberedNouns.has(lowerAt(tokens, at)) &&
  !isOneOf(tagAt(tags, at) ?? '', 'determiner|verb');

/** A number behind a noun that numbers tell apart: "page 3", "Stage Four", but not "a stage 4 km long". */
function isNumbered(context: Context, amount: Amount, at: number): boolean {
  const { tokens } = context;
  const noun = tokenAt(tokens, at - 1);
  const isInWords = amount.form === 'words';
  if (!isPlain(amount) && !isInWords) return false;
  if (rankingNouns.has(noun.lower)) return amount.unit === null;
  if (isInWords) return isCapital(noun) && isCapital(tokens[at]);
  if (amount.unit === null || isCapital(noun) || isOneOf(noun.lower, 'category|type')) return true;
  const isDetermined = isOneOf(
    lowerAt(tokens, at - 2),
    'a|an|the|each|every|this|per|of|in|last|next|first|second',
  );
  return !isDetermined && !isDeterminedBy(context, at - 2);
}

/** "In *the Kyrgyz* section 27 tunnels must be built": a determiner before what describes the noun. */
function isDeterminedBy({ tokens, tags }: Context, at: number): boolean {
  let left = at;
  while (isOneOf(tags[left] ?? '', 'name|adjective|noun')) left--;
  return left < at && isOneOf(lowerAt(tokens, left), 'a|an|the|each|every|this');
}

/** "Berths No. 26 and *27*", "gates 4, 5 and 6", "wells 3 to 9": one more of a list of numbers that a noun labels. */
function isLabelList(context: Context, at: number): boolean {
  const { tokens } = context;
  let back = at - 1;
  let joined = false;
  while (back > 0 && isOneOf(lowerAt(tokens, back), ',|and|or|to|-|–|&')) {
    joined = true;
    while (back > 0 && isOneOf(lowerAt(tokens, back), ',|and|or|to|-|–|&')) back--;
    if (tokens[back]?.shape !== 'number') return false;
    back--;
  }
  if (!joined) return false;
  return (
    (tokens[back]?.text === '.' && isOneOf(lowerAt(tokens, back - 1), 'no|nos')) ||
    isNumberedNoun(context, back)
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
      return at > amount.numberEnd || isOneOf(token.lower, 'zip|rue|ave');
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
  if (amount.unit === null)
    return !(
      isMonthlyOne(tokens, at) ||
      isOnlyOne(context, amount, at) ||
      isOneToMore(tokens, at) ||
      isOneOfList(context, at) ||
      isSomeOfThose(context, at)
    );
  const before = lowerAt(tokens, at - 1);
  // "More than one company has followed": several have.
  if (before === 'than' && isOneOf(lowerAt(tokens, at - 2), 'more|less'))
    return amount.unit.kind === 'count';
  const only = before === 'only' && lowerAt(tokens, at - 2) !== 'the';
  if (pronouns.has(before) && !only) return true;
  return !amount.unit.id.includes('-per-') && idioms.test(lowerAt(tokens, at + 1));
}

/** "from one a month" */
function isMonthlyOne(tokens: readonly Token[], at: number): boolean {
  const rate = isOneOf(lowerAt(tokens, at + 1), 'a|per') ? readUnit(tokens, at + 2) : null;
  return rate !== null && isTimeUnit(rate.unit);
}

/** "saves *one to two* days": the lower end of a range in words. */
const isOneToMore = (tokens: readonly Token[], at: number): boolean => {
  if (lowerAt(tokens, at + 1) !== 'to') return false;
  const more = readNumber(tokens, at + 2);
  return more !== null && more.value >= 2 && more.value <= 4 && more.form === 'words';
};

/** "against *only one* in 2012", "and *just one* in May": one of what was counted before. */
const isOnlyOne = ({ tokens, masked }: Context, amount: Amount, at: number): boolean =>
  isOneOf(lowerAt(tokens, at - 1), 'only|just') &&
  (isOfThem(tokens, amount.numberEnd) ||
    (isOneOf(lowerAt(tokens, at - 2), 'and|against|to|from|with|versus|but|,') &&
      isOneOf(lowerAt(tokens, amount.numberEnd), 'in|at|during|on|by') &&
      (masked[amount.numberEnd] === true || masked[amount.numberEnd + 1] === true)));

/** "just one *of them*" */
const isOfThem = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at) === 'of' && isOneOf(lowerAt(tokens, at + 1), 'them|these|those|which');

/** "two to Milan and *one to Madrid*": the last of a list of numbers that each go somewhere. */
const isOneOfList = ({ tokens, tags }: Context, at: number): boolean =>
  isOneOf(lowerAt(tokens, at - 1), 'and|,|while') &&
  isOneOf(lowerAt(tokens, at + 1), 'to|from|via') &&
  tags[at + 2] === 'name' &&
  tags.slice(Math.max(0, at - 14), at).includes('number');

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

/** "its *one* billionth parcel": how often something has been counted, read as an ordinal. */
const isOfGreatOrdinal: Test = ({ tokens }, { numberEnd }) =>
  greatOrdinals.has(lowerAt(tokens, numberEnd));

/** "(unit: *100 million yuan*)", "(unit of measure: *10,000 tonnes*)": what the figures of a table are counted in. */
const isUnitOfTable: Test = ({ tokens }, { start }) => {
  if (lowerAt(tokens, start - 1) !== ':') return false;
  const isOfMeasure = isOneOf(lowerAt(tokens, start - 2), 'measure|measurement');
  return isOneOf(lowerAt(tokens, isOfMeasure ? start - 4 : start - 2), 'unit|units');
};

/** What names or dates something, whatever stands behind it. */
const namings: readonly Test[] = [
  isUnitOfTable,
  isGluedIntoName,
  isClockTime,
  isPluralNumeral,
  isLabelledLetter,
  isHyphenedLetter,
  isAlliance,
  isNameOfNumbers,
  isOfGreatOrdinal,
  isPronounOne,
  isOneOfSeveral,
  isNamedBefore,
  isListMark,
  isOrderNumber,
  isFullMark,
  isSite,
  isVersion,
  isRegistered,
  isRatioBase,
];

/** What does so only without a unit of measure. */
const bareNamings: readonly Test[] = [
  isDateOrYear,
  isLabel,
  isAddress,
  isModelOfArticle,
  isCalled,
  (_, { value }) => value < 0,
  ({ tokens }, { start }) => lowerAt(tokens, start - 1) === 'per',
  // "a hall numbered *7*", but "lorries numbered 640"
  ({ tokens, tags }, { start, value }) =>
    value < 100 &&
    lowerAt(tokens, start - 1) === 'numbered' &&
    tags[start - 2] === 'noun' &&
    isOneOf(lowerAt(tokens, start - 3), 'a|an|the|one'),
  // "the runway numbered *09/27*"
  ({ tokens }, { start }) => /^0\d(?:\/\d\d)?$/.test(tokenAt(tokens, start).text),
];

/** "3-2", "89-89", "24/7", "6/11/2024", "50-50": digits tied to digits with no unit of their own. */
export function isScoreOrSlash(context: Context, amount: Amount, at: number): boolean {
  const { tokens } = context;
  const kind = amount.unit?.kind;
  if (!isPlain(amount) || amount.start !== at || kind === 'money' || kind === 'percent')
    return false;
  const next = tokens[amount.numberEnd + 1];
  if (isTie(tokens[amount.numberEnd]) && next?.glued && next.shape === 'number') return true;
  const isTiedTo =
    isTie(tokens[at - 1]) && tokenAt(tokens, at).glued && tokens[at - 2]?.shape === 'number';
  return isTiedTo && (kind === undefined || kind === 'count' || tokens[at - 1]?.text === '/');
}

const isTie = (token: Token | undefined): boolean =>
  token?.glued === true && (token.text === '/' || isDash(token));
