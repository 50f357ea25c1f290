import {
  aircraftMakers,
  aircraftNouns,
  containerFeet,
  containerNouns,
  dialledNouns,
  numberedNouns,
  rankingNouns,
} from '../lexicon/designations.ts';
import { rateWords } from '../lexicon/frequency-words.ts';
import { scaleWords, smallCardinals } from '../lexicon/number-words.ts';
import { nounFirst, verbForms } from '../lexicon/parts-of-speech.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import { type Context, isCapital, isDash, isHyphen } from '../quantities/quantity-context.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tagAt, tokenAt } from '../tokens/cursor.ts';
import { isPlural, singular } from '../units/nouns.ts';
import { readUnit } from '../units/units.ts';

/**
 * End of the name that holds the digits at `at`, or null where they are a number: "747-400F", "hall *3B*", "chapters
 * *16 to 24*", "*40-foot* containers", "*+86 371 6666 8888*", "*3:1*", "*24 hours a day*".
 *
 * @returns index one past the last token of the name
 */
export function designationEnd(context: Context, at: number): number | null {
  const { tokens } = context;
  const token = tokenAt(tokens, at);
  if (token.text === '+') return phoneEnd(tokens, at);
  const always = alwaysOn(tokens, at);
  if (always !== null) return always;
  const size = sizeEnd(tokens, at);
  if (size !== null) return size;
  if (token.shape !== 'number') return null;
  for (const endOf of numberNames) {
    const end = endOf(context, at);
    if (end !== null) return end;
  }
  return null;
}

type EndOf = (context: Context, at: number) => number | null;

const ofTokens =
  (endOf: (tokens: readonly Token[], at: number) => number | null): EndOf =>
  ({ tokens }, at) =>
    endOf(tokens, at);

/** End of a model's number or a container's size between a count and its noun: "three *747* aircraft", "41 *40-foot* boxes". */
export const modifierEnd = (tokens: readonly Token[], at: number): number | null =>
  sizeEnd(tokens, at) ?? (tokenAt(tokens, at).shape === 'number' ? modelEnd(tokens, at) : null);

/** "Boeing 747-8Fs", "An-124-100s", "A330-200F": end of a type of aircraft that stands for the aircraft; null elsewhere. */
export function aircraftEnd(tokens: readonly Token[], at: number): number | null {
  let next = at;
  while (aircraftMakers.has(lowerAt(tokens, next))) next++;
  const model = tokenAt(tokens, next).shape === 'number' ? modelEnd(tokens, next) : null;
  if (model !== null) return aircraftNouns.has(lowerAt(tokens, model)) ? null : model;
  if (!/^(?:An|Il|MD|Tu|A3[0-9]0F?)$/.test(tokenAt(tokens, next).text)) return null;
  let end = next + 1;
  while (isHyphen(tokens[end]) && tokens[end]?.glued && tokens[end + 1]?.glued) end += 2;
  while (tokens[end]?.glued && /^[A-Z]{0,4}s?$/.test(tokenAt(tokens, end).text)) end++;
  return aircraftNouns.has(lowerAt(tokens, end)) ? null : end;
}

const plainDigits = /^\d+$/;

/** "747-400F", "777-200LRF", "747s", "three 747 aircraft", "Boeing 747": the number of a type of aircraft. */
function modelEnd(tokens: readonly Token[], at: number): number | null {
  if (!/^7[0-8]7$/.test(tokenAt(tokens, at).text)) return null;
  let end = at + 1;
  if (isHyphen(tokens[end]) && tokens[end]?.glued && tokens[end + 1]?.glued) {
    if (!/^(?:[1-9]00?|8|9|10|[A-Z].*)$/.test(tokenAt(tokens, end + 1).text)) return null;
    end += 2;
  }
  while (tokens[end]?.glued && /^(?:[A-Z]{1,4}s?|s)$/.test(tokenAt(tokens, end).text)) end++;
  if (end > at + 1) return end;
  return aircraftNouns.has(lowerAt(tokens, end)) || lowerAt(tokens, at - 1) === 'boeing'
    ? end
    : null;
}

