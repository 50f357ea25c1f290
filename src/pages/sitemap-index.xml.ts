import type { APIRoute } from 'astro';
import { lastChange } from '../site/corrections.ts';
import { toUrl } from '../site/links.ts';
import { answer } from '../site/media-types.ts';
import { loadSite } from '../site/site-data.ts';
import { sitemapIndex } from '../site/sitemap.ts';
import { siteSitemap } from '../site/sitemap-files.ts';

const sources = Object.keys(import.meta.glob('./**/*.astro'));

/** The file that names the files of the sitemap. */
export const GET: APIRoute = async ({ site: origin, url }) => {
  const site = await loadSite();
  const files = siteSitemap(site, sources, origin);
  const body = sitemapIndex(
    files.map((_, nth) => toUrl(`/sitemap-${nth}.xml`, origin)),
    lastChange(site.stories),
  );
  return answer(url, body);
};
