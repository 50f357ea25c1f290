import type { APIRoute } from 'astro';
import type { IndexFile } from '../../site/search/files.ts';
import { searchIndex } from '../../site/search/index-of.ts';
import { loadSite } from '../../site/site-data.ts';

export async function getStaticPaths() {
  return searchIndex(await loadSite()).map((file) => ({
    params: { name: file.name },
    props: { file },
  }));
}

/** The index of the search, in files that are fetched as a query asks for them. */
export const GET: APIRoute<{ file: IndexFile }> = ({ props }) =>
  new Response(props.file.body, { headers: { 'content-type': 'application/json' } });
