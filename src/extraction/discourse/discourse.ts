import type { Place } from '../../schemas/place.ts';
import type { NamedPlace } from '../places/named-place.ts';
import { twosIn } from '../places/places.ts';
import { isPoint } from '../places/routes.ts';
import type { FactCandidate } from '../reader/fact-candidate.ts';
import type { Quantity } from '../reader/types.ts';
import { type CountedUnit, countedAfter } from './counted-units.ts';
import { noReportingPeriods, type ReportingPeriods } from './reporting-period.ts';

/** A measure and the places it was last stated of. */
export interface MeasuredNoun {
  measure: string;
  places: readonly string[];
  /** Type of the period it was stated for. */
  type: string | undefined;
}

/**
 * What an article has said so far, as far as later sentences lean on it. Each sentence is resolved against the value
 * the one before it left and leaves a new one; none is ever changed.
 */
export interface Discourse {
  /** What was counted last. */
  counted: CountedUnit | null;
  /** The times that have been reported on. */
  reporting: ReportingPeriods;
  /** Ids of places named, last first. */
  places: readonly string[];
  /** Places of the last fact. */
  about: readonly string[];
  /** The corridor the last fact was about, where it was about one. */
  corridor: string | null;
  /** The corridor named last. */
  lastCorridor: string | null;
  /** For each kind of place named exactly twice in one sentence, the two ids: "the two airports". */
  pairAntecedents: ReadonlyMap<Place['kind'], readonly string[]>;
  /** For each noun, the measure it last stood for: "752 trips" later in the article. */
  measureByNoun: ReadonlyMap<string, MeasuredNoun>;
  /** Places of the last fact that had a measure of its own. */
  lastMeasuredPlaces: readonly string[];
}

/** An article of which nothing has been read. */
export const emptyDiscourse: Discourse = {
  counted: null,
  reporting: noReportingPeriods,
  places: [],
  about: [],
  corridor: null,
  lastCorridor: null,
  pairAntecedents: new Map(),
  measureByNoun: new Map(),
  lastMeasuredPlaces: [],
};

/** Most places an article keeps in mind; what was named before them is forgotten. */
const mostPlaces = 60;

/** What a sentence adds to the discourse. */
export interface Contribution {
  /** The times that have been reported on, those of the sentence among them. */
  reporting: ReportingPeriods;
  named: readonly NamedPlace[];
  candidates: readonly FactCandidate[];
  quantities: readonly Quantity[];
}

/** The discourse after a sentence has been resolved. */
export function discourseAfter(
  before: Discourse,
  { reporting, named, candidates, quantities }: Contribution,
  places: ReadonlyMap<string, Place>,
): Discourse {
  const firm = named.filter(({ id, demonym, inName }) => id !== null && !demonym && !inName);
  const first = firm.find(({ id }) => isPoint(places, id ?? ''));
  const last = candidates.findLast(
    ({ fact }) => fact.places.length > 0 && fact.kind !== 'route' && fact.kind !== 'date',
  );
  const along = candidates.findLast(({ fact }) => fact.corridors)?.fact.corridors?.[0];
  const isElsewhere = last !== undefined || first !== undefined;
  return {
    ...before,
    counted: countedAfter(before.counted, quantities),
    reporting,
    places: withNamed(before.places, firm),
    about: last?.fact.places ?? (first?.id ? [first.id] : before.about),
    corridor: along ?? (isElsewhere ? null : before.corridor),
    pairAntecedents: withPairs(before.pairAntecedents, named, places),
  };
}

function withNamed(before: readonly string[], firm: readonly NamedPlace[]): readonly string[] {
  if (firm.length === 0) return before;
  const latest = firm.flatMap(({ id }) => (id === null ? [] : [id])).reverse();
  return [...new Set([...latest, ...before])].slice(0, mostPlaces);
}

function withPairs(
  before: Discourse['pairAntecedents'],
  named: readonly NamedPlace[],
  places: ReadonlyMap<string, Place>,
): Discourse['pairAntecedents'] {
  if (named.length < 2) return before;
  const pairs = twosIn(named, places);
  return pairs.length > 0 ? new Map([...before, ...pairs]) : before;
}
