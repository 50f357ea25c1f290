import {
  anaphoricNouns,
  type CodedPart,
  cardinals,
  dayNumber,
  functionWords,
  futureCues,
  isYear,
  measures,
  months,
  quarterCode,
  timely,
  weekdays,
} from '../lexicon/period-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt } from '../tokens/cursor.ts';
import {
  addDays,
  dayOf,
  type Interval,
  isDay,
  monthOf,
  monthsFrom,
  type Reference,
  referenceDay,
  shiftMonths,
  weekday,
  yearOf,
  yearsOf,
} from './calendar.ts';

/** A time read at a place, before the words around it are looked at. */
export interface TimeExpression {
  from: number;
  to: number;
  interval: Interval;
  /** True where every number of the words belongs to the calendar. */
  absolute: boolean;
  /** The whole of "this year", of which `interval` is what has passed of it. */
  whole?: Interval;
  /** First and last time of a range: 2014 and now of "from 2014 until now". */
  ends?: readonly [Interval, Interval];
  /** True for "as of": what has been counted up to a day, or how things stood on it. */
  asOf?: true;
  /** The time itself that "since" counts from. */
  named?: Interval;
}

/** Words behind "March" and "May" that make months of them. */
const monthActs = wordSet(
  "alone|itself|saw|brought|was|figure|figures|volume|volumes|traffic|marked|recorded|'s|’s",
);

/** A time that is named and cannot be dated. */
export const undated = (type: Interval['type']): Interval => ({ start: null, end: null, type });

/** Reads what a calendar names: days, months, quarters, years, days of the week. */
export abstract class DateReader {
  protected readonly tokens: readonly Token[];
  protected readonly text: string;
  protected readonly reference: Reference | null;
  protected readonly day: string | null;
  /** True where the time just read lies in the year spoken of: "the first ten months of that year". */
  protected lentYear = false;
  /** Year last named in the sentence, which later months without one belong to. */
  protected year: number | null = null;

  constructor(tokens: readonly Token[], text: string, reference: Reference | null) {
    this.tokens = tokens;
    this.text = text;
    this.reference = reference;
    this.day = referenceDay(reference);
  }

  protected lower(at: number): string {
    return lowerAt(this.tokens, at);
  }

  /** True where the tokens from `at` on are these words. */
  protected is(at: number, ...words: string[]): boolean {
    return words.every((word, offset) => this.lower(at + offset) === word);
  }

  /** From the start of one time to the end of another; "from November to February 2021" begins the year before. */
  protected join(first: TimeExpression, second: TimeExpression): Interval {
    let { start } = first.interval;
    const { end } = second.interval;
    if (start !== null && end !== null && start > end) {
      const earlier = `${Number(start.slice(0, 4)) - 1}${start.slice(4)}`;
      start = earlier <= end ? earlier : null;
    }
    return { start, end, type: 'span' };
  }

  protected hasYear(atom: TimeExpression): boolean {
    for (let at = atom.from; at < atom.to; at++) if (isYear(this.tokens[at])) return true;
    return false;
  }

  /** The first end again where only the second names the year both lie in. */
  protected inYearOf(
    second: TimeExpression,
    first: TimeExpression,
    read: () => TimeExpression | null,
  ): TimeExpression {
    return this.hasYear(second) && !this.hasYear(first) ? (read() ?? first) : first;
  }

  /** A time by itself: a date, a month, a quarter, "last year", "the past five years". */
  protected atom(at: number, ranges = true): TimeExpression | null {
    const token = this.tokens[at];
    if (!token) return null;
    const found =
      token.shape === 'number'
        ? this.fromNumber(at, ranges)
        : token.shape === 'word'
          ? this.fromWord(at, ranges)
          : null;
    const whole = (found && ranges && this.dayRange(found)) || found;
    if (whole && this.hasYear(whole)) {
      const year = whole.interval.start ?? whole.interval.end;
      if (year !== null) this.year = Number(year.slice(0, 4));
    }
    return whole;
  }

