import { isOneOf } from '../lexicon/word-set.ts';
import type { Context } from '../quantities/quantity-context.ts';
import { lowerAt } from '../tokens/cursor.ts';

/** "Of the four locomotives bought, *one* has come", "Of the twelve ships *two* are tankers": some of those counted right before. */
export function isSomeOfThose({ tokens, tags }: Context, at: number): boolean {
  if (at > 14 || !isOneOf(tags[at + 1] ?? '', 'auxiliary|past|verb')) return false;
  const opens = tokens.findLastIndex(({ lower }, k) => k < at && lower === 'of');
  const before = tokens[opens - 1];
  return (
    opens >= 0 &&
    (before === undefined || before.shape === 'punctuation') &&
    isOneOf(lowerAt(tokens, opens + 1), 'the|its|their|these|those|our|all') &&
    tags.slice(opens + 2, at).includes('number')
  );
}
