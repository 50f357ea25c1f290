import type { APIRoute } from 'astro';
import { groundFiles } from '../../../site/figures/finer-ground.ts';
import { keyed } from '../../../site/keyed.ts';
import { answer } from '../../../site/media-types.ts';
import { loadSite } from '../../../site/site-data.ts';

export async function getStaticPaths() {
  return keyed(
    groundFiles(await loadSite()).map((file) => ({
      params: { frame: file.name },
      props: { draw: file.draw },
    })),
  );
}

/** Finer ground for one sheet, fetched when a reader looks closely. */
export const GET: APIRoute<{ draw: () => object }> = ({ props, url }) =>
  answer(url, JSON.stringify(props.draw()));
