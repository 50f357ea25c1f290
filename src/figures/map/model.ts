import { buildNetwork, type Network } from '../../atlas/network/network.ts';
import { findItinerary, type Itinerary, itineraryGeometry } from '../../atlas/network/routing.ts';
import { type Atlas, areaKinds, type LonLat, positionOf } from '../../atlas/types.ts';
import type { Corridor, Mode } from '../../schemas/corridor.ts';
import type { Fact } from '../../schemas/fact.ts';
import type { Place } from '../../schemas/place.ts';
import type { MapFact } from './map-fact.ts';
import { type TransitTime, transitTime } from './transit.ts';

/** A place drawn as a point. */
export interface MapPlace {
  place: Place;
  at: LonLat;
  facts: string[];
  /** What it is on this map: the subject of facts, the end of a way, a station on one, or there to find one's way. */
  role: 'subject' | 'end' | 'on-way' | 'context';
}

/** A way drawn as a line: one a fact states, or the course of a corridor. */
export interface MapWay {
  /** `chengdu--lodz` with the mode, or the corridor's id. */
  id: string;
  kind: 'route' | 'corridor';
  mode: Mode;
  name: string;
  chains: { mode: Mode; points: LonLat[] }[];
  /** The course of one journey from end to end. */
  track: LonLat[];
  places: string[];
  gaugeChanges: { place: string; before: string; behind: string }[];
  way: Itinerary | null;
  corridor: Corridor | null;
  facts: string[];
  /** How long a journey takes by what is published, where anything is. */
  days: TransitTime | null;
}

/** A country, province or larger area that facts are about. */
export interface MapArea {
  place: Place;
  facts: string[];
  /** Whether its shape is filled: a country or province. */
  drawn: boolean;
}

/** A circle on the ground around a place, such as a service radius. */
export interface MapRing {
  place: Place;
  at: LonLat;
  km: number;
  fact: string;
}

export interface MapModel {
  places: MapPlace[];
  ways: MapWay[];
  areas: MapArea[];
  rings: MapRing[];
  /** All other lines, drawn faintly to find one's way by. */
  context: { mode: Mode; points: LonLat[] }[];
}

export interface MapRequest {
  facts: readonly MapFact[];
  /** Corridors drawn whether or not a fact names them. */
  corridors?: readonly string[];
  /** Places drawn whether or not a fact names them. */
  places?: readonly string[];
  /** Lines opened later are left out. */
  year?: number;
}

const networks = new WeakMap<Atlas, Network>();

/** The network of an atlas, built once. */
export function networkOf(atlas: Atlas): Network {
  const known = networks.get(atlas) ?? buildNetwork(atlas);
  networks.set(atlas, known);
  return known;
}

/** What a map of these facts shows. */
export function modelMap(atlas: Atlas, request: MapRequest): MapModel {
  const places = new Map<string, MapPlace>();
  const areas = new Map<string, MapArea>();
  const ways = new Map<string, MapWay>();
  const rings: MapRing[] = [];

  const addPlace = (id: string, role: MapPlace['role'], fact?: string) => {
    const place = atlas.places.get(id);
    if (!place) return;
    if (areaKinds.has(place.kind)) {
      if (fact === undefined && role !== 'subject') return;
      const area = areas.get(id) ?? {
        place,
        facts: [],
        drawn: place.kind === 'country' || place.kind === 'province',
      };
      if (fact !== undefined && !area.facts.includes(fact)) area.facts.push(fact);
      areas.set(id, area);
      return;
    }
    const at = positionOf(place);
    if (!at) return;
    const known = places.get(id) ?? { place, at, facts: [], role };
    if (order.indexOf(role) < order.indexOf(known.role)) known.role = role;
    if (fact !== undefined && !known.facts.includes(fact)) known.facts.push(fact);
    places.set(id, known);
  };

  const addWay = (way: MapWay) => {
    const known = ways.get(way.id);
    if (known) known.facts.push(...way.facts.filter((fact) => !known.facts.includes(fact)));
    else ways.set(way.id, way);
  };

  const addCorridor = (corridor: Corridor, facts: string[]) =>
    addWay({
      ...corridorWay(atlas, corridor, facts, request.year),
      days: transitTime(request.facts, atlas, corridor.id),
    });

  for (const fact of request.facts) {
    for (const id of fact.places) addPlace(id, 'subject', fact.id);
    if (fact.route) {
      const { from, to, via } = fact.route;
      for (const id of [from, to]) addPlace(id, 'end', fact.id);
      for (const id of via) addPlace(id, 'on-way', fact.id);
      const way = routeWay(atlas, fact.route, fact.id);
      if (way) addWay({ ...way, days: transitTime(request.facts, atlas, fact.route) });
    }
    for (const id of fact.corridors ?? []) {
      const corridor = atlas.corridors.get(id);
      if (corridor) addCorridor(corridor, [fact.id]);
    }
    const ring = ringOf(atlas, fact);
    if (ring) rings.push(ring);
  }
  for (const id of request.places ?? []) addPlace(id, 'subject');
  for (const id of request.corridors ?? []) {
    const corridor = atlas.corridors.get(id);
    if (corridor) addCorridor(corridor, []);
  }
  for (const way of ways.values()) {
    if (way.kind === 'route') {
      const ends = [way.places[0], way.places.at(-1)];
      for (const id of ends) if (id !== undefined) addPlace(id, 'on-way');
      for (const { from, to } of way.way?.crossings ?? []) {
        addPlace(from, 'on-way');
        addPlace(to, 'on-way');
      }
    } else if (way.corridor?.mode === 'air') {
      for (const id of way.places) addPlace(id, 'on-way');
    } else {
      const stop =
        request.corridors !== undefined && request.corridors.length > 3 ? 'context' : 'on-way';
      for (const path of way.corridor?.paths ?? []) {
        for (const id of [path.places[0], path.places.at(-1)]) {
          if (id !== undefined) addPlace(id, stop);
        }
        for (const id of path.places) {
          if (stopRoles.has(atlas.places.get(id)?.role ?? '')) addPlace(id, stop);
        }
      }
    }
    if (way.kind === 'route') for (const { place } of way.gaugeChanges) addPlace(place, 'on-way');
  }
  return {
    places: [...places.values()],
    ways: [...ways.values()],
    areas: [...areas.values()],
    rings,
    context: contextOf(atlas, request.year),
  };
}

