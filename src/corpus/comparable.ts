import type { Fact, Period } from '../schemas/fact.ts';
import type { Measure } from '../schemas/measure.ts';
import type { Place } from '../schemas/place.ts';

/** What must be known beside the facts. */
export interface ComparisonAtlas {
  measures?: ReadonlyMap<string, Measure> | undefined;
  /** To know which city airports belong to, and what is a town. */
  places?: ReadonlyMap<string, Pick<Place, 'kind' | 'within'>> | undefined;
}

/** What a fact is about: corridors as such, or places. */
export interface About {
  corridors: readonly string[];
  places: readonly string[];
}

/**
 * What a fact is about, for comparing: its corridors where it is about those, the whole its measure counts where it
 * names no place beside that whole's own, else its places without those of that whole: trips between Zhengzhou and
 * Europe are Zhengzhou's. What is stated of several airports of one city together is the city's.
 */
export function aboutOf(fact: Fact, { measures, places }: ComparisonAtlas): About {
  const { corridors = [] } = fact;
  if (corridors.length > 0) return { corridors, places: [] };
  const whole = measures?.get(fact.measure ?? '')?.whole ?? [];
  const named = cityOfAirports(fact.places, places);
  if (whole.length === 0) return { corridors: [], places: named };
  const own = named.filter((id) => !whole.includes(id));
  const isWhole = own.length === 0 && named.length > 0;
  return { corridors: [], places: isWhole ? whole : own };
}

/** The city of which some places are the airports; the places themselves where they are anything else. */
function cityOfAirports(
  ids: readonly string[],
  places: ComparisonAtlas['places'],
): readonly string[] {
  const known = ids.map((id) => places?.get(id));
  const city = known[0]?.within;
  const areOfOneCity = known.every((place) => place?.kind === 'airport' && place.within === city);
  return ids.length > 1 && city !== undefined && areOfOneCity ? [city] : ids;
}

/** Whether a value stands at a time rather than adding up over it: routes in service, flights a week. */
export const isStanding = (
  { kind, measure = '', period }: Fact,
  { measures }: ComparisonAtlas,
): boolean =>
  (kind === 'rate' || measures?.get(measure)?.level === true) &&
  period !== null &&
  standsAtEnd(period);

const standsAtEnd = ({ type, start }: Period): boolean =>
  type === 'instant' ||
  type === 'day' ||
  type === 'month' ||
  (type === 'cumulative' && start === null);

/** Kinds of facts that say how much there is of something; a change of it or a share of it says that not. */
export const amountKinds: ReadonlySet<Fact['kind']> = new Set(['count', 'measure', 'money']);

/** Largest difference, as a part of the greater value, that rounding in print explains. */
const rounding = 0.02;

/** Whether two values of one thing and time may both be true: rounding or their own qualifiers allow it. */
export function agree(a: Fact, b: Fact): boolean {
  const [x, y] = [middleOf(a), middleOf(b)];
  if (x === y) return true;
  if (a.trend !== b.trend && a.kind === 'change') return false;
  const gap = Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y));
  if (gap <= rounding) return true;
  if ((isApproximate(a) || isApproximate(b)) && gap <= 0.06) return true;
  return reachesTo(a, x, y) || reachesTo(b, y, x);
}

/** Whether "more than" or "up to" a value allows another. */
const reachesTo = (fact: Fact, own: number, other: number): boolean =>
  other >= own ? isFloor(fact) : isCeiling(fact);

const middleOf = ({ value, low = 0, high = 0 }: Fact): number => value ?? (low + high) / 2;
const isApproximate = ({ qualifier }: Fact): boolean =>
  qualifier === 'about' || qualifier === 'nearly';
const isFloor = ({ qualifier }: Fact): boolean =>
  qualifier === 'more_than' || qualifier === 'at_least';
const isCeiling = ({ qualifier }: Fact): boolean =>
  ['less_than', 'at_most', 'up_to'].includes(qualifier);

const evidenceOrder = ['primary', 'secondary', 'unconfirmed', 'derived'];

/** The better sourced of two facts first. */
export const byEvidence = (a: Fact, b: Fact): number =>
  evidenceOrder.indexOf(a.evidence) - evidenceOrder.indexOf(b.evidence);
