import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { Amount } from '../quantities/amounts.ts';
import { type Context, isHyphen } from '../quantities/quantity-context.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tagAt, tokenAt } from '../tokens/cursor.ts';
import { adverbTrend, verbTrend } from '../trends/trends.ts';

/** True where a plain number without a unit is stated as a quantity: "rose to 65", "a score of 7", "killing 12". */
export function isBareQuantity(context: Context, amount: Amount, from: number): boolean {
  const { tokens, tags } = context;
  if (from < amount.start) return amount.form === 'digits' || from < amount.start - 1;
  if (isCasualty(context, amount, from)) return true;
  if (from === 0) return false;
  if (amount.form !== 'digits') return isReached(context, amount, from);
  const after = tokenAt(tokens, amount.end);
  if (after.shape === 'word' && isOneOf(tags[amount.end] ?? '', 'name|noun')) return false;
  if (lowerAt(tokens, from - 1) === 'at' && amount.value >= 10_000) return true;
  if ((isHyphen(after) && after.glued) || isSecondOfTwo(tokens, from)) return false;
  return leadsToNumber(context, from - 1);
}

/** "from 13 to *20*" without a verb of change */
const isSecondOfTwo = (tokens: readonly Token[], from: number): boolean =>
  lowerAt(tokens, from - 1) === 'to' &&
  tokens[from - 2]?.shape === 'number' &&
  verbTrend(lowerAt(tokens, from - 3)) === undefined;

/** True for a word whose object or complement may be a plain number. */
function leadsToNumber({ tokens, tags }: Context, at: number): boolean {
  const word = lowerAt(tokens, at);
  return (
    stating.has(word) ||
    verbTrend(word) !== undefined ||
    adverbTrend(word) !== undefined ||
    isOneOf(tagAt(tags, at) ?? '', 'past|gerund')
  );
}

const stating = wordSet(
  'to|from|by|than|of|was|were|is|are|reached|hit|totalled|totaled|numbered|scored',
);

/** "its fleet is to grow to five": a number word that a verb of change leads to and nothing follows. */
const isReached = ({ tokens }: Context, amount: Amount, from: number): boolean =>
  lowerAt(tokens, from - 1) === 'to' &&
  verbTrend(lowerAt(tokens, from - 2)) !== undefined &&
  !isOneOf(tokens[amount.end]?.shape ?? '', 'word|number|symbol') &&
  !isHyphen(tokens[amount.end]) &&
  amount.value > 1;

/** "killing three", "left 12 dead", "two were hurt". */
function isCasualty(context: Context, amount: Amount, from: number): boolean {
  const before = lowerAt(context.tokens, from - 1);
  const after = lowerAt(context.tokens, amount.end);
  if (isOneOf(before, 'killing|killed|injuring|injured|wounding|wounded|leaving'))
    return context.tags[amount.end] !== 'noun';
  if (before === 'left' && isOneOf(after, 'dead|injured|wounded|homeless|missing')) return true;
  const open = from === 0 || isOneOf(before, 'and|while|,|;|which|whom|them|these|:');
  return open && isOneOf(after, 'were|died|drowned|survived|was') && amount.value > 1;
}
