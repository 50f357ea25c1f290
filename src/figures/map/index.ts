import type { GroundData } from '../../atlas/basemap/basemap-data.ts';
import type { Atlas } from '../../atlas/types.ts';
import { strings } from '../../messages/strings.ts';
import { element, text } from '../svg.ts';
import { type DrawOptions, drawApart, drawSheet } from './draw.ts';
import { layoutMap, outlineOf, ringPoints } from './layout.ts';
import type { MapFact } from './map-fact.ts';
import {
  extentsOf,
  type MapArea,
  type MapModel,
  type MapPlace,
  type MapRequest,
  type MapWay,
  modelMap,
} from './model.ts';
import {
  besideFormats,
  formats,
  frameOf,
  pointIn,
  type Region,
  regionFor,
  type SheetFormat,
} from './plates.ts';

export type { MapFact } from './map-fact.ts';
export type { MapPlace, MapWay } from './model.ts';

/** What a map is drawn from. */
export interface MapInput<F extends MapFact = MapFact> extends MapRequest {
  facts: readonly F[];
  atlas: Atlas;
  /** `readGroundData()` of `src/atlas/basemap/basemap-data.ts`. */
  ground: GroundData;
  /** Address of what a place, a way, an area or a fact links to; null for no link. A way's id is a corridor's for corridors. */
  href: DrawOptions['href'];
  /** A fact in words: "1,126 freight train trips in 2020". */
  say: (fact: F) => string;
  title?: string;
  asOf?: string;
  /** The plate to draw on; the closest that holds everything where left out. */
  region?: Region;
  /** Drawn to stand beside a text, on a phone above it: smaller sheets, their strips apart. */
  isBeside?: boolean;
}

/** A map, drawn for desk and phone, with the same content in words. */
export interface DrawnMap {
  title: string;
  subtitle: string;
  /** Each a `<silk-map>` element around one SVG; HTML, trusted. A style sheet shows one. */
  drawn: { wide: string; narrow: string };
  /** The same content as lists of places, ways and areas with their facts; HTML, trusted. `<silk-map>` reads its details from it. */
  list: string;
  rows: { words: string; href: string }[];
  notes: string[];
  places: MapPlace[];
  ways: MapWay[];
  areas: MapArea[];
  region: Region;
}

/**
 * The map of some facts: their places, the ways they state, the areas they are about; and of the corridors and
 * places asked for besides.
 *
 * @returns null where there is nothing to put on a map
 */
export function drawMap<F extends MapFact>(input: MapInput<F>): DrawnMap | null {
  const { atlas, ground, href } = input;
  const model = modelMap(atlas, input);
  const extents = extentsOf(model, {
    ring: ringPoints,
    outline: (area) => outlineOf(area, ground),
  });
  if (extents.length === 0) return null;
  const [broad, square] = input.isBeside ? besideFormats : formats;
  const plates = extents.map((extent) => regionFor(extent, [broad, square]));
  const region = input.region ?? plates.find((plate) => plate !== 'world') ?? 'world';
  const title = input.title ?? titleOf(model);
  const awake = (drawn: string) =>
    element('silk-map', { 'data-labels': JSON.stringify(controlLabels) }, drawn);
  const draw = (format: SheetFormat) => {
    const sheet = layoutMap(model, frameOf(region, format), { atlas, ground });
    const options = { title, href, asOf: input.asOf, hasTracks: input.isBeside };
    if (!input.isBeside) return awake(drawSheet(sheet, options));
    const { map, strip } = drawApart(sheet, options);
    return awake(map) + strip;
  };
  const { list, rows } = listMap(model, input);
  return {
    title,
    subtitle: strings.map.subtitle,
    drawn: { wide: draw(broad), narrow: draw(square) },
    list,
    rows,
    notes: notesOf(model, region),
    places: model.places,
    ways: model.ways,
    areas: model.areas,
    region,
  };
}

/** The home page's map: every corridor and every air route of the atlas, named. */
export function drawHomeMap<F extends MapFact>(
  input: Omit<MapInput<F>, 'corridors' | 'title' | 'region'>,
): DrawnMap | null {
  const corridors = [...input.atlas.corridors.values()]
    .filter(({ rank }) => rank <= 2)
    .map(({ id }) => id);
  const places = busiestHubs(input.atlas, 4);
  return drawMap({ ...input, corridors, places, title: strings.map.homeTitle, region: 'eurasia' });
}

/** The cities most trains ran from in the latest year with published figures. */
function busiestHubs(atlas: Atlas, count: number): string[] {
  const trips = atlas.figures.filter(
    ({ measure, places, period }) =>
      measure === 'china-europe-train-trips' && places.length === 1 && period?.type === 'year',
  );
  const latest = trips
    .map(({ period }) => period?.end ?? '')
    .sort()
    .at(-1);
  return trips
    .filter(({ period }) => period?.end === latest)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .slice(0, count)
    .flatMap(({ places }) => places);
}

const controlLabels = {
  in: strings.map.zoomIn,
  out: strings.map.zoomOut,
  reset: strings.map.reset,
  help: strings.map.help,
  stop: strings.map.stop,
};