/** True where digits are the number of a model rather than a group of a larger number: "30 *747* freighters". */
export const isModel = (tokens: readonly Token[], at: number): boolean =>
  modelEnd(tokens, at) !== null;

/** "40-foot containers", "twenty-foot equivalent units", "a 45ft reefer". */
function sizeEnd(tokens: readonly Token[], at: number): number | null {
  const token = tokenAt(tokens, at);
  const value =
    token.shape === 'number' ? Number(token.text) : (smallCardinals.get(token.lower) ?? 0);
  if (!containerFeet.has(value)) return null;
  let next = at + 1;
  if (isHyphen(tokens[next])) next++;
  if (!isOneOf(lowerAt(tokens, next), "foot|feet|ft|footer|footers|'|′|’")) return null;
  if (isOneOf(lowerAt(tokens, next), 'footer|footers')) return null;
  let end = next + 1;
  if (isHyphen(tokens[end]) && tokens[end]?.glued) end++;
  // "62 containers, all *forty-foot*": the size of what was just named, of no thing behind it.
  const isTied = next === at + 2 && isOneOf(lowerAt(tokens, next), 'foot|ft');
  if (isTied && isOneOf(lowerAt(tokens, end) || '.', '.|,|;|:|)|and|or|ones|one')) return next + 1;
  return containerNouns.has(lowerAt(tokens, end)) ? next + 1 : null;
}

/** "boxes *of 45 feet*", "a container 20 feet long": a size behind what is of it. */
function sizedEnd(tokens: readonly Token[], at: number): number | null {
  const of = isOneOf(lowerAt(tokens, at - 1), 'of|measuring|with') ? at - 2 : at - 1;
  const isBox =
    containerNouns.has(lowerAt(tokens, of)) || containerNouns.has(singularAt(tokens, of));
  if (!isBox || !containerFeet.has(Number(tokenAt(tokens, at).text))) return null;
  return isOneOf(lowerAt(tokens, at + 1), 'feet|foot|ft') ? at + 2 : null;
}

const singularAt = (tokens: readonly Token[], at: number): string => singular(lowerAt(tokens, at));

/** "the *12360* hotline", "the *12306* website", "the *95* bus": a number by which a service is called. */
const calledEnd = (tokens: readonly Token[], at: number): number | null =>
  plainDigits.test(tokenAt(tokens, at).text) &&
  isOneOf(lowerAt(tokens, at - 1), 'the|a|an|its|customs') &&
  isOneOf(lowerAt(tokens, at + 1), 'hotline|helpline|website|app|bus')
    ? at + 1
    : null;

/** "the *16+1* meeting", "*17 + 1* format": how many meet how many. */
const formatEnd = (tokens: readonly Token[], at: number): number | null =>
  tokens[at + 1]?.text === '+' &&
  tokens[at + 1]?.glued &&
  tokens[at + 2]?.glued &&
  tokens[at + 2]?.text === '1'
    ? at + 3
    : null;

/** "at *9.45* on Saturday", "until *18.30*": a time of day with a point, where no unit makes an amount of it. */
function clockEnd({ tokens, tags }: Context, at: number): number | null {
  const { text } = tokenAt(tokens, at);
  if (!/^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(text)) return null;
  // "the 08.40 from Brest": no amount has a nought before its ones.
  if (/^0\d/.test(text)) return at + 1;
  // "*the 14.05* was empty", "the 9.40 to Brest": a train by when it leaves.
  const isTrain =
    lowerAt(tokens, at - 1) === 'the' &&
    isOneOf(
      lowerAt(tokens, at + 1) || '.',
      'to|from|for|was|is|had|has|left|came|,|.|;|train|service|express',
    );
  if (isTrain) return at + 1;
  if (!isOneOf(lowerAt(tokens, at - 1), 'at|until|till|around|before|by|from|since|after'))
    return null;
  const verb = lowerAt(tokens, at - 2);
  if (isOneOf(verb, 'stood|stands|stand|closed|traded|put|valued|remained|rose|fell|up|down|grew'))
    return null;
  const after = tokens[at + 1];
  if (after === undefined || isOneOf(after.lower, 'on|in|from|sharp|and|,|.|;|with|when|for|to'))
    return at + 1;
  return tags[at + 1] === 'name' && isOneOf(lowerAt(tokens, at - 1), 'at|until') ? at + 1 : null;
}

