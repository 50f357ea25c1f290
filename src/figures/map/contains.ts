import { geoContains } from 'd3';
import type { Polygon, Position } from 'geojson';
import type { Area } from '../../atlas/basemap/basemap.ts';
import { keptOf } from '../../atlas/kept.ts';
import type { LonLat } from '../../atlas/types.ts';

/** One polygon of an area, and the degrees beyond which none of it lies. */
interface Part {
  polygon: Polygon;
  west: number;
  south: number;
  east: number;
  north: number;
}

/** A side that runs so far, in degrees of longitude, bends away from the parallel of its ends, or runs over the date line. */
const longSide = 10;
/** Further than this, in degrees, no shorter side bends. */
const bend = 1;

/**
 * Whether a point of the globe lies in an area, as d3's `geoContains` tells it. That looks at every side of every island;
 * here only polygons are asked in whose degrees the point lies.
 */
export const contains = (area: Area, [lon, lat]: LonLat): boolean =>
  partsOf(area).some(
    ({ polygon, west, south, east, north }) =>
      lon >= west &&
      lon <= east &&
      lat >= south &&
      lat <= north &&
      geoContains(polygon, [lon, lat]),
  );

const partsOf = keptOf(({ geometry }: Area): Part[] => {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((coordinates) => ({
    polygon: { type: 'Polygon', coordinates },
    ...degreesOf(coordinates[0] ?? []),
  }));
});

function degreesOf(ring: readonly Position[]): Omit<Part, 'polygon'> {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [at, [lon = 0, lat = 0]] of ring.entries()) {
    if (Math.abs(lon - (ring[at - 1]?.[0] ?? lon)) > longSide)
      return { west: -Infinity, south: -Infinity, east: Infinity, north: Infinity };
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return { west, south: south - bend, east, north: north + bend };
}
