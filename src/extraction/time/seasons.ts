import { type Interval, monthsFrom } from './calendar.ts';

/** First month of a season of the north, three months long; the winter of a year may be that of either end of it. */
const firstMonths = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
]);

export const isSeason = (word: string): boolean => word === 'winter' || firstMonths.has(word);

/** The months of a season of `year`; undated for a winter, which lies in two years. */
export function seasonOf(word: string, year: number): Interval {
  const month = firstMonths.get(word);
  return month === undefined
    ? { start: null, end: null, type: 'span' }
    : monthsFrom(year, month, 3);
}

/** The months of a winter that two years name: "the winter of 2021/22". */
export const winterFrom = (year: number): Interval => monthsFrom(year, 12, 3);

/** The third of a year that "early", "mid" or "late" stand for. */
export function thirdOf(word: string, year: number): Interval {
  return monthsFrom(year, word === 'early' ? 1 : word === 'late' ? 9 : 5, 4);
}
