import type { APIRoute } from 'astro';
import { bundle } from '../../embeds/page/bundle.ts';
import { zoomPath } from '../../embeds/page/zoom-address.ts';

export async function getStaticPaths() {
  const name = (await zoomPath()).replace(/^\/js\/|\.js$/g, '');
  return [{ params: { name } }];
}

/** The zoom of embedded maps, fetched when a reader first means to zoom. */
export const GET: APIRoute = async () =>
  new Response(await bundle('zoom-script'), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
