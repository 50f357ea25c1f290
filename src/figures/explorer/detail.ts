import { rollup, sort } from 'd3';
import { positionOf } from '../../atlas/types.ts';
import type { Place } from '../../schemas/place.ts';
import { overlaps } from '../map/box.ts';
import { drawLabel } from '../map/draw.ts';
import { type Label, placeLabels, type Wanted } from '../map/labels.ts';
import { countryNames } from '../map/names.ts';
import { pathData, project } from '../map/path.ts';
import { type Format, pointIn } from '../map/regions.ts';
import { element } from '../svg.ts';
import { type ExplorerInput, explorerLayout, explorerModel, waysOn } from './draw.ts';
import { boxAt } from './shrink.ts';

/** The second level of detail of one sheet: finer ground, and the places the first level has no room for. */
export interface Detail {
  land: string;
  borders: string;
  disputed: string;
  provinces: string;
  /** Places as SVG, each in a group with the scale from which it has room: `data-from`. */
  places: string;
}

/** Scales from which further names are set. */
const tiers = [1.5, 2.5, 4, 7, 12, 20];

/** Draws the second level of one format. */
export function drawDetail(name: Format, input: ExplorerInput): Detail {
  const layout = explorerLayout(name, input);
  const { projection } = layout.viewport;
  const line = { tolerance: name === 'wide' ? 0.34 : 0.17 };
  const { fine, provinces } = input.basemap;
  return {
    land: pathData(project(projection, fine.land, { ...line, minArea: 0.8 })),
    borders: pathData(project(projection, fine.borders, line)),
    disputed: pathData(project(projection, fine.disputed, line)),
    provinces: pathData(
      project(projection, provinces.borders, { tolerance: line.tolerance * 1.6 }),
    ),
    places: drawLocal(input, layout),
  };
}

/** A place that waits for room: where its point falls, and how much its name tells. */
interface Waiting {
  at: [number, number];
  rank: number;
}

/** A label as it was placed, and the scale it was placed at. */
interface Placed {
  label: Label;
  k: number;
}

/** What names of a scale are set among: those of the scales before, and the points of places, in units of the sheet. */
interface Tier {
  k: number;
  placed: readonly Placed[];
  points: readonly [number, number][];
}

type ExplorerLayout = ReturnType<typeof explorerLayout>;

/**
 * Names keep their size while the map grows, so at a scale k each takes 1/k of its room: the labels of each tier
 * are placed among those of the tiers before, all shrunk about their anchors.
 */
function drawLocal(input: ExplorerInput, layout: ExplorerLayout): string {
  const drawn = new Set(
    layout.points
      .filter(({ place }) => place.role !== 'context')
      .map(({ place }) => place.place.id),
  );
  const on = new Map(
    layout.points.map(({ place, x, y }): [string, [number, number]] => [place.place.id, [x, y]]),
  );
  const waiting = waitingFor(input, layout, { on, drawn });
  const placed: Placed[] = layout.labels.map((label) => ({ label, k: 1 }));
  const groups = tiers.map((k) => {
    const points = [...on.values(), ...[...waiting.values()].map(({ at }) => at)];
    const tier = { k, placed, points };
    const marks = placeTier(wantedNames(input, layout, waiting), layout, tier).map((label) => {
      const [x, y] = waiting.get(label.ref)?.at ?? [0, 0];
      waiting.delete(label.ref);
      const box = scaleBox(label.box, 1 / k);
      placed.push({ label: { ...label, anchors: [[x, y]], box }, k });
      const grown = { ...label, x: x + label.x - x * k, y: y + label.y - y * k };
      return drawMark(input, grown, [x, y], drawn.has(label.ref));
    });
    const countries = placeCountries(input, layout, tier);
    placed.push(...countries.map((label) => ({ label, k })));
    return element('g', { class: 'ex-tier', 'data-from': k }, [
      ...marks,
      ...countries.map(drawCountry),
    ]);
  });
  return groups.join('');
}

const weightOf = ({ role = 'waypoint' }: Place): number => weights[role] ?? 0;

/** The places without a name on the first level, those that tell most first. */
function waitingFor(
  input: ExplorerInput,
  { viewport, labels }: ExplorerLayout,
  { on, drawn }: { on: ReadonlyMap<string, [number, number]>; drawn: ReadonlySet<string> },
): Map<string, Waiting> {
  const { atlas } = input;
  const named = new Set(labels.map(({ ref }) => ref));
  const degree = rollup(
    atlas.lines.flatMap(({ from, to }) => [from, to]),
    (lines) => lines.length,
    (id) => id,
  );
  const waiting = new Map<string, Waiting>();
  const known = explorerModel(atlas, input).places.map(({ place }) => place.id);
  for (const id of new Set([...degree.keys(), ...known])) {
    if (named.has(id) && drawn.has(id)) continue;
    const place = atlas.places.get(id);
    const position = positionOf(place);
    const at = on.get(id) ?? (position && pointIn(viewport, position));
    if (!place || !at) continue;
    const shown = drawn.has(id) ? 20 : 0;
    waiting.set(id, { at, rank: shown + weightOf(place) + (degree.get(id) ?? 0) });
  }
  return new Map(
    sort(
      waiting,
      ([, { rank }]) => -rank,
      ([id]) => id,
    ),
  );
}

