import { expect, it } from 'vitest';
import { type Box, overlaps } from './box.ts';
import { Room } from './room.ts';

const sheet = { width: 200, height: 100 };
const at = (x0: number, y0: number) => Float64Array.of(x0, y0, x0 + 20, y0 + 10);

it('has room within the edges, beside boxes and points, and none on them', () => {
  const room = new Room({
    ...sheet,
    boxes: [{ x0: 50, y0: 20, x1: 80, y1: 30 }],
    points: [[120, 50, 4]],
  });
  expect(room.isFree(at(10, 10))).toBe(true);
  for (const off of [at(2, 10), at(10, 2), at(178, 10), at(10, 88)])
    expect(room.isFree(off)).toBe(false);
  expect(room.isFree(at(70, 25))).toBe(false);
  expect(room.isFree(at(80, 25))).toBe(true);
  expect(room.isFree(at(110, 45))).toBe(false);
  expect(room.isFree(at(123, 45))).toBe(false);
  expect(room.isFree(at(124, 45))).toBe(true);
});

it('answers as a look at each box and point does, in whatever order it is asked, while names take their places', () => {
  let seed = 11;
  const random = (most: number) => {
    seed = (seed * 16_807) % 2_147_483_647;
    return (seed / 2_147_483_647) * most;
  };
  const boxes: Box[] = [];
  const points = Array.from({ length: 12 }, (): [number, number, number] => [
    random(200),
    random(100),
    3,
  ]);
  const room = new Room({ ...sheet, boxes, points });
  let free = 0;
  for (let nth = 0; nth < 500; nth++) {
    const [x0, y0] = [3 + random(170), 3 + random(80)];
    const box = { x0, y0, x1: x0 + 20, y1: y0 + 10 };
    const isFree =
      !boxes.some((other) => overlaps(box, other)) &&
      !points.some(([x, y, r]) => x > x0 - r && x < box.x1 + r && y > y0 - r && y < box.y1 + r);
    expect(room.isFree(Float64Array.of(box.x0, box.y0, box.x1, box.y1))).toBe(isFree);
    if (!isFree) continue;
    free++;
    boxes.push(box);
    room.take(box);
  }
  expect(free).toBeGreaterThan(5);
});
