import { geoDistance, polygonContains } from 'd3';
import { type Problem, sortProblems } from '../schemas/problem.ts';
import type { Ground } from './basemap/basemap.ts';
import { earthKm, greatCircleKm } from './geo.ts';
import { lineGeometry } from './network/network.ts';
import type { Positions } from './parse.ts';
import { type Atlas, countryOf, type LonLat, positionOf } from './types.ts';

/** Neighbouring places farther apart than this have something missing between them; a ferry may run farther. */
const longestKm = { rail: 700, sea: 1500, air: Infinity };

/** Two places closer than this that bear one name are one place. */
const sameKm = 3;

/** Coasts and borders of the ground are generalised by about this much at 50 m. */
const offShoreKm = 25;

const pointKinds = new Set(['city', 'station', 'crossing', 'port', 'airport']);

/**
 * What is improbable in an atlas that reads well: places no line reaches, lines that jump, places entered twice,
 * points outside their country, track shorter than the great circle.
 */
export function checkAtlas(atlas: Atlas, positions: Positions, ground: Ground): Problem[] {
  const problems: Problem[] = [];
  const report = (key: string, field: string, message: string, mend: string) => {
    const at = positions.get(key) ?? { file: 'content/atlas', line: 1, column: 1 };
    problems.push({ ...at, field, message, mend });
  };
  const reached = new Set(
    [...atlas.lines, ...airLegs(atlas)].flatMap(({ from, to }) => [from, to]),
  );

  const byName = new Map<string, string[]>();
  for (const { id, name, role, kind } of atlas.places.values()) {
    const at = positionOf(atlas.places.get(id));
    if (!at) {
      report(`places/${id}`, 'lat', `"${id}" has no position`, 'add lat and lon');
      continue;
    }
    if (!pointKinds.has(kind)) continue;
    if (role !== undefined && !reached.has(id)) {
      const mend = 'add a line to it, or leave out the role';
      report(`places/${id}`, 'role', `no line or route reaches "${id}", which has a role`, mend);
    }
    for (const other of byName.get(name) ?? []) {
      const there = positionOf(atlas.places.get(other));
      if (there && km(at, there) < sameKm) {
        const mend = 'keep one of them, with the names of both';
        report(`places/${id}`, 'name', `"${id}" and "${other}" are one place`, mend);
      }
    }
    byName.set(name, [...(byName.get(name) ?? []), id]);
    const country = countryOf(atlas, id);
    const shape = ground.countries.get(atlas.places.get(country ?? '')?.iso3 ?? '');
    if (shape && !isInside(at, shape)) {
      const name = atlas.places.get(country ?? '')?.name;
      report(`places/${id}`, 'lat', `"${id}" lies outside ${name}`, 'check lat, lon and within');
    }
  }

  for (const line of atlas.lines) {
    const points = lineGeometry(atlas, line);
    if (!points) continue;
    const length = greatCircleKm(points);
    if (length > longestKm[line.mode]) {
      const message = `jumps ${Math.round(length)} km from "${line.from}" to "${line.to}"`;
      report(`lines/${line.id}`, 'to', message, 'enter the places between');
    }
    if (line.railKm !== undefined && line.railKm < length * 0.97) {
      const message = `is ${line.railKm} km, shorter than the ${Math.round(length)} km straight across`;
      report(`lines/${line.id}`, 'railKm', message, 'check the length against its source');
    }
  }
  const pairs = new Map<string, string>();
  for (const { id, from, to, mode } of atlas.lines) {
    const key = [mode, ...[from, to].sort()].join(' ');
    const first = pairs.get(key);
    if (first !== undefined) {
      report(`lines/${id}`, 'id', `joins the same places as "${first}"`, 'keep one of them');
    }
    pairs.set(key, first ?? id);
  }
  return sortProblems(problems);
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

/** Inside the shape, or so near its edge that the ground's generalisation may have moved it. */
function isInside(
  point: LonLat,
  shape: NonNullable<ReturnType<Ground['countries']['get']>>,
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
