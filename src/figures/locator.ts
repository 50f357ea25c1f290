import { type GeoProjection, geoConicEqualArea } from 'd3';
import type { BasemapData } from '../atlas/basemap/basemap-data.ts';
import { type Atlas, type LonLat, positionOf } from '../atlas/types.ts';
import type { MapModel, MapRequest } from './map/map-model.ts';
import { modelMap } from './map/model.ts';
import { pathData, project } from './map/path.ts';
import { element } from './svg.ts';

const width = 200;
const height = 104;

const projection: GeoProjection = geoConicEqualArea()
  .parallels([30, 58])
  .rotate([-62, 0])
  .fitExtent(
    [
      [6, 12],
      [width - 6, height - 8],
    ],
    {
      type: 'MultiPoint',
      coordinates: [
        [-9, 40],
        [0, 52],
        [60, 58],
        [122, 48],
        [122, 30],
        [104, 22],
      ],
    },
  )
  .clipExtent([
    [0, 0],
    [width, height],
  ])
  .precision(0.3);

const groundId = 'locator-ground';

/** The land and the lines under all locators of a page, to stand in it once before them. */
export function drawLocatorGround(atlas: Atlas, { coarse }: BasemapData): string {
  const land = pathData(project(projection, coarse.land, { tolerance: 0.35, minArea: 3 }));
  const lines = modelMap(atlas, { facts: [] }).context.filter(({ mode }) => mode === 'rail');
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', class: 'locator-defs', 'aria-hidden': 'true' },
    element('defs', {}, [
      element('g', { id: groundId }, [
        element('path', { class: 'locator-land', d: land }),
        element('path', {
          class: 'locator-lines',
          d: pathData(lines.flatMap(({ points }) => strokesOf(points))),
        }),
      ]),
    ]),
  );
}

/**
 * Where a story plays, as a small map without words: the ways its facts state and the places they are about, or else
 * the countries, on the ground that `drawLocatorGround` put into the page. Null where nothing of it lies there.
 */
export function drawLocator(
  atlas: Atlas,
  basemap: BasemapData,
  request: MapRequest,
): string | null {
  const model = modelMap(atlas, request);
  const ways = model.ways.flatMap(({ chains, isStated }) =>
    chains.flatMap(({ mode, points }) => {
      const d = pathData(strokesOf(points));
      return d === ''
        ? []
        : [element('path', { class: `map-${mode}`, d, 'stroke-dasharray': !isStated && '1 3' })];
    }),
  );
  const places = model.places
    .filter(({ role, facts }) => role === 'end' || facts.length > 0)
    .flatMap(({ at }) => {
      const [cx, cy] = projection([...at]) ?? [-1, -1];
      const isOn = cx >= 0 && cy >= 0 && cx <= width && cy <= height;
      return isOn ? [element('circle', { class: 'locator-place', cx, cy, r: 2.3 })] : [];
    });
  const drawn = [...ways, ...places];
  const content = drawn.length > 0 ? drawn : areasOf(model, basemap);
  if (content.length === 0) return null;
  return element(
    'svg',
    { class: 'locator', viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true' },
    [
      element('use', { href: `#${groundId}` }),
      ...new Set(content),
      element('path', {
        class: 'locator-frame',
        d: `M.5 .5h${width - 1}v${height - 1}h${1 - width}z`,
      }),
    ],
  );
}

function areasOf({ areas }: MapModel, { coarse }: BasemapData): string[] {
  return areas.flatMap(({ place, drawn }) => {
    const shape = drawn && positionOf(place) ? coarse.countries.get(place.iso3 ?? '') : undefined;
    const d = shape ? pathData(project(projection, shape, { tolerance: 0.35, minArea: 3 })) : '';
    return d === '' ? [] : [element('path', { class: 'locator-area', d })];
  });
}

const strokesOf = (points: readonly LonLat[]) =>
  project(
    projection,
    { type: 'LineString', coordinates: points.map((point) => [...point]) },
    { tolerance: 0.5 },
  );
