import { placeName } from '../../atlas/gazetteer/place-name.ts';
import {
  contradictionsAmong,
  factsAbout,
  factsAlong,
  placesWithPage,
  seriesAbout,
  seriesAlong,
} from '../../corpus/about.ts';
import { storyMapId } from '../../corpus/register/register.ts';
import { isOfStory, type Stated, type Story, storiesOf } from '../../corpus/stated.ts';
import { type Contradiction, factsOf, newestFirst } from '../../corpus/story-corpus.ts';
import { asked, keeper, rememberer, unasked } from '../../corpus/trace.ts';
import { dateOfFigure, figuresTo } from '../../embeds/downloads/dates.ts';
import { storyCharts } from '../../figures/charts/choice/of-story.ts';
import type { Chart } from '../../figures/charts/model.ts';
import type { Figure } from '../../figures/figure.ts';
import { namedTypes } from '../../figures/named/inventory.ts';
import { slotsIn } from '../../markdown/render/compose.ts';
import { siteMessages } from '../../messages/site.ts';
import type { Site } from '../site-data.ts';
import { chartContext, chartFigure, disputeTold, pageCharts, statedOf } from './chart-figures.ts';
import { hasOwnPage } from './figure-addresses.ts';
import { corridorFigure, homeFigure, onMap, placeFigure, storyFigure } from './map-figures.ts';
import { namedFigure, namedIn } from './named-figures.ts';
import { allCharts } from './story-charts.ts';

/** A figure with what leads back from it: the page it stands on and the facts it is drawn from. */
export interface CatalogueEntry {
  readonly figure: Figure;
  /** What lists say of it, for which no map is drawn. */
  heading: Heading;
  facts: readonly Stated[];
  page: {
    path: string;
    title: string;
    /** The figure that shows it there; null where a page tells its figures and draws none. */
    figure: string | null;
  };
  /** Whether it has a page of its own. */
  hasPage: boolean;
  /** ISO date of the newest figure in it; of the newest story where it shows no figures. */
  date: string;
  /** ISO date that its figures go to; null where none has a time. */
  figuresTo: string | null;
}

type Heading = Pick<Figure, 'id' | 'kind' | 'title' | 'subtitle'>;

const catalogues = keeper<Site, ReadonlyMap<string, CatalogueEntry>>();

/** Every map and chart of the site by its id, as pages, embeds and downloads show it. */
export const figureCatalogue = (site: Site): ReadonlyMap<string, CatalogueEntry> =>
  catalogues(site, '', () => {
    const entries = figureIds(site).flatMap((id) => catalogueEntry(site, id) ?? []);
    return new Map(entries.map((entry) => [entry.heading.id, entry]));
  });

/** Ids of all maps, then of all charts; a map that shows nothing is no figure and has one as well. */
export const figureIds = (site: Site): string[] => idsOf(site, '');

const idsOf = asked('figure-ids', (site: Site): string[] => [
  ...mapsOf(site).keys(),
  ...namedOf(site).keys(),
  ...chartsById(site).keys(),
]);

/** One figure of the catalogue, for whose sake no other is made; null where there is none of this id. */
export const catalogueEntry = (site: Site, id: string): CatalogueEntry | null =>
  entries(site, id, () =>
    isMap(site, id) ? (makeOf(site, id)?.() ?? null) : chartEntry(site, id),
  );

const entries = keeper<Site, CatalogueEntry | null>();

/** Whether a figure may have this id now; only making it tells whether it shows anything. */
export const isFigureId = asked(
  'is-figure',
  (site: Site, id): boolean => makeOf(site, id) !== undefined || chartsById(site).has(id),
);

const isMap = asked('is-map', (site: Site, id) => makeOf(site, id) !== undefined);

/**
 * One map of the catalogue, for whose sake no other is drawn; null where there is none of this id. While a story is
 * written there is none: only machines read what the head of a page says of it, and it would be drawn for each save.
 */
export const mapEntry = (site: Site, id: string): CatalogueEntry | null =>
  import.meta.env.DEV || !isMap(site, id) ? null : catalogueEntry(site, id);

/** One map of the catalogue, drawn for itself alone; null where there is none of this id. */
export const oneMap = (site: Site, id: string): CatalogueEntry | null =>
  isMap(site, id) ? catalogueEntry(site, id) : null;

/** A chart as the catalogue has it, but for the page that shows it. */
export const oneChart = (site: Site, chart: Chart): CatalogueEntry | null =>
  entryOf(site, chartFigure(chart, site), statedOf(site, chart), { path: '/', title: '' });

type Make = () => CatalogueEntry | null;

const makers = keeper<Site, ReadonlyMap<string, Make>>();

/** How each map of stories, corridors and places is made, by its id; which there are is asked one by one. */
const mapsOf = (site: Site): ReadonlyMap<string, Make> =>
  makers(site, 'maps', () => unasked(() => makeMaps(site)));

/** The same of what its editor makes a story's own, for which every text is looked through. */
const namedOf = (site: Site): ReadonlyMap<string, Make> =>
  makers(site, 'named', () => unasked(() => makeNamed(site)));

