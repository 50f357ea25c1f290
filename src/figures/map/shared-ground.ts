import { keptFor, keptOf } from '../../atlas/kept.ts';
import { element } from '../svg.ts';
import type { Base } from './areas.ts';
import { contextOf } from './courses.ts';
import { contextOn } from './layout.ts';
import { projectBasemap, type Viewport } from './regions.ts';

/**
 * Path data of what maps on one sheet have in common, by layer: what lies under the facts, and the faint network.
 *
 * @example { land: 'M0 0h9z', border: '', rail: 'M1 1l2 2' }
 */
export type Ground = Readonly<Record<string, string>>;

const grounds = keptFor<Base['basemap'], Viewport['projection'], Ground>();

/** What all maps on a sheet lie on, worked out once. */
export const groundOf = (viewport: Viewport, { atlas, basemap }: Base): Ground =>
  grounds(basemap, viewport.projection, () => {
    const { graticule, land, provinces, borders, disputed } = projectBasemap(viewport, basemap);
    const { paths } = contextOn(contextOf(atlas, undefined), viewport);
    return {
      graticule,
      land,
      province: provinces,
      border: borders,
      disputed,
      ...Object.fromEntries(paths.map(({ mode, d }) => [mode, d])),
    };
  });

/** The ground of a sheet as an SVG file whose layers pages show by their names, each in the page's own colours. */
export const groundFile = (ground: Ground): string =>
  element('svg', { xmlns: 'http://www.w3.org/2000/svg' }, [
    ...layersOf(ground).map(([id, d]) => element('path', { id, d })),
  ]);

/**
 * A sheet that shows its ground from a file which all maps on it share, in place of drawing it: a browser fetches that
 * once, and it is a third of a map. What this sheet alone has stays in it.
 *
 * @param drawn a sheet as HTML
 * @param address of the file of its ground
 */
export function onSharedGround(drawn: string, ground: Ground, address: string): string {
  const found = drawnLayers(ground)
    .map(({ id, path }) => ({ id, path, at: drawn.indexOf(path) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  let sheet = '';
  let end = 0;
  // A sheet is long, and would be made anew for each of its layers.
  for (const { id, path, at } of found) {
    const shown = element('use', { class: `map-${id}`, href: `${address}#${id}` });
    sheet += drawn.slice(end, at) + shown;
    end = at + path.length;
  }
  return sheet + drawn.slice(end);
}

/** The layers of a ground as a sheet draws them. */
const drawnLayers = keptOf((ground: Ground) =>
  layersOf(ground).map(([id, d]) => ({ id, path: element('path', { class: `map-${id}`, d }) })),
);

const layersOf = (ground: Ground): [string, string][] =>
  Object.entries(ground).filter(([, d]) => d !== '');
