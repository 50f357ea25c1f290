import { sort } from 'd3';
import { readBasemapData } from '../../atlas/basemap/basemap-data.ts';
import { factsAbout, factsAlong, placesWithPage } from '../../corpus/about.ts';
import { lookup } from '../../corpus/lookup.ts';
import { storyMapId } from '../../corpus/register/register.ts';
import { placesOf, type Story, type StoryFact, sourcesOf } from '../../corpus/stated.ts';
import { factsOf } from '../../corpus/story-corpus.ts';
import { asked, keeper, once } from '../../corpus/trace.ts';
import { claimInWords } from '../../corpus/verdict.ts';
import { coarseDateInWords, factInWords } from '../../corpus/wording.ts';
import { figuresTo } from '../../embeds/downloads/dates.ts';
import { readPins } from '../../embeds/pins/pins.ts';
import { shareLinks } from '../../embeds/share/share-links.ts';
import type { Figure } from '../../figures/figure.ts';
import { drawLocator } from '../../figures/locator.ts';
import {
  type DrawnMap,
  drawHomeMap,
  drawMap,
  type MapFact,
  type MapInput,
} from '../../figures/map/index.ts';
import { type FigureSlot, slotsIn } from '../../markdown/render/compose.ts';
import { fill } from '../../messages/fill.ts';
import { mapMessages } from '../../messages/map.ts';
import type { Fact, FactsFile } from '../../schemas/fact.ts';
import { type PlaceView, regionNamed } from '../../schemas/figure-directive.ts';
import { linkTo, toPath } from '../links.ts';
import type { Site } from '../site-data.ts';
import { hasOwnPage } from './figure-addresses.ts';
import { finerGround } from './finer-ground.ts';
import { altOf, noteOf, ownMapOptions } from './given-words.ts';
import { airView, nearView } from './place-views.ts';

interface Setting {
  facts?: readonly StoryFact[];
  year?: string | undefined;
  /** Further options of the directive that places it: the region, and what its editor says of it. */
  options?: FigureSlot['options'] | undefined;
  /** Where it stands on a story's page; a figure by itself has none. */
  setting?: Figure['setting'];
}

/** The map of a story: the places, ways and areas its facts are about, as its directive frames and words it. Null without any. */
export function storyFigure(
  site: Site,
  story: Story,
  facts: readonly StoryFact[],
  { year, setting }: Omit<Setting, 'facts' | 'options'> = {},
): Figure | null {
  const id = storyMapId(site.register, story.id);
  const corridors = corridorsOf(site, story);
  const options = ownMapOptions(story);
  // The page of the story has this sheet over its text.
  const card = () =>
    storyFigure(site, story, facts, { year, setting: 'following' })?.drawn.narrow ?? '';
  return drawnOnce(site, year ? null : `${id} ${setting ?? ''}`, () =>
    figureOf(id, site, facts, { setting, options, card }, (input) =>
      drawMap({
        ...input,
        facts: facts.map(({ fact }) => ({ ...fact, corridors: spokenOf(fact, corridors) })),
        corridors,
        ...asOf(facts, story),
        ...yearOf(year),
      }),
    ),
  );
}

const locators = keeper<Site, string | null>();

/** Where a story plays, as a small map for lists of stories, of which each stands in several; null without any place or way. */
export const storyLocator = (site: Site, story: Story): string | null =>
  locators(site, story.id, () => {
    const facts = factsOf(site, story).map(({ fact }) => fact);
    const corridors = corridorsOf(site, story);
    return drawLocator(site.atlas, readBasemapData(), { facts, corridors });
  });

/** The day the figures of a story go to; nothing where none of them has a time. */
function asOf(facts: readonly StoryFact[], { data }: Story): { asOf?: string } {
  const written = data.updated ?? data.date;
  const end = figuresTo(facts.map(({ fact }) => ({ period: fact.period, written })));
  return end === null ? {} : { asOf: coarseDateInWords(end) };
}

/**
 * The corridors a story's map draws: those its front matter asks for, its words keep naming or its text has a map of. A text
 * that may hold one is rendered as it is read.
 */
function corridorsOf(site: Site, { id, data, rendered }: Story): string[] {
  const named = corridorsNamed(site, id);
  const placed = slotsIn(rendered?.html ?? '').flatMap(({ options }) => options.corridor ?? []);
  return [...new Set([...(data.corridors ?? []), ...named, ...placed])];
}

const corridorsNamed = asked('corridors-named', ({ files }: Pick<Site, 'files'>, story) => {
  const [file] = fileBySlug(files, fileBySlug, [story]);
  return file?.corridors ?? [];
});

