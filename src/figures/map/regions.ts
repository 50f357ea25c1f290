import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoConicEqualArea,
  geoEqualEarth,
  geoGraticule,
} from 'd3';
import type { Basemap } from '../../atlas/basemap/basemap.ts';
import type { BasemapData } from '../../atlas/basemap/basemap-data.ts';
import { earthKm } from '../../atlas/geo.ts';
import { keptFor } from '../../atlas/kept.ts';
import type { LonLat } from '../../atlas/types.ts';
import { type MapRegion, mapRegions } from '../../schemas/figure-directive.ts';
import type { Box } from './box.ts';
import type { Wanted } from './labels.ts';
import { pathData, project } from './path.ts';

/** Desk and phone: both are drawn, and the style sheet shows one. */
export const formats = ['wide', 'narrow'] as const;
export type Format = (typeof formats)[number];

/** The same for a map that stands beside a text, or on a phone above it, where it may take no more than a part of the screen. */
export const besideFormats = ['column', 'pocket'] as const;
/** All of these: each has ground of its own. */
export const groundFormats = [...formats, ...besideFormats] as const;
/** The wide sheet once more with larger names, for tablets held upright: all else on it is the same, letter for letter. */
const middleFormat = 'middle';
export type MapFormat = Format | (typeof besideFormats)[number] | typeof middleFormat;

/** What files of a sheet's ground are called, without their ending: "europe-wide". */
export const sheetName = (region: Region, format: MapFormat): string => `${region}-${format}`;

/** Whether a format is for screens too narrow for all that a map could say. */
export const isSmall = (format: MapFormat): boolean => format === 'narrow' || format === 'pocket';

/** Size of a map in SVG units, without the strip of scale and notes under it, and the size of its type. */
export const formatSizes: Record<MapFormat, { width: number; height: number; type: number }> = {
  wide: { width: 960, height: 540, type: 14 },
  narrow: { width: 360, height: 440, type: 14 },
  column: { width: 640, height: 440, type: 14 },
  pocket: { width: 360, height: 240, type: 14 },
  middle: { width: 960, height: 540, type: 19 },
};

export const regions = mapRegions;
export type Region = MapRegion;

/** Sheets much wider than high, and squarer ones. */
type Shape = 'broad' | 'square';

const shapeOf: Record<MapFormat, Shape> = {
  wide: 'broad',
  narrow: 'square',
  column: 'broad',
  pocket: 'square',
  middle: 'broad',
};

interface RegionPreset {
  /** Corners and bulges the region must hold. */
  hold: readonly LonLat[];
  projection: Record<Shape, () => GeoProjection>;
  detail: 'coarse' | 'fine';
  projectionName: Record<Shape, string>;
  graticule: [number, number];
  /** Heights of its own where the region is wider than a sheet is. */
  height?: Partial<Record<MapFormat, number>>;
}

const conic =
  (parallels: [number, number], centre: number): (() => GeoProjection) =>
  () =>
    geoConicEqualArea().parallels(parallels).rotate([-centre, 0]);

/** Names of the projections, as the strip under a map gives them. */
export const albers = 'Albers equal-area conic';
export const lambert = 'Lambert azimuthal equal-area';

/** What a map of both ends and all between must hold. */
const eurasia: readonly LonLat[] = [
  [-9.5, 37],
  [-10, 52],
  [5, 60],
  [65, 62],
  [125, 50],
  [123, 40],
  [122, 29],
  [103, 19],
  [65, 26],
];
const everywhere = <T>(value: T): Record<Shape, T> => ({ broad: value, square: value });

const box = (west: number, south: number, east: number, north: number): LonLat[] => [
  [west, south],
  [east, south],
  [west, north],
  [east, north],
  [(west + east) / 2, south],
  [(west + east) / 2, north],
];

/** What a map of all corridors must hold: from Iberia to the coast of China, as far south as the lines to ASEAN go. */
export const corridorEnds: readonly LonLat[] = [
  [-9, 38.5],
  [-6, 44],
  [5, 57.5],
  [30, 63],
  [65, 61],
  [104, 57],
  [130, 48],
  [122, 38],
  [123, 30],
  [114.5, 21.5],
  [108, 20.5],
  [102, 17],
];

