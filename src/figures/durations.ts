import type { Fact } from '../schemas/fact.ts';

/** How long a unit of time is in days, so that an hour and a week stand on one scale. */
const days: Record<string, number> = { minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7 };

/** A length of time on a scale of days: both ends of a range, else twice the same. */
export interface Duration {
  low: number;
  high: number;
}

/**
 * How many days a fact states; null where it states no length of time.
 *
 * @example durationOf(fact) // { low: 0.038, high: 0.038 } for 55 minutes
 */
export function durationOf({
  unit,
  value,
  low = value ?? undefined,
  high = value ?? undefined,
}: Pick<Fact, 'unit' | 'value' | 'low' | 'high'>): Duration | null {
  const scale = days[unit];
  if (scale === undefined || low === undefined || high === undefined) return null;
  return { low: low * scale, high: high * scale };
}
