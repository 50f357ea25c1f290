import { type GeoProjection, geoPath } from 'd3';
import type { Area } from '../../atlas/basemap/basemap.ts';
import { keptFor } from '../../atlas/kept.ts';
import { type Atlas, countryOf, positionOf } from '../../atlas/types.ts';
import type { Place } from '../../schemas/place.ts';
import { type Base, ringPoints, shapeOf } from './areas.ts';
import { contains } from './contains.ts';
import type { Wanted } from './labels.ts';
import type { MapModel, MapRing, MapWay } from './map-model.ts';
import { textWidth } from './measure.ts';
import { distance, lengthOf, lineString, project } from './path.ts';
import { isMain, type PlacedPoint, radiusOf } from './points.ts';
import { isSmall, pointIn, type Viewport } from './regions.ts';

/** What of a map's layout its names are found from. */
interface Unlabelled {
  viewport: Viewport;
  points: readonly PlacedPoint[];
  ways: readonly { way: MapWay }[];
  rings: readonly { ring: MapRing }[];
}

/** The names a map wants, the most important first: what it is about, ways, wayside places, areas, what is under them. */
export function wantedLabels(layout: Unlabelled, model: MapModel, base: Base): Wanted[] {
  const { viewport, points, ways, rings } = layout;
  const shown = points.filter(({ place }) => place.role !== 'context');
  const context = points.filter(({ place }) => place.role === 'context');
  const areas = model.areas.flatMap(({ place, drawn }) => {
    const on = drawn ? pointOn(place, viewport) : null;
    if (!on) return [];
    return [nameOfArea(place, anchorsIn(place, on, viewport, base), viewport, 'area')];
  });
  const named = new Set(areas.map(({ ref }) => ref));
  const placeName = nameOfPlace(viewport, points.length < 60, base.atlas);
  const under = namesUnder(viewport, base).filter(({ ref }) => !named.has(ref));
  const first = namesFirst(under, viewport);
  const isFirst = new Set(first.map(({ ref }) => ref));
  // Where there is a long way to go over a country, it is named before what crosses it.
  const large = under
    .filter(({ kind, anchors }) => viewport.strays && kind === 'country' && anchors.length > 12)
    .filter(({ ref }) => !isFirst.has(ref))
    .map((label) => ({ ...label, maxCost: 60 }));
  const isSet = new Set([...isFirst, ...large.map(({ ref }) => ref)]);
  const without = new Set(viewport.without);
  const wanted = [
    ...first,
    ...shown.filter(({ place }) => isMain(place)).map(placeName),
    ...shown.filter(({ place }) => !isMain(place) && place.isNamed).map(placeName),
    ...rings.map(({ ring }) => nameOfRing(ring, viewport)),
    ...large,
    ...ways
      .filter(({ way }) => isWayNamed(way, ways.length, viewport.clearing !== undefined))
      .map(({ way }) => nameOfWay(way, viewport, base.atlas)),
    ...shown.filter(({ place }) => !isMain(place) && !place.isNamed).map(placeName),
    ...areas,
    ...under.filter(({ ref }) => !isSet.has(ref)),
    ...context
      .slice(0, isSmall(viewport.format) ? 14 : 40)
      .map((point) => nameOfContext(point, viewport)),
  ];
  return wanted.filter(({ kind }) => !without.has(kind));
}

/** Of the names of what lies under a map those that its sheet wants first, each at the point that is kept for it. */
const namesFirst = (under: readonly Wanted[], viewport: Viewport): Wanted[] =>
  (viewport.first ?? []).flatMap(({ ref, at }) => {
    const [name] = under.filter((label) => label.ref === ref);
    const on = pointIn(viewport, at);
    return name && on ? [{ ...name, anchors: [on], maxCost: 140 }] : [];
  });

const nameOfPlace =
  (viewport: Viewport, isSparse: boolean, atlas: Atlas) =>
  ({ place: shown, x, y, sign }: PlacedPoint): Wanted => {
    const { place } = shown;
    const isMainPlace = isMain(shown);
    const mustStand = isMainPlace || shown.isNamed === true;
    const isNarrow = isSmall(viewport.format);
    const isChinese = countryOf(atlas, place.id) === 'china';
    const hasRoomForZh = isMainPlace || (!isNarrow && isChinese && (place.zh?.length ?? 0) < 5);
    return {
      ref: place.id,
      kind: isMainPlace ? 'place' : 'minor',
      lines: [nameOn(place, atlas)],
      ...(place.zh !== undefined && place.kind !== 'airport' && hasRoomForZh && { zh: place.zh }),
      size: isMainPlace ? viewport.type + 1.5 : viewport.type,
      anchors: [[x, y]],
      gap: radiusOf[sign] + 4,
      mayLead: mustStand || (!isNarrow && isSparse),
      leadsTo: viewport.leadsTo,
      // A name that may go elsewhere, or be left out, lies on no line.
      lineCost: mustStand ? 0.5 : 1.2,
      maxCost: mustStand ? (isNarrow && !isMainPlace ? 140 : 300) : isNarrow ? 12 : 34,
    };
  };

