import { keptFor, keptOf } from '../../atlas/kept.ts';
import { buildNetwork } from '../../atlas/network/network.ts';
import { findItinerary, type Itinerary, itineraryGeometry } from '../../atlas/network/routing.ts';
import { type Atlas, type LonLat, positionOf } from '../../atlas/types.ts';
import type { Corridor, Line } from '../../schemas/corridor.ts';
import type { Fact } from '../../schemas/fact.ts';
import type { Chain, MapWay } from './map-model.ts';

/** A way as it runs over the ground, before anything is known of how long a journey takes. */
export type Course = Omit<MapWay, 'days'>;

/** The network of an atlas, built once. */
export const networkOf = keptOf(buildNetwork);

/**
 * The course of a route that a fact states: along the tracks where its source names a place passed or a corridor, or
 * where one line alone joins its ends; else straight from end to end, for which way it goes nobody says. Null where no
 * way joins them.
 *
 * @param corridors the corridors the fact is about
 */
export function routeCourse(
  atlas: Atlas,
  route: NonNullable<Fact['route']>,
  { id: fact, corridors = [] }: { id: string; corridors?: readonly string[] | undefined },
): Course | null {
  const [corridor] = corridors.length === 1 ? corridors : [];
  const key = JSON.stringify([route.mode, route.from, route.via, route.to, corridor]);
  const course = recent(atlas, key, () => findCourse(atlas, route, corridor));
  return course && { ...course, facts: [fact] };
}

/** So many ways are remembered: those of the maps that are being drawn, of which each is asked for many times. */
const mostCourses = 4_000;
const courses = new WeakMap<Atlas, Map<string, Course | null>>();

function recent(atlas: Atlas, key: string, find: () => Course | null): Course | null {
  const known = courses.get(atlas) ?? new Map<string, Course | null>();
  courses.set(atlas, known);
  const course = known.get(key) ?? find();
  known.delete(key);
  known.set(key, course);
  const [oldest] = known.size > mostCourses ? known.keys() : [];
  if (oldest !== undefined) known.delete(oldest);
  return course;
}

/** The course of a route, whatever fact states it. */
function findCourse(
  atlas: Atlas,
  route: NonNullable<Fact['route']>,
  corridor: string | undefined,
): Course | null {
  const network = networkOf(atlas);
  const along =
    corridor === undefined ? null : findItinerary(atlas, network, { ...route, corridor });
  const itinerary = along ?? findItinerary(atlas, network, route);
  if (!itinerary) return null;
  const { places } = itinerary;
  const name = (id: string) => atlas.places.get(id)?.name ?? id;
  const isStated =
    route.mode === 'air' || route.via.length > 0 || corridor !== undefined || places.length < 3;
  const chains = isStated ? itineraryGeometry(atlas, itinerary) : straight(atlas, route, places);
  return {
    id: [route.mode, route.from, ...route.via, route.to].join('--'),
    kind: 'route',
    mode: route.mode,
    name: `${name(route.from)}–${name(route.to)}`,
    chains,
    track: chains.flatMap(({ points }) => points),
    places: isStated ? places : [...places.slice(0, 1), ...places.slice(-1)],
    gaugeChanges: isStated ? gaugeChangesOn(itinerary) : [],
    itinerary: isStated ? itinerary : null,
    isStated,
    corridor: null,
    facts: [],
  };
}

/** Each change of gauge with the places before and behind it. */
const gaugeChangesOn = ({ places, gaugeChanges }: Itinerary): Course['gaugeChanges'] =>
  gaugeChanges.map(({ place }) => {
    const at = places.indexOf(place);
    return { place, before: places[at - 1] ?? place, behind: places[at + 1] ?? place };
  });

/** From one end to the other over the globe, in the manner of its mode; an area without a point is met at its first place. */
function straight(
  atlas: Atlas,
  { from, to, mode }: NonNullable<Fact['route']>,
  places: readonly string[],
): Chain[] {
  const hasPoint = (id: string) => positionOf(atlas.places.get(id)) !== null;
  const ends = {
    from: hasPoint(from) ? from : (places[0] ?? from),
    to: hasPoint(to) ? to : (places.at(-1) ?? to),
  };
  const line = findItinerary(atlas, networkOf(atlas), { mode: 'air', ...ends });
  return line ? itineraryGeometry(atlas, line).map(({ points }) => ({ mode, points })) : [];
}

const corridorCourses = keptFor<Corridor, number | undefined, Course>();

/** The course of a corridor over the lines that were open in a year, found once for all maps. */
export const corridorCourse = (
  atlas: Atlas,
  corridor: Corridor,
  facts: string[],
  year: number | undefined,
): Course => ({
  ...corridorCourses(corridor, year, () => followCorridor(atlas, corridor, year)),
  facts,
});

