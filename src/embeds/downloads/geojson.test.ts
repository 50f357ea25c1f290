import { expect, it } from 'vitest';
import { toGeoJson } from './geojson.ts';

it('puts places and ways where they lie, each with the facts about it, and leaves out what has no point', () => {
  const { features } = toGeoJson({
    places: [
      { id: 'wuhan', name: 'Wuhan', latitude: 30.62, longitude: 114.13 },
      { id: 'hubei', name: 'Hubei' },
    ],
    ways: [
      {
        id: 'rail--wuhan--duisburg',
        name: 'Wuhan–Duisburg',
        mode: 'rail',
        stated: false,
        facts: ['a-2'],
        lines: [
          [
            [114.13, 30.62],
            [6.76, 51.43],
          ],
        ],
      },
    ],
    facts: [
      { id: 'a-1', place_ids: 'hubei; wuhan' },
      { id: 'a-2', place_ids: 'wuhan' },
    ],
  });
  expect(features.map(({ geometry, properties }) => [geometry.type, properties])).toEqual([
    [
      'MultiLineString',
      {
        id: 'rail--wuhan--duisburg',
        type: 'way',
        name: 'Wuhan–Duisburg',
        mode: 'rail',
        stated: false,
        facts: 1,
        fact_ids: 'a-2',
      },
    ],
    ['Point', { id: 'wuhan', type: 'place', name: 'Wuhan', facts: 2, fact_ids: 'a-1; a-2' }],
  ]);
  const point = features.find(({ id }) => id === 'wuhan')?.geometry;
  expect(point).toEqual({ type: 'Point', coordinates: [114.13, 30.62] });
});
