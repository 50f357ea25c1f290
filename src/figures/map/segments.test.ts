import { expect, it } from 'vitest';
import { overlaps } from './box.ts';
import { Segments, segmentOf } from './segments.ts';

it('finds the same segments as a look at each, in their order, also beyond the edges of the sheet', () => {
  const next = (seed: number) => (seed * 16_807) % 2_147_483_647;
  let seed = 7;
  const random = (most: number) => {
    seed = next(seed);
    return (seed / 2_147_483_647) * (most + 80) - 40;
  };
  const all = Array.from({ length: 400 }, (_, nth) =>
    segmentOf([random(360), random(240)], [random(360), random(240)], nth),
  );
  const sheet = new Segments({ width: 360, height: 240 });
  for (const segment of all) sheet.add(segment);
  for (let nth = 0; nth < 50; nth += 1) {
    const [x0, y0] = [random(360), random(240)];
    const box = { x0, y0, x1: x0 + 70, y1: y0 + 16 };
    expect(sheet.touching(box)).toEqual(all.filter((segment) => overlaps(box, segment)));
  }
});
