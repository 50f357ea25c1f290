import { countableNouns, workerEndings } from '../lexicon/countable-words.ts';
import { movedNouns, runningNouns } from '../lexicon/frequency-words.ts';
import { smallCardinals } from '../lexicon/number-words.ts';
import type { Quantity } from '../reader/types.ts';

/** True for a number that idioms are made of: "*Two*", "*seven*", "*two*-step". */
function isFewInWords(text: string): boolean {
  const value = smallCardinals.get(/^\p{L}+/u.exec(text.toLowerCase())?.[0] ?? '') ?? 0;
  return value >= 1 && value <= 12;
}

/**
 * True for a number that belongs to a way of speaking or names something, and counts nothing: "*nine times* out of ten", "has
 * *two strings* to its bow", "space for *11.11 parcels*".
 */
export const isTurnOfPhrase = (text: string, quantity: Quantity): boolean =>
  isPartOfTimes(text, quantity) ||
  isPartOfWhole(text, quantity) ||
  isWish(text, quantity) ||
  isOfUncounted(text, quantity);

/** "*nine times* out of ten", "three times out of four": how often, told as a part of all times. */
const isPartOfTimes = (text: string, { unit, end }: Quantity): boolean =>
  unit === 'times' && /^ out of \p{L}+\b/u.test(text.slice(end, end + 20));

/** "space for *11.11 parcels*", "the *6.40 train*": a day or an hour, since what is whole has no hundredths. */
const isPartOfWhole = (text: string, quantity: Quantity): boolean => {
  const { kind, noun, value, start, end } = quantity;
  if (kind !== 'count' || (value ?? 99) > 31) return false;
  const isDotted = /^\d{1,2}\.\d\d \p{Ll}/u.test(text.slice(start, end));
  return isDotted && (runningNouns.has(noun) || movedNouns.has(noun));
};

/** "I would rather have *20 more drivers*", "one could have filled *every second* wagon": what is wished or fancied. */
const isWish = (text: string, { kind, start }: Quantity): boolean =>
  (kind === 'count' || kind === 'share') &&
  /(?:(?:\bwould|['’]d) rather|\bwish(?:es)?|\b[Oo]ne could have) (?:[\p{L}'’]+ ){0,3}$/u.test(
    text.slice(Math.max(0, start - 50), start),
  );

/**
 * "has *two strings* to its bow", "*one floor* is still empty": few, in words, of what news of traffic does not count. In
 * figures, or as so many a week, it is a count, whatever it counts.
 */
const isOfUncounted = (text: string, quantity: Quantity): boolean => {
  const { kind, unit, noun, start, end, trend, elided } = quantity;
  if (kind !== 'count' || noun === '' || elided !== undefined || trend !== null) return false;
  if (unit === 'times') return false;
  if (unit.includes('-per-') || !isFewInWords(text.slice(start, end))) return false;
  return !isCounted(noun.toLowerCase());
};

const isCounted = (noun: string): boolean =>
  [countableNouns, runningNouns, movedNouns].some((words) => words.has(noun)) ||
  workerEndings.test(noun) ||
  /\d/.test(noun);
