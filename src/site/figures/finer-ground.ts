import { readBasemapData } from '../../atlas/basemap/basemap-data.ts';
import { drawFinerGround, type FinerGround } from '../../figures/map/finer.ts';
import {
  besideFormats,
  formats,
  groundFormats,
  type Region,
  regions,
  sheetName,
  viewportOf,
} from '../../figures/map/regions.ts';
import { toPath } from '../links.ts';
import type { Site } from '../site-data.ts';

/** A file of finer ground: its name without `.json`, and what is drawn into it. */
interface GroundFile {
  name: string;
  draw: () => FinerGround;
}

/** Finer ground for every sheet that is first drawn on the coarse one. */
export function groundFiles({ atlas, facts }: Site): GroundFile[] {
  const named = new Set(facts.flatMap(({ fact }) => fact.places));
  const countries = [...atlas.places.values()].filter(
    ({ id, kind }) => kind === 'country' && named.has(id),
  );
  return regions.filter(isCoarse).flatMap((region) =>
    groundFormats.map((format) => ({
      name: sheetName(region, format),
      draw: () => drawFinerGround(viewportOf(region, format), readBasemapData(), countries),
    })),
  );
}

/** Addresses of finer ground for a map, of its wide sheet and of its narrow one; none where it is fine already. */
export function finerGround(region: Region, isBeside: boolean): string | undefined {
  if (!isCoarse(region)) return undefined;
  const both = isBeside ? besideFormats : formats;
  return both.map((format) => toPath(`/map/ground/${sheetName(region, format)}.json`)).join(' ');
}

const isCoarse = (region: Region): boolean => viewportOf(region, 'wide').detail === 'coarse';
