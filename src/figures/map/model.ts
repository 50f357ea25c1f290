import { sort } from 'd3';
import { keptOf } from '../../atlas/kept.ts';
import { type Atlas, areaKinds, type LonLat, positionOf } from '../../atlas/types.ts';
import type { Place } from '../../schemas/place.ts';
import { contextOf, corridorCourse, networkOf, routeCourse } from './courses.ts';
import type { MapFact } from './map-fact.ts';
import type { MapArea, MapModel, MapPlace, MapRequest, MapRing, MapWay } from './map-model.ts';
import { transitTime } from './transit.ts';

/** What a map of these facts shows. */
export function modelMap(atlas: Atlas, request: MapRequest): MapModel {
  const builder = new ModelBuilder(atlas, request);
  for (const fact of request.facts) builder.addFact(fact);
  for (const id of request.places ?? []) builder.addPlace(id, 'subject');
  for (const id of request.corridors ?? []) builder.addCorridor(id, []);
  builder.addStops();
  for (const id of request.named ?? []) builder.nameThere(id);
  return builder.model;
}

/** Gathers the places, ways, areas and rings of a map, each once. */
class ModelBuilder {
  readonly #atlas: Atlas;
  readonly #request: MapRequest;
  readonly #places = new Map<string, MapPlace>();
  readonly #areas = new Map<string, MapArea>();
  readonly #ways = new Map<string, MapWay>();
  readonly #rings: MapRing[] = [];

  constructor(atlas: Atlas, request: MapRequest) {
    this.#atlas = atlas;
    this.#request = request;
  }

  get model(): MapModel {
    return {
      places: [...this.#places.values()],
      ways: [...this.#ways.values()],
      areas: [...this.#areas.values()],
      rings: this.#rings,
      context: contextOf(this.#atlas, this.#request.year),
    };
  }

  addFact(fact: MapFact): void {
    for (const id of fact.places) this.addPlace(id, 'subject', fact.id);
    if (fact.route) this.#addRoute(fact.route, fact);
    for (const id of fact.corridors ?? []) this.addCorridor(id, [fact.id]);
    const ring = ringOf(this.#atlas, fact);
    if (ring) this.#rings.push(ring);
  }

  addPlace(id: string, role: MapPlace['role'], fact?: string): void {
    const place = this.#atlas.places.get(id);
    if (!place) return;
    const at = positionOf(place);
    if (areaKinds.has(place.kind)) this.#addArea(place, role, fact);
    else if (at) {
      const known = this.#places.get(id) ?? { place, at, facts: [], role };
      if (order.indexOf(role) < order.indexOf(known.role)) known.role = role;
      addOnce(known.facts, fact);
      this.#places.set(id, known);
    }
  }

  /** A place that must have its name, shown as a station on the way. */
  nameThere(id: string): void {
    this.addPlace(id, 'on-way');
    const place = this.#places.get(id);
    if (place) place.isNamed = true;
  }

  addCorridor(id: string, facts: string[]): void {
    const corridor = this.#atlas.corridors.get(id);
    if (!corridor) return;
    this.#addWay({
      ...corridorCourse(this.#atlas, corridor, facts, this.#request.year),
      days: transitTime(this.#request.facts, this.#atlas, id),
    });
  }

  /** Adds the places along the ways that a reader finds their way by. */
  addStops(): void {
    for (const way of this.#ways.values()) {
      if (way.kind === 'route') this.#addRouteStops(way);
      else if (way.corridor?.mode === 'air') {
        for (const id of way.places) this.addPlace(id, 'on-way');
      } else this.#addCorridorStops(way);
    }
  }

  #addArea(place: Place, role: MapPlace['role'], fact: string | undefined): void {
    if (fact === undefined && role !== 'subject') return;
    const drawn =
      place.kind === 'country' ||
      place.kind === 'province' ||
      (this.#request.filled ?? []).includes(place.id);
    const area = this.#areas.get(place.id) ?? { place, facts: [], drawn };
    addOnce(area.facts, fact);
    this.#areas.set(place.id, area);
  }

  #addRoute(route: NonNullable<MapFact['route']>, fact: MapFact): void {
    for (const id of [route.from, route.to]) this.addPlace(id, 'end', fact.id);
    for (const id of route.via) this.addPlace(id, 'on-way', fact.id);
    const course = routeCourse(this.#atlas, route, fact);
    if (!course) return;
    this.#addWay({ ...course, days: transitTime(this.#request.facts, this.#atlas, route) });
  }

  #addWay(way: MapWay): void {
    const known = this.#ways.get(way.id);
    if (known) for (const fact of way.facts) addOnce(known.facts, fact);
    else this.#ways.set(way.id, way);
  }

  #addRouteStops({ places, itinerary, gaugeChanges }: MapWay): void {
    const stops = [
      places[0],
      places.at(-1),
      ...(itinerary?.crossings ?? []).flatMap(({ from, to }) => [from, to]),
      ...gaugeChanges.map(({ place }) => place),
    ];
    for (const id of stops) if (id !== undefined) this.addPlace(id, 'on-way');
  }

  #addCorridorStops({ corridor }: MapWay): void {
    const isOneOfMany = (this.#request.corridors?.length ?? 0) > 3;
    const role = isOneOfMany ? 'context' : 'on-way';
    for (const { places } of corridor?.paths ?? []) {
      const known = places.filter((id) => stopRoles.has(this.#atlas.places.get(id)?.role ?? ''));
      for (const id of [places[0], places.at(-1), ...known]) {
        if (id !== undefined) this.addPlace(id, role);
      }
    }
  }
}

/** What a list of facts holds that only grows here: on the map of all facts thousands name one country. */
const among = keptOf((facts: readonly string[]) => new Set(facts));

function addOnce(facts: string[], fact: string | undefined): void {
  if (fact === undefined || among(facts).has(fact)) return;
  among(facts).add(fact);
  facts.push(fact);
}

/** The places a reader looks for first when nothing else is to be shown: where most lines meet; found once for all maps. */
export const landmarks = keptOf((atlas: Atlas): MapPlace[] => {
  const { edges } = networkOf(atlas);
  const met = sort(
    edges,
    ([, { length }]) => -length,
    ([id]) => id,
  );
  return met.flatMap(([id]) => {
    const place = atlas.places.get(id);
    const at = positionOf(place);
    const isLandmark = ['origin-hub', 'terminal', 'port'].includes(place?.role ?? '');
    return place && at && isLandmark ? [{ place, at, facts: [], role: 'context' as const }] : [];
  });
});

/** Roles of a place, the one that counts most first. */
const order: MapPlace['role'][] = ['end', 'subject', 'on-way', 'context'];
const stopRoles = new Set(['border-crossing', 'gauge-break', 'origin-hub', 'terminal', 'port']);

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
