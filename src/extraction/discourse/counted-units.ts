import { loadUnits } from '../lexicon/frequency-words.ts';
import type { Quantity } from '../reader/types.ts';

/** What was counted last: the trains of "640 trains", the TEU of "51,000 TEU". */
export interface CountedUnit {
  unit: string;
  noun: string;
  kind: 'count' | 'measure';
}

/** The quantities of a sentence, those whose noun is left out with the unit last counted: "it now exceeds *6,000*". */
export function withCountedUnits(
  quantities: readonly Quantity[],
  counted: CountedUnit | null,
): readonly Quantity[] {
  if (counted === null || !quantities.some(({ elided }) => elided)) return quantities;
  return quantities.map((quantity) => {
    if (quantity.elided === undefined || quantity.unit !== '') return quantity;
    const { per } = quantity.elided;
    const unit = per === undefined ? counted.unit : `${counted.unit}-per-${per}`;
    const noun = per !== undefined && counted.kind === 'measure' ? unit : counted.noun;
    const kind = per === undefined ? counted.kind : 'rate';
    return { ...quantity, unit, noun, kind: quantity.kind === 'change' ? quantity.kind : kind };
  });
}

/** The unit counted last after a sentence: of a count, or of a load; shares, money, lengths and times count nothing. */
export function countedAfter(
  before: CountedUnit | null,
  quantities: readonly Quantity[],
): CountedUnit | null {
  const counts = quantities.filter(
    ({ kind, unit, value }) =>
      unit !== '' &&
      value !== 1 &&
      unit !== 'times' &&
      (kind === 'count' || kind === 'rate' || (kind === 'measure' && loadUnits.has(unit))),
  );
  const last = counts.findLast(({ kind }) => kind !== 'rate') ?? counts.at(-1);
  if (last === undefined) return before;
  const [unit = ''] = last.unit.split('-per-');
  if (/^[A-Z]{3}$/.test(unit) && !loadUnits.has(unit)) return before;
  const isLoad = loadUnits.has(unit);
  return { unit, noun: isLoad ? unit : last.noun, kind: isLoad ? 'measure' : 'count' };
}