function nameOfRing(ring: MapRing, viewport: Viewport): Wanted {
  const anchors = ringPoints(ring)
    .map((point) => pointIn(viewport, point))
    .filter((point) => point !== null)
    .sort((a, b) => a[1] - b[1]);
  return {
    ref: ring.fact,
    kind: 'ring',
    lines: [`${ring.km.toLocaleString('en')} km`],
    size: viewport.type,
    anchors,
    gap: 0,
    mayLead: false,
    lineCost: 0,
    maxCost: 60,
  };
}

/** The only route of a map is its title; of many ways, side lines of a lower rank go without a name, all such where signs crowd. */
function isWayNamed({ kind, mode, corridor }: MapWay, count: number, isCrowded: boolean): boolean {
  if (kind === 'route' && count === 1) return false;
  const isSide = mode === 'air' || corridor?.kind === 'railway';
  return !(count > 6 && (isSide || isCrowded) && (corridor?.rank ?? 1) > 1);
}

const nameOfWay = (way: MapWay, viewport: Viewport, atlas: Atlas): Wanted => ({
  ref: way.id,
  kind: 'way',
  lines: [way.name],
  size: viewport.type,
  anchors: alongWay(way, viewport, atlas),
  gap: 5,
  mode: way.mode,
  mayLead: false,
  lineCost: 0.5,
  maxCost: 60,
});

const nameOfContext = ({ place, x, y, sign }: PlacedPoint, viewport: Viewport): Wanted => ({
  ref: place.place.id,
  kind: 'minor',
  lines: [place.place.name],
  size: viewport.type,
  anchors: [[x, y]],
  gap: radiusOf[sign] + 3,
  mayLead: false,
  lineCost: 1.2,
  maxCost: 14,
});

const underlying = keptFor<Atlas, Viewport, Wanted[]>();

/** Names of countries and seas in a viewport, found once for all maps that share it. */
const namesUnder = (viewport: Viewport, base: Base): Wanted[] =>
  underlying(base.atlas, viewport, () =>
    [...base.atlas.places.values()].flatMap((place) => nameUnder(place, viewport, base) ?? []),
  );

/** Names of the countries whose shapes have room for them once a sheet is shown `k` times as large; anchors in its units. */
export const countryNames = (viewport: Viewport, base: Base, k: number): Wanted[] =>
  [...base.atlas.places.values()].flatMap((place) =>
    place.kind === 'country' ? (nameUnder(place, viewport, base, k) ?? []) : [],
  );

function nameUnder(place: Place, viewport: Viewport, base: Base, k = 1): Wanted | null {
  if (place.kind !== 'country' && place.kind !== 'sea') return null;
  const on = pointOn(place, viewport);
  if (!on) return null;
  if (place.kind === 'sea') return nameOfArea(place, around(on, 7).slice(0, 9), viewport, 'sea');
  const shape = shapeOf(place, viewport, base);
  if (!shape) return null;
  const label = nameOfArea(place, [], viewport, 'country');
  // Where it may stand takes longer to find than whether it may.
  if (!fits(shape, label, viewport, k)) return null;
  const spots =
    k === 1 ? anchorsIn(place, on, viewport, base) : inside(shape, on, viewport, 24 / k);
  return { ...label, anchors: spots };
}

/** Where a place falls on a map; null where it has no position, or one off the map. */
function pointOn(place: Place | undefined, viewport: Viewport): [number, number] | null {
  const at = positionOf(place);
  return at && pointIn(viewport, at);
}

/** An airport goes by its city and code; everything else by its name. */
function nameOn(place: Place, atlas: Atlas): string {
  const city = atlas.places.get(place.within ?? '');
  return place.kind === 'airport' && city && place.iata ? `${city.name} ${place.iata}` : place.name;
}

