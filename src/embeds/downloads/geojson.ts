import type { Feature, FeatureCollection } from 'geojson';
import type { FigureWay } from '../../figures/figure.ts';
import type { TableRecord } from './records.ts';

/** What a map is made of that a geographic information system can draw. */
export interface MapContent {
  places: readonly TableRecord[];
  ways?: readonly FigureWay[];
  facts: readonly TableRecord[];
}

/**
 * The places and ways of a map as GeoJSON (RFC 7946, longitude and latitude in WGS 84): of each what the map says of it,
 * and the ids of the facts about it, under which the CSV of the figure has them. An area without a point is left out.
 *
 * @example toGeoJson({ places: [{ id: 'wuhan', latitude: 30.62, longitude: 114.13 }], facts: [] }).features.length // 1
 */
export function toGeoJson({ places, ways = [], facts }: MapContent): FeatureCollection {
  const about = factsByPlace(facts);
  const points = places.flatMap(({ id, latitude, longitude, ...said }): Feature[] =>
    typeof latitude === 'number' && typeof longitude === 'number'
      ? [
          {
            type: 'Feature',
            id: String(id),
            properties: { id, type: 'place', ...said, ...told(about.get(String(id)) ?? []) },
            geometry: { type: 'Point', coordinates: [longitude, latitude] },
          },
        ]
      : [],
  );
  const lines = ways.map(
    ({ id, name, mode, stated, facts: own, lines: chains }): Feature => ({
      type: 'Feature',
      id,
      properties: { id, type: 'way', name, mode, stated, ...told(own) },
      geometry: {
        type: 'MultiLineString',
        coordinates: chains.map((line) => line.map((at) => [...at])),
      },
    }),
  );
  return { type: 'FeatureCollection', features: [...lines, ...points] };
}

const told = (ids: readonly string[]) => ({ facts: ids.length, fact_ids: ids.join('; ') });

function factsByPlace(facts: readonly TableRecord[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, place_ids: places } of facts)
    for (const place of String(places ?? '').split('; '))
      found.set(place, [...(found.get(place) ?? []), String(id)]);
  return found;
}
