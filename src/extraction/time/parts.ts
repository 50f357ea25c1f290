import { isYear, months, ordinals, unitDays, unitMonths } from '../lexicon/period-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import { addDays, halfOf, type Interval, monthsFrom, quarterOf, yearIn } from './calendar.ts';
import { DateReader } from './dates.ts';
import { seasonOf, thirdOf, winterFrom } from './seasons.ts';
import { type TimeExpression, undated } from './time-reader.ts';

/** A part of a year, of whichever year: its first quarter. */
interface YearPart {
  of: (year: number) => Interval;
  kind: Interval['type'];
  to: number;
}

/** What a number of months in a row is called. */
const typeOfMonths = (count: number): Interval['type'] =>
  count === 1
    ? 'month'
    : count === 3
      ? 'quarter'
      : count === 6
        ? 'half'
        : count === 12
          ? 'year'
          : 'span';

/** Reads parts of a year: quarters, halves, seasons, its first or last months. */
export abstract class PartReader extends DateReader {
  /**
   * "first quarter of 2024", "first half", "first 11 months", "second quarter last year".
   *
   * @param shift by how many years it lies beside that of the reference
   * @param within the year it lies in, where that is known: "last year's first quarter"
   */
  protected part(
    from: number,
    at: number,
    shift = 0,
    within: Interval | null = null,
  ): TimeExpression | null {
    const ofMonth = this.partOfMonth(from, at);
    if (ofMonth) return ofMonth;
    const part = this.quarterCode(at) ? null : this.partOfYear(at);
    if (!part) return null;
    const { of, kind, to } = part;
    const partOf = (year: number | null): Interval => (year === null ? undated(kind) : of(year));
    if (within) {
      const { start } = within;
      return this.absolute(from, to, partOf(start === null ? null : yearIn(start)));
    }
    if (shift !== 0) {
      const year = this.reference ? this.reference.year + shift : null;
      return this.absolute(from, to, partOf(year));
    }
    const tail = this.yearTail(to);
    return tail
      ? this.absolute(from, tail.to, partOf(tail.year))
      : this.absolute(
          from,
          to,
          this.isForNow(from) ? partOf(this.reference?.year ?? null) : this.lastOf(of, kind),
        );
  }

  /** "first week of September", "second half of May", "first ten days of this month": days of a month. */
  protected partOfMonth(from: number, at: number): TimeExpression | null {
    const counted = this.count(at + 1);
    const unitAt = counted === null ? at + 1 : at + 2;
    const unit = this.lower(unitAt);
    const length = unit === 'half' ? 15 : (unitDays.get(unit) ?? 0) * (counted ?? 1);
    if (length < 7 || length > 21 || !isOneOf(this.lower(unitAt + 1), 'of|in')) return null;
    const month = this.atom(unitAt + 2, false);
    const { start, end, type } = month?.interval ?? {};
    if (!month || type !== 'month' || !start || !end) return null;
    const isLast = isOneOf(this.lower(at), 'last|final|closing|latter');
    const number = ordinals.get(this.lower(at)) ?? 1;
    const first = addDays(start, (number - 1) * length);
    // The second half of a month is all that the first one leaves.
    const isRest = unit === 'half' && (isLast || number === 2);
    const opens = isRest ? addDays(start, length) : isLast ? addDays(end, 1 - length) : first;
    const closes = isRest || isLast ? end : addDays(first, length - 1);
    return this.absolute(from, month.to, { start: opens, end: closes, type: 'span' });
  }

  private partOfYear(at: number): YearPart | null {
    const number = this.partNumber(at);
    const unitAt = this.isDash(at + 1) ? at + 2 : at + 1;
    const unit = this.lower(unitAt);
    if (unit === 'quarter' && number >= 1 && number <= 4)
      return { of: (year) => quarterOf(year, number), kind: 'quarter', to: unitAt + 1 };
    if (unit !== 'half' || number < 1 || number > 2)
      return number === 1 ? this.firstMonths(unitAt) : null;
    if (this.isHalfOfOther(unitAt)) return null;
    // "the first half-year"
    const isHalfYear = this.isDash(unitAt + 1) && this.is(unitAt + 2, 'year');
    const to = isHalfYear ? unitAt + 3 : unitAt + 1;
    return { of: (year) => halfOf(year, number), kind: 'half', to };
  }

