import type { Line, Mode } from '../../schemas/corridor.ts';
import { greatCircleKm } from '../geo.ts';
import { keptFor } from '../kept.ts';
import { type Atlas, areaKinds, countryOf, type LonLat, positionOf, within } from '../types.ts';
import { lineGeometry, type Network } from './network.ts';
import { type Steps, shortest } from './shortest.ts';

/** What a way is asked for: places may be towns, or areas, which are reached at their nearest place. */
export interface ItineraryQuery {
  mode: Mode;
  from: string;
  to: string;
  /** Places or areas it passes, in order. */
  via?: readonly string[];
  /** Corridor by which it leaves China, or any line of which it uses. */
  corridor?: string;
}

/** A way between two places. */
export interface Itinerary {
  mode: Mode;
  /** Place ids in order, ends included. */
  places: string[];
  /** The lines in order, each with whether it is run from its `to` to its `from`; none by air. */
  legs: { line: Line; reversed: boolean }[];
  /** Countries in order, each once in a row. */
  countries: string[];
  /** Borders crossed, with the last place before and the first behind. */
  crossings: { from: string; to: string; countries: [string, string] }[];
  /** Where the track changes gauge, in millimetres. */
  gaugeChanges: { place: string; from: number; to: number }[];
  /** Along the track, only where the length of every line of it is published. */
  railKm: number | null;
  /** Straight over the globe, for ways by air only. */
  airKm: number | null;
  /** True at an end that is an area or a town off the network: the way stops at the nearest place of it. */
  open: { from: boolean; to: boolean };
}

/**
 * The way between two places: by air the great circle, else the shortest over the network's rail and ferry lines
 * by the network's weights, through `via` in order.
 *
 * @returns null where a place is unknown or no way joins them
 */
export function findItinerary(
  atlas: Pick<Atlas, 'places' | 'corridors'>,
  network: Network,
  query: ItineraryQuery,
): Itinerary | null {
  if (query.mode === 'air') return airItinerary(atlas, query);
  const from = reach(atlas, network, query.from);
  const to = reach(atlas, network, query.to);
  if (!from || !to) return null;
  const via = (query.via ?? [])
    .map((id) => reach(atlas, network, id)?.places)
    .filter((places) => places !== undefined);
  const gates = query.corridor === undefined ? null : gatesOf(atlas, network, query.corridor);
  const legs = shortest(network, { from: from.places, to: to.places, via, gates });
  return legs && describeItinerary(atlas, query.mode, legs, { from: from.open, to: to.open });
}

/** The points of a way in order, as chains of one mode each. */
export function itineraryGeometry(
  atlas: Pick<Atlas, 'places'>,
  way: Itinerary,
): { mode: Mode; points: LonLat[] }[] {
  if (way.mode === 'air') {
    const points = way.places.map((id) => positionOf(atlas.places.get(id)));
    return [{ mode: 'air', points: points.filter((point) => point !== null) }];
  }
  const chains: { mode: Mode; points: LonLat[] }[] = [];
  for (const { line, reversed } of way.legs) {
    const points = lineGeometry(atlas, line) ?? [];
    if (reversed) points.reverse();
    const last = chains.at(-1);
    if (last?.mode === line.mode) last.points.push(...points.slice(1));
    else chains.push({ mode: line.mode, points });
  }
  return chains;
}

function airItinerary(atlas: Pick<Atlas, 'places'>, query: ItineraryQuery): Itinerary | null {
  const places = [query.from, ...(query.via ?? []), query.to].map((id) => soleAirport(atlas, id));
  const points = places.map((id) => positionOf(atlas.places.get(id)));
  if (points.some((point) => point === null)) return null;
  const isArea = (id: string) => areaKinds.has(atlas.places.get(id)?.kind ?? '');
  const open = { from: isArea(places[0] as string), to: isArea(places.at(-1) as string) };
  return {
    mode: 'air',
    places,
    legs: [],
    countries: runs(places.map((id) => countryOf(atlas, id)).filter((id) => id !== null)),
    crossings: [],
    gaugeChanges: [],
    railKm: null,
    airKm: open.from || open.to ? null : greatCircleKm(points.filter((point) => point !== null)),
    open,
  };
}

