import type { APIRoute } from 'astro';
import { notFoundNotice } from '../../site/figures/former-figures.ts';

/** What hosts answer below this folder where there is nothing; unlike the site's own page, others may frame it. */
export const GET: APIRoute = async () =>
  new Response(await notFoundNotice(), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
