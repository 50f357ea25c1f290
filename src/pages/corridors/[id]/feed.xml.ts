import type { APIRoute } from 'astro';
import { factsAlong } from '../../../corpus/about.ts';
import { feedMessages } from '../../../messages/feed.ts';
import { fill } from '../../../messages/fill.ts';
import type { Corridor } from '../../../schemas/corridor.ts';
import { loadSite } from '../../../site/site-data.ts';
import { factFeed } from '../../../site/story-feeds.ts';

export async function getStaticPaths() {
  const { atlas } = await loadSite();
  return [...atlas.corridors.values()].map((corridor) => ({
    params: { id: corridor.id },
    props: { corridor },
  }));
}

/** What stories state about a corridor. */
export const GET: APIRoute<{ corridor: Corridor }> = async ({ props, site: origin }) => {
  const site = await loadSite();
  const { corridor } = props;
  const { id, name } = corridor;
  const followed = {
    title: fill(feedMessages.of, { name }),
    subtitle: fill(feedMessages.about, { name }),
    path: `/corridors/${id}/feed.xml`,
    page: `/corridors/${id}/`,
  };
  return factFeed(site, factsAlong(site, corridor), followed, origin);
};
