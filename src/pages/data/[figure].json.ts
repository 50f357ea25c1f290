import type { APIRoute } from 'astro';
import { figureJson } from '../../site/figures/figure-files.ts';
import {
  answerAt,
  type FigureAnswer,
  figurePaths,
  goneJson,
} from '../../site/figures/former-figures.ts';
import { loadSite } from '../../site/site-data.ts';

export const getStaticPaths = () => figurePaths();

export const GET: APIRoute<{ answer?: FigureAnswer }> = async ({ props, params, site }) => {
  // While a story is written figures are not listed.
  const answer = props.answer ?? (await answerAt(params['figure']));
  if (!answer) return new Response(null, { status: 404 });
  return Response.json(
    answer.entry ? figureJson(await loadSite(), answer.entry, site) : goneJson(answer.gone, site),
  );
};