  /** "the first half of the route" */
  private isHalfOfOther(at: number): boolean {
    return this.is(at + 1, 'of') && !this.yearTail(at + 1) && !this.is(at + 2, 'the', 'year');
  }

  /** "11 months" and "two quarters" behind "first" */
  private firstMonths(at: number): YearPart | null {
    const length = unitMonths.get(this.lower(at + 1)) ?? 0;
    const size = length > 3 ? 0 : length * (this.count(at) ?? 0);
    if (size < 1 || size > 12) return null;
    const of = (year: number): Interval => monthsFrom(year, 1, size, typeOfMonths(size));
    return { of, kind: 'span', to: at + 2 };
  }

  /** Which of its kind a word says a part is: the "opening" quarter is the first, the "latter" half the second. */
  private partNumber(at: number): number {
    const word = this.lower(at);
    if (isOneOf(word, 'opening|former')) return 1;
    if (isOneOf(word, 'latter|closing|final')) return this.is(at + 1, 'half') ? 2 : 4;
    return ordinals.get(word) ?? 0;
  }

  /** "the last quarter of 2022", "the final three months of last year": counted from the end of a year that is named. */
  protected lastPart(at: number, next: number): TimeExpression | null {
    const counted = this.count(next + 1);
    const unitAt = counted === null ? next + 1 : next + 2;
    const length = this.is(unitAt, 'half') ? 6 : unitMonths.get(this.lower(unitAt));
    const tail = this.yearTail(unitAt + 1);
    if (length === undefined || length > 6 || !tail || !this.is(unitAt + 1, 'of')) return null;
    const size = length * (counted ?? 1);
    if (size > 12) return null;
    const type = typeOfMonths(size);
    const interval =
      tail.year === null ? undated(type) : monthsFrom(tail.year, 13 - size, size, type);
    return this.absolute(at, tail.to, interval);
  }

  /**
   * "in seven months", "over six months", "for the nine months of this year": the first so many of a year, where the
   * year is said or the month before the reference is the last of them.
   */
  protected override monthsOfYear(from: number, countAt: number): TimeExpression | null {
    const count = this.count(countAt);
    if (count === null || count > 11 || !this.is(countAt + 1, 'months')) return null;
    const to = countAt + 2;
    // "9 months 2024" heads a column.
    const isNamed = isOneOf(this.lower(to), 'of|in') || isYear(this.tokens[to]);
    const tail = isNamed ? this.yearTail(to) : null;
    const of = (year: number): Interval => monthsFrom(year, 1, count, typeOfMonths(count));
    if (tail)
      return this.absolute(from, tail.to, tail.year === null ? undated('span') : of(tail.year));
    const reference = this.reference;
    // "Ten months into this year", "eight months into the year"
    if (this.is(to, 'into') && isOneOf(this.lower(to + 1), 'this|the') && this.is(to + 2, 'year'))
      return this.absolute(from, to + 3, reference ? of(reference.year) : undated('span'));
    const isFronted =
      countAt > 0 && (countAt === 1 || this.tokens[countAt - 2]?.shape === 'punctuation');
    const closed = isFronted || !this.tokens[to] || this.tokens[to]?.shape === 'punctuation';
    if (!closed || count < 2 || reference?.month === undefined) return null;
    // What is reported in October is of nine months, or of eight where the count is slow.
    const isOver = reference.month - 1 === count || (count > 6 && reference.month - 2 === count);
    if (!isOver) return null;
    return this.absolute(from, to, of(reference.year));
  }

