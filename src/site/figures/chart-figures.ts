import { placeName } from '../../atlas/gazetteer/place-name.ts';
import { creditInWords, creditOf } from '../../corpus/credit.ts';
import { blocksOf } from '../../corpus/quotes.ts';
import { type Ranking, rankingsOf } from '../../corpus/rankings.ts';
import type { Series } from '../../corpus/series.ts';
import { isOfStory, type Stated, type StoryFact, sourcesOf } from '../../corpus/stated.ts';
import type { Contradiction } from '../../corpus/story-corpus.ts';
import { reviewInWords, reviewOf } from '../../corpus/verdict.ts';
import { amountInWords, periodInWords, valueInWords } from '../../corpus/wording.ts';
import { readPins } from '../../embeds/pins/pins.ts';
import { shareLinks } from '../../embeds/share/share-links.ts';
import {
  disputeChart,
  joinSlopes,
  otherCharts,
  rankingChart,
  seriesChart,
} from '../../figures/charts/choose.ts';
import { drawChart } from '../../figures/charts/draw.ts';
import type { Chart, ChartContext, ChartType } from '../../figures/charts/model.ts';
import { chartTable } from '../../figures/charts/table.ts';
import type { Figure } from '../../figures/figure.ts';
import { nthHeading } from '../../markdown/parse/document.ts';
import { chartMessages } from '../../messages/chart.ts';
import { fill } from '../../messages/fill.ts';
import type { Fact } from '../../schemas/fact.ts';
import { linkTo, rowOfFigure, toPath } from '../links.ts';
import type { Site } from '../site-data.ts';

/** How charts word and link facts; `here` says whether a fact's row stands on the same page. */
export function chartContext(site: Site, here: (id: string) => boolean): ChartContext {
  return {
    inWords: (fact) => valueInWords(fact, site.atlas),
    amount: (fact) => amountInWords(fact),
    when: (fact) => periodInWords(fact.period),
    where: (fact) => namesOf(site, fact),
    href: (id) => addressOf(site, id, here),
    source: (fact) => {
      const entry = site.statedById.get(fact.id);
      if (!entry || fact.evidence === 'unconfirmed') return '';
      return creditInWords(creditOf(entry, site.statedById));
    },
    ofWhat: (fact) => wholeOf(site, fact),
    section: (fact) => sectionOf(site.statedById.get(fact.id)),
    named: (type, parts) => site.register.nameByParts(type, parts),
  };
}

/** What a share is a share of: "of China’s land area"; whose it is is added to "of its foreign trade (Jiangxi)". */
function wholeOf(site: Site, fact: Fact): string {
  if (fact.of === undefined) return '';
  const where = namesOf(site, fact);
  const isTheirs = /\b(?:its|their)\b/.test(fact.of) && where !== '';
  return isTheirs ? `of ${fact.of} (${where})` : `of ${fact.of}`;
}

/** Which of its story's headings a fact stands under, counted from 1; 0 before the first. */
function sectionOf(entry: Stated | undefined): number {
  if (!entry || !isOfStory(entry)) return 0;
  return nthHeading(blocksOf(entry.story), entry.fact.section);
}

/** A fact of a story has its row or its page; a published figure the page it was read on, else its row in a table. */
function addressOf(site: Site, id: string, here: (id: string) => boolean): string {
  const entry = site.statedById.get(id);
  if (!entry || isOfStory(entry)) return here(id) ? `#f-${id}` : linkTo.fact(id);
  return entry.figure.citation?.url ?? rowOfFigure(entry.figure);
}

const namesOf = (site: Site, { places, corridors = [] }: Pick<Fact, 'places' | 'corridors'>) =>
  corridors.length > 0
    ? corridors.map((id) => site.atlas.corridors.get(id)?.name ?? id).join(', ')
    : places.map((id) => placeName(site.atlas, id)).join(', ');

