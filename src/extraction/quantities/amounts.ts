import type { Qualifier } from '../../schemas/fact.ts';
import { bulkNouns } from '../lexicon/comparison-words.ts';
import { readCurrencyAfter, readCurrencyBefore, readNationAfter } from '../lexicon/currencies.ts';
import { verbForms } from '../lexicon/parts-of-speech.ts';
import { teamNouns } from '../lexicon/people-words.ts';
import { soldSingly } from '../lexicon/price-words.ts';
import { extents } from '../lexicon/standing-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import { aircraftEnd, modifierEnd } from '../numerals/designations.ts';
import { exact, type NumberReading, readNumber, readScaleLetter } from '../numerals/numbers.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tokenAt } from '../tokens/cursor.ts';
import { isCapitalised } from '../tokens/letters.ts';
import { readAttribute, readCounted } from '../units/counted.ts';
import { singular } from '../units/nouns.ts';
import { isOffset } from '../units/offsets.ts';
import { isTimeUnit, readUnit } from '../units/units.ts';
import { asRate } from './frequencies.ts';
import { qualifierBehind } from './qualifiers.ts';
import { type Context, isCapital, isHyphen } from './quantity-context.ts';
import type { Unit } from './unit.ts';

/** One number with its sign, currency, scale and unit. */
export interface Amount {
  /** Index of its first token, sign and currency among them. */
  start: number;
  /** Index one past its last token, unit among them. */
  end: number;
  /** Index one past the number itself. */
  numberEnd: number;
  value: number;
  form: NumberReading['form'];
  /** True where the way it is written tells a quantity: grouping, decimals, a scale. */
  hasQuantityForm: boolean;
  scale: number;
  unit: Unit | null;
  /** A plus sign stands before it. */
  plus: boolean;
  /** The unit is tied to the number by a hyphen: "a 20-foot box". */
  hyphened: boolean;
  /** Qualifier between the number and its noun: "300-odd passengers", "50 or more people". */
  postModifier: Qualifier | null;
}

/**
 * Reads the amount that starts at token `at`: sign, currency, number, scale and unit, in whichever order the text has
 * them. Whether it is a quantity at all ("Game 7", "at 5 pm") is not judged here.
 */
export function readAmount(context: Context, at: number): Amount | null {
  const { tokens } = context;
  let next = at;
  let sign = readSign(context, next);
  next = sign.end;
  const currency = readCurrencyBefore(tokens, next, context.yenSign);
  if (currency !== null) {
    next = currency.end;
    if (sign.factor === 1 && !sign.plus) {
      sign = readSignAfterCurrency(tokens, next);
      next = sign.end;
    }
  }
  const number = context.masked[next] ? null : readNumber(tokens, next);
  if (number === null) return null;
  const amount: Amount = {
    start: at,
    end: number.end,
    numberEnd: number.end,
    value: number.value * sign.factor,
    form: number.form,
    hasQuantityForm: number.hasQuantityForm,
    scale: number.scale,
    unit: null,
    plus: sign.plus,
    hyphened: false,
    postModifier: null,
  };
  readLetter(context, amount, currency !== null);
  if (currency !== null) {
    amount.unit = money(currency.code);
    const nation = currency.code === 'USD' ? readNationAfter(tokens, amount.end) : null;
    if (nation !== null) {
      amount.unit = money(nation.code);
      amount.end = nation.end;
    }
    const again = readCurrencyAfter(tokens, amount.end, false);
    if (again?.code === amount.unit.id && !context.masked[amount.end]) amount.end = again.end;
    return amount;
  }
  return withUnit(context, amount, number);
}

const money = (code: string): Unit => ({ id: code, noun: code, kind: 'money' });

interface Sign {
  factor: number;
  plus: boolean;
  end: number;
}

