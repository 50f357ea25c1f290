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
        'Content-Type': resource?.columns ? 'text/csv; charset=utf-8' : 'application/json',
      },
    });
  };
