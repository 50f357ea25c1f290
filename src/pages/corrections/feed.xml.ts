import type { APIRoute } from 'astro';
import { strings } from '../../messages/strings.ts';
import { allCorrections } from '../../site/corrections.ts';
import { atom, correctionEntry } from '../../site/feed.ts';
import { loadSite } from '../../site/site-data.ts';

/** Every correction, the newest first. */
export const GET: APIRoute = async ({ site: origin }) => {
  const corrections = allCorrections(await loadSite());
  const { name } = strings.site;
  const { title, lead } = strings.corrections;
  return atom(
    {
      title: `${name}: ${title}`,
      subtitle: lead,
      path: '/corrections/feed.xml',
      page: '/corrections/',
      updated: corrections[0]?.date ?? null,
      entries: corrections.map((correction) => correctionEntry(correction, origin)),
    },
    origin,
  );
};