const presets: Record<Region, RegionPreset> = {
  europe: {
    hold: box(-8, 37, 42, 60),
    projection: everywhere(conic([40, 58], 17)),
    detail: 'fine',
    projectionName: everywhere(albers),
    graticule: [10, 10],
    height: { narrow: 370 },
  },
  caspian: {
    hold: box(18, 36, 62, 50),
    projection: everywhere(conic([38, 48], 40)),
    detail: 'fine',
    projectionName: everywhere(albers),
    graticule: [10, 5],
    height: { wide: 460, narrow: 280, column: 340 },
  },
  'east-china': {
    hold: box(95, 20.5, 131, 48.5),
    projection: everywhere(conic([25, 43], 113)),
    detail: 'fine',
    projectionName: everywhere(albers),
    graticule: [10, 5],
  },
  china: {
    hold: box(76, 19, 132, 50),
    projection: everywhere(conic([25, 47], 105)),
    detail: 'fine',
    projectionName: everywhere(albers),
    graticule: [10, 10],
    height: { narrow: 330 },
  },
  indochina: {
    hold: box(92, 12, 122, 37),
    projection: everywhere(conic([15, 33], 107)),
    detail: 'fine',
    projectionName: everywhere(albers),
    graticule: [10, 10],
    height: { narrow: 370 },
  },
  southeast: {
    hold: box(93, 0, 124, 36),
    projection: everywhere(conic([5, 32], 108)),
    detail: 'fine',
    projectionName: everywhere(albers),
    graticule: [10, 10],
  },
  steppe: {
    hold: box(42, 38, 92, 60),
    projection: everywhere(conic([40, 57], 67)),
    detail: 'fine',
    projectionName: everywhere(albers),
    graticule: [10, 10],
    height: { narrow: 330 },
  },
  north: {
    hold: box(86, 36, 136, 60),
    projection: everywhere(conic([39, 57], 111)),
    detail: 'fine',
    projectionName: everywhere(albers),
    graticule: [10, 10],
    height: { narrow: 330 },
  },
  // Turned so that both ends lie level: what is south of the lines is off the sheet.
  corridors: {
    hold: corridorEnds,
    projection: {
      broad: () => geoConicEqualArea().parallels([30, 58]).rotate([-60, 0]).angle(11),
      square: () => geoConicEqualArea().parallels([30, 58]).rotate([-60, 0]).angle(6),
    },
    detail: 'coarse',
    projectionName: everywhere(albers),
    graticule: [20, 10],
    height: { wide: 430, narrow: 290, column: 310, pocket: 236 },
  },
  eurasia: {
    hold: eurasia,
    projection: {
      broad: conic([30, 58], 65),
      square: () => geoAzimuthalEqualArea().rotate([-62, -46, -12]),
    },
    detail: 'coarse',
    projectionName: { broad: albers, square: lambert },
    graticule: [20, 10],
    height: { wide: 510, narrow: 300, column: 370 },
  },
  world: {
    hold: [
      [-138, 20],
      [178, 20],
      [60, 72],
      [60, -50],
    ],
    projection: everywhere(() => geoEqualEarth().rotate([-40, 0])),
    detail: 'coarse',
    projectionName: everywhere('Equal Earth'),
    graticule: [30, 30],
    height: { wide: 480, narrow: 200, column: 320, pocket: 200 },
  },
};

/** A projection fitted to a sheet. */
export interface Viewport {
  region: Region;
  format: MapFormat;
  width: number;
  height: number;
  /** Size of ordinary labels. */
  type: number;
  detail: 'coarse' | 'fine';
  projection: GeoProjection;
  projectionName: string;
  /** Kilometres to one unit at the middle of the map. */
  kmPerUnit: number;
  /** What is laid over it on some screens. */
  covered?: readonly Box[] | undefined;
  /** The longest line that leads to a name, in units, where not all there is room for is wanted. */
  leadsTo?: number | undefined;
  /** Kinds of names it goes without. */
  without?: readonly Wanted['kind'][] | undefined;
  /** How many steps a country's name may stand from its middle; two where nothing is said. */
  strays?: number | undefined;
  /** How far a station on the way keeps from what the map is about, in units, where signs would crowd. */
  clearing?: number | undefined;
  /** Countries that are named before anything else, where towns would leave them no room, each at a point of it that has some. */
  first?: readonly { ref: string; at: LonLat }[] | undefined;
}

/** What lies under the facts in one viewport, as path data. */
export interface ProjectedBasemap {
  graticule: string;
  land: string;
  borders: string;
  disputed: string;
  provinces: string;
}

const viewports = keptFor<(typeof presets)[Region], MapFormat, Viewport>();

/** The viewport of a region in a format; the same object every time. */
export const viewportOf = (region: Region, format: MapFormat): Viewport =>
  viewports(presets[region], format, () => makeViewport(region, format));

