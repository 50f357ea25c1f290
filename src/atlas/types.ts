import type { Corridor, Line } from '../schemas/corridor.ts';
import type { ExchangeRate } from '../schemas/exchange-rate.ts';
import type { CitedFigure } from '../schemas/figure.ts';
import type { Measure } from '../schemas/measure.ts';
import type { Place } from '../schemas/place.ts';

/** All of `content/atlas/`, checked, in the order of its files. */
export interface Atlas {
  places: Map<string, Place>;
  lines: Line[];
  corridors: Map<string, Corridor>;
  measures: Map<string, Measure>;
  figures: CitedFigure[];
  /** What currencies were worth, by their codes. */
  rates?: ReadonlyMap<string, ExchangeRate>;
}

/** Kinds of places that cover ground: facts are about them, and no point stands for them. */
export const areaKinds: ReadonlySet<string> = new Set([
  'continent',
  'region',
  'sea',
  'country',
  'province',
]);

/** Longitude and latitude in degrees. */
export type LonLat = readonly [number, number];

/** Where a place stands, or null where the atlas gives no position. */
export function positionOf(place: Place | undefined): LonLat | null {
  if (place?.lon === undefined || place.lat === undefined) return null;
  return [place.lon, place.lat];
}

/** Places that say within which other they lie. */
interface Located {
  readonly places: ReadonlyMap<string, Place>;
}

/** The place and all it lies within, from the place itself outwards. */
export function within(atlas: Located, id: string): string[] {
  const chain: string[] = [];
  let next: string | undefined = id;
  while (next !== undefined && !chain.includes(next)) {
    chain.push(next);
    next = atlas.places.get(next)?.within;
  }
  return chain;
}

/** More than any place lies within one after the other. */
const mostOuter = 16;

/** The country a place lies in, or the place itself where it is one; null beyond any country. */
export function countryOf({ places }: Located, id: string): string | null {
  let place = places.get(id);
  // What lies within itself is a fault of the atlas, which its check names.
  for (let outer = 0; place && outer < mostOuter; outer += 1) {
    if (place.kind === 'country') return place.id;
    place = place.within === undefined ? undefined : places.get(place.within);
  }
  return null;
}
