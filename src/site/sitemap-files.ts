import { isOfStory } from '../corpus/stated.ts';
import { methodsMessages } from '../messages/methods.ts';
import { figureCatalogue } from './figures/figure-catalogue.ts';
import { hasFigurePage } from './figures/figure-page.ts';
import { toUrl } from './links.ts';
import type { Site } from './site-data.ts';
import { listedPages, sitemapFiles } from './sitemap.ts';

/** Pages that lead on, or that nobody looks for. */
const unlisted = new Set(['/404/', '/figures/']);

/**
 * The files of the sitemap.
 *
 * @param sources files of pages as they lie in `src/pages/`: `./stories/index.astro`
 */
export function siteSitemap(
  site: Site,
  sources: readonly string[],
  origin: URL | undefined,
): string[] {
  const files = sources
    .filter((source) => !source.includes('['))
    .map((source) => source.replace(/^\./, '').replace(/(?:\/index)?\.astro$/, '/'))
    .filter((path) => !unlisted.has(path));
  const general = [...files, ...methodsMessages.pages.map(({ id }) => `/methods/${id}/`)];
  const figures = [...figureCatalogue(site).values()]
    .filter(hasFigurePage)
    .map(({ heading: { id }, facts }) => ({ id, facts: facts.filter(isOfStory) }));
  return sitemapFiles(listedPages(site, general, figures), (path) => toUrl(path, origin));
}
