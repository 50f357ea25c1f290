import { isOneOf } from '../lexicon/word-set.ts';
import { type Context, isHyphen } from '../quantities/quantity-context.ts';
import { lowerAt, tagAt } from '../tokens/cursor.ts';
import { readNumber } from './numbers.ts';

/** A factor stated by a word of its own. */
export interface MultipleReading {
  value: number;
  trend: 'up' | 'down' | null;
  start: number;
  end: number;
}

const factors: ReadonlyArray<readonly [number, string]> = [
  [2, 'doubl'],
  [3, 'tripl'],
  [3, 'trebl'],
  [4, 'quadrupl'],
  [5, 'quintupl'],
];

const verbs = new Map<string, { value: number; trend: 'up' | 'down' }>([
  ...factors.flatMap(([value, stem]) =>
    ['e', 'es', 'ed', 'ing'].map(
      (ending) => [`${stem}${ending}`, { value, trend: 'up' as const }] as const,
    ),
  ),
  ...['halve', 'halves', 'halved', 'halving'].map(
    (form) => [form, { value: 0.5, trend: 'down' as const }] as const,
  ),
]);

const folds: ReadonlyMap<string, number> = new Map(
  ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, k) => [
    `${word}fold`,
    k + 2,
  ]),
);

/**
 * Reads a multiple at token `at`: "doubled", "more than quadrupled", "twice as many", "double the level", "threefold".
 * "1.9 times" and "10-fold" are amounts with the unit `times` and read with the numbers.
 */
export function readMultiple(context: Context, at: number): MultipleReading | null {
  const { tokens, tags } = context;
  const word = lowerAt(tokens, at);
  if (word.length < 5) return null;
  const fold = folds.get(word);
  if (fold !== undefined) return { value: fold, trend: null, start: at, end: at + 1 };
  if (isHyphen(tokens[at + 1]) && tokens[at + 1]?.glued) return null;
  if (word === 'twice') {
    const next = lowerAt(tokens, at + 1);
    const compares =
      isOneOf(next, 'the|its|their|that') ||
      (next === 'as' &&
        (tags[at + 2] === 'adjective' ||
          tags[at + 2] === 'adverb' ||
          isOneOf(lowerAt(tokens, at + 2), 'much|many')));
    return compares ? { value: 2, trend: null, start: at, end: at + 1 } : null;
  }
  const verb = verbs.get(word);
  if (verb === undefined) return null;
  const before = tagAt(tags, at - 1);
  const next = lowerAt(tokens, at + 1);
  if (isOneOf(word, 'double|triple|treble|quadruple')) {
    if (isOneOf(next, 'the|its|that|what|their|his|her|previous|last')) {
      const moves = before === 'to' || before === 'modal';
      return { value: verb.value, trend: moves ? 'up' : null, start: at, end: at + 1 };
    }
    if (before === 'to' || before === 'modal') {
      return { value: verb.value, trend: 'up', start: at, end: at + 1 };
    }
    const grade = isOneOf(lowerAt(tokens, at - 1), 'than|nearly|almost|about|over|roughly');
    return grade ? { value: verb.value, trend: null, start: at, end: at + 1 } : null;
  }
  if (before === 'determiner' || before === 'possessive' || before === 'adjective') return null;
  if (
    word.endsWith('ed') &&
    (tags[at + 1] === 'noun' || tags[at + 1] === 'plural') &&
    before === 'preposition'
  )
    return null;
  return { value: verb.value, trend: verb.trend, start: at, end: at + 1 };
}

/** Rates stated by adverbs of number: "once a week", "twice daily"; the value is per what stands behind. */
export function readTimesAdverb(
  context: Context,
  at: number,
): { value: number; end: number } | null {
  const word = lowerAt(context.tokens, at);
  const value = word === 'once' ? 1 : word === 'twice' ? 2 : word === 'thrice' ? 3 : null;
  if (value === null) return null;
  const next = lowerAt(context.tokens, at + 1);
  const after = lowerAt(context.tokens, at + 2);
  if (isOneOf(next, 'daily|weekly|monthly|annually|yearly')) return { value, end: at + 1 };
  if (next !== 'a' && next !== 'an' && next !== 'per' && next !== 'every' && next !== 'each')
    return null;
  const period =
    /^(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|century|generation|season|lifetime|other|few)$/;
  if (period.test(after)) return after === 'few' ? null : { value, end: at + 1 };
  return next === 'every' && readNumber(context.tokens, at + 2) !== null
    ? { value, end: at + 1 }
    : null;
}
