import type { APIRoute } from 'astro';
import { figureOembed } from '../../site/figures/figure-files.ts';
import { type FigureAnswer, figurePaths, goneOembed } from '../../site/figures/former-figures.ts';
import { loadSite } from '../../site/site-data.ts';
import { cardOf } from '../../site/social-card.ts';

export const getStaticPaths = () => figurePaths();

export const GET: APIRoute<{ answer: FigureAnswer }> = async ({ props: { answer }, site }) => {
  if (!answer.entry) return Response.json(goneOembed(answer.gone, site));
  const whole = await loadSite();
  return Response.json(figureOembed(whole, answer.entry, cardOf(whole, answer.entry), site));
};
