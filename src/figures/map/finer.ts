import type { BasemapData } from '../../atlas/basemap/basemap-data.ts';
import type { Place } from '../../schemas/place.ts';
import { pathData, project } from './path.ts';
import type { Viewport } from './regions.ts';

/** The ground of a sheet at the next level of detail, as path data, for those who look closely. */
export interface FinerGround {
  land: string;
  border: string;
  disputed: string;
  /** Shapes of countries by place id. */
  areas: Record<string, string>;
}

/**
 * Draws the 50 m ground on a frame whose first look is the 110 m one.
 *
 * @param countries those that maps on this frame may shade
 */
export function drawFinerGround(
  viewport: Viewport,
  { fine }: BasemapData,
  countries: readonly Place[],
): FinerGround {
  const draw = (shape: Parameters<typeof project>[1]) =>
    pathData(project(viewport.projection, shape, { tolerance: 0.16, minArea: 0.4 }));
  const areas = countries.flatMap(({ id, iso3 }) => {
    const shape = fine.countries.get(iso3 ?? '');
    const d = shape ? draw(shape) : '';
    return d === '' ? [] : [[id, d] as const];
  });
  return {
    land: draw(fine.land),
    border: draw(fine.borders),
    disputed: draw(fine.disputed),
    areas: Object.fromEntries(areas),
  };
}
