import type { APIRoute } from 'astro';
import { figureJson, figurePaths } from '../../components/figure-files.ts';
import { loadSite } from '../../components/site-data.ts';

export const getStaticPaths = () => figurePaths();

export const GET: APIRoute = async ({ props, site }) =>
  Response.json(figureJson(await loadSite(), props['entry'], site));
