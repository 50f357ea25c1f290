import { expect, it } from 'vitest';
import { projectionOf } from './projection.ts';

const setting = {
  rotate: [-60, 0, 0] as [number, number, number],
  scale: 500,
  translate: [300, 200] as [number, number],
};
const at = (given: Partial<Parameters<typeof projectionOf>[0]>, point: [number, number]) =>
  projectionOf({ kind: 'conic', ...setting, ...given })(point)?.map(Math.round);

it('a sheet is conic or azimuthal as it says, by the parallels it names', () => {
  const far: [number, number] = [110, 30];
  const conic = at({}, far);
  expect(at({ kind: 'azimuthal' } as never, far)).not.toEqual(conic);
  expect(at({ parallels: [30, 58] }, far)).toEqual(conic);
  expect(at({ parallels: [25, 43] }, far)).not.toEqual(conic);
});

it('what it is turned to lies in its middle, and an angle turns it about that', () => {
  const azimuthal = { kind: 'azimuthal' } as never;
  expect(at(azimuthal, [60, 0])).toEqual([300, 200]);
  const [x = 0, y = 0] = at({ kind: 'azimuthal', angle: 90 } as never, [60, 10]) ?? [];
  expect(Math.abs(x - 300)).toBeGreaterThan(50);
  expect(y).toBe(200);
});
