import type { APIRoute } from 'astro';
import { figureOembed, figurePaths } from '../../components/figure-files.ts';

export const getStaticPaths = () => figurePaths();

export const GET: APIRoute = ({ props, site }) => Response.json(figureOembed(props['entry'], site));
