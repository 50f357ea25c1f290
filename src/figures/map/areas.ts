import { geoCircle, geoDistance } from 'd3';
import type { Area } from '../../atlas/basemap/basemap.ts';
import type { BasemapData } from '../../atlas/basemap/basemap-data.ts';
import { arcDegrees } from '../../atlas/geo.ts';
import { type Atlas, type LonLat, positionOf } from '../../atlas/types.ts';
import type { Place } from '../../schemas/place.ts';
import type { MapRing } from './map-model.ts';
import type { Viewport } from './regions.ts';

/** What every map is drawn over. */
export interface Base {
  atlas: Atlas;
  basemap: BasemapData;
}

/** A ring's circle as points, for fitting and for its label. */
export function ringPoints(ring: MapRing): LonLat[] {
  return (circleOf(ring).coordinates[0] ?? []).map(([lon = 0, lat = 0]) => [lon, lat]);
}

/** A ring as a polygon on the ground. */
export const circleOf = ({ at, km }: MapRing) =>
  geoCircle()
    .center([...at])
    .radius(arcDegrees(km))
    .precision(2)();

/**
 * The longest outline of a country or province, thinned and drawn in a little, so that a region may cut its far
 * corners; of other areas the point their name stands at.
 */
export function outlineOf(place: Place, data: BasemapData): LonLat[] {
  const shape =
    place.kind === 'province'
      ? data.provinces.areas.get(place.zh ?? '')
      : data.coarse.countries.get(place.iso3 ?? '');
  const middle = positionOf(place);
  if (!middle) return [];
  if (!shape) return [middle];
  const { geometry } = shape;
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const longest = rings.reduce((a, b) => (b.length > a.length ? b : a), []);
  const every = Math.ceil(longest.length / 40);
  return longest
    .filter((_, at) => at % every === 0)
    .map(
      ([lon = 0, lat = 0]): LonLat => [
        middle[0] + (lon - middle[0]) * 0.8,
        middle[1] + (lat - middle[1]) * 0.8,
      ],
    );
}

/** The shape of a country or province in the detail of a viewport; of a part of the world that of its countries. */
export function shapeOf(place: Place, viewport: Viewport, base: Base): Area | undefined {
  const { countries } = base.basemap[viewport.detail];
  if (place.kind === 'country') return countries.get(place.iso3 ?? '');
  if (place.kind === 'province') return base.basemap.provinces.areas.get(place.zh ?? '');
  const coordinates = countriesOf(place, base.atlas).flatMap(({ iso3 = '' }) => {
    const geometry = countries.get(iso3)?.geometry;
    if (!geometry) return [];
    return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  });
  if (coordinates.length === 0) return undefined;
  return {
    type: 'Feature',
    properties: { id: place.id },
    geometry: { type: 'MultiPolygon', coordinates },
  };
}

/**
 * The countries of a part of the world. One whose middle lies more than twice as far from this part's middle as from
 * another's has most of its land there, and is left out.
 */
function countriesOf(part: Place, { places }: Atlas): Place[] {
  const others = [...places.values()].filter(
    ({ kind, id }) => kind === 'continent' && id !== part.id,
  );
  const isWithin = (place: Place): boolean => {
    const outer = places.get(place.within ?? '');
    return outer !== undefined && (outer.id === part.id || isWithin(outer));
  };
  return [...places.values()].filter(
    (place) =>
      place.kind === 'country' &&
      isWithin(place) &&
      others.every((other) => angle(place, part) <= 2 * angle(place, other)),
  );
}

function angle(a: Place, b: Place): number {
  const [from, to] = [positionOf(a), positionOf(b)];
  return from && to ? geoDistance([...from], [...to]) : 0;
}