/** A sign glued to what follows and parted from what stands before, or the word minus. */
function readSign(context: Context, at: number): Sign {
  const { tokens } = context;
  const token = tokenAt(tokens, at);
  const none: Sign = { factor: 1, plus: false, end: at };
  const next = tokens[at + 1];
  if (next === undefined) return none;
  if (token.lower === 'minus' && lowerAt(tokens, at - 1) !== 'or') {
    const end = isHyphen(next) && next.glued ? at + 2 : at + 1;
    return tokens[end]?.shape === 'number' || isCurrencySign(tokens[end])
      ? { factor: -1, plus: false, end }
      : none;
  }
  // "(- 33%)": a sign that stands off its percentage in brackets.
  const spaced = !next.glued && isOneOf(lowerAt(tokens, at - 1), '(|[') && next.shape === 'number';
  if (spaced && isOneOf(token.text, '-|−|–|+') && lowerAt(tokens, at + 2) === '%')
    return { factor: token.text === '+' ? 1 : -1, plus: token.text === '+', end: at + 1 };
  if (!next.glued || !(next.shape === 'number' || isCurrencySign(next))) return none;
  const parted = at === 0 || !token.glued || isOneOf(tokenAt(tokens, at - 1).text, '(|/|[');
  if (!parted) return none;
  if (token.text === '+') return { factor: 1, plus: true, end: at + 1 };
  if (isOneOf(token.text, '-|−|–')) return { factor: -1, plus: false, end: at + 1 };
  return none;
}

const isCurrencySign = (token: Token | undefined): boolean =>
  token !== undefined && token.shape === 'symbol' && /^\p{Sc}$/u.test(token.text);

/** "$-50.8bn". */
function readSignAfterCurrency(tokens: readonly Token[], at: number): Sign {
  const token = tokens[at];
  const minus = token?.glued && isOneOf(token.text, '-|−');
  return minus && tokens[at + 1]?.glued
    ? { factor: -1, plus: false, end: at + 1 }
    : { factor: 1, plus: false, end: at };
}

/** The `m` of "$4.3m" and "4.3m people", but not of "a 45m pool". */
function readLetter(context: Context, amount: Amount, isMoney: boolean): void {
  const { tokens } = context;
  const letter = amount.form === 'digits' ? readScaleLetter(tokens, amount.end) : null;
  if (letter === null || amount.scale !== 1) return;
  const scales =
    isMoney ||
    scalesCount(context, tokenAt(tokens, amount.end).text, letter.end) ||
    isOfBulk(context, amount);
  if (!scales) return;
  amount.value = exact(amount.value * letter.scale);
  amount.scale = letter.scale;
  amount.hasQuantityForm = true;
  amount.end = letter.end;
  amount.numberEnd = letter.end;
}

/** "Tonnage fell by 6 percent *to 88.5m*": a level of what no metre measures. */
function isOfBulk({ tokens }: Context, { start, end, value }: Amount): boolean {
  if (tokens[end]?.text !== 'm' || Number.isInteger(value)) return false;
  if (!isOneOf(lowerAt(tokens, start - 1), 'to|at|of|was')) return false;
  return tokens
    .slice(Math.max(0, start - 10), start - 1)
    .some(({ lower }) => bulkNouns.has(lower) && lower !== 'handling');
}

function scalesCount(context: Context, letter: string, at: number): boolean {
  const { tokens, tags } = context;
  if (letter === 'k' || letter === 'K') return !isHyphen(tokens[at]) || tokens[at]?.glued !== true;
  if (letter === 'T') return false;
  if (readCurrencyAfter(tokens, at, context.sterling) !== null) return true;
  if (letter === 'M' || letter === 'b' || letter === 'B') return true;
  if (isOneOf(lowerAt(tokens, at), 'more|fewer|less')) return true;
  if (letter === 't') return false;
  if (tags[at] === 'number' || readUnit(tokens, at) !== null)
    return letter !== 'b' && readUnit(tokens, at) !== null;
  const counted = readCounted(tokens, tags, at, false);
  return counted !== null && tags[at] !== 'name' && !measuredInMetres.has(counted.noun);
}

