import { positionOf } from '../../atlas/types.ts';
import { drawLabel } from '../map/draw.ts';
import { type Label, placeLabels, type Wanted } from '../map/labels.ts';
import { pathData, project } from '../map/path.ts';
import type { Format } from '../map/plates.ts';
import { element } from '../svg.ts';
import { type ExplorerInput, explorerSheet } from './draw.ts';
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
  const sheet = explorerSheet(name, input);
  const { projection } = sheet.frame;
  const line = { tolerance: name === 'wide' ? 0.34 : 0.125 };
  const { fine, provinces } = input.ground;
  return {
    land: pathData(project(projection, fine.land, { ...line, minArea: 0.4 })),
    borders: pathData(project(projection, fine.borders, line)),
    disputed: pathData(project(projection, fine.disputed, line)),
    provinces: pathData(
      project(projection, provinces.borders, { tolerance: line.tolerance * 1.6 }),
    ),
    places: drawLocal(input, sheet),
  };
}

/**
 * Names keep their size while the map grows, so at a scale k each takes 1/k of its room: the labels of each tier
 * are placed among those of the tiers before, all shrunk about their anchors.
 */
function drawLocal(input: ExplorerInput, sheet: ReturnType<typeof explorerSheet>): string {
  const { frame, points } = sheet;
  const { atlas } = input;
  const shown = new Set(
    points.filter(({ place }) => place.role !== 'context').map(({ place }) => place.place.id),
  );
  const on = new Map(points.map(({ place, x, y }) => [place.place.id, [x, y] as [number, number]]));
  const waiting = new Map<string, { at: [number, number]; rank: number }>();
  const named = new Set(sheet.labels.map(({ ref }) => ref));
  const degree = new Map<string, number>();
  for (const { from, to } of atlas.lines) {
    for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  }
  for (const id of new Set([...degree.keys(), ...shown])) {
    const place = atlas.places.get(id);
    const position = positionOf(place);
    const at = on.get(id) ?? (position && frame.projection([...position]));
    if (!place || !at || (named.has(id) && shown.has(id))) continue;
    if (at[0] < 0 || at[1] < 0 || at[0] > frame.width || at[1] > frame.height) continue;
    const rank =
      (shown.has(id) ? 20 : 0) + (weights[place.role ?? 'waypoint'] ?? 0) + (degree.get(id) ?? 0);
    waiting.set(id, { at, rank });
  }
  const order = [...waiting].sort((a, b) => b[1].rank - a[1].rank || (a[0] < b[0] ? -1 : 1));
  const placed: { label: Label; k: number }[] = sheet.labels.map((label) => ({ label, k: 1 }));
  const groups: string[] = [];
  for (const k of tiers) {
    // Laid out on the sheet as large as it is then, so that gaps and letters have their own size.
    const grow = ([x, y]: readonly [number, number]): [number, number] => [x * k, y * k];
    const wanted: Wanted[] = order
      .filter(([id]) => waiting.has(id))
      .map(([id, { at }]) => ({
        ref: id,
        kind: 'minor',
        lines: [atlas.places.get(id)?.name ?? id],
        size: frame.type,
        anchors: [grow(at)],
        gap: 6,
        mayLead: false,
        lineCost: 0,
        maxCost: 300,
      }));
    const found = placeLabels(wanted, {
      width: frame.width * k,
      height: frame.height * k,
      taken: placed.map(({ label, k: own }) => scaleBox(boxAt(label, own, k), k)),
      points: [...on.values(), ...[...waiting.values()].map(({ at }) => at)].map((at) => [
        ...grow(at),
        2.5,
      ]),
      lines: [],
    });
    const marks = found.map((label) => {
      const [x, y] = waiting.get(label.ref)?.at ?? [0, 0];
      waiting.delete(label.ref);
      const box = scaleBox(label.box, 1 / k);
      placed.push({ label: { ...label, anchors: [[x, y]], box }, k });
      const grown = { ...label, x: x + label.x - x * k, y: y + label.y - y * k };
      const attributes = {
        class: 'map-place map-is-on-way ex-local',
        'data-place': label.ref,
        'data-x': x,
        'data-y': y,
      };
      const drawn = [
        shown.has(label.ref)
          ? ''
          : element('circle', { class: 'map-sign map-sign-dot', cx: x, cy: y, r: 2.2 }),
        drawLabel(grown),
      ];
      const href = input.href('place', label.ref);
      if (href === null || shown.has(label.ref)) {
        return element('g', { ...attributes, 'aria-hidden': 'true' }, drawn);
      }
      const name = atlas.places.get(label.ref)?.name;
      return element('a', { ...attributes, href, 'aria-label': name, tabindex: -1 }, drawn);
    });
    groups.push(element('g', { class: 'ex-tier', 'data-from': k }, marks));
  }
  return groups.join('');
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
