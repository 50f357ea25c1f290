import { type GeoContext, type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3';
import type { LonLat } from '../../atlas/types.ts';

/** A chain of points on paper. */
export interface Stroke {
  points: [number, number][];
  closed: boolean;
}

/** A line on the ground, as GeoJSON. */
export const lineString = (points: readonly LonLat[]): GeoPermissibleObjects => ({
  type: 'LineString',
  coordinates: points.map((point) => [...point]),
});

export const distance = (a: readonly [number, number], b: readonly [number, number]): number =>
  Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Length of a chain of points on paper. */
export const lengthOf = (points: readonly (readonly [number, number])[]): number =>
  points.reduce((sum, point, at) => sum + distance(points[at - 1] ?? point, point), 0);

/** Projects and clips a shape into chains of points, without those that would not be seen. */
export function project(
  projection: GeoProjection,
  shape: GeoPermissibleObjects,
  { tolerance = 0, minArea = 0 }: { tolerance?: number; minArea?: number } = {},
): Stroke[] {
  const strokes: Stroke[] = [];
  const context = {
    beginPath() {},
    moveTo(x: number, y: number) {
      strokes.push({ points: [[x, y]], closed: false });
    },
    lineTo(x: number, y: number) {
      strokes.at(-1)?.points.push([x, y]);
    },
    closePath() {
      const last = strokes.at(-1);
      if (last) last.closed = true;
    },
    arc() {},
  };
  geoPath(projection, context as unknown as GeoContext)(shape);
  return strokes
    .filter(({ points, closed }) => points.length > 1 && (!closed || area(points) >= minArea))
    .map((stroke) => ({ ...stroke, points: simplify(stroke.points, tolerance) }))
    .filter(({ points, closed }) => points.length > (closed ? 2 : 1));
}

/**
 * Path data in relative commands, which compress best.
 *
 * @param grain what coordinates are rounded to, in tenths of a unit: 5 for halves
 */
export function pathData(strokes: readonly Stroke[], grain = 1): string {
  const tenthsOf = (value: number): number => Math.round((value * 10) / grain) * grain;
  let out = '';
  let x = 0;
  let y = 0;
  for (const { points, closed } of strokes) {
    let command = 'm';
    let isFirst = true;
    let startX = x;
    let startY = y;
    for (const [px, py] of points) {
      const nx = tenthsOf(px);
      const ny = tenthsOf(py);
      if (!isFirst && nx === x && ny === y) continue;
      if (isFirst) {
        startX = nx;
        startY = ny;
      }
      out += pair(command, nx - x, ny - y);
      command = isFirst ? 'l' : '';
      isFirst = false;
      x = nx;
      y = ny;
    }
    if (closed) {
      out += 'z';
      x = startX;
      y = startY;
    }
  }
  return out.replace(/^m/, 'M');
}

function pair(command: string, dx: number, dy: number): string {
  const first = tenths(dx);
  const second = tenths(dy);
  const lead = command === '' && !first.startsWith('-') ? ' ' : command;
  return `${lead}${first}${second.startsWith('-') ? '' : ' '}${second}`;
}

/** A number of tenths as the shortest decimal: 5 is `.5`. */
const tenths = (value: number): string => String(value / 10).replace(/^(-?)0\./, '$1.');

function area(points: readonly [number, number][]): number {
  let sum = 0;
  for (let i = 0; i < points.length; i++) {
    const [x0, y0] = points[i] as [number, number];
    const [x1, y1] = points[(i + 1) % points.length] as [number, number];
    sum += x0 * y1 - x1 * y0;
  }
  return Math.abs(sum / 2);
}

/** Douglas and Peucker's simplification, without recursion; ends stay. */
export function simplify(points: [number, number][], tolerance: number): [number, number][] {
  if (tolerance <= 0 || points.length < 3) return points;
  const keep = new Set([0, points.length - 1]);
  const stack: [number, number][] = [[0, points.length - 1]];
  while (stack.length > 0) {
    const [from, to] = stack.pop() as [number, number];
    const farthest = farthestOf(points, from, to, tolerance);
    if (farthest < 0) continue;
    keep.add(farthest);
    stack.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, at) => keep.has(at));
}

/** Which of the points between two lies farthest from the segment that joins these, by more than `distance`; -1 where none does. */
function farthestOf(
  points: readonly [number, number][],
  from: number,
  to: number,
  distance: number,
): number {
  const start = points[from] as [number, number];
  const end = points[to] as [number, number];
  let farthest = -1;
  let most = distance;
  for (let at = from + 1; at < to; at += 1) {
    const away = distanceToSegment(points[at] as [number, number], start, end, most);
    if (away <= most) continue;
    farthest = at;
    most = away;
  }
  return farthest;
}

/** Squares of lengths that differ by less than this share may be of one length. */
const nearly = 1 - 1e-9;

/**
 * Distance of a point from a segment.
 *
 * @param least what is nearer by far is not measured to the last digit, which takes ten times as long: it is 0 then
 */
export function distanceToSegment(
  point: readonly [number, number],
  start: readonly [number, number],
  end: readonly [number, number],
  least = 0,
): number {
  const px = point[0] - start[0];
  const py = point[1] - start[1];
  const dx = end[0] - start[0];
  const dy = end[1] - start[1];
  const along = (px * dx + py * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  const offX = px - t * dx;
  const offY = py - t * dy;
  if (offX * offX + offY * offY < least * least * nearly) return 0;
  return Math.hypot(offX, offY);
}
