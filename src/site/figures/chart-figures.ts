import { sort } from 'd3';
import { creditInWords, creditOf } from '../../corpus/credit.ts';
import { rankedOf, rankingsAbout } from '../../corpus/rankings.ts';
import { directionInWords } from '../../corpus/scope.ts';
import type { Series } from '../../corpus/series.ts';
import { isOfStory, type Stated, sourcesOf } from '../../corpus/stated.ts';
import type { Contradiction } from '../../corpus/story-corpus.ts';
import { keeper, lately } from '../../corpus/trace.ts';
import { type Reviewed, reviewInWords, reviewOf } from '../../corpus/verdict.ts';
import { amountInWords, periodInWords, valueInWords } from '../../corpus/wording.ts';
import { readPins } from '../../embeds/pins/pins.ts';
import { shareLinks } from '../../embeds/share/share-links.ts';
import {
  chartOfSeries,
  comparisonCharts,
  comparisonsAbout,
  nameIn,
} from '../../figures/charts/choice/of-corpus.ts';
import { disputeChart, joinSlopes, rankingChart } from '../../figures/charts/choose.ts';
import { drawChart } from '../../figures/charts/draw.ts';
import type { Chart, ChartContext } from '../../figures/charts/model.ts';
import { whereOf } from '../../figures/charts/plain-context.ts';
import { chartTable } from '../../figures/charts/table.ts';
import type { Figure } from '../../figures/figure.ts';
import { chartMessages } from '../../messages/chart.ts';
import { fill } from '../../messages/fill.ts';
import type { Fact } from '../../schemas/fact.ts';
import { linkTo, rowOfFigure, toPath } from '../links.ts';
import type { Site } from '../site-data.ts';
import { hasOwnPage } from './figure-addresses.ts';
import { altOf, type GivenWords, noteOf, wordsGiven } from './given-words.ts';

/** How charts word and link facts; `here` says whether a fact's row stands on the same page. */
export function chartContext(site: Site, here: (id: string) => boolean): ChartContext {
  return {
    inWords: (fact) => valueInWords(fact, site.atlas),
    amount: (fact) => amountInWords(fact),
    when: (fact) => periodInWords(fact.period),
    where: (fact) => whereOf(fact, site.atlas),
    direction: (fact) => directionInWords(fact, site.atlas),
    href: (id) => addressOf(site, id, here),
    source: (fact) => {
      const entry = site.statedById.get(fact.id);
      if (!entry || fact.evidence === 'unconfirmed') return '';
      return creditInWords(creditOf(entry, site.statedById));
    },
    ofWhat: (fact) => wholeOf(site, fact),
    named: (type, parts) => site.register.nameByParts(type, parts),
  };
}

/** What a share is a share of: "of China’s land area"; whose it is is added to "of its foreign trade (Jiangxi)". */
function wholeOf(site: Site, fact: Fact): string {
  if (fact.of === undefined) return '';
  const where = whereOf(fact, site.atlas);
  const isTheirs = /\b(?:its|their)\b/.test(fact.of) && where !== '';
  return isTheirs ? `of ${fact.of} (${where})` : `of ${fact.of}`;
}

/** A fact of a story has its row or its page; a published figure the page it was read on, else its row in a table. */
function addressOf(site: Site, id: string, here: (id: string) => boolean): string {
  const entry = site.statedById.get(id);
  if (!entry || isOfStory(entry)) return here(id) ? `#f-${id}` : linkTo.fact(id);
  return entry.figure.citation?.url ?? rowOfFigure(entry.figure);
}

/**
 * A chart with its frame: sources of its facts, notes, and the same as a table.
 *
 * @param given what its editor says of it where it stands; else what the newest story says that placed it
 */
