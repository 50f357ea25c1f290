import type { APIRoute } from 'astro';
import { figureJson } from '../../site/figures/figure-files.ts';
import { type FigureAnswer, figurePaths, goneJson } from '../../site/figures/former-figures.ts';
import { loadSite } from '../../site/site-data.ts';

export const getStaticPaths = () => figurePaths();

export const GET: APIRoute<{ answer: FigureAnswer }> = async ({ props: { answer }, site }) =>
  Response.json(
    answer.entry ? figureJson(await loadSite(), answer.entry, site) : goneJson(answer.gone, site),
  );
