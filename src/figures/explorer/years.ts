import type { Counted, ExplorerContent, ExplorerFact } from './content.ts';

/** What stood and what was counted in one year. */
export interface YearState {
  year: number;
  /** Ways not yet opened or not known to run, and closed ones, that year. */
  absentWays: Set<string>;
  /** Places not yet opened. */
  absentPlaces: Set<string>;
  /** The measure's figure for each place with one, largest first: what a circle stands for. */
  values: PlaceValue[];
  /** Every figure of the measure for less than the whole, largest first: of places, areas and corridors. */
  figures: YearFigure[];
  /** Places that have a figure in another year, and none in this. */
  missing: string[];
  /** The figure for all that the measure counts; null where none was found. */
  whole: YearFigure | null;
  /** Other figures for all, by another definition or currency. */
  others: YearFigure[];
}

export interface PlaceValue {
  place: string;
  fact: ExplorerFact;
  value: number;
}

/** A fact that stands for a thing in its year. */
export interface YearFigure extends Counted {
  fact: ExplorerFact;
}

/** What the facts say of one year: what was open, and what a measure came to. */
export function yearState(content: ExplorerContent, year: number, measure: string): YearState {
  const figures = figuresOf(content, measure);
  const now = figures.filter(({ fact }) => fact.to === year).sort(bySize);
  const isPoint = pointsIn(content);
  const values = new Map<string, PlaceValue>();
  for (const { of, by, fact } of now.toSorted((a, b) => a.by.length - b.by.length)) {
    const [place = ''] = of;
    if (of.length !== 1 || !isPoint(place) || fact.value === null) continue;
    if (values.has(place) && by !== '') continue;
    values.set(place, { place, fact, value: fact.value });
  }
  const ever = figures.flatMap(({ of }) => (of.length === 1 ? of.filter(isPoint) : []));
  const whole = now.filter(({ of }) => of.length === 0).sort((a, b) => a.by.length - b.by.length);
  return {
    year,
    absentWays: new Set(content.ways.filter((way) => !isInUse(way, year)).map(({ id }) => id)),
    absentPlaces: new Set(
      content.places.filter(({ opened }) => isAfter(opened, year)).map(({ id }) => id),
    ),
    values: [...values.values()].sort((a, b) => b.value - a.value || (a.place < b.place ? -1 : 1)),
    figures: now.filter(({ of }) => of.length > 0),
    missing: [...new Set(ever)]
      .filter((place) => now.every(({ of }) => of.length !== 1 || of[0] !== place))
      .sort(),
    whole: whole[0] ?? null,
    others: whole.slice(1),
  };
}

function figuresOf({ facts }: ExplorerContent, measure: string): YearFigure[] {
  return facts.flatMap((fact) =>
    fact.measure === measure && fact.counts ? [{ ...fact.counts, fact }] : [],
  );
}

const bySize = (a: YearFigure, b: YearFigure): number =>
  (b.fact.value ?? -1) - (a.fact.value ?? -1) || (a.of.join() < b.of.join() ? -1 : 1);

/** Whether an id is of a place that a point stands for. */
function pointsIn({ places }: ExplorerContent): (id: string) => boolean {
  const points = new Set(places.filter(({ isArea }) => !isArea).map(({ id }) => id));
  return (id) => points.has(id);
}

/** The figure of each year for all that a measure counts, first year first; null where none was found. */
export function wholeByYear(
  content: ExplorerContent,
  measure: string,
  [first, last]: readonly [number, number],
): { year: number; fact: ExplorerFact | null }[] {
  const wholes = figuresOf(content, measure)
    .filter(({ of }) => of.length === 0)
    .sort((a, b) => a.by.length - b.by.length);
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    fact: wholes.find(({ fact }) => fact.to === first + at)?.fact ?? null,
  }));
}

/** The last year in which anything was counted by a measure; null where nothing ever was. */
export const lastCounted = (content: ExplorerContent, measure: string): number | null =>
  countedYears(content, measure).at(-1) ?? null;

/**
 * The years that have any figure of a measure, first year first: those Play stops at.
 *
 * @example countedYears(content, 'china-europe-train-trips') // [2011, 2013, 2020, 2021, 2022, 2023, 2024]
 */
export const countedYears = (content: ExplorerContent, measure: string): number[] =>
  [...new Set(figuresOf(content, measure).flatMap(({ fact }) => fact.to ?? []))].sort(
    (a, b) => a - b,
  );

/**
 * Two years that can be compared: each as asked where it has a figure, else the nearest that has; two apart where there
 * are two.
 *
 * @param counted years with figures, ascending
 */
export function comparable(
  counted: readonly number[],
  from: number,
  to: number,
): [from: number, to: number] {
  const nearest = (year: number, years: readonly number[]) =>
    [...years].sort((a, b) => Math.abs(a - year) - Math.abs(b - year) || a - b)[0];
  const last = nearest(to, counted) ?? to;
  const first =
    nearest(
      from,
      counted.filter((year) => year < last),
    ) ?? Math.min(from, last);
  return [first, last];
}

/** The years in which ways first ran, of those in a period. */
export function openedWithin(
  { ways }: ExplorerContent,
  first: number,
  last: number,
): { id: string; year: number }[] {
  return ways
    .flatMap(({ id, opened }) =>
      opened !== null && opened >= first && opened <= last ? [{ id, year: opened }] : [],
    )
    .sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1));
}

/** Largest value of any one place in any year: what the largest circle stands for. */
export function largestValue(content: ExplorerContent, measure: string): number {
  const isPoint = pointsIn(content);
  const sizes = figuresOf(content, measure).flatMap(({ of, fact }) =>
    of.length === 1 && of.every(isPoint) ? (fact.value ?? []) : [],
  );
  return Math.max(1, ...sizes);
}

const isAfter = (opened: number | null, year: number) => opened !== null && opened > year;
const isBefore = (closed: number | null, year: number) => closed !== null && closed < year;

/** Whether something had opened and not yet closed in a year; where its opening is not known, whether it is spoken of. */
export const isInUse = (
  { opened, closed, told }: { opened: number | null; closed: number | null; told?: number | null },
  year: number,
): boolean =>
  !isAfter(opened, year) &&
  !isBefore(closed, year) &&
  (opened !== null || told === undefined || (told !== null && told <= year));
