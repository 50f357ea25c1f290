import { type Amount, readAmount } from '../quantities/amounts.ts';
import type { Context } from '../quantities/quantity-context.ts';
import { lowerAt } from '../tokens/cursor.ts';

/** How many of the smaller unit make one of the larger, for the pairs people say together. */
const smaller = new Map([
  ['year', { unit: 'month', per: 12 }],
  ['week', { unit: 'day', per: 7 }],
  ['day', { unit: 'hour', per: 24 }],
  ['hour', { unit: 'minute', per: 60 }],
  ['minute', { unit: 'second', per: 60 }],
  ['foot', { unit: 'inch', per: 12 }],
]);

/** How many of its smaller unit make one of `unit`: 60 minutes an hour; 1 where people say no smaller one with it. */
export const partsOf = (unit: string): number => smaller.get(unit)?.per ?? 1;

/** A number that stands right behind an amount goes on with it only in digits: "11 hours 20 minutes". */
const mayFollow = ({ tokens }: Context, at: number, end: number): boolean =>
  at > end || tokens[at]?.shape === 'number';

/** "1 hour and 11 minutes" is one length of time: two neighbouring units of one dimension joined by "and", in the smaller. */
export function withSmallerUnit(context: Context, amount: Amount): Amount {
  const step = smaller.get(amount.unit?.id ?? '');
  if (step === undefined) return amount;
  // "11 hours and 20 minutes", "11 hours 20 minutes"
  const next = lowerAt(context.tokens, amount.end) === 'and' ? amount.end + 1 : amount.end;
  if (!Number.isInteger(amount.value) || context.tokens[next]?.shape === 'punctuation')
    return amount;
  if (next >= context.tokens.length || !mayFollow(context, next, amount.end)) return amount;
  const rest = readAmount(context, next);
  if (rest?.unit?.id !== step.unit || rest.value <= 0 || rest.value >= step.per) return amount;
  return { ...rest, start: amount.start, value: amount.value * step.per + rest.value };
}