/** What news gives in metres, not in millions: "the 400m hurdles", "30m waves". */
const measuredInMetres = wordSet(
  'hurdle|sprint|race|relay|heat|final|swim|dash|runner|sprinter|swimmer|wave|wall|tree|tower|pool|mast|turbine|blade|cliff|dive|platform|section|stretch|pole|yacht|boat|ship|vessel|statue',
);

/** What stands behind a number, where its unit is looked for. */
interface Behind {
  context: Context;
  amount: Amount;
  number: NumberReading;
  /** First token behind the number and its hyphen. */
  at: number;
  /** True where a hyphen joins the two: "a 40-foot box". */
  hyphened: boolean;
}

/** Adds the unit that stands behind the number, if any. */
function withUnit(context: Context, amount: Amount, number: NumberReading): Amount {
  const { tokens } = context;
  const qualifier = qualifierBehind(tokens, amount.end);
  if (qualifier !== null && qualifier.at > amount.end && tokens[qualifier.at] !== undefined) {
    const inner = withUnit(context, { ...amount, end: qualifier.at }, number);
    if (inner.unit !== null) return { ...inner, postModifier: qualifier.qualifier };
  }
  const dash = tokens[amount.end];
  const next = tokens[amount.end + 1];
  const hyphened =
    isHyphen(dash) && dash?.glued === true && next !== undefined && next.shape !== 'number';
  const at = hyphened ? amount.end + 1 : amount.end;
  if (tokens[at] === undefined || context.masked[at]) return amount;
  const behind: Behind = { context, amount, number, at, hyphened };
  const measured = withCurrency(behind) ?? withMeasure(behind) ?? withTimes(behind);
  if (measured !== null) return measured;
  if (number.fraction) return amount;
  return withAircraft(behind) ?? withCounted(behind) ?? amount;
}

/** "5 million yuan". */
function withCurrency({ context, amount, at, hyphened }: Behind): Amount | null {
  const { tokens } = context;
  if (hyphened && !tokenAt(tokens, at).glued) return null;
  const currency = readCurrencyAfter(tokens, at, context.sterling);
  if (currency === null || isVerbWon(context, amount, at)) return null;
  return { ...amount, unit: money(currency.code), end: currency.end, hyphened };
}

/** "12 kilometres", "a third of a mile", "two hours and a half". */
function withMeasure({ context, amount, number, at, hyphened }: Behind): Amount | null {
  const { tokens } = context;
  const from =
    number.fraction && lowerAt(tokens, at) === 'of'
      ? skipArticle(context, at + 1)
      : skipNation(context, at);
  const unit = readUnit(tokens, from);
  if (unit === null || isFalseUnit(context, amount, from, hyphened)) return null;
  const half =
    lowerAt(tokens, unit.end) === 'and' &&
    lowerAt(tokens, unit.end + 1) === 'a' &&
    lowerAt(tokens, unit.end + 2) === 'half';
  return {
    ...amount,
    value: half ? amount.value + 0.5 : amount.value,
    unit: { id: unit.unit, noun: unit.unit, kind: unit.kind },
    end: half ? unit.end + 3 : unit.end,
    hyphened,
  };
}

/** "3 times", "2.5x", "ten-fold". */
function withTimes({ context, amount, at, hyphened }: Behind): Amount | null {
  const { tokens } = context;
  const { lower, text } = tokenAt(tokens, at);
  const isFactor =
    lower === 'times' ||
    (/^[x×]$/i.test(text) && isFactorSign(context, at)) ||
    (lower === 'fold' && isHyphen(tokens[amount.end]));
  const unit: Unit = { id: 'times', noun: 'times', kind: 'times' };
  return isFactor ? { ...amount, unit, end: at + 1, hyphened } : null;
}

