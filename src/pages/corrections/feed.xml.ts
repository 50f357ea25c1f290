import type { APIRoute } from 'astro';
import { firstSlug } from '../../corpus/register/register.ts';
import { correctionsMessages } from '../../messages/corrections.ts';
import { siteMessages } from '../../messages/site.ts';
import { allCorrections } from '../../site/corrections.ts';
import { atom, correctionEntry } from '../../site/feed.ts';
import { loadSite } from '../../site/site-data.ts';

/** Every correction, the newest first. */
export const GET: APIRoute = async ({ site: origin }) => {
  const site = await loadSite();
  const corrections = allCorrections(site);
  const first = (slug: string) => firstSlug(site.register, slug);
  const { name } = siteMessages;
  const { title, lead } = correctionsMessages;
  return atom(
    {
      title: `${name}: ${title}`,
      subtitle: lead,
      path: '/corrections/feed.xml',
      page: '/corrections/',
      updated: corrections[0]?.date ?? null,
      entries: corrections.map((correction) => correctionEntry(correction, { origin, first })),
    },
    origin,
  );
};
