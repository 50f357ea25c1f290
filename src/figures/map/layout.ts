import { geoCircle, geoContains, geoPath } from 'd3';
import type { Area } from '../../atlas/basemap/basemap.ts';
import type { GroundData } from '../../atlas/basemap/basemap-data.ts';
import { arcDegrees } from '../../atlas/geo.ts';
import { type Atlas, countryOf, type LonLat, positionOf } from '../../atlas/types.ts';
import type { Mode } from '../../schemas/corridor.ts';
import type { Place } from '../../schemas/place.ts';
import { type Label, type Obstacles, placeLabels, type Wanted } from './labels.ts';
import { textWidth } from './measure.ts';
import {
  landmarks,
  type MapArea,
  type MapModel,
  type MapPlace,
  type MapRing,
  type MapWay,
} from './model.ts';
import { pathData, project, type Stroke } from './path.ts';
import { type DrawnGround, drawGround, type Frame, isSmall, pointIn } from './plates.ts';

/** A place on the sheet. */
export interface PlacedPoint {
  place: MapPlace;
  x: number;
  y: number;
  /** How it is drawn: ringed by rank, a bar at a border, a dot. */
  sign: 'hub' | 'end' | 'gate' | 'dot' | 'air';
}

export interface PlacedWay {
  way: MapWay;
  /** Path data by mode. */
  paths: { mode: Mode; d: string; length: number }[];
  /** The course of a train, where it is known how long it takes. */
  track: string;
}

/** A break of gauge: two short bars across the line. */
export interface PlacedBar {
  place: string;
  x: number;
  y: number;
  /** Direction of the line in degrees, clockwise from east. */
  angle: number;
}

/** Everything on one sheet, in its coordinates. */
export interface Sheet {
  frame: Frame;
  ground: DrawnGround;
  context: { mode: Mode; d: string }[];
  areas: { area: MapArea; d: string }[];
  rings: { ring: MapRing; d: string }[];
  ways: PlacedWay[];
  bars: PlacedBar[];
  points: PlacedPoint[];
  labels: Label[];
  /** A round length for the scale bar and how many units it takes. */
  scale: { km: number; units: number };
}

interface DrawnContext {
  lines: { mode: Mode; strokes: Stroke[] }[];
  paths: Sheet['context'];
}

const contexts = new WeakMap<MapModel['context'], Map<Frame, DrawnContext>>();

/** The faint network, projected once for all maps that share it. */
function drawContext(context: MapModel['context'], frame: Frame): DrawnContext {
  const cache = contexts.get(context) ?? new Map<Frame, DrawnContext>();
  contexts.set(context, cache);
  const known = cache.get(frame);
  if (known) return known;
  const lines = context.map(({ mode, points }) => ({
    mode,
    strokes: project(
      frame.projection,
      { type: 'LineString', coordinates: points.map((point) => [...point]) },
      { tolerance: 0.6 },
    ),
  }));
  const paths = (['rail', 'sea'] as const)
    .map((mode) => ({
      mode,
      d: pathData(lines.filter((line) => line.mode === mode).flatMap(({ strokes }) => strokes)),
    }))
    .filter(({ d }) => d !== '');
  const drawn = { lines, paths };
  cache.set(frame, drawn);
  return drawn;
}

/** A ring's circle as points, for fitting and for its label. */
export function ringPoints(ring: MapRing): LonLat[] {
  return (circleOf(ring).coordinates[0] ?? []).map(([lon = 0, lat = 0]) => [lon, lat]);
}

const circleOf = ({ at, km }: MapRing) =>
  geoCircle()
    .center([...at])
    .radius(arcDegrees(km))
    .precision(2)();

/**
 * The longest outline of a country or province, thinned and drawn in a little, so that a plate may cut its far
 * corners; of other areas the point their name stands at.
 */
