import type { APIRoute } from 'astro';
import { factIndexFile } from '../../site/facts/pages.ts';
import { loadSite } from '../../site/site-data.ts';

export async function getStaticPaths() {
  const file = factIndexFile(await loadSite());
  return [{ params: { name: file.name }, props: { body: file.body } }];
}

/** What the list of facts is narrowed by, fetched once a page of it stands. */
export const GET: APIRoute<{ body: string }> = ({ props }) =>
  new Response(props.body, { headers: { 'content-type': 'application/json' } });
