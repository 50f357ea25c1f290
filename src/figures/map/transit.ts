import { keptOf } from '../../atlas/kept.ts';
import type { Atlas } from '../../atlas/types.ts';
import type { Route } from '../../schemas/fact.ts';
import { durationOf } from '../durations.ts';
import type { MapFact } from './map-fact.ts';

/** A published time for the whole of a way, in days; `low` and `high` are equal where one number is given. */
export interface TransitTime {
  low: number;
  high: number;
  /** The year it holds for, where the source says. */
  year: string | null;
  /** Who publishes it; null where a sentence of the story does. */
  publisher: string | null;
}

/**
 * The newest published time for a route or a corridor, those of the story before those of the atlas. Null where none
 * is: a time for another route, or for part of it, is no time for this one.
 */
export function transitTime(
  facts: readonly MapFact[],
  { figures }: Pick<Atlas, 'figures'>,
  of: Pick<Route, 'from' | 'to' | 'mode'> | string,
): TransitTime | null {
  const told = [
    ...timesEntered(figures).map((figure) => ({
      fact: figure,
      publisher: figure.citation?.publisher ?? null,
    })),
    ...timesAmong(facts).map((fact) => ({ fact, publisher: null })),
  ]
    .filter(({ fact }) => isOf(fact, of))
    .flatMap(({ fact, publisher }) => timeOf(fact, publisher) ?? []);
  const isNewer = (a: TransitTime, b: TransitTime) => (a.year ?? '') >= (b.year ?? '');
  return told.reduce<TransitTime | null>(
    (best, time) => (!best || isNewer(time, best) ? time : best),
    null,
  );
}

const isTime = ({ measure }: { measure?: string | undefined }): boolean =>
  measure === 'transit-time';

/** Those of a list that tell how long something takes, looked for once: each way of a map asks. */
const timesAmong = keptOf((facts: readonly MapFact[]) => facts.filter(isTime));
const timesEntered = keptOf((figures: Atlas['figures']) => figures.filter(isTime));

/** Whether a fact is of this route or this corridor alone. */
const isOf = (
  { route, corridors }: Pick<MapFact, 'route' | 'corridors'>,
  of: Pick<Route, 'from' | 'to' | 'mode'> | string,
): boolean =>
  typeof of === 'string'
    ? !route && corridors?.length === 1 && corridors[0] === of
    : route?.from === of.from && route.to === of.to && route.mode === of.mode;

/** Null for what states no length of time. */
function timeOf(
  fact: Pick<MapFact, 'value' | 'low' | 'high' | 'unit'> & {
    period?: MapFact['period'] | undefined;
  },
  publisher: string | null,
): TransitTime | null {
  const duration = durationOf(fact);
  return duration && { ...duration, year: fact.period?.end?.slice(0, 4) ?? null, publisher };
}