/** Whether an id is one of those, by what it begins with. */
const isNamed = (id: string): boolean => namedTypes.some((type) => id.startsWith(`${type}-`));

const makeOf = (site: Site, id: string): Make | undefined =>
  (isNamed(id) ? namedOf(site) : mapsOf(site)).get(id);

function makeMaps(site: Site): Map<string, Make> {
  const { stories, atlas } = site;
  return new Map<string, Make>([
    [
      'corridors',
      () =>
        mapOf(site, 'corridors', () => homeFigure(site), {
          facts: [],
          page: { path: '/', title: siteMessages.tagline },
        }),
    ],
    ...stories.map((story): [string, Make] => {
      const id = storyMapId(site.register, story.id);
      return [
        id,
        () => {
          const facts = factsOf(site, story);
          const draw = () => storyFigure(site, story, facts);
          return mapOf(site, id, draw, { facts, page: pageOf(story) });
        },
      ];
    }),
    ...[...atlas.corridors.values()].map((corridor): [string, Make] => [
      `corridor-${corridor.id}`,
      () =>
        mapOf(site, `corridor-${corridor.id}`, () => corridorFigure(site, corridor.id), {
          facts: onMap(factsAlong(site, corridor)),
          page: { path: `/corridors/${corridor.id}/`, title: corridor.name },
        }),
    ]),
    ...placesWithPage(site).map((place): [string, Make] => [
      `place-${place.id}`,
      () =>
        mapOf(site, `place-${place.id}`, () => placeFigure(site, place.id), {
          facts: onMap(factsAbout(site, place.id)),
          page: { path: `/places/${place.id}/`, title: place.name },
        }),
    ]),
  ]);
}

const headings = rememberer<Site, { title: string; subtitle: string } | null>('heading-of-map');

/** A map of which lists and titles are made without drawing it, where an earlier build drew it of the same. */
function mapOf(
  site: Site,
  id: string,
  draw: () => Figure | null,
  { facts, page }: { facts: readonly Stated[]; page: Omit<CatalogueEntry['page'], 'figure'> },
): CatalogueEntry | null {
  const heading = headings(site, id, () => {
    const figure = draw();
    return figure && { title: figure.title, subtitle: figure.subtitle };
  });
  if (!heading) return null;
  return {
    get figure() {
      const figure = draw();
      if (!figure) throw new Error(`${id} shows nothing.`);
      return figure;
    },
    ...partsOf(site, { id, kind: 'map', ...heading }, facts, page),
  };
}

const makeNamed = (site: Site): Map<string, Make> =>
  new Map(
    site.stories.flatMap((story) =>
      namedIn(site, story).map(({ id }): [string, Make] => [id, () => namedEntry(site, story, id)]),
    ),
  );

/** A figure that is made of what the editor of a story names. */
function namedEntry(site: Site, story: Story, id: string): CatalogueEntry | null {
  const named = namedFigure(site, story, id);
  return named && entryOf(site, named.figure, named.facts, pageOf(story));
}

function chartEntry(site: Site, id: string): CatalogueEntry | null {
  const known = chartNamed(site, id);
  if (!known) return null;
  const entry = oneChart(site, known.chart);
  return (
    entry && {
      ...entry,
      // Which page shows it takes the charts of others to know, and few ask.
      get page() {
        return pageOfFigure(site, id);
      },
    }
  );
}

const pagesOfCharts = keeper<Site, CatalogueEntry['page']>();

/** The page that shows a chart. Of all that says which of many that is, only the answer counts for pages about the chart. */
const pageOfFigure = asked('page-of-figure', (site: Site, id) =>
  // Which charts there are is a question for all facts: kept with each chart it would be as many as charts times facts.
  pagesOfCharts(site, id, () => unasked(() => findPageOfFigure(site, id))),
);

function findPageOfFigure(site: Site, id: string): CatalogueEntry['page'] {
  const known = chartsById(site).get(id);
  if (!known) return { path: '/', title: '', figure: null };
  const { chart, story } = known;
  if (!story) return pageOfChart(site, chart);
  return { ...pageOf(story), figure: holderOf(chart, chartsInStory(site, story))?.id ?? null };
}

type SiteChart = ReturnType<typeof allCharts>[number];

const chartNamed = asked('chart', (site: Site, id) => chartsById(site).get(id));

const chartsIn = keeper<Site, ReadonlyMap<string, SiteChart>>();

const chartsById = (site: Site): ReadonlyMap<string, SiteChart> =>
  chartsIn(site, '', () => new Map(allCharts(site).map((one) => [one.chart.id, one])));

/**
 * The page that shows a chart, and the figure that holds it there: a story that draws it itself, else the page of one
 * of its corridors or places, where several may be drawn as one.
 */
