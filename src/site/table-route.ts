import type { APIRoute } from 'astro';
import { loadSite } from './site-data.ts';
import { siteResources } from './site-files.ts';

/** Answers with one file of the site's data. */
export const tableRoute =
  (path: string): APIRoute =>
  async ({ site }) => {
    const resource = siteResources(await loadSite(), site).find((one) => one.path === path);
    return new Response(resource?.content ?? null, {
      headers: {
        'Content-Type': mediaTypeOf(path),
      },
    });
  };

const mediaTypeOf = (path: string): string => {
  if (path.endsWith('.csv')) return 'text/csv; charset=utf-8';
  return path.endsWith('.geojson') ? 'application/geo+json' : 'application/json';
};
