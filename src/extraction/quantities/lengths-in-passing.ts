import { lastingWords } from '../lexicon/designations.ts';
import {
  awayMeans,
  carriageModes,
  closingWords,
  idleVerbs,
  lapseVerbs,
  pacingWords,
  takingVerbs,
  termNouns,
  waitingNouns,
} from '../lexicon/duration-words.ts';
import { clauseMarks } from '../lexicon/marks.ts';
import {
  eventNouns,
  lastingVerbs,
  spokenNouns,
  transitNouns,
  travelNouns,
} from '../lexicon/passing-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import { readNumber } from '../numerals/numbers.ts';
import type { Quantity, Token } from '../reader/types.ts';
import { governingVerb, subjectRange } from '../subjects/subjects.ts';
import { lowerAt } from '../tokens/cursor.ts';
import { singular } from '../units/nouns.ts';
import { isTimeUnit } from '../units/units.ts';
import type { PlacedQuantity } from './placed-quantity.ts';

/** A length of time, and the words around it. */
interface Length extends PlacedQuantity {
  /** The word before it. */
  opens: string;
  /** Months and longer: what journeys and handling seldom take. */
  isLong: boolean;
}

/**
 * True for a length of time that dates, paces or colours what is told rather than measuring a journey, a handling, a wait
 * of goods or a term: "worked there *for six years*", "the board meets *every three months*",
 * "*three months* were lost", "46 trains *in five days*". Of days and hours most are measures, so that the text has to say
 * otherwise; of months and years few are, so that the text has to say so: "takes seven years", "a lease of 30 years".
 */
export function isLengthInPassing(placed: PlacedQuantity): boolean {
  const { quantity, context, from, to } = placed;
  if (!isTimeUnit(quantity.unit)) return false;
  // "We lost two weeks in a storm" is no change of a length.
  if (quantity.kind === 'change') return isIdled(placed);
  const { tokens } = context;
  // "they wait for two to three days *on average*": reckoned, so that it is a figure.
  if (lowerAt(tokens, to) === 'on' && lowerAt(tokens, to + 1) === 'average') return false;
  if (asides.some((isAside) => isAside(placed))) return true;
  if (isCompared(quantity) || setsApart(lowerAt(tokens, to))) return false;
  // "100 engines over five days": in the course of, not more than.
  const isOver = lowerAt(tokens, from) === 'over' && !takingVerbs.has(lowerAt(tokens, from - 1));
  const opens = isOver ? 'over' : lowerAt(tokens, from - 1);
  const length = { ...placed, opens, isLong: isLongUnit(quantity.unit) };
  return pacers.some((isPacer) => isPacer(length));
}

const isLongUnit = (unit: string): boolean => isOneOf(unit, 'month|quarter|year|decade|century');

/** "from 30 days to 18", "18 days, down from 30": lengths set beside each other are measured. */
const isCompared = ({ series, trend }: Quantity): boolean => series !== undefined || trend !== null;

/** "two days *faster*", "a month *less* than by sea". */
const setsApart = (word: string): boolean =>
  isOneOf(word, 'faster|quicker|sooner|shorter|longer|slower|less|more|fewer|of');

/** "his *14-minute speech*", "a *76-day lockdown*", "the *three-year plan*". */
function isEventAttribute({ quantity, context: { tokens }, from, to }: PlacedQuantity): boolean {
  if (!isHyphened(tokens, from, to)) return false;
  for (let at = to; at < to + 3; at++) {
    const noun = singular(lowerAt(tokens, at));
    if (eventNouns.has(noun)) return true;
    if (termNouns.has(noun) || transitNouns.has(noun)) return false;
  }
  return isLongUnit(quantity.unit);
}

const isHyphened = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ text }) => isOneOf(text, '-|‐|‑'));

/** "after *five days of strikes*", "the closure lasted *three months*": what took that long moves nothing. */
function isSpentOnEvent({ context, quantity, from, to }: PlacedQuantity): boolean {
  const { tokens } = context;
  const of = lowerAt(tokens, to) === 'of' ? lowerAt(tokens, to + 1) : '';
  if (/^[a-z]/.test(of) && isOneOf(lowerAt(tokens, from - 1), 'after|by|despite|amid'))
    return !travelNouns.has(of);
  if (isIdled({ context, from, to })) return true;
  const verb = governingVerb(context, from);
  if (verb < 0 || from - verb > 6) return false;
  if (!lastingVerbs.has(lowerAt(tokens, verb))) return false;
  const said = nounOf(context, verb, (noun) => transitNouns.has(noun) || eventNouns.has(noun));
  if (said !== null) return !transitNouns.has(said);
  return isLongUnit(quantity.unit);
}

