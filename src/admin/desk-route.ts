import type { APIRoute } from 'astro';
import { devStore } from '../corpus/dev-store.ts';
import { answerDraft } from '../desk/draft-desk.ts';
import { figureNames } from '../desk/figure-edit.ts';
import { listFigures } from '../desk/listed-figures.ts';
import type { DraftDemand, DraftSourceDemand } from '../desk/messages.ts';
import { events } from '../desk/messages.ts';
import { loadSite } from '../site/site-data.ts';
import { draftSite, readDraftFacts, unknownPlaces } from './draft.ts';
import { answerSource } from './draft-source.ts';

// What is asked of the facts of a story in the form, and what is said of them: nothing of the story is saved here.

export const prerender = false;

export const POST: APIRoute = async ({ request }) => {
  const { text, slug, demand } = (await request.json()) as {
    text: string;
    slug: string;
    demand: DraftDemand | DraftSourceDemand;
  };
  const store = devStore();
  if (demand.event === events.readSource || demand.event === events.addSource)
    return store
      ? Response.json(await answerSource(demand, text, store))
      : new Response(null, { status: 404 });
  const site = await loadSite();
  const read = readDraftFacts(text, slug, site);
  if (!read) return Response.json({ said: [] });
  const { file, document, article, reading } = read;
  return Response.json(
    answerDraft(demand, {
      ...{ text, slug, file, document, atlas: site.atlas },
      frontMatter: article,
      facts: reading.facts,
      // Asked for when facts are listed, not with each of them.
      get unknown() {
        return unknownPlaces(read, site);
      },
      names: figureNames(site, slug),
      get figures() {
        // Pictures are drawn of what is saved, which a story in the form need not be.
        return listFigures(draftSite(read, slug, site), slug).map((figure) => ({
          ...figure,
          picture: '',
        }));
      },
      passage: (url) => store?.passage(url) ?? null,
    }),
  );
};
