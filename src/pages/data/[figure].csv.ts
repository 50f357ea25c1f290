import type { APIRoute } from 'astro';
import { figureCsv, figurePaths } from '../../site/figures/figure-files.ts';
import { loadSite } from '../../site/site-data.ts';

export const getStaticPaths = () => figurePaths();

export const GET: APIRoute = async ({ props, site }) =>
  new Response(figureCsv(await loadSite(), props['entry'], site), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
