import { geoGraticule } from 'd3';
import type { BasemapData } from '../../atlas/basemap/basemap-data.ts';
import { keptFor } from '../../atlas/kept.ts';
import { lineGeometry } from '../../atlas/network/network.ts';
import { type Atlas, areaKinds, countryOf, positionOf } from '../../atlas/types.ts';
import { drawBasemap, drawLines, drawNames, drawPoints } from '../map/draw.ts';
import { type Accepts, layoutMap, type MapLayout } from '../map/layout.ts';
import type { MapFact } from '../map/map-fact.ts';
import type { MapModel } from '../map/map-model.ts';
import { modelMap } from '../map/model.ts';
import { pathData, project } from '../map/path.ts';
import { radiusOf } from '../map/points.ts';
import type { Viewport } from '../map/regions.ts';
import { element, text } from '../svg.ts';
import { projectionOf } from './projection.ts';
import { staysApart } from './shrink.ts';
import { drawValues, type Positions } from './values.ts';
import {
  type ExplorerFormat,
  explorerBasemap,
  explorerViewport,
  projectionData,
} from './viewport.ts';
import { isInUse, type YearState } from './years.ts';

/** What the explorer's sheets are drawn from. */
export interface ExplorerInput {
  atlas: Atlas;
  basemap: BasemapData;
  facts: readonly MapFact[];
  /** Places a reader looks for, first first: those that stories state most about, then those that statistics count. */
  told: readonly string[];
  href: (kind: 'place' | 'way' | 'area' | 'fact', id: string) => string | null;
  /** Places that ever had a figure of their own. */
  counted: readonly string[];
  /** The year drawn until a reader picks another, and the largest value there is. */
  state: YearState;
  full: number;
}

const models = new WeakMap<readonly MapFact[], MapModel>();

/** So many places stand out; others are there, and come forward as the map comes closer. */
const mostMain = 24;

/**
 * Every corridor, every hub, gate and terminal on them, and every town a fact is about.
 *
 * @param told places a reader looks for, first first
 */
export function explorerModel(
  atlas: Atlas,
  { facts, told }: Pick<ExplorerInput, 'facts' | 'told'>,
): MapModel {
  const known = models.get(facts);
  if (known) return known;
  const isPoint = (id: string) => {
    const place = atlas.places.get(id);
    return place !== undefined && !areaKinds.has(place.kind);
  };
  const model = modelMap(atlas, {
    corridors: [...atlas.corridors.keys()],
    facts: facts.map(({ route, corridors: _, ...fact }) => {
      const ends = route ? [route.from, ...route.via, route.to] : [];
      const places = [...new Set([...fact.places, ...ends])].filter(isPoint);
      return { ...fact, subject: '', places };
    }),
  });
  const main = new Map(
    told
      .filter(isPoint)
      .slice(0, mostMain)
      .map((id, nth) => [id, mostMain - nth]),
  );
  // On story maps a stop of one of many corridors is scenery; here every one of them can be opened.
  const places = model.places.map((place) => {
    const weight = main.get(place.place.id);
    return weight === undefined
      ? { ...place, facts: [], role: 'on-way' as const }
      : { ...place, weight };
  });
  // A radius is a figure of its place, no part of the network.
  const drawn = { ...model, places, areas: [], rings: [] };
  models.set(facts, drawn);
  return drawn;
}

/** An inset shows where trains begin and end: no aircraft, no second names. */
function insetModel(model: MapModel): MapModel {
  return {
    ...model,
    ways: model.ways.filter(({ mode }) => mode !== 'air'),
    places: model.places
      .filter(({ place }) => place.kind !== 'airport')
      .map(({ place: { zh: _, ...place }, ...rest }) => ({ ...rest, place })),
  };
}

const keepsApart: Accepts = (points) => {
  const signs = points
    .filter(({ sign }) => sign !== 'dot')
    .map(({ x, y, sign }) => [x, y, radiusOf[sign] * 0.8] as const);
  return (label, placed) => staysApart(label, placed, signs);
};

const layouts = keptFor<MapModel, ExplorerFormat, MapLayout>();

/** A sheet of the explorer laid out, once a build. */
export function explorerLayout(name: ExplorerFormat, input: ExplorerInput): MapLayout {
  const model = explorerModel(input.atlas, input);
  return layouts(model, name, () => {
    const layout = layoutMap(
      isInset(name) ? insetModel(model) : model,
      explorerViewport(name),
      input,
      isInset(name) ? undefined : keepsApart,
    );
    const { isNear } = waysOn(layout, input.atlas);
    return {
      ...layout,
      labels: layout.labels.filter(
        ({ kind, ref, x, y }) => kind !== 'country' || isNear(ref, [x, y]),
      ),
      basemap: drawPlainGround(name, input.basemap),
    };
  });
}

/** How far the name of a country may lie from every place on the ways and still help to find one's way to them, in km. */
const nearWays = 1200;

/** Which countries the ways of a sheet cross, and which of them, or of others named at a point of it, lie near. */
export function waysOn({ points, viewport }: Pick<MapLayout, 'points' | 'viewport'>, atlas: Atlas) {
  const crossed = new Set(points.map(({ place }) => countryOf(atlas, place.place.id)));
  const isCrossed = (country: string): boolean => crossed.has(country);
  return {
    isCrossed,
    isNear: (country: string, [x, y]: readonly [number, number] = [Infinity, Infinity]): boolean =>
      isCrossed(country) ||
      points.some((on) => Math.hypot(on.x - x, on.y - y) * viewport.kmPerUnit < nearWays),
  };
}

/** Coordinates of the ground are written this much smaller, which saves a digit of each. */
const groundScale = 4;

