import type { APIRoute } from 'astro';
import { bundle } from '../../embeds/page/bundle.ts';
import { mapScriptPath } from '../../embeds/page/map-address.ts';
import { keyed } from '../../site/keyed.ts';
import { answer } from '../../site/media-types.ts';

export async function getStaticPaths() {
  const name = (await mapScriptPath()).replace(/^\/js\/|\.js$/g, '');
  return keyed([{ params: { name } }]);
}

/** What makes embedded maps answer, fetched when a reader first comes to one. */
export const GET: APIRoute = async ({ url }) => answer(url, await bundle('map-script'));