/** "The strike *grounded* it for five days": time lost or waited by what is none of the goods or trains. */
function isIdled({ context, from, to }: Pick<PlacedQuantity, 'context' | 'from' | 'to'>): boolean {
  const { tokens } = context;
  const verb = governingVerb(context, from);
  if (verb < 0 || from - verb > 6 || !idleVerbs.has(lowerAt(tokens, verb))) return false;
  return (
    nounOf(context, verb, (noun) => waitingNouns.has(noun)) === null &&
    !hasMoved(tokens, clauseStart(tokens, verb), verb) &&
    !isOfThem(context, verb) &&
    !isByMode(tokens, verb, to)
  );
}

/** "2,940 trains crossed the frontier, and *they* waited seven hours": of what the sentence has named. */
function isOfThem({ tokens, tags }: PlacedQuantity['context'], verb: number): boolean {
  let at = verb - 1;
  while (isOneOf(tags[at] ?? '', 'auxiliary|modal|adverb|to')) at--;
  return isOneOf(lowerAt(tokens, at), 'they|it') && hasMoved(tokens, 0, at);
}

/** Where the clause of a verb begins, as far as marks tell: "Trucks bound for Ghent had to *wait*". */
function clauseStart(tokens: readonly Token[], verb: number): number {
  let at = verb;
  while (at > Math.max(0, verb - 12) && tokens[at - 1]?.shape !== 'punctuation') at--;
  return at;
}

/** "*by sea* I wait 40 days": how long goods take that way, whoever waits for them. */
function isByMode(tokens: readonly Token[], verb: number, to: number): boolean {
  for (let at = Math.max(0, verb - 6); at < to + 2; at++)
    if (lowerAt(tokens, at) === 'by' && carriageModes.has(lowerAt(tokens, at + 1))) return true;
  return false;
}

/** "after a break *of four years*": how long nothing went on. */
const isOfPause = ({ context: { tokens }, from }: PlacedQuantity): boolean =>
  lowerAt(tokens, from - 1) === 'of' && eventNouns.has(singular(lowerAt(tokens, from - 2)));

/** "If you *have three weeks*, that is": what a listener may have. */
function isListeners({ context: { tokens }, from }: PlacedQuantity): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 5); at--)
    if (isOneOf(lowerAt(tokens, at), 'you|your')) return true;
  return false;
}

/** The first noun of a verb's subject that a test holds for. */
function nounOf(
  context: PlacedQuantity['context'],
  verb: number,
  test: (noun: string) => boolean,
): string | null {
  const { start, end } = subjectRange(context, verb);
  for (let at = start; at < end; at++) {
    const noun = singular(lowerAt(context.tokens, at));
    if (test(noun)) return noun;
  }
  return null;
}

/** "stands *ten minutes from the runway*", "*an hour away* by car": how far apart two places are. */
function isAway({ quantity, context, to }: PlacedQuantity): boolean {
  if (!isOneOf(quantity.unit, 'minute|hour')) return false;
  const { tokens } = context;
  const word = lowerAt(tokens, to);
  if (isOneOf(word, 'away|drive|walk|ride') || isHyphenedDrive(tokens, to)) return true;
  if (isOneOf(word, 'by|on') && awayMeans.has(lowerAt(tokens, to + 1)))
    return isOneOf(lowerAt(tokens, to + 2), 'from|to|away|of');
  if (word !== 'from') return false;
  // "cut to 30 minutes *from two hours*": what it was before.
  if (readNumber(tokens, to + 1) !== null) return false;
  // "eleven hours from Guangzhou to Addis Ababa" is a way.
  for (let at = to + 1; at < to + 7; at++) if (lowerAt(tokens, at) === 'to') return false;
  const verb = governingVerb(context, to - 1);
  return verb < 0 || !takingVerbs.has(lowerAt(tokens, verb));
}

const isHyphenedDrive = (tokens: readonly Token[], at: number): boolean =>
  isOneOf(lowerAt(tokens, at), "'|’|'s|’s") && isOneOf(lowerAt(tokens, at + 1), 'drive|walk|ride');

/** "in one shift *of twelve hours*", "a veteran *of 30 years*", "a man *of few hours*": what somebody works or has worked. */
const isSpell = ({ context: { tokens }, from }: PlacedQuantity): boolean =>
  lowerAt(tokens, from - 1) === 'of' &&
  (isOneOf(lowerAt(tokens, from - 2), 'shift|shifts|day|days|week|veteran|veterans') ||
    spokenNouns.has(singular(lowerAt(tokens, from - 2))));

/** "It took *us* twelve years": what people tell of themselves. */
function isPersonsLength({ quantity, context: { tokens }, from }: PlacedQuantity): boolean {
  if (!isLongUnit(quantity.unit)) return false;
  const at = isOneOf(lowerAt(tokens, from - 1), 'just|only|about|some|nearly|over|almost')
    ? from - 2
    : from - 1;
  return isOneOf(lowerAt(tokens, at), 'me|us|him|her') && takingVerbs.has(lowerAt(tokens, at - 1));
}

