import type { APIRoute } from 'astro';
import { figureOembed } from '../../site/figures/figure-files.ts';
import { type FigureAnswer, figurePaths, goneOembed } from '../../site/figures/former-figures.ts';
import { cardOf } from '../../site/social-card.ts';

export const getStaticPaths = () => figurePaths();

export const GET: APIRoute<{ answer: FigureAnswer }> = ({ props: { answer }, site }) =>
  Response.json(
    answer.entry
      ? figureOembed(answer.entry, cardOf(answer.entry), site)
      : goneOembed(answer.gone, site),
  );
