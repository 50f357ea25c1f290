/** A point on a sheet or on the screen. */
export type Point = readonly [x: number, y: number];

export interface Rect {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Where a sheet stands in its frame: a point `p` of it is seen at `k * p + (x, y)`, all in units of the sheet. */
export interface Camera {
  k: number;
  x: number;
  y: number;
}

/** How far a camera may go. */
export interface Limits {
  /** What the frame shows of the whole map. */
  frame: Rect;
  /** What may come into the frame once it is closer. */
  world: Rect;
  /** The closest scale. */
  most: number;
}

/** The whole map. */
export const whole: Camera = { k: 1, x: 0, y: 0 };

/** A camera scaled about a point of the frame, which stays where it is unless a limit moves it. */
export function scaled({ k, x, y }: Camera, factor: number, about: Point, limits: Limits): Camera {
  const scale = Math.min(limits.most, Math.max(1, k * factor));
  const q = scale / k;
  return clamped(
    { k: scale, x: about[0] - (about[0] - x) * q, y: about[1] - (about[1] - y) * q },
    limits,
  );
}

/** A camera moved by a length in the frame. */
export const moved = ({ k, x, y }: Camera, dx: number, dy: number, limits: Limits): Camera =>
  clamped({ k, x: x + dx, y: y + dy }, limits);

/** The camera under which what lay under two fingers lies under them still, as near as scaling without turning can. */
export function pinched(
  start: Camera,
  [a0, b0]: readonly [Point, Point],
  [a1, b1]: readonly [Point, Point],
  limits: Limits,
): Camera {
  const spread = (a: Point, b: Point) => Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const [m0, m1] = [middle(a0, b0), middle(a1, b1)];
  const k = Math.min(limits.most, Math.max(1, (start.k * spread(a1, b1)) / spread(a0, b0)));
  const q = k / start.k;
  return clamped({ k, x: m1[0] - (m0[0] - start.x) * q, y: m1[1] - (m0[1] - start.y) * q }, limits);
}

/** The camera that shows a box whole in the middle of the frame, with some room round it. */
export function fitting({ x0, y0, x1, y1 }: Rect, limits: Limits, share = 0.8): Camera {
  const { frame, most } = limits;
  const [width, height] = [frame.x1 - frame.x0, frame.y1 - frame.y0];
  const k = Math.min(
    most,
    Math.max(1, share * Math.min(width / (x1 - x0 || 1e-6), height / (y1 - y0 || 1e-6))),
  );
  return centred(k, [(x0 + x1) / 2, (y0 + y1) / 2], limits);
}

/** The camera of a scale with a point of the sheet in the middle of the frame. */
export const centred = (k: number, [x, y]: Point, limits: Limits): Camera =>
  clamped(
    {
      k,
      x: (limits.frame.x0 + limits.frame.x1) / 2 - k * x,
      y: (limits.frame.y0 + limits.frame.y1) / 2 - k * y,
    },
    limits,
  );

/** A camera on the way from one to another; the point that both show in the same place stays there throughout. */
export function between(a: Camera, b: Camera, share: number): Camera {
  const ratio = b.k / a.k;
  if (Math.abs(ratio - 1) < 1e-3) {
    const mix = (from: number, to: number) => from + (to - from) * share;
    return { k: mix(a.k, b.k), x: mix(a.x, b.x), y: mix(a.y, b.y) };
  }
  const q = ratio ** share;
  const rest = (1 - q) / (1 - ratio);
  return {
    k: a.k * q,
    x: a.x * q + (b.x - ratio * a.x) * rest,
    y: a.y * q + (b.y - ratio * a.y) * rest,
  };
}

/** The part of the sheet a camera shows in its frame. */
export const seen = ({ k, x, y }: Camera, { frame }: Limits): Rect => ({
  x0: (frame.x0 - x) / k,
  y0: (frame.y0 - y) / k,
  x1: (frame.x1 - x) / k,
  y1: (frame.y1 - y) / k,
});

/** Keeps the frame within the world; the whole map has one place only. */
function clamped({ k, x, y }: Camera, { frame, world }: Limits): Camera {
  if (k < 1.001) return whole;
  const keep = (at: number, from: number, to: number, first: number, last: number) =>
    Math.min(from - k * Math.min(first, from), Math.max(to - k * Math.max(last, to), at));
  return {
    k,
    x: keep(x, frame.x0, frame.x1, world.x0, world.x1),
    y: keep(y, frame.y0, frame.y1, world.y0, world.y1),
  };
}