/** "*Three months* were lost", "*ten days* passed before the gate opened". */
function isLapse({ context: { tokens, tags }, to }: Length): boolean {
  for (let at = to; at < to + 4; at++) {
    if (lapseVerbs.has(lowerAt(tokens, at))) return true;
    if (!isOneOf(tags[at] ?? '', 'auxiliary|modal|adverb')) return false;
  }
  return false;
}

/** "46 trains *in five days*": what paces a count, which no motion is said of. */
function isIntervalOfCount({ context, from, opens, last }: Length): boolean {
  if (!isOneOf(opens, 'in|within') || last === null) return false;
  if (isTimeUnit(last.unit) || !isOneOf(last.kind, 'count|measure')) return false;
  const { tokens } = context;
  const isMass = isOneOf(last.unit, 'tonne|TEU|FEU|kilogram');
  if (last.kind !== 'count' && !isMass) return false;
  // "reload a train *of 45 to 50 wagons* in 55 minutes": the train is what is handled.
  const start = tokens.findIndex((token) => token.end > last.start);
  if (isOneOf(lowerAt(tokens, start - 1), 'of|with')) return false;
  const behind = tokens.findIndex((token) => token.start >= last.end);
  const opening = tokens.findIndex(({ text }, at) => at >= behind && text === opens);
  return behind >= 0 && opening === from - 1 && opening - behind <= 2;
}

/** "The train stood *for two days*", "a box is under way *for 28 days*", "leased *for 30 years*". */
function isMeasuredStay({ context, from: first, isLong, to }: Length): boolean {
  const { tokens } = context;
  const verb = governingVerb(context, first - 1);
  if (hasWord(tokens, Math.max(0, first - 7), first - 1, lastingWords)) return true;
  if (isLong) return false;
  // "The road was *closed* for nine days": how long nothing went through.
  if (hasWord(tokens, Math.max(0, first - 8), first - 1, closingWords)) return true;
  if (hasWord(tokens, Math.max(0, first - 4), first - 1, travelNouns)) return true;
  // "For two days *the train* stood"; "Brest, where *boxes* stand for up to 70 hours" has its noun nearer than its verb.
  if (first === 1) return hasMoved(tokens, to, to + 6);
  const subject = verb < 0 ? { start: first, end: first } : subjectRange(context, verb);
  return (
    hasMoved(tokens, subject.start, subject.end) || hasMoved(tokens, Math.max(0, first - 6), first)
  );
}

/** True where something that is moved, or a journey, is named. */
function hasMoved(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const noun = singular(lowerAt(tokens, at));
    if (waitingNouns.has(noun) || transitNouns.has(noun)) return true;
  }
  return false;
}

/** A length of months or years that is a measure: of a term, or of what a task takes. */
function isTermOrTask({ context: { tokens }, from: first, opens, to }: Length): boolean {
  if (isOneOf(opens, 'against|than|versus|from|to|with')) return true;
  if (opens === 'of' && lowerAt(tokens, first - 2) !== 'period') return true;
  if (isOneOf(opens, '(|:|—|–|,') && to === tokens.length) return true;
  for (let at = first - 1; at >= Math.max(0, first - 7); at--) {
    const word = lowerAt(tokens, at);
    if (clauseMarks.has(word)) return false;
    if (isOneOf(word, 'spend|spends|spent|spending')) return false;
    if (lastingWords.has(word) || termNouns.has(singular(word))) return true;
  }
  return termNouns.has(singular(lowerAt(tokens, to)));
}

/** "*Twenty-four hours after* the crash, traffic resumed". */
const opensAsOffset = ({ context: { tokens }, from: first, to }: Length): boolean =>
  (first === 0 || isOneOf(lowerAt(tokens, first - 1), '.|"|“')) &&
  isOneOf(lowerAt(tokens, to), 'after|before|later|earlier|on');

function hasWord(
  tokens: readonly Token[],
  from: number,
  to: number,
  set: ReadonlySet<string>,
): boolean {
  for (let at = from; at < to; at++) if (set.has(lowerAt(tokens, at))) return true;
  return false;
}

/** Lengths that are told of something else than a journey, a handling or a term. */
const asides: readonly ((placed: PlacedQuantity) => boolean)[] = [
  isAway,
  isSpell,
  isEventAttribute,
  isSpentOnEvent,
  isOfPause,
  isListeners,
  isPersonsLength,
];

/** Lengths that date or pace what is told. */
const pacers: readonly ((length: Length) => boolean)[] = [
  ({ opens }) => pacingWords.has(opens),
  isLapse,
  isIntervalOfCount,
  (length) => length.opens === 'for' && !isMeasuredStay(length),
  (length) => (length.isLong ? !isTermOrTask(length) : opensAsOffset(length)),
];
