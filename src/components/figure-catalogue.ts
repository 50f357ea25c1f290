import { dateOfFigure } from '../embeds/dates.ts';
import type { Chart } from '../figures/charts/model.ts';
import type { Figure } from '../figures/frame.ts';
import { strings } from '../schemas/strings.ts';
import { allCharts, chartFigure, statedOf } from './chart-figures.ts';
import { corridorFigure, homeFigure, placeFigure, storyFigure } from './map-figures.ts';
import {
  factsAbout,
  factsAlong,
  isOfStory,
  placeName,
  placesWithPage,
  type Site,
  type Stated,
  type Story,
} from './site-data.ts';
import { factsOf } from './story-page.ts';

/** A figure with what leads back from it: the page it stands on and the facts it is drawn from. */
export interface CatalogueEntry {
  figure: Figure;
  facts: readonly Stated[];
  page: { path: string; title: string };
  /** ISO date of the newest figure in it; of the newest story where it shows no figures. */
  date: string;
}

const catalogues = new WeakMap<Site, Map<string, CatalogueEntry>>();

/** Every map and chart of the site by its id, as pages, embeds and downloads show it. */
export function figureCatalogue(site: Site): Map<string, CatalogueEntry> {
  const known = catalogues.get(site);
  if (known) return known;
  const maps = [...mapsOf(site).values()].flatMap((make) => make() ?? []);
  const entries = [...maps, ...chartEntries(site)];
  const catalogue = new Map(entries.map((entry) => [entry.figure.id, entry]));
  catalogues.set(site, catalogue);
  return catalogue;
}

/**
 * One map of the catalogue, for whose sake no other is drawn; null where there is none of this id. While a story is
 * written there is none: only machines read what the head of a page says of it, and it would be drawn for each save.
 */
export const mapEntry = (site: Site, id: string): CatalogueEntry | null =>
  import.meta.env.DEV ? null : (mapsOf(site).get(id)?.() ?? null);

type Make = () => CatalogueEntry | null;

const makers = new WeakMap<Site, Map<string, Make>>();

/** How each map of the site is made, by its id. */
function mapsOf(site: Site): Map<string, Make> {
  const known = makers.get(site);
  if (known) return known;
  const { stories, atlas } = site;
  const maps = new Map<string, Make>([
    [
      'corridors',
      () => entryOf(site, homeFigure(site), [], { path: '/', title: strings.site.tagline }),
    ],
    ...stories.map((story): [string, Make] => [
      `story-${story.id}-map`,
      () => {
        const facts = factsOf(site, story);
        return entryOf(site, storyFigure(site, story, facts), facts, pageOf(story));
      },
    ]),
    ...[...atlas.corridors.values()].map((corridor): [string, Make] => [
      `corridor-${corridor.id}`,
      () =>
        entryOf(site, corridorFigure(site, corridor.id), factsAlong(site, corridor), {
          path: `/corridors/${corridor.id}/`,
          title: corridor.name,
        }),
    ]),
    ...placesWithPage(site).map((place): [string, Make] => [
      `place-${place.id}`,
      () =>
        entryOf(site, placeFigure(site, place.id), factsAbout(site, place.id), {
          path: `/places/${place.id}/`,
          title: place.name,
        }),
    ]),
  ]);
  makers.set(site, maps);
  return maps;
}

function chartEntries(site: Site): CatalogueEntry[] {
  return allCharts(site, (story) => factsOf(site, story)).flatMap(
    ({ chart, story }) =>
      entryOf(
        site,
        chartFigure(chart, site),
        statedOf(site, chart),
        story ? pageOf(story) : pageOfChart(site, chart),
      ) ?? [],
  );
}

/** The story that draws the chart itself, else the page of its first corridor or place, which has all of it. */
function pageOfChart(site: Site, chart: Chart): CatalogueEntry['page'] {
  const stated = statedOf(site, chart);
  const story = site.stories.find(
    (one) => stated.filter((entry) => isOfStory(entry) && entry.story === one).length > 1,
  );
  if (story) return pageOf(story);
  const { corridors: [corridor] = [], places: [place = ''] = [] } = chart.facts[0] ?? {};
  const along = corridor ? site.atlas.corridors.get(corridor) : undefined;
  return along
    ? { path: `/corridors/${along.id}/`, title: along.name }
    : { path: `/places/${place}/`, title: placeName(site.atlas, place) };
}

const pageOf = (story: Story): CatalogueEntry['page'] => ({
  path: `/stories/${story.id}/`,
  title: story.data.title,
});

function entryOf(
  site: Site,
  figure: Figure | null,
  facts: readonly Stated[],
  page: CatalogueEntry['page'],
): CatalogueEntry | null {
  if (!figure) return null;
  const date = dateOfFigure(
    facts.map((entry) => ({ period: entry.fact.period, written: writtenOn(entry) })),
  );
  return { figure, facts, page, date: date ?? site.stories[0]?.data.date ?? '' };
}

/** When a fact was written down: with its story, or on the page it was read on. */
const writtenOn = (entry: Stated): string =>
  isOfStory(entry)
    ? (entry.story.data.updated ?? entry.story.data.date)
    : (entry.figure.citation?.published ?? '');
