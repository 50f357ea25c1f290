import { expect, it } from 'vitest';
import type { Atlas } from '../../atlas/types.ts';
import { corridorsGeoJson, corridorsTopology } from './topology.ts';

const atlas = {
  places: new Map(
    Object.entries({
      xian: { name: "Xi'an", role: 'origin-hub', lon: 108.9, lat: 34.3 },
      lodz: { name: 'Łódź', lon: 19.5, lat: 51.8 },
      steppe: { name: 'Steppe' },
      apart: { name: 'Apart', lon: 1, lat: 2 },
    }),
  ),
  corridors: new Map([
    [
      'north',
      {
        id: 'north',
        name: 'Northern',
        mode: 'rail',
        kind: 'corridor',
        paths: [{ places: ['xian', 'steppe', 'unknown', 'lodz'] }],
      },
    ],
  ]),
} as unknown as Pick<Atlas, 'places' | 'corridors'>;

it('corridors lie where their places do, and of places there are those that one passes', () => {
  const { features } = corridorsGeoJson(atlas);
  expect(features.map(({ properties, geometry }) => ({ ...properties, geometry }))).toEqual([
    {
      ...{ id: 'north', type: 'corridor', name: 'Northern', mode: 'rail', kind: 'corridor' },
      geometry: {
        type: 'MultiLineString',
        coordinates: [
          [
            [108.9, 34.3],
            [19.5, 51.8],
          ],
        ],
      },
    },
    {
      ...{ id: 'lodz', type: 'place', name: 'Łódź' },
      geometry: { type: 'Point', coordinates: [19.5, 51.8] },
    },
    {
      ...{ id: 'xian', type: 'place', name: "Xi'an", role: 'origin-hub' },
      geometry: { type: 'Point', coordinates: [108.9, 34.3] },
    },
  ]);
});

it('the same stands in one topology, places and corridors apart', () => {
  const { type, objects } = corridorsTopology(atlas);
  expect(type).toBe('Topology');
  const ids = (name: 'corridors' | 'places') =>
    (objects[name] as unknown as { geometries: { id: string }[] }).geometries.map(({ id }) => id);
  expect([ids('corridors'), ids('places')]).toEqual([['north'], ['lodz', 'xian']]);
});