/** "the *3 Series*", "the *5 Class* will be built there": a model that a number and a capital name. */
const seriesEnd = (tokens: readonly Token[], at: number): number | null =>
  /^\d{1,4}$/.test(tokenAt(tokens, at).text) &&
  isOneOf(tokenAt(tokens, at + 1).text, 'Series|Class|Serie|Touring|Gran|Initiative|Agenda|Format')
    ? at + 2
    : // "engines of the *2000 series*"
      /^\d{3,4}$/.test(tokenAt(tokens, at).text) && lowerAt(tokens, at + 1) === 'series'
      ? at + 2
      : null;

/** "04L/22R", "18R/36L", "09/27": the two ends of a runway, half a turn of the compass apart. */
function runwayEnd(tokens: readonly Token[], at: number): number | null {
  const [one, other] = [tokenAt(tokens, at), tokenAt(tokens, at + 2)];
  const isPair = tokens[at + 1]?.text === '/' && tokens[at + 1]?.glued === true && other.glued;
  const areTwoDigits = [one, other].every(({ text }) => /^[0-3]\d$/.test(text));
  if (isPair && areTwoDigits && Math.abs(Number(one.text) - Number(other.text)) === 18)
    return at + 3;
  const isEnd = (from: number): boolean =>
    /^[0-3]\d$/.test(tokenAt(tokens, from).text) &&
    isOneOf(tokenAt(tokens, from + 1).text, 'L|R|C') &&
    tokens[from + 1]?.glued === true;
  if (!isEnd(at)) return null;
  if (tokens[at + 2]?.text === '/' && isEnd(at + 3)) return at + 5;
  return tokenAt(tokens, at).text.startsWith('0') ? at + 2 : null;
}

/** 'the "*23 measures*"': a package that is called by how many there are. */
const quotedEnd = (tokens: readonly Token[], at: number): number | null =>
  isOneOf(tokenAt(tokens, at - 1).text, '"|“') &&
  lowerAt(tokens, at - 2) === 'the' &&
  tokenAt(tokens, at + 1).shape === 'word' &&
  isOneOf(tokenAt(tokens, at + 2).text, '"|”')
    ? at + 2
    : null;

/** "3:1", "1:1.2": a ratio is no two numbers. */
const ratioEnd = (tokens: readonly Token[], at: number): number | null =>
  tokens[at + 1]?.text === ':' &&
  tokens[at + 1]?.glued &&
  tokens[at + 2]?.glued &&
  tokens[at + 2]?.shape === 'number'
    ? at + 3
    : null;

/** "hall 3B", "runway 23L", "a 4F-class airport": digits and a capital behind a noun or before a class. */
function letteredEnd(context: Context, at: number): number | null {
  const { tokens, tags } = context;
  const [digits, letters] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  if (!letters.glued || !/^(?:[A-Z]{1,2}\d*|[a-h])$/.test(letters.text)) return null;
  if (!/^\d{1,4}$/.test(digits.text)) return null;
  const labelled = isNumbered(context, at) || tagAt(tags, at - 1) === 'name';
  let next = at + 2;
  if (isHyphen(tokens[next]) && tokens[next]?.glued) next++;
  const graded = isOneOf(
    lowerAt(tokens, next),
    'class|level|grade|standard|category|rated|airport|code',
  );
  return labelled || graded ? at + 2 : null;
}

