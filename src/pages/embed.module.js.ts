import type { APIRoute } from 'astro';
import { elementScript } from '../embeds/host/element-script.ts';
import { publicHome } from '../site/links.ts';

/** `<silklines-figure>` as a module, for hosts that import it. */
export const GET: APIRoute = async ({ site }) =>
  new Response(await elementScript('module', publicHome(site)), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
