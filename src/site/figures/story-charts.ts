import { rankingsOf } from '../../corpus/rankings.ts';
import type { Series } from '../../corpus/series.ts';
import { factsOf } from '../../corpus/story-corpus.ts';
import { chartOfSeries, comparisonCharts, nameIn } from '../../figures/charts/choice/of-corpus.ts';
import { candidateCharts } from '../../figures/charts/choice/of-story.ts';
import { joinSlopes, rankingChart } from '../../figures/charts/choose.ts';
import type { Chart } from '../../figures/charts/model.ts';
import { otherCharts } from '../../figures/charts/other-charts.ts';
import type { Site } from '../site-data.ts';
import { chartContext, chartOfDispute } from './chart-figures.ts';

/** Whether a series may be joined with others: its own chart is known, whoever tells it. */
const mayBeSlope = ({ points }: Series): boolean => points.length === 2;

/** Every chart of the site that stands on some page, each once, with the story it is of. */
export function allCharts(site: Site): { chart: Chart; story: Site['stories'][number] | null }[] {
  const context = chartContext(site, () => false);
  const series = site.series.flatMap((one) => {
    const chart = chartOfSeries(site, one, context);
    return chart ? [{ chart, isLevel: one.isLevel }] : [];
  });
  const slopes = series.filter(({ isLevel }) => isLevel).map(({ chart }) => chart);
  const free = [
    ...series.map(({ chart }) => chart),
    ...joinSlopes(slopes, context).filter(({ id }) => id.startsWith('slopes-')),
    ...comparisonCharts(site, context),
    ...rankingsOf(site).flatMap((ranking) => rankingChart(ranking, context, nameIn(site)) ?? []),
    ...site.contradictions.flatMap((group) => chartOfDispute(group, context) ?? []),
  ].map((chart) => ({ chart, story: null }));
  const known = new Set(free.map(({ chart }) => chart.id));
  // What a page leaves out because another chart of it shows the same has its address all the same: which charts
  // those are is for other stories to change.
  const own = site.stories.flatMap((story) => {
    const entries = factsOf(site, story);
    const stated = otherCharts(
      entries.map(({ fact }) => fact),
      context,
    );
    return candidateCharts(site, entries, context, mayBeSlope)
      .concat(stated)
      .filter(({ id }) => !known.has(id) && known.add(id))
      .map((chart) => ({ chart, story }));
  });
  return [...free, ...own];
}
