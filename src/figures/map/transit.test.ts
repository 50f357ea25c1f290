import { expect, it } from 'vitest';
import type { MapFact } from './map-fact.ts';
import { transitTime } from './transit.ts';

const route = { from: 'xian', to: 'lodz', mode: 'rail' } as const;
const time = (value: number, year: number | null, more: object = {}) =>
  ({
    ...{ measure: 'transit-time', unit: 'day', value, route },
    period: year === null ? null : { end: `${year}-12-31` },
    ...more,
  }) as unknown as MapFact;
const figure = (value: number, year: number | null, publisher: string, more: object = {}) =>
  ({ ...time(value, year, more), citation: { publisher } }) as never;

it('the newest published time of a way is told, and who publishes it', () => {
  const figures = [figure(16, 2020, 'Old'), figure(12, 2024, 'New'), figure(18, 2012, 'Older')];
  expect(transitTime([], { figures }, route)).toEqual({
    ...{ low: 12, high: 12, year: '2024', publisher: 'New' },
  });
});

it('of one year what the story says goes before what the atlas has, and what stands later before what stands first', () => {
  const figures = [figure(16, 2024, 'One'), figure(15, 2024, 'Two')];
  expect(transitTime([], { figures }, route)?.publisher).toBe('Two');
  expect(transitTime([time(13, 2024)], { figures }, route)).toMatchObject({
    low: 13,
    publisher: null,
  });
  expect(transitTime([time(13, 2023)], { figures }, route)?.publisher).toBe('Two');
  expect(transitTime([time(13, null)], { figures: [] }, route)).toMatchObject({ year: null });
});

it('a time of another way, of another carrier, or of no length is none of this one', () => {
  const others = [
    time(9, 2024, { route: { ...route, to: 'hamburg' } }),
    time(9, 2024, { route: { ...route, mode: 'air' } }),
    time(9, 2024, { unit: 'km' }),
    time(9, 2024, { measure: 'trips' }),
    time(9, 2024, { route: undefined }),
  ];
  expect(transitTime(others, { figures: [] }, route)).toBeNull();
});

it('a time of a corridor is of that one alone', () => {
  const of = (...corridors: string[]) => time(14, 2024, { route: undefined, corridors });
  expect(transitTime([of('middle')], { figures: [] }, 'middle')?.low).toBe(14);
  expect(transitTime([of('middle', 'north')], { figures: [] }, 'middle')).toBeNull();
  expect(
    transitTime([time(14, 2024, { corridors: ['middle'] })], { figures: [] }, 'middle'),
  ).toBeNull();
});
