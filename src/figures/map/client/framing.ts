import { type Camera, type Limits, moved, type Point, type Rect, scaled, whole } from './camera.ts';

/** Something lit: its box on the sheet, which for a place is a point, and how far its name reaches about it. */
export interface Lit extends Rect {
  /** In units of the frame, at any scale: how far beyond the box to the left, the top, the right and the bottom. */
  reach?: readonly [number, number, number, number];
}

/** What a camera should show, and how well. */
export interface Scene {
  lit: readonly Lit[];
  /** The part of the frame that nothing covers. */
  free: Rect;
  /** How far two lit points must be from each other in the frame to be told apart. */
  apart: number;
  /** How large a lit way or area must be in the frame to be made out. */
  size: number;
  /** The closest the camera goes by itself. */
  closest: number;
}

/**
 * The camera that shows all of a scene, moved from where it stands only as far as needed: not at all where everything
 * is in view and far enough apart; at the same scale where that is enough; closer or farther only where it is not.
 */
export function framed(camera: Camera, scene: Scene, limits: Limits): Camera {
  const { lit, free, apart, size, closest } = scene;
  if (lit.length === 0) return camera;
  const fits = closestFit(lit, free, limits.most);
  const gap = smallestGap(lit);
  const side = Math.min(...lit.map(sideOf).filter((length) => length > 0));
  const needed = Math.min(Math.max(gap > 0 ? apart / gap : 1, size / side), closest, fits);
  // The whole map shows all there is; what lies under a caption there is worth a movement only if it is a place.
  const holds = camera.k === 1 ? limits.frame : free;
  if (camera.k >= needed - 1e-6 && isIn(shown(camera, lit), holds)) return camera;

  const k = Math.min(Math.max(camera.k, needed), fits);
  if (k < 1.01) return whole;
  const { x0, y0, x1, y1 } = shown(camera, lit);
  const about: Point = [(x0 + x1) / 2, (y0 + y1) / 2];
  const closer = scaled(camera, k / camera.k, about, { ...limits, world: anywhere });
  const at = shown(closer, lit);
  return moved(
    closer,
    shift(at.x0, at.x1, free.x0, free.x1),
    shift(at.y0, at.y1, free.y0, free.y1),
    limits,
  );
}

/** The closest scale at which all of it has room, names included. */
function closestFit(lit: readonly Lit[], free: Rect, most: number): number {
  let [low, high] = [1, most];
  for (let step = 0; step < 24; step++) {
    const k = (low + high) / 2;
    const { x0, y0, x1, y1 } = shown({ k, x: 0, y: 0 }, lit);
    if (x1 - x0 <= free.x1 - free.x0 && y1 - y0 <= free.y1 - free.y0) low = k;
    else high = k;
  }
  return low;
}

/** While it is scaled the map may lie anywhere: it is moved into the frame at once. */
const anywhere: Rect = { x0: -1e6, y0: -1e6, x1: 1e6, y1: 1e6 };

/** The least movement that brings a stretch into another. */
function shift(from: number, to: number, first: number, last: number): number {
  if (to - from > last - first) return (first + last - from - to) / 2;
  return Math.max(0, first - from) + Math.min(0, last - to);
}

/** What is seen of lit things under a camera, as one box of the frame. */
function shown({ k, x, y }: Camera, lit: readonly Lit[]): Rect {
  const reachOf = ({ reach = [0, 0, 0, 0] }: Lit) => reach;
  return {
    x0: Math.min(...lit.map((one) => k * one.x0 + x - reachOf(one)[0])),
    y0: Math.min(...lit.map((one) => k * one.y0 + y - reachOf(one)[1])),
    x1: Math.max(...lit.map((one) => k * one.x1 + x + reachOf(one)[2])),
    y1: Math.max(...lit.map((one) => k * one.y1 + y + reachOf(one)[3])),
  };
}

const isIn = (box: Rect, outer: Rect): boolean =>
  box.x0 >= outer.x0 - 1 &&
  box.y0 >= outer.y0 - 1 &&
  box.x1 <= outer.x1 + 1 &&
  box.y1 <= outer.y1 + 1;

/** The larger side of a box; 0 of a point. */
const sideOf = ({ x0, y0, x1, y1 }: Rect): number => Math.max(x1 - x0, y1 - y0);

/** The least distance between two points of a scene that are not the same; 0 without two. */
function smallestGap(lit: readonly Rect[]): number {
  const points = lit.filter((box) => sideOf(box) === 0);
  let least = 0;
  for (const [nth, a] of points.entries()) {
    for (const b of points.slice(nth + 1)) {
      const gap = Math.hypot(b.x0 - a.x0, b.y0 - a.y0);
      if (gap > 0.5 && (least === 0 || gap < least)) least = gap;
    }
  }
  return least;
}