/** A chart with its frame: sources of its facts, notes, and the same as a table. */
export function chartFigure(chart: Chart, site: Site): Figure {
  const entries = statedOf(site, chart);
  const reviewed = entries.flatMap((entry) => {
    const review = reviewOf(site, entry);
    return review ? [{ amount: amountInWords(entry.fact), review }] : [];
  });
  // A refuted claim is no title without what was found about it.
  const refuted = reviewed.filter(
    ({ amount, review }) => review.verdict === 'refuted' && chart.title.includes(amount),
  );
  return {
    id: chart.id,
    kind: 'chart',
    title: [chart.title, ...refuted.map(({ review }) => reviewInWords(review))].join('. '),
    subtitle: chart.subtitle,
    drawn: { wide: drawChart(chart, 'wide'), narrow: drawChart(chart, 'narrow') },
    sources: sourcesOf(entries),
    notes: [
      ...chart.notes,
      ...reviewed.map(({ amount, review }) =>
        fill(chartMessages.reviewed, { amount, review: reviewInWords(review) }),
      ),
    ],
    list: chartTable(chart),
    rows: [],
    share: shareLinks({ id: chart.id, hasPicture: true, base: toPath(''), pins: readPins() }),
  };
}

/** What a chart is drawn from, facts of stories and published figures. */
export const statedOf = (site: Site, chart: Chart): Stated[] =>
  chart.facts.flatMap(({ id }) => site.statedById.get(id) ?? []);

/** The chart of a whole series. */
export const chartOfSeries = (
  site: Site,
  series: Series,
  context: ChartContext,
  type?: string,
): Chart | null =>
  seriesChart(series, context, {
    type: type as ChartType | undefined,
    where: whereOf(site, series),
  });

/** Where a series is counted, unless its label says so. */
function whereOf(site: Site, { places, corridors, label, measure }: Series): string {
  const whole = site.atlas.measures.get(measure ?? '')?.whole;
  if (whole !== undefined && whole.length > 0 && places === whole)
    return label.includes('–') ? '' : chartMessages.whole;
  return namesOf(site, { places: [...places], corridors: [...corridors] });
}

/**
 * The charts of a story: each series it states at least two points of, in its long run with the story's own marked;
 * each ranking it states at least two of; then its shares, counts and ceilings that none of these shows.
 */
export function storyCharts(
  site: Site,
  entries: readonly StoryFact[],
  context: ChartContext,
): Chart[] {
  const facts = entries.map(({ fact }) => fact);
  const own = new Set(facts.map(({ id }) => id));
  const inStory = { ...context, own };
  const isOwn = ({ id }: Fact) => own.has(id);
  const series = site.series
    .filter(
      ({ points }) =>
        points.filter(({ fact, agreeing, differing }) =>
          [fact, ...agreeing, ...differing].some(isOwn),
        ).length > 1,
    )
    .flatMap((one) => chartOfSeries(site, one, inStory) ?? []);
  const ranked = rankingsOf(site)
    .filter((ranking) => ranking.facts.filter((fact) => isStatedIn(site, fact, own)).length > 1)
    .flatMap((ranking) => rankingChart(inWordsOf(ranking, own), inStory, nameIn(site)) ?? []);
  const charts = [...joinSlopes(series, context), ...ranked];
  const shown = new Set(charts.flatMap((chart) => chart.facts.map(({ id }) => id)));
  const others = otherCharts(facts, inStory).filter(
    (chart) => !chart.facts.every(({ id }) => shown.has(id)),
  );
  return [...charts, ...others];
}

