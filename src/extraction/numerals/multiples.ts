import { isOneOf, wordSet } from '../lexicon/word-set.ts';
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

/** "rose a *hundredfold*". */
const largeFolds: ReadonlyMap<string, number> = new Map([
  ['hundredfold', 100],
  ['thousandfold', 1000],
]);

/**
 * Reads a multiple at token `at`: "doubled", "more than quadrupled", "twice as many", "double the level", "threefold".
 * "1.9 times" and "10-fold" are amounts with the unit `times` and read with the numbers.
 */
export function readMultiple(context: Context, at: number): MultipleReading | null {
  const { tokens } = context;
  const word = lowerAt(tokens, at);
  if (word.length < 5) return null;
  const reading = (value: number, trend: MultipleReading['trend']): MultipleReading => ({
    value,
    trend,
    start: at,
    end: at + 1,
  });
  const fold = folds.get(word) ?? largeFolds.get(word);
  if (fold !== undefined) return reading(fold, null);
  if (isHyphen(tokens[at + 1]) && tokens[at + 1]?.glued) return null;
  if (word === 'twice') return comparesBehind(context, at) ? reading(2, null) : null;
  const verb = verbs.get(word);
  if (verb === undefined || isPhrasal(context, at)) return null;
  if (isOneOf(word, 'double|triple|treble|quadruple')) {
    const trend = trendOfBase(context, at);
    return trend === undefined ? null : reading(verb.value, trend);
  }
  return isAttribute(context, at) ? null : reading(verb.value, verb.trend);
}

/** "has *doubled down* on it", "*doubled back*", "*doubles as* a depot": a verb with its particle, and no factor. */
const isPhrasal = ({ tokens }: Context, at: number): boolean =>
  isOneOf(lowerAt(tokens, at + 1), 'down|back|up') ||
  (isOneOf(lowerAt(tokens, at), 'doubles|doubling|double') &&
    lowerAt(tokens, at + 1) === 'as' &&
    isOneOf(lowerAt(tokens, at + 2), 'a|an|the|its|their'));

/** "twice the level", "twice what it was", "twice as many" */
function comparesBehind({ tokens, tags }: Context, at: number): boolean {
  const next = lowerAt(tokens, at + 1);
  const isGraded =
    isOneOf(tags[at + 2] ?? '', 'adjective|adverb') ||
    isOneOf(lowerAt(tokens, at + 2), 'much|many');
  return isOneOf(next, 'the|its|their|that|what') || (next === 'as' && isGraded);
}

/** Where "double" and its kin lead: up as a verb, nowhere as a factor; undefined where they are neither: "double decker". */
function trendOfBase({ tokens, tags }: Context, at: number): MultipleReading['trend'] | undefined {
  if (isOneOf(tagAt(tags, at - 1) ?? '', 'to|modal')) return 'up';
  const isFactor =
    isOneOf(lowerAt(tokens, at + 1), 'the|its|that|what|their|his|her|previous|last') ||
    isOneOf(lowerAt(tokens, at - 1), 'than|nearly|almost|about|over|roughly');
  return isFactor ? null : undefined;
}

/** "the doubled track", "with doubled capacity" */
function isAttribute({ tokens, tags }: Context, at: number): boolean {
  const before = tagAt(tags, at - 1) ?? '';
  if (isOneOf(before, 'determiner|possessive|adjective')) return true;
  return (
    before === 'preposition' &&
    lowerAt(tokens, at).endsWith('ed') &&
    isOneOf(tags[at + 1] ?? '', 'noun|plural')
  );
}

const timesAdverbs: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);

const recurring = wordSet(
  'second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|century|generation|season|lifetime|other',
);

/** Rates stated by adverbs of number: "once a week", "twice daily"; the value is per what stands behind. */
export function readTimesAdverb(
  { tokens }: Context,
  at: number,
): { value: number; end: number } | null {
  const value = timesAdverbs.get(lowerAt(tokens, at));
  if (value === undefined) return null;
  const next = lowerAt(tokens, at + 1);
  const after = lowerAt(tokens, at + 2);
  const isRate =
    isOneOf(next, 'daily|weekly|monthly|annually|yearly') ||
    (isOneOf(next, 'a|an|per|every|each') && recurring.has(after)) ||
    (next === 'every' && after !== 'few' && readNumber(tokens, at + 2) !== null);
  return isRate ? { value, end: at + 1 } : null;
}
