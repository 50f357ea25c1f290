import { keptOf } from '../kept.ts';
import type { Atlas } from '../types.ts';

/** A place's name, with what it lies in where another place bears the same: "Pingxiang, Jiangxi". */
export function placeName(atlas: Pick<Atlas, 'places'>, id: string): string {
  const place = atlas.places.get(id);
  if (!place) return id;
  const outer = place.within ? atlas.places.get(place.within)?.name : undefined;
  return outer && namesakesIn(atlas.places).has(place.name)
    ? `${place.name}, ${outer}`
    : place.name;
}

/** Names that more than one place bears. */
const namesakesIn = keptOf((places: Atlas['places']): ReadonlySet<string> => {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { name } of places.values()) {
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  return twice;
});