/** The charts of a place's or corridor's page: its series, the longest first, then where it stands among others. */
export function pageCharts(
  site: Site,
  series: readonly Series[],
  about: { place: string } | { corridor: string },
  context: ChartContext,
): Chart[] {
  const charts = [...series]
    .sort((a, b) => b.points.length - a.points.length || (a.id < b.id ? -1 : 1))
    .flatMap((one) => chartOfSeries(site, one, context) ?? []);
  const ranked = rankingsOf(site).flatMap((ranking) => {
    const at = ranking.facts.filter((fact) =>
      'place' in about
        ? !fact.corridors && fact.places.includes(about.place)
        : fact.corridors?.includes(about.corridor),
    );
    const isHere =
      at.length > 0 ||
      ('place' in about && ranking.countries.length === 1 && ranking.countries[0] === about.place);
    return isHere ? (rankingChart(ranking, context, nameIn(site), at) ?? []) : [];
  });
  // What is joined here has an address of its own, which only levels have: others are joined by the story that tells both.
  const levels = new Set(series.filter(({ isLevel }) => isLevel).map(({ id }) => `series-${id}`));
  return [...joinSlopes(charts, context, ({ id }) => levels.has(id)), ...ranked];
}

/** The chart of what sources differ in. */
export const chartOfDispute = (group: Contradiction, context: ChartContext): Chart | null =>
  disputeChart(
    group.map(({ fact }) => fact),
    context,
  );

/** Every chart of the site that stands on some page, each once, with the story it is of. */
export function allCharts(
  site: Site,
  factsOf: (story: Site['stories'][number]) => readonly StoryFact[],
): { chart: Chart; story: Site['stories'][number] | null }[] {
  const context = chartContext(site, () => false);
  const series = site.series.flatMap((one) => chartOfSeries(site, one, context) ?? []);
  const slopes = site.series
    .filter(({ isLevel }) => isLevel)
    .flatMap((one) => chartOfSeries(site, one, context) ?? []);
  const free = [
    ...series,
    ...joinSlopes(slopes, context).filter(({ id }) => id.startsWith('slopes-')),
    ...rankingsOf(site).flatMap((ranking) => rankingChart(ranking, context, nameIn(site)) ?? []),
    ...site.contradictions.flatMap((group) => chartOfDispute(group, context) ?? []),
  ].map((chart) => ({ chart, story: null }));
  const known = new Set(free.map(({ chart }) => chart.id));
  // What a page leaves out because another chart of it shows the same has its address all the same: which charts
  // those are is for other stories to change.
  const own = site.stories.flatMap((story) => {
    const entries = factsOf(story);
    const stated = otherCharts(
      entries.map(({ fact }) => fact),
      context,
    );
    return storyCharts(site, entries, context)
      .concat(stated)
      .filter(({ id }) => !known.has(id) && known.add(id))
      .map((chart) => ({ chart, story }));
  });
  return [...free, ...own];
}

const isStatedIn = (site: Site, fact: Fact, own: ReadonlySet<string>): boolean =>
  own.has(fact.id) ||
  rankingsOf(site).some(({ alike }) => alike.get(fact.id)?.some(({ id }) => own.has(id)));

/** A ranking in the words of a story: what it states itself stands for what others state alike. */
const inWordsOf = (ranking: Ranking, own: ReadonlySet<string>): Ranking => ({
  ...ranking,
  facts: ranking.facts.map(
    (fact) => [fact, ...(ranking.alike.get(fact.id) ?? [])].find(({ id }) => own.has(id)) ?? fact,
  ),
});

/** What a row of a ranking is called. */
const nameIn =
  (site: Site) =>
  (fact: Fact): string =>
    fact.measure === 'transit-time'
      ? `${wayOf(site, fact)}, ${fact.period?.end?.slice(0, 4)}`
      : fact.corridors && fact.corridors.length > 1
        ? commonStart(fact.corridors.map((id) => site.atlas.corridors.get(id)?.name ?? id))
        : namesOf(site, fact);

const wayOf = (site: Site, fact: Fact): string =>
  fact.route
    ? [fact.route.from, fact.route.to].map((id) => placeName(site.atlas, id)).join('–')
    : namesOf(site, fact);

/** The words that names begin with in common: "West corridor". */
function commonStart(names: readonly string[]): string {
  const [first = [], ...rest] = names.map((name) => name.split(' '));
  const same = first.findIndex((word, i) => rest.some((words) => words[i] !== word));
  const words = same < 0 ? first : first.slice(0, same);
  return words.join(' ').replace(/ by$/, '') || names.join(', ');
}
