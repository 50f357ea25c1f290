import type { APIRoute } from 'astro';
import { factsAlong } from '../../../corpus/about.ts';
import type { Corridor } from '../../../schemas/corridor.ts';
import { keyed } from '../../../site/keyed.ts';
import { loadSite } from '../../../site/site-data.ts';
import { factFeed, following } from '../../../site/story-feeds.ts';

export async function getStaticPaths() {
  const { atlas } = await loadSite();
  const corridors = [...atlas.corridors.values()];
  return keyed(corridors.map((corridor) => ({ params: { id: corridor.id }, props: { corridor } })));
}

/** What stories state about a corridor. */
export const GET: APIRoute<{ corridor: Corridor }> = async ({ props, site: origin }) => {
  const site = await loadSite();
  const { corridor } = props;
  const of = following(corridor.name, `/corridors/${corridor.id}/`);
  return factFeed(site, factsAlong(site, corridor), of, origin);
};
