import type { APIRoute } from 'astro';
import { type Fetched, fetchedFiles } from '../../site/figures/explorer-data.ts';
import { loadSite } from '../../site/site-data.ts';

export async function getStaticPaths() {
  return fetchedFiles(await loadSite()).map((file) => ({
    params: { name: file.name },
    props: { file },
  }));
}

/** The network and the finer ground, fetched when a reader searches or zooms in. */
export const GET: APIRoute<{ file: Fetched }> = ({ props }) =>
  new Response(props.file.body, { headers: { 'content-type': 'application/json' } });
