import type { APIRoute } from 'astro';
import { loadSite } from '../../site/site-data.ts';
import { siteZip } from '../../site/site-files.ts';

/** The data of the whole site in one file. */
export const GET: APIRoute = async ({ site }) =>
  new Response(siteZip(await loadSite(), site), {
    headers: { 'Content-Type': 'application/zip' },
  });
