import type { Fact } from '../../schemas/fact.ts';
import { durationOf } from '../durations.ts';

type Told = Pick<Fact, 'id' | 'kind' | 'value' | 'low' | 'high' | 'unit' | 'trend'>;

/** One side of a contrast: what it is called, and the fact or the two facts it rests on. */
export interface Side<F extends Told = Told> {
  label: string;
  /** One fact, or the first and the last of a course. */
  facts: readonly [F] | readonly [F, F];
}

/** A side with how large it is against the other. */
export interface SizedSide<F extends Told = Told> extends Side<F> {
  /** In a fork the end of its course, where its beginning is 1; in bars its size from zero. */
  size: number;
  /** The upper end of a range; equal to `size` where there is none. */
  most: number;
}

/** What is said against what was found, on one scale. */
export interface Contrast<F extends Told = Told> {
  /** `fork`: two courses from one beginning; `bars`: two sizes from zero. */
  type: 'fork' | 'bars';
  said: SizedSide<F>;
  found: SizedSide<F>;
  /** What both are shares of, where they are: 100. */
  whole: number | null;
}

/**
 * Two sides on one scale: as courses where each rises or falls from somewhere (two values, or a change), as sizes where
 * both are of one unit. Null where the two cannot be drawn against each other.
 *
 * @example contrastOf({ label: 'Trips', facts: [a, b] }, { label: 'Value', facts: [c, d] }) // { type: 'fork', … }
 */
export function contrastOf<F extends Told>(said: Side<F>, found: Side<F>): Contrast<F> | null {
  const [saidEnd, foundEnd] = [courseOf(said.facts), courseOf(found.facts)];
  if (saidEnd !== null && foundEnd !== null) {
    return {
      type: 'fork',
      said: { ...said, size: saidEnd, most: saidEnd },
      found: { ...found, size: foundEnd, most: foundEnd },
      whole: null,
    };
  }
  const [a, b] = [sizeOf(said.facts), sizeOf(found.facts)];
  if (!a || !b || a.unit !== b.unit) return null;
  return {
    type: 'bars',
    said: { ...said, size: a.size, most: a.most },
    found: { ...found, size: b.size, most: b.most },
    whole: said.facts[0].kind === 'share' ? 100 : null,
  };
}

/** Where a course ends that begins at 1: 1.28 for a rise from 15,183 to 19,392, 0.51 for a fall of 49 per cent. */
function courseOf([first, last]: readonly Told[]): number | null {
  if (!first) return null;
  if (last) {
    if (!first.value || last.value === null || first.unit !== last.unit) return null;
    return last.value / first.value;
  }
  if (first.kind !== 'change' || first.unit !== 'percent' || first.value === null) return null;
  return 1 + (first.trend === 'down' ? -1 : 1) * (first.value / 100);
}

function sizeOf([fact, last]: readonly Told[]): {
  size: number;
  most: number;
  unit: string;
} | null {
  if (!fact || last) return null;
  const duration = durationOf(fact);
  if (duration) return { size: duration.low, most: duration.high, unit: 'day' };
  const { value, low = value, high = value, unit } = fact;
  return low === null || high === null ? null : { size: low, most: high, unit };
}
