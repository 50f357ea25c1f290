import { isOneOf } from '../lexicon/word-set.ts';
import { lowerAt } from '../tokens/cursor.ts';
import type { QuantityCandidate } from './quantity-candidate.ts';
import type { Context } from './quantity-context.ts';

export const isBe = (word: string): boolean => /^(?:is|are|was|were|be|been)$/.test(word);

/** "in May it had been *six*": of what the sentence before told of, the amount that comes nearest. */
export function isSetBesideTold({ tokens }: Context, { from }: QuantityCandidate): boolean {
  let at = from - 1;
  while (isOneOf(lowerAt(tokens, at), 'just|only|about|around|some|nearly|almost|over|still')) at--;
  if (!isBe(lowerAt(tokens, at))) return false;
  while (isOneOf(lowerAt(tokens, at), 'be|been|was|were|is|are|had|has|would|will')) at--;
  return lowerAt(tokens, at) === 'it';
}
