import { geoContains } from 'd3';
import { describe, expect, it } from 'vitest';
import { readBasemapData } from './basemap-data.ts';

const data = readBasemapData();
const countryAt = (level: 'coarse' | 'fine', point: [number, number]) =>
  [...data[level].countries].filter(([, shape]) => geoContains(shape, point)).map(([id]) => id);

describe.each(['coarse', 'fine'] as const)('the %s ground', (level) => {
  it('draws Sevastopol in Ukraine', () => {
    expect(countryAt(level, [33.52, 44.59])).toEqual(['UKR']);
  });

  it('draws Laayoune in Western Sahara', () => {
    expect(countryAt(level, [-13.19, 27.15])).toEqual(['ESH']);
  });

  it('draws Taipei in Taiwan and Pristina in Kosovo, each an area of its own', () => {
    expect(countryAt(level, [121.53, 25.05])).toEqual(['TWN']);
    expect(countryAt(level, [21.17, 42.67])).toEqual(['XKX']);
  });

  it('dots the lines of Kashmir, Kosovo and Western Sahara and no others near them', () => {
    const isDotted = (west: number, south: number, east: number, north: number) =>
      data[level].disputed.coordinates
        .flat()
        .some(([lon = 0, lat = 0]) => lon > west && lon < east && lat > south && lat < north);
    expect(isDotted(73, 33, 79, 36)).toBe(true);
    expect(isDotted(20, 42, 22, 43.5)).toBe(true);
    expect(isDotted(-14, 27, -8, 28)).toBe(true);
    expect(isDotted(69, 24, 72, 30)).toBe(false);
    expect(isDotted(14, 49, 25, 55)).toBe(false);
  });

  it('keeps every border either plain or dotted', () => {
    const segments = (lines: number[][][]) =>
      lines.flatMap((line) => line.slice(1).map((to, at) => `${line[at]} ${to}`));
    const dotted = new Set(segments(data[level].disputed.coordinates));
    expect(dotted.size).toBeGreaterThan(0);
    expect(segments(data[level].borders.coordinates).filter((key) => dotted.has(key))).toEqual([]);
  });
});

describe('the ground', () => {
  it('draws Hong Kong as an area of its own at 50 m and as part of the mainland at 110 m', () => {
    expect(countryAt('fine', [114.1, 22.4])).toEqual(['HKG']);
    expect(countryAt('coarse', [114.1, 22.4])).toEqual(['CHN']);
  });

  it('has provinces that hold their capitals, and no shape that holds the globe', () => {
    const provinceAt = (point: [number, number]) =>
      [...data.provinces.areas].filter(([, shape]) => geoContains(shape, point)).map(([id]) => id);
    expect(provinceAt([104.07, 30.67])).toEqual(['四川']);
    expect(provinceAt([113.65, 34.75])).toEqual(['河南']);
    expect(provinceAt([115.98, 28.6])).toEqual(['江西']);
    expect(provinceAt([2.35, 48.86])).toEqual([]);
  });
});
