import { leastRanked, type Ranking } from '../../corpus/rankings.ts';
import type { Series, SeriesPoint } from '../../corpus/series.ts';
import { chartMessages } from '../../messages/chart.ts';
import { fill } from '../../messages/fill.ts';
import type { Fact, Period } from '../../schemas/fact.ts';
import {
  capitalise,
  joined,
  placeInWords,
  plural,
  seriesClaim,
  seriesSubtitle,
  sizeOf,
  timeOf,
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

/** A series as the corpus finds it. */
export type ChartSeries = Pick<Series, 'id' | 'label' | 'isLevel' | 'points'>;

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
  const marks = points.flatMap((point) => pointMarks(point, unit, isLevel, context));
  const facts = points.map((point) => standing(point, context));
  const all = points.flatMap(({ fact, agreeing, differing }) => [fact, ...agreeing, ...differing]);
  return {
    id: `series-${series.id}`,
    type: type ?? typeOf(marks, unit, isLevel),
    mode: firstMode(all),
    title: seriesClaim(points, series.label, unit, context),
    subtitle: seriesSubtitle(facts, where, unit, isLevel),
    unit,
    marks,
    facts: all,
    notes: notesOf(marks),
  };
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
        others: (i === 0 ? others : []).map((other) => ({
          words: context.inWords(other),
          source: context.source(other),
          href: context.href(other.id),
        })),
      },
    );
    return mark ?? [];
  });
}

function typeOf(marks: readonly Mark[], unit: TimeUnit, isLevel: boolean): ChartType {
  const slots = marks.map(({ slot }) => slot);
  const span = Math.max(...slots) - Math.min(...slots) + 1;
  const isPair =
    marks.length === 2 && marks.every(({ low, value }) => low === undefined && value >= 0);
  if (isPair && (unit === 'day' ? isLevel : span === 2)) return 'slope';
  return unit === 'day' || span > mostBars ? 'line' : 'bars';
}

