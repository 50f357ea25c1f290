import type { GeoProjection } from 'd3';
import type { Area } from '../../atlas/basemap/basemap.ts';
import { keptFor } from '../../atlas/kept.ts';
import { type Atlas, type LonLat, positionOf } from '../../atlas/types.ts';
import type { Mode } from '../../schemas/corridor.ts';
import { roundLength } from '../round-length.ts';
import { type Base, circleOf, shapeOf } from './areas.ts';
import { type Label, type Obstacles, placeLabels } from './labels.ts';
import type { MapArea, MapModel, MapRing, MapWay } from './map-model.ts';
import { wantedLabels } from './names.ts';
import { distance, lengthOf, lineString, pathData, project, type Stroke } from './path.ts';
import { type PlacedPoint, placePoints, radiusOf } from './points.ts';
import {
  groundGrain,
  groundPath,
  isSmall,
  type ProjectedBasemap,
  projectBasemap,
  type Viewport,
} from './regions.ts';

export interface PlacedWay {
  way: MapWay;
  /** Path data by mode. */
  paths: { mode: Mode; d: string; length: number }[];
  /** The course of a train, where it is known how long it takes. */
  track: string;
}

/** A break of gauge: two short bars across the line. */
export interface GaugeBreakMark {
  place: string;
  x: number;
  y: number;
  /** Direction of the line in degrees, clockwise from east. */
  angle: number;
}

/** Everything on one sheet, in its coordinates. */
export interface MapLayout {
  viewport: Viewport;
  basemap: ProjectedBasemap;
  context: { mode: Mode; d: string }[];
  areas: { area: MapArea; d: string }[];
  rings: { ring: MapRing; d: string }[];
  ways: PlacedWay[];
  gaugeBreaks: GaugeBreakMark[];
  points: PlacedPoint[];
  labels: Label[];
  /** A round length for the scale bar and how many units it takes. */
  scale: { km: number; units: number };
}

interface DrawnContext {
  lines: { mode: Mode; strokes: Stroke[] }[];
  paths: MapLayout['context'];
}

const contexts = keptFor<MapModel['context'], GeoProjection, DrawnContext>();

/** The faint network, projected once for all maps that share it. */
export const contextOn = (context: MapModel['context'], viewport: Viewport): DrawnContext =>
  contexts(context, viewport.projection, () => drawContext(context, viewport));

function drawContext(context: MapModel['context'], viewport: Viewport): DrawnContext {
  const lines = context.map(({ mode, points }) => ({
    mode,
    strokes: project(viewport.projection, lineString(points), { tolerance: 0.6 }),
  }));
  const paths = (['rail', 'sea'] as const)
    .map((mode) => ({
      mode,
      d: pathData(
        lines.filter((line) => line.mode === mode).flatMap(({ strokes }) => strokes),
        groundGrain,
      ),
    }))
    .filter(({ d }) => d !== '');
  return { lines, paths };
}

/** What must hold of names on a sheet with these points. */
export type Accepts = (points: readonly PlacedPoint[]) => Obstacles['accepts'];

/** Projects a model onto a viewport and gives every name its place. */
export function layoutMap(
  model: MapModel,
  viewport: Viewport,
  base: Base,
  accepts?: Accepts,
): MapLayout {
  const context = contextOn(model.context, viewport);
  const courses = model.ways.map((way) => layoutWay(way, viewport));
  const layout: MapLayout = {
    viewport,
    basemap: projectBasemap(viewport, base.basemap),
    context: context.paths,
    areas: layoutAreas(model.areas, viewport, base),
    rings: model.rings
      .map((ring) => ({ ring, d: pathData(project(viewport.projection, circleOf(ring))) }))
      .filter(({ d }) => d !== ''),
    ways: courses.map(({ placed }) => placed).filter(({ paths }) => paths.length > 0),
    gaugeBreaks: layoutGaugeBreaks(model.ways, viewport, base.atlas),
    points: placePoints(model, viewport, base.atlas),
    labels: [],
    scale: scaleFor(viewport),
  };
  layout.labels = placeLabels(wantedLabels(layout, model, base), {
    width: viewport.width,
    height: viewport.height,
    taken: [{ x0: viewport.width - 54, y0: 0, x1: viewport.width, y1: 138 }],
    covered: viewport.covered,
    points: layout.points.map(({ x, y, sign }) => [x, y, radiusOf[sign] - 1]),
    lines: [
      ...courses.flatMap(({ strokes }) => strokes.map(({ points }) => ({ points, weight: 1 }))),
      ...context.lines.flatMap(({ strokes }) =>
        strokes.map(({ points }) => ({ points, weight: 0.15 })),
      ),
    ],
    accepts: accepts?.(layout.points),
  });
  const named = new Set(layout.labels.map(({ ref }) => ref));
  layout.points = layout.points.filter(
    ({ place }) => place.role !== 'context' || named.has(place.place.id),
  );
  return layout;
}