/** "three Boeing 747-400F". */
function withAircraft({ context, amount, at, hyphened }: Behind): Amount | null {
  const { tokens, text } = context;
  const end = hyphened ? null : aircraftEnd(tokens, at);
  if (end === null || amount.value >= 1000) return null;
  const model = text.slice(tokenAt(tokens, at).start, tokenAt(tokens, end - 1).end);
  const id = `${model.replace(/s$/, '')} aircraft`;
  return { ...amount, unit: { id, noun: 'aircraft', kind: 'count' }, end, hyphened };
}

/** "14 freight trains", "20 gross tonnes", "a 14-train plan". */
function withCounted({ context, amount, at, hyphened }: Behind): Amount | null {
  const { tokens, tags } = context;
  const mark = tokenAt(tokens, at);
  const isOne = amount.value === 1 && !amount.hasQuantityForm;
  // "Her *team of nine* deals with": a verb, of what the number counts already.
  const isOfTeam =
    lowerAt(tokens, amount.start - 1) === 'of' &&
    teamNouns.has(lowerAt(tokens, amount.start - 2)) &&
    verbForms.has(mark.lower);
  if (isOfTeam) return null;
  const counted = hyphened ? null : readCounted(tokens, tags, at, isOne);
  if (counted !== null && counted.end - counted.start <= 3) {
    const head = tokenAt(tokens, counted.end - 1);
    const measured = head.text.length > 3 ? readUnit(tokens, counted.end - 1) : null;
    if (measured?.kind === 'measure' && measured.end === counted.end) {
      const unit: Unit = { id: measured.unit, noun: measured.unit, kind: 'measure' };
      return { ...amount, unit, end: counted.end, hyphened };
    }
  }
  const isGlued = mark.glued && !hyphened;
  const attribute =
    counted ?? (isGlued || isOfWhich(tokens, amount) ? null : readAttribute(tokens, at));
  if (attribute === null) return null;
  if (isGlued && amount.form === 'digits' && !/^\p{Script=Han}/u.test(mark.text)) return null;
  const unit = asRate({ id: attribute.unit, noun: attribute.noun, kind: 'count' });
  return { ...amount, unit, end: attribute.end, hyphened };
}

/** "846 km, of which 504 *run* through the steppe": a verb follows. */
const isOfWhich = (tokens: readonly Token[], { start }: Amount): boolean =>
  isOneOf(lowerAt(tokens, start - 1), 'which|whom|these|those|them') &&
  lowerAt(tokens, start - 2) === 'of';

const skipNation = (context: Context, at: number): number =>
  isOneOf(context.tokens[at]?.text ?? '', 'US|U.S.|UK|British') &&
  isOneOf(lowerAt(context.tokens, at + 1), 'fluid|gallon|gallons|pint|pints|quart|quarts|ton|tons')
    ? at + 1
    : at;

const skipArticle = (context: Context, at: number): number => {
  let next = at;
  if (isOneOf(lowerAt(context.tokens, next), 'a|an|one|the')) next++;
  if (isOneOf(context.tokens[next]?.text ?? '', 'US|U.S.|UK')) next++;
  return next;
};

/** `2x` and `2.5x`, but not the sign of `4x4` or `2 x 10`. */
const isFactorSign = (context: Context, at: number): boolean => {
  const token = tokenAt(context.tokens, at);
  const next = context.tokens[at + 1];
  return token.glued && !(next?.shape === 'number');
};

/** "Korea won 13": a verb, not a currency, unless the sum is large enough for it. */
const isVerbWon = (context: Context, amount: Amount, at: number): boolean =>
  lowerAt(context.tokens, at) === 'won' && amount.scale === 1 && Math.abs(amount.value) < 1000;

/**
 * Words that look like units but are not here: "in 2019 GB News", "5 C" of a list, "7 bar staff", "two stone bridges",
 * "10 second-hand cars".
 */
