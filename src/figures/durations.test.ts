import { expect, it } from 'vitest';
import { durationOf } from './durations.ts';

it('brings minutes, hours, days and weeks on a scale of days', () => {
  expect(durationOf({ unit: 'minute', value: 720 })).toEqual({ low: 0.5, high: 0.5 });
  expect(durationOf({ unit: 'hour', value: null, low: 12, high: 24 })).toEqual({
    low: 0.5,
    high: 1,
  });
  expect(durationOf({ unit: 'week', value: 2 })).toEqual({ low: 14, high: 14 });
});

it('knows no length of what is no time, or of no number', () => {
  expect(durationOf({ unit: 'trip', value: 4 })).toBeNull();
  expect(durationOf({ unit: 'day', value: null })).toBeNull();
});
