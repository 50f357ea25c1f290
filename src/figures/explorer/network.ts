import type { Atlas } from '../../atlas/types.ts';
import type { Corridor, Line, Mode } from '../../schemas/corridor.ts';
import type { Place, PlaceKind } from '../../schemas/place.ts';
import type { Named } from './find.ts';

/** The atlas as the browser needs it to search and to find ways: rows of numbers and names, places by their row. */
export interface NetworkData {
  /** id, name, names besides, kind, row of what it lies in or -1, longitude and latitude where it has them. */
  places: [string, string, string[], number, number, number?, number?][];
  /** from, to, mode, published length, gauge, opened, points between; 0 where not known. */
  lines: [number, number, number, number, number, number, (readonly [number, number])[]?][];
  /** id, name, names besides, mode, rank, chains of places each led by its mode. */
  corridors: [string, string, string[], number, number, number[][]][];
}

/** What `findWay` needs of an atlas. */
export type NetworkAtlas = Pick<Atlas, 'places' | 'lines' | 'corridors'>;

const modes: readonly Mode[] = ['rail', 'sea', 'air'];
// Spelt out: the schemas would bring their library into the browser.
const kinds: readonly PlaceKind[] = [
  'continent',
  'region',
  'sea',
  'country',
  'province',
  'city',
  'station',
  'crossing',
  'port',
  'airport',
];

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
    places: places.map((place) => {
      const also = [place.zh, place.iata, ...place.aliases].filter((name) => name !== undefined);
      const kind = kinds.indexOf(place.kind);
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
  };
}

/** Unpacks what `packNetwork` packed. */
export function readNetwork(data: NetworkData): NetworkAtlas {
  const idOf = (row: number): string => data.places[row]?.[0] ?? '';
  const modeOf = (at: number): Mode => modes[at] ?? 'rail';
  return {
    places: new Map(
      data.places.map(([id, name, aliases, kind, within, lon, lat]) => [
        id,
        {
          id,
          name,
          aliases,
          demonyms: [],
          kind: kinds[kind] ?? 'city',
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