function isFalseUnit(context: Context, amount: Amount, at: number, hyphened: boolean): boolean {
  const { tokens, tags } = context;
  const token = tokenAt(tokens, at);
  const next = tokens[at + 1];
  if (
    isOneOf(token.lower, 'bar|stone|second|quarters|degree|degrees|bit|bits|foot|yard|night|minute')
  ) {
    if (
      token.lower === 'second' &&
      isHyphen(next) &&
      isOneOf(lowerAt(tokens, at + 2), 'hand|half|tier|class')
    )
      return true;
    if (
      (token.lower === 'bar' || token.lower === 'stone') &&
      next?.shape === 'word' &&
      (tags[at + 1] === 'plural' || tags[at + 1] === 'noun')
    ) {
      return true;
    }
    if (token.lower === 'bar' || token.lower === 'stone') return amount.value === 1 || hyphened;
    if (token.lower === 'degrees' && isOneOf(lowerAt(tokens, at + 1), 'of|in')) return true;
  }
  // "2022′s": a prime for an apostrophe.
  if (token.text === '′' && next?.glued && next.lower === 's') return true;
  const spaced = !token.glued;
  if (spaced && !hyphened && isCapital(token) && isCapital(next) && next?.shape === 'word')
    return isOneOf(token.text, 'GB|MP|MB|TB|PB|PS|MT|Mt|A|C|F|K|L');
  if (spaced && token.text === 'm' && next?.shape === 'word' && tags[at + 1] === 'plural')
    return true;
  return isYearLike(context, amount) && spaced && isCapitalised(token.text);
}

/** Four plain digits that may be a year. */
export function isYearLike(context: Context, amount: Amount): boolean {
  if (
    amount.form !== 'digits' ||
    amount.hasQuantityForm ||
    amount.value < 1500 ||
    amount.value > 2199
  )
    return false;
  return /^\d{4}$/.test(tokenAt(context.tokens, amount.numberEnd - 1).text);
}

/** Lengths that a speed is told in. */
const speedUnits = wordSet('kilometer|mile|knot|meter');

const joinsRate = wordSet('per|a|an|each|every|/');

/**
 * Adds what a rate is per: "14 trains a day" → `train-per-day`, "$2,500 per FEU" → `USD-per-FEU`, "one every three
 * days" → 1/3 of it.
 */
export function withRate(context: Context, amount: Amount): Amount {
  const { tokens } = context;
  const { unit } = amount;
  if (unit === null || unit.kind === 'percent' || unit.kind === 'age') return amount;
  const rate = exchanged(context, amount);
  if (rate !== null) return perUnit(amount, rate.code, 1, rate.end);
  const complement = complementEnd(context, amount);
  if (complement > amount.end) {
    const rated = withRate(context, { ...amount, end: complement });
    return rated.end > complement ? { ...rated, end: amount.end } : amount;
  }
  const adverb = lowerAt(tokens, amount.end);
  if (
    isOneOf(adverb, 'daily|weekly|monthly|annually|yearly|hourly') &&
    endsPhrase(context, amount.end + 1)
  )
    return perUnit(amount, adverbUnits.get(adverb) as string, 1, amount.end + 1);
  const per = readPer(context, amount.end);
  if (per === null) return amount;
  const below =
    per.joint.lower === 'per' && lowerAt(tokens, per.at) === 'cent'
      ? null
      : readUnit(tokens, per.at);
  if (below?.kind === 'measure') return perMeasure(context, { amount, unit, per }, below);
  const load = unit.kind === 'measure' && !isTimeUnit(unit.id);
  if (load && isOneOf(per.joint.lower, 'a|an') && perLoad.has(lowerAt(tokens, per.at)))
    return perUnit(amount, lowerAt(tokens, per.at), 1, per.at + 1);
  return perPhrase(context, { amount, unit, per });
}

/** What joins a rate to that of which it is one. */
interface Per {
  joint: Token;
  /** First token of what stands below. */
  at: number;
  /** How many of it: 3 in "every three days". */
  divisor: number;
}

interface Rated {
  amount: Amount;
  unit: Unit;
  per: Per;
}