function makeViewport(region: Region, format: MapFormat): Viewport {
  const { type } = formatSizes[format];
  // One projection, so that what is drawn by it is drawn once for both.
  if (format === middleFormat) return { ...viewportOf(region, 'wide'), format, type };
  const preset = presets[region];
  const { width } = formatSizes[format];
  const height = preset.height?.[format] ?? formatSizes[format].height;
  const margin = 14;
  const projection = preset.projection[shapeOf[format]]()
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      { type: 'MultiPoint', coordinates: preset.hold.map((point) => [...point]) },
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ])
    .precision(0.3);
  return {
    region,
    format,
    width,
    height,
    type,
    detail: preset.detail,
    projection,
    projectionName: preset.projectionName[shapeOf[format]],
    kmPerUnit: earthKm / projection.scale(),
  };
}

/** How far a line of the ground may be off its course, in units of a sheet. */
const groundTolerance = 0.45;
/** What coordinates of the ground are rounded to, in tenths of a unit: halves take a digit less than others. */
export const groundGrain = 5;

/**
 * Path data of ground on a sheet. Coasts, borders and shaded areas are all drawn by it, so that their edges lie on each
 * other; it weighs more than anything else on a map, and who looks closely is sent finer ground.
 */
export const groundPath = ({ projection }: Viewport, shape: GeoPermissibleObjects): string =>
  pathData(project(projection, shape, { tolerance: groundTolerance, minArea: 2 }), groundGrain);

const drawn = keptFor<BasemapData, GeoProjection, ProjectedBasemap>();

/** Land, borders and graticule of a viewport, drawn once for all maps that share its projection. */
export const projectBasemap = (viewport: Viewport, data: BasemapData): ProjectedBasemap =>
  drawn(data, viewport.projection, () => drawGround(viewport, data));

function drawGround(viewport: Viewport, data: BasemapData): ProjectedBasemap {
  const basemap: Basemap = data[viewport.detail];
  const { projection } = viewport;
  const [stepX, stepY] = presets[viewport.region].graticule;
  const showProvinces = ['china', 'east-china', 'indochina', 'southeast'].includes(viewport.region);
  return {
    graticule: pathData(
      project(projection, geoGraticule().step([stepX, stepY])(), { tolerance: 0.3 }),
      groundGrain,
    ),
    land: groundPath(viewport, basemap.land),
    borders: groundPath(viewport, basemap.borders),
    disputed: groundPath(viewport, basemap.disputed),
    provinces: showProvinces
      ? pathData(project(projection, data.provinces.borders, { tolerance: 0.8 }), groundGrain)
      : '',
  };
}

/** Where a point falls on the sheet; null off it. */
export function pointIn(viewport: Viewport, point: LonLat): [number, number] | null {
  const at = viewport.projection([...point]);
  if (!at) return null;
  const [x, y] = at;
  return x >= 0 && y >= 0 && x <= viewport.width && y <= viewport.height ? [x, y] : null;
}

const spots = keptFor<LonLat, Viewport, [number, number] | null>();

/**
 * The region that holds all the points well inside both its formats and shows them best: large, and near the
 * middle; the world where none holds them.
 */
export function regionFor(
  points: readonly LonLat[],
  [broad, square]: readonly [MapFormat, MapFormat] = formats,
): Region {
  const off = (region: Region, format: MapFormat): number => {
    const viewport = viewportOf(region, format);
    const edge = Math.min(viewport.width, viewport.height) * 0.03;
    const [right, bottom] = [viewport.width - edge, viewport.height - edge];
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const point of points) {
      // Places of the atlas are tried on all sheets for each map they stand on.
      const at = spots(point, viewport, () => pointIn(viewport, point));
      // Most regions lose a point of most maps: the others need not be projected then.
      if (at === null || at[0] < edge || at[1] < edge || at[0] > right || at[1] > bottom)
        return Infinity;
      [x0, y0] = [Math.min(x0, at[0]), Math.min(y0, at[1])];
      [x1, y1] = [Math.max(x1, at[0]), Math.max(y1, at[1])];
    }
    const [dx, dy] = [(x0 + x1) / 2 / viewport.width - 0.5, (y0 + y1) / 2 / viewport.height - 0.5];
    // Of two of one scale the flatter sheet shows less that nothing is said of.
    const flatness = Math.sqrt(viewport.height / viewport.width);
    return viewport.kmPerUnit * (1 + Math.hypot(dx, dy)) * flatness;
  };
  const [best] = regions
    .map((region) => ({
      region,
      cost: Number.isFinite(off(region, square)) ? off(region, broad) : Infinity,
    }))
    .sort((a, b) => a.cost - b.cost);
  return best && Number.isFinite(best.cost) ? best.region : 'world';
}