/** The places a reader looks for first when nothing else is to be shown: where most lines meet. */
export function landmarks(atlas: Atlas): MapPlace[] {
  const { edges } = networkOf(atlas);
  return [...edges]
    .map(([id, list]) => ({ place: atlas.places.get(id), count: list.length }))
    .filter(({ place }) => place && ['origin-hub', 'terminal', 'port'].includes(place.role ?? ''))
    .sort((a, b) => b.count - a.count || ((a.place?.id ?? '') < (b.place?.id ?? '') ? -1 : 1))
    .flatMap(({ place }) => {
      const at = positionOf(place);
      return place && at ? [{ place, at, facts: [], role: 'context' as const }] : [];
    });
}

const order: MapPlace['role'][] = ['end', 'subject', 'on-way', 'context'];
const stopRoles = new Set(['border-crossing', 'gauge-break', 'origin-hub', 'terminal', 'port']);

type Course = Omit<MapWay, 'days'>;

function routeWay(atlas: Atlas, route: NonNullable<Fact['route']>, fact: string): Course | null {
  const way = findItinerary(atlas, networkOf(atlas), route);
  if (!way) return null;
  const name = (id: string) => atlas.places.get(id)?.name ?? id;
  const chains = itineraryGeometry(atlas, way);
  return {
    id: [route.mode, route.from, ...route.via, route.to].join('--'),
    kind: 'route',
    mode: route.mode,
    name: `${name(route.from)}–${name(route.to)}`,
    chains,
    track: chains.flatMap(({ points }) => points),
    places: way.places,
    gaugeChanges: way.gaugeChanges.map(({ place }) => {
      const at = way.places.indexOf(place);
      return {
        place,
        before: way.places[at - 1] ?? place,
        behind: way.places[at + 1] ?? place,
      };
    }),
    way,
    corridor: null,
    facts: [fact],
  };
}

function corridorWay(
  atlas: Atlas,
  corridor: Corridor,
  facts: string[],
  year: number | undefined,
): Course {
  const { edges } = networkOf(atlas);
  const chains: Course['chains'] = [];
  const gaugeChanges: MapWay['gaugeChanges'] = [];
  for (const path of corridor.paths) {
    if (path.mode === 'air') {
      const points = path.places.map((id) => positionOf(atlas.places.get(id)));
      chains.push({ mode: 'air', points: points.filter((point) => point !== null) });
      continue;
    }
    let gauge: number | undefined;
    for (let i = 1; i < path.places.length; i++) {
      const [from, to] = [path.places[i - 1] as string, path.places[i] as string];
      const line = edges.get(from)?.find((edge) => edge.to === to)?.line;
      if (!line || isLater(line.opened, year)) continue;
      const [a, b] = [positionOf(atlas.places.get(from)), positionOf(atlas.places.get(to))];
      if (!a || !b) continue;
      const via = line.from === from ? (line.via ?? []) : [...(line.via ?? [])].reverse();
      const last = chains.at(-1);
      if (last?.mode === line.mode && last.points.at(-1)?.join() === a.join()) {
        last.points.push(...via, b);
      } else chains.push({ mode: line.mode, points: [a, ...via, b] });
      if (gauge !== undefined && line.gauge !== undefined && line.gauge !== gauge) {
        gaugeChanges.push({ place: from, before: path.places[i - 2] ?? from, behind: to });
      }
      gauge = line.gauge ?? gauge;
    }
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
    way: null,
    corridor,
    facts,
  };
}

