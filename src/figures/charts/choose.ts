import { ascending } from 'd3';
import { leastRanked, type Ranking } from '../../corpus/rankings.ts';
import { listInWords } from '../../corpus/scope.ts';
import { type Series, type SeriesPoint, statedAt } from '../../corpus/series.ts';
import { chartMessages } from '../../messages/chart.ts';
import { fill } from '../../messages/fill.ts';
import type { Fact, Period } from '../../schemas/fact.ts';
import {
  capitalise,
  placeInWords,
  plural,
  runsOfYears,
  seriesSubtitle,
  seriesTitle,
  sizeOf,
  spanOf,
  timeOf,
  withinSentence,
} from './claims.ts';
import {
  type Chart,
  type ChartContext,
  type ChartType,
  figureName,
  type Mark,
  markOf,
  marksOf,
  notesOf,
  slotOf,
  type TimeUnit,
  unitOf,
} from './model.ts';
import { foremostOf, leftBetween, tellingOf } from './telling.ts';

/** A series as the corpus finds it. */
export type ChartSeries = Pick<Series, 'id' | 'label' | 'isLevel' | 'points'> &
  Partial<Pick<Series, 'key'>>;

export interface SeriesChartOptions {
  type?: ChartType | undefined;
  /** What it is about, in words; '' where its label says so. */
  where?: string;
}

/** Most slots bars are drawn for; a longer run is a line. */
const mostBars = 16;

/**
 * The chart of a series: a slope from one time to the next, bars while they fit beside one another, a line of what
 * stands at a day. Where sources differ, each has its mark. Null where it would compare nothing.
 */
export function seriesChart(
  series: ChartSeries,
  context: ChartContext,
  { type, where = '' }: SeriesChartOptions = {},
): Chart | null {
  const { points, isLevel } = series;
  if (points.length < 2) return null;
  const unit = isLevel ? 'day' : unitOf(points.map(({ fact }) => fact.period as Period));
  const shown = points.map((point) => endsOf(point, context));
  const marks = shown.flatMap((point) => pointMarks(point, unit, isLevel, context));
  const facts = points.map((point) => standing(point, context));
  const direction = directionOf(series, context);
  const all = points.flatMap(statedAt);
  return {
    id: `series-${series.id}`,
    type: type ?? typeOf(marks, unit, isLevel, points[0]?.fact.kind === 'change'),
    mode: firstMode(all),
    label: series.label,
    title: seriesTitle(points, series.label, unit, { where, direction, context }),
    subtitle: seriesSubtitle(facts, direction === '' ? where : direction, unit, isLevel),
    unit,
    marks,
    facts: all,
    notes: [
      ...notesOf(marks),
      ...gapsIn(marks, unit),
      ...leftBetween(countDiffering(points) - countDiffering(shown)),
    ],
  };
}

/** Of the values that differ from what stands for a time so many are drawn with it. */
const mostDiffering = 3;

const endsOf = (point: SeriesPoint, { own }: ChartContext): SeriesPoint => ({
  ...point,
  differing: tellingOf(point.differing, mostDiffering, own),
});

const countDiffering = (points: readonly SeriesPoint[]): number =>
  points.reduce((sum, { differing }) => sum + differing.length, 0);

/** Which way the traffic of a series goes, where that is what tells it from others. */
const directionOf = ({ key = '', points }: ChartSeries, { direction }: ChartContext): string =>
  /-(?:from|between)-/.test(key)
    ? (points.map(({ fact }) => direction?.(fact)).find(Boolean) ?? '')
    : '';

/** Names the years between that no figure was found for. */
function gapsIn(marks: readonly Mark[], unit: TimeUnit): string[] {
  const stated = new Set(marks.map(({ slot }) => slot));
  const [first, last] = [Math.min(...stated), Math.max(...stated)];
  if (unit !== 'year' || last - first + 1 === stated.size) return [];
  const missing = Array.from({ length: last - first }, (_, i) => first + i).filter(
    (slot) => !stated.has(slot),
  );
  return [fill(chartMessages.missing, { years: listInWords(runsOfYears(missing)) })];
}

/** What stands for a time: where the page's own story states it, in that story's words. */
const standing = ({ fact, agreeing }: SeriesPoint, { own }: ChartContext): Fact =>
  [fact, ...agreeing].find(({ id }) => own?.has(id)) ?? fact;

/** The line under the title names units of measure; beside each mark the number stands alone. */
const bareAmount = (fact: Fact, context: ChartContext): string =>
  context.amount(fact.kind === 'measure' ? { ...fact, kind: 'count' } : fact);