export function chartFigure(
  chart: Chart,
  site: Site,
  given: GivenWords = (chart.isOfPage ? undefined : wordsGiven(site, chart.id)) ?? {},
): Figure {
  const entries = statedOf(site, chart);
  const reviewed = entries.flatMap((entry) => {
    const review = reviewOf(site, entry);
    return review ? [{ amount: amountInWords(entry.fact), review }] : [];
  });
  const title = given.title ?? chart.title;
  const named = { ...chart, title: given.alt ?? title };
  // A refuted claim is no title without what was found about it.
  const refuted = reviewed.filter(
    ({ amount, review }) =>
      review.verdict === 'refuted' && title.includes(amount) && !title.includes(foundIn(review)),
  );
  // Lists ask for what a chart is of and draw none.
  const drawn = {
    wide: lately(() => drawChart(named, 'wide')),
    narrow: lately(() => drawChart(named, 'narrow')),
  };
  const table = lately(() => chartTable(chart));
  const findings = reviewed.map(({ amount, review }) =>
    fill(chartMessages.reviewed, { amount, review: reviewInWords(review) }),
  );
  return {
    id: chart.id,
    kind: 'chart',
    title: [title, ...refuted.map(({ review }) => reviewInWords(review))].join('. '),
    subtitle: chart.subtitle,
    drawn: {
      get wide() {
        return drawn.wide();
      },
      get narrow() {
        return drawn.narrow();
      },
    },
    sources: sourcesOf(chart.shown ? statedOf(site, { facts: chart.shown }) : entries),
    ...altOf(given),
    notes: [...noteOf(given), ...chart.notes, ...findings],
    openNotes: [...noteOf(given), ...findings],
    get list() {
      return table();
    },
    rows: [],
    share: shareLinks({
      id: chart.id,
      hasPage: hasOwnPage(site, chart.id, chart.facts.length),
      files: site.register.files.get(chart.id) ?? new Set(),
      base: toPath(''),
      pins: readPins(),
    }),
  };
}

/** The amount that was found about a claim; of what was found in words those words. */
const foundIn = ({ found, finding }: Reviewed): string =>
  found ? amountInWords(found.fact) : finding;

/** What a chart is drawn from, facts of stories and published figures. */
export const statedOf = (site: Site, chart: Pick<Chart, 'facts'>): Stated[] =>
  chart.facts.flatMap(({ id }) => site.statedById.get(id) ?? []);

/** The charts of a place's or corridor's page: its series, the longest first, then where it stands among others. */
export function pageCharts(
  site: Site,
  series: readonly Series[],
  about: { place: string } | { corridor: string },
  context: ChartContext,
): Chart[] {
  const charts = sort(
    series,
    ({ points }) => -points.length,
    ({ id }) => id,
  ).flatMap((one) => chartOfSeries(site, one, context) ?? []);
  const ranked = rankingsAbout(site, about).flatMap((ranking) => {
    const at = rankedOf(ranking, about);
    return rankingChart(ranking, context, nameIn(site), at) ?? [];
  });
  const compared = comparisonCharts(site, context, comparisonsAbout(site, about));
  // What is joined here has an address of its own, which only levels have: others are joined by the story that tells both.
  const levels = new Set(series.filter(({ isLevel }) => isLevel).map(({ id }) => `series-${id}`));
  return [...joinSlopes(charts, context, ({ id }) => levels.has(id)), ...compared, ...ranked];
}

/** The chart of what sources differ in. */
export const chartOfDispute = (group: Contradiction, context: ChartContext): Chart | null =>
  disputeChart(
    group.map(({ fact }) => fact),
    context,
  );

/** What is said of a chart where it is not drawn. */
export type ToldChart = Pick<Chart, 'id' | 'title' | 'subtitle' | 'facts'>;

const disputesTold = keeper<Contradiction, ToldChart | null>();

/** The same chart where it is named and not drawn: made once for the pages of all facts that it is about. */
export const disputeTold = (site: Site, group: Contradiction): ToldChart | null =>
  disputesTold(group, '', () => {
    const chart = chartOfDispute(
      group,
      chartContext(site, () => false),
    );
    return chart && toldOf(chart);
  });

const toldOf = ({ id, title, subtitle, facts }: Chart): ToldChart => ({
  id,
  title,
  subtitle,
  facts,
});
