import type { FeatureCollection, Position } from 'geojson';
import { readBasemapData } from '../../../src/atlas/basemap/basemap-data.ts';
import type { Atlas } from '../../../src/atlas/types.ts';
import { explorerModel } from '../../../src/figures/explorer/draw.ts';

/** What every map of the bench shows: the countries at 1:110 million, and the corridors by rail, ferry and air. */
export function mapData(atlas: Atlas): { countries: FeatureCollection; lines: FeatureCollection } {
  const { coarse } = readBasemapData();
  const model = explorerModel(atlas, { facts: [], told: [] });
  return {
    countries: {
      type: 'FeatureCollection',
      features: [...coarse.countries].map(([id, { geometry }]) => ({
        type: 'Feature',
        properties: { name: id },
        geometry: { ...geometry, coordinates: shorten(geometry.coordinates) } as never,
      })),
    },
    lines: {
      type: 'FeatureCollection',
      features: model.ways.flatMap(({ id, chains }) =>
        chains.map(({ mode, points }) => ({
          type: 'Feature',
          properties: { name: id, mode },
          geometry: { type: 'LineString', coordinates: shorten(points) as Position[] },
        })),
      ),
    },
  };
}

/** Coordinates to a hundredth of a degree: a kilometre, finer than any pixel here. */
function shorten(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 100) / 100;
  return Array.isArray(value) ? value.map(shorten) : value;
}
