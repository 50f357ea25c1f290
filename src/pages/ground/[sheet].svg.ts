import type { APIRoute } from 'astro';
import { sharedGrounds } from '../../site/figures/shared-ground.ts';
import { keyed } from '../../site/keyed.ts';
import { answer } from '../../site/media-types.ts';
import { loadSite } from '../../site/site-data.ts';

export async function getStaticPaths() {
  return keyed(
    sharedGrounds(await loadSite()).map(({ name, draw }) => ({
      params: { sheet: name },
      props: { draw },
    })),
  );
}

/** The ground of one sheet, which every map on it shows. */
export const GET: APIRoute<{ draw: () => string }> = ({ props, url }) => answer(url, props.draw());
