import type { Series } from '../../../corpus/series.ts';
import { asSlug } from '../../../corpus/series-key.ts';
import { chartMessages } from '../../../messages/chart.ts';
import { fill } from '../../../messages/fill.ts';
import type { Period } from '../../../schemas/fact.ts';
import { capitalise, seriesSubtitle, timeOf } from '../claims.ts';
import {
  type Chart,
  type ChartContext,
  type Mark,
  markOf,
  notesOf,
  slotOf,
  unitOf,
} from '../model.ts';

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
    const series = [...group]
      .sort((a, b) => b.points.length - a.points.length || (a.id < b.id ? -1 : 1))
      .slice(0, mostLines);
    return series.length > 1 && commonEnd(series) !== null ? [{ key, series }] : [];
  });
}

function keyOf({ measure, corridors, points }: Series): string {
  const [first] = points;
  const { kind, noun, period, definition, of, basis } = first?.fact ?? {};
  const thing = corridors.length > 0 ? 'corridors' : 'places';
  const kinds = kind === 'count' || kind === 'measure' || kind === 'money' ? '' : (kind ?? '');
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
  const periods = series.flatMap(({ points }) => points.map(({ fact }) => fact.period as Period));
  const unit = unitOf(periods);
  const lines = series.map((one, line) =>
    linesMarks(one, { line, label: name(one), unit, context }),
  );
  const end = commonEnd(series) ?? '';
  const level = series.map((one, at) => ({
    label: name(one),
    amount: lines[at]?.find(({ id }) => id === pointAt(one, end)?.fact.id)?.amount ?? '',
    value: pointAt(one, end)?.fact.value ?? 0,
  }));
  const [first] = series;
  const time = timeOf(pointAt(first as Series, end)?.fact.period ?? null, unit);
  const facts = series.flatMap(({ points }) =>
    points.flatMap(({ fact, agreeing, differing }) => [fact, ...agreeing, ...differing]),
  );
  const inOrder = series
    .flatMap(({ points }) => points.map(({ fact }) => fact))
    .sort((a, b) => ((a.period?.end ?? '') < (b.period?.end ?? '') ? -1 : 1));
  const marks = lines.flat();
  return {
    id: `compare-${key}`,
    type: 'lines',
    mode: marks.length > 0 ? (facts.find(({ mode }) => mode)?.mode ?? null) : null,
    title: fill(chartMessages.compared, {
      what: capitalise((first as Series).label),
      levels: [...level]
        .sort((a, b) => b.value - a.value)
        .map(({ label, amount }) => fill(chartMessages.level, { label, amount }))
        .join(', '),
      time,
    }),
    subtitle: seriesSubtitle(inOrder, '', unit, false),
    unit,
    marks,
    facts,
    notes: notesOf(marks),
  };
}

const pointAt = ({ points }: Series, end: string) =>
  points.find(({ fact }) => fact.period?.end === end);

function linesMarks(
  { points }: Series,
  {
    line,
    label,
    unit,
    context,
  }: { line: number; label: string; unit: Chart['unit']; context: ChartContext },
): Mark[] {
  return points.flatMap(({ fact }) => {
    const amount = context.amount(fact.kind === 'measure' ? { ...fact, kind: 'count' } : fact);
    const mark = markOf(fact, context, context.when(fact), {
      amount,
      slot: slotOf(fact.period, unit),
      line,
      label,
    });
    return mark ?? [];
  });
}
