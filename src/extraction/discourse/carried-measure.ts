import type { Atlas } from '../../atlas/types.ts';
import { isPoint } from '../places/routes.ts';
import type { Statement } from '../reader/fact-candidate.ts';
import type { MeasuredNoun } from './discourse.ts';

/**
 * "752 trips" later in the article, or "Trains" over a column: the measure last stated for the noun, where the fact counts
 * nothing narrower, over a time of the same kind.
 *
 * @returns null where the fact may be of something else
 */
export function carriedMeasure(
  fact: Statement,
  told: MeasuredNoun | undefined,
  { places, measures }: Pick<Atlas, 'places' | 'measures'>,
): MeasuredNoun | null {
  if (!told || fact.kind !== 'count' || fact.unit !== fact.noun || fact.modality) return null;
  const type = fact.period?.type;
  const known = measures.get(told.measure);
  const isLevel = known?.level === true || isRunning(told.type) || isRunning(type);
  if (told.type !== type && isLevel) return null;
  const isOf = (id: string): boolean =>
    told.places.includes(id) || known?.whole.includes(id) === true;
  return fact.places.every((id) => isOf(id) || isPoint(places, id)) ? told : null;
}

/** A count that runs on from an early day, or that of no time, beside those of a year, a month, a quarter. */
const isRunning = (type: string | undefined): boolean =>
  type === undefined || type === 'cumulative' || type === 'instant';