  protected fromNumber(at: number, ranges: boolean): TimeExpression | null {
    const token = this.tokens[at] as Token;
    const value = Number(token.text);
    if (isYear(token)) {
      return this.isoDate(at) ?? this.hanDate(at) ?? this.yearAt(at, ranges);
    }
    if (this.lower(at + 1) === '月') return this.hanDate(at);
    if (!Number.isInteger(value) || value < 1 || value > 31) return null;
    const months = isOneOf(this.lower(at - 1), 'in|over|for|during')
      ? (this.monthsOfYear(at, at) ?? this.codedMonths(at, value))
      : null;
    if (months) return months;
    if (this.tokens[at + 1]?.glued) {
      const code = quarterCode(token.text + (this.tokens[at + 1]?.text ?? ''));
      if (code) return this.codedQuarter(at, at + 2, code);
    }
    return this.dayMonth(at, value);
  }

  /** "2024-06-11", "2024/06/11". */
  protected isoDate(at: number): TimeExpression | null {
    const sign = this.lower(at + 1);
    if ((sign !== '-' && sign !== '/') || this.lower(at + 3) !== sign) return null;
    const [year, month, day] = [at, at + 2, at + 4].map((index) => Number(this.lower(index)));
    if (!this.tokens[at + 4]?.glued || !isDay(year ?? 0, month ?? 0, day ?? 0)) return null;
    return this.absolute(at, at + 5, dayOf(year as number, month as number, day as number));
  }

  /** "2024年6月11日", "6月11日". */
  protected hanDate(at: number): TimeExpression | null {
    let next = at;
    let year: number | undefined;
    if (isYear(this.tokens[at]) && this.lower(at + 1).startsWith('年')) {
      year = Number(this.lower(at));
      next = at + 2;
      if (this.lower(at + 1) !== '年') return this.absolute(at, next, yearOf(year));
    }
    if (this.tokens[next]?.shape !== 'number' || !this.lower(next + 1).startsWith('月')) {
      return year === undefined ? null : this.absolute(at, next, yearOf(year));
    }
    const month = Number(this.lower(next));
    const dayAt = next + 2;
    if (month < 1 || month > 12) return null;
    if (this.tokens[dayAt]?.shape === 'number' && this.lower(dayAt + 1).startsWith('日')) {
      const day = Number(this.lower(dayAt));
      return {
        from: at,
        to: dayAt + 2,
        interval: this.resolveDay(year, month, day, at),
        absolute: true,
      };
    }
    return { from: at, to: dayAt, interval: this.resolveMonth(year, month, at), absolute: true };
  }

  /** "9M 2023", "9M23": the first nine months. */
  private codedMonths(at: number, count: number): TimeExpression | null {
    const code = this.tokens[at + 1];
    const match = code?.glued ? /^M(\d{2}|\d{4})?$/.exec(code.text) : null;
    if (!match || count < 3 || count > 11) return null;
    const own = match[1] && Number(match[1].length === 2 ? `20${match[1]}` : match[1]);
    const tail = own ? null : this.yearTail(at + 2);
    const year = own || tail?.year;
    if (!year) return null;
    return this.absolute(at, tail?.to ?? at + 2, monthsFrom(year, 1, count));
  }

  /** The first so many months of a year: "the nine months of 2023". */
  protected abstract monthsOfYear(from: number, countAt: number): TimeExpression | null;

  protected absolute(from: number, to: number, interval: Interval): TimeExpression {
    return { from, to, interval, absolute: true };
  }

  /** A bare year, a pair of years, a season of two ("2019/20"), where the words around allow one. */
  protected yearAt(at: number, ranges: boolean): TimeExpression | null {
    const year = Number(this.lower(at));
    const before = this.lower(at - 1);
    const after = this.tokens[at + 1];
    const quarter = this.quarterCode(at + 1);
    if (quarter) return this.absolute(at, at + 2, quarter.of(year));
    if (this.isUnit(at)) return null;
    if (
      before === 'fiscal' ||
      before === 'fy' ||
      (before === 'year' && this.is(at - 2, 'fiscal'))
    ) {
      return { from: at - 1, to: at + 1, interval: undated('year'), absolute: true };
    }
    if (ranges && this.isDash(at + 1) && after?.glued) {
      const other = this.tokens[at + 2];
      if (other?.glued && /^\d{2}(\d{2})?$/.test(other.text)) {
        const end =
          other.text.length === 4
            ? Number(other.text)
            : Math.floor(year / 100) * 100 + Number(other.text);
        if (end > year && end - year < 200) return this.absolute(at, at + 3, yearsOf(year, end));
      }
    }
    if (this.is(at + 1, '/') && /^\d{2}$/.test(this.lower(at + 2))) {
      return this.absolute(at, at + 3, undated('span'));
    }
    const from = ['early', 'late', 'mid', 'year'].includes(before)
      ? at - 1
      : this.isDash(at - 1) && this.is(at - 2, 'mid')
        ? at - 2
        : at;
    return this.absolute(from, at + 1, yearOf(year));
  }

