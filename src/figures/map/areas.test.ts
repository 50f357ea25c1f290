import { geoContains, geoDistance } from 'd3';
import { expect, it } from 'vitest';
import { readBasemapData } from '../../atlas/basemap/basemap-data.ts';
import { readAtlas } from '../../atlas/read.ts';
import { type LonLat, positionOf } from '../../atlas/types.ts';
import type { Place } from '../../schemas/place.ts';
import { outlineOf, ringPoints, shapeOf } from './areas.ts';
import { viewportOf } from './regions.ts';

const { atlas } = await readAtlas(process.cwd());
const basemap = readBasemapData();
const place = (id: string) => atlas.places.get(id) as Place;

/** West, south, east and north of some points. */
const bounds = (points: readonly LonLat[]) => [
  Math.min(...points.map(([lon]) => lon)),
  Math.min(...points.map(([, lat]) => lat)),
  Math.max(...points.map(([lon]) => lon)),
  Math.max(...points.map(([, lat]) => lat)),
];

it('the outline of a country lies a fifth nearer to its middle, so that a map may cut its corners', () => {
  const [lon = 0, lat = 0] = positionOf(place('poland')) ?? [];
  const [west = 0, south = 0, east = 0, north = 0] = bounds(outlineOf(place('poland'), basemap));
  // Poland reaches from 14.1° to 24.1° east and from 49.0° to 54.8° north.
  expect((lon - west) / (lon - 14.1)).toBeCloseTo(0.8, 1);
  expect((east - lon) / (24.1 - lon)).toBeCloseTo(0.8, 1);
  expect((lat - south) / (lat - 49)).toBeCloseTo(0.8, 1);
  expect((north - lat) / (54.8 - lat)).toBeCloseTo(0.8, 1);
});

it('an outline is the longest of a country of many, of as many points as show its shape', () => {
  for (const id of ['russia', 'poland', 'henan']) {
    const points = outlineOf(place(id), basemap);
    expect(points.length).toBeGreaterThan(12);
    expect(points.length).toBeLessThanOrEqual(40);
  }
  // Not Kaliningrad, nor an island in the north.
  const [west = 0, , east = 0] = bounds(outlineOf(place('russia'), basemap));
  expect(east - west).toBeGreaterThan(80);
});

it('what has no outline is the point its name stands at', () => {
  expect(outlineOf(place('hamburg'), basemap)).toEqual([positionOf(place('hamburg'))]);
  const { lon: _, lat: __, ...nowhere } = place('hamburg');
  expect(outlineOf(nowhere as Place, basemap)).toEqual([]);
});

it('a ring has its radius all around', () => {
  const at: LonLat = [10, 53.5];
  const points = ringPoints({ at, km: 300 } as never);
  expect(points.length).toBeGreaterThan(100);
  for (const point of points) expect(geoDistance([...at], [...point]) * 6371).toBeCloseTo(300, -1);
});

it('a part of the world has the shapes of its countries, of one piece or of many', () => {
  const europe = shapeOf(place('europe'), viewportOf('eurasia', 'wide'), { atlas, basemap });
  // Warsaw, Prague, Paris, Athens, Helsinki, London
  for (const [lon, lat] of [
    [21, 52.2],
    [14.4, 50.1],
    [2.4, 48.9],
    [23.3, 38.5],
    [25, 60.6],
    [-1, 52],
  ])
    expect(europe && geoContains(europe, [lon ?? 0, lat ?? 0]), `${lon} ${lat}`).toBe(true);
  expect(europe && geoContains(europe, [100, 35])).toBe(false);
});
