import { earthKm } from '../../atlas/geo.ts';
import { keptByText } from '../../atlas/kept.ts';
import type { LonLat } from '../../atlas/types.ts';
import { albers, corridorEnds, type Format, lambert, type Viewport } from '../map/regions.ts';
import { type ProjectionData, projectionOf } from './projection.ts';

/** The sheets of the explorer: the two formats of its map, and its insets. */
export type ExplorerFormat = Format | 'europe' | 'china';

type Plan = {
  width: number;
  height: number;
  /** Size of ordinary names in units. */
  type: number;
  /** How far land is drawn beyond the sheet, on each side, so that screens of any shape are filled. */
  bleed: { x: number; top: number; bottom: number };
  /** Where it stands in a frame higher than it is. */
  align: 'top' | 'middle';
  /** How far its land may stray from the data's course, in units. */
  tolerance: number;
  /** What must be on it. */
  hold: readonly LonLat[];
  detail: Viewport['detail'];
  format: Format;
  region: Viewport['region'];
  projection: Pick<ProjectionData, 'kind' | 'rotate' | 'parallels' | 'angle'>;
  name: string;
} & Pick<Viewport, 'covered' | 'leadsTo' | 'without' | 'strays' | 'clearing' | 'first'>;

const plans: Record<ExplorerFormat, Plan> = {
  wide: {
    width: 960,
    height: 450,
    type: 15,
    bleed: { x: 180, top: 0, bottom: 290 },
    // The room under it is for the insets.
    align: 'top',
    tolerance: 1,
    hold: corridorEnds,
    detail: 'coarse',
    format: 'wide',
    region: 'eurasia',
    // Turned so that both ends lie nearly level: what is south of the lines is off the sheet.
    projection: { kind: 'conic', parallels: [30, 58], rotate: [-62, 0, 0], angle: 8 },
    name: albers,
    // The insets, as far as they come on any screen that has them.
    covered: [{ x0: 0, y0: 366, x1: 600, y1: 450 }],
    leadsTo: 46,
    strays: 4,
  },
  narrow: {
    width: 360,
    height: 300,
    type: 13.5,
    bleed: { x: 75, top: 100, bottom: 110 },
    align: 'middle',
    tolerance: 0.9,
    hold: corridorEnds,
    detail: 'coarse',
    format: 'narrow',
    region: 'eurasia',
    projection: { kind: 'azimuthal', rotate: [-62, -46, -12] },
    name: lambert,
    leadsTo: 46,
    strays: 3,
    clearing: 24,
    first: [{ ref: 'china', at: [84, 40] }],
  },
  europe: {
    width: 330,
    height: 210,
    type: 12,
    bleed: { x: 0, top: 0, bottom: 0 },
    align: 'middle',
    tolerance: 1.2,
    hold: [
      [3.6, 47],
      [4, 54.2],
      [24.4, 54.2],
      [24.4, 47.4],
    ],
    detail: 'fine',
    format: 'narrow',
    region: 'europe',
    // Its captions say what it is of; names of lines that cross it stand on the map.
    without: ['way'],
    projection: { kind: 'conic', parallels: [48, 54], rotate: [-14, 0, 0] },
    name: albers,
  },
  china: {
    width: 330,
    height: 210,
    type: 12,
    bleed: { x: 0, top: 0, bottom: 0 },
    align: 'middle',
    tolerance: 1.2,
    hold: [
      [97, 22],
      [99, 44],
      [126, 44],
      [123, 22],
    ],
    detail: 'fine',
    format: 'narrow',
    region: 'china',
    without: ['way'],
    projection: { kind: 'conic', parallels: [25, 43], rotate: [-111, 0, 0] },
    name: albers,
  },
};

/** The frame of a sheet; the same object every time. */
export const explorerViewport = keptByText((name: ExplorerFormat): Viewport => {
  const {
    width,
    height,
    type,
    bleed,
    hold,
    detail,
    format,
    region,
    covered,
    leadsTo,
    without,
    strays,
    clearing,
    first,
    ...plan
  } = plans[name];
  const margin = 12;
  const projection = projectionOf({ ...plan.projection, scale: 1, translate: [0, 0] })
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      { type: 'MultiPoint', coordinates: hold.map((point) => [...point]) },
    )
    .clipExtent([
      [-bleed.x, -bleed.top],
      [width + bleed.x, height + bleed.bottom],
    ])
    .precision(0.3);
  return {
    region,
    format,
    width,
    height,
    type,
    detail,
    projection,
    projectionName: plan.name,
    kmPerUnit: earthKm / projection.scale(),
    covered,
    leadsTo,
    without,
    strays,
    clearing,
    first,
  };
});

/** What the browser needs to place points on a sheet. */
export function projectionData(name: ExplorerFormat): ProjectionData {
  const { projection } = explorerViewport(name);
  const [x, y] = projection.translate();
  return { ...plans[name].projection, scale: projection.scale(), translate: [x, y] };
}

/** How coarse the ground of a sheet is drawn, how far beyond its own size, and where it stands in its frame. */
export const explorerBasemap = (
  name: ExplorerFormat,
): Pick<Plan, 'tolerance' | 'bleed' | 'align'> => plans[name];
