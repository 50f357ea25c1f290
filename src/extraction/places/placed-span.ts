import type { FactKind } from '../../schemas/fact.ts';
import type { Span } from '../reader/types.ts';

/** A fact as far as its places depend on it. */
export interface PlacedSpan extends Span {
  kind: FactKind;
  noun: string;
}
