import { isCountable, workerEndings } from '../lexicon/countable-words.ts';
import { movedNouns, runningNouns } from '../lexicon/frequency-words.ts';
import { smallCardinals } from '../lexicon/number-words.ts';
import { halvedNouns } from '../lexicon/passing-words.ts';
import { wordSet } from '../lexicon/word-set.ts';
import type { Quantity } from '../reader/types.ts';
import { singular } from '../units/nouns.ts';

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
  isConviction(text, quantity) ||
  isWish(text, quantity) ||
  isToldBefore(text, quantity) ||
  isAttribute(text, quantity) ||
  isMark(text, quantity) ||
  isEveryOther(text, quantity) ||
  isHalved(text, quantity) ||
  isOfUncounted(text, quantity);

/** "*nine times* out of ten", "three times out of four": how often, told as a part of all times. */
const isPartOfTimes = (text: string, { unit, end }: Quantity): boolean =>
  unit === 'times' && /^ out of \p{L}+\b/u.test(text.slice(end, end + 20));

/** "I am *a hundred percent* sure": how firmly somebody thinks so. */
const isConviction = (text: string, { unit, value, start, end }: Quantity): boolean =>
  unit === 'percent' &&
  (value ?? 0) >= 100 &&
  (convictions.has(/^ (\p{Ll}+)/u.exec(text.slice(end, end + 16))?.[1] ?? '') ||
    // "He *gave* 110 percent."
    (/\bg[ai]v(?:e|es|en|ing) (?:it |us |them |their |his |her )?$/.test(
      text.slice(Math.max(0, start - 16), start),
    ) &&
      /^(?:[.,;!]|$)/.test(text.slice(end, end + 1))));

const convictions = wordSet(
  'sure|certain|certainly|convinced|serious|seriously|right|wrong|true|behind|honest|honestly|confident|committed|clear|agree|agreed|guaranteed',
);

/** "space for *11.11 parcels*", "the *6.40 train*": a day or an hour, since what is whole has no hundredths. */
const isPartOfWhole = (text: string, quantity: Quantity): boolean => {
  const { kind, noun, value, start, end } = quantity;
  if (kind !== 'count' || (value ?? 99) > 31) return false;
  const isDotted = /^\d{1,2}\.\d\d \p{Ll}/u.test(text.slice(start, end));
  return isDotted && (runningNouns.has(noun) || movedNouns.has(noun));
};

/** "That is *half* the battle", "for *half* my life". */
const isHalved = (text: string, { start, end }: Quantity): boolean => {
  const noun = /^ (?:of )?(?:the|a|my|his|her|our|their|your) (\p{Ll}+)/u.exec(
    text.slice(end, end + 32),
  )?.[1];
  return /^half$/i.test(text.slice(start, end)) && halvedNouns.has(noun ?? '');
};

/** "I would rather have *20 more drivers*", "one could have filled *every second* wagon": what is wished or fancied. */
const isWish = (text: string, { kind, start }: Quantity): boolean =>
  (kind === 'count' || kind === 'share') &&
  /(?:(?:\bwould|['’]d) rather|\bwish(?:es)?|\b[Oo]ne could have) (?:[\p{L}'’]+ ){0,3}$/u.test(
    text.slice(Math.max(0, start - 50), start),
  );

/**
 * "the other *two ports* were not asked", "none of *the four*", "no *two trains* are alike": so many as have been told of
 * or as anyone could name, and nothing is counted.
 */
const isToldBefore = (text: string, { kind, unit, noun, start, end, trend }: Quantity): boolean => {
  if (kind !== 'count' || trend !== null || unit.includes('-per-')) return false;
  const words = text.slice(start, end);
  if (!isFewInWords(words)) return false;
  const lead = text.slice(Math.max(0, start - 24), start);
  if (noun === '') return /\b(?:of|among) (?:the|these|those) $/i.test(lead);
  // "Baku owns 11 ferries, Aktau *the other three*" tells how many the rest are.
  const isNamed = words.includes(' ');
  return isNamed && /\b(?:the|these|those|its|their) other $|\bno $/i.test(lead);
};

/** "a *ten-point* plan", "the *30-page* treaty": what says of what kind a thing is; "a 41-wagon train" counts what news of traffic does. */
const isAttribute = (text: string, { kind, noun, start, end }: Quantity): boolean => {
  if (kind !== 'count' || noun === '') return false;
  const words = text.slice(start, end);
  if (!/^[\p{L}\d.,]+[-‑]\p{Ll}+$/u.test(words) || !/^ \p{Ll}/u.test(text.slice(end))) return false;
  const isMoving = runningNouns.has(noun) || movedNouns.has(noun);
  return !isCounted(noun.toLowerCase()) || (isFewInWords(words) && !isMoving);
};

/** "I'd give it *seven out of ten*", "The chance is *one in a million*": a mark and a manner of speaking, no shares. */
const isMark = (text: string, { kind, value, start, end }: Quantity): boolean => {
  if (kind !== 'share') return false;
  if ((value ?? 1) < 0.11 && /^one in a /i.test(text.slice(start, end))) return true;
  return (
    / out of ten$/i.test(text.slice(start, end)) &&
    /\b(?:give|gives|gave|given|rates?|rated|scores?|scored|awards?|awarded) [^,;.]{0,30}$/.test(
      text.slice(0, start),
    )
  );
};

/** "*Every second* sentence holds the word": a share of what nobody counts. */
const isEveryOther = (text: string, { kind, start, end }: Quantity): boolean => {
  if (kind !== 'share' || !/^every (?:second|third|other)$/i.test(text.slice(start, end)))
    return false;
  const words = /^ (\p{Ll}+)(?: (\p{Ll}+))?/u.exec(text.slice(end))?.slice(1) ?? [];
  return words.length > 0 && !words.some((word) => word !== undefined && isCounted(singular(word)));
};

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
  isCountable(noun) || workerEndings.test(noun) || /\d/.test(noun);