  /** "half-year profit": the half that is over last. */
  protected halfYear(at: number): TimeExpression | null {
    if (!this.isDash(at + 1) || !/^year(?:ly)?$/.test(this.lower(at + 2))) return null;
    if (isOneOf(this.lower(at - 1), 'a|one|every|each|per')) return null;
    const reference = this.reference;
    if (reference?.month === undefined) return this.absolute(at, at + 3, undated('half'));
    const half = reference.month <= 6 ? halfOf(reference.year - 1, 2) : halfOf(reference.year, 1);
    return this.absolute(at, at + 3, half);
  }

  /** "early 2023", "mid-May", "late last year". */
  protected thirdOfYear(at: number, ranges: boolean): TimeExpression | null {
    const next = this.isDash(at + 1) || this.is(at + 1, 'in') ? at + 2 : at + 1;
    const inner = this.lower(next);
    const isTime = isYear(this.tokens[next]) || months.has(inner) || isOneOf(inner, 'last|this');
    const atom = isTime ? this.atom(next, ranges) : null;
    if (!atom) return null;
    const year = atom.interval.type === 'year' ? atom.interval.start : null;
    const interval = year === null ? atom.interval : thirdOf(this.lower(at), yearIn(year));
    return { ...atom, from: at, interval };
  }

  /** "the middle of 2023". */
  protected middleOfYear(at: number): TimeExpression | null {
    const atom = this.is(at + 1, 'of') ? this.atom(at + 2, false) : null;
    if (atom?.interval.type !== 'year' || atom.interval.start === null) return null;
    const interval = thirdOf(this.lower(at), yearIn(atom.interval.start));
    return { ...atom, from: at, interval };
  }

  /** "the summer of 2023", "spring 2022", "last autumn"; a fall without "the" or a capital is a decline. */
  protected season(at: number, word: string): TimeExpression | null {
    const led =
      this.is(at - 1, 'the') && isOneOf(this.lower(at - 2), 'in|during|by|since|until|from|of');
    if (word === 'fall' && (this.is(at + 1, 'in') || (!led && this.tokens[at]?.text !== 'Fall')))
      return null;
    const named = isOneOf(this.lower(at + 1), 'season|schedule|timetable|months|period');
    const tail = this.yearTail(named ? at + 2 : at + 1);
    if (!tail) return this.bareSeason(at, word, named ? at + 2 : at + 1);
    if (this.isDash(tail.to) || this.is(tail.to, '/')) {
      const to = this.tokens[tail.to + 1]?.shape === 'number' ? tail.to + 2 : tail.to;
      const isNext =
        tail.year !== null && Number(this.lower(to - 1)) % 100 === (tail.year + 1) % 100;
      const winter = word === 'winter' && isNext ? winterFrom(tail.year ?? 0) : undated('span');
      return this.absolute(at, to, winter);
    }
    const interval = tail.year === null ? undated('span') : seasonOf(word, tail.year);
    return this.absolute(at, tail.to, interval);
  }

  /** "over the summer", "in spring": the last that is over, where what is told of it is past. */
  private bareSeason(at: number, word: string, to: number): TimeExpression | null {
    const lead = this.is(at - 1, 'the') ? at - 2 : at - 1;
    if (!isOneOf(this.lower(lead), 'in|during|over|throughout') || word === 'winter') return null;
    const interval = this.lastOf((year) => seasonOf(word, year), 'span');
    return { ...this.absolute(at, to, interval), recurs: true };
  }

  /** "this summer", "last spring". */
  protected seasonBeside(at: number, next: number, shift: number): TimeExpression | null {
    const reference = this.reference;
    const word = this.lower(next);
    if (!reference) return this.absolute(at, next + 1, undated('span'));
    const here = seasonOf(word, reference.year);
    const passed = here.end !== null && this.day !== null && here.end < this.day;
    const isOver = shift < 0 ? !passed : passed;
    const year = isOver ? reference.year + shift : reference.year;
    const interval = shift === 0 ? here : seasonOf(word, year);
    return this.absolute(at, next + 1, interval);
  }
}