const fileBySlug = lookup<FactsFile, object>(() => ({ article }) => [article]);

/** Of a story's corridors those a fact is about, else those its sentence names. */
function spokenOf({ corridors = [], along = [] }: Fact, drawn: readonly string[]): string[] {
  return corridors.length > 0 ? corridors : along.filter((id) => drawn.includes(id));
}

/**
 * One view of a place: from the air, or what lies round it. Null where the place has nothing of the kind, or is not there.
 *
 * @param entries what its story states about the place
 */
export function placeViewFigure(
  site: Site,
  entries: readonly StoryFact[],
  { id, place, show, options, isAlone }: ViewSetting,
): { figure: Figure; facts: readonly StoryFact[] } | null {
  if (!site.atlas.places.has(place)) return null;
  const about = entries.map(({ fact }) => fact);
  const view =
    show === 'air' ? airView(site.atlas, place, about) : nearView(site.atlas, place, about);
  const shown = new Set(view.facts.map((fact) => fact.id));
  const facts = entries.filter(({ fact }) => shown.has(fact.id));
  const setting = isAlone ? { options } : { setting: 'column' as const, options };
  const figure = figureOf(id, site, facts, setting, ({ facts: _, ...input }) =>
    drawMap({
      ...input,
      ...view.request,
      facts: view.facts,
      places: [place],
      title: view.title,
      ...(view.region && !input.region && { region: view.region }),
    }),
  );
  if (!figure) return null;
  const { subtitle, notes } = view;
  return { figure: { ...figure, subtitle, notes: [...notes, ...figure.notes] }, facts };
}

/** Which view of a place is drawn, under which name, and what its editor says of it. */
interface ViewSetting {
  id: string;
  place: string;
  show: PlaceView;
  options: FigureSlot['options'];
  /** Whether it stands by itself, not in the column of a story. */
  isAlone: boolean;
}

/** So many facts are on the map of a place or corridor, those of the newest stories: nobody reads more of one sheet. */
const mostOnMap = 60;

/** Of the facts about a place or corridor, newest story first, those that its map shows. */
export const onMap = (facts: readonly StoryFact[]): readonly StoryFact[] =>
  facts.slice(0, mostOnMap);

/** The map of a place: what the newest stories state about it, or what the `facts` given do. */
export function placeFigure(
  site: Site,
  id: string,
  { facts = site.facts, year, setting, options }: Setting = {},
): Figure | null {
  const place = site.atlas.places.get(id);
  if (!place) return null;
  const title = fill(mapMessages.placeTitle, { name: place.name });
  return drawnOnce(site, facts === site.facts && !year && !setting ? `place-${id}` : null, () =>
    latestOf(`place-${id}`, site, factsAbout(site, id, facts), { setting, options }, (input) =>
      drawMap({ ...input, places: [id], title, hasMiddle: true, ...yearOf(year) }),
    ),
  );
}

/** The map of a corridor: what the newest stories state about it, or what the `facts` given do. */
export function corridorFigure(
  site: Site,
  id: string,
  { facts = site.facts, year, setting, options }: Setting = {},
): Figure | null {
  const corridor = site.atlas.corridors.get(id);
  if (!corridor) return null;
  return drawnOnce(site, facts === site.facts && !year && !setting ? `corridor-${id}` : null, () =>
    latestOf(
      `corridor-${id}`,
      site,
      factsAlong(site, corridor, facts),
      { setting, options },
      (input) =>
        drawMap({
          ...input,
          corridors: [id],
          title: corridor.name,
          hasMiddle: true,
          ...yearOf(year),
        }),
    ),
  );
}

/** Every corridor by rail and air. */
export function homeFigure(site: Site): Figure | null {
  return drawnOnce(site, 'corridors', () => {
    const figure = figureOf('corridors', site, [], {}, (input) =>
      drawHomeMap(input, spokenPlaces(site)),
    );
    return figure && { ...figure, subtitle: mapMessages.homeSubtitle };
  });
}

