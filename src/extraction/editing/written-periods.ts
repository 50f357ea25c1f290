import type { Period } from '../../schemas/fact.ts';
import { halfOf, type Interval, isDay, monthOf, quarterOf, yearOf } from '../time/calendar.ts';
import { readPeriods } from '../time/periods.ts';
import { tokenise } from '../tokens/tokens.ts';

/**
 * A time an editor wrote by itself: ISO dates and stretches of them (`2024-06-11`, `2013-2023`, `2024-Q1`,
 * `2023-12/2024-03`), or in the words a text would use, counted from `reference`. Undefined where it cannot be dated.
 */
export function readPeriodWritten(written: string, reference: string | null): Period | undefined {
  const text = written.trim();
  const interval =
    readIso(text) ??
    readFramed(text, reference) ??
    readWords(text, reference) ??
    // "end of October 2024" is a time only after a preposition.
    readWords(`at the ${text}`, reference);
  if (!interval || (interval.start === null && interval.end === null)) return undefined;
  if (interval.start !== null && interval.end !== null && interval.start > interval.end)
    return undefined;
  return { start: interval.start, end: interval.end, text, type: interval.type };
}

const part = String.raw`\d{4}(?:-(?:\d\d(?:-\d\d)?|Q[1-4]|H[12]))?`;
const between = new RegExp(
  String.raw`^(${part})\s*(?:/|\bto\b|[–—]|(?<=^\d{4})-(?=\d{4}$))\s*(${part})$`,
  'i',
);

/** One date or two. */
function readIso(text: string): Interval | null {
  const one = readPart(text);
  if (one) return one;
  const two = between.exec(text);
  const [first, last] = [readPart(two?.[1] ?? ''), readPart(two?.[2] ?? '')];
  return first && last && { start: first.start, end: last.end, type: 'span' };
}

/** "to 2024-06-11", "since 2013-05", "as of 2024-10-31", "to 11 June 2024". */
function readFramed(text: string, reference: string | null): Interval | null {
  const [, word, date = ''] = /^(to|until|by|since|from|as of) (.+)$/i.exec(text) ?? [];
  const at = readPart(date) ?? readWords(date, reference);
  if (!at || word === undefined) return null;
  if (/^as of$/i.test(word)) return { start: at.end, end: at.end, type: 'instant' };
  return /^(?:since|from)$/i.test(word)
    ? { start: at.start, end: null, type: 'span' }
    : { start: null, end: at.end, type: 'cumulative' };
}

/** 2024, 2024-06, 2024-06-11, 2024-Q1, 2024-H2. */
function readPart(text: string): Interval | null {
  const [, year, month, day, quarter, half] =
    /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|Q([1-4])|H([12])))?$/i.exec(text) ?? [];
  if (year === undefined) return null;
  const y = Number(year);
  if (quarter !== undefined) return quarterOf(y, Number(quarter));
  if (half !== undefined) return halfOf(y, Number(half));
  if (month === undefined) return yearOf(y);
  if (day === undefined) return isDay(y, Number(month), 1) ? monthOf(y, Number(month)) : null;
  if (!isDay(y, Number(month), Number(day))) return null;
  return { start: text, end: text, type: 'day' };
}

/** The words of one time, and nothing else but a preposition. */
function readWords(text: string, reference: string | null): Interval | null {
  const [mention, ...more] = readPeriods(tokenise(text), text, reference);
  if (!mention || more.length > 0 || mention.end !== text.length) return null;
  if (!/^(?:(?:in|on|during|for|the)\s*)*$/i.test(text.slice(0, mention.start))) return null;
  const { start, end, type } = mention.period;
  return { start, end, type };
}
