import { loadUnits, movedNouns, runningNouns } from '../lexicon/frequency-words.ts';
import type { Quantity, Token } from '../reader/types.ts';
import { isPlural, singular } from '../units/nouns.ts';

/** What was counted last: the trains of "640 trains", the TEU of "51,000 TEU". */
export interface CountedUnit {
  unit: string;
  noun: string;
  kind: 'count' | 'measure';
}

/** What the numbers of later sentences may count. */
export interface CountedUnits {
  /** The unit of the last count or load. */
  stated: CountedUnit;
  /** What was spoken of in the plural since, uncounted: "Block *trains* are the main driver. In 2024, 358 …". */
  named: CountedUnit | null;
}

/** The quantities of a sentence, those whose noun is left out with the unit last counted: "it now exceeds *6,000*". */
export function withCountedUnits(
  quantities: readonly Quantity[],
  counted: CountedUnits | null,
): readonly Quantity[] {
  if (!quantities.some(({ elided }) => elided)) return quantities;
  return quantities.flatMap((quantity) => {
    if (quantity.elided === undefined || quantity.unit !== '') return [quantity];
    const { per, isHeadless, isWeak } = quantity.elided;
    const of = (isHeadless ? counted?.named : null) ?? counted?.stated;
    if (of === undefined || of === null) return isWeak ? [] : [quantity];
    const unit = per === undefined ? of.unit : `${of.unit}-per-${per}`;
    const noun = per !== undefined && of.kind === 'measure' ? unit : of.noun;
    const kind = per === undefined ? of.kind : 'rate';
    return [{ ...quantity, unit, noun, kind: quantity.kind === 'change' ? quantity.kind : kind }];
  });
}

/** The unit counted last after a sentence: of a count, or of a load; shares, money, lengths and times count nothing. */
export function countedAfter(
  before: CountedUnits | null,
  quantities: readonly Quantity[],
  tokens: readonly Token[],
): CountedUnits | null {
  const stated = lastStated(quantities);
  if (stated !== null) return { stated, named: null };
  const named = firstPlural(tokens);
  if (named === null) return before;
  return { stated: before?.stated ?? named, named };
}

/** "How many *trains* does the port see today?": the first plural of what runs or is moved. */
function firstPlural(tokens: readonly Token[]): CountedUnit | null {
  for (const { shape, lower } of tokens) {
    if (shape !== 'word' || !lower.endsWith('s')) continue;
    const noun = singular(lower);
    if (isPlural(lower) && (runningNouns.has(noun) || movedNouns.has(noun)))
      return { unit: noun, noun, kind: 'count' };
  }
  return null;
}

function lastStated(quantities: readonly Quantity[]): CountedUnit | null {
  const counts = quantities.filter(
    ({ kind, unit, value }) =>
      unit !== '' &&
      value !== 1 &&
      unit !== 'times' &&
      (kind === 'count' || kind === 'rate' || (kind === 'measure' && loadUnits.has(unit))),
  );
  const last = counts.findLast(({ kind }) => kind !== 'rate') ?? counts.at(-1);
  if (last === undefined) return null;
  const [unit = ''] = last.unit.split('-per-');
  if (/^[A-Z]{3}$/.test(unit) && !loadUnits.has(unit)) return null;
  const isLoad = loadUnits.has(unit);
  return { unit, noun: isLoad ? unit : last.noun, kind: isLoad ? 'measure' : 'count' };
}