/** Slopes of one noun between the same two times, as lines of one chart: passenger routes beside cargo routes. */
export function joinSlopes(
  charts: readonly Chart[],
  context: Pick<ChartContext, 'named'> = {},
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

function joinedSlope(charts: readonly Chart[], { named }: Pick<ChartContext, 'named'>): Chart {
  const ids = charts.map(({ id }) => id);
  const lines = charts.map((chart, line) => {
    const units = chart.facts.map(({ unit }) => unit);
    const label = plural(units.reduce((a, b) => (b.length > a.length ? b : a)));
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
    title: capitalise(
      ordered
        .map(({ label, marks: [from, to] }) => course(label, from, to))
        .join(chartMessages.and),
    ),
    marks,
    facts: charts.flatMap(({ facts }) => facts),
    notes: notesOf(marks),
  };
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

/** A ranking as rows; `at` are the things a page is about, and the place of the first of them is the claim. */
export function rankingChart(
  ranking: Pick<Ranking, 'id' | 'label' | 'facts' | 'isDuration'>,
  context: ChartContext,
  name: (fact: Fact) => string,
  at: readonly Fact[] = [],
): Chart | null {
  const { isDuration = false } = ranking;
  const ordered = [...ranking.facts].sort(
    (a, b) => (sizeOf(b) - sizeOf(a)) * (isDuration ? -1 : 1) || (name(a) < name(b) ? -1 : 1),
  );
  const [first] = ordered;
  if (!first || ordered.length < leastRanked) return null;
  const own = at.length > 0 ? new Set(at.map(({ id }) => id)) : context.own;
  const marks = marksOf(ordered, own ? { ...context, own } : context, name);
  const chart = {
    id: `places-${ranking.id}`,
    type: 'rows' as const,
    mode: firstMode(ordered),
    unit: 'year' as const,
    marks,
    facts: ordered,
    // The title says whose bar is the dark one.
    notes: notesOf(at.length > 0 ? marks.map((mark) => ({ ...mark, isContext: false })) : marks),
  };
  const [here] = at;
  if (isDuration) {
    const last = ordered.at(-1) as Fact;
    return {
      ...chart,
      title: here
        ? fill(chartMessages.duration, { name: name(here), amount: context.amount(here) })
        : fill(chartMessages.durations, {
            name: name(first),
            least: context.amount(first),
            most: context.amount(last),
          }),
      subtitle: fill(chartMessages.durationsOf, { label: capitalise(ranking.label) }),
    };
  }
  const place = here ? ordered.findIndex((fact) => sizeOf(fact) === sizeOf(here)) + 1 : 0;
  return {
    ...chart,
    title: here
      ? fill(chartMessages.placed, {
          name: name(here),
          place: placeInWords(place),
          all: ordered.length,
          amount: context.inWords(here),
        })
      : fill(chartMessages.leads, { name: name(first), amount: context.inWords(first) }),
    subtitle: [capitalise(ranking.label), context.when(first), chartMessages.ranked]
      .filter(Boolean)
      .join(', '),
  };
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
  const marks = marksOf(
    stated,
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
    title: fill(chartMessages.disputed, { low: context.amount(low), high: context.amount(high) }),
    subtitle: capitalise([first.subject, context.when(first)].filter(Boolean).join(', ')),
    unit: 'year',
    marks,
    facts: [...facts],
    notes: notesOf(marks.map((mark) => ({ ...mark, isDisputed: false }))),
  };
}

/** Charts of what a story states beside its series: parts of wholes, ceilings, counts named together. */
export function otherCharts(facts: readonly Fact[], context: ChartContext): Chart[] {
  return [
    ...sharesCharts(facts, context),
    ...countGroups(facts).map((group) => countsChart(group, context)),
    ...ceilingsCharts(facts, context),
  ];
}

/**
 * Shares of one whole that a sentence divides are its parts; two or more others of one section each have a whole of
 * their own.
 */
function sharesCharts(facts: readonly Fact[], context: ChartContext): Chart[] {
  const shares = facts.filter(
    ({ kind, value, unit }) =>
      kind === 'share' && value !== null && unit === 'percent' && value <= 100,
  );
  const wholes = [...Map.groupBy(shares, ({ source }) => source.sentence.start).values()].filter(
    (group) => isDivided(group, context),
  );
  const divided = new Set(wholes.flat());
  const single = Map.groupBy(
    shares.filter((fact) => !divided.has(fact)),
    (fact) => context.section(fact),
  );
  return [
    ...wholes.map((group) => wholeChart(group, context)),
    ...[...single]
      .filter(([, group]) => group.length > 1 && haveOnePlace(group))
      .map(([, group]) => sharesChart(group, context)),
  ];
}

/** Shares of one section are worth comparing where they tell of one place. */
const haveOnePlace = ([first, ...rest]: readonly Fact[]): boolean =>
  first?.places.some((id) => rest.every(({ places }) => places.includes(id))) ?? false;

function sharesChart(group: readonly Fact[], context: ChartContext): Chart {
  const [first] = group as [Fact, ...Fact[]];
  const marks = marksOf(group, context, (fact) =>
    [shareName(fact, context), context.when(fact)].filter(Boolean).join(', '),
  );
  return {
    id: figureName('shares', idsOf(group), context),
    type: 'shares',
    mode: firstMode(group),
    title: capitalise(`${context.amount(first)} ${shareName(first, context)}`),
    subtitle: chartMessages.shares,
    unit: 'year',
    marks,
    facts: [...group],
    notes: notesOf(marks),
  };
}

/** "of China’s land area", else what the share is of by its subject. */
const shareName = (fact: Fact, context: ChartContext): string =>
  context.ofWhat(fact) ||
  (fact.subject === '' ? '' : fill(chartMessages.shareOf, { subject: fact.subject }));

const isDivided = (group: readonly Fact[], context: ChartContext): boolean =>
  group.length > 1 &&
  new Set(group.map((fact) => context.where(fact))).size === group.length &&
  group.every((fact) => context.where(fact) !== '') &&
  group.reduce((sum, fact) => sum + (fact.value ?? 0), 0) <= 100;

function wholeChart(group: readonly Fact[], context: ChartContext): Chart {
  const [first] = group as [Fact, ...Fact[]];
  const sum = group.reduce((all, fact) => all + (fact.value ?? 0), 0);
  return {
    id: figureName('whole', idsOf(group), context),
    type: 'whole',
    mode: firstMode(group),
    title: fill(chartMessages.divided, {
      name: context.where(first),
      amount: context.amount(first),
      of: shareName(first, context),
    }).trim(),
    subtitle: fill(chartMessages.parts, { rest: String(Math.round((100 - sum) * 10) / 10) }),
    unit: 'year',
    marks: inARow(marksOf(group, context, (fact) => context.where(fact))),
    facts: [...group],
    notes: notesOf(marksOf(group, context, () => '')),
  };
}

/** Each part begins where the one before it ends. */
function inARow(marks: readonly Mark[]): Mark[] {
  let offset = 0;
  return marks.map((mark) => {
    const placed = { ...mark, offset };
    offset += mark.value;
    return placed;
  });
}

/** Counts of one noun that one sentence names beside each other: "49 passenger routes and 22 cargo routes". */
function countGroups(facts: readonly Fact[]): Fact[][] {
  const groups = Map.groupBy(
    facts.filter(
      ({ kind, value, pair, noun, unit, trend }) =>
        kind === 'count' && value !== null && !pair && noun !== '' && unit !== noun && !trend,
    ),
    ({ source, noun, period }) => `${source.sentence.start} ${noun} ${period?.end ?? ''}`,
  );
  return [...groups.values()].filter(
    (group) => group.length > 1 && new Set(group.map((fact) => fact.unit)).size === group.length,
  );
}

function countsChart(group: readonly Fact[], context: ChartContext): Chart {
  const [first] = group as [Fact, ...Fact[]];
  const marks = marksOf(group, context, (fact) => capitalise(plural(fact.unit)));
  return {
    id: figureName('counts', idsOf(group), context),
    type: 'rows',
    mode: firstMode(group),
    title: capitalise(joined(group.map((fact) => context.inWords(fact)))),
    subtitle: capitalise([context.where(first), context.when(first)].filter(Boolean).join(', ')),
    unit: 'year',
    marks,
    facts: [...group],
    notes: notesOf(marks),
  };
}

/**
 * Ceilings in one currency with the firm amounts among them, in the order of the text; the parts of the highest stand
 * one after another where they add up to it. One ceiling alone compares nothing.
 */
function ceilingsCharts(facts: readonly Fact[], context: ChartContext): Chart[] {
  const isCeiling = ({ kind, qualifier, value }: Fact) =>
    kind === 'money' && qualifier === 'up_to' && value !== null;
  const [from, to] = [facts.findIndex(isCeiling), facts.findLastIndex(isCeiling)];
  const currency = facts[from]?.unit;
  const among = facts
    .slice(from, to + 1)
    .filter(({ kind, unit, value }) => kind === 'money' && unit === currency && value !== null);
  if (from < 0 || among.length < 2) return [];
  const highest = among.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a));
  const parts = among.filter((fact) => fact !== highest);
  const firm = parts.filter(({ qualifier }) => qualifier === 'exact');
  const sum = parts.reduce((all, fact) => all + sizeOf(fact), 0);
  const name = (fact: Fact) => capitalise(fact.subject);
  const marks = marksOf(parts, context, name);
  return [
    {
      id: figureName('ceilings', idsOf([highest, ...parts]), context),
      type: 'ceilings',
      mode: null,
      title:
        firm.length === 1
          ? fill(chartMessages.firm, {
              ceiling: context.amount(highest),
              firm: context.amount(firm[0] as Fact),
            })
          : fill(chartMessages.ceiling, { amount: capitalise(context.amount(highest)) }),
      subtitle: chartMessages.ceilings,
      unit: 'year',
      marks: [
        ...marksOf([highest], context, name),
        ...(Math.abs(sum / sizeOf(highest) - 1) < 0.02 ? inARow(marks) : marks),
      ],
      facts: [highest, ...parts],
      notes: notesOf(marksOf(among, context, name)),
    },
  ];
}

const firstMode = (facts: readonly Fact[]): Chart['mode'] =>
  facts.map(({ mode }) => mode ?? null).find((mode) => mode !== null) ?? null;

const idsOf = (facts: readonly Fact[]): string[] => facts.map(({ id }) => id);