function pageOfChart(site: Site, chart: Chart): CatalogueEntry['page'] {
  const stated = statedOf(site, chart);
  const stories = storiesOf(stated.filter(isOfStory)).sort(newestFirst);
  // Pages of places and corridors draw each dispute about what stands on them.
  const disputes = () =>
    contradictionsAmong(site, stated).flatMap((group) => disputeOf(site, group) ?? []);
  const corridors = new Set(chart.facts.flatMap((fact) => fact.corridors ?? []));
  const places = new Set(chart.facts.flatMap((fact) => fact.places));
  const pages: { page: Omit<CatalogueEntry['page'], 'figure'>; drawn: () => readonly Drawn[] }[] = [
    ...stories.map((story) => ({
      page: pageOf(story),
      drawn: () => chartsInStory(site, story),
    })),
    ...[...corridors].map((id) => ({
      page: {
        path: `/corridors/${id}/`,
        title: site.atlas.corridors.get(id)?.name ?? id,
      },
      drawn: () => [...chartsOnPage(site, { corridor: id }), ...disputes()],
    })),
    ...[...places].map((id) => ({
      page: { path: `/places/${id}/`, title: placeName(site.atlas, id) },
      drawn: () => [...chartsOnPage(site, { place: id }), ...disputes()],
    })),
  ];
  for (const { page, drawn: here } of pages) {
    const holder = holderOf(chart, here());
    if (holder) return { ...page, figure: holder.id };
  }
  // Two numbers of a story stand in its text.
  const [told] = pages;
  if (told) return { ...told.page, figure: null };
  throw new Error(`No page shows the chart ${chart.id}.`);
}

/** What is remembered of a chart that a page draws, of thousands: its id and those of its facts. */
type Drawn = { readonly id: string; readonly facts: readonly string[] };

const drawn = ({ id, facts }: Pick<Chart, 'id' | 'facts'>) =>
  ({ id, facts: facts.map((fact) => fact.id) }) satisfies Drawn;

/** The chart of what sources differ in, made once for all charts that share a fact with it. */
function disputeOf(site: Site, group: Contradiction): Drawn | null {
  const told = disputeTold(site, group);
  return told && drawn(told);
}

/** The chart of a page that shows what another does: itself, or one that several are drawn as. */
function holderOf(
  { id, facts }: Pick<Chart, 'id' | 'facts'>,
  here: readonly Drawn[],
): Drawn | undefined {
  const shows = (other: Drawn) => facts.every((fact) => other.facts.includes(fact.id));
  return here.find((other) => other.id === id) ?? here.find(shows);
}

const storyChartsOf = rememberer<Site, readonly Drawn[]>('charts-in-story');

/** What a story draws by itself and what its editor placed. */
const chartsInStory = (site: Site, story: Story): readonly Drawn[] =>
  storyChartsOf(site, story.id, () => chooseInStory(site, story).map(drawn));

function chooseInStory(site: Site, story: Story): Chart[] {
  const { placed, chosen } = storyCharts(site, story, {
    slots: slotsIn(story.rendered?.html ?? ''),
    entries: factsOf(site, story),
    context: chartContext(site, () => false),
  });
  return [...chosen, ...placed.map(({ chart }) => chart)];
}

const pageChartsOf = rememberer<Site, readonly Drawn[]>('charts-on-page');

/** The charts of a place's or corridor's page, chosen once for all that ask where they stand. */
const chartsOnPage = (
  site: Site,
  about: { place: string } | { corridor: string },
): readonly Drawn[] =>
  pageChartsOf(site, JSON.stringify(about), () => chooseOnPage(site, about).map(drawn));

function chooseOnPage(site: Site, about: { place: string } | { corridor: string }): Chart[] {
  const series =
    'place' in about ? seriesAbout(site, about.place) : seriesAlong(site, about.corridor);
  return pageCharts(
    site,
    series,
    about,
    chartContext(site, () => false),
  );
}

const pageOf = (story: Story): Omit<CatalogueEntry['page'], 'figure'> => ({
  path: `/stories/${story.id}/`,
  title: story.data.title,
});

function entryOf(
  site: Site,
  figure: Figure | null,
  facts: readonly Stated[],
  page: Omit<CatalogueEntry['page'], 'figure'>,
): CatalogueEntry | null {
  if (!figure) return null;
  const { id, kind, title, subtitle } = figure;
  return { figure, ...partsOf(site, { id, kind, title, subtitle }, facts, page) };
}

function partsOf(
  site: Site,
  heading: Heading,
  facts: readonly Stated[],
  page: Omit<CatalogueEntry['page'], 'figure'>,
): Omit<CatalogueEntry, 'figure'> {
  const dated = facts.map((entry) => ({ period: entry.fact.period, written: writtenOn(entry) }));
  return {
    heading,
    facts,
    hasPage: hasOwnPage(site, heading.id, facts.length),
    page: { figure: heading.id, ...page },
    date: dateOfFigure(dated) ?? newestDay(site, ''),
    figuresTo: figuresTo(dated),
  };
}

const newestDay = asked('newest-day', ({ stories }: Site) => stories[0]?.data.date ?? '');

/** When a fact was written down: with its story, or on the page it was read on. */
const writtenOn = (entry: Stated): string =>
  isOfStory(entry)
    ? (entry.story.data.updated ?? entry.story.data.date)
    : (entry.figure.citation?.published ?? '');