/** A way on one sheet, whichever map it is on. */
interface DrawnWay extends Omit<PlacedWay, 'way'> {
  strokes: Stroke[];
}

const drawnWays = keptFor<MapWay['chains'], GeoProjection, DrawnWay>();

/** A way as path data by mode, and as the strokes that names keep off; the same line is projected once for all maps. */
function layoutWay(way: MapWay, viewport: Viewport): { placed: PlacedWay; strokes: Stroke[] } {
  const draw = () => drawWay(way, viewport);
  const { paths, track, strokes } = drawnWays(way.chains, viewport.projection, draw);
  return { placed: { way, paths, track: way.days ? track : '' }, strokes };
}

function drawWay(way: MapWay, viewport: Viewport): DrawnWay {
  const shown = (points: readonly LonLat[]): Stroke[] =>
    project(viewport.projection, lineString(points), { tolerance: 0.25 });
  const chains = way.chains.map(({ mode, points }) => ({ mode, strokes: shown(points) }));
  const paths = [...new Set(chains.map(({ mode }) => mode))]
    .map((mode) => {
      const strokes = chains.flatMap((chain) => (chain.mode === mode ? chain.strokes : []));
      return { mode, d: pathData(strokes), length: totalLength(strokes) };
    })
    .filter(({ d }) => d !== '');
  const points = shown(way.track).flatMap((stroke) => stroke.points);
  const track = pathData(points.length > 0 ? [{ points, closed: false }] : []);
  return { paths, track, strokes: chains.flatMap(({ strokes }) => strokes) };
}

function layoutAreas(
  areas: readonly MapArea[],
  viewport: Viewport,
  base: Base,
): MapLayout['areas'] {
  return areas.flatMap((area) => {
    const shape = area.drawn ? shapeOf(area.place, viewport, base) : undefined;
    if (!shape) return [];
    const d = pathOfArea(area.place, shape, viewport);
    return d === '' ? [] : [{ area, d }];
  });
}

const areaPaths = keptFor<MapArea['place'], GeoProjection, string>();

/** The path of an area, drawn once for all maps that share a projection. */
const pathOfArea = (place: MapArea['place'], shape: Area, viewport: Viewport): string =>
  areaPaths(place, viewport.projection, () => groundPath(viewport, shape));

/** The breaks of gauge on the map, each place once. */
function layoutGaugeBreaks(
  ways: readonly MapWay[],
  viewport: Viewport,
  atlas: Atlas,
): GaugeBreakMark[] {
  const at = (id: string) => {
    const position = positionOf(atlas.places.get(id));
    return position && viewport.projection([...position]);
  };
  const gaugeBreaks = ways
    .flatMap(({ gaugeChanges }) => gaugeChanges)
    .flatMap((change) => {
      const [here, before, behind] = [at(change.place), at(change.before), at(change.behind)];
      if (!here || !before || !behind || !isOn(viewport, here)) return [];
      const from = distance(here, before) < 2 ? here : before;
      const angle = (Math.atan2(behind[1] - from[1], behind[0] - from[0]) * 180) / Math.PI;
      return [{ place: change.place, x: here[0], y: here[1], angle }];
    });
  return gaugeBreaks.filter(
    (gaugeBreak, nth) => gaugeBreaks.findIndex(({ place }) => place === gaugeBreak.place) === nth,
  );
}

function scaleFor(viewport: Viewport): MapLayout['scale'] {
  const longest = viewport.width * (isSmall(viewport.format) ? 0.26 : 0.14) * viewport.kmPerUnit;
  const km = roundLength(longest);
  return { km, units: km / viewport.kmPerUnit };
}

const isOn = (viewport: Viewport, [x, y]: readonly [number, number]): boolean =>
  x >= 0 && y >= 0 && x <= viewport.width && y <= viewport.height;

const totalLength = (strokes: readonly Stroke[]): number =>
  strokes.reduce((sum, { points }) => sum + lengthOf(points), 0);
