import type { APIRoute } from 'astro';
import { elementScript } from '../embeds/host/element-script.ts';
import { publicHome } from '../site/links.ts';
import { answer } from '../site/media-types.ts';

/** `<silklines-figure>` as a module, for hosts that import it. */
export const GET: APIRoute = async ({ site, url }) =>
  answer(url, await elementScript('module', publicHome(site)));
