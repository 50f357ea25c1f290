import type { APIRoute } from 'astro';
import { notFoundNotice } from '../../site/figures/former-figures.ts';
import { answer } from '../../site/media-types.ts';

/** What hosts answer below this folder where there is nothing; unlike the site's own page, others may frame it. */
export const GET: APIRoute = async ({ url }) => answer(url, await notFoundNotice());
