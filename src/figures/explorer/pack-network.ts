import type { Atlas } from '../../atlas/types.ts';
import { modes } from '../../schemas/corridor.ts';
import { placeKinds } from '../../schemas/place.ts';
import { transitTime } from '../map/transit.ts';
import type { NetworkData } from './network.ts';

/** Packs places (and all they lie in), the lines between them and the corridors. */
export function packNetwork(atlas: Atlas, ids: ReadonlySet<string>): NetworkData {
  const wanted = new Set<string>();
  for (const id of ids) {
    let next = atlas.places.get(id);
    while (next && !wanted.has(next.id)) {
      wanted.add(next.id);
      next = atlas.places.get(next.within ?? '');
    }
  }
  const places = [...atlas.places.values()].filter(({ id }) => wanted.has(id));
  const row = new Map(places.map(({ id }, at) => [id, at]));
  const rowOf = (id: string | undefined) => row.get(id ?? '') ?? -1;
  const round = (degrees: number) => Math.round(degrees * 1000) / 1000;
  return {
    modes,
    kinds: placeKinds,
    places: places.map((place) => {
      const also = [place.zh, place.iata, ...place.aliases].filter((name) => name !== undefined);
      const kind = placeKinds.indexOf(place.kind);
      const start = [place.id, place.name, also, kind, rowOf(place.within)] as const;
      return place.lon === undefined || place.lat === undefined
        ? [...start]
        : [...start, round(place.lon), round(place.lat)];
    }),
    lines: atlas.lines
      .filter(({ from, to, mode }) => mode !== 'air' && row.has(from) && row.has(to))
      .map(({ from, to, mode, railKm = 0, gauge = 0, opened = '0', via }) => {
        const start = [rowOf(from), rowOf(to), modes.indexOf(mode), railKm, gauge] as const;
        const year = Number(opened.slice(0, 4));
        return via ? [...start, year, via] : [...start, year];
      }),
    corridors: [...atlas.corridors.values()].map((corridor) => [
      corridor.id,
      corridor.name,
      [corridor.zh, ...corridor.aliases].filter((name) => name !== undefined),
      modes.indexOf(corridor.mode),
      corridor.rank,
      corridor.paths.map(({ mode, places: chain }) => [modes.indexOf(mode), ...chain.map(rowOf)]),
    ]),
    times: timesOf(atlas),
  };
}

/** The newest published time of each way that has one. */
function timesOf(atlas: Atlas): NetworkData['times'] {
  const ends = new Map(
    atlas.figures
      .filter(({ measure, route }) => measure === 'transit-time' && route?.mode === 'rail')
      .map(({ route }) => [`${route?.from} ${route?.to}`, route]),
  );
  return [...ends.values()].flatMap((route) => {
    const time = route && transitTime([], atlas, route);
    if (!route || !time) return [];
    const { low, high, publisher, year } = time;
    return [[route.from, route.to, low, high, publisher ?? '', year ?? '']];
  });
}
