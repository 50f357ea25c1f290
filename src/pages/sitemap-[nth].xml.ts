import type { APIRoute } from 'astro';
import { keyed } from '../site/keyed.ts';
import { answer } from '../site/media-types.ts';
import { loadSite } from '../site/site-data.ts';
import { siteSitemap } from '../site/sitemap-files.ts';

const sources = Object.keys(import.meta.glob('./**/*.astro'));

export async function getStaticPaths() {
  const origin = import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined;
  const files = siteSitemap(await loadSite(), sources, origin);
  return keyed(files.map((body, nth) => ({ params: { nth: String(nth) }, props: { body } })));
}

/** The pages of the site with the days they last changed. */
export const GET: APIRoute<{ body: string }> = ({ props, url }) => answer(url, props.body);
