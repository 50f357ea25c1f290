import { keptOf } from '../../../atlas/kept.ts';
import { blocksOf } from '../../../corpus/quotes.ts';
import { type Ranking, rankingsWith } from '../../../corpus/rankings.ts';
import { seriesNamed } from '../../../corpus/register/resolve.ts';
import { isToldBy, type Series, seriesWith, statedAt } from '../../../corpus/series.ts';
import type { Story, StoryFact } from '../../../corpus/stated.ts';
import type { StoryCorpus } from '../../../corpus/story-corpus.ts';
import type { FigureSlot } from '../../../markdown/render/compose.ts';
import type { Fact } from '../../../schemas/fact.ts';
import { joinSlopes, rankingChart } from '../choose.ts';
import type { Chart, ChartContext } from '../model.ts';
import { otherCharts } from '../other-charts.ts';
import { chartOfSeries, comparisonCharts, comparisonsWith, nameIn } from './of-corpus.ts';
import { type Claim, chooseCharts, mostCharts, wordsOf } from './worth.ts';

export interface StoryChartInput {
  /** The figures its editor placed, in the order of the text. */
  slots: readonly FigureSlot[];
  /** Its facts, in the order of the text. */
  entries: readonly StoryFact[];
  context: ChartContext;
}

/** The charts of a story: those its editor placed, and of the others the best as far as three. */
export interface StoryCharts {
  /** By the place in the text where they stand. */
  placed: readonly { slot: FigureSlot; chart: Chart }[];
  chosen: readonly Chart[];
}

/**
 * What a story draws. Its editor's charts all stand; of those the story could draw itself the ones that bear most on
 * what headline and lead claim, as many as leave three in all.
 *
 * @param slots the figures its editor placed
 */
export function storyCharts(
  corpus: StoryCorpus,
  story: Story,
  { slots, entries, context }: StoryChartInput,
): StoryCharts {
  const candidates = candidateCharts(corpus, entries, context);
  const own = new Set(entries.map(({ fact }) => fact.id));
  const placed = slots.flatMap((slot) => {
    const chart =
      slot.name === 'chart' ? placedChart(corpus, slot, candidates, { ...context, own }) : null;
    return chart ? [{ slot, chart }] : [];
  });
  const taken = new Set(placed.map(({ chart }) => chart.id));
  const free = candidates.filter(({ id }) => !taken.has(id));
  // Journeys count as well, which are drawn from words of their own.
  const most = mostCharts - slots.filter(({ name }) => name === 'chart').length;
  return { placed, chosen: chooseCharts(free, claimOf(story, entries, corpus), most) };
}

/** The chart an editor names by its series or its own name, with the title given to it. */
function placedChart(
  corpus: StoryCorpus,
  { options }: FigureSlot,
  candidates: readonly Chart[],
  context: ChartContext,
): Chart | null {
  const series = options.series === undefined ? null : seriesNamed(corpus, options.series);
  const chart =
    options.figure === undefined
      ? series && chartOfSeries(corpus, series, context, options.type)
      : [...candidates, ...comparisonCharts(corpus, context)].find(
          ({ id }) => id === options.figure,
        );
  return chart ? { ...chart, title: options.title ?? chart.title } : null;
}

/** What headline and lead claim: the figures of the first paragraph and of the headline, and the words of the headline. */
export function claimOf(
  story: Story,
  entries: readonly StoryFact[],
  { bodyStart }: Pick<StoryCorpus, 'bodyStart'>,
): Claim {
  const head = `${story.data.title} ${story.data.dek}`;
  const first = blocksOf(story).find(({ kind }) => kind === 'paragraph');
  const end = (first?.runs.at(-1)?.end ?? 0) + (bodyStart.get(story.id) ?? 0);
  const claimed = entries.filter(
    ({ fact: { source } }) => source.start < end || isIn(head, source.text),
  );
  return {
    facts: new Set(claimed.map(({ fact }) => fact.id)),
    words: new Set(wordsOf(head)),
  };
}

/** Whether a headline has the number of a fact. */
const isIn = (head: string, words: string): boolean => {
  const [number] = /\d[\d.,]*\d|\d{2,}/.exec(words) ?? [];
  return number !== undefined && head.includes(number);
};

/**
 * Every chart a story could draw: each series it states at least two points of, in its long run with the story's own
 * marked; each comparison and ranking it states at least two of; then its shares, counts and ceilings that none of these
 * shows.
 *
 * @param isWanted whether a series is charted; any other counts as shown without its chart
 */
export function candidateCharts(
  corpus: StoryCorpus,
  entries: readonly StoryFact[],
  context: ChartContext,
  isWanted: (series: Series) => boolean = () => true,
): Chart[] {
  const facts = entries.map(({ fact }) => fact);
  const own = new Set(facts.map(({ id }) => id));
  const inStory = { ...context, own };
  const isOwn = ({ id }: Fact) => own.has(id);
  const told = seriesWith(corpus, own).filter((one) => isToldBy(own, one));
  const series = told.filter(isWanted).flatMap((one) => chartOfSeries(corpus, one, inStory) ?? []);
  const ranked = rankingsWith(corpus, own)
    .flatMap((ranking) => inWordsOf(ranking, own) ?? [])
    .flatMap((ranking) => rankingChart(ranking, inStory, nameIn(corpus)) ?? []);
  const compared = comparisonCharts(
    corpus,
    inStory,
    comparisonsWith(corpus, own).filter(
      ({ series: lines }) => lines.filter((line) => line.facts.some(isOwn)).length > 1,
    ),
  );
  const charts = [...joinSlopes(series, context), ...compared, ...ranked];
  const stated = told.flatMap(({ points }) => points.flatMap(statedAt));
  const shown = new Set([...stated, ...charts.flatMap(({ facts }) => facts)].map(({ id }) => id));
  const others = otherCharts(facts, inStory).filter(
    (chart) => !chart.facts.every(({ id }) => shown.has(id)),
  );
  return [...charts, ...others];
}

/** Where each fact of a ranking stands, with those that state as much: most stories state few of hundreds. */
const placesIn = keptOf(
  ({ facts, alike }: Ranking): ReadonlyMap<string, number> =>
    new Map(
      facts.flatMap((fact, at) =>
        [fact, ...(alike.get(fact.id) ?? [])].map(({ id }): [string, number] => [id, at]),
      ),
    ),
);

/**
 * A ranking in the words of a story: what it states itself stands for what others state alike. Null where it states less
 * than two of it.
 */
function inWordsOf(ranking: Ranking, own: ReadonlySet<string>): Ranking | null {
  const places = placesIn(ranking);
  const stated = new Set([...own].flatMap((id) => places.get(id) ?? []));
  if (stated.size < 2) return null;
  const inWords = (fact: Fact) =>
    [fact, ...(ranking.alike.get(fact.id) ?? [])].find(({ id }) => own.has(id)) ?? fact;
  return {
    ...ranking,
    facts: ranking.facts.map((fact, at) => (stated.has(at) ? inWords(fact) : fact)),
  };
}