/** Names of the places that wait for room, their anchors in units of the sheet. */
const wantedNames = (
  { atlas }: ExplorerInput,
  { viewport }: ExplorerLayout,
  waiting: ReadonlyMap<string, Waiting>,
): Wanted[] =>
  [...waiting].map(([id, { at }]) => ({
    ref: id,
    kind: 'minor',
    lines: [atlas.places.get(id)?.name ?? id],
    size: viewport.type,
    anchors: [at],
    gap: 6,
    mayLead: false,
    lineCost: 0,
    maxCost: 300,
  }));

/**
 * The names that find room at a scale: laid out on the sheet as large as it is then, so that letters keep their size.
 *
 * @param wanted their anchors in units of the sheet
 */
function placeTier(
  wanted: readonly Wanted[],
  { viewport }: ExplorerLayout,
  { k, placed, points }: Tier,
): Label[] {
  const grow = ([x, y]: readonly [number, number]): [number, number] => [x * k, y * k];
  const grown = wanted.map((want) => ({ ...want, anchors: want.anchors.map(grow) }));
  return placeLabels(grown, {
    width: viewport.width * k,
    height: viewport.height * k,
    taken: takenAt(k, placed, viewport),
    points: points.map((at) => [...grow(at), 2.5]),
    lines: [],
    accepts: staysApartBeyond(k, placed),
  });
}

/** Scales at which the whole of a map may be seen in a large frame, with what lies over it then. */
const stillWhole = 2;

/** Boxes that names of a scale keep off, on the sheet as large as it is then. */
function takenAt(k: number, placed: readonly Placed[], { covered }: ExplorerLayout['viewport']) {
  const names = placed.map(({ label, k: own }) => scaleBox(boxAt(label, own, k), k));
  return k < stillWhole ? [...names, ...(covered ?? []).map((box) => scaleBox(box, k))] : names;
}

/** Parts by which a map is seen closer than the scale a name comes at. */
const closer = [1.12, 1.3, 1.6, 2, 2.7, 4, 7];

/** Whether a name set at a scale, in units of the sheet as large as it is then, touches no other as the map comes closer. */
function staysApartBeyond(k: number, placed: readonly Placed[]): (label: Label) => boolean {
  const steps = closer.map((part) => ({
    part,
    others: placed.map((other) => boxAt(other.label, other.k, k * part)),
  }));
  return (label) => {
    const own = shrunk(label, k);
    return steps.every(({ part, others }) => {
      const box = boxAt(own, k, k * part);
      return !others.some((other) => overlaps(box, other));
    });
  };
}

/** A label set on the sheet as large as it is at a scale, in units of the sheet. */
function shrunk(label: Label, k: number): Label {
  const { anchors, box, x, y } = label;
  const shrink = ([x, y]: readonly [number, number]): [number, number] => [x / k, y / k];
  return {
    ...label,
    anchors: anchors.map(shrink),
    box: scaleBox(box, 1 / k),
    x: x / k,
    y: y / k,
  };
}

/** The last scale at which countries are named: closer in, one of them fills the frame. */
const largestNamed = 7;

/**
 * The names of countries that find room at a scale among those of places, in units of the sheet: first of those on the
 * ways, and of those far from any only at the last scale.
 */
function placeCountries(input: ExplorerInput, layout: ExplorerLayout, tier: Tier): Label[] {
  const { k, placed } = tier;
  if (k > largestNamed) return [];
  const named = new Set(placed.map(({ label }) => label.ref));
  const { isCrossed, isNear } = waysOn(layout, input.atlas);
  const wanted = countryNames(layout.viewport, input, k)
    .filter(
      ({ ref, anchors }) => !named.has(ref) && (k === largestNamed || isNear(ref, anchors[0])),
    )
    .sort((a, b) => Number(isCrossed(b.ref)) - Number(isCrossed(a.ref)))
    .map((want) => ({ ...want, maxCost: 60 }));
  return placeTier(wanted, layout, tier).map((label) => shrunk(label, k));
}

const drawCountry = (label: Label): string =>
  element(
    'g',
    {
      class: 'map-place',
      'data-x': label.x,
      'data-y': label.y,
      'aria-hidden': 'true',
    },
    [drawLabel(label)],
  );

/** A place with its name; one drawn on the first level has its sign and link there. */
function drawMark(
  input: ExplorerInput,
  label: Label,
  [x, y]: [number, number],
  isDrawn: boolean,
): string {
  const attributes = {
    class: 'map-place map-is-on-way ex-local',
    'data-place': label.ref,
    'data-x': x,
    'data-y': y,
  };
  const sign = { class: 'map-sign map-sign-dot', cx: x, cy: y, r: 2.2 };
  const drawn = [isDrawn ? '' : element('circle', sign), drawLabel(label)];
  const href = input.href('place', label.ref);
  if (href === null || isDrawn) {
    return element('g', { ...attributes, 'aria-hidden': 'true' }, drawn);
  }
  const name = input.atlas.places.get(label.ref)?.name;
  return element('a', { ...attributes, href, 'aria-label': name, tabindex: -1 }, drawn);
}

const scaleBox = ({ x0, y0, x1, y1 }: Label['box'], k: number): Label['box'] => ({
  x0: x0 * k,
  y0: y0 * k,
  x1: x1 * k,
  y1: y1 * k,
});

/** What a stop is known for. */
const weights: Partial<Record<string, number>> = {
  'origin-hub': 6,
  terminal: 6,
  port: 5,
  'gauge-break': 5,
  'border-crossing': 4,
  junction: 2,
};
