import { modeOf } from '../facts/series.ts';
import { amountInWords, periodInWords, valueInWords } from '../facts/words.ts';
import { otherCharts, seriesChart } from '../figures/charts/choose.ts';
import { drawChart } from '../figures/charts/draw.ts';
import type { Chart, ChartContext, ChartType } from '../figures/charts/model.ts';
import { type Figure, frameFigure } from '../figures/frame.ts';
import type { Fact } from '../schemas/fact.ts';
import { composeArticle, type Mark } from '../text/page-compose.ts';
import { linkTo } from './links.ts';
import { corridorFigure, placeFigure, storyFigure } from './map-figures.ts';
import { type Site, type Story, type StoryFact, sourcesOf } from './site-data.ts';

/** How charts word and link facts; `here` says whether a fact's row stands on the same page. */
export function chartContext(site: Site, here: (id: string) => boolean): ChartContext {
  return {
    inWords: (fact) => valueInWords(fact, site.atlas),
    amount: (fact) => amountInWords(fact),
    when: (fact) => periodInWords(fact.period),
    mode: modeOf,
    href: (id) => (here(id) ? `#f-${id}` : linkTo.fact(id)),
  };
}

/** A chart with its frame: sources of its facts, notes, and each mark in words. */
export function chartFigure(chart: Chart, site: Site): Figure {
  const entries = chart.facts
    .map(({ id }) => site.factById.get(id))
    .filter((entry): entry is StoryFact => entry !== undefined);
  return {
    id: chart.id,
    kind: 'chart',
    title: chart.title,
    subtitle: chart.subtitle,
    drawn: { wide: drawChart(chart, 'wide'), narrow: drawChart(chart, 'narrow') },
    sources: sourcesOf(entries),
    notes: chart.notes,
    rows: chart.marks.map(({ words, href }) => ({ words, href })),
  };
}

export interface StoryPage {
  /** The article with facts marked and figures in place. HTML, trusted. */
  prose: string;
  /** The story's own map where the text does not place it; '' without places. */
  leadMap: string;
  facts: StoryFact[];
  keyFigures: StoryFact[];
}

/** Puts a story's page together: its prose, its map, its charts, each beside the text that speaks of it. */
export function composeStory(site: Site, story: Story): StoryPage {
  const facts = site.facts.filter((entry) => entry.story === story);
  const ids = new Set(facts.map(({ fact }) => fact.id));
  const context = chartContext(site, (id) => ids.has(id));
  const start = site.bodyStart.get(story.id) ?? 0;
  const charts = chartsOf(site, story, facts, context);
  const html = story.rendered?.html ?? '';
  const placed = new Set<string>();
  let isMapPlaced = false;

  // Directives come first: a chart that the editor placed is not placed again.
  for (const [, options = ''] of html.matchAll(/data-figure="chart" data-options="([^"]*)"/g)) {
    const series = /&#x22;series&#x22;:&#x22;([^&]*)&#x22;/.exec(options)?.[1];
    if (series) placed.add(`series-${series}`);
  }

  const prose = composeArticle(html, marksOf(facts, start, site), ({ name, options }) => {
    if (name === 'map') {
      if (options.corridor) return framed(corridorFigure(site, options.corridor));
      if (options.place) return framed(placeFigure(site, options.place, options.year));
      isMapPlaced = true;
      return framed(storyFigure(site, story, facts, options.year));
    }
    if (name === 'chart') {
      const chart = seriesChartOf(site, options.series ?? '', context, options.type);
      return chart ? frameFigure(chartFigure(chart, site)) : '';
    }
    const end = Number(options.end) + start;
    return charts
      .filter((chart) => !placed.has(chart.id) && lastEnd(chart.facts) <= end)
      .map((chart) => {
        placed.add(chart.id);
        return frameFigure(chartFigure(chart, site));
      })
      .join('');
  });
  return {
    prose,
    leadMap: isMapPlaced ? '' : framed(storyFigure(site, story, facts), 2),
    facts,
    keyFigures: keyFiguresOf(facts),
  };
}

const framed = (figure: Figure | null, level: 2 | 3 = 3): string =>
  figure ? frameFigure(figure, level) : '';

function marksOf(facts: readonly StoryFact[], bodyStart: number, site: Site): Mark[] {
  return facts.map(({ fact }) => ({
    id: fact.id,
    start: fact.source.start - bodyStart,
    end: fact.source.end - bodyStart,
    className: [
      `kind-${fact.kind}`,
      modeOf(fact) && `mode-${modeOf(fact)}`,
      fact.evidence === 'unconfirmed' && 'is-unconfirmed',
    ]
      .filter(Boolean)
      .join(' '),
    label: [valueInWords(fact, site.atlas), periodInWords(fact.period)].filter(Boolean).join(', '),
  }));
}

/** Charts of the series this story adds to, then of its shares, counts and ceilings. */
function chartsOf(
  site: Site,
  story: Story,
  entries: readonly StoryFact[],
  context: ChartContext,
): Chart[] {
  const facts = entries.map(({ fact }) => fact);
  const own = new Set(facts);
  const series = site.series
    .map((one) => ({ ...one, facts: one.facts.filter((fact) => own.has(fact)) }))
    .map((one) => seriesChart(one, context))
    .filter((chart) => chart !== null);
  return [...series, ...otherCharts(facts, story.id, context)];
}

/** The whole series, other stories' figures included: an editor who names it asks for all of it. */
function seriesChartOf(
  site: Site,
  id: string,
  context: ChartContext,
  type: string | undefined,
): Chart | null {
  const series = site.series.find((one) => one.id === id);
  return series ? seriesChart(series, context, type as ChartType | undefined) : null;
}

const lastEnd = (facts: readonly Fact[]): number =>
  Math.max(...facts.map((fact) => fact.source.end));

const telling = new Set(['count', 'money', 'share', 'change', 'multiple', 'rate', 'price']);

/** The figures a reader should leave with: in the order of the text, conversions and first points left out. */
export function keyFiguresOf(facts: readonly StoryFact[], most = 4): StoryFact[] {
  const pointedAt = new Set(
    facts
      .filter(({ fact }) => fact.pair && fact.pair.relation !== 'part_of')
      .map(({ fact }) => fact.pair?.fact),
  );
  return facts
    .filter(
      ({ fact }) =>
        telling.has(fact.kind) &&
        fact.value !== null &&
        fact.pair?.relation !== 'conversion' &&
        !(fact.pair?.relation === 'from_to' && pointedAt.has(fact.id) && isEarlier(fact, facts)),
    )
    .slice(0, most);
}

function isEarlier(fact: Fact, facts: readonly StoryFact[]): boolean {
  const other = facts.find((entry) => entry.fact.id === fact.pair?.fact)?.fact;
  return (fact.period?.end ?? '') < (other?.period?.end ?? '');
}
