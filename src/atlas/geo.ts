import { geoDistance, pairs, sum } from 'd3';
import type { LonLat } from './types.ts';

/** Mean radius of the earth in kilometres (IUGG). */
export const earthKm = 6371.0088;

/** Great-circle length of a chain of points in kilometres; never a distance by rail. */
export const greatCircleKm = (points: readonly LonLat[]): number =>
  sum(pairs(points, (from, to) => geoDistance([...from], [...to]))) * earthKm;

/** Degrees of arc a distance on the ground spans. */
export const arcDegrees = (km: number): number => (km / earthKm) * (180 / Math.PI);
