import type { APIRoute } from 'astro';
import { seriesNamed } from '../corpus/register/resolve.ts';
import { chartOfSeries } from '../figures/charts/choice/of-corpus.ts';
import { chartContext } from '../site/figures/chart-figures.ts';
import { type CatalogueEntry, oneChart, oneMap } from '../site/figures/figure-catalogue.ts';
import { figureSvg } from '../site/figures/figure-files.ts';
import { loadSite, type Site } from '../site/site-data.ts';

// A figure by itself while a story is written: the one that is asked for, where `/data/` would draw all of them anew
// after every save.

export const prerender = false;

export const GET: APIRoute = async ({ params, site: origin }) => {
  const entry = entryOf(await loadSite(), params['figure'] ?? '');
  return entry
    ? new Response(figureSvg(entry, origin), { headers: { 'Content-Type': 'image/svg+xml' } })
    : new Response(null, { status: 404 });
};

function entryOf(site: Site, id: string): CatalogueEntry | null {
  const name = /^series-(.+)$/.exec(id)?.[1];
  if (name === undefined) return oneMap(site, id);
  const series = seriesNamed(site, name);
  const context = chartContext(site, () => false);
  const chart = series ? chartOfSeries(site, series, context) : null;
  return chart && oneChart(site, chart);
}
