import type { APIRoute } from 'astro';
import { firstSlug } from '../corpus/register/register.ts';
import { claimInWords, reviewedAmong } from '../corpus/verdict.ts';
import { siteMessages } from '../messages/site.ts';
import { correctionsOf, lastChanged } from '../site/corrections.ts';
import { atom, storyEntry } from '../site/feed.ts';
import { loadSite } from '../site/site-data.ts';
import { factsOf } from '../site/story-page.ts';

/** Every story, the newest first. */
export const GET: APIRoute = async ({ site: origin }) => {
  const site = await loadSite();
  const first = (slug: string) => firstSlug(site.register, slug);
  const { name, tagline } = siteMessages;
  return atom(
    {
      title: name,
      subtitle: tagline,
      path: '/feed.xml',
      page: '/',
      updated: site.stories.map(lastChanged).sort().at(-1) ?? null,
      entries: site.stories.map((story) =>
        storyEntry(
          story,
          {
            corrections: correctionsOf(site, story),
            claims: reviewedAmong(factsOf(site, story)).map((entry) => claimInWords(site, entry)),
          },
          { origin, first },
        ),
      ),
    },
    origin,
  );
};
