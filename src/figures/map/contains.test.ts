import { geoContains } from 'd3';
import { expect, it } from 'vitest';
import { readBasemapData } from '../../atlas/basemap/basemap-data.ts';
import { contains } from './contains.ts';

it.each(['CHN', 'RUS', 'USA', 'NOR'])(
  'tells of any point of the globe whether it lies in %s as d3 does',
  (iso3) => {
    const area = readBasemapData().coarse.countries.get(iso3);
    if (!area) throw new Error(`${iso3} is not on the ground.`);
    let count = 0;
    const wrong: [number, number][] = [];
    for (let lon = -179.3; lon < 180; lon += 7.1)
      for (let lat = -58.7; lat < 84; lat += 3.3) {
        const isIn = geoContains(area, [lon, lat]);
        if (isIn) count += 1;
        if (contains(area, [lon, lat]) !== isIn) wrong.push([lon, lat]);
      }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(0);
  },
);
