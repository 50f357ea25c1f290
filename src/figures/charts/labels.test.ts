import { describe, expect, test } from 'vitest';
import { alongStroke, labelsThatFit } from './labels.ts';

describe('the value at a point of a line', () => {
  const value = { key: 'value', at: 100, lean: 0, width: 36, top: 74 };
  const beside = (x2: number, y2: number) =>
    labelsThatFit([value], 600, alongStroke({ x1: 100, y1: 100, x2, y2 }, '')).get('value');

  test('stands over it where the line is level or falls', () => {
    expect(beside(160, 100)?.anchor).toBe('middle');
    expect(beside(160, 180)?.anchor).toBe('middle');
  });

  test('leans away from a line that rises through where it would stand', () => {
    expect(beside(160, 10)?.anchor).toBe('end');
    expect(beside(40, 10)?.anchor).toBe('start');
  });
});
