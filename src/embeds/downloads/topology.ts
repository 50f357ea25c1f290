import type { Feature, FeatureCollection, MultiLineString, Point } from 'geojson';
import { topology } from 'topojson-server';
import type { Atlas } from '../../atlas/types.ts';
import { positionOf } from '../../atlas/types.ts';

/**
 * The corridors and the places they pass as TopoJSON, in degrees. Lines are straight from place to place and say nothing
 * of the length of track.
 */
export function corridorsTopology(atlas: Pick<Atlas, 'places' | 'corridors'>) {
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
  const collection = <F extends Feature>(features: F[]): FeatureCollection => ({
    type: 'FeatureCollection',
    features,
  });
  return topology({ corridors: collection(corridors), places: collection(places) }, 1e5);
}
