import type { APIRoute } from 'astro';
import { groundFiles } from '../../../site/figures/finer-ground.ts';
import { loadSite } from '../../../site/site-data.ts';

export async function getStaticPaths() {
  return groundFiles(await loadSite()).map((file) => ({
    params: { frame: file.name },
    props: { draw: file.draw },
  }));
}

/** Finer ground for one sheet, fetched when a reader looks closely. */
export const GET: APIRoute<{ draw: () => object }> = ({ props }) =>
  new Response(JSON.stringify(props.draw()), { headers: { 'content-type': 'application/json' } });
