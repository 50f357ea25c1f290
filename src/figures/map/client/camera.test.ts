import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  between,
  type Camera,
  centred,
  fitting,
  type Limits,
  moved,
  type Point,
  pinched,
  scaled,
  seen,
  whole,
} from './camera.ts';

const frame = { x0: 0, y0: 0, x1: 960, y1: 540 };
const limits: Limits = { frame, world: frame, most: 16 };
const open: Limits = {
  frame,
  world: { x0: -1e6, y0: -1e6, x1: 1e6, y1: 1e6 },
  most: 1e6,
};
const on = ({ k, x, y }: Camera, [px, py]: Point): Point => [(px - x) / k, (py - y) / k];
const near = (a: Point, b: Point) => {
  expect(a[0]).toBeCloseTo(b[0], 4);
  expect(a[1]).toBeCloseTo(b[1], 4);
};
const inFrame = fc.tuple(
  fc.double({ min: 0, max: 960, noNaN: true }),
  fc.double({ min: 0, max: 540, noNaN: true }),
);
const close: Camera = { k: 4, x: -900, y: -500 };

describe('a map that is zoomed', () => {
  it('keeps the point under the pointer where it is', () => {
    fc.assert(
      fc.property(inFrame, fc.double({ min: 1.1, max: 3, noNaN: true }), (point, factor) => {
        near(on(scaled(close, factor, point, open), point), on(close, point));
      }),
    );
  });

  it('goes no further than it may, and back to the whole map', () => {
    expect(scaled(close, 100, [10, 10], limits).k).toBe(16);
    expect(scaled(close, 0.001, [10, 10], limits)).toEqual(whole);
  });

  it('never shows what lies beyond its world', () => {
    const step = fc.oneof(
      fc.record({ by: fc.double({ min: 0.2, max: 5, noNaN: true }), at: inFrame }),
      fc.record({
        dx: fc.integer({ min: -2e3, max: 2e3 }),
        dy: fc.integer({ min: -2e3, max: 2e3 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let camera = whole;
        for (const one of steps) {
          camera =
            'by' in one
              ? scaled(camera, one.by, one.at, limits)
              : moved(camera, one.dx, one.dy, limits);
        }
        const box = seen(camera, limits);
        expect(Math.min(box.x0, box.y0)).toBeGreaterThanOrEqual(-1e-6);
        expect(box.x1).toBeLessThanOrEqual(960 + 1e-6);
        expect(box.y1).toBeLessThanOrEqual(540 + 1e-6);
      }),
    );
  });

  it('that is whole cannot be moved', () => {
    expect(moved(whole, 50, 50, limits)).toEqual(whole);
  });
});

describe('two fingers', () => {
  it('hold what lies under them', () => {
    const from: [Point, Point] = [
      [300, 200],
      [500, 300],
    ];
    const to: [Point, Point] = [
      [200, 180],
      [600, 380],
    ];
    const camera = pinched(close, from, to, open);
    expect(camera.k).toBeCloseTo(8);
    for (const nth of [0, 1] as const) near(on(camera, to[nth]), on(close, from[nth]));
  });

  it('that move together move the map and leave its scale', () => {
    const camera = pinched(
      close,
      [
        [10, 10],
        [60, 10],
      ],
      [
        [30, 15],
        [80, 15],
      ],
      open,
    );
    expect(camera).toEqual({ k: 4, x: -880, y: -495 });
  });
});

describe('a view', () => {
  it('of a box shows all of it', () => {
    const box = { x0: 100, y0: 100, x1: 300, y1: 180 };
    const { x0, y0, x1, y1 } = seen(fitting(box, open), open);
    expect(x0).toBeLessThan(100);
    expect(y0).toBeLessThan(100);
    expect(x1).toBeGreaterThan(300);
    expect(y1).toBeGreaterThan(180);
  });

  it('of a single point is as close as may be, with the point in the middle', () => {
    const camera = fitting({ x0: 400, y0: 200, x1: 400, y1: 200 }, limits);
    expect(camera.k).toBe(16);
    near(on(camera, [480, 270]), [400, 200]);
  });

  it('is reached from another in one smooth course', () => {
    const goal = centred(9, [700, 300], open);
    const same = (a: Camera, b: Camera) => {
      expect(a.k).toBeCloseTo(b.k);
      near([a.x, a.y], [b.x, b.y]);
    };
    same(between(close, goal, 0), close);
    same(between(close, goal, 1), goal);
    expect(between(close, goal, 0.5).k).toBeCloseTo(6);
    same(between(close, { ...close, x: -800 }, 0.5), { ...close, x: -850 });
  });
});
