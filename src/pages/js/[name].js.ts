import type { APIRoute } from 'astro';
import { bundle } from '../../embeds/page/bundle.ts';
import { zoomPath } from '../../embeds/page/zoom-address.ts';
import { keyed } from '../../site/keyed.ts';
import { answer } from '../../site/media-types.ts';

export async function getStaticPaths() {
  const name = (await zoomPath()).replace(/^\/js\/|\.js$/g, '');
  return keyed([{ params: { name } }]);
}

/** The zoom of embedded maps, fetched when a reader first means to zoom. */
export const GET: APIRoute = async ({ url }) => answer(url, await bundle('zoom-script'));
