import { isOneOf } from '../lexicon/word-set.ts';
import { lowerAt, tagAt } from '../tokens/cursor.ts';
import type { QuantityCandidate } from './quantity-candidate.ts';
import type { Context } from './quantity-context.ts';

/**
 * Gives numbers in brackets behind names the unit of the amount that they are parts of: "37 trains, most of them to Xi’an
 * *(11)*, Chongqing *(8)* and Hefei *(5)*". One such number alone may be the number of a note, and behind names that no
 * preposition leads to they may be ages.
 */
export function nameBracketed(context: Context, candidates: readonly QuantityCandidate[]): void {
  const parts = candidates.filter((candidate) => isBehindName(context, candidate));
  const [first] = parts;
  if (!first || parts.length < 2) return;
  if (first.unit !== null && !isLed(context, first.from - 2)) return;
  const whole = candidates.findLast(
    ({ unit, end, isChange }) =>
      end <= first.from && !isChange && isOneOf(unit?.kind ?? '', 'count|measure'),
  );
  const most = whole?.value ?? whole?.high ?? 0;
  if (!whole || parts.some(({ value }) => (value ?? 0) > most)) return;
  for (const part of parts) {
    part.unit = whole.unit;
    part.hasQuantityForm = true;
    part.isPart = true;
  }
}

const isBehindName = (
  { tokens, tags }: Context,
  { from, end, unit, value }: QuantityCandidate,
): boolean =>
  (unit === null || unit.kind === 'age') &&
  value !== null &&
  value >= 1 &&
  lowerAt(tokens, from - 1) === '(' &&
  lowerAt(tokens, end) === ')' &&
  tagAt(tags, from - 2) === 'name';

/** True where a preposition leads to the name that ends with token `at`: "to Xi’an". */
function isLed({ tags }: Context, at: number): boolean {
  let before = at;
  while (tagAt(tags, before) === 'name') before--;
  return isOneOf(tagAt(tags, before) ?? '', 'preposition|to');
}
