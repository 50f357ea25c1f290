import type { APIRoute } from 'astro';
import { placeName } from '../../../atlas/gazetteer/place-name.ts';
import { factsAbout, placesWithPage } from '../../../corpus/about.ts';
import { feedMessages } from '../../../messages/feed.ts';
import { fill } from '../../../messages/fill.ts';
import { loadSite } from '../../../site/site-data.ts';
import { factFeed } from '../../../site/story-feeds.ts';

export async function getStaticPaths() {
  const site = await loadSite();
  return placesWithPage(site)
    .filter(({ id }) => factsAbout(site, id).length > 0)
    .map(({ id }) => ({ params: { id } }));
}

/** What stories state about a place. */
export const GET: APIRoute = async ({ params: { id = '' }, site: origin }) => {
  const site = await loadSite();
  const name = placeName(site.atlas, id);
  const followed = {
    title: fill(feedMessages.of, { name }),
    subtitle: fill(feedMessages.about, { name }),
    path: `/places/${id}/feed.xml`,
    page: `/places/${id}/`,
  };
  return factFeed(site, factsAbout(site, id), followed, origin);
};
