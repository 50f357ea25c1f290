import { closingShapes } from '../lexicon/marks.ts';
import {
  cardinals,
  currentNouns,
  months,
  ordinals,
  unitDays,
  unitMonths,
  weekdays,
} from '../lexicon/period-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import { tokenAt } from '../tokens/cursor.ts';
import { isCapitalised, opensWithDigit } from '../tokens/letters.ts';
import {
  addDays,
  addMonths,
  type Interval,
  monthsFrom,
  weekday,
  yearOf,
  yearsOf,
} from './calendar.ts';
import { isChangeBefore } from './compared-times.ts';
import { PartReader } from './parts.ts';
import { isSeason } from './seasons.ts';
import { type TimeExpression, undated } from './time-reader.ts';

/** Words before a unit, and by how many units they move it. */
const shifts: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['prior', -1],
  ['recent', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
]);

/** What a number of months adds up to. */
const sumNouns = wordSet(
  'figure|total|tally|count|volume|result|results|throughput|turnover|sum|profit|revenue|traffic|tonnage|output',
);

/** Reads times that are counted: from the reference date, from the edge of another time, or in lengths. */
export abstract class SpanReader extends PartReader {
  /** What begins with "the", "this", "last", "past": relative years, quarters, spans. */
  protected relative(at: number): TimeExpression | null {
    const next = this.is(at, 'the') ? at + 1 : at;
    const which = this.lower(next);
    const last = isOneOf(which, 'last|final') ? this.lastPart(at, next) : null;
    if (last) return last;
    if (ordinals.has(which) || isOneOf(which, 'final|opening|closing|latter|former'))
      return this.part(at, next);
    const definite = next > at ? this.definite(at, next) : null;
    if (definite) return definite;
    if (which === 'current' && currentNouns.has(this.lower(next + 1)))
      return this.now(at, next + 1);
    const shift = shifts.get(which);
    if (shift === undefined || (next > at && this.quarterCode(next))) return null;
    return this.shifted(at, next, shift);
  }

  /** What needs its "the": "the summer of 2023", "the year to June", "the 12 months to March". */
  private definite(at: number, next: number): TimeExpression | null {
    const which = this.lower(next);
    if (isSeason(which) || which === 'middle') {
      const atom = this.atom(next);
      return atom && { ...atom, from: at };
    }
    if (isOneOf(which, 'year|decade|month|week')) return this.unitTo(at, next);
    const isWeekend = which === 'weekend' && !isOneOf(this.lower(next + 1), 'before|after|of|-');
    if (isWeekend && isOneOf(this.lower(at - 1), 'over|at|on|during|for'))
      return this.absolute(at, next + 1, this.weekendBeside(0));
    const months = this.monthsFigure(at, next);
    if (months) return months;
    const kindAt = isOneOf(this.lower(next + 1), 'calendar|fiscal|financial') ? next + 1 : next;
    // "the Iranian year that ended on 20 March"
    if (isCapitalised(tokenAt(this.tokens, next).text) && this.is(next + 1, 'year'))
      return this.unitTo(at, next + 1);
    if (isOneOf(this.lower(kindAt), 'financial|fiscal|business|calendar')) {
      const ended = this.is(kindAt + 1, 'year') ? this.unitTo(at, kindAt + 1) : null;
      return ended ?? (which === 'fiscal' ? this.fiscal(next) : null);
    }
    if (opensWithDigit(which)) return this.numberAfterThe(at, next);
    return cardinals.has(which) ? this.countedTime(at, next) : null;
  }

  /** "the nine-month figure", "the eleven-month total": the first so many months of a year. */
  private monthsFigure(at: number, next: number): TimeExpression | null {
    const count = this.count(next);
    const isMonths = this.isDash(next + 1) && this.is(next + 2, 'month');
    if (count === null || count > 11 || !isMonths || !sumNouns.has(this.lower(next + 3)))
      return null;
    const year = (of: number): Interval => monthsFrom(of, 1, count);
    return this.absolute(at, next + 3, this.lastOf(year, 'span'));
  }

