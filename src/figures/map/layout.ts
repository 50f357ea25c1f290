import type { GroundData } from '../../atlas/basemap/basemap-data.ts';
import { type Atlas, type LonLat, positionOf } from '../../atlas/types.ts';
import type { Mode } from '../../schemas/corridor.ts';
import { type Base, circleOf, shapeOf } from './areas.ts';
import { type Label, placeLabels } from './labels.ts';
import type { MapArea, MapModel, MapRing, MapWay } from './map-model.ts';
import { wantedLabels } from './names.ts';
import { distance, lengthOf, lineString, pathData, project, type Stroke } from './path.ts';
import { type DrawnGround, drawGround, type Frame, isSmall } from './plates.ts';
import { type PlacedPoint, placePoints, radiusOf } from './points.ts';

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
    strokes: project(frame.projection, lineString(points), { tolerance: 0.6 }),
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

/** Projects a model onto a frame and gives every name its place. */
export function layoutMap(model: MapModel, frame: Frame, base: Base): Sheet {
  const context = drawContext(model.context, frame);
  const courses = model.ways.map((way) => layoutWay(way, frame));
  const layout: Sheet = {
    frame,
    ground: drawGround(frame, base.ground),
    context: context.paths,
    areas: layoutAreas(model.areas, frame, base.ground),
    rings: model.rings
      .map((ring) => ({ ring, d: pathData(project(frame.projection, circleOf(ring))) }))
      .filter(({ d }) => d !== ''),
    ways: courses.map(({ placed }) => placed).filter(({ paths }) => paths.length > 0),
    bars: layoutBars(model.ways, frame, base.atlas),
    points: placePoints(model, frame, base.atlas),
    labels: [],
    scale: scaleFor(frame),
  };
  layout.labels = placeLabels(wantedLabels(layout, model, base), {
    width: frame.width,
    height: frame.height,
    taken: [{ x0: frame.width - 54, y0: 0, x1: frame.width, y1: 138 }],
    points: layout.points.map(({ x, y, sign }) => [x, y, radiusOf[sign] - 1]),
    lines: [
      ...courses.flatMap(({ strokes }) => strokes.map(({ points }) => ({ points, weight: 1 }))),
      ...context.lines.flatMap(({ strokes }) =>
        strokes.map(({ points }) => ({ points, weight: 0.15 })),
      ),
    ],
  });
  const named = new Set(layout.labels.map(({ ref }) => ref));
  layout.points = layout.points.filter(
    ({ place }) => place.role !== 'context' || named.has(place.place.id),
  );
  return layout;
}

/** A way as path data by mode, and as the strokes that names keep off. */
function layoutWay(way: MapWay, frame: Frame): { placed: PlacedWay; strokes: Stroke[] } {
  const shown = (points: readonly LonLat[]): Stroke[] =>
    project(frame.projection, lineString(points), { tolerance: 0.25 });
  const chains = way.chains.map(({ mode, points }) => ({ mode, strokes: shown(points) }));
  const paths = [...new Set(chains.map(({ mode }) => mode))]
    .map((mode) => {
      const strokes = chains.flatMap((chain) => (chain.mode === mode ? chain.strokes : []));
      return { mode, d: pathData(strokes), length: totalLength(strokes) };
    })
    .filter(({ d }) => d !== '');
  const points = way.days ? shown(way.track).flatMap((stroke) => stroke.points) : [];
  const track = pathData(points.length > 0 ? [{ points, closed: false }] : []);
  return { placed: { way, paths, track }, strokes: chains.flatMap(({ strokes }) => strokes) };
}

function layoutAreas(areas: readonly MapArea[], frame: Frame, ground: GroundData): Sheet['areas'] {
  const tolerance = frame.detail === 'fine' ? 0.55 : 0.35;
  return areas.flatMap((area) => {
    const shape = area.drawn ? shapeOf(area.place, frame, ground) : undefined;
    if (!shape) return [];
    const d = pathData(project(frame.projection, shape, { tolerance, minArea: 2 }));
    return d === '' ? [] : [{ area, d }];
  });
}

/** The breaks of gauge on the map, each place once. */
function layoutBars(ways: readonly MapWay[], frame: Frame, atlas: Atlas): PlacedBar[] {
  const at = (id: string) => {
    const position = positionOf(atlas.places.get(id));
    return position && frame.projection([...position]);
  };
  const bars = ways
    .flatMap(({ gaugeChanges }) => gaugeChanges)
    .flatMap((change) => {
      const [here, before, behind] = [at(change.place), at(change.before), at(change.behind)];
      if (!here || !before || !behind || !isOn(frame, here)) return [];
      const from = distance(here, before) < 2 ? here : before;
      const angle = (Math.atan2(behind[1] - from[1], behind[0] - from[0]) * 180) / Math.PI;
      return [{ place: change.place, x: here[0], y: here[1], angle }];
    });
  return bars.filter((bar, nth) => bars.findIndex(({ place }) => place === bar.place) === nth);
}

function scaleFor(frame: Frame): Sheet['scale'] {
  const longest = frame.width * (isSmall(frame.format) ? 0.26 : 0.14) * frame.kmPerUnit;
  const power = 10 ** Math.floor(Math.log10(longest));
  const km = [5, 2, 1].map((step) => step * power).find((length) => length <= longest) ?? power;
  return { km, units: km / frame.kmPerUnit };
}

const isOn = (frame: Frame, [x, y]: readonly [number, number]): boolean =>
  x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;

const totalLength = (strokes: readonly Stroke[]): number =>
  strokes.reduce((sum, { points }) => sum + lengthOf(points), 0);
