import type { ExplorerContent, ExplorerFact } from './content.ts';

/** What stood and what was counted in one year. */
export interface YearState {
  year: number;
  /** Ways not yet opened, or closed, that year. */
  absentWays: Set<string>;
  /** Places not yet opened. */
  absentPlaces: Set<string>;
  /** The measure's figure for each place with one, largest first. */
  values: PlaceValue[];
  /** Places that have a figure in another year, and none in this. */
  missing: string[];
  /** The figure for China and Europe together; null where none was found. */
  whole: ExplorerFact | null;
}

export interface PlaceValue {
  place: string;
  fact: ExplorerFact;
  value: number;
}

/** What the facts say of one year: what was open, and what a measure came to. */
export function yearState(content: ExplorerContent, year: number, measure: string): YearState {
  const areas = new Set(content.places.filter(({ isArea }) => isArea).map(({ id }) => id));
  const figures = content.facts.filter(
    (fact) => fact.measure === measure && fact.isYear && fact.value !== null,
  );
  const best = new Map<string, PlaceValue>();
  const ever = new Set<string>();
  for (const fact of figures) {
    const [place] = fact.places;
    if (place === undefined || fact.places.length > 1 || areas.has(place)) continue;
    ever.add(place);
    if (fact.to !== year) continue;
    const known = best.get(place);
    if (!known || firmer(fact, known.fact))
      best.set(place, { place, fact, value: fact.value ?? 0 });
  }
  return {
    year,
    absentWays: new Set(content.ways.filter((way) => !isInUse(way, year)).map(({ id }) => id)),
    absentPlaces: new Set(
      content.places.filter(({ opened }) => isAfter(opened, year)).map(({ id }) => id),
    ),
    values: [...best.values()].sort((a, b) => b.value - a.value || (a.place < b.place ? -1 : 1)),
    missing: [...ever].filter((place) => !best.has(place)).sort(),
    whole: wholeOf(figures, areas, year),
  };
}

/** The figure of each year for China and Europe together, first year first; null where none was found. */
export function wholeByYear(
  content: ExplorerContent,
  measure: string,
  [first, last]: readonly [number, number],
): { year: number; fact: ExplorerFact | null }[] {
  const areas = new Set(content.places.filter(({ isArea }) => isArea).map(({ id }) => id));
  const figures = content.facts.filter(
    (fact) => fact.measure === measure && fact.isYear && fact.value !== null,
  );
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    fact: wholeOf(figures, areas, first + at),
  }));
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
  const areas = new Set(content.places.filter(({ isArea }) => isArea).map(({ id }) => id));
  return Math.max(
    1,
    ...content.facts
      .filter(
        (fact) =>
          fact.measure === measure &&
          fact.isYear &&
          fact.places.length === 1 &&
          !areas.has(fact.places[0] ?? ''),
      )
      .map(({ value }) => value ?? 0),
  );
}

function wholeOf(
  figures: readonly ExplorerFact[],
  areas: ReadonlySet<string>,
  year: number,
): ExplorerFact | null {
  let best: ExplorerFact | null = null;
  for (const fact of figures) {
    if (fact.to !== year) continue;
    if (!fact.places.includes('china') || !fact.places.includes('europe')) continue;
    if (!fact.places.every((place) => areas.has(place)) || fact.corridors.length > 0) continue;
    if (!best || firmer(fact, best)) best = fact;
  }
  return best;
}

/** Sourced before unsourced, exact before loose; of two that are equal the larger, as parts may be among them. */
function firmer(a: ExplorerFact, b: ExplorerFact): boolean {
  if (a.isUnconfirmed !== b.isUnconfirmed) return b.isUnconfirmed;
  if (a.isApproximate !== b.isApproximate) return b.isApproximate;
  return (a.value ?? 0) > (b.value ?? 0);
}

const isAfter = (opened: number | null, year: number) => opened !== null && opened > year;
const isBefore = (closed: number | null, year: number) => closed !== null && closed < year;

/** Whether something had opened and not yet closed in a year, for all that is known. */
export const isInUse = (
  { opened, closed }: { opened: number | null; closed: number | null },
  year: number,
): boolean => !isAfter(opened, year) && !isBefore(closed, year);
