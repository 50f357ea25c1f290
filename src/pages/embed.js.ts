import type { APIRoute } from 'astro';
import { bundle } from '../embeds/page/bundle.ts';

/** `<silklines-figure>` for pages of other sites, always the newest. */
export const GET: APIRoute = async () =>
  new Response(await bundle('element'), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
