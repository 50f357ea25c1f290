import type { PeriodType } from '../../schemas/fact.ts';

/** An interval of days, both ends included, as ISO dates; null where open or not datable. */
export interface Interval {
  start: string | null;
  end: string | null;
  type: PeriodType;
}

/** A reference date at the precision its source gives: 2024, 2024-06 or 2024-06-11. */
export interface Reference {
  year: number;
  month?: number;
  day?: number;
}

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null for anything else. */
export function parseReference(text: string | null | undefined): Reference | null {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(text ?? '');
  if (!parts) return null;
  const reference: Reference = { year: Number(parts[1]) };
  if (parts[2]) reference.month = Number(parts[2]);
  if (parts[3]) reference.day = Number(parts[3]);
  return reference;
}

export const isoDay = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The whole reference as a day; null where it names none. */
export const referenceDay = (reference: Reference | null): string | null =>
  reference?.month !== undefined && reference.day !== undefined
    ? isoDay(reference.year, reference.month, reference.day)
    : null;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The last day of a month from 1 to 12. */
export function lastDay(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Year, month and day of an ISO date. */
const partsOf = (iso: string): [number, number, number] => [
  Number(iso.slice(0, 4)),
  Number(iso.slice(5, 7)),
  Number(iso.slice(8, 10)),
];

export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);

export const dayOf = (year: number, month: number, day: number): Interval => {
  const iso = isoDay(year, month, day);
  return { start: iso, end: iso, type: 'day' };
};

/** `count` months from the first of `month`, which may lie outside 1 to 12 and then counts into other years. */
export function monthsFrom(
  year: number,
  month: number,
  count: number,
  type: PeriodType = 'span',
): Interval {
  const from = year * 12 + month - 1;
  const to = from + count - 1;
  const [y1, m1] = [Math.floor(from / 12), (from % 12) + 1];
  const [y2, m2] = [Math.floor(to / 12), (to % 12) + 1];
  return { start: isoDay(y1, m1, 1), end: isoDay(y2, m2, lastDay(y2, m2)), type };
}

export const monthOf = (year: number, month: number): Interval =>
  monthsFrom(year, month, 1, 'month');
export const quarterOf = (year: number, quarter: number): Interval =>
  monthsFrom(year, quarter * 3 - 2, 3, 'quarter');
export const halfOf = (year: number, half: number): Interval =>
  monthsFrom(year, half * 6 - 5, 6, 'half');
export const yearOf = (year: number): Interval => monthsFrom(year, 1, 12, 'year');
export const yearsOf = (from: number, to: number): Interval =>
  monthsFrom(from, 1, (to - from + 1) * 12);

/** `yearIn('2024-06-11')` is 2024. */
export const yearIn = (iso: string): number => Number(iso.slice(0, 4));

/** The days of a year up to one of them: `yearUpTo('2024-06-11')` begins on 2024-01-01. */
export const yearUpTo = (end: string): Interval => ({
  start: `${yearIn(end)}-01-01`,
  end,
  type: 'cumulative',
});

/** The ISO date `days` after `iso`. */
export function addDays(iso: string, days: number): string {
  const [year, month, day] = partsOf(iso);
  // Most days looked for are of the same month or next to it, for which no clock need be asked.
  const wanted = day + days;
  if (wanted >= 1 && wanted <= lastDay(year, month)) return isoDay(year, month, wanted);
  return new Date(Date.UTC(year, month - 1, wanted)).toISOString().slice(0, 10);
}

/** The ISO date `months` after `iso`, on its last day where the month is too short. */
export function addMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(at / 12), (at % 12) + 1];
  return isoDay(y, m, Math.min(day, lastDay(y, m)));
}

/**
 * The seven days from a Monday that bear a number in a year (ISO 8601): the first week is that of 4 January.
 *
 * @example weekOf(2024, 47) → 2024-11-18 to 2024-11-24
 */
export function weekOf(year: number, number: number): Interval {
  const fourth = `${year}-01-04`;
  const start = addDays(fourth, 7 * (number - 1) - ((weekday(fourth) + 6) % 7));
  return { start, end: addDays(start, 6), type: 'span' };
}

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay();

const isFirstDay = (iso: string): boolean => iso.endsWith('-01');
const isLastDay = (iso: string): boolean => {
  const [year, month, day] = partsOf(iso);
  return day === lastDay(year, month);
};

/** The interval moved by whole months; the last day of a month stays one: February to 29 becomes February to 28. */
export function shiftMonths(interval: Interval, months: number): Interval {
  const moved = (iso: string | null, closes: boolean): string | null => {
    if (iso === null) return null;
    if (!closes || !isLastDay(iso)) return addMonths(iso, months);
    return addDays(addMonths(addDays(iso, 1), months), -1);
  };
  const single = interval.start === interval.end;
  return {
    start: moved(interval.start, false),
    end: moved(interval.end, !single),
    type: interval.type,
  };
}

/** How many whole months an interval takes from the first of one to the last of another; null for other intervals. */
export function monthsIn({ start, end }: Interval): number | null {
  if (start === null || end === null || !isFirstDay(start) || !isLastDay(end)) return null;
  const [y1 = 0, m1 = 0] = start.split('-').map(Number);
  const [y2 = 0, m2 = 0] = end.split('-').map(Number);
  return (y2 - y1) * 12 + m2 - m1 + 1;
}

/** The calendar unit of the year, quarter or month in which an interval ends; null where it has no end. */
export function unitAround(unit: string, { start, end }: Interval): Interval | null {
  const iso = end ?? start;
  if (iso === null) return null;
  const [year = 0, month = 1] = iso.split('-').map(Number);
  if (unit === 'year') return yearOf(year);
  if (unit === 'half') return halfOf(year, month <= 6 ? 1 : 2);
  if (unit === 'quarter') return quarterOf(year, Math.ceil(month / 3));
  return unit === 'month' ? monthOf(year, month) : null;
}
