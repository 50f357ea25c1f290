import type { APIRoute } from 'astro';
import { loadSite, withProse } from '../site/site-data.ts';
import { inFeed, jsonFeed } from '../site/story-feeds.ts';

/** Every story, the newest first, as a JSON Feed. */
export const GET: APIRoute = async ({ site: origin }) => {
  const site = await loadSite();
  await Promise.all(inFeed(site.stories).map(withProse));
  return new Response(`${JSON.stringify(jsonFeed(site, origin), null, 1)}\n`, {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
};
