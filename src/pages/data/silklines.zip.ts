import type { APIRoute } from 'astro';
import { loadSite } from '../../components/site-data.ts';
import { siteZip } from '../../components/site-files.ts';

/** The data of the whole site in one file. */
export const GET: APIRoute = async ({ site }) =>
  new Response(siteZip(await loadSite(), site), {
    headers: { 'Content-Type': 'application/zip' },
  });
