import type { APIRoute } from 'astro';
import { firstSlug } from '../../../corpus/register/register.ts';
import { correctionsMessages } from '../../../messages/corrections.ts';
import { figurePageMessages } from '../../../messages/figure-page.ts';
import { fill } from '../../../messages/fill.ts';
import { siteMessages } from '../../../messages/site.ts';
import { atom, correctionEntry } from '../../../site/feed.ts';
import type { CatalogueEntry } from '../../../site/figures/figure-catalogue.ts';
import { correctionsOfFigure, hasFigurePage } from '../../../site/figures/figure-page.ts';
import { figurePaths } from '../../../site/figures/former-figures.ts';
import { loadSite } from '../../../site/site-data.ts';

/** Figures with facts, which are what is corrected. */
export const getStaticPaths = () =>
  figurePaths(({ entry }) => Boolean(entry && hasFigurePage(entry) && entry.facts.length > 0));

/** The corrections of one figure, the newest first. */
export const GET: APIRoute<{ answer: { entry: CatalogueEntry } }> = async ({
  props: {
    answer: { entry },
  },
  site: origin,
}) => {
  const site = await loadSite();
  const corrections = correctionsOfFigure(site, entry);
  const { id, title } = entry.figure;
  return atom(
    {
      title: `${siteMessages.name}: ${fill(figurePageMessages.feedOf, { title })}`,
      subtitle: correctionsMessages.lead,
      path: `/figures/${id}/corrections.xml`,
      page: `/figures/${id}/`,
      updated: corrections[0]?.date ?? null,
      entries: corrections.map((correction) =>
        correctionEntry(correction, { origin, first: (slug) => firstSlug(site.register, slug) }),
      ),
    },
    origin,
  );
};