/** From the first place of a corridor to its last, over its own gates. */
function throughTrack(atlas: Atlas, corridor: Corridor): LonLat[] {
  const [from, to] = [corridor.paths[0]?.places[0], corridor.paths.at(-1)?.places.at(-1)];
  if (corridor.mode === 'air' || from === undefined || to === undefined) return [];
  const way = findItinerary(atlas, networkOf(atlas), {
    mode: 'rail',
    from,
    to,
    corridor: corridor.id,
  });
  return way ? itineraryGeometry(atlas, way).flatMap(({ points }) => points) : [];
}

function ringOf(atlas: Atlas, fact: MapFact): MapRing | null {
  if (fact.measure !== 'service-radius' || fact.unit !== 'kilometer' || fact.value === null)
    return null;
  for (const id of fact.places) {
    const place = atlas.places.get(id);
    const at = positionOf(place);
    if (place && at && !areaKinds.has(place.kind))
      return { place, at, km: fact.value, fact: fact.id };
  }
  return null;
}

const contexts = new WeakMap<Atlas, Map<number | undefined, MapModel['context']>>();

/** All lines of a year as chains, each line once; the same array every time. */
function contextOf(atlas: Atlas, year: number | undefined): MapModel['context'] {
  const cache = contexts.get(atlas) ?? new Map<number | undefined, MapModel['context']>();
  contexts.set(atlas, cache);
  const known = cache.get(year) ?? chainsOf(atlas, year);
  cache.set(year, known);
  return known;
}

function chainsOf(atlas: Atlas, year: number | undefined): MapModel['context'] {
  const { edges } = networkOf(atlas);
  const drawn = new Set<string>();
  const chains: MapModel['context'] = [];
  for (const corridor of atlas.corridors.values()) {
    for (const path of corridor.paths) {
      if (path.mode === 'air') continue;
      let chain = null as { mode: Mode; points: LonLat[] } | null;
      for (let i = 1; i < path.places.length; i++) {
        const [from, to] = [path.places[i - 1] as string, path.places[i] as string];
        const line = edges.get(from)?.find((edge) => edge.to === to)?.line;
        const [a, b] = [positionOf(atlas.places.get(from)), positionOf(atlas.places.get(to))];
        if (!line || !a || !b || drawn.has(line.id) || isLater(line.opened, year)) {
          chain = null;
          continue;
        }
        drawn.add(line.id);
        const via = line.from === from ? (line.via ?? []) : [...(line.via ?? [])].reverse();
        if (chain?.mode === line.mode) chain.points.push(...via, b);
        else {
          chain = { mode: line.mode, points: [a, ...via, b] };
          chains.push(chain);
        }
      }
    }
  }
  return chains;
}

const isLater = (opened: string | undefined, year: number | undefined): boolean =>
  opened !== undefined && year !== undefined && Number(opened.slice(0, 4)) > year;

/**
 * What a map should hold, all of it first: places, ways and rings; then without places of a single fact that no
 * way leads to, without rings, without any place off the ways. Areas count only where there is nothing else.
 */
export function extentsOf(
  model: MapModel,
  points: { ring: (ring: MapRing) => LonLat[]; outline: (area: Place) => LonLat[] },
): LonLat[][] {
  const ways = model.ways.flatMap((way) => way.chains.flatMap((chain) => chain.points));
  const rings = model.rings.flatMap(points.ring);
  const at = (isHeld: (place: MapPlace) => boolean) =>
    model.places.filter((place) => place.role !== 'context' && isHeld(place)).map(({ at }) => at);
  const all = [...at(() => true), ...ways, ...rings];
  if (all.length > 0) {
    const telling = at(({ facts, role }) => role !== 'subject' || facts.length > 1);
    return [all, [...telling, ...ways, ...rings], [...telling, ...ways], ways].filter(
      (extent) => extent.length > 0,
    );
  }
  return [
    model.areas.flatMap(({ place }) => points.outline(place)),
    model.areas.map(({ place }) => positionOf(place)).filter((at) => at !== null),
  ].filter((extent) => extent.length > 0);
}
