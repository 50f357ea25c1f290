import { runningNouns } from '../lexicon/frequency-words.ts';
import { verbBase } from '../lexicon/parts-of-speech.ts';
import {
  equatingWords,
  gradingAdjectives,
  heapedNouns,
  idleNouns,
  likenedNouns,
  repeatedVerbs,
  respondingVerbs,
  seasonNouns,
  spokenNouns,
} from '../lexicon/passing-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { Quantity } from '../reader/types.ts';
import { type Context, governingVerb } from '../subjects/subjects.ts';
import { lowerAt } from '../tokens/cursor.ts';
import { isTimeUnit } from '../units/units.ts';
import { isLengthInPassing } from './lengths-in-passing.ts';
import { isOfAnyone } from './of-anyone.ts';
import type { PlacedQuantity } from './placed-quantity.ts';
import { isTurnOfPhrase } from './turns-of-phrase.ts';

/**
 * Leaves out the quantities that an article tells in passing, which are none of its figures: how old somebody is, "one
 * forwarder said", "two sides", "the strike lasted three months", "told ten times", "a 45-foot box counts as 2.25".
 */
export function withoutPassing(
  sentence: Omit<Context, 'masked'>,
  quantities: readonly Quantity[],
): Quantity[] {
  const context: Context = { ...sentence, masked: [] };
  return quantities.filter((quantity, k) => !isInPassing(context, quantity, quantities[k - 1]));
}

function isInPassing(context: Context, quantity: Quantity, last: Quantity | null = null): boolean {
  if (quantity.unit.endsWith('-person')) return !isMeanAge(context, quantity);
  if (quantity.unit === '' && isTurned(context, quantity)) return true;
  if (isNearPerson(context, quantity) || isWeather(context, quantity)) return true;
  if (isPartOfTime(context, quantity) || isInSeasons(quantity)) return true;
  if (isOfClass(context, quantity) || isSlogan(context, quantity)) return true;
  if (isQuotedName(context, quantity) || isTurnOfPhrase(context.text, quantity)) return true;
  const { unit, value, kind } = quantity;
  const mayBe =
    isTimeUnit(unit) || unit === 'times' || kind === 'count' || (value !== null && value <= 3);
  if (!mayBe) return false;
  const { tokens } = context;
  const from = tokens.findIndex(({ end }) => end > quantity.start);
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? 0) < quantity.end) to++;
  const placed = { quantity, context, from, to, last };
  return (
    isSpokenOne(placed) ||
    isIdle(placed) ||
    isLikening(placed) ||
    isOneOfMeans(placed) ||
    isOfAnyone(placed) ||
    isFirstOfMany(placed) ||
    isTermOfAnswer(placed) ||
    isLengthInPassing(placed) ||
    isFigureOfSpeech(placed) ||
    isTooShort(placed) ||
    isIdiom(placed) ||
    isDefinition(placed)
  );
}

/** "The line turned 116 this year": the age of a thing. */
const isTurned = ({ text }: Context, { start, end }: Quantity): boolean =>
  /\b(?:turn(?:s|ed|ing)?|celebrat(?:es|ed|ing) (?:its|their|his|her))\s$/.test(
    text.slice(Math.max(0, start - 20), start),
  ) && !/^ (?:to|into)\b/.test(text.slice(end, end + 6));

/** "ships of the *24,000-TEU* class": what they are called by. */
const isOfClass = ({ text }: Context, { start, end }: Quantity): boolean =>
  text.slice(start, end).includes('-') && /^ class\b/.test(text.slice(end, end + 7));

