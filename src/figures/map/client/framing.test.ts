import { describe, expect, it } from 'vitest';
import { type Camera, type Rect, whole } from './camera.ts';
import { framed, type Scene } from './framing.ts';

const frame: Rect = { x0: 0, y0: 0, x1: 600, y1: 400 };
const limits = { frame, world: frame, most: 16 };
const at = (x: number, y: number): Rect => ({ x0: x, y0: y, x1: x, y1: y });
const scene = (...lit: Rect[]): Scene => ({
  lit,
  free: { x0: 40, y0: 20, x1: 560, y1: 350 },
  apart: 20,
  size: 60,
  closest: 5,
});
const seenAt = ({ k, x, y }: Camera, box: Rect): [number, number] => [
  k * box.x0 + x,
  k * box.y0 + y,
];

describe('a camera that follows a text', () => {
  it('stays where it is while all that is lit is in view and far enough apart', () => {
    expect(framed(whole, scene(at(100, 100), at(400, 300)), limits)).toEqual(whole);
    const close: Camera = { k: 2, x: -300, y: -200 };
    expect(framed(close, scene(at(250, 180), at(300, 220)), limits)).toEqual(close);
    expect(framed(close, scene(), limits)).toEqual(close);
  });

  it('moves at the same scale, and no further than brings a place into view', () => {
    const close: Camera = { k: 2, x: 0, y: 0 };
    const moved = framed(close, scene(at(320, 100)), limits);
    expect(moved).toEqual({ k: 2, x: -80, y: 0 });
  });

  it('goes closer until two places can be told apart', () => {
    const [a, b] = [at(300, 200), at(305, 200)];
    const closer = framed(whole, scene(a, b), limits);
    expect(closer.k).toBeCloseTo(4);
    expect(seenAt(closer, b)[0] - seenAt(closer, a)[0]).toBeCloseTo(20);
  });

  it('goes closer to a province too small to be made out', () => {
    const province: Rect = { x0: 500, y0: 200, x1: 520, y1: 215 };
    expect(framed(whole, scene(province), limits).k).toBeCloseTo(3);
  });

  it('keeps the names of places in view, too, which are as long at every scale', () => {
    const named = (x: number, reach: readonly [number, number, number, number]) => ({
      ...at(x, 200),
      reach,
    });
    const lit = [named(300, [80, 8, 8, 8]), named(303, [8, 8, 120, 8])];
    const { k, x } = framed(whole, scene(...lit), limits);
    expect(k).toBeGreaterThan(4.9);
    expect(k * 300 + x - 80).toBeGreaterThanOrEqual(40);
    expect(k * 303 + x + 120).toBeLessThanOrEqual(560);
  });

  it('never goes so close that part of what is lit is lost, nor beyond its own limit', () => {
    const far = scene(at(20, 200), at(300, 200), at(301, 200));
    expect(framed(whole, far, limits).k).toBeLessThan(2);
    expect(framed(whole, scene(at(300, 200), at(300.6, 200)), limits).k).toBe(5);
  });

  it('goes back as far as a longer way asks, to the whole map at most', () => {
    const close: Camera = { k: 5, x: -1200, y: -800 };
    const way: Rect = { x0: 120, y0: 100, x1: 380, y1: 200 };
    const back = framed(close, scene(way), limits);
    expect(back.k).toBeCloseTo(2, 2);
    expect(framed(close, scene({ x0: 5, y0: 5, x1: 595, y1: 395 }), limits)).toEqual(whole);
  });
});