function pointMarks(
  point: SeriesPoint,
  unit: TimeUnit,
  isLevel: boolean,
  context: ChartContext,
): Mark[] {
  const main = standing(point, context);
  const others = [point.fact, ...point.agreeing].filter((fact) => fact !== main);
  const isDisputed = point.differing.length > 0;
  return [main, ...point.differing].flatMap((fact, i) => {
    const mark = markOf(
      fact,
      context,
      unit === 'day' && isLevel ? timeOf(fact.period, unit) : context.when(fact),
      {
        amount: bareAmount(fact, context),
        slot: slotOf(fact.period, unit),
        isDisputed,
      },
      () =>
        (i === 0 ? others : []).map((other) => ({
          words: context.inWords(other),
          source: context.source(other),
          href: context.href(other.id),
        })),
    );
    return mark ?? [];
  });
}

/** Most rates of growth that are told apart beside each other. */
const mostRises = 8;

function typeOf(
  marks: readonly Mark[],
  unit: TimeUnit,
  isLevel: boolean,
  isGrowth: boolean,
): ChartType {
  const slots = marks.map(({ slot }) => slot);
  const span = Math.max(...slots) - Math.min(...slots) + 1;
  if (isGrowth && unit !== 'day' && new Set(slots).size <= mostRises) return 'growth';
  const isPair =
    marks.length === 2 && marks.every(({ low, value }) => low === undefined && value >= 0);
  if (isPair && (unit === 'day' ? isLevel : span === 2)) return 'slope';
  return unit === 'day' || span > mostBars ? 'line' : 'bars';
}

/** Slopes of one noun between the same two times, as lines of one chart: passenger routes beside cargo routes. */
export function joinSlopes(
  charts: readonly Chart[],
  context: Pick<ChartContext, 'named' | 'where'>,
  mayJoin: (chart: Chart) => boolean = () => true,
): Chart[] {
  const isFree = (chart: Chart): boolean => chart.type === 'slope' && mayJoin(chart);
  const keyOf = (chart: Chart): string =>
    isFree(chart) ? `${chart.facts[0]?.noun} ${chart.subtitle}` : '';
  const groups = Map.groupBy(charts, keyOf);
  return charts.flatMap((chart) => {
    const group = groups.get(keyOf(chart)) ?? [];
    if (!isFree(chart) || group.length < 2) return [chart];
    return group[0] === chart ? [joinedSlope(group, context)] : [];
  });
}

function joinedSlope(
  charts: readonly Chart[],
  { named, where }: Pick<ChartContext, 'named' | 'where'>,
): Chart {
  const ids = charts.map(({ id }) => id);
  const labels = lineLabels(charts);
  const lines = charts.map((chart, line) => {
    const label = labels[line] ?? '';
    const marks = chart.marks.map((mark) => ({ ...mark, line, label }));
    return { chart, label, marks, rise: (marks[1]?.value ?? 0) / (marks[0]?.value || 1) };
  });
  const ordered = [...lines].sort((a, b) => b.rise - a.rise);
  const marks = lines.flatMap((line) => line.marks);
  return {
    ...(charts[0] as Chart),
    id:
      named?.('slopes', ids) ??
      `slopes-${ids.map((id) => id.replace(/^series-/, '')).join('-and-')}`,
    of: ids,
    title: slopesTitle(ordered, charts[0] as Chart, where),
    marks,
    facts: charts.flatMap(({ facts }) => facts),
    notes: notesOf(marks),
  };
}

/** What lines are of: by what is counted where that differs, else by the name of each series. */
function lineLabels(charts: readonly Chart[]): string[] {
  const units = charts.map(({ facts }) =>
    plural(facts.map(({ unit }) => unit).reduce((a, b) => (b.length > a.length ? b : a))),
  );
  return new Set(units).size === units.length
    ? units
    : charts.map(({ label = '' }, at) => withinSentence(label) || (units[at] ?? ''));
}

/** Where, how each line went and from when to when: "Chengdu: passenger routes rose from 50 to 52, …". */
function slopesTitle(
  lines: readonly { label: string; marks: readonly Mark[] }[],
  { facts: [first], marks: [from, to] }: Chart,
  where: ChartContext['where'],
): string {
  const courses = lines.map(({ label, marks: [a, b] }) => course(label, a, b));
  const scope = first ? where(first) : '';
  const time = from && to ? spanOf(from.name, to.name) : '';
  const claim = [courses.join(chartMessages.and), time].filter(Boolean).join(', ');
  const isNamed = scope === '' || lines.every(({ label }) => label.includes(scope));
  return isNamed ? capitalise(claim) : fill(chartMessages.scoped, { where: scope, claim });
}

function course(label: string, from: Mark | undefined, to: Mark | undefined): string {
  if (!from || !to) return label;
  const say =
    to.value > from.value
      ? chartMessages.rose
      : to.value < from.value
        ? chartMessages.fell
        : chartMessages.stayed;
  return fill(say, { what: label, from: from.amount, to: to.amount });
}

