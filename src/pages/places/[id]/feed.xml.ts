import type { APIRoute } from 'astro';
import { placeName } from '../../../atlas/gazetteer/place-name.ts';
import { factsAbout, placesWithPage } from '../../../corpus/about.ts';
import { keyed } from '../../../site/keyed.ts';
import { loadSite } from '../../../site/site-data.ts';
import { factFeed, following } from '../../../site/story-feeds.ts';

export async function getStaticPaths() {
  const site = await loadSite();
  return keyed(
    placesWithPage(site)
      .filter(({ id }) => factsAbout(site, id).length > 0)
      .map(({ id }) => ({ params: { id } })),
  );
}

/** What stories state about a place. */
export const GET: APIRoute = async ({ params: { id = '' }, site: origin }) => {
  const site = await loadSite();
  const of = following(placeName(site.atlas, id), `/places/${id}/`);
  return factFeed(site, factsAbout(site, id), of, origin);
};
