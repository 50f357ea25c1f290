import type { Place } from '../../schemas/place.ts';
import { isNamedFirmly, type NamedPlace } from '../places/named-place.ts';
import { isInside, isPoint } from '../places/routes.ts';

/** The countries a whole article stands in, each with the share of its namings of points that lie there. */
export type HomeLands = ReadonlyMap<string, number>;

/**
 * In which countries an article stands, from all that it names from beginning to end: one on parcels from China that
 * goes from Hamburg to Duisburg and Frankfurt stands in Germany, which its railways and offices are of, however often
 * the parcels are called Chinese. A land counts from two of its points on: one town may be named for itself.
 */
export function homeLandsOf(
  sentences: readonly { named: readonly NamedPlace[] }[],
  places: ReadonlyMap<string, Place>,
): HomeLands {
  const namings = new Map<string, number>();
  for (const { named } of sentences)
    for (const { id } of named.filter(isNamedFirmly))
      if (isPoint(places, id) && places.get(id)?.kind !== 'sea')
        namings.set(id, (namings.get(id) ?? 0) + 1);
  const lands = [...new Set([...namings.keys()].flatMap((id) => landOf(id, places) ?? []))];
  const all = sum([...namings.values()]);
  return new Map(
    lands.flatMap((land): [string, number][] => {
      const inside = [...namings].filter(([id]) => isInside(places, id, land));
      return inside.length < leastPoints ? [] : [[land, sum(inside.map(([, n]) => n)) / all]];
    }),
  );
}

const leastPoints = 2;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** The country a point lies in, at any remove; null where the atlas knows none. */
function landOf(id: string, places: ReadonlyMap<string, Place>): string | null {
  let next = places.get(id)?.within;
  for (let depth = 0; next !== undefined && depth < deepest; depth++) {
    const place = places.get(next);
    if (place?.kind === 'country') return next;
    next = place?.within;
  }
  return null;
}

/** How many areas may lie around each other. */
const deepest = 8;
