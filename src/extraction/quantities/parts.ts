import { verbForms } from '../lexicon/parts-of-speech.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import { lowerAt } from '../tokens/cursor.ts';
import { type CountedPhrase, readCounted } from '../units/counted.ts';
import { predicateUnit } from './headless.ts';
import type { QuantityCandidate } from './quantity-candidate.ts';
import type { Context } from './quantity-context.ts';
import type { Unit } from './unit.ts';

/** What a phrase counts: the trains of "freight trains". */
export const countedUnit = (counted: CountedPhrase): Unit => ({
  id: counted.unit,
  noun: counted.noun,
  kind: 'count',
});

/** "*Of the trains*, 742 were outbound", "*of the trains* that left by Erenhot, 1,290": the whole that the number is a part of. */
export function partitiveUnit({ tokens, tags }: Context, from: number): Unit | null {
  if (lowerAt(tokens, from - 1) !== ',') return null;
  for (let at = from - 2; at >= Math.max(0, from - longestPartitive); at--) {
    if (isOneOf(lowerAt(tokens, at), ';|:|.')) return null;
    if (lowerAt(tokens, at) !== 'of') continue;
    const opens = at === 0 || isOneOf(lowerAt(tokens, at - 1), ';|:|–|—|,');
    if (!opens || !isOneOf(lowerAt(tokens, at + 1), 'the|these|those|its|their|all')) continue;
    const counted = readCounted(tokens, tags, at + 2, false);
    if (counted === null) return null;
    const isNear = counted.end === from - 1 && from - at <= 8;
    const isTold = at === 0 && isOneOf(lowerAt(tokens, counted.end), 'that|which|who');
    return isNear || isTold ? countedUnit(counted) : null;
  }
  return null;
}

/**
 * "*Of the 28 million tonnes* that pass each year, 8 million come by rail": the unit of the whole that opens the clause. What
 * is a part of it has no rate of its own.
 */
export function partOfNumbered(
  context: Context,
  part: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): Unit | null {
  const { tokens, tags } = context;
  // "8 million *arrive*": a verb that its place makes look like a noun.
  const isNoun =
    isOneOf(tags[part.end] ?? '', 'noun|plural|adjective') &&
    verbForms.get(lowerAt(tokens, part.end)) !== 'base';
  if (lowerAt(tokens, part.from - 1) !== ',' || isNoun) return null;
  if (predicateUnit(context, part) !== null) return null;
  const whole = earlier.findLast(({ from, unit }) => {
    const the = isOneOf(lowerAt(tokens, from - 1), 'the|its|their|these|those')
      ? from - 2
      : from - 1;
    const opens = the === 0 || isOneOf(lowerAt(tokens, the - 1), ';|:|–|—|,|and|but');
    return lowerAt(tokens, the) === 'of' && opens && isOneOf(unit?.kind ?? '', 'count|measure');
  });
  if (!whole?.unit || part.from - whole.end > longestPartitive) return null;
  if (!isSmaller(part, whole) || !mayBeOf(part, whole)) return null;
  part.hasQuantityForm = true;
  part.isPart = true;
  return { ...whole.unit, id: whole.unit.id.split('-per-')[0] ?? whole.unit.id };
}

const isSmaller = (part: QuantityCandidate, whole: QuantityCandidate): boolean =>
  (part.value ?? part.high ?? Number.POSITIVE_INFINITY) < (whole.value ?? whole.high ?? 0);

/** Most tokens from "of" to the number that is a part. */
const longestPartitive = 24;

/** Of the same scale or nearly of the size, and no part larger than its whole: of "1,012 trains, 19.5 a week", *640 of them* are trains. */
export function mayBeOf(part: QuantityCandidate, whole: QuantityCandidate): boolean {
  const [size, most] = [part, whole].map(({ value, high }) => value ?? high ?? 0) as [
    number,
    number,
  ];
  if (part.isPart && whole.unit?.id.includes('-per-') && size > most && most > 0) return false;
  const reach = whole.unit?.kind === 'measure' && !part.isPart ? 30 : 10;
  return part.scale < 1e6 || part.scale === whole.scale || isWithin(reach, size, most);
}

const isWithin = (factor: number, a: number, b: number): boolean =>
  a < factor * b && b < factor * a;

/** The unit of the count right before a number of its size. */
export function countBeside(
  { value }: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): Unit | null {
  const last = earlier.findLast(({ isChange }) => !isChange);
  if (last?.unit?.kind !== 'count' || last.value === null || value === null) return null;
  return isWithin(10, value, last.value) ? last.unit : null;
}
