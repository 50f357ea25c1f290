import type { FactKind } from '../../schemas/fact.ts';
import type { Span } from '../reader/types.ts';
import { isTimeUnit } from '../units/units.ts';

/** A fact as far as its places depend on it. */
export interface PlacedSpan extends Span {
  kind: FactKind;
  noun: string;
}

/** True for how long something takes: "five days". */
export const isDuration = ({ noun, kind }: PlacedSpan): boolean =>
  kind === 'measure' && isTimeUnit(noun);