/** "a", "per", "every single", "every three", "every other", "/"; null where none stands there. */
function readPer({ tokens, masked }: Context, from: number): Per | null {
  let at = pastHyphens(tokens, from);
  const joint = tokens[at];
  if (joint === undefined || !joinsRate.has(joint.lower)) return null;
  if (joint.text === '/' && !joint.glued) return null;
  at = pastHyphens(tokens, at + 1);
  const isEvery = joint.lower === 'every';
  if (isEvery && isOneOf(lowerAt(tokens, at), 'single|one')) at++;
  const number = readNumber(tokens, at);
  const isCount = number !== null && modifierEnd(tokens, at) === null && !masked[at];
  const isNumbered = isCount && (isEvery || joint.lower === 'per');
  if (isNumbered && !(number.value > 0)) return null;
  const divisor = isNumbered ? number.value : 1;
  if (isNumbered) at = number.end;
  if (isEvery && lowerAt(tokens, at) === 'other') return { joint, at: at + 1, divisor: 2 };
  return { joint, at, divisor };
}

function pastHyphens(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isHyphen(tokens[at]) && tokens[at]?.glued) at++;
  return at;
}

const isOwn = ({ tokens }: Context, at: number): boolean =>
  isOneOf(lowerAt(tokens, at - 1), "its|their|the|'s|’s");

/** "14 trains a day", "$8 per tonne"; "40 a year before" and "90 days a year" are none. */
function perMeasure(
  context: Context,
  { amount, unit, per }: Rated,
  below: { unit: string; end: number },
): Amount {
  const { joint, divisor } = per;
  // "200 kilometres an hour *on* the new section" is a speed; "40 trains a year on" is not.
  const isSpeed = below.unit === 'hour' && speedUnits.has(unit.id);
  if (isTimeUnit(below.unit) && isOffset(context, below.end) && joint.lower !== 'per' && !isSpeed)
    return amount;
  const spoken = joint.lower === 'per' || joint.text === '/';
  // "cross *its 3 million square feet every year*": what something has is no amount of a year.
  if (!spoken && isOwn(context, amount.start) && extents.has(unit.id)) return amount;
  const fits = spoken || isTimeUnit(below.unit) || unit.kind === 'money' || unit.id === 'mile';
  if (!fits || (unit.id === 'day' && below.unit === 'year' && !spoken)) return amount;
  return perUnit(amount, below.unit, divisor, below.end);
}

/** "$2,500 per FEU", "$8,000 per 40ft container", "12 cases per 100,000 people". */
function perPhrase(context: Context, { amount, unit, per }: Rated): Amount {
  const { tokens } = context;
  const { joint, at, divisor } = per;
  const isPriced =
    unit.kind === 'money' && (joint.text === '/' || soldSingly.has(lowerAt(tokens, at)));
  if (joint.lower !== 'per' && !isPriced) return amount;
  // "$8,000 per 40ft container": the size belongs to the container, not to the price.
  const sized = modifierEnd(tokens, at);
  if (sized !== null) {
    const past = isHyphen(tokens[sized]) ? sized + 1 : sized;
    return perUnit(amount, singular(lowerAt(tokens, past)), 1, past + 1);
  }
  const end = perPhraseEnd(context, at);
  if (end <= at) return amount;
  const words = tokens.slice(at, end).map(({ text }) => text);
  const noun = words.join(' ');
  if (divisor >= 10) return perUnit(amount, `${divisor}-${noun}`, 1, end);
  return perUnit(amount, divisor === 1 ? noun : noun.replace(/s$/, ''), divisor, end);
}

