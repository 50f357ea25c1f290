import type { APIRoute } from 'astro';
import { toUrl } from '../site/links.ts';
import { answer } from '../site/media-types.ts';

/** All may read all; where the sitemap is. */
export const GET: APIRoute = ({ site, url }) =>
  answer(url, `User-agent: *\nAllow: /\n\nSitemap: ${toUrl('/sitemap-index.xml', site)}\n`);
