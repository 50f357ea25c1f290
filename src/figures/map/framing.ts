import { type Camera, type Limits, moved, type Point, type Rect, scaled, whole } from './camera.ts';

/** What a camera should show, and how well. */
export interface Scene {
  /** Boxes on the sheet; a point is a box without size. */
  lit: readonly Rect[];
  /** The part of the frame that nothing covers. */
  free: Rect;
  /** How far two lit points must be from each other in the frame to be told apart. */
  apart: number;
  /** The closest the camera goes by itself. */
  closest: number;
}

/**
 * The camera that shows all of a scene, moved from where it stands only as far as needed: not at all where everything
 * is in view and far enough apart; at the same scale where that is enough; closer or farther only where it is not.
 */
export function framed(camera: Camera, scene: Scene, limits: Limits): Camera {
  const { lit, free, apart, closest } = scene;
  if (lit.length === 0) return camera;
  const box = around(lit);
  const [width, height] = [free.x1 - free.x0, free.y1 - free.y0];
  const fits = Math.max(
    1,
    Math.min(width / (box.x1 - box.x0 || 1e-6), height / (box.y1 - box.y0 || 1e-6)),
  );
  const gap = smallestGap(lit);
  const needed = Math.min(gap > 0 ? apart / gap : 1, closest, fits);
  // The whole map shows all there is; what lies under a caption there is worth a movement only if it is a place.
  const holds = camera.k === 1 ? limits.frame : free;
  if (camera.k >= needed - 1e-6 && isIn(shown(camera, box), holds)) return camera;

  const k = Math.min(Math.max(camera.k, needed), fits);
  if (k < 1.01) return whole;
  const [cx, cy] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
  const about: Point = [camera.k * cx + camera.x, camera.k * cy + camera.y];
  const closer = scaled(camera, k / camera.k, about, { ...limits, world: anywhere });
  const at = shown(closer, box);
  return moved(
    closer,
    shift(at.x0, at.x1, free.x0, free.x1),
    shift(at.y0, at.y1, free.y0, free.y1),
    limits,
  );
}

/** While it is scaled the map may lie anywhere: it is moved into the frame at once. */
const anywhere: Rect = { x0: -1e6, y0: -1e6, x1: 1e6, y1: 1e6 };

/** The least movement that brings a stretch into another. */
function shift(from: number, to: number, first: number, last: number): number {
  if (to - from > last - first) return (first + last - from - to) / 2;
  return Math.max(0, first - from) + Math.min(0, last - to);
}

export const around = (boxes: readonly Rect[]): Rect => ({
  x0: Math.min(...boxes.map(({ x0 }) => x0)),
  y0: Math.min(...boxes.map(({ y0 }) => y0)),
  x1: Math.max(...boxes.map(({ x1 }) => x1)),
  y1: Math.max(...boxes.map(({ y1 }) => y1)),
});

const shown = ({ k, x, y }: Camera, box: Rect): Rect => ({
  x0: k * box.x0 + x,
  y0: k * box.y0 + y,
  x1: k * box.x1 + x,
  y1: k * box.y1 + y,
});

const isIn = (box: Rect, outer: Rect): boolean =>
  box.x0 >= outer.x0 - 1 &&
  box.y0 >= outer.y0 - 1 &&
  box.x1 <= outer.x1 + 1 &&
  box.y1 <= outer.y1 + 1;

/** The least distance between two points of a scene that are not the same; 0 without two. */
function smallestGap(lit: readonly Rect[]): number {
  const points = lit.filter(({ x0, x1 }) => x1 - x0 < 1);
  let least = 0;
  for (const [nth, a] of points.entries()) {
    for (const b of points.slice(nth + 1)) {
      const gap = Math.hypot(b.x0 - a.x0, b.y0 - a.y0);
      if (gap > 0.5 && (least === 0 || gap < least)) least = gap;
    }
  }
  return least;
}