/** "the '*one core and two wings*' layout": few in words, side by side, in a saying that is quoted. */
function isSlogan({ text }: Context, { kind, value, start }: Quantity): boolean {
  if (kind !== 'count' || (value ?? 99) > 9) return false;
  const opened = /["“‘']([^"“”‘’']{0,40})$/.exec(text.slice(Math.max(0, start - 42), start));
  const closed = /^([^"“”‘’'.;]{0,50})["”’']/.exec(text.slice(start, start + 52));
  if (!opened || !closed) return false;
  const said = `${opened[1]}${closed[1]}`.toLowerCase().replace(/,$/, '');
  return sloganWords.test(said);
}

/** "the “*One Belt*” programme": words with capitals in quotation marks, a number among them. */
const isQuotedName = ({ text }: Context, { kind, start }: Quantity): boolean =>
  kind === 'count' &&
  /["“‘]/.test(text.charAt(start - 1)) &&
  /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}["”’]/u.test(text.slice(start, start + 60));

const few = '(?:one|two|three|four|five|six|seven|eight|nine)';
/** As many nouns with a small number each: "one port, two bases". */
const sloganWords = new RegExp(
  String.raw`^${few} (?:[\p{Ll}-]+ ?){1,2}(?:(?:,? and |, )${few} (?:[\p{Ll}-]+ ?){1,2})+$`,
  'u',
);

/** "with *three telephones* on his desk": what lies about somebody who is spoken of. */
const isNearPerson = ({ text }: Context, { kind, value, end }: Quantity): boolean =>
  kind === 'count' &&
  (value ?? 99) <= 12 &&
  /^ (?:on|in|at|under|beside|before|behind|above|around|round) (?:his|her|my) \p{L}/u.test(
    text.slice(end, end + 24),
  );

/** "It was minus *24 degrees*", "at *30 degrees* in the shade": the weather of a scene. */
const isWeather = ({ text }: Context, { unit, start }: Quantity): boolean =>
  /^(?:degree|celsius|fahrenheit)$/.test(unit) &&
  /\b[Ii]t (?:is|was|had been|gets?|got) (?:\p{L}+ )?(?:minus |-|−)?$/u.test(
    text.slice(Math.max(0, start - 30), start),
  );

/** "a median age of 38", "life expectancy is 73": the age of many is a figure. */
const isMeanAge = ({ text }: Context, { start, end }: Quantity): boolean =>
  /\b(?:average|averag(?:es|ed|ing)|median|mean|expectancy)\b/i.test(
    text.slice(Math.max(0, start - 60), end + 20),
  );

/** "One Hamburg forwarder calls it a lifeline", "one operator said". */
function isSpokenOne({ quantity, context, from, to }: PlacedQuantity): boolean {
  const { tokens } = context;
  if (quantity.kind !== 'count' || quantity.value !== 1 || lowerAt(tokens, from) !== 'one')
    return false;
  if (isOneOf(lowerAt(tokens, from - 1), 'only|just|than|least|exactly|to')) return false;
  return spokenNouns.has(quantity.noun.toLowerCase()) || isSayingVerb(lowerAt(tokens, to));
}

const isSayingVerb = (word: string): boolean =>
  /^(?:said|says|saying|told|tells|calls|called|put|puts|estimates|estimated|complains|complained|explains|explained)$/.test(
    word,
  );

/** "There are two sides to it", "one direction": few, in words, of what is only a turn of phrase. */
function isIdle({ quantity, context, from }: PlacedQuantity): boolean {
  if (quantity.kind !== 'count' || (quantity.value ?? 9) > 4) return false;
  const word = lowerAt(context.tokens, from);
  return /^(?:one|two|three|four)$/.test(word) && idleNouns.has(quantity.noun.toLowerCase());
}

/** "closed *for a quarter of the year*", "*nine out of ten* times": how long or how often, told as a part of all time. */
const isPartOfTime = ({ text }: Context, { unit, start, end }: Quantity): boolean =>
  unit === 'percent' &&
  (/^ times\b/.test(text.slice(end, end + 6)) || isPartOfYear(text, start, end));

const isPartOfYear = (text: string, start: number, end: number): boolean =>
  /\bfor (?:about |nearly |almost |over |more than )?$/.test(
    text.slice(Math.max(0, start - 16), start),
  ) &&
  /^ of (?:the|a|every|each) (?:year|month|week|day|night|time|season|summer|winter)\b/.test(
    text.slice(end, end + 20),
  );

/** "Within *three summers* his gangs had brought that down": how long it took, told by seasons. */
const isInSeasons = ({ kind, noun, value }: Quantity): boolean =>
  kind === 'count' && (value ?? 99) <= 12 && seasonNouns.has(noun);

/** "*One train*, then tea, then another": the first of what comes one after the other. */
const isFirstOfMany = ({
  quantity: { kind, value, end },
  context: { text },
}: PlacedQuantity): boolean =>
  kind === 'count' && value === 1 && /^,? (?:and )?then\b/.test(text.slice(end, end + 10));

/** "asks the minister to answer within *14 days*" */
function isTermOfAnswer({ quantity, context, from }: PlacedQuantity): boolean {
  const { tokens } = context;
  if (!isTimeUnit(quantity.unit) || !isWithin(tokens, from)) return false;
  for (let at = from - 1; at >= Math.max(0, from - 4); at--)
    if (respondingVerbs.has(verbBase(lowerAt(tokens, at)))) return true;
  return false;
}

/** True where "within" opens an amount or stands before it. */
const isWithin = (tokens: Context['tokens'], from: number): boolean =>
  lowerAt(tokens, from) === 'within' || lowerAt(tokens, from - 1) === 'within';

/** "as large as *100 football pitches*", "as heavy as *40 elephants*": a likeness, and none of them is there. */
function isLikening({ quantity: { kind, noun }, context, from }: PlacedQuantity): boolean {
  if (kind !== 'count' || !likenedNouns.has(noun)) return false;
  const { tokens } = context;
  for (let at = from - 1; at < from + 3; at++)
    if (lowerAt(tokens, at) === 'as' && gradingAdjectives.has(lowerAt(tokens, at + 1))) return true;
  for (let at = from - 1; at >= Math.max(0, from - 4); at--)
    if (isOneOf(lowerAt(tokens, at), 'size|equivalent|equals|fill|weight|length|height'))
      return true;
  return false;
}

/** "In *one shift* she moves 180 boxes", "on *one set* of wheels", "in place of *one night*": one, since there is no other. */
function isOneOfMeans({ quantity, context, from }: PlacedQuantity): boolean {
  const { kind, value, series, trend, unit } = quantity;
  if (kind !== 'count' || value !== 1 || series !== undefined || trend !== null) return false;
  return (
    !runningNouns.has(quantity.noun) &&
    !unit.includes('-per-') &&
    lowerAt(context.tokens, from) === 'one' &&
    (isOneOf(lowerAt(context.tokens, from - 1), 'in|on|within|at|under|for') ||
      instead.test(context.text.slice(0, quantity.start)))
  );
}

const instead = /\b(?:in place of|instead of|rather than) $/;

/** "We were told a hundred times", "a thousand thanks", "a thousand and one reasons". */
function isFigureOfSpeech({ quantity, context, from }: PlacedQuantity): boolean {
  const { value, unit, noun, kind } = quantity;
  if (kind === 'count' && (value === 101 || value === 1001))
    return (
      isOneOf(lowerAt(context.tokens, from), 'a|one') && lowerAt(context.tokens, from + 2) === 'and'
    );
  if (value === null || value < 10 || !Number.isInteger(Math.log10(value))) return false;
  if (kind === 'count' && unit !== 'times')
    return isOneOf(lowerAt(context.tokens, from), 'a|one') && heapedNouns.has(noun);
  if (unit !== 'times') return false;
  const verb = governingVerb(context, from);
  return verb >= 0 && from - verb < 5 && repeatedVerbs.has(lowerAt(context.tokens, verb));
}

/** "*one delay* too many", "*one foot* in the lake", "it takes *two* to train one": numbers that count nothing. */
const isIdiom = ({
  quantity: { value, unit, start, end },
  context: { text },
}: PlacedQuantity): boolean => {
  const behind = text.slice(end, end + 24);
  // "*two minutes* to midnight", "*six minutes* of reading"
  if (isTimeUnit(unit) && /^ (?:to midnight|of reading)\b/.test(behind)) return true;
  if (value === 1 && /^ (?:\p{Ll}+ )?too (?:many|few)\b/u.test(behind)) return true;
  if (unit === 'foot' && value === 1 && /^ in (?:the|each|both|every)\b/.test(behind)) return true;
  const lead = text.slice(Math.max(0, start - 12), start);
  // "six of one and *half a dozen* of the other"
  if (/\bof one and $/.test(lead) && /^ of the other\b/.test(behind)) return true;
  // "my *two cents*"
  if (
    /^two (?:cents|pence)$/.test(text.slice(start, end)) &&
    /\b(?:my|our|his|her|their|your) $/.test(lead)
  )
    return true;
  return (value ?? 9) <= 2 && /\bit takes $/i.test(lead) && /^ to \p{Ll}/u.test(behind);
};

/** "*24 hours* are not enough": a day that is too short for somebody. */
const isTooShort = ({
  quantity: { unit, end },
  context: { text },
  from,
}: PlacedQuantity): boolean =>
  from === 0 &&
  isTimeUnit(unit) &&
  /^ (?:is|are|was|were|will) (?:not|n['’]t|hardly|never|barely) (?:be )?enough[.!?,]/.test(
    text.slice(end, end + 40),
  );

/** "Containers of 45 feet count as 2.25 units", "one TEU equals": how a unit is reckoned. */
function isDefinition({ quantity, context }: PlacedQuantity): boolean {
  const { value, start, end } = quantity;
  if (value === null || value > 3 || !equatingWords.test(context.text)) return false;
  const { text } = context;
  const before = text.slice(Math.max(0, start - 30), start);
  const after = text.slice(end, end + 24);
  const led = equatingWords.exec(before);
  return (
    (led !== null && before.slice(led.index + led[0].length).trim().length < 8) ||
    (value === 1 &&
      /^(?: \w+)? ?(?:is |are )?(?:equals?|equal to|counts? as|equivalent to)\b/.test(after))
  );
}
