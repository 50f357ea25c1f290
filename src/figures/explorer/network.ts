import type { Atlas } from '../../atlas/types.ts';
import type { Corridor, Line, Mode } from '../../schemas/corridor.ts';
import type { Place, PlaceKind } from '../../schemas/place.ts';
import type { Named } from './find.ts';

/** The atlas as the browser needs it to search and to find ways: rows of numbers and names, places by their row. */
export interface NetworkData {
  /** What the numbers of modes and kinds stand for; the schemas themselves stay out of the browser. */
  modes: readonly Mode[];
  kinds: readonly PlaceKind[];
  /** id, name, names besides, kind, row of what it lies in or -1, longitude and latitude where it has them. */
  places: [string, string, string[], number, number, number?, number?][];
  /** from, to, mode, published length, gauge, opened, points between; 0 where not known. */
  lines: [number, number, number, number, number, number, (readonly [number, number])[]?][];
  /** id, name, names besides, mode, rank, chains of places each led by its mode. */
  corridors: [string, string, string[], number, number, number[][]][];
  /** Published times of ways by rail: from, to, days at least, days at most, who publishes them, the year they hold for. */
  times: [string, string, number, number, string, string][];
}

/** What `findItinerary` needs of an atlas. */
export type NetworkAtlas = Pick<Atlas, 'places' | 'lines' | 'corridors'>;

/** Unpacks what `packNetwork` packed. */
export function readNetwork(data: NetworkData): NetworkAtlas {
  const idOf = (row: number): string => data.places[row]?.[0] ?? '';
  const modeOf = (at: number): Mode => data.modes[at] ?? 'rail';
  return {
    places: new Map(
      data.places.map(([id, name, aliases, kind, within, lon, lat]) => [
        id,
        {
          id,
          name,
          aliases,
          demonyms: [],
          kind: data.kinds[kind] ?? 'city',
          ...(within >= 0 && { within: idOf(within) }),
          ...(lon !== undefined && lat !== undefined && { lon, lat }),
        } satisfies Place,
      ]),
    ),
    lines: data.lines.map(([from, to, mode, railKm, gauge, opened, via]) => ({
      id: `${idOf(from)}--${idOf(to)}`,
      from: idOf(from),
      to: idOf(to),
      mode: modeOf(mode),
      ...(railKm > 0 && { railKm }),
      ...(gauge > 0 && { gauge: gauge as NonNullable<Line['gauge']> }),
      ...(opened > 0 && { opened: String(opened) }),
      ...(via && { via: via.map(([lon, lat]): [number, number] => [lon, lat]) }),
    })),
    corridors: new Map(
      data.corridors.map(([id, name, aliases, mode, rank, paths]) => [
        id,
        {
          id,
          name,
          aliases,
          mode: modeOf(mode),
          kind: 'corridor',
          rank,
          summary: '',
          paths: paths.map(([first = 0, ...chain]) => ({
            mode: modeOf(first),
            places: chain.map(idOf),
          })),
        } satisfies Corridor,
      ]),
    ),
  };
}

/** Everything that has a name to search for. */
export function namedIn(atlas: NetworkAtlas): Named[] {
  const degree = new Map<string, number>();
  for (const { from, to } of atlas.lines) {
    for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  }
  return [
    ...[...atlas.corridors.values()].map(({ id, name, aliases, rank }) => ({
      id,
      kind: 'way' as const,
      name,
      also: aliases,
      weight: 5 - rank,
    })),
    ...[...atlas.places.values()].map(({ id, name, aliases }) => ({
      id,
      kind: 'place' as const,
      name,
      also: aliases,
      weight: degree.get(id) ?? 0,
    })),
  ];
}