  /** "the 31st" of nothing is no date; "the 12 months to March 2024" is a span. */
  private numberAfterThe(at: number, next: number): TimeExpression | null {
    const token = tokenAt(this.tokens, next);
    return token.shape === 'number'
      ? (this.dayMonth(next, Number(token.text)) ?? this.countedTime(at, next))
      : this.fromDigits(next, token.lower);
  }

  /** "the 12 months to March", "the nine months of 2023" */
  private countedTime(at: number, countAt: number): TimeExpression | null {
    return this.countedSpan(at, countAt, 0) ?? this.monthsOfYear(at, countAt);
  }

  /** A unit, a month, a day of the week or a number of units before, around or after the reference. */
  private shifted(at: number, which: number, shift: number): TimeExpression | null {
    const next = which + 1;
    const unit = this.lower(next);
    if (months.has(unit)) return this.month(next, true);
    if (weekdays.has(unit)) return this.weekday(next);
    if (isSeason(unit)) return this.seasonBeside(at, next, shift);
    const part = ordinals.has(unit) ? this.part(at, next, shift) : null;
    const counted = part ?? this.countedSpan(at, next, shift);
    if (counted) return counted;
    if (this.is(which, 'recent') || isOneOf(unit, 'few|several|couple'))
      return this.vagueSpan(at, next);
    const rolls =
      this.is(which, 'past') || (shift !== 0 && unit === 'decade') || this.isRolling(at, unit);
    return rolls && unitMonths.has(unit)
      ? loose(at, next + 1, this.lengthBeside(1, unit, shift))
      : this.unitOf(at, next, shift);
  }

  /** "over the last year", "in the last month": the twelve months or thirty days behind, no calendar year. */
  private isRolling(at: number, unit: string): boolean {
    return (
      this.is(at, 'the', 'last') &&
      unit !== 'quarter' &&
      isOneOf(this.lower(at - 1), 'over|in|within')
    );
  }

  /** "this year", "last month", "next week", "last year's first quarter". */
  private unitOf(at: number, unitAt: number, shift: number): TimeExpression | null {
    const interval = this.unitBeside(this.lower(unitAt), shift);
    if (!interval) return null;
    const to = unitAt + 1;
    const whole = this.absolute(at, to, interval);
    if (!this.is(unitAt, 'year')) return whole;
    const part = isOneOf(this.lower(to), "'s|’s") ? this.part(at, to + 1, 0, interval) : null;
    if (part) return part;
    if (shift !== 0 || this.day === null) return whole;
    // What has happened "this year" has happened by the reference day.
    const passed: Interval = { start: interval.start, end: this.day, type: 'cumulative' };
    return { ...whole, interval: passed, whole: interval };
  }

  /** "climbed by 15 percent in a month": the one that has just passed. */
  protected withinUnit(at: number): TimeExpression | null {
    const unit = this.lower(at + 1);
    if (!isOneOf(this.lower(at - 1), 'in|within') || !unitMonths.has(unit)) return null;
    const isClosed = closingShapes.has(tokenAt(this.tokens, at + 2).shape);
    if (!isClosed || !isChangeBefore(this.tokens, at - 1)) return null;
    return loose(at, at + 2, this.lengthBeside(1, unit, -1));
  }

  /** "the year to June", "the decade to 2021", "the week to 14 July"; not "the start of the year to 10 July". */
  private unitTo(at: number, unitAt: number): TimeExpression | null {
    if (this.is(at - 1, 'of') && isOneOf(this.lower(at - 2), 'start|beginning|end|rest|course'))
      return null;
    return this.spanTo(at, unitAt, 1);
  }

  /**
   * "five years" after "the past", "12 months to March 2024" after "the".
   *
   * @param direction 0 where only another time tells when it is
   */
  private countedSpan(at: number, countAt: number, direction: number): TimeExpression | null {
    const whole = this.count(countAt);
    if (whole === null) return null;
    const hasHalf = this.is(countAt + 1, 'and', 'a', 'half');
    const count = hasHalf ? whole + 0.5 : whole;
    let unitAt = hasHalf ? countAt + 4 : countAt + 1;
    if (this.isDash(unitAt)) unitAt++;
    if (isOneOf(this.lower(unitAt), 'full|calendar|consecutive|straight')) unitAt++;
    const unit = this.lower(unitAt);
    if (!isUnit(unit)) return null;
    const span = this.spanTo(at, unitAt, count);
    if (span || direction === 0) return span;
    return loose(at, unitAt + 1, this.lengthBeside(count, unit, direction));
  }

