import type { Feature, FeatureCollection, MultiLineString, Point } from 'geojson';
import { topology } from 'topojson-server';
import type { Atlas } from '../../atlas/types.ts';
import { positionOf } from '../../atlas/types.ts';

type Geography = Pick<Atlas, 'places' | 'corridors'>;

/**
 * The corridors and the places they pass as TopoJSON, in degrees. Lines are straight from place to place and say nothing
 * of the length of track.
 */
export function corridorsTopology(atlas: Geography) {
  const { corridors, places } = featuresOf(atlas);
  return topology({ corridors: collection(corridors), places: collection(places) }, 1e5);
}

/** The same as GeoJSON (RFC 7946), which says by itself that its degrees are of WGS 84. */
export function corridorsGeoJson(atlas: Geography): FeatureCollection {
  const { corridors, places } = featuresOf(atlas);
  const named = (type: string) => (feature: Feature) => ({
    ...feature,
    properties: { id: feature.id, type, ...feature.properties },
  });
  return collection([...corridors.map(named('corridor')), ...places.map(named('place'))]);
}

const collection = <F extends Feature>(features: F[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});

function featuresOf(atlas: Geography): {
  corridors: Feature<MultiLineString>[];
  places: Feature<Point>[];
} {
  const passed = new Set<string>();
  const corridors: Feature<MultiLineString>[] = [...atlas.corridors.values()].map(
    ({ id, name, mode, kind, paths }) => ({
      type: 'Feature',
      id,
      properties: { name, mode, kind },
      geometry: {
        type: 'MultiLineString',
        coordinates: paths.map(({ places }) =>
          places.flatMap((place) => {
            const at = positionOf(atlas.places.get(place));
            if (!at) return [];
            passed.add(place);
            return [[...at]];
          }),
        ),
      },
    }),
  );
  const places: Feature<Point>[] = [...passed].sort().map((id) => {
    const { name = id, role } = atlas.places.get(id) ?? {};
    return {
      type: 'Feature',
      id,
      properties: { name, ...(role && { role }) },
      geometry: { type: 'Point', coordinates: [...(positionOf(atlas.places.get(id)) ?? [0, 0])] },
    };
  });
  return { corridors, places };
}
