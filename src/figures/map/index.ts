import { descending } from 'd3';
import type { BasemapData } from '../../atlas/basemap/basemap-data.ts';
import type { Atlas, LonLat } from '../../atlas/types.ts';
import { listInWords } from '../../corpus/scope.ts';
import { lately } from '../../corpus/trace.ts';
import { fill, fillCount } from '../../messages/fill.ts';
import { mapMessages } from '../../messages/map.ts';
import type { CitedFigure } from '../../schemas/figure.ts';
import { element } from '../svg.ts';
import { outlineOf, ringPoints } from './areas.ts';
import { type DrawOptions, drawApart, drawMapSvg } from './draw.ts';
import { layoutMap, type MapLayout } from './layout.ts';
import { MapList } from './list.ts';
import type { MapFact } from './map-fact.ts';
import type { MapArea, MapModel, MapPlace, MapRequest, MapWay } from './map-model.ts';
import { extentsOf, modelMap } from './model.ts';
import {
  besideFormats,
  formats,
  type MapFormat,
  pointIn,
  type Region,
  regionFor,
  viewportOf,
} from './regions.ts';
import { noteOf } from './strip.ts';

export type { MapFact } from './map-fact.ts';
export type { MapPlace, MapWay } from './map-model.ts';

/** What a map is drawn from. */
export interface MapInput<F extends MapFact = MapFact> extends MapRequest {
  facts: readonly F[];
  atlas: Atlas;
  /** `readBasemapData()` of `src/atlas/basemap/basemap-data.ts`. */
  basemap: BasemapData;
  /** Address of what a place, a way, an area or a fact links to; null for no link. A way's id is a corridor's for corridors. */
  href: DrawOptions['href'];
  /** A fact in words: "1,126 freight train trips in 2020". */
  say: (fact: F) => string;
  title?: string;
  alt?: string;
  asOf?: string;
  /** The region to draw on; the closest that holds everything where left out. */
  region?: Region;
  /** Drawn to stand beside a text, on a phone above it: smaller sheets, their strips apart. */
  isBeside?: boolean;
  /** Drawn for tablets, too. */
  hasMiddle?: boolean;
}

/** A map, drawn for desk and phone, with the same content in words. */
export interface DrawnMap {
  title: string;
  subtitle: string;
  /** Each a `<silk-map>` element around one SVG; HTML, trusted. A style sheet shows one. */
  drawn: { wide: string; narrow: string; middle: string | undefined };
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
  const { atlas, basemap, href } = input;
  // Many maps are asked only whether there is one, and what it is called: they need not be held until they are drawn.
  const modelled = lately(() => modelMap(atlas, input));
  const model = modelled();
  const extents = extentsOf(model, {
    ring: ringPoints,
    outline: (area) => outlineOf(area, basemap),
  });
  if (extents.length === 0) return null;
  const [broad, square] = input.isBeside ? besideFormats : formats;
  const region = input.region ?? regionAmong(extents, [broad, square]);
  const title = input.title ?? titleOf(model);
  const asElement = (drawn: string) => element('silk-map', {}, drawn);
  const layOut = (format: MapFormat) =>
    layoutMap(modelled(), viewportOf(region, format), { atlas, basemap });
  // Many ask for what a map is of and few for its drawing, which takes the most time.
  const [wide, narrow] = [lately(() => layOut(broad)), lately(() => layOut(square))];
  const draw = (layout: MapLayout) => {
    const options = { title, alt: input.alt, href, asOf: input.asOf, hasTracks: input.isBeside };
    if (!input.isBeside) return asElement(drawMapSvg(layout, options));
    const { map, strip } = drawApart(layout, options);
    return asElement(map) + strip;
  };
  const listed = lately(() => new MapList(modelled(), input).drawn);
  const drawn = {
    wide: lately(() => draw(wide())),
    narrow: lately(() => draw(narrow())),
    middle: lately(() => draw(layOut('middle'))),
  };
  // What has no room under a map over a text on a phone stands over its list.
  const about = lately(() =>
    square === 'pocket' ? element('p', { class: 'map-about' }, noteOf(narrow(), input.asOf)) : '',
  );
  return {
    title,
    subtitle: mapMessages.subtitle,
    drawn: {
      get wide() {
        return drawn.wide();
      },
      get narrow() {
        return drawn.narrow();
      },
      get middle() {
        return input.hasMiddle && !input.isBeside ? drawn.middle() : undefined;
      },
    },
    get list() {
      return about() + listed().list;
    },
    get rows() {
      return listed().rows;
    },
    notes: notesOf(model, region),
    get places() {
      return modelled().places;
    },
    get ways() {
      return modelled().ways;
    },
    get areas() {
      return modelled().areas;
    },
    region,
  };
}

/** The region of the first extent that any holds, the world where none does. */
function regionAmong(
  extents: readonly LonLat[][],
  between: readonly [MapFormat, MapFormat],
): Region {
  for (const extent of extents) {
    const preset = regionFor(extent, between);
    if (preset !== 'world') return preset;
  }
  return 'world';
}

