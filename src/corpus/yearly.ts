import type { Fact } from '../schemas/fact.ts';
import { amountKinds, type ComparisonAtlas } from './comparable.ts';
import { type Run, runsOf, type SeriesPoint } from './series.ts';

/** What a measure came to in one calendar year for one thing: a point of its series, or of what would be one. */
export interface YearlyValue extends SeriesPoint {
  measure: string;
  year: number;
  /** What it is about; of a measure's whole all its places. */
  places: readonly string[];
  corridors: readonly string[];
  /** Whether it is of all that the measure counts: China and Europe together. */
  isWhole: boolean;
  /** Which of the measure's named definitions it counts by. */
  definition: string | null;
}

/**
 * What each measure came to in each whole year, for each thing it is stated of. A thing has several values of a year
 * where sources count by different definitions, directions or currencies; never two of one identity.
 *
 * @example yearlyValues(facts, atlas) // [{ measure: 'china-europe-train-trips', year: 2024, places: ['xian'], fact, … }]
 */
export function yearlyValues(facts: readonly Fact[], known: ComparisonAtlas): YearlyValue[] {
  return runsOf(facts, known).flatMap((run) =>
    run.points.flatMap((point) => ofYear(run, point, known)),
  );
}

function ofYear(
  { measure, places, corridors }: Run,
  point: SeriesPoint,
  { measures }: ComparisonAtlas,
): YearlyValue[] {
  const { fact } = point;
  const { period } = fact;
  if (measure === null || !amountKinds.has(fact.kind) || period?.type !== 'year') return [];
  const year = Number(period.end?.slice(0, 4));
  const whole = measures?.get(measure)?.whole;
  return [
    {
      ...point,
      measure,
      year,
      places,
      corridors,
      isWhole: corridors.length === 0 && places === whole,
      definition: fact.definition ?? null,
    },
  ];
}