/** Ground as coarse as the first look allows; the second level of detail brings the rest. */
function drawPlainGround(name: ExplorerFormat, data: BasemapData): MapLayout['basemap'] {
  const { detail, width, height } = explorerViewport(name);
  const { tolerance: units, bleed } = explorerBasemap(name);
  const { scale, translate, ...projection } = projectionData(name);
  const small = (margin: typeof bleed) =>
    projectionOf({
      ...projection,
      scale: scale / groundScale,
      translate: [translate[0] / groundScale, translate[1] / groundScale],
    }).clipExtent([
      [-margin.x / groundScale, -margin.top / groundScale],
      [(width + margin.x) / groundScale, (height + margin.bottom) / groundScale],
    ]);
  const far = small(bleed);
  // Beyond the sheet land is enough.
  const near = small({ x: 20, top: 0, bottom: 20 });
  const { land, borders, disputed } = data[detail];
  const tolerance = units / groundScale;
  return {
    graticule: isInset(name)
      ? ''
      : pathData(project(far, geoGraticule().step([20, 20])(), { tolerance })),
    land: pathData(project(far, land, { tolerance, minArea: 6 / groundScale ** 2 })),
    borders: pathData(project(near, borders, { tolerance })),
    disputed: pathData(project(near, disputed, { tolerance })),
    provinces:
      name === 'china'
        ? pathData(project(near, data.provinces.borders, { tolerance: tolerance * 1.8 }))
        : '',
  };
}

/** One of the two formats of the map, as SVG that fills whatever it is put in. */
export function drawExplorer(
  name: ExplorerFormat,
  input: ExplorerInput,
  { label, title }: { label: string; title?: string },
): string {
  const layout = explorerLayout(name, input);
  const { viewport } = layout;
  const positions = positionsOn(viewport, input);
  const options = { title: label, href: input.href };
  const inset = isInset(name);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `map-sheet ex-sheet is-${name}`,
      viewBox: `0 0 ${viewport.width} ${viewport.height}`,
      preserveAspectRatio: explorerBasemap(name).align === 'top' ? 'xMidYMin meet' : undefined,
      role: 'group',
      'aria-label': label,
      'font-size': viewport.type,
      'data-at': JSON.stringify(positions),
      'data-projection': JSON.stringify(projectionData(name)),
      'data-km': viewport.kmPerUnit.toFixed(4),
    },
    [
      title === undefined ? '' : element('title', {}, text(title)),
      element('g', { class: 'map-view' }, [
        element(
          'g',
          { class: 'ex-ground', transform: `scale(${groundScale})` },
          drawnGround(layout),
        ),
        bare(drawLines(layout, options)),
        drawLate(viewport, input.atlas, input.state.year),
        drawNames(layout),
        element('g', { class: 'ex-values', 'aria-hidden': 'true' }, [
          drawValues(input.state, positions, input.full * (inset ? 1.4 : 1)),
        ]),
        element('g', { class: 'ex-way', 'aria-hidden': 'true' }),
        bare(drawPoints(layout, options)),
      ]),
    ],
  );
}

/** A small map of the whole, on which the part in view is framed: the land of the wide sheet, once more. */
export function drawLocator(): string {
  const { width, height } = explorerViewport('wide');
  return element(
    'svg',
    { class: 'ex-locator-sheet', viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
    [
      element('use', { href: `#${landId}`, transform: `scale(${groundScale})` }),
      element('rect', { class: 'ex-locator-frame', width, height }),
    ],
  );
}

const landId = 'ex-land';

function drawnGround(layout: MapLayout): string {
  const drawn = drawBasemap(layout);
  return layout.viewport === explorerViewport('wide')
    ? drawn.replace('class="map-land"', `id="${landId}" class="map-land"`)
    : drawn;
}

/** The list holds which places and facts belong to what; twice would be a third of the page. */
const bare = (drawn: string): string => drawn.replace(/ data-(?:places|facts)="[^"]*"/g, '');

const isInset = (name: ExplorerFormat): boolean => name === 'europe' || name === 'china';

/**
 * Lines that opened or closed in a known year, drawn over their way as not in use; the script shows those that are
 * out of use in the year it stands at.
 */
function drawLate(viewport: Viewport, atlas: Atlas, year: number): string {
  const lines = atlas.lines.flatMap((line) => {
    const isDated = line.opened !== undefined || line.closed !== undefined;
    const points = isDated ? lineGeometry(atlas, line) : null;
    if (!points) return [];
    const d = pathData(
      project(viewport.projection, {
        type: 'LineString',
        coordinates: points.map((point) => [...point]),
      }),
    );
    if (d === '') return [];
    const years = { opened: yearIn(line.opened), closed: yearIn(line.closed) };
    return element(
      'g',
      {
        'data-opened': years.opened,
        'data-closed': years.closed,
        class: `ex-late${isInUse(years, year) ? ' is-open' : ''}`,
      },
      [element('path', { class: 'map-casing', d }), element('path', { class: 'ex-later', d })],
    );
  });
  return element('g', { class: 'ex-lates', 'aria-hidden': 'true' }, lines);
}

const yearIn = (date: string | undefined): number | null =>
  date ? Number(date.slice(0, 4)) : null;

function positionsOn({ projection, width, height }: Viewport, input: ExplorerInput): Positions {
  const round = (value: number) => Math.round(value * 10) / 10;
  const positions: Positions = {};
  for (const id of input.counted) {
    const at = positionOf(input.atlas.places.get(id));
    const on = at && projection([...at]);
    if (!on || on[0] < 0 || on[1] < 0 || on[0] > width || on[1] > height) continue;
    positions[id] = [round(on[0]), round(on[1])];
  }
  return positions;
}
