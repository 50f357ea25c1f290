import { expect, it } from 'vitest';
import { placeLabels } from './labels.ts';

/** The name of a point in the middle of a sheet that is covered but for one window, 80 by 30. */
function nameIn(left: number, top: number) {
  const [right, bottom] = [left + 80, top + 30];
  const covered = [
    { x0: 0, y0: 0, x1: 300, y1: top },
    { x0: 0, y0: bottom, x1: 300, y1: 300 },
    { x0: 0, y0: top, x1: left, y1: bottom },
    { x0: right, y0: top, x1: 300, y1: bottom },
  ];
  const [label] = placeLabels(
    [
      {
        ...{ ref: 'a', kind: 'place', lines: ['Zhengzhou'], size: 12, anchors: [[150, 150]] },
        ...{ gap: 5, mayLead: true, lineCost: 1, maxCost: 1000 },
      },
    ],
    { width: 300, height: 300, taken: [], covered, points: [], lines: [] },
  );
  return label;
}

it.each([
  ['right', 'start', 175, 135],
  ['left', 'end', 45, 135],
  ['above', 'middle', 110, 85],
  ['below', 'middle', 110, 185],
] as const)(
  'a name away to the %s begins where the line from its point ends, and does not lie on it',
  (_, align, left, top) => {
    const label = nameIn(left, top);
    expect(label?.align).toBe(align);
    const [fromX = 0, fromY = 0, tipX = 0, tipY = 0] = label?.leader ?? [];
    expect(Math.hypot(fromX - 150, fromY - 150)).toBeLessThan(5);
    const { x0, y0, x1, y1 } = label?.box ?? { x0: 0, y0: 0, x1: 0, y1: 0 };
    const away = Math.hypot(Math.max(x0 - tipX, tipX - x1, 0), Math.max(y0 - tipY, tipY - y1, 0));
    expect(away).toBeLessThan(4);
    const isUnder = [0.25, 0.5, 0.75].some((part) => {
      const [x, y] = [fromX + (tipX - fromX) * part, fromY + (tipY - fromY) * part];
      return x > x0 && x < x1 && y > y0 && y < y1;
    });
    expect(isUnder).toBe(false);
  },
);
