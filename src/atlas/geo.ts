import { geoDistance } from 'd3';
import type { LonLat } from './types.ts';

/** Mean radius of the earth in kilometres (IUGG). */
export const earthKm = 6371.0088;

/** Great-circle length of a chain of points in kilometres; never a distance by rail. */
export function greatCircleKm(points: readonly LonLat[]): number {
  let sum = 0;
  for (let i = 1; i < points.length; i++) {
    sum += geoDistance([...(points[i - 1] as LonLat)], [...(points[i] as LonLat)]);
  }
  return sum * earthKm;
}

/** Degrees of arc a distance on the ground spans. */
export const arcDegrees = (km: number): number => (km / earthKm) * (180 / Math.PI);
