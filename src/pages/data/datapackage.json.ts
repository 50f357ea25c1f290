import type { APIRoute } from 'astro';
import { answer } from '../../site/media-types.ts';
import { loadSite } from '../../site/site-data.ts';
import { sitePackage } from '../../site/site-files.ts';

/** What the data of the whole site are, by the Data Package standard. */
export const GET: APIRoute = async ({ site, url }) =>
  answer(url, `${JSON.stringify(sitePackage(await loadSite(), site), null, 2)}\n`);
