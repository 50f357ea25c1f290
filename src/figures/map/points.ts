import { ascending } from 'd3';
import type { Atlas } from '../../atlas/types.ts';
import type { Place } from '../../schemas/place.ts';
import type { MapModel, MapPlace } from './map-model.ts';
import { landmarks } from './model.ts';
import { pointIn, type Viewport } from './regions.ts';

/** A place on the sheet. */
export interface PlacedPoint {
  place: MapPlace;
  x: number;
  y: number;
  /** How it is drawn: ringed by rank, a bar at a border, a dot. */
  sign: 'hub' | 'end' | 'gate' | 'dot' | 'air';
}

/** Radius of each sign in units. */
export const radiusOf: Record<PlacedPoint['sign'], number> = {
  hub: 5.2,
  end: 4,
  air: 4,
  gate: 3,
  dot: 2.2,
};

/** The places of a model that have room on a map, the most important first, with landmarks where nothing else stands. */
export function placePoints(model: MapModel, viewport: Viewport, atlas: Atlas): PlacedPoint[] {
  const main = model.places.filter(({ role }) => role !== 'context');
  const placed: PlacedPoint[] = [];
  for (const place of byImportance([...main, ...contextPlaces(model, main, atlas)])) {
    const at = pointIn(viewport, place.at);
    if (!at) continue;
    const [x, y] = at;
    const { isNear, isPartOf } = whatIsNear(place, at, placed, viewport);
    if (isPartOf || (isNear && !isMain(place))) continue;
    placed.push({ place, x, y, sign: signOf(place) });
  }
  return placed;
}

/** Whether something stands so near a place that both have no room, and whether that is what the place lies in. */
function whatIsNear(
  { role, place }: MapPlace,
  [x, y]: readonly [number, number],
  placed: readonly PlacedPoint[],
  viewport: Viewport,
): { isNear: boolean; isPartOf: boolean } {
  const own = rooms[role];
  const fromMain = role === 'on-way' ? Math.max(viewport.clearing ?? 0, own) : own;
  let isNear = false;
  let isPartOf = false;
  // Asked of each place against each: most are far off, which is seen without a root.
  for (const other of placed) {
    const dx = Math.abs(other.x - x);
    if (dx >= fromMain) continue;
    const dy = Math.abs(other.y - y);
    if (dy >= fromMain) continue;
    if (Math.hypot(dx, dy) >= (isMain(other.place) ? fromMain : own)) continue;
    isNear = true;
    isPartOf ||= other.place.place.id === place.within;
  }
  return { isNear, isPartOf };
}

/** Whether a map is about a place, rather than merely showing it. */
export const isMain = ({ facts, role }: MapPlace): boolean =>
  facts.length > 0 || role === 'subject' || role === 'end';

/** Landmarks come first by how many lines meet there; the model's own stops before others of their kind. */
function contextPlaces(model: MapModel, main: readonly MapPlace[], atlas: Atlas): MapPlace[] {
  const stops = new Set(model.places.map(({ place }) => place.id));
  const known = new Set(main.map(({ place }) => place.id));
  const landmark = landmarks(atlas).filter(({ place }) => !known.has(place.id));
  const marked = new Set(landmark.map(({ place }) => place.id));
  return [
    ...landmark.filter(({ place }) => stops.has(place.id)),
    ...model.places.filter(({ role, place }) => role === 'context' && !marked.has(place.id)),
    ...landmark.filter(({ place }) => !stops.has(place.id)),
  ];
}

/** How far a place keeps from more important ones, by its role, in units. */
const rooms: Record<MapPlace['role'], number> = { subject: 7, end: 7, 'on-way': 6, context: 26 };

function signOf({ place, role, facts }: MapPlace): PlacedPoint['sign'] {
  if (place.kind === 'airport') return 'air';
  if (role === 'subject' || (role === 'end' && place.role === 'origin-hub')) return 'hub';
  if (role === 'end') return 'end';
  if (role === 'on-way' && place.role === 'border-crossing') return 'gate';
  return facts.length > 0 ? 'end' : 'dot';
}

/** What a place counts for by its role. */
const importanceOf: Record<MapPlace['role'], number> = {
  subject: 60,
  end: 50,
  'on-way': 10,
  context: 0,
};

/** Those facts are about first, then ends, then gates at China's border, breaks of gauge, and the rest. */
function importance({ place, role, facts, weight, isNamed = false }: MapPlace): number {
  const isWayside = role === 'on-way' || role === 'context';
  const trade = isWayside ? (weightOf[place.role ?? 'waypoint'] ?? 0) : 0;
  const isGate = role === 'on-way' && place.kind === 'crossing' && place.zh !== undefined;
  return (
    (weight ?? Math.min(facts.length, 9)) * 10 +
    importanceOf[role] +
    (isNamed ? 30 : 0) +
    (isGate ? 4 : trade)
  );
}

/** What a reader knows a wayside place for. */
const weightOf: Partial<Record<NonNullable<Place['role']>, number>> = {
  'origin-hub': 3.5,
  terminal: 3.5,
  port: 3,
  'gauge-break': 2,
  'border-crossing': 1,
};

/** Places, the most important first; those that merely show the way stay in their order. */
const byImportance = (places: readonly MapPlace[]): MapPlace[] =>
  places
    .map((place) => ({ place, counts: importance(place) }))
    .sort(
      (a, b) =>
        b.counts - a.counts ||
        (a.place.role === 'context' ? 0 : ascending(a.place.place.id, b.place.place.id)),
    )
    .map(({ place }) => place);
