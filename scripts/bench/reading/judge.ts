import type { Fact } from '../../../src/schemas/fact.ts';
import { firmness } from './firmness.ts';
import type { GoldFact, GoldPeriod } from './gold.ts';
import type { PlaceNames } from './place-names.ts';
import { rescaling, sameUnit } from './units.ts';

/** Fields that are judged one by one. */
export const judgedFields = ['value', 'unit', 'qualifier', 'trend', 'period', 'places'] as const;
export type JudgedField = (typeof judgedFields)[number];
export type Verdict = Record<JudgedField, boolean>;

const close = (a: number | null | undefined, b: number | null | undefined): boolean =>
  a != null && b != null && Math.abs(a - b) <= 1e-6 + 1e-4 * Math.abs(b);

const unitsOf = (gold: GoldFact): string[] => [gold.unit, ...gold.unitOr];

type Read = Pick<
  Fact,
  'kind' | 'value' | 'low' | 'high' | 'unit' | 'noun' | 'qualifier' | 'trend' | 'period' | 'places'
>;

function isValue(gold: GoldFact, fact: Read, factor: number): boolean {
  const scaled = (value: number | null | undefined): number | null =>
    value == null ? null : value * factor;
  return gold.low != null && gold.high != null
    ? close(scaled(fact.low), gold.low) && close(scaled(fact.high), gold.high)
    : close(scaled(fact.value), gold.value);
}

/** Equal to a ten-thousandth, a range by both ends; one a day is seven a week. */
export function isRightValue(gold: GoldFact, fact: Read): boolean {
  if (isValue(gold, fact, 1)) return true;
  return unitsOf(gold).some((unit) => {
    const factor = rescaling(unit, fact.unit);
    return factor !== null && isValue(gold, fact, factor);
  });
}

const isRanked = ({ kind }: GoldFact): boolean => kind === 'rank' || kind === 'ordinal';

/** By the last word of the unit in the singular, a rate by both its parts; nothing is asked of ranks. */
export const isRightUnit = (gold: GoldFact, fact: Read): boolean =>
  isRanked(gold) ||
  unitsOf(gold).some((unit) =>
    sameUnit(unit, fact.unit, fact.noun, (factor) => isValue(gold, fact, factor)),
  );

/** Gold may write a word that is no qualifier of ours, such as "record": it states the value as it is. */
const firm = (qualifier: string): string =>
  Object.hasOwn(firmness, qualifier) ? firmness[qualifier as keyof typeof firmness] : '=';

const isUndated = (period: GoldPeriod | null): boolean =>
  (period?.start ?? null) === null && (period?.end ?? null) === null;

const daysBetween = (a: string, b: string): number =>
  Math.abs(Date.parse(a) - Date.parse(b)) / 864e5;

/** A day of slack at the start of "the past N years", an open end for "since", no start or the same day for "as of". */
function isPeriod(wanted: GoldPeriod | null, period: Fact['period'], text: string): boolean {
  if (wanted === null || isUndated(wanted)) return isUndated(period);
  if (!period) return false;
  const [start, end] = [wanted.start ?? null, wanted.end ?? null];
  if (period.end !== end && !(period.end === null && /^since/i.test(text))) return false;
  return start === null
    ? period.start === null || period.start === end
    : period.start === start || (period.start !== null && isNear(period.start, start, text));
}

const isNear = (start: string, wanted: string, text: string): boolean =>
  (/\b(?:past|last|next|within)\b/i.test(text) && daysBetween(start, wanted) <= 1) ||
  (/^late/i.test(text) && start.slice(0, 7) === wanted.slice(0, 7));

function isRightPeriod(gold: GoldFact, fact: Read): boolean {
  if (gold.timeless) return isUndated(fact.period);
  if (!gold.period) return true;
  const text = gold.period.text ?? '';
  return [gold.period, ...gold.periodOr].some((wanted) => isPeriod(wanted, fact.period, text));
}

function isRightTrend({ kind = '', trend }: GoldFact, fact: Read): boolean {
  if (fact.trend === trend) return true;
  const asked = kind === 'change' || kind === 'multiple';
  return !asked && (fact.trend === null || (kind !== 'share' && trend === null));
}

/** One place of gold is there, or `all` of them, and no other but `may` and areas that hold a place of gold. */
function isRightPlaces(gold: GoldFact, fact: Read, names: PlaceNames, setting: Setting): boolean {
  const { places } = gold;
  if (!places) return true;
  const { may, all } = setting;
  const wanted = places.filter((place) => !may.includes(place));
  const has = (place: string): boolean => fact.places.some((id) => names.same(place, id));
  if (wanted.length > 0 && !(all ? wanted.every(has) : wanted.some(has))) return false;
  const known = [...places, ...may];
  return fact.places.every((id) =>
    known.some((place) => names.same(place, id) || names.holds(id, place)),
  );
}

/** `may`: places that may be there or be missing; `all`: whether every place of gold must be there. */
export interface Setting {
  may: readonly string[];
  all: boolean;
}

/** Field by field, whether a fact was read as gold has it: `{value: true, unit: true, …, places: false}`. */
export function judgeFact(
  gold: GoldFact,
  fact: Read,
  names: PlaceNames,
  setting: Setting = { may: [], all: false },
): Verdict {
  return {
    value: isRightValue(gold, fact),
    unit: isRightUnit(gold, fact),
    qualifier:
      isRanked(gold) ||
      [gold.qualifier, ...gold.qualifierOr].some((each) => firm(each) === firm(fact.qualifier)),
    trend: isRightTrend(gold, fact),
    period: isRightPeriod(gold, fact),
    places: isRightPlaces(gold, fact, names, setting),
  };
}

export const isAllRight = (verdict: Verdict): boolean => Object.values(verdict).every(Boolean);
