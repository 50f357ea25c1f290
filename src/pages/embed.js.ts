import type { APIRoute } from 'astro';
import { elementScript } from '../embeds/host/element-script.ts';
import { publicHome } from '../site/links.ts';
import { answer } from '../site/media-types.ts';

/** `<silklines-figure>` for pages of other sites, always the newest. */
export const GET: APIRoute = async ({ site, url }) =>
  answer(url, await elementScript('script', publicHome(site)));
