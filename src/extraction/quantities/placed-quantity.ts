import type { Quantity } from '../reader/types.ts';
import type { Context } from '../subjects/subjects.ts';

/** A quantity, and where it stands among the tokens of its sentence. */
export interface PlacedQuantity {
  quantity: Quantity;
  context: Context;
  /** Index of its first token, a qualifier among them. */
  from: number;
  /** Index one past its last token. */
  to: number;
  /** The quantity before it in the sentence; null where it is the first. */
  last: Quantity | null;
}