function nameOfArea(
  place: Place,
  anchors: [number, number][],
  viewport: Viewport,
  kind: 'country' | 'sea' | 'area',
): Wanted {
  const isSea = kind === 'sea';
  const words = isSea ? place.name.split(' ') : [place.name.toUpperCase()];
  const lines =
    isSea && words.length > 1 ? [words.slice(0, -1).join(' '), words.at(-1) as string] : words;
  const long =
    !isSea && textWidth(lines[0] as string, viewport.type, 0.14) > 120 && place.name.includes(' ');
  return {
    ref: place.id,
    kind,
    lines: long ? place.name.toUpperCase().split(' ') : lines,
    ...(kind === 'area' && place.zh !== undefined && { zh: place.zh }),
    size: viewport.type,
    spacing: isSea ? 0.03 : 0.14,
    anchors,
    gap: 0,
    mayLead: false,
    lineCost: 0.6,
    maxCost: kind === 'area' ? 80 : 22,
  };
}

const bounds = keptFor<Area, GeoProjection, [[number, number], [number, number]]>();

/** A country is named where its name fits into its shape. */
function fits(shape: Area, label: Wanted, viewport: Viewport, k: number): boolean {
  const { projection } = viewport;
  const [[x0, y0], [x1, y1]] = bounds(shape, projection, () => geoPath(projection).bounds(shape));
  const width = Math.max(...label.lines.map((line) => textWidth(line, label.size, label.spacing)));
  return (x1 - x0) * k > width * 0.9 && (y1 - y0) * k > label.size * 1.6;
}

const anchors = keptFor<Place, GeoProjection, [number, number][]>();

/** Where the name of an area may stand, found once for all maps that share a projection. */
const anchorsIn = (
  place: Place,
  on: [number, number],
  viewport: Viewport,
  base: Base,
): [number, number][] =>
  anchors(place, viewport.projection, () => inside(shapeOf(place, viewport, base), on, viewport));

/** The point and those about it that lie inside a shape. */
function inside(
  shape: Area | undefined,
  at: [number, number],
  viewport: Viewport,
  step = 24,
): [number, number][] {
  return around(at, step, viewport.strays).filter((point, nth) => {
    const inverted = viewport.projection.invert?.(point);
    return nth === 0 || (shape && inverted && contains(shape, inverted));
  });
}

/** The point and others about it in rings, nearest first. */
function around([x, y]: [number, number], step: number, rings = 2): [number, number][] {
  const points: [number, number][] = [[x, y]];
  for (let ring = 1; ring <= rings; ring++) {
    for (let turn = 0; turn < 8; turn++) {
      const angle = (turn / 8) * 2 * Math.PI;
      points.push([x + Math.cos(angle) * step * ring * 1.4, y + Math.sin(angle) * step * ring]);
    }
  }
  return points;
}

const alongWays = keptFor<MapWay['chains'], Viewport, [number, number][]>();

/** Points along a way that its name may stand at, found once for all maps that share a viewport. */
const alongWay = (way: MapWay, viewport: Viewport, atlas: Atlas): [number, number][] =>
  alongWays(way.chains, viewport, () => findAlong(way, viewport, atlas));

/** Outwards from where a corridor leaves China, else from the middle of its longest chain. */
function findAlong(way: MapWay, viewport: Viewport, atlas: Atlas): [number, number][] {
  const chains = way.chains
    .flatMap((chain) => project(viewport.projection, lineString(chain.points)))
    .sort((a, b) => lengthOf(b.points) - lengthOf(a.points));
  const points = chains[0]?.points;
  if (!points) return [];
  const gate = way.corridor?.paths[0]?.places.find((id) => {
    const place = atlas.places.get(id);
    return place?.role === 'border-crossing' && countryOf(atlas, id) === 'china';
  });
  const at0 = pointOn(atlas.places.get(gate ?? ''), viewport);
  if (at0) {
    return chains
      .flatMap((chain) => chain.points)
      .filter((point) => distance(point, at0) < 150)
      .sort((a, b) => Math.abs(distance(a, at0) - 24) - Math.abs(distance(b, at0) - 24));
  }
  return [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9].map((share) =>
    pointAlong(points, share),
  );
}

/** The point that lies at a share of a line's length. */
function pointAlong(
  points: readonly (readonly [number, number])[],
  share: number,
): [number, number] {
  let left = lengthOf(points) * share;
  for (const [at, b] of points.entries()) {
    const a = points[at - 1];
    if (!a) continue;
    const step = distance(a, b);
    if (step >= left) {
      const t = left / (step || 1);
      return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
    }
    left -= step;
  }
  const [x, y] = points.at(-1) ?? [0, 0];
  return [x, y];
}
