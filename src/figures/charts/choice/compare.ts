import { ascending, sort } from 'd3';
import { amountKinds } from '../../../corpus/comparable.ts';
import { type Series, statedAt } from '../../../corpus/series.ts';
import { asSlug } from '../../../corpus/series-key.ts';
import { chartMessages } from '../../../messages/chart.ts';
import { fill } from '../../../messages/fill.ts';
import type { Fact, Period } from '../../../schemas/fact.ts';
import { firstMode } from '../choose.ts';
import { capitalise, seriesSubtitle, timeOf } from '../claims.ts';
import { type Chart, type ChartContext, markOf, notesOf, slotOf, unitOf } from '../model.ts';

/** Most lines that are told apart at a glance. */
const mostLines = 3;

/** Two or three places or corridors of which one thing is counted by the same rules over the same time. */
export interface Comparison {
  /** What is compared, wholly: measure, unit and what else must be alike; which places those are is for new figures to change. */
  key: string;
  series: readonly Series[];
}

/**
 * What can be compared among series: of one measure, definition, unit and kind of period, each of one place or corridor,
 * with figures of a common time. Of more than three those with most figures.
 */
export function comparisonsAmong(all: readonly Series[]): Comparison[] {
  const single = all.filter(
    ({ measure, places, corridors, isLevel, points }) =>
      measure !== null && !isLevel && places.length + corridors.length === 1 && points.length > 1,
  );
  const groups = Map.groupBy(single, keyOf);
  return [...groups].flatMap(([key, group]) => {
    const series = sort(
      group,
      ({ points }) => -points.length,
      ({ id }) => id,
    ).slice(0, mostLines);
    return series.length > 1 && commonEnd(series) !== null ? [{ key, series }] : [];
  });
}

function keyOf({ measure, corridors, points }: Series): string {
  const [first] = points;
  const { kind, noun, period, definition, of, basis } = first?.fact ?? {};
  const thing = corridors.length > 0 ? 'corridors' : 'places';
  const kinds = kind && !amountKinds.has(kind) ? kind : '';
  return asSlug(
    [measure, thing, period?.type, kinds, noun, definition, of, basis].filter(Boolean).join(' '),
  );
}

/** The end of the last time that all of some series have a figure of; null where there is none. */
function commonEnd(series: readonly Series[]): string | null {
  const ends = series.map(({ points }) => points.map(({ fact }) => fact.period?.end ?? ''));
  const [first = [], ...rest] = ends;
  return (
    first.filter((end) => end !== '' && rest.every((other) => other.includes(end))).at(-1) ?? null
  );
}

/** The chart of a comparison; `name` says what a line is of. */
export function compareChart(
  { key, series }: Comparison,
  context: ChartContext,
  name: (series: Series) => string,
): Chart {
  const names = series.map(name);
  const unit = unitOf(series.flatMap(({ facts }) => facts.map(({ period }) => period as Period)));
  const marks = series.flatMap(({ points }, line) =>
    points.flatMap(({ fact }) => {
      const amount = bareAmount(fact, context);
      const more = { amount, slot: slotOf(fact.period, unit), line, label: names[line] ?? '' };
      return markOf(fact, context, context.when(fact), more) ?? [];
    }),
  );
  const end = commonEnd(series);
  const last = series.map(({ facts }) => facts.find(({ period }) => period?.end === end));
  const levels = last
    .map((fact, line) => ({
      label: names[line] ?? '',
      amount: fact ? bareAmount(fact, context) : '',
      value: fact?.value ?? 0,
    }))
    .sort((a, b) => b.value - a.value);
  const facts = series.flatMap(({ points }) => points.flatMap(statedAt));
  const inOrder = series
    .flatMap((one) => one.facts)
    .sort((a, b) => ascending(a.period?.end ?? '', b.period?.end ?? ''));
  return {
    id: `compare-${key}`,
    type: 'lines',
    mode: firstMode(facts),
    title: fill(chartMessages.compared, {
      what: capitalise(series[0]?.label ?? ''),
      levels: levels
        .map(({ label, amount }) => fill(chartMessages.level, { label, amount }))
        .join(', '),
      time: timeOf(last[0]?.period ?? null, unit),
    }),
    subtitle: seriesSubtitle(inOrder, '', unit, false),
    unit,
    marks,
    facts,
    notes: notesOf(marks),
  };
}

/** An amount without its unit, which the chart names once. */
const bareAmount = (fact: Fact, { amount }: ChartContext): string =>
  amount(fact.kind === 'measure' ? { ...fact, kind: 'count' } : fact);