/** The airport of a country of one city, such as Luxembourg; else the place itself. */
function soleAirport(atlas: Pick<Atlas, 'places'>, id: string): string {
  if (atlas.places.get(id)?.kind !== 'country') return id;
  const inside = [...atlas.places.values()].filter(
    (place) => place.id !== id && within(atlas, place.id).includes(id),
  );
  const airports = inside.filter(({ kind }) => kind === 'airport');
  const [airport] = airports;
  const isSole = airports.length === 1 && inside.length === 2 && airport?.within !== undefined;
  return isSole ? airport.id : id;
}

/** Countries on two continents: a way "to Europe" has not arrived at the first station of Siberia. */
const astride = new Set(['russia', 'kazakhstan', 'turkey', 'georgia', 'azerbaijan']);

/** Places of a network that stand for one of the atlas; `open` where any of them does. */
interface Reach {
  places: ReadonlySet<string>;
  open: boolean;
}

const reaches = keptFor<Network, string, Reach | null>();

/** The network's places that stand for one of the atlas: itself, those within it, or those of its country. */
const reach = (atlas: Pick<Atlas, 'places'>, network: Network, id: string): Reach | null =>
  reaches(network, id, () => findReach(atlas, network, id));

function findReach(atlas: Pick<Atlas, 'places'>, network: Network, id: string): Reach | null {
  const place = atlas.places.get(id);
  if (!place) return null;
  if (network.edges.has(id)) return { places: new Set([id]), open: false };
  const city = within(atlas, id).find(
    (outer) => network.edges.has(outer) && !areaKinds.has(atlas.places.get(outer)?.kind ?? ''),
  );
  if (city) return { places: new Set([city]), open: false };
  for (const area of areaKinds.has(place.kind) ? [id] : within(atlas, id).slice(1)) {
    const isContinent = atlas.places.get(area)?.kind === 'continent';
    const places = [...network.edges.keys()].filter((node) => {
      const outer = within(atlas, node);
      return outer.includes(area) && !(isContinent && outer.some((id) => astride.has(id)));
    });
    if (places.length > 0) return { places: new Set(places), open: true };
    if (atlas.places.get(area)?.kind === 'country') break;
  }
  return null;
}

/** The lines by which a corridor leaves China; where it does not, all its lines across a border; else all. */
function gatesOf(
  atlas: Pick<Atlas, 'places' | 'corridors'>,
  network: Network,
  id: string,
): Set<Line> | null {
  const corridor = atlas.corridors.get(id);
  if (!corridor) return null;
  const lines = corridor.paths.flatMap((path) =>
    path.places
      .slice(1)
      .flatMap(
        (to, at) => network.edges.get(path.places[at] as string)?.find((e) => e.to === to) ?? [],
      )
      .map((edge) => edge.line),
  );
  const ends = (line: Line) => [countryOf(atlas, line.from), countryOf(atlas, line.to)];
  const across = lines.filter((line) => new Set(ends(line)).size === 2);
  const outOfChina = across.filter((line) => ends(line).includes('china'));
  const gates = [outOfChina, across, lines].find((set) => set.length > 0);
  return gates ? new Set(gates) : null;
}

function describeItinerary(
  atlas: Pick<Atlas, 'places'>,
  mode: Mode,
  steps: Steps,
  open: Itinerary['open'],
): Itinerary | null {
  const start = steps[0]?.from;
  if (start === undefined) return null;
  const places = [start, ...steps.map((step) => step.edge.to)];
  const crossings: Itinerary['crossings'] = [];
  const gaugeChanges: Itinerary['gaugeChanges'] = [];
  let gauge: number | undefined;
  let railKm: number | null = 0;
  for (const { edge, from } of steps) {
    const { line, to } = edge;
    const [before, behind] = [countryOf(atlas, from), countryOf(atlas, to)];
    if (before && behind && before !== behind) {
      crossings.push({ from, to, countries: [before, behind] });
    }
    if (line.mode === 'rail') {
      if (gauge !== undefined && line.gauge !== undefined && line.gauge !== gauge) {
        gaugeChanges.push({ place: from, from: gauge, to: line.gauge });
      }
      gauge = line.gauge ?? gauge;
    }
    railKm = railKm === null || line.railKm === undefined ? null : railKm + line.railKm;
  }
  return {
    mode,
    places,
    legs: steps.map(({ edge, from }) => ({ line: edge.line, reversed: edge.line.from !== from })),
    countries: runs(places.map((id) => countryOf(atlas, id)).filter((id) => id !== null)),
    crossings,
    gaugeChanges,
    railKm,
    airKm: null,
    open,
  };
}

const runs = (values: readonly string[]): string[] =>
  values.filter((value, at) => value !== values[at - 1]);
