import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { drawnBetweenClicks } from './elements.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('draws at once, and under a pressed button only when the click has come behind its release', () => {
  const panel = new EventTarget();
  const drawn: string[] = [];
  const draw = drawnBetweenClicks(panel as HTMLElement);
  draw(() => drawn.push('first'));
  expect(drawn).toEqual(['first']);

  panel.dispatchEvent(new Event('pointerdown'));
  draw(() => drawn.push('second'));
  draw(() => drawn.push('third'));
  window.dispatchEvent(new Event('pointerup'));
  // Here the browser tells of the click, to the button that was pressed.
  expect(drawn).toEqual(['first']);
  vi.runAllTimers();
  expect(drawn).toEqual(['first', 'third']);
  draw(() => drawn.push('fourth'));
  expect(drawn.at(-1)).toBe('fourth');
});
