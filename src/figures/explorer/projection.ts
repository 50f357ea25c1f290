import { type GeoProjection, geoAzimuthalEqualArea, geoConicEqualArea } from 'd3';

/** A projection the browser can make again: its middle, its size, where on the sheet it lies. */
export interface ProjectionData {
  kind: 'conic' | 'azimuthal';
  parallels?: [number, number];
  rotate: [number, number, number];
  scale: number;
  translate: [number, number];
}

/** The projection of a sheet, at build and again in the browser. */
export function projectionOf({
  kind,
  parallels,
  rotate,
  scale,
  translate,
}: ProjectionData): GeoProjection {
  const projection =
    kind === 'conic'
      ? geoConicEqualArea().parallels(parallels ?? [30, 58])
      : geoAzimuthalEqualArea();
  return projection.rotate(rotate).scale(scale).translate(translate).precision(0.3);
}