/** The places that facts name, the most often named first. */
export function spokenPlaces({ facts }: { facts: readonly { fact: MapFact }[] }): string[] {
  const counts = new Map<string, number>();
  for (const { fact } of facts)
    for (const id of placesOf(fact)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return sort(
    counts,
    ([, count]) => -count,
    ([id]) => id,
  ).map(([id]) => id);
}

const drawnFor = keeper<Site, Figure | null>();

/** A page, its embed and its downloads show one figure, drawn once. A map of a part of the facts has no `key`. */
const drawnOnce = (site: Site, key: string | null, draw: () => Figure | null): Figure | null =>
  key === null ? draw() : drawnFor(site, key, draw);

/** A map of the latest of some facts, which says so where there are more. */
function latestOf(
  id: string,
  site: Site,
  all: readonly StoryFact[],
  setting: Pick<Setting, 'setting' | 'options'>,
  draw: (input: MapInput<Fact>) => DrawnMap | null,
): Figure | null {
  const shown = onMap(all);
  const cut =
    shown.length < all.length
      ? [fill(mapMessages.latest, { shown: shown.length, all: all.length.toLocaleString('en') })]
      : [];
  return figureOf(id, site, shown, setting, (input) => {
    const map = draw(input);
    map?.notes.push(...cut);
    return map;
  });
}

/** What any map of some facts is drawn from, as a directive frames and words it. */
function inputOf(
  site: Site,
  entries: readonly StoryFact[],
  { setting, options = {} }: Pick<Setting, 'setting' | 'options'>,
): MapInput<Fact> {
  const region = regionNamed(options.region);
  return {
    ...(region && { region }),
    ...(options.alt !== undefined && { alt: options.alt }),
    facts: entries.map(({ fact }) => fact),
    atlas: site.atlas,
    basemap: readBasemapData(),
    say: (fact) => {
      const entry = site.statedById.get(fact.id);
      return entry ? claimInWords(site, entry) : factInWords(fact, site.atlas);
    },
    isBeside: setting !== undefined,
    href: (kind, target) => {
      if (kind === 'fact') return linkTo.fact(target);
      if (kind === 'way') return site.atlas.corridors.has(target) ? linkTo.corridor(target) : null;
      return hasPage(site, target) ? linkTo.place(target) : null;
    },
  };
}

/** What a map stands in. */
interface Framing extends Pick<Setting, 'setting' | 'options'> {
  /** Its sheet for pictures that are shown small, where it is drawn elsewhere anyway. */
  card?: () => string;
}

function figureOf(
  id: string,
  site: Site,
  entries: readonly StoryFact[],
  { setting, options = {}, card: given }: Framing,
  draw: (input: MapInput<Fact>) => DrawnMap | null,
): Figure | null {
  const input = inputOf(site, entries, { setting, options });
  const map = draw(input);
  if (!map) return null;
  // What stands over a text on a phone has few names, in large letters.
  const card =
    given ?? once(() => draw({ ...input, isBeside: true })?.drawn.narrow ?? map.drawn.narrow);
  const { subtitle, drawn } = map;
  const ground = finerGround(map.region, setting !== undefined);
  return {
    id,
    kind: 'map',
    title: options.title ?? map.title,
    subtitle,
    region: map.region,
    drawn: {
      get wide() {
        return drawn.wide;
      },
      get narrow() {
        return drawn.narrow;
      },
      get middle() {
        return drawn.middle;
      },
      get card() {
        return card();
      },
    },
    ...altOf(options),
    notes: [...noteOf(options), ...map.notes],
    openNotes: noteOf(options),
    get list() {
      return map.list;
    },
    rows: [],
    sources: sourcesOf(entries),
    share: shareLinks({
      id,
      hasPage: hasOwnPage(site, id, entries.length),
      files: site.register.files.get(id) ?? new Set(),
      base: toPath(''),
      pins: readPins(),
    }),
    places: map.places.filter(({ role }) => role !== 'context').map(({ place }) => place.id),
    get ways() {
      return map.ways.map(wayOf);
    },
    ...(setting && { setting }),
    ...(ground && { ground }),
  };
}

/** A hundred metres: positions of the atlas are not finer. */
const degrees = (value: number): number => Math.round(value * 1e3) / 1e3;

const wayOf = ({ id, name, mode, isStated, facts, chains }: DrawnMap['ways'][number]) => ({
  ...{ id, name, mode, facts },
  stated: isStated,
  lines: chains.map(({ points }) =>
    points.map(([lon, lat]): [number, number] => [degrees(lon), degrees(lat)]),
  ),
});

const linkedIn = keeper<Site, ReadonlySet<string>>();

const hasPage = asked('has-page', (site: Site, place) => linkedPlaces(site).has(place));

const linkedPlaces = (site: Site): ReadonlySet<string> =>
  linkedIn(site, '', () => new Set(placesWithPage(site).map(({ id }) => id)));

const yearOf = (year: string | undefined): { year?: number } =>
  year !== undefined && /^\d{4}$/.test(year) ? { year: Number(year) } : {};
