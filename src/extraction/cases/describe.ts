import type { Quantity } from '../reader/types.ts';

/**
 * Sentences by phenomenon, each with the quantities it states, in order: `about 300 guest, count`,
 * `5–7 day, measure`, `12 percent up, change, year-on-year`; a subject follows in “ ” where the case is about it.
 */
export type QuantityCases = Record<string, [says: string, ...reads: string[]][]>;

/** A quantity in the notation of the cases. */
export function describe(quantity: Quantity, withSubject = false): string {
  const { low, high, qualifier, unit, trend, record, kind, basis, series, subject } = quantity;
  const number = low === undefined ? `${quantity.value}` : `${low}–${high}`;
  const said = [qualifier === 'exact' ? '' : qualifier, number, unit, trend, record && 'record'];
  const about = [kind, basis, series === undefined ? '' : `series ${series}`].filter(Boolean);
  const text = `${said.filter(Boolean).join(' ')}, ${about.join(', ')}`;
  return withSubject ? `${text} “${subject}”` : text;
}
