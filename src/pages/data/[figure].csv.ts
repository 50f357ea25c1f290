import type { APIRoute } from 'astro';
import { hasFile } from '../../site/figures/figure-addresses.ts';
import { figureCsv } from '../../site/figures/figure-files.ts';
import { type FigureAnswer, figurePaths, goneCsv } from '../../site/figures/former-figures.ts';
import { answer } from '../../site/media-types.ts';
import { loadSite } from '../../site/site-data.ts';

export const getStaticPaths = () => figurePaths((_, id, site) => hasFile(site, id, 'csv'));

export const GET: APIRoute<{ answer: FigureAnswer }> = async ({
  props: { answer: figure },
  site,
  url,
}) => answer(url, figure.entry ? figureCsv(await loadSite(), figure.entry, site) : goneCsv());
