import type { APIRoute } from 'astro';
import { allCorrections } from '../../components/corrections.ts';
import { atom, correctionEntry } from '../../components/feed.ts';
import { loadSite } from '../../components/site-data.ts';
import { strings } from '../../schemas/strings.ts';

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