/** True behind a noun that numbers name: "window 7", "the HS chapters 16". */
function isNumbered({ tokens, tags }: Context, at: number): boolean {
  const before = tokenAt(tokens, at - 1);
  return (
    before.shape === 'word' &&
    numberedNouns.has(before.lower) &&
    !rankingNouns.has(before.lower) &&
    !isTold(tokens, at - 1) &&
    // "when *train* 8502 came in"
    (tagAt(tags, at - 1) !== 'verb' || tagAt(tags, at - 2) === 'subordinator') &&
    tagAt(tags, at - 1) !== 'determiner'
  );
}

/** "In *the second quarter* 12 trains left": a time that is told already, which the number behind it does not name. */
const isTold = (tokens: Context['tokens'], at: number): boolean =>
  isOneOf(lowerAt(tokens, at), 'quarter|half|year') &&
  isOneOf(lowerAt(tokens, at - 1), 'first|second|third|fourth|last|this|previous|same|whole');

/** "The hotline *is* 12360", "phone number: 12360" */
const isDialled = (tokens: readonly Token[], at: number): boolean => {
  const noun = lowerAt(tokens, at - 2) === 'number' ? at - 3 : at - 2;
  return isOneOf(lowerAt(tokens, at - 1), 'is|was|:') && dialledNouns.has(lowerAt(tokens, noun));
};

/** "halls 3, 4 and 5", "chapters 16 to 24", "section 3.2", "heading 8703.23". */
function labelledEnd(context: Context, at: number): number | null {
  const { tokens } = context;
  if (!isNumbered(context, at) && !isDialled(tokens, at)) return null;
  if (!isLabelNumber(tokenAt(tokens, at).text)) return null;
  if (counts(context, at + 1)) return null;
  let end = at + 1;
  for (;;) {
    const joint = tokenAt(tokens, end);
    const spans = joint.lower === 'to' || isDash(joint);
    // "page 3 *of 9*"
    if (!spans && !isOneOf(joint.lower, 'and|or|,|&|/|of')) return end;
    const listed = joint.text === ',' && lowerAt(tokens, end + 1) === 'and' ? end + 2 : end + 1;
    if (!isLabelNumber(tokenAt(tokens, listed).text)) return end;
    const letter = tokens[listed + 1]?.glued && /^[A-Z]$/.test(tokenAt(tokens, listed + 1).text);
    const next = letter ? listed + 2 : listed + 1;
    if (counts(context, next)) return spans ? null : end;
    end = next;
  }
}

/** "trains X8155 *and 75052*": one more of a list of codes. */
function codeEnd(context: Context, at: number): number | null {
  const { tokens } = context;
  const listed = isOneOf(lowerAt(tokens, at - 1), 'and|or|,|/');
  if (!listed || !/^[A-Z]{1,3}\d+[A-Z]?$/.test(tokenAt(tokens, at - 2).text)) return null;
  return plainDigits.test(tokenAt(tokens, at).text) && !counts(context, at + 1) ? at + 1 : null;
}

const isLabelNumber = (text: string): boolean => /^\d{1,6}(?:\.\d{1,3})*$/.test(text);

/** True where what stands behind a number makes an amount of it: a unit, a scale, a noun in the plural, "of". */
function counts({ tokens, tags }: Context, at: number): boolean {
  const token = tokenAt(tokens, at);
  if (isOneOf(token.lower, 'times|more|per|a|%') || scaleWords.has(token.lower)) return true;
  if (isHyphen(token) && token.glued && tokens[at + 1]?.glued)
    return tokens[at + 1]?.shape !== 'number';
  if (readUnit(tokens, at) !== null) return true;
  for (let next = at; next < at + 4; next++) {
    const tag = tags[next];
    // "As Table 1.4 *shows*, …"
    if (isVerbHere(tokens, tags, next)) return false;
    if (tag === 'plural' || isPlural(lowerAt(tokens, next))) return tag !== 'verb';
    if (tag !== 'adjective' && tag !== 'noun' && tag !== 'name') return false;
  }
  return false;
}

