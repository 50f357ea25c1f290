import type { APIRoute } from 'astro';
import { figurePaths, figureSvg } from '../../site/figures/figure-files.ts';

export const getStaticPaths = () => figurePaths();

export const GET: APIRoute = ({ props, site }) =>
  new Response(figureSvg(props['entry'], site), { headers: { 'Content-Type': 'image/svg+xml' } });