/**
 * The home page's map: every corridor and every air route of the atlas, named.
 *
 * @param spoken places that stories speak of, the most spoken of first: those on the lines have their names
 */
export function drawHomeMap<F extends MapFact>(
  input: Omit<MapInput<F>, 'corridors' | 'title' | 'region' | 'named'>,
  spoken: readonly string[] = [],
): DrawnMap | null {
  const corridors = [...input.atlas.corridors.values()]
    .filter(({ rank }) => rank <= 2)
    .map(({ id }) => id);
  const places = busiestHubs(input.atlas, 4);
  const named = namedOn(input.atlas, corridors, spoken).filter((id) => !places.includes(id));
  return drawMap({
    ...input,
    corridors,
    places,
    named,
    title: mapMessages.homeTitle,
    region: 'corridors',
    hasMiddle: true,
  });
}

/** How many places on the lines are named whatever else there is. */
const mostNamed = 12;

/** The ends of the first air route, then the places spoken of that lie on some corridors' lines. */
function namedOn(atlas: Atlas, ids: readonly string[], spoken: readonly string[]): string[] {
  const corridors = ids.flatMap((id) => atlas.corridors.get(id) ?? []);
  const air = corridors.find(({ mode, rank }) => mode === 'air' && rank === 1);
  const stops = new Set(
    corridors
      .filter(({ mode }) => mode !== 'air')
      .flatMap(({ paths }) => paths.flatMap(({ places }) => places)),
  );
  const ends = air?.paths[0]?.places ?? [];
  return [ends.at(-1) ?? '', ...spoken.filter((id) => stops.has(id)).slice(0, mostNamed)].filter(
    (id) => atlas.places.has(id),
  );
}

/**
 * The cities most trains ran from in the latest year with published figures of so many; a year of which only one or two
 * cities have been counted tells nothing of the busiest.
 */
function busiestHubs(atlas: Atlas, count: number): string[] {
  const byYear = new Map<string, CitedFigure[]>();
  for (const figure of atlas.figures) {
    const { measure, definition, places, period } = figure;
    if (measure !== 'china-europe-train-trips' || definition !== undefined) continue;
    if (places.length !== 1 || period?.type !== 'year' || period.end === null) continue;
    byYear.set(period.end, [...(byYear.get(period.end) ?? []), figure]);
  }
  const [latest = []] = [...byYear]
    .filter(([, figures]) => figures.length >= count)
    .sort(([a], [b]) => descending(a, b))
    .map(([, figures]) => figures);
  return latest
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .slice(0, count)
    .flatMap(({ places }) => places);
}

function notesOf({ ways, places }: MapModel, region: Region): string[] {
  const t = mapMessages;
  const isOpen = ways.some(
    ({ mode, itinerary }) =>
      mode !== 'air' && (itinerary?.open.from === true || itinerary?.open.to === true),
  );
  const off = places
    .filter(({ role, at }) => role !== 'context' && !pointIn(viewportOf(region, 'wide'), at))
    .map(({ place }) => place.name);
  return [
    isOpen ? t.openEnd : '',
    off.length > 0 ? fill(t.offMap, { names: listInWords(off) }) : '',
  ].filter(Boolean);
}

function titleOf({ ways, places, areas }: MapModel): string {
  const t = mapMessages;
  const first = ways[0];
  if (first?.kind === 'corridor') return ways.map(({ name }) => name).join(t.and);
  if (first) {
    const say = { rail: t.byRail, air: t.byAir, sea: t.bySea }[first.mode];
    // The name of a corridor is no pair of ends.
    const routes = ways.filter(({ kind, mode }) => kind === first.kind && mode === first.mode);
    const ends = routes.map(({ name }) => name.split('–'));
    const [from, to] = [0, 1].map((end) => endsInWords(ends.map((names) => names[end] ?? '')));
    return fill(say, { from: from ?? '', to: to ?? '' });
  }
  const names = [...places.filter(({ role }) => role !== 'context'), ...areas]
    .sort((a, b) => b.facts.length - a.facts.length)
    .map(({ place }) => place.name);
  const titles = [3, 2, 1].map((count) =>
    fill(t.titlePlaces, { names: listInWords(names.slice(0, count)) }),
  );
  return titles.find(({ length }) => length <= longestTitle) ?? titles[2] ?? '';
}

/** Longest title of a map; of a longer one names are left out. */
const longestTitle = 90;

/** The ends of several ways, as many as a title holds: "Zhengzhou, Chongqing and 2 other places". */
function endsInWords(all: readonly string[]): string {
  const names = [...new Set(all)];
  if (names.length < 4) return listInWords(names);
  const count = names.length - 2;
  return fillCount(mapMessages.moreEnds, count, { names: names.slice(0, 2).join(', ') });
}