/** "shows" before a comma or an object of its own: a verb, however often it is a noun. */
function isVerbHere(tokens: readonly Token[], tags: Context['tags'], at: number): boolean {
  const word = lowerAt(tokens, at);
  if (verbForms.get(word) !== 'third') return false;
  return !nounFirst.has(word) || tokens[at + 1]?.text === ',' || tags[at + 1] === 'determiner';
}

/** "+86 371 6666 8888", "0371-6666 8888": a number to call. */
function phoneEnd(tokens: readonly Token[], at: number): number | null {
  const plus = tokenAt(tokens, at).text === '+';
  let end = plus ? at + 1 : at;
  const first = tokenAt(tokens, end);
  if (!plainDigits.test(first.text) || (plus && !first.glued)) return null;
  if (!plus && !/^0\d{2,}$/.test(first.text)) return null;
  end++;
  let groups = 1;
  for (;;) {
    const joint = isDash(tokens[end]) && tokens[end]?.glued ? end + 1 : end;
    if (!(plus ? /^\d+$/ : /^\d{2,}$/).test(tokenAt(tokens, joint).text)) break;
    end = joint + 1;
    groups++;
  }
  return plus && groups < 3 ? null : end;
}

/** "tel. *22 474 90 00*", "83 555 80 00": groups of figures in a row that are no thousands, one of them without three. */
function groupsEnd(tokens: readonly Token[], at: number): number | null {
  const isNext = (next: number): boolean =>
    plainDigits.test(tokenAt(tokens, next).text) && tokens[next]?.glued === false;
  if (!plainDigits.test(tokenAt(tokens, at).text)) return null;
  let end = at + 1;
  while (isNext(end)) end++;
  const groups = tokens.slice(at + 1, end);
  return groups.length > 1 && groups.some(({ text }) => text.length !== 3) ? end : null;
}

/** "3.2 Rail freight", at the very start: the number of a section. */
const headingEnd = (tokens: readonly Token[], at: number): number | null =>
  at === 0 &&
  /^\d{1,2}\.\d{1,2}$/.test(tokenAt(tokens, 0).text) &&
  isCapital(tokens[1]) &&
  !tokens[1]?.glued &&
  tokens[1]?.shape === 'word' &&
  tokens[1]?.text !== tokens[1]?.text.toUpperCase()
    ? 1
    : null;

const roundTheClock: ReadonlyMap<string, string> = new Map([
  ['24 hours', 'day'],
  ['twenty-four hours', 'day'],
  ['7 days', 'week'],
  ['seven days', 'week'],
  ['365 days', 'year'],
  ['12 months', 'year'],
]);

/** "24 hours a day", "seven days a week", "7x24": a way to say always. */
function alwaysOn(tokens: readonly Token[], at: number): number | null {
  const [first, unit, joint] = [
    tokenAt(tokens, at),
    tokenAt(tokens, at + 1),
    tokenAt(tokens, at + 2),
  ];
  if (isOneOf(first.text, '7|24') && /^[x×*]\d*$/i.test(unit.text) && unit.glued) {
    const end = /\d$/.test(unit.text) ? at + 2 : at + 3;
    return lowerAt(tokens, end) === 'hours' ? end + 1 : end;
  }
  const whole = roundTheClock.get(`${first.lower} ${unit.lower}`);
  if (whole === undefined || !rateWords.has(joint.lower)) return null;
  return lowerAt(tokens, at + 3) === whole ? at + 4 : null;
}

/** What a number may be a name with, in the order in which they are tried. */
const numberNames: readonly EndOf[] = [
  ofTokens(sizedEnd),
  ofTokens(formatEnd),
  ofTokens(calledEnd),
  ofTokens(quotedEnd),
  clockEnd,
  ofTokens(seriesEnd),
  ofTokens(modelEnd),
  ofTokens(runwayEnd),
  ofTokens(ratioEnd),
  letteredEnd,
  labelledEnd,
  codeEnd,
  ofTokens(phoneEnd),
  ofTokens(groupsEnd),
  ofTokens(headingEnd),
];
