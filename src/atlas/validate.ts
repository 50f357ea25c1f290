import { geoDistance, polygonContains } from 'd3';
import type { Line } from '../schemas/corridor.ts';
import type { Place } from '../schemas/place.ts';
import { type Problem, sortProblems } from '../schemas/problem.ts';
import type { Basemap } from './basemap/basemap.ts';
import { earthKm, greatCircleKm } from './geo.ts';
import { lineGeometry } from './network/network.ts';
import type { Positions } from './parse.ts';
import { type Atlas, countryOf, type LonLat, positionOf } from './types.ts';

/** Neighbouring places farther apart than this have something missing between them; a ferry may run farther. */
const longestKm = { rail: 700, sea: 1500, air: Infinity };

/** Two places closer than this that bear one name are one place. */
const sameKm = 3;

/** Coasts and borders of the basemap are generalised by about this much at 50 m. */
const offShoreKm = 25;

const pointKinds = new Set(['city', 'station', 'crossing', 'port', 'airport']);

/** Something improbable, at a field of an entry of the atlas. */
interface Doubt {
  /** `places/xian`, `lines/xian--lanzhou`. */
  key: string;
  field: string;
  message: string;
  mend: string;
}

/**
 * What is improbable in an atlas that reads well: places no line reaches, lines that jump, places entered twice,
 * points outside their country, track shorter than the great circle.
 */
export function checkAtlas(atlas: Atlas, positions: Positions, basemap: Basemap): Problem[] {
  const doubts = [
    ...[...atlas.places.values()].flatMap((place) => doubtsOfPlace(place, atlas, basemap)),
    ...placesTwice(atlas),
    ...unreached(atlas),
    ...atlas.lines.flatMap((line) => doubtsOfLine(line, atlas)),
    ...linesTwice(atlas),
  ];
  const start = { file: 'content/atlas', line: 1, column: 1 };
  return sortProblems(
    doubts.map(({ key, ...doubt }) => ({ ...(positions.get(key) ?? start), ...doubt })),
  );
}

function doubtsOfPlace(place: Place, atlas: Atlas, basemap: Basemap): Doubt[] {
  const { id, kind } = place;
  const key = `places/${id}`;
  const at = positionOf(place);
  if (!at)
    return [{ key, field: 'lat', message: `"${id}" has no position`, mend: 'add lat and lon' }];
  const country = atlas.places.get(countryOf(atlas, id) ?? '');
  const shape = basemap.countries.get(country?.iso3 ?? '');
  if (!pointKinds.has(kind) || !shape || isInside(at, shape)) return [];
  const message = `"${id}" lies outside ${country?.name}`;
  return [{ key, field: 'lat', message, mend: 'check lat, lon and within' }];
}

/** Places that have a role on the network and no line to it. */
function unreached(atlas: Atlas): Doubt[] {
  const reached = new Set(
    [...atlas.lines, ...airLegs(atlas)].flatMap(({ from, to }) => [from, to]),
  );
  return pointsOf(atlas)
    .filter(({ place }) => place.role !== undefined && !reached.has(place.id))
    .map(({ place: { id } }) => ({
      key: `places/${id}`,
      field: 'role',
      message: `no line or route reaches "${id}", which has a role`,
      mend: 'add a line to it, or leave out the role',
    }));
}

/** Places of one name that stand so near each other that they are one. */
function placesTwice(atlas: Atlas): Doubt[] {
  const points = pointsOf(atlas);
  return points.flatMap(({ place: { id, name }, at }, nth) =>
    points
      .slice(0, nth)
      .filter((other) => other.place.name === name && km(at, other.at) < sameKm)
      .map(({ place: other }) => ({
        key: `places/${id}`,
        field: 'name',
        message: `"${id}" and "${other.id}" are one place`,
        mend: 'keep one of them, with the names of both',
      })),
  );
}

const pointsOf = ({ places }: Atlas): { place: Place; at: LonLat }[] =>
  [...places.values()].flatMap((place) => {
    const at = positionOf(place);
    return at && pointKinds.has(place.kind) ? [{ place, at }] : [];
  });

function doubtsOfLine(line: Line, atlas: Atlas): Doubt[] {
  const points = lineGeometry(atlas, line);
  if (!points) return [];
  const { id, from, to, mode, railKm } = line;
  const key = `lines/${id}`;
  const length = greatCircleKm(points);
  const doubts: Doubt[] = [];
  if (length > longestKm[mode]) {
    const message = `jumps ${Math.round(length)} km from "${from}" to "${to}"`;
    doubts.push({ key, field: 'to', message, mend: 'enter the places between' });
  }
  if (railKm !== undefined && railKm < length * 0.97) {
    const message = `is ${railKm} km, shorter than the ${Math.round(length)} km straight across`;
    doubts.push({ key, field: 'railKm', message, mend: 'check the length against its source' });
  }
  return doubts;
}

function linesTwice({ lines }: Atlas): Doubt[] {
  const pairs = new Map<string, string>();
  return lines.flatMap(({ id, from, to, mode }) => {
    const pair = [mode, ...[from, to].sort()].join(' ');
    const first = pairs.get(pair);
    pairs.set(pair, first ?? id);
    if (first === undefined) return [];
    const message = `joins the same places as "${first}"`;
    return [{ key: `lines/${id}`, field: 'id', message, mend: 'keep one of them' }];
  });
}

function airLegs(atlas: Atlas): { from: string; to: string }[] {
  return [...atlas.corridors.values()].flatMap(({ paths }) =>
    paths
      .filter(({ mode }) => mode === 'air')
      .flatMap(({ places }) =>
        places.slice(1).map((to, at) => ({ from: places[at] as string, to })),
      ),
  );
}

const km = (a: LonLat, b: LonLat): number => geoDistance([...a], [...b]) * earthKm;

/** Inside the shape, or so near its edge that the basemap's generalisation may have moved it. */
function isInside(
  point: LonLat,
  shape: NonNullable<ReturnType<Basemap['countries']['get']>>,
): boolean {
  const { geometry } = shape;
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  // On the plane of longitude and latitude: exact enough, and a hundred times faster than on the sphere.
  const around = rings.filter((ring) => polygonContains(ring as [number, number][], [...point]));
  if (around.length % 2 === 1) return true;
  return rings.some((ring) =>
    ring.slice(1).some((to, at) => isNear(point, ring[at] as number[], to)),
  );
}

/** Whether a point lies within `offShoreKm` of a short border segment, on the plane of its parallel. */
function isNear([lon, lat]: LonLat, from: readonly number[], to: readonly number[]): boolean {
  const east = Math.cos((lat * Math.PI) / 180) * 111.2;
  const [ax, ay] = [((from[0] ?? 0) - lon) * east, ((from[1] ?? 0) - lat) * 111.2];
  const [bx, by] = [((to[0] ?? 0) - lon) * east, ((to[1] ?? 0) - lat) * 111.2];
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(ax + along * dx, ay + along * dy) < offShoreKm;
}
