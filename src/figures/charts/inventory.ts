import { keptOf } from '../../atlas/kept.ts';
import { disagreements } from '../../corpus/consistency.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { type Ranking, rankingsAmong } from '../../corpus/rankings.ts';
import { isToldBy, type Series, seriesWith, statedAt } from '../../corpus/series.ts';
import { fill } from '../../messages/fill.ts';
import { registerMessages } from '../../messages/register.ts';
import type { Fact } from '../../schemas/fact.ts';
import type { FigureLine, FigureType } from '../../schemas/register.ts';
import { type Comparison, comparisonsAmong } from './choice/compare.ts';
import { joinSlopes, seriesChart } from './choose.ts';
import { capitalise } from './claims.ts';
import { type Chart, type ChartContext, figureName } from './model.ts';
import { otherCharts } from './other-charts.ts';
import { whereOf } from './plain-context.ts';

/** A figure as the register has it, with the measure of the atlas it is filed under. */
export interface FiledFigure {
  line: FigureLine;
  measure: string | null;
}

/** Every chart that is drawn from facts of several stories and from published figures: one each of series, rankings, disputes. */
export function sharedFigures(corpus: Corpus, context: ChartContext): FiledFigure[] {
  const { atlas, register, files, published } = corpus;
  const stated = files.flatMap(({ facts }) => facts).filter(({ status }) => status !== 'rejected');
  const cited = new Set(published.map(({ fact }) => fact.id));
  const facts = [...stated, ...published.map(({ fact }) => fact)];
  return [
    ...corpus.series.map((series) => filedSeries(series, corpus, cited)),
    ...slopesOf(corpus, context),
    ...comparisonsAmong(corpus.series).map((comparison) => filedComparison(comparison, corpus)),
    ...rankingsAmong(facts, { atlas, register }).map((ranking) => filedRanking(ranking, context)),
    ...disagreements(corpus.findings)
      .map((group) => group.map(({ fact }) => fact))
      .filter((group) => group.length > 1)
      .map((group) => filedDispute(group, context)),
  ];
}

/** The charts of what one story states by itself. */
export const storyFigures = (facts: readonly Fact[], context: ChartContext): FigureLine[] =>
  otherCharts(facts, context).map((chart) =>
    line(typeOfChart(chart), chart.id, chart.title, { of: chart.facts.map(({ id }) => id) }),
  );

/** What the name of a chart says it is. */
const typeOfChart = ({ id }: Pick<Chart, 'id'>): FigureType => {
  const [prefix = ''] = id.split('-', 1);
  return prefix === 'places' ? 'ranking' : (prefix as FigureType);
};

const line = (
  type: FigureType,
  figure: string,
  title: string,
  more: Partial<FigureLine>,
): FigureLine => ({ figure, type, title, ...more });

function filedSeries(
  { id, key, label, measure, points, ...about }: Series,
  { atlas }: Corpus,
  cited: ReadonlySet<string>,
): FiledFigure {
  const facts = points.flatMap(statedAt);
  const where = whereOf(about, atlas);
  const of = facts
    .map((fact) => fact.id)
    .filter((each) => cited.has(each))
    .sort();
  const more = { ...(key === id ? {} : { key }), ...(of.length > 0 ? { of } : {}) };
  return {
    line: line(
      'series',
      `series-${id}`,
      fill(registerMessages.series, { series: said(capitalise(label), where) }),
      more,
    ),
    measure,
  };
}

function filedComparison({ key, series: [first] }: Comparison, { atlas }: Corpus): FiledFigure {
  const measure = first?.measure ?? null;
  const compared = atlas.measures.get(measure ?? '')?.name ?? first?.label ?? '';
  const title = fill(registerMessages.comparison, { compared: capitalise(compared) });
  return { line: line('compare', `compare-${key}`, title, {}), measure };
}

function filedRanking(
  { id, key, label, isDuration, facts: [first] }: Ranking,
  context: ChartContext,
): FiledFigure {
  // Days in transit are each of a time of its own.
  const when = first && !isDuration ? context.when(first) : '';
  const more = key === id ? {} : { key };
  return {
    line: line(
      'ranking',
      `places-${id}`,
      said(fill(registerMessages.ranking, { ranking: label }), when),
      more,
    ),
    measure: first?.measure ?? null,
  };
}

/** Slopes that are drawn as one: of levels, and of what one story tells together. */
function slopesOf({ series, files }: Corpus, context: ChartContext): FiledFigure[] {
  const measureOf = new Map(series.map(({ id, measure }) => [`series-${id}`, measure]));
  const groups = [
    series.filter(({ isLevel }) => isLevel),
    ...files.map(({ facts }) => {
      const own = new Set(facts.map(({ id }) => id));
      return seriesWith({ series }, own).filter((one) => isToldBy(own, one));
    }),
  ];
  const chartOf = keptOf((one: Series) => ({ chart: seriesChart(one, context) }));
  const joined = groups.flatMap((group) => {
    const charts = group.flatMap((one) => chartOf(one).chart ?? []);
    return joinSlopes(charts, context).flatMap(({ id, title, of }): [string, FiledFigure][] => {
      if (!of) return [];
      const measure = measureOf.get(of[0] ?? '') ?? null;
      return [[id, { line: line('slopes', id, title, { of: [...of] }), measure }]];
    });
  });
  return [...new Map(joined).values()];
}

function filedDispute(facts: readonly Fact[], context: ChartContext): FiledFigure {
  const [first] = facts;
  const ids = facts.map(({ id }) => id);
  const title = fill(registerMessages.dispute, {
    what: said(first?.subject ?? '', first ? context.when(first) : ''),
  });
  const figure = figureName('dispute', ids, context);
  return { line: line('dispute', figure, title, { of: ids }), measure: first?.measure ?? null };
}

/** What is said of a figure, without what there is nothing to say of. */
const said = (...parts: string[]): string => parts.filter(Boolean).join(', ');
