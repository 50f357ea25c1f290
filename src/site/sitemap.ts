import { ascending } from 'd3';
import { factsAbout, factsAlong, placesWithPage } from '../corpus/about.ts';
import type { StoryFact } from '../corpus/stated.ts';
import type { StoryCorpus } from '../corpus/story-corpus.ts';
import { element, text } from '../figures/svg.ts';
import { lastChange, lastChanged } from './corrections.ts';
import { countFactPages, pathOfFacts } from './facts/pages.ts';
import { topicsOf } from './topics.ts';

/** A page that search engines should know. */
export interface ListedPage {
  /** Path below the base. */
  path: string;
  /** ISO day of the last change of what stands on it; null where nothing dated does. */
  changed: string | null;
}

/** So many addresses a file may hold; the protocol allows 50,000. */
const most = 40_000;

/**
 * Every page of the site but what is gone, is embedded or is pinned, in alphabetical order.
 *
 * @param general paths of the pages that are of no one thing
 * @param figures ids of the figures that have a page, each with the facts of stories in it
 */
export function listedPages(
  site: StoryCorpus,
  general: readonly string[],
  figures: readonly { id: string; facts: readonly StoryFact[] }[],
): ListedPage[] {
  const { stories, facts, atlas } = site;
  const of = (some: readonly StoryFact[]) => lastChange(some.map(({ story }) => story));
  const latest = lastChange(stories);
  const newest = countFactPages(site);
  const pages = Array.from({ length: newest }, (_, nth) =>
    pathOfFacts(nth + 1, nth + 1 === newest),
  );
  return [
    ...[...new Set([...general, ...pages])].map((path) => ({ path, changed: latest })),
    ...stories.map((story) => ({ path: `/stories/${story.id}/`, changed: lastChanged(story) })),
    ...facts.map(({ fact, story }) => ({
      path: `/facts/${fact.id}/`,
      changed: lastChanged(story),
    })),
    ...placesWithPage(site).map(({ id }) => ({
      path: `/places/${id}/`,
      changed: of(factsAbout(site, id)),
    })),
    ...[...atlas.corridors.values()].map((corridor) => ({
      path: `/corridors/${corridor.id}/`,
      changed: of(factsAlong(site, corridor)),
    })),
    ...topicsOf(stories).map((topic) => ({
      path: `/topics/${topic.slug}/`,
      changed: lastChange(topic.stories),
    })),
    ...figures.map(({ id, facts: own }) => ({ path: `/figures/${id}/`, changed: of(own) })),
  ].sort((a, b) => ascending(a.path, b.path));
}

/** Pages in files of the sitemap protocol, no more addresses in one than it may hold. */
export const sitemapFiles = (
  pages: readonly ListedPage[],
  urlOf: (path: string) => string,
): string[] =>
  Array.from({ length: Math.ceil(pages.length / most) }, (_, nth) =>
    document(
      'urlset',
      pages
        .slice(nth * most, (nth + 1) * most)
        .map(({ path, changed }) =>
          element('url', {}, [
            element('loc', {}, text(urlOf(path))),
            changed ? element('lastmod', {}, changed) : '',
          ]),
        ),
    ),
  );

/** The file that names those files. */
export const sitemapIndex = (addresses: readonly string[], changed: string | null): string =>
  document(
    'sitemapindex',
    addresses.map((address) =>
      element('sitemap', {}, [
        element('loc', {}, text(address)),
        changed ? element('lastmod', {}, changed) : '',
      ]),
    ),
  );

const document = (name: string, entries: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${element(
    name,
    { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
    [...entries],
  )}\n`;
