import type { APIRoute } from 'astro';
import { answer } from './media-types.ts';
import { loadSite } from './site-data.ts';
import { siteResources } from './site-files.ts';

/** Answers with the file of the site's data that the address names. */
export const tableRoute: APIRoute = async ({ site, url }) => {
  const name = url.pathname.replace(/^.*\//, '');
  const resource = siteResources(await loadSite(), site).find(({ path }) => path === name);
  if (!resource) throw new Error(`${name} is none of the site's data`);
  return answer(url, resource.content);
};
