import { expect, it } from 'vitest';
import { isOver } from './news.ts';

it('news is told until its time, that included, and no longer', () => {
  const now = new Date('2026-11-27T03:00:00.000Z');
  expect(isOver('2026-11-27T03:00:00.000Z', now)).toBe(false);
  expect(isOver('2026-11-27T02:59:59.999Z', now)).toBe(true);
  expect(isOver('2026-12-01', now)).toBe(false);
  expect(isOver(undefined, now)).toBe(true);
});