function followCorridor(atlas: Atlas, corridor: Corridor, year: number | undefined): Course {
  const chains: Chain[] = [];
  const gaugeChanges: MapWay['gaugeChanges'] = [];
  for (const path of corridor.paths) {
    if (path.mode === 'air') {
      const points = path.places.map((id) => positionOf(atlas.places.get(id)));
      chains.push({ mode: 'air', points: points.filter((point) => point !== null) });
      continue;
    }
    const legs = legsOf(atlas, path)
      .filter((leg) => leg !== null)
      .filter(({ line }) => !isLater(line, year));
    for (const { line, points } of legs) {
      const last = chains.at(-1);
      if (last?.mode === line.mode && last.points.at(-1)?.join() === points[0]?.join()) {
        last.points.push(...points.slice(1));
      } else chains.push({ mode: line.mode, points });
    }
    gaugeChanges.push(...gaugeChangesOf(legs));
  }
  return {
    id: corridor.id,
    kind: 'corridor',
    mode: corridor.mode,
    name: corridor.name,
    chains,
    track: throughTrack(atlas, corridor),
    places: [...new Set(corridor.paths.flatMap((path) => path.places))],
    gaugeChanges,
    itinerary: null,
    isStated: true,
    corridor,
    facts: [],
  };
}

/** A line between two neighbours of a corridor's path, its points in the order of the path. */
interface Leg {
  before: string;
  from: string;
  to: string;
  line: Line;
  points: LonLat[];
}

/** The legs of a path in order; null where no line joins two neighbours. */
function legsOf(atlas: Atlas, { places }: Corridor['paths'][number]): (Leg | null)[] {
  const { edges } = networkOf(atlas);
  return places.slice(1).map((to, at) => {
    const from = places[at] ?? to;
    const line = edges.get(from)?.find((edge) => edge.to === to)?.line;
    const [a, b] = [positionOf(atlas.places.get(from)), positionOf(atlas.places.get(to))];
    if (!line || !a || !b) return null;
    const via = line.from === from ? (line.via ?? []) : [...(line.via ?? [])].reverse();
    return { before: places[at - 1] ?? from, from, to, line, points: [a, ...via, b] };
  });
}

/** Where the gauge of one leg is not that of the last one before it whose gauge is known. */
function gaugeChangesOf(legs: readonly Leg[]): MapWay['gaugeChanges'] {
  let gauge: number | undefined;
  return legs.flatMap(({ before, from, to, line }) => {
    const isChange = gauge !== undefined && line.gauge !== undefined && line.gauge !== gauge;
    gauge = line.gauge ?? gauge;
    return isChange ? [{ place: from, before, behind: to }] : [];
  });
}

/** From the first place of a corridor to its last, over its own gates. */
function throughTrack(atlas: Atlas, corridor: Corridor): LonLat[] {
  const [from, to] = [corridor.paths[0]?.places[0], corridor.paths.at(-1)?.places.at(-1)];
  if (corridor.mode === 'air' || from === undefined || to === undefined) return [];
  const query = { mode: 'rail', from, to, corridor: corridor.id } as const;
  const itinerary = findItinerary(atlas, networkOf(atlas), query);
  return itinerary ? itineraryGeometry(atlas, itinerary).flatMap(({ points }) => points) : [];
}

const contexts = keptFor<Atlas, number | undefined, Chain[]>();

/** All lines of a year as chains, each line once; the same array every time. */
export const contextOf = (atlas: Atlas, year: number | undefined): Chain[] =>
  contexts(atlas, year, () => chainsOf(atlas, year));

function chainsOf(atlas: Atlas, year: number | undefined): Chain[] {
  const drawn = new Set<string>();
  const chains: Chain[] = [];
  const paths = [...atlas.corridors.values()].flatMap((corridor) => corridor.paths);
  for (const path of paths.filter(({ mode }) => mode !== 'air')) {
    let isJoined = false;
    for (const leg of legsOf(atlas, path)) {
      if (!leg || drawn.has(leg.line.id) || isLater(leg.line, year)) {
        isJoined = false;
        continue;
      }
      drawn.add(leg.line.id);
      const last = isJoined ? chains.at(-1) : undefined;
      if (last?.mode === leg.line.mode) last.points.push(...leg.points.slice(1));
      else chains.push({ mode: leg.line.mode, points: leg.points });
      isJoined = true;
    }
  }
  return chains;
}

const isLater = ({ opened }: Line, year: number | undefined): boolean =>
  opened !== undefined && year !== undefined && Number(opened.slice(0, 4)) > year;
