import type { APIRoute } from 'astro';
import { loadSite } from '../site/site-data.ts';
import { jsonFeed } from '../site/story-feeds.ts';

/** Every story, the newest first, as a JSON Feed. */
export const GET: APIRoute = async ({ site: origin }) =>
  new Response(`${JSON.stringify(jsonFeed(await loadSite(), origin), null, 1)}\n`, {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
