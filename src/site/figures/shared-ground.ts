import { readBasemapData } from '../../atlas/basemap/basemap-data.ts';
import { drawFigure, type Figure, type FigureSetting } from '../../figures/figure.ts';
import {
  besideFormats,
  formats,
  groundFormats,
  type MapFormat,
  type Region,
  regions,
  sheetName,
  viewportOf,
} from '../../figures/map/regions.ts';
import { groundFile, groundOf, onSharedGround } from '../../figures/map/shared-ground.ts';
import { toPath } from '../links.ts';
import type { Site } from '../site-data.ts';

type Atlas = Pick<Site, 'atlas'>;

/** The ground of every sheet a map may be drawn on: the name of its file without `.svg`, and what is drawn into it. */
export const sharedGrounds = (site: Atlas): { name: string; draw: () => string }[] =>
  regions.flatMap((region) =>
    groundFormats.map((format) => ({
      name: sheetName(region, format),
      draw: () => groundFile(groundIn(site, region, format)),
    })),
  );

/**
 * A figure as it stands on a page of the site: a map shows its ground from a file that all maps on such a sheet share.
 * What leaves the site, a frame or a file, has its own.
 */
export function pageFigure(
  site: Atlas,
  figure: Figure,
  headingLevel?: 1 | 2 | 3,
  setting: Omit<FigureSetting, 'lay'> = {},
): string {
  const { region } = figure;
  if (!region) return drawFigure(figure, headingLevel, setting);
  const [wide, narrow] = figure.setting ? besideFormats : formats;
  return drawFigure(figure, headingLevel, {
    ...setting,
    lay: (sheet, width) => {
      const format = width === 'wide' ? wide : narrow;
      const address = toPath(`/ground/${sheetName(region, format)}.svg`);
      return onSharedGround(sheet, groundIn(site, region, format), address);
    },
  });
}

const groundIn = ({ atlas }: Atlas, region: Region, format: MapFormat) =>
  groundOf(viewportOf(region, format), { atlas, basemap: readBasemapData() });
