import { expect, it } from 'vitest';
import { distanceToSegment } from './path.ts';

it.each([
  ['beside its middle', [5, 3], 3],
  ['beside one of its ends', [10, 4], 4],
  ['beyond its beginning', [-3, 4], 5],
  ['beyond its end', [13, -4], 5],
  ['on it', [7, 0], 0],
] as const)('a point %s is as far from a line as from its nearest point', (_, point, far) => {
  expect(distanceToSegment(point, [0, 0], [10, 0])).toBeCloseTo(far);
  // The same turned by a right angle.
  const [x, y] = point;
  expect(distanceToSegment([-y, x], [0, 0], [0, 10])).toBeCloseTo(far);
});

it('a line without length is a point', () => {
  expect(distanceToSegment([3, 4], [0, 0], [0, 0])).toBe(5);
});