  /** True where a number that looks like a year counts something: "2000 workers", "$2020", "2013 km", "No 2013". Long, as each line is one sign of it. */
  protected isUnit(at: number): boolean {
    const before = this.tokens[at - 1];
    const after = this.tokens[at + 1];
    const token = this.tokens[at] as Token;
    if (before && token.glued && /[$€£¥#.,:/]$|^[A-Za-z]+$/.test(before.text)) return true;
    // "the years from 2013 to 2023": the second of two years counts nothing.
    if (isOneOf(this.lower(at - 1), 'to|until|through|and') && isYear(this.tokens[at - 2]))
      return false;
    if (token.glued && this.isDash(at - 1) && this.tokens[at - 1]?.glued) {
      const first = this.tokens[at - 2];
      return !(
        first &&
        (isYear(first) ||
          first.lower === 'mid' ||
          first.lower === 'end' ||
          first.lower === 'post' ||
          first.lower === 'pre')
      );
    }
    if (
      before &&
      [
        'no',
        'number',
        'nos',
        'flight',
        'model',
        'about',
        'around',
        'nearly',
        'over',
        'some',
        'almost',
        'least',
        'most',
        'than',
        'only',
        'roughly',
        'approximately',
      ].includes(before.lower)
    ) {
      return before.lower !== 'than' && before.lower !== 'over' && before.lower !== 'around'
        ? true
        : !after || (/^[a-z]/.test(after.text) && !functionWords.has(after.lower));
    }
    if (this.is(at - 1, '.') && ['no', 'nos'].includes(this.lower(at - 2))) return true;
    if (!after) return false;
    if (after.shape === 'symbol') return after.text === '%' || after.text === '°';
    if (after.shape !== 'word') return false;
    if (after.lower === "'s" || after.lower === '’s') return false;
    if (measures.has(after.lower)) return true;
    if (before && timely.has(before.lower) && before.lower !== 'by' && before.lower !== 'from')
      return false;
    return (
      /^[a-z]{3,}s$/.test(after.text) &&
      !functionWords.has(after.lower) &&
      !(before && this.isDash(at - 1)) &&
      this.plural(after.lower) &&
      !['the', 'its', 'their', 'a', 'this'].includes(before?.lower ?? '')
    );
  }

  protected plural(word: string): boolean {
    return (
      !/(?:ss|us|is)$/.test(word) && !isOneOf(word, 'was|has|does|sales|results|figures|prices')
    );
  }

  protected isDash(at: number): boolean {
    const text = this.tokens[at]?.text;
    return text === '-' || text === '–' || text === '—' || text === '‐' || text === '‑';
  }

  /** Words that begin with digits: "1H", "2Q24", "31st", "1990s". */
  protected fromDigits(at: number, word: string): TimeExpression | null {
    const decade = /^(\d{3}0)(?:s|['’]s)$/.exec(word);
    if (decade) return this.absolute(at, at + 1, yearsOf(Number(decade[1]), Number(decade[1]) + 9));
    const day = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word);
    if (day) {
      const number = Number(day[1]);
      return this.dayMonth(at, number) ?? this.planPeriod(at, number);
    }
    return null;
  }

  /** "the 14th Five-Year Plan period", whose years are fixed by its number. */
  protected planPeriod(at: number, number: number): TimeExpression | null {
    const end = ['five', '-', 'year', 'plan'].every(
      (word, offset) => this.lower(at + 1 + offset) === word,
    );
    if (!end || number < 7 || number > 20) return null;
    const start = 2021 + (number - 14) * 5;
    return this.absolute(at, at + 5, yearsOf(start, start + 4));
  }

  protected quarterCode(at: number): CodedPart | null {
    return quarterCode(this.tokens[at]?.text ?? '');
  }

  protected codedQuarter(from: number, to: number, code: CodedPart): TimeExpression {
    const other = this.isDash(to) || this.is(to, 'to') ? this.quarterCode(to + 1) : null;
    if (other) {
      const last = this.codedQuarter(to + 1, to + 2, other);
      const year = Number((last.interval.end ?? '').slice(0, 4));
      const first = year > 0 ? code.of(code.year ?? year).start : null;
      return this.absolute(from, last.to, { start: first, end: last.interval.end, type: 'span' });
    }
    if (code.year !== undefined) return this.absolute(from, to, code.of(code.year));
    const tail = this.yearTail(to);
    if (!tail) return this.absolute(from, to, this.lastOf(code.of, code.kind));
    const interval = tail.year === null ? undated(code.kind) : code.of(tail.year);
    return this.absolute(from, tail.to, interval);
  }

  /** The year that closes a quarter or a month: "of 2024", ", 2024", "of last year", "this year". */
  protected yearTail(at: number): { year: number | null; to: number } | null {
    let next = at;
    if (this.is(next, ',') && isYear(this.tokens[next + 1]) && !this.isUnit(next + 1)) next++;
    if (this.is(next, 'of') || this.is(next, 'in')) next++;
    if (this.is(next, 'fiscal') || this.is(next, 'fy')) {
      const year = this.is(next + 1, 'year') ? next + 2 : next + 1;
      return isYear(this.tokens[year]) ? { year: null, to: year + 1 } : null;
    }
    const token = this.tokens[next];
    if (isYear(token)) return { year: Number(token?.text), to: next + 1 };
    const ago = this.yearsAgo(next);
    if (ago) return ago;
    const which = this.lower(next);
    if (this.is(next, 'that', 'year') || this.is(next, 'the', 'same', 'year')) {
      this.lentYear = this.year === null;
      return {
        year: this.year ?? this.reference?.year ?? null,
        to: next + (which === 'that' ? 2 : 3),
      };
    }
    if (['this', 'last', 'next', 'the'].includes(which)) {
      let unit = next + 1;
      if (which === 'the' && ['current', 'previous', 'following'].includes(this.lower(unit)))
        unit++;
      if (!this.is(unit, 'year')) return null;
      if (next === at && which === 'the') return null;
      const year = this.reference?.year;
      const shift =
        which === 'last' || this.is(unit - 1, 'previous') ? -1 : which === 'next' ? 1 : 0;
      return { year: year === undefined ? null : year + shift, to: unit + 1 };
    }
    return null;
  }

  /** "8 years ago" behind a date: "on 18 July of 8 years ago". */
  private yearsAgo(at: number): { year: number | null; to: number } | null {
    if (!isOneOf(this.lower(at + 1), 'year|years') || !this.is(at + 2, 'ago')) return null;
    const word = this.lower(at);
    const count = cardinals.get(word) ?? (word === 'a' ? 1 : Number(word));
    if (!Number.isInteger(count)) return null;
    const year = this.reference?.year;
    return { year: year === undefined ? null : year - count, to: at + 3 };
  }

  /** The latest interval that is over by the reference day (give or take a fortnight of early news); undated without. */
  protected lastOf(of: (year: number) => Interval, kind: Interval['type']): Interval {
    const reference = this.reference;
    if (this.year !== null) return of(this.year);
    if (!reference || reference.month === undefined) return undated(kind);
    const limit = this.day ?? monthOf(reference.year, reference.month).end ?? '';
    const known = addDays(limit, 14);
    const here = of(reference.year);
    return here.end !== null && here.end <= known ? here : of(reference.year - 1);
  }

  /** "May 25", "May 25, 2024", "May 2024", "May", "June 3-5, 2024", "January to August 2021" without "from". */
  protected month(at: number, ranges: boolean): TimeExpression | null {
    const token = this.tokens[at] as Token;
    const month = months.get(token.lower) as number;
    let next = at + 1;
    if (this.isAbbreviated(next - 1)) next++;
    const dayToken = this.tokens[next];
    const day = dayToken ? dayNumber(dayToken) : null;
    const named = /^\p{Lu}/u.test(token.text);
    if (!named) return null;
    if (day !== null && !this.countsSomething(next) && !this.countsInMonth(at, next))
      return this.monthDay(at, month, next, day, ranges);
    const tail = this.yearTail(next);
    if (tail) {
      const atom: TimeExpression = {
        from: at,
        to: tail.to,
        interval: tail.year === null ? undated('month') : monthOf(tail.year, month),
        absolute: true,
      };
      return (ranges && this.monthRange(atom)) || atom;
    }
    const past = this.is(at + 2, 'to') && this.isDash(at + 3) ? at + 4 : at + 2;
    const opensRange = this.isDash(at + 1) && months.has(this.lower(past));
    if (!opensRange && !this.isMonthAlone(at)) return null;
    const last = ['last', 'next', 'this'].includes(this.lower(at - 1)) ? at - 1 : at;
    const atom: TimeExpression = {
      from: last,
      to: at + 1,
      interval: this.resolveMonth(undefined, month, at),
      absolute: true,
    };
    return (ranges && this.monthRange(atom)) || atom;
  }

  /** "26 July–22 August 2023", "July 26 to August 22": two dates, of which the first may lack its year. */
  protected dayRange(first: TimeExpression): TimeExpression | null {
    if (first.interval.type !== 'day') return null;
    const joint = this.isDash(first.to) || isOneOf(this.lower(first.to), 'to|through|until|till');
    if (!joint) return null;
    const at = first.to + 1;
    const token = this.tokens[at];
    if (!token || (!months.has(token.lower) && dayNumber(token) === null)) return null;
    const second = this.atom(at, false);
    if (second?.interval.type !== 'day') return null;
    const start = this.inYearOf(second, first, () => this.atom(first.from, false));
    return this.absolute(first.from, second.to, this.join(start, second));
  }

  /** True for a month cut short by a stop that ends no sentence: "Oct. 9". */
  protected isAbbreviated(at: number): boolean {
    const month = this.lower(at);
    return (
      this.is(at + 1, '.') &&
      at + 2 < this.tokens.length &&
      month.length <= 4 &&
      month !== 'may' &&
      month !== 'june' &&
      month !== 'july'
    );
  }

  /** "January–August 2021", "Jan to Aug 2021". */
  protected monthRange(first: TimeExpression): TimeExpression | null {
    const lists = this.is(first.to, 'and') || this.is(first.to, ',');
    if (this.isDash(first.to) && this.is(first.to + 1, 'to') && this.isDash(first.to + 2)) {
      const last = months.has(this.lower(first.to + 3)) ? this.month(first.to + 3, false) : null;
      return last && this.asPeriod(this.absolute(first.from, last.to, this.join(first, last)));
    }
    if (!this.isDash(first.to) && !lists && !isOneOf(this.lower(first.to), 'to|through|until|till'))
      return null;
    if (!months.has(this.lower(first.to + 1))) return null;
    const second = this.month(first.to + 1, lists && this.is(first.to, ','));
    if (!second || second.interval.type === 'day') return null;
    if (lists && (this.isAligned() || !this.isNextMonth(first, second))) return null;
    const start = this.inYearOf(second, first, () => this.month(first.to - 1, false));
    return this.asPeriod(this.absolute(first.from, second.to, this.join(start, second)));
  }

  /** "the January–April *period of 2024*": the year that a noun of time behind the months brings. */
  private asPeriod(range: TimeExpression): TimeExpression {
    if (!anaphoricNouns.has(this.lower(range.to))) return range;
    const tail = this.yearTail(range.to + 1);
    const end = range.interval.end;
    if (!tail || tail.year === null || end === null) return { ...range, to: range.to + 1 };
    const months = (tail.year - Number(end.slice(0, 4))) * 12;
    return { ...range, to: tail.to, interval: shiftMonths(range.interval, months) };
  }

  /** True where times and numbers are listed side by side: "in May and June, respectively". */
  protected isAligned(): boolean {
    return /\brespectively\b/.test(this.text);
  }

  /** "January and February" are one stretch, "March and September" are not. */
  private isNextMonth(first: TimeExpression, second: TimeExpression): boolean {
    const [a, b] = [this.lower(first.from), this.lower(first.to + 1)];
    return (
      ((months.get(a) ?? 0) % 12) + 1 === (months.get(b) ?? 0) && second.interval.type !== 'year'
    );
  }

  protected monthDay(
    at: number,
    month: number,
    dayAt: number,
    day: number,
    ranges: boolean,
  ): TimeExpression | null {
    if (day > 31) return null;
    let next = dayAt + 1;
    let lastDay = day;
    const joined = this.isDash(next) || this.is(next, 'to') || this.is(next, 'and');
    const other = this.tokens[next + 1];
    const otherDay = joined && ranges && other ? dayNumber(other) : null;
    if (
      otherDay !== null &&
      otherDay > day &&
      (this.isDash(next) || !this.countsSomething(next + 1))
    ) {
      lastDay = otherDay;
      next += 2;
    }
    const tail = this.yearTail(next);
    const year = tail?.year ?? undefined;
    const to = tail?.to ?? next;
    const first =
      tail && tail.year === null ? undated('day') : this.resolveDay(year, month, day, at);
    if (lastDay === day) return { from: at, to, interval: first, absolute: true };
    const last = this.resolveDay(year, month, lastDay, at);
    return {
      from: at,
      to,
      interval: { start: first.start, end: last.end, type: 'span' },
      absolute: true,
    };
  }

  /** "11 June 2024", "11th of June", "3–5 June". */
  protected dayMonth(at: number, day: number): TimeExpression | null {
    let next = at + 1;
    let lastDay = day;
    if (this.isDash(next) || this.is(next, 'to')) {
      const other = this.tokens[next + 1];
      const otherDay = other ? dayNumber(other) : null;
      if (otherDay !== null && otherDay > day) {
        lastDay = otherDay;
        next += 2;
      }
    }
    if (this.is(next, 'of')) next++;
    const monthToken = this.tokens[next];
    const month =
      monthToken && /^\p{Lu}/u.test(monthToken.text) ? months.get(monthToken.lower) : undefined;
    if (month === undefined || day > 31) return null;
    if (
      this.tokens[next]?.lower === 'may' &&
      this.tokens[next + 1]?.shape === 'word' &&
      isOneOf(this.lower(next + 1), 'have|be|not|also|still|well')
    )
      return null;
    next++;
    if (this.isAbbreviated(next - 1)) next++;
    const tail = this.yearTail(next);
    const to = tail?.to ?? next;
    const year = tail?.year ?? undefined;
    const interval = this.resolveDay(year, month, day, at);
    if (interval.start === null && year !== undefined) return null;
    if (lastDay === day) return { from: at, to, interval, absolute: true };
    const last = this.resolveDay(year, month, lastDay, at);
    return {
      from: at,
      to,
      interval: { start: interval.start, end: last.end, type: 'span' },
      absolute: true,
    };
  }

  /** "On an average day in January 13 trains ran": the number behind a month that "in" opens counts what follows it. */
  private countsInMonth(at: number, dayAt: number): boolean {
    const after = this.tokens[dayAt + 1];
    return (
      isOneOf(this.lower(at - 1), 'in|of') &&
      after?.shape === 'word' &&
      after.text === after.lower &&
      /[a-z]{3}s$/.test(after.lower) &&
      !functionWords.has(after.lower)
    );
  }

  /** "May 25 trains" counts trains only where a plural follows at once; "May 25 percent" never. */
  protected countsSomething(at: number): boolean {
    const after = this.tokens[at + 1];
    if (!after) return false;
    if (after.text === '%' || measures.has(after.lower) || after.lower === 'percent') return true;
    return after.lower === 'per' || after.lower === 'million' || after.lower === 'billion';
  }

  /** A month without day or year: not the verb "may" or "march". */
  protected isMonthAlone(at: number): boolean {
    const word = this.lower(at);
    const before = this.lower(at - 1);
    const led = [
      'in',
      'of',
      'by',
      'since',
      'until',
      'till',
      'from',
      'to',
      'last',
      'this',
      'next',
      'early',
      'late',
      'mid',
      'through',
      'between',
      'and',
      'during',
      'for',
      '-',
      '–',
      'before',
      'after',
      'every',
    ].includes(before);
    if (before === 'every' || before === 'each') return false;
    if (this.isPossessed(at)) return true;
    if ((word === 'may' || word === 'march') && monthActs.has(this.lower(at + 1))) return true;
    if (word === 'may' || word === 'march' || word.length <= 3)
      return led && (before !== 'to' || this.endsDate(at - 2) || this.endsLength(at - 2));
    return led || word !== 'august';
  }

  /** "its May throughput", "the port's March figures": a month between an owner and what is measured. */
  private isPossessed(at: number): boolean {
    const after = this.tokens[at + 1];
    return (
      isOneOf(this.lower(at - 1), "its|their|the|'s|’s|this|a|our") &&
      after?.shape === 'word' &&
      after.text === after.lower &&
      !functionWords.has(after.lower)
    );
  }

  /** True for the unit of a length that a month closes: "the 12 *months* [to March]". */
  private endsLength(at: number): boolean {
    return isOneOf(this.lower(at), 'months|year|quarter|decade|days|weeks|half');
  }

  /** True where a time ends at a token: "from January [to May]". */
  private endsDate(at: number): boolean {
    const token = this.tokens[at];
    return (
      token !== undefined && (months.has(token.lower) || isYear(token) || dayNumber(token) !== null)
    );
  }

  protected resolveMonth(year: number | undefined, month: number, at: number): Interval {
    if (year !== undefined) return monthOf(year, month);
    const reference = this.reference;
    const before = this.lower(at - 1);
    if (this.year !== null && !['last', 'this', 'next'].includes(before))
      return monthOf(this.year, month);
    if (!reference || reference.month === undefined) return undated('month');
    if (before === 'next' || this.isFuture(at)) {
      return monthOf(
        month >= reference.month && before !== 'next'
          ? reference.year
          : month > reference.month
            ? reference.year
            : reference.year + 1,
        month,
      );
    }
    const past = before === 'last' ? month < reference.month : month <= reference.month;
    if (before === 'this') return monthOf(reference.year, month);
    return monthOf(past ? reference.year : reference.year - 1, month);
  }

  protected resolveDay(year: number | undefined, month: number, day: number, at: number): Interval {
    const reference = this.reference;
    if (year !== undefined)
      return isDay(year, month, day) ? dayOf(year, month, day) : undated('day');
    if (this.year !== null && isDay(this.year, month, day)) return dayOf(this.year, month, day);
    const today = this.day;
    if (!reference || today === null || !isDay(2024, month, day)) return undated('day');
    if (!isDay(reference.year, month, day)) return undated('day');
    const here = dayOf(reference.year, month, day);
    if (this.isFuture(at)) {
      return (here.start as string) >= today ? here : dayOf(reference.year + 1, month, day);
    }
    return (here.start as string) <= today ? here : dayOf(reference.year - 1, month, day);
  }

  /** True where the words just before speak of what is to come: "will open on 3 July". */
  protected isFuture(at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 6); back--) {
      if (this.tokens[back]?.shape === 'punctuation') return false;
      if (futureCues.has(this.lower(back))) return true;
    }
    return false;
  }

  /** "Thursday", "last Thursday": the one before the reference, or the reference itself. */
  protected weekday(at: number): TimeExpression | null {
    const token = this.tokens[at] as Token;
    if (
      !/^\p{Lu}/u.test(token.text) ||
      (token.text.length <= 4 && !['on', 'last', 'next', 'of'].includes(this.lower(at - 1)))
    )
      return null;
    if (['every', 'each'].includes(this.lower(at - 1)) || this.is(at - 1, 'black')) return null;
    const wanted = weekdays.get(token.lower) as number;
    // "Saturday, June 1" and "on Monday 3 June" are one date.
    const next = this.is(at + 1, ',') ? at + 2 : at + 1;
    if (next < this.tokens.length) {
      const following = this.tokens[next] as Token;
      if (months.has(following.lower) || dayNumber(following) !== null) {
        const date = this.atom(next);
        if (date && date.interval.type === 'day') return { ...date, from: at };
      }
    }
    const before = this.lower(at - 1);
    const from = before === 'last' || before === 'next' || before === 'this' ? at - 1 : at;
    const today = this.day;
    if (today === null) return { from, to: at + 1, interval: undated('day'), absolute: true };
    let distance = (weekday(today) - wanted + 7) % 7;
    if (before === 'last' && distance === 0) distance = 7;
    let day = addDays(today, -distance);
    if (before === 'next' || this.isFuture(at))
      day = addDays(today, (wanted - weekday(today) + 7) % 7 || 7);
    return { from, to: at + 1, interval: { start: day, end: day, type: 'day' }, absolute: true };
  }

  protected nearDay(shift: number): Interval {
    if (this.day === null) return undated('day');
    const day = addDays(this.day, shift);
    return { start: day, end: day, type: 'day' };
  }

  /** A time that begins with a word, other than what a calendar names. */
  protected abstract fromWord(at: number, ranges: boolean): TimeExpression | null;
}
