import { expect, it } from 'vitest';
import type { Label } from '../map/labels.ts';
import { apartAtEveryScale } from './shrink.ts';

const label = (ref: string, x: number): Label =>
  ({
    ref,
    anchors: [[x, 0]],
    leader: null,
    x,
    y: 0,
    box: { x0: x, y0: -10, x1: x + 40, y1: 0 },
  }) as unknown as Label;
const kept = (...labels: Label[]) => apartAtEveryScale(labels).map(({ ref }) => ref);

it('of two names that touch the first is kept, and of two apart both', () => {
  expect(kept(label('wuhan', 0), label('xian', 20))).toEqual(['wuhan']);
  expect(kept(label('wuhan', 0), label('lodz', 400))).toEqual(['wuhan', 'lodz']);
});