/** End of the "of oil" in "15 million barrels of oil a day", where a unit of time follows; else the amount's end. */
function complementEnd(context: Context, amount: Amount): number {
  const { tokens, tags } = context;
  if (lowerAt(tokens, amount.end) !== 'of') return amount.end;
  let end = amount.end + 1;
  while (
    end < amount.end + 4 &&
    (tags[end] === 'noun' || tags[end] === 'plural' || tags[end] === 'adjective')
  )
    end++;
  if (end === amount.end + 1) return amount.end;
  const joint = lowerAt(tokens, end);
  if (isOneOf(joint, 'daily|annually|weekly|monthly')) return end;
  if (joint !== 'a' && joint !== 'an' && joint !== 'per' && joint !== 'each' && joint !== 'every')
    return amount.end;
  return isTimeUnit(readUnit(tokens, end + 1)?.unit ?? '') ? end : amount.end;
}

/** Vehicles and voyages that a load is told for: "92 TEU a train", "185 tonnes a flight". */
const perLoad = wordSet(
  'train|trip|wagon|railcar|carriage|truck|lorry|container|flight|aircraft|plane|freighter|ship|vessel|barge|sailing|voyage|journey|run|load|departure|call|head|person|household',
);

/** End and code of what one unit of another currency buys: "6.9 yuan to the dollar", "per euro". */
function exchanged(context: Context, amount: Amount): { code: string; end: number } | null {
  const { tokens } = context;
  const joint = lowerAt(tokens, amount.end);
  if (amount.unit?.kind !== 'money' || amount.scale > 1) return null;
  if (joint !== 'to' && joint !== 'per' && joint !== 'a') return null;
  let at = amount.end + 1;
  const article = isOneOf(lowerAt(tokens, at), 'the|a|one');
  if (joint === 'to' && !article) return null;
  if (article) at++;
  if (context.masked[at]) return null;
  const currency = readCurrencyAfter(tokens, at, isSterling(context, joint, at));
  const single = currency !== null && !lowerAt(tokens, currency.end - 1).endsWith('s');
  return single && currency.code !== amount.unit.id ? currency : null;
}

/** "$1.27 to the *pound*" is of money; "$4.31 a pound" is of weight where no other sum is in pounds. */
const isSterling = ({ sterling, tokens }: Context, joint: string, at: number): boolean =>
  sterling || (joint === 'to' && lowerAt(tokens, at) === 'pound');

const adverbUnits: ReadonlyMap<string, string> = new Map([
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['annually', 'year'],
  ['yearly', 'year'],
  ['hourly', 'hour'],
]);

/** A rate over a count of one unit of time is one of that unit: "one every three days" is 1/3 a day. */
function perUnit(amount: Amount, below: string, divisor: number, end: number): Amount {
  if (below === 'fortnight') return perUnit(amount, 'week', divisor * 2, end);
  const unit = amount.unit as Unit;
  return {
    ...amount,
    value: divisor === 1 ? amount.value : amount.value / divisor,
    unit: { ...unit, id: `${unit.id}-per-${below}` },
    end,
  };
}

/** End of the noun a price is per: one or two nouns, "FEU", "capita", "container", "square foot", "wagon day". */
function perPhraseEnd(context: Context, at: number): number {
  const end = perNounEnd(context, at);
  const isOfTime =
    end > at && singleTimes.has(lowerAt(context.tokens, end)) && !context.masked[end];
  return isOfTime ? end + 1 : end;
}

function perNounEnd(context: Context, at: number): number {
  const { tokens, tags } = context;
  let end = at;
  while (end < at + 2) {
    const token = tokens[end];
    const tag = tags[end];
    if (token === undefined || token.shape !== 'word' || context.masked[end]) break;
    // "$4,000 per landing"
    if (tag === 'gerund' && end === at) return end + 1;
    if (tag !== 'noun' && tag !== 'name' && tag !== 'adjective' && tag !== 'plural') break;
    end++;
    if (tag !== 'adjective') break;
  }
  return end;
}

/** What a thing is hired or kept for: "42 euros per wagon *day*". */
const singleTimes = wordSet('hour|day|week|month|year');

const endsPhrase = (context: Context, at: number): boolean => {
  const tag = context.tags[at];
  return (
    tag === undefined ||
    (tag !== 'noun' && tag !== 'plural' && tag !== 'adjective' && tag !== 'name')
  );
};
