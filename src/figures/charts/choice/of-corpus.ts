import { placeName } from '../../../atlas/gazetteer/place-name.ts';
import { lookup } from '../../../corpus/lookup.ts';
import { type Series, statedAt } from '../../../corpus/series.ts';
import type { StoryCorpus } from '../../../corpus/story-corpus.ts';
import { asked, askedEach, keeper } from '../../../corpus/trace.ts';
import { chartMessages } from '../../../messages/chart.ts';
import type { Fact } from '../../../schemas/fact.ts';
import { seriesChart } from '../choose.ts';
import type { Chart, ChartContext, ChartType } from '../model.ts';
import { whereOf } from '../plain-context.ts';
import { type Comparison, compareChart, comparisonsAmong } from './compare.ts';

type Corpus = Pick<StoryCorpus, 'atlas' | 'series'>;

/** The chart of a whole series. */
export const chartOfSeries = (
  { atlas }: Pick<Corpus, 'atlas'>,
  series: Series,
  context: ChartContext,
  type?: string,
): Chart | null =>
  seriesChart(series, context, {
    type: type as ChartType | undefined,
    where: scopeOf(series, atlas),
  });

const comparisons = keeper<Corpus['series'], readonly Comparison[]>();

const comparisonsOf = ({ series }: Pick<Corpus, 'series'>): readonly Comparison[] =>
  comparisons(series, '', () => comparisonsAmong(series));

/** The comparisons that show any of some facts. */
export const comparisonsWith = askedEach(
  'comparisons-with',
  (corpus: Corpus, facts): Comparison[] => byFact(comparisonsOf(corpus), corpus.atlas, facts),
);

const byFact = lookup<Comparison, object>(
  () =>
    ({ series }) =>
      series.flatMap(({ facts }) => facts.map(({ id }) => id)),
);

/** The comparisons that say something of a place, of an airport of it, or of a corridor. */
export const comparisonsAbout = (
  corpus: Corpus,
  about: { place: string } | { corridor: string },
): Comparison[] =>
  ofSubject(corpus, 'place' in about ? `place ${about.place}` : `corridor ${about.corridor}`);

const ofSubject = asked('comparisons-about', (corpus: Corpus, subject) =>
  bySubject(comparisonsOf(corpus), corpus.atlas, [subject]),
);

const bySubject = lookup<Comparison, Corpus['atlas']>(
  (_, atlas) =>
    ({ series }) =>
      series
        .flatMap(({ points }) => points.flatMap(statedAt))
        .flatMap(({ corridors, places }) =>
          corridors
            ? corridors.map((id) => `corridor ${id}`)
            : places.flatMap((id) => [`place ${id}`, `place ${cityOf(atlas, id)}`]),
        ),
);

/** What is counted alike for several places or corridors, each comparison as a chart: all of them, or those given. */
export const comparisonCharts = (
  corpus: Corpus,
  context: ChartContext,
  some: readonly Comparison[] = comparisonsOf(corpus),
): Chart[] =>
  some.map((comparison) =>
    compareChart(comparison, context, ({ places, corridors }) =>
      whereOf({ places: places.map((id) => cityOf(corpus.atlas, id)), corridors }, corpus.atlas),
    ),
  );

/** An airport beside others goes by its city. */
function cityOf({ places }: Corpus['atlas'], id: string): string {
  const place = places.get(id);
  return place?.kind === 'airport' ? (place.within ?? id) : id;
}

/** Where a series is counted, unless its label says so. */
function scopeOf({ places, corridors, label, measure }: Series, atlas: Corpus['atlas']): string {
  const whole = atlas.measures.get(measure ?? '')?.whole;
  if (whole !== undefined && whole.length > 0 && places === whole)
    return label.includes('–') ? '' : chartMessages.whole;
  return whereOf({ places, corridors }, atlas);
}

/** What a row of a ranking is called. */
export const nameIn =
  ({ atlas }: Pick<Corpus, 'atlas'>) =>
  (fact: Fact): string =>
    fact.measure === 'transit-time'
      ? `${wayOf(atlas, fact)}, ${fact.period?.end?.slice(0, 4)}`
      : fact.corridors && fact.corridors.length > 1
        ? commonStart(fact.corridors.map((id) => atlas.corridors.get(id)?.name ?? id))
        : whereOf(fact, atlas);

const wayOf = (atlas: Corpus['atlas'], fact: Fact): string =>
  fact.route
    ? [fact.route.from, fact.route.to].map((id) => placeName(atlas, id)).join('–')
    : whereOf(fact, atlas);

/** The words that names begin with in common: "West corridor". */
function commonStart(names: readonly string[]): string {
  const [first = [], ...rest] = names.map((name) => name.split(' '));
  const same = first.findIndex((word, i) => rest.some((words) => words[i] !== word));
  const words = same < 0 ? first : first.slice(0, same);
  return words.join(' ').replace(/ by$/, '') || names.join(', ');
}
