import { expect, it } from 'vitest';
import { overlaps } from './box.ts';
import { Segments } from './segments.ts';

it('finds the same segments as a look at each, in their order, also beyond the edges of the sheet', () => {
  const next = (seed: number) => (seed * 16_807) % 2_147_483_647;
  let seed = 7;
  const random = (most: number) => {
    seed = next(seed);
    return (seed / 2_147_483_647) * (most + 80) - 40;
  };
  const all = Array.from({ length: 400 }, (_, nth) => {
    const [ax, ay, bx, by] = [random(360), random(240), random(360), random(240)];
    const box = {
      x0: Math.min(ax, bx),
      y0: Math.min(ay, by),
      x1: Math.max(ax, bx),
      y1: Math.max(ay, by),
    };
    return { nth, box, from: [ax, ay] as const, to: [bx, by] as const };
  });
  const sheet = new Segments({ width: 360, height: 240 });
  for (const { nth, from, to } of all) sheet.add(from, to, nth);
  for (let nth = 0; nth < 50; nth += 1) {
    const [x0, y0] = [random(360), random(240)];
    const box = { x0, y0, x1: x0 + 70, y1: y0 + 16 };
    const row = Float64Array.of(x0, y0, x0 + 70, y0 + 16);
    const found = sheet.touching(row).map((at) => sheet.weightOf(at));
    expect(found).toEqual(
      all.filter((segment) => overlaps(box, segment.box)).map(({ nth }) => nth),
    );
  }
});

it.each([
  ['through it', [0, 15], [100, 15], 30],
  ['from within', [20, 15], [20, 100], 5],
  ['over a corner', [0, 30], [30, 0], Math.hypot(10, 10)],
  ['past it', [0, 40], [100, 40], 0],
  ['along its edge', [10, 0], [10, 100], 10],
  ['ending before it', [0, 15], [5, 15], 0],
] as const)('measures what of a line lies in a box: %s', (_, from, to, length) => {
  const sheet = new Segments({ width: 200, height: 200 });
  sheet.add(from, to, 1);
  expect(sheet.lengthInside(0, Float64Array.of(10, 10, 40, 20))).toBeCloseTo(length);
});
