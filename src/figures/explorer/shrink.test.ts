import { expect, it } from 'vitest';
import type { Label } from '../map/labels.ts';
import { staysApart } from './shrink.ts';

const label = (ref: string, x: number, leader: Label['leader'] = null): Label =>
  ({
    ref,
    kind: 'place',
    anchors: [[leader?.[0] ?? x, leader?.[1] ?? 0]],
    leader,
    x,
    y: 0,
    box: { x0: x, y0: -10, x1: x + 40, y1: 0 },
  }) as unknown as Label;

it('a name keeps apart from those that have their places', () => {
  expect(staysApart(label('xian', 20), [label('wuhan', 0)])).toBe(false);
  expect(staysApart(label('lodz', 400), [label('wuhan', 0)])).toBe(true);
});

it('a name led away keeps apart at every scale, and off the signs of main places', () => {
  // As the map grows, its name draws near the point it belongs to, over what lies between.
  const led = label('wuhan', 100, [0, 0, 98, 0]);
  expect(staysApart(led, [])).toBe(true);
  expect(staysApart(led, [label('xian', 45)])).toBe(false);
  expect(staysApart(led, [], [[97, -5, 2]])).toBe(false);
});
