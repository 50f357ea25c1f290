import type { APIRoute } from 'astro';
import { correctionsOf, lastChanged } from '../components/corrections.ts';
import { atom, storyEntry } from '../components/feed.ts';
import { loadSite } from '../components/site-data.ts';
import { strings } from '../schemas/strings.ts';

/** Every story, the newest first. */
export const GET: APIRoute = async ({ site: origin }) => {
  const site = await loadSite();
  const { name, tagline } = strings.site;
  return atom(
    {
      title: name,
      subtitle: tagline,
      path: '/feed.xml',
      page: '/',
      updated: site.stories.map(lastChanged).sort().at(-1) ?? null,
      entries: site.stories.map((story) => storyEntry(story, correctionsOf(site, story), origin)),
    },
    origin,
  );
};
