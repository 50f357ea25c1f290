import type { APIRoute } from 'astro';
import { figureOembed, figurePaths } from '../../site/figures/figure-files.ts';
import { cardOf } from '../../site/social-card.ts';

export const getStaticPaths = () => figurePaths();

export const GET: APIRoute = ({ props, site }) => {
  const { entry } = props;
  return Response.json(figureOembed(entry, cardOf(entry), site));
};