  /** So many units back from the reference, or on from it; not finer than it. */
  protected lengthBeside(count: number, unit: string, direction: number): Interval {
    if (this.day !== null) {
      const other = moved(this.day, count, unit, direction);
      return direction < 0
        ? { start: addDays(other, 1), end: this.day, type: 'span' }
        : { start: addDays(this.day, 1), end: other, type: 'span' };
    }
    const { year, month } = this.reference ?? {};
    const length = unitMonths.get(unit);
    if (year === undefined || length === undefined) return undated('span');
    const size = count * length;
    if (month !== undefined)
      return monthsFrom(year, direction < 0 ? month - size + 1 : month + 1, size);
    if (length % 12 !== 0) return undated('span');
    const years = size / 12;
    return direction < 0 ? yearsOf(year - years + 1, year) : yearsOf(year + 1, year + years);
  }

  /** "recent years", "the past few months": named, never dated. */
  private vagueSpan(at: number, next: number): TimeExpression | null {
    let unitAt = next;
    while (isOneOf(this.lower(unitAt), 'few|several|couple|of|recent|many')) unitAt++;
    return isUnit(this.lower(unitAt)) ? loose(at, unitAt + 1, undated('span')) : null;
  }

  /** "the 12 months to March 2024", "the year ended 30 June 2023", "the seven days to 14 July". */
  private spanTo(at: number, unitAt: number, count: number): TimeExpression | null {
    const verb = this.spanVerb(unitAt + 1);
    if (verb === null) return null;
    const next = this.is(verb + 1, 'on') ? verb + 2 : verb + 1;
    const end =
      this.edge(next) ?? this.atom(next) ?? this.atom(this.is(next, 'the') ? next + 1 : next);
    if (!end?.absolute) return null;
    const unit = this.lower(unitAt);
    const last = end.interval.end;
    if (last === null || !isUnit(unit)) return this.absolute(at, end.to, undated('span'));
    const start = moved(addDays(last, 1), count, unit, -1);
    return this.absolute(at, end.to, { start, end: last, type: 'span' });
  }

  /** "to", "ended", "that ended", "1403, which ended": what leads to the end of a span; null where nothing does. */
  private spanVerb(at: number): number | null {
    const code = /^1[34]\d\d$/.test(this.lower(at)) ? at + 1 : at;
    const mark = this.lower(code) === ',' ? code + 1 : code;
    if (isOneOf(this.lower(mark), 'that|which') && isOneOf(this.lower(mark + 1), 'ended|ends'))
      return mark + 1;
    return isOneOf(this.lower(at), 'to|ended|ending|through') ? at : null;
  }

  /** The year, quarter, month, week around the reference, moved by `shift` of them; null for no such unit. */
  protected unitBeside(unit: string, shift: number): Interval | null {
    switch (unit) {
      case 'year':
        return this.reference ? yearOf(this.reference.year + shift) : undated('year');
      case 'month':
        return this.monthsBeside('month', 1, shift);
      case 'quarter':
        return this.monthsBeside('quarter', 3, shift);
      case 'half':
        return this.monthsBeside('half', 6, shift);
      case 'week': {
        if (this.day === null) return undated('span');
        const monday = addDays(this.day, -((weekday(this.day) + 6) % 7) + shift * 7);
        return { start: monday, end: addDays(monday, 6), type: 'span' };
      }
      case 'weekend':
        return this.weekendBeside(shift);
      case 'day':
        return this.nearDay(shift);
      case 'decade':
        return undated('span');
      default:
        return null;
    }
  }

  /** The last Saturday and Sunday that are over, those before them, or the next ones. */
  private weekendBeside(shift: number): Interval {
    if (this.day === null) return undated('span');
    const sunday = addDays(this.day, shift > 0 ? 7 - weekday(this.day) : -weekday(this.day));
    return { start: addDays(sunday, -1), end: sunday, type: 'span' };
  }

