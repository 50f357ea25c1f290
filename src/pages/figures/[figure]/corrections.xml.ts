import type { APIRoute } from 'astro';
import { firstSlug } from '../../../corpus/register/register.ts';
import { correctionsMessages } from '../../../messages/corrections.ts';
import { figurePageMessages } from '../../../messages/figure-page.ts';
import { fill } from '../../../messages/fill.ts';
import { siteMessages } from '../../../messages/site.ts';
import { atom, correctionEntry } from '../../../site/feed.ts';
import { hasFeed } from '../../../site/figures/figure-addresses.ts';
import { correctionsOfFigure, pathOfFigure } from '../../../site/figures/figure-page.ts';
import { type FigureAnswer, figurePaths } from '../../../site/figures/former-figures.ts';
import { loadSite } from '../../../site/site-data.ts';

/** Every figure with a page, and those that are gone: a feed that was followed goes on answering. */
export const getStaticPaths = () => figurePaths(({ entry }, id, site) => hasFeed(site, id, entry));

/** The corrections of one figure, the newest first. */
export const GET: APIRoute<{ answer: FigureAnswer }> = async ({
  params,
  props: { answer },
  site: origin,
}) => {
  const site = await loadSite();
  const corrections = answer.entry ? correctionsOfFigure(site, answer.entry) : [];
  const { id, title } = answer.entry ? answer.entry.heading : answer.gone;
  return atom(
    {
      title: `${siteMessages.name}: ${fill(figurePageMessages.feedOf, { title: title || id })}`,
      subtitle: answer.gone ? answer.gone.lines.join(' ') : correctionsMessages.lead,
      path: `/figures/${params.figure}/corrections.xml`,
      page: answer.entry ? pathOfFigure(answer.entry) : `/figures/${id}/`,
      updated: corrections[0]?.date ?? answer.gone?.date ?? null,
      entries: corrections.map((correction) =>
        correctionEntry(correction, { origin, first: (slug) => firstSlug(site.register, slug) }),
      ),
    },
    origin,
  );
};