function notesOf({ ways, places }: MapModel, region: Region): string[] {
  const t = strings.map;
  const isOpen = ways.some(
    ({ mode, way }) => mode !== 'air' && (way?.open.from === true || way?.open.to === true),
  );
  const off = places
    .filter(({ role, at }) => role !== 'context' && !pointIn(frameOf(region, 'wide'), at))
    .map(({ place }) => place.name);
  return [isOpen ? t.openEnd : '', off.length > 0 ? t.offMap(joined(off)) : ''].filter(Boolean);
}

function titleOf({ ways, places, areas }: MapModel): string {
  const t = strings.map;
  const first = ways[0];
  if (first?.kind === 'corridor') return ways.map(({ name }) => name).join(t.and);
  if (first) {
    const say = { rail: t.byRail, air: t.byAir, sea: t.bySea }[first.mode];
    const [from = '', to = ''] = first.name.split('–');
    const title = say(from, to);
    return ways.length > 1 ? t.andMore(title, ways.length - 1) : title;
  }
  const names = [...places.filter(({ role }) => role !== 'context'), ...areas]
    .sort((a, b) => b.facts.length - a.facts.length)
    .slice(0, 3)
    .map(({ place }) => place.name);
  return t.titlePlaces(joined(names));
}

const joined = (names: readonly string[]): string =>
  names.length < 2
    ? (names[0] ?? '')
    : names.slice(0, -1).join(', ') + strings.map.and + names.at(-1);

/** The map in words. */
function listMap<F extends MapFact>(
  model: MapModel,
  { atlas, facts, href, say }: MapInput<F>,
): { list: string; rows: DrawnMap['rows'] } {
  const t = strings.map;
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const rows: DrawnMap['rows'] = [];
  const link = (address: string | null, words: string) =>
    address === null ? text(words) : element('a', { href: address }, text(words));
  const factList = (ids: readonly string[]) =>
    ids.length === 0
      ? ''
      : element(
          'ul',
          { role: 'list' },
          ids.flatMap((id) => {
            const fact = byId.get(id);
            if (!fact) return [];
            const address = href('fact', id);
            if (address !== null) rows.push({ words: say(fact), href: address });
            return [element('li', {}, link(address, say(fact)))];
          }),
        );
  const nameOf = (id: string) => atlas.places.get(id)?.name ?? id;

  const ways = model.ways.map((way) =>
    element('li', { 'data-way': way.id }, [
      element('b', {}, link(href('way', way.id), way.name)),
      sentence(way),
      factList(way.facts),
    ]),
  );
  const entry = (kind: 'place' | 'area') => (item: MapPlace | MapArea) =>
    element('li', { [`data-${kind}`]: item.place.id }, [
      element('b', {}, link(href(kind, item.place.id), item.place.name)),
      item.place.zh === undefined
        ? ''
        : ` ${element('span', { lang: 'zh-Hans' }, text(item.place.zh))}`,
      item.place.note === undefined ? '' : element('p', {}, text(item.place.note)),
      factList(item.facts),
    ]);
  const byFacts = model.places
    .filter(({ role }) => role !== 'context')
    .sort((a, b) => b.facts.length - a.facts.length);
  const isMain = ({ role, facts }: MapPlace) => role !== 'on-way' || facts.length > 0;
  const places = byFacts.filter(isMain).map(entry('place'));
  const stops = byFacts.filter((place) => !isMain(place)).map(entry('place'));
  const areas = model.areas.map(entry('area'));
  const section = (heading: string, items: string[], className?: string) =>
    items.length === 0
      ? ''
      : element('div', { class: className }, [
          element('p', { class: 'map-list-head' }, text(heading)),
          element('ul', { role: 'list' }, items),
        ]);
  return {
    list: element('div', { class: 'map-list' }, [
      section(t.ways, ways),
      section(t.places, places),
      section(t.areas, areas),
      section(t.stops, stops, 'map-list-stops'),
    ]),
    rows: rows.filter((row, at) => rows.findIndex(({ href }) => href === row.href) === at),
  };

  function sentence({ way, corridor, days, mode }: MapWay): string {
    const time = days ? t.days(days) : mode === 'air' ? '' : t.noDays;
    if (corridor) return element('p', {}, text([corridor.summary, time].filter(Boolean).join(' ')));
    if (!way || way.mode === 'air') return time === '' ? '' : element('p', {}, text(time));
    const parts = [
      way.countries.length > 1 ? t.through(joined(way.countries.map(nameOf))) : '',
      way.crossings.length > 0
        ? t.crossings(joined(way.crossings.map(({ from }) => nameOf(from))))
        : '',
      way.gaugeChanges.length > 0
        ? t.gauges(joined(way.gaugeChanges.map(({ place }) => nameOf(place))))
        : '',
      way.railKm === null ? '' : t.railKm(way.railKm.toLocaleString('en')),
      time,
    ];
    return element('p', {}, text(parts.filter(Boolean).join(' ')));
  }
}
