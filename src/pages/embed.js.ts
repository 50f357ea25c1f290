import type { APIRoute } from 'astro';
import { elementScript } from '../embeds/host/element-script.ts';
import { publicHome } from '../site/links.ts';

/** `<silklines-figure>` for pages of other sites, always the newest. */
export const GET: APIRoute = async ({ site }) =>
  new Response(await elementScript('script', publicHome(site)), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
