import type { APIRoute } from 'astro';
import { figureJson, figurePaths } from '../../site/figures/figure-files.ts';
import { loadSite } from '../../site/site-data.ts';

export const getStaticPaths = () => figurePaths();

export const GET: APIRoute = async ({ props, site }) =>
  Response.json(figureJson(await loadSite(), props['entry'], site));
