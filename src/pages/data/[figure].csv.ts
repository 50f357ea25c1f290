import type { APIRoute } from 'astro';
import { hasFile } from '../../site/figures/figure-addresses.ts';
import { figureCsv } from '../../site/figures/figure-files.ts';
import { type FigureAnswer, figurePaths, goneCsv } from '../../site/figures/former-figures.ts';
import { loadSite } from '../../site/site-data.ts';

export const getStaticPaths = () => figurePaths((_, id, site) => hasFile(site, id, 'csv'));

export const GET: APIRoute<{ answer: FigureAnswer }> = async ({ props: { answer }, site }) =>
  new Response(answer.entry ? figureCsv(await loadSite(), answer.entry, site) : goneCsv(), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
