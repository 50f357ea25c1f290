import { readPins } from '../embeds/pins.ts';
import { shareLinks } from '../embeds/share-links.ts';
import { modeOf } from '../facts/series.ts';
import { amountInWords, periodInWords, valueInWords } from '../facts/words.ts';
import { otherCharts, seriesChart } from '../figures/charts/choose.ts';
import { drawChart } from '../figures/charts/draw.ts';
import type { Chart, ChartContext, ChartType } from '../figures/charts/model.ts';
import { type Figure, frameFigure } from '../figures/frame.ts';
import type { Fact } from '../schemas/fact.ts';
import { composeArticle, type FigureSlot, type Mark, slotsIn } from '../text/page-compose.ts';
import { linkTo, toPath } from './links.ts';
import { corridorFigure, placeFigure, storyFigure } from './map-figures.ts';
import { placeName, type Site, type Story, type StoryFact, sourcesOf } from './site-data.ts';

/** How charts word and link facts; `here` says whether a fact's row stands on the same page. */
export function chartContext(site: Site, here: (id: string) => boolean): ChartContext {
  return {
    inWords: (fact) => valueInWords(fact, site.atlas),
    amount: (fact) => amountInWords(fact),
    when: (fact) => periodInWords(fact.period),
    where: (fact) => fact.places.map((id) => placeName(site.atlas, id)).join(', '),
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
    share: shareLinks({ id: chart.id, hasPicture: true, base: toPath(''), pins: readPins() }),
  };
}

/** The facts of a story, in the order of its text. */
export const factsOf = (site: Site, story: Story): StoryFact[] =>
  site.facts.filter((entry) => entry.story === story);

/** The story's own map, where its text does not place it; '' without places. */
export function leadMap(site: Site, story: Story): string {
  const isPlaced = slotsIn(story.rendered?.html ?? '').some(isOwnMap);
  return isPlaced ? '' : framed(ownMap(site, story, factsOf(site, story), {}));
}

/** Whether the story's own map stands on its page, placed by the text or not. */
export const hasOwnMap = (site: Site, story: Story): boolean =>
  ownMap(site, story, factsOf(site, story), {}) !== null;

const isOwnMap = ({ name, options }: FigureSlot): boolean =>
  name === 'map' && !options.corridor && !options.place;

/**
 * The article with its facts marked and its figures in place: those the editor placed where they stand, the others
 * after the paragraph that completes their figures. HTML, trusted.
 */
export function composeProse(site: Site, story: Story, html: string): string {
  const facts = factsOf(site, story);
  const ids = new Set(facts.map(({ fact }) => fact.id));
  const context = chartContext(site, (id) => ids.has(id));
  const start = site.bodyStart.get(story.id) ?? 0;
  const charts = chartsOf(site, story, facts, context);
  const placed = new Set(
    slotsIn(html)
      .filter(({ name }) => name === 'chart')
      .map(({ options }) => `series-${options.series}`),
  );
  return composeArticle(html, marksOf(facts, start, site), ({ name, options }) => {
    if (name === 'map') return framed(mapFigure(site, story, facts, options));
    if (name === 'chart') {
      const chart = seriesChartOf(site, options.series ?? '', context, options.type);
      return chart ? frameFigure(chartFigure(chart, site)) : '';
    }
    return charts
      .filter(({ id }) => !placed.has(id))
      .filter((chart) => lastEnd(chart.facts) <= Number(options.end) + start)
      .map((chart) => {
        placed.add(chart.id);
        return frameFigure(chartFigure(chart, site));
      })
      .join('');
  });
}

function mapFigure(
  site: Site,
  story: Story,
  facts: readonly StoryFact[],
  { corridor, place, year }: FigureSlot['options'],
): Figure | null {
  if (corridor) return corridorFigure(site, corridor, { facts, year, setting: 'column' });
  if (place) return placeFigure(site, place, { facts, year, setting: 'column' });
  return ownMap(site, story, facts, { year });
}

const ownMap = (
  site: Site,
  story: Story,
  facts: readonly StoryFact[],
  { year }: { year?: string | undefined },
): Figure | null => storyFigure(site, story, facts, { year, setting: 'following' });

const framed = (figure: Figure | null): string => (figure ? frameFigure(figure) : '');

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

const telling = new Set(['count', 'money', 'share', 'change', 'rate', 'price', 'measure']);

/**
 * The figures a reader should leave with: those of measures the atlas knows before others, those of the story's main
 * source before its context, each in the order of the text. Conversions and the first points of a rise are left out.
 */
export function keyFiguresOf(facts: readonly StoryFact[], most = 4): StoryFact[] {
  const rank = ({ fact, story }: StoryFact) =>
    (fact.measure ? 0 : 2) + (fact.citation === story.data.sources[0]?.id ? 0 : 1);
  return facts
    .filter(({ fact }) => isTelling(fact, facts))
    .map((entry, at) => ({ entry, at }))
    .sort((a, b) => rank(a.entry) - rank(b.entry) || a.at - b.at)
    .slice(0, most)
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
}

function isTelling(fact: Fact, facts: readonly StoryFact[]): boolean {
  if (!telling.has(fact.kind) || fact.value === null || fact.unit === '') return false;
  if (fact.pair?.relation === 'conversion') return !isConverted(fact, facts);
  return !(fact.pair?.relation === 'from_to' && isEarlier(fact, facts));
}

/** Whether a fact is the second of one amount in two currencies. */
function isConverted(fact: Fact, facts: readonly StoryFact[]): boolean {
  const other = facts.find((entry) => entry.fact.id === fact.pair?.fact)?.fact;
  return other !== undefined && other.source.start < fact.source.start;
}

function isEarlier(fact: Fact, facts: readonly StoryFact[]): boolean {
  const other = facts.find((entry) => entry.fact.id === fact.pair?.fact)?.fact;
  return (fact.period?.end ?? '') < (other?.period?.end ?? '');
}