export function outlineOf(place: Place, data: GroundData): LonLat[] {
  const shape =
    place.kind === 'province'
      ? data.provinces.areas.get(place.zh ?? '')
      : data.coarse.countries.get(place.iso3 ?? '');
  const middle = positionOf(place);
  if (!middle) return [];
  if (!shape) return [middle];
  const { geometry } = shape;
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const longest = rings.reduce((a, b) => (b.length > a.length ? b : a), []);
  const every = Math.ceil(longest.length / 40);
  return longest
    .filter((_, at) => at % every === 0)
    .map(
      ([lon = 0, lat = 0]): LonLat => [
        middle[0] + (lon - middle[0]) * 0.8,
        middle[1] + (lat - middle[1]) * 0.8,
      ],
    );
}

/** Projects a model onto a frame and gives every name its place. */
export function layoutMap(
  model: MapModel,
  frame: Frame,
  { atlas, ground: data }: { atlas: Atlas; ground: GroundData },
): Sheet {
  const { projection } = frame;
  const shown = (chain: { points: readonly LonLat[] }, tolerance = 0.25): Stroke[] =>
    project(
      projection,
      { type: 'LineString', coordinates: chain.points.map((point) => [...point]) },
      { tolerance },
    );

  const ways: PlacedWay[] = [];
  const wayLines: Stroke[] = [];
  for (const way of model.ways) {
    const byMode = new Map<Mode, Stroke[]>();
    for (const chain of way.chains) {
      const strokes = shown(chain);
      wayLines.push(...strokes);
      byMode.set(chain.mode, [...(byMode.get(chain.mode) ?? []), ...strokes]);
    }
    const paths = [...byMode]
      .map(([mode, strokes]) => ({ mode, d: pathData(strokes), length: totalLength(strokes) }))
      .filter(({ d }) => d !== '');
    const points = way.days ? shown({ points: way.track }).flatMap((stroke) => stroke.points) : [];
    const track = pathData(points.length > 0 ? [{ points, closed: false }] : []);
    if (paths.length > 0) ways.push({ way, paths, track });
  }

  const { lines: contextLines, paths: context } = drawContext(model.context, frame);

  const points = placePoints(model, frame, atlas);
  const bars = model.ways.flatMap((way) =>
    way.gaugeChanges.flatMap((change) => {
      const at = (id: string) => {
        const position = positionOf(atlas.places.get(id));
        return position && frame.projection([...position]);
      };
      const [here, before, behind] = [at(change.place), at(change.before), at(change.behind)];
      if (!here || !before || !behind || !isOn(frame, here)) return [];
      const from = distance(here, before) < 2 ? here : before;
      const angle = (Math.atan2(behind[1] - from[1], behind[0] - from[0]) * 180) / Math.PI;
      return [{ place: change.place, x: here[0], y: here[1], angle }];
    }),
  );

  const areas = model.areas
    .filter(({ drawn }) => drawn)
    .flatMap((area) => {
      const shape = shapeOf(area.place, frame, data);
      if (!shape) return [];
      const tolerance = frame.detail === 'fine' ? 0.55 : 0.35;
      const d = pathData(project(projection, shape, { tolerance, minArea: 2 }));
      return d === '' ? [] : [{ area, d }];
    });
  const rings = model.rings.flatMap((ring) => {
    const d = pathData(project(projection, circleOf(ring)));
    return d === '' ? [] : [{ ring, d }];
  });

  const scale = scaleFor(frame);
  const sheet: Sheet = {
    frame,
    ground: drawGround(frame, data),
    context,
    areas,
    rings,
    ways,
    bars: bars.filter((bar, at) => bars.findIndex((other) => other.place === bar.place) === at),
    points,
    labels: [],
    scale,
  };
  sheet.labels = placeLabels(wantedLabels(sheet, model, atlas, data), {
    width: frame.width,
    height: frame.height,
    taken: [{ x0: frame.width - 54, y0: 0, x1: frame.width, y1: 138 }],
    points: points.map(({ x, y, sign }) => [x, y, radiusOf[sign] - 1]),
    lines: [
      ...wayLines.map(({ points: line }) => ({ points: line, weight: 1 })),
      ...contextLines.flatMap(({ strokes }) =>
        strokes.map(({ points: line }) => ({ points: line, weight: 0.15 })),
      ),
    ],
  } satisfies Obstacles);
  const named = new Set(sheet.labels.map(({ ref }) => ref));
  sheet.points = points.filter(
    ({ place }) => place.role !== 'context' || named.has(place.place.id),
  );
  return sheet;
}

