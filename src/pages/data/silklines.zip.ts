import type { APIRoute } from 'astro';
import { answer } from '../../site/media-types.ts';
import { loadSite } from '../../site/site-data.ts';
import { siteZip } from '../../site/site-files.ts';

/** The data of the whole site in one file. */
export const GET: APIRoute = async ({ site, url }) => answer(url, siteZip(await loadSite(), site));
