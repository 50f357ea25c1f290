import { type GeoProjection, geoAzimuthalEqualArea, geoConicEqualArea } from 'd3';

/** A projection the browser can make again: its middle, its size, where on the sheet it lies. */
export interface ProjectionData {
  kind: 'conic' | 'azimuthal';
  parallels?: [number, number];
  rotate: [number, number, number];
  /** Turn of the sheet in degrees, so that what lies along it lies level. */
  angle?: number;
  scale: number;
  translate: [number, number];
}

/** The projection of a sheet, at build and again in the browser. */
export function projectionOf({
  kind,
  parallels,
  rotate,
  angle = 0,
  scale,
  translate,
}: ProjectionData): GeoProjection {
  const projection =
    kind === 'conic'
      ? geoConicEqualArea().parallels(parallels ?? [30, 58])
      : geoAzimuthalEqualArea();
  return projection.rotate(rotate).angle(angle).scale(scale).translate(translate).precision(0.3);
}