/** Radius of each sign in units. */
export const radiusOf: Record<PlacedPoint['sign'], number> = {
  hub: 5.2,
  end: 4,
  air: 4,
  gate: 3,
  dot: 2.2,
};

function placePoints(model: MapModel, frame: Frame, atlas: Atlas): PlacedPoint[] {
  const main = model.places.filter(({ role }) => role !== 'context');
  const stops = new Set(model.places.map(({ place }) => place.id));
  const known = new Set(main.map(({ place }) => place.id));
  // Landmarks come first by how many lines meet there; the model's own stops before others of their kind.
  const landmark = landmarks(atlas).filter(({ place }) => !known.has(place.id));
  const context = [
    ...landmark.filter(({ place }) => stops.has(place.id)),
    ...model.places.filter(
      ({ role, place }) =>
        role === 'context' && !landmark.some((other) => other.place.id === place.id),
    ),
    ...landmark.filter(({ place }) => !stops.has(place.id)),
  ];
  const placed: PlacedPoint[] = [];
  for (const place of [...main, ...context].sort(byImportance)) {
    const at = pointIn(frame, place.at);
    if (!at) continue;
    const [x, y] = at;
    const near = placed.filter((other) => Math.hypot(other.x - x, other.y - y) < room[place.role]);
    const isPartOf = near.some((other) => other.place.place.id === place.place.within);
    const isMain = place.facts.length > 0 || place.role === 'subject' || place.role === 'end';
    if (isPartOf || (near.length > 0 && !isMain)) continue;
    placed.push({ place, x, y, sign: signOf(place) });
  }
  return placed;
}

/** How far a place keeps from more important ones, by its role, in units. */
const room: Record<MapPlace['role'], number> = { subject: 7, end: 7, 'on-way': 6, context: 26 };

function signOf({ place, role, facts }: MapPlace): PlacedPoint['sign'] {
  if (place.kind === 'airport') return 'air';
  if (role === 'subject' || (role === 'end' && place.role === 'origin-hub')) return 'hub';
  if (role === 'end') return 'end';
  if (role === 'on-way' && place.role === 'border-crossing') return 'gate';
  return facts.length > 0 ? 'end' : 'dot';
}

