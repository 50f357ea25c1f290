import type { APIRoute } from 'astro';
import { siteMessages } from '../messages/site.ts';
import { loadSite, withProse } from '../site/site-data.ts';
import { inFeed, storyFeed } from '../site/story-feeds.ts';

/** Every story, the newest first, with its whole text. */
export const GET: APIRoute = async ({ site: origin }) => {
  const site = await loadSite();
  await Promise.all(inFeed(site.stories).map(withProse));
  const { name: title, tagline: subtitle } = siteMessages;
  return storyFeed(site, site.stories, { title, subtitle, path: '/feed.xml', page: '/' }, origin);
};