  /** The part of a year, so many months long, that the reference lies in, moved by `shift` such parts. */
  private monthsBeside(type: Interval['type'], size: number, shift: number): Interval {
    const { year, month } = this.reference ?? {};
    if (year === undefined || month === undefined) return undated(type);
    const first = (Math.ceil(month / size) - 1 + shift) * size + 1;
    return monthsFrom(year, first, size, type);
  }

  /** "the end of July", "end-2023", "the beginning of the year": an instant at the edge of a time. */
  protected edge(at: number): TimeExpression | null {
    const early = this.yearEnd(at) ?? this.unitsEnd(at);
    if (early) return early;
    const hasThe = this.is(at, 'the');
    const word = this.lower(hasThe ? at + 1 : at);
    const isLast = isOneOf(word, 'end|close');
    if (!isLast && !isOneOf(word, 'beginning|start')) return null;
    const next = hasThe ? at + 2 : at + 1;
    const isLinked = this.is(next, 'of') || this.isDash(next);
    if (!isLinked && hasThe) return null;
    const inner = isLinked ? next + 1 : next;
    const atom = this.atom(inner) ?? this.thisUnit(inner);
    if (!atom) return null;
    const { start, end } = atom.whole ?? atom.interval;
    const { to, absolute } = atom;
    return { from: at, to, interval: instant(isLast ? end : start), absolute };
  }

  /** "year-end", "the yearend", "year end": the last day of the year of the reference. */
  private yearEnd(at: number): TimeExpression | null {
    let next = this.is(at, 'the') ? at + 1 : at;
    if (this.is(next, 'year') && this.isDash(next + 1) && this.is(next + 2, 'end')) next += 2;
    else if (this.is(next, 'year', 'end')) next++;
    else if (!this.is(next, 'yearend')) return null;
    const tail = this.yearTail(next + 1);
    const year = tail?.year ?? this.year ?? this.reference?.year;
    const day = year === undefined ? null : `${year}-12-31`;
    return this.absolute(at, tail?.to ?? next + 1, instant(day));
  }

  /** "the year's end", "this month's close": the same the other way round. */
  private unitsEnd(at: number): TimeExpression | null {
    const unit = isOneOf(this.lower(at), 'the|this') ? at + 1 : at;
    if (!isOneOf(this.lower(unit), 'year|month|quarter') || !isOneOf(this.lower(unit + 1), "'s|’s"))
      return null;
    const isLast = isOneOf(this.lower(unit + 2), 'end|close');
    if (!isLast && !isOneOf(this.lower(unit + 2), 'beginning|start')) return null;
    const atom = this.thisUnit(unit);
    if (!atom) return null;
    const { start, end } = atom.interval;
    return this.absolute(at, unit + 3, instant(isLast ? end : start));
  }

  /** "the year", "the month" after "the end of". */
  private thisUnit(at: number): TimeExpression | null {
    const unit = this.is(at, 'the') ? at + 1 : at;
    const interval = this.unitBeside(this.lower(unit), 0);
    if (interval && this.is(unit, 'year')) this.lentYear = true;
    return interval && this.absolute(at, unit + 1, interval);
  }

  protected now(from: number, to: number): TimeExpression {
    return this.absolute(from, to, instant(this.day));
  }
}

/** True for the unit of a length of time: `months`, `day`. */
export const isUnit = (word: string): boolean => unitMonths.has(word) || unitDays.has(word);

/** A time whose numbers count units, and none of which belongs to the calendar. */
const loose = (from: number, to: number, interval: Interval): TimeExpression => ({
  from,
  to,
  interval,
  absolute: false,
});

/** How things stand on a day. */
export const instant = (day: string | null): Interval => ({
  start: day,
  end: day,
  type: 'instant',
});

/** The day so many units behind another, or before it where `direction` is −1. */
function moved(iso: string, count: number, unit: string, direction: number): string {
  const months = unitMonths.get(unit);
  return months === undefined
    ? addDays(iso, direction * count * (unitDays.get(unit) ?? 1))
    : addMonths(iso, direction * Math.round(count * months));
}