/** Those facts are about first, then ends, then gates at China's border, breaks of gauge, and the rest. */
function importance({ place, role, facts }: MapPlace): number {
  const isWayside = role === 'on-way' || role === 'context';
  const trade = isWayside ? (weightOf[place.role ?? 'waypoint'] ?? 0) : 0;
  const isGate = role === 'on-way' && place.kind === 'crossing' && place.zh !== undefined;
  return (
    Math.min(facts.length, 9) * 10 +
    { subject: 60, end: 50, 'on-way': 10, context: 0 }[role] +
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

const byImportance = (a: MapPlace, b: MapPlace): number =>
  importance(b) - importance(a) || (a.role === 'context' ? 0 : a.place.id < b.place.id ? -1 : 1);

function wantedLabels(sheet: Sheet, model: MapModel, atlas: Atlas, data: GroundData): Wanted[] {
  const { frame, points } = sheet;
  const { type } = frame;
  const wanted: Wanted[] = [];
  const minor: Wanted[] = [];
  const isNarrow = isSmall(frame.format);
  for (const { place, x, y, sign } of points) {
    if (place.role === 'context') continue;
    const isMain = place.facts.length > 0 || place.role === 'end' || place.role === 'subject';
    (isMain ? wanted : minor).push({
      ref: place.place.id,
      kind: isMain ? 'place' : 'minor',
      lines: [nameOn(place.place, atlas)],
      ...(place.place.zh !== undefined &&
        place.place.kind !== 'airport' &&
        (isMain || (!isNarrow && place.place.zh.length < 5)) && { zh: place.place.zh }),
      size: isMain ? type + 1.5 : type,
      anchors: [[x, y]],
      gap: radiusOf[sign] + 4,
      mayLead: isMain || (!isNarrow && points.length < 60),
      lineCost: 0.5,
      maxCost: isMain ? 300 : isNarrow ? 12 : 34,
    });
  }
  for (const { ring } of sheet.rings) {
    const anchors = ringPoints(ring)
      .map((point) => pointIn(frame, point))
      .filter((point) => point !== null)
      .sort((a, b) => a[1] - b[1]);
    wanted.push({
      ref: ring.fact,
      kind: 'ring',
      lines: [`${ring.km.toLocaleString('en')} km`],
      size: type,
      anchors,
      gap: 0,
      mayLead: false,
      lineCost: 0,
      maxCost: 60,
    });
  }
  const many = sheet.ways.length > 1;
  for (const { way } of sheet.ways) {
    if (way.kind === 'route' && !many) continue;
    const isSide = way.mode === 'air' || way.corridor?.kind === 'railway';
    if (sheet.ways.length > 6 && isSide && (way.corridor?.rank ?? 1) > 1) continue;
    wanted.push({
      ref: way.id,
      kind: 'way',
      lines: [way.name],
      size: type,
      anchors: alongWay(way, frame, atlas),
      gap: 5,
      mode: way.mode,
      mayLead: false,
      lineCost: 0.5,
      maxCost: 60,
    });
  }
  wanted.push(...minor);
  const named = new Set<string>();
  for (const area of model.areas) {
    const at = positionOf(area.place);
    const on = at && pointIn(frame, at);
    if (!on || !area.drawn) continue;
    named.add(area.place.id);
    const shape = shapeOf(area.place, frame, data);
    wanted.push(nameOfArea(area.place, inside(shape, on, frame), frame, 'area'));
  }
  wanted.push(...namesUnder(frame, atlas, data).filter(({ ref }) => !named.has(ref)));
  for (const { place, x, y, sign } of points
    .filter(({ place }) => place.role === 'context')
    .slice(0, isNarrow ? 14 : 40)) {
    wanted.push({
      ref: place.place.id,
      kind: 'minor',
      lines: [place.place.name],
      size: type,
      anchors: [[x, y]],
      gap: radiusOf[sign] + 3,
      mayLead: false,
      lineCost: 0.3,
      maxCost: 14,
    });
  }
  return wanted;
}

const underlying = new WeakMap<Atlas, Map<Frame, Wanted[]>>();

/** Names of countries and seas in a frame, found once for all maps that share it. */
function namesUnder(frame: Frame, atlas: Atlas, data: GroundData): Wanted[] {
  const cache = underlying.get(atlas) ?? new Map<Frame, Wanted[]>();
  underlying.set(atlas, cache);
  const known = cache.get(frame);
  if (known) return known;
  const names: Wanted[] = [];
  for (const place of atlas.places.values()) {
    if (place.kind !== 'country' && place.kind !== 'sea') continue;
    const at = positionOf(place);
    const on = at && pointIn(frame, at);
    if (!on) continue;
    if (place.kind === 'sea') {
      names.push(nameOfArea(place, around(on, 7).slice(0, 9), frame, 'sea'));
      continue;
    }
    const shape = shapeOf(place, frame, data);
    if (!shape) continue;
    const label = nameOfArea(place, inside(shape, on, frame), frame, 'country');
    if (fits(shape, label, frame)) names.push(label);
  }
  cache.set(frame, names);
  return names;
}

/** An airport goes by its city and code; everything else by its name. */
function nameOn(place: Place, atlas: Atlas): string {
  const city = atlas.places.get(place.within ?? '');
  return place.kind === 'airport' && city && place.iata ? `${city.name} ${place.iata}` : place.name;
}

function nameOfArea(
  place: Place,
  anchors: [number, number][],
  frame: Frame,
  kind: 'country' | 'sea' | 'area',
): Wanted {
  const isSea = kind === 'sea';
  const words = isSea ? place.name.split(' ') : [place.name.toUpperCase()];
  const lines =
    isSea && words.length > 1 ? [words.slice(0, -1).join(' '), words.at(-1) as string] : words;
  const long =
    !isSea && textWidth(lines[0] as string, frame.type, 0.14) > 120 && place.name.includes(' ');
  return {
    ref: place.id,
    kind,
    lines: long ? place.name.toUpperCase().split(' ') : lines,
    ...(kind === 'area' && place.zh !== undefined && { zh: place.zh }),
    size: frame.type,
    spacing: isSea ? 0.03 : 0.14,
    anchors,
    gap: 0,
    mayLead: false,
    lineCost: 0.6,
    maxCost: kind === 'area' ? 80 : 22,
  };
}

/** A country is named where its name fits into its shape. */
function fits(shape: Area, label: Wanted, frame: Frame): boolean {
  const [[x0, y0], [x1, y1]] = geoPath(frame.projection).bounds(shape);
  const width = Math.max(...label.lines.map((line) => textWidth(line, label.size, label.spacing)));
  return x1 - x0 > width * 0.9 && y1 - y0 > label.size * 1.6;
}

/** The point and those about it that lie inside a shape. */
function inside(shape: Area | undefined, at: [number, number], frame: Frame): [number, number][] {
  return around(at, 24).filter((point, nth) => {
    const inverted = frame.projection.invert?.(point);
    return nth === 0 || (shape && inverted && geoContains(shape, inverted));
  });
}

/** The point and others about it, nearest first. */
function around([x, y]: [number, number], step: number): [number, number][] {
  const points: [number, number][] = [[x, y]];
  for (const ring of [1, 2]) {
    for (let turn = 0; turn < 8; turn++) {
      const angle = (turn / 8) * 2 * Math.PI;
      points.push([x + Math.cos(angle) * step * ring * 1.4, y + Math.sin(angle) * step * ring]);
    }
  }
  return points;
}

/** Points along a way: outwards from where a corridor leaves China, else from the middle of its longest chain. */
function alongWay(way: MapWay, frame: Frame, atlas: Atlas): [number, number][] {
  const chains = way.chains
    .flatMap((chain) =>
      project(frame.projection, {
        type: 'LineString',
        coordinates: chain.points.map((point) => [...point]),
      }),
    )
    .sort((a, b) => totalLength([b]) - totalLength([a]));
  const points = chains[0]?.points;
  if (!points) return [];
  const gate = way.corridor?.paths[0]?.places.find((id) => {
    const place = atlas.places.get(id);
    return place?.role === 'border-crossing' && countryOf(atlas, id) === 'china';
  });
  const position = gate === undefined ? null : positionOf(atlas.places.get(gate));
  const at0 = position && pointIn(frame, position);
  if (at0) {
    return chains
      .flatMap((chain) => chain.points)
      .filter((point) => distance(point, at0) < 150)
      .sort((a, b) => Math.abs(distance(a, at0) - 24) - Math.abs(distance(b, at0) - 24));
  }
  const length = totalLength([{ points, closed: false }]);
  const at = (share: number): [number, number] => {
    let left = length * share;
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1] as [number, number], points[i] as [number, number]];
      const step = distance(a, b);
      if (step >= left) {
        const t = left / (step || 1);
        return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
      }
      left -= step;
    }
    return points.at(-1) as [number, number];
  };
  return [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9].map(at);
}

function shapeOf(place: Place, frame: Frame, data: GroundData): Area | undefined {
  if (place.kind === 'country') return data[frame.detail].countries.get(place.iso3 ?? '');
  if (place.kind === 'province') return data.provinces.areas.get(place.zh ?? '');
  return undefined;
}

function scaleFor(frame: Frame): Sheet['scale'] {
  const longest = frame.width * (isSmall(frame.format) ? 0.26 : 0.14) * frame.kmPerUnit;
  const power = 10 ** Math.floor(Math.log10(longest));
  const km = [5, 2, 1].map((step) => step * power).find((length) => length <= longest) ?? power;
  return { km, units: km / frame.kmPerUnit };
}

const isOn = (frame: Frame, [x, y]: readonly [number, number]): boolean =>
  x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;

const distance = (a: readonly [number, number], b: readonly [number, number]): number =>
  Math.hypot(a[0] - b[0], a[1] - b[1]);

const totalLength = (strokes: readonly Stroke[]): number =>
  strokes.reduce(
    (sum, { points }) =>
      sum +
      points
        .slice(1)
        .reduce((all, to, at) => all + distance(points[at] as [number, number], to), 0),
    0,
  );