/** A ranking as rows, of a long one the foremost; `at` are the things a page is about, and the place of the first of them is the claim. */
export function rankingChart(
  ranking: Pick<Ranking, 'id' | 'label' | 'facts' | 'isDuration'>,
  context: ChartContext,
  name: (fact: Fact) => string,
  at: readonly Fact[] = [],
): Chart | null {
  const { isDuration = false } = ranking;
  const ordered = [...ranking.facts].sort(
    (a, b) => (sizeOf(b) - sizeOf(a)) * (isDuration ? -1 : 1) || ascending(name(a), name(b)),
  );
  const [first] = ordered;
  if (!first || ordered.length < leastRanked) return null;
  const own = at.length > 0 ? new Set(at.map(({ id }) => id)) : context.own;
  const shown = foremostOf(ordered, own);
  const marks = marksOf(shown, own ? { ...context, own } : context, name);
  const chart = {
    id: `places-${ranking.id}`,
    type: 'rows' as const,
    mode: firstMode(ordered),
    unit: 'year' as const,
    marks,
    facts: ordered,
    ...(shown.length < ordered.length && { shown }),
    notes: [
      // The title says whose bar is the dark one.
      ...notesOf(at.length > 0 ? marks.map((mark) => ({ ...mark, isContext: false })) : marks),
      ...leftBetween(ordered.length - shown.length),
    ],
    ...(at.length > 0 && { isOfPage: true }),
  };
  const [here] = at;
  const said = { ordered, first, here };
  const title = isDuration ? durationTitle(said, context, name) : rankingTitle(said, context, name);
  const subtitle = isDuration
    ? fill(chartMessages.durationsOf, { label: capitalise(ranking.label) })
    : [capitalise(ranking.label), context.when(first), chartMessages.ranked]
        .filter(Boolean)
        .join(', ');
  return { ...chart, title, subtitle };
}

/** What a ranking says: of the thing a page is about, or of who comes first. */
interface Ranked {
  ordered: readonly Fact[];
  first: Fact;
  here: Fact | undefined;
}

function durationTitle(
  { ordered, first, here }: Ranked,
  context: ChartContext,
  name: (fact: Fact) => string,
): string {
  if (here) return fill(chartMessages.duration, { name: name(here), amount: context.amount(here) });
  const most = context.amount(ordered.at(-1) ?? first);
  return fill(chartMessages.durations, { name: name(first), least: context.amount(first), most });
}

function rankingTitle(
  { ordered, first, here }: Ranked,
  context: ChartContext,
  name: (fact: Fact) => string,
): string {
  if (here) {
    const place = ordered.findIndex((fact) => sizeOf(fact) === sizeOf(here)) + 1;
    return fill(chartMessages.placed, {
      name: name(here),
      place: placeInWords(place),
      all: ordered.length,
      amount: context.inWords(here),
    });
  }
  const leads = fill(chartMessages.leads, { name: name(first), amount: context.inWords(first) });
  const when = first.period?.type === 'year' ? '' : context.when(first);
  return when === '' ? leads : `${leads}, ${when}`;
}

/** What sources differ in, a bar a source. */
export function disputeChart(facts: readonly Fact[], context: ChartContext): Chart | null {
  const [first] = facts;
  if (!first || facts.length < 2) return null;
  const stated = [
    ...new Map(
      facts.map((fact) => [`${context.source(fact)} ${context.amount(fact)}`, fact]),
    ).values(),
  ];
  const shown = tellingOf(stated, mostSources, context.own);
  const marks = marksOf(
    shown,
    context,
    (fact) => context.source(fact) || chartMessages.noSource,
  ).map((mark) => ({
    ...mark,
    isDisputed: true,
  }));
  const sizes = facts.map(sizeOf);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const [low, high] = [facts[sizes.indexOf(least)] as Fact, facts[sizes.indexOf(most)] as Fact];
  return {
    id: figureName('dispute', idsOf(facts), context),
    type: 'rows',
    mode: firstMode(facts),
    title: fill(chartMessages.disputed, {
      what: capitalise(
        [first.subject, saysPlace(first, context), context.when(first)].filter(Boolean).join(', '),
      ),
      low: context.amount(low),
      high: context.amount(high),
    }),
    subtitle: chartMessages.bySource,
    unit: 'year',
    marks,
    facts: [...facts],
    notes: [
      ...notesOf(marks.map((mark) => ({ ...mark, isDisputed: false }))),
      ...leftBetween(stated.length - shown.length),
    ],
  };
}

/** So many sources that differ have a bar each. */
const mostSources = 8;

/** Where a fact is, unless its subject says so. */
const saysPlace = (fact: Fact, { where }: ChartContext): string =>
  fact.subject.includes(where(fact)) ? '' : where(fact);

export const firstMode = (facts: readonly Fact[]): Chart['mode'] =>
  facts.map(({ mode }) => mode ?? null).find((mode) => mode !== null) ?? null;

export const idsOf = (facts: readonly Fact[]): string[] => facts.map(({ id }) => id);
