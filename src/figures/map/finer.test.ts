import { expect, it } from 'vitest';
import type { BasemapData } from '../../atlas/basemap/basemap-data.ts';
import type { Place } from '../../schemas/place.ts';
import { drawFinerGround } from './finer.ts';
import { viewportOf } from './regions.ts';

const square = {
  type: 'MultiPolygon' as const,
  coordinates: [
    [
      [
        [15, 50],
        [15, 54],
        [23, 54],
        [23, 50],
        [15, 50],
      ],
    ],
  ],
};
const border = {
  type: 'MultiLineString' as const,
  coordinates: [
    [
      [15, 50],
      [15, 54],
    ],
  ],
};
const nothing = { type: 'MultiLineString' as const, coordinates: [] };
const fine = {
  land: square,
  countries: new Map([['POL', square]]),
  borders: border,
  disputed: nothing,
};
const country = (id: string, iso3?: string) => ({ id, iso3 }) as Place;

it('finer ground has land, borders and the shapes of the countries that there are', () => {
  const {
    land,
    border: lines,
    disputed,
    areas,
  } = drawFinerGround(viewportOf('europe', 'wide'), { fine } as unknown as BasemapData, [
    country('poland', 'POL'),
    country('atlantis', 'ATL'),
    country('unknown'),
  ]);
  expect(land).toMatch(/^M/);
  expect(lines).toMatch(/^M/);
  expect(disputed).toBe('');
  expect(Object.keys(areas)).toEqual(['poland']);
  expect(areas['poland']).toBe(land);
});
