import {
  anaphoricNouns,
  comparing,
  dayNumber,
  functionWords,
  isYear,
  measures,
  monthActs,
  monthLeads,
  months,
  quarterCode,
  weekdays,
} from '../lexicon/period-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { tokenAt } from '../tokens/cursor.ts';
import { isCapitalised } from '../tokens/letters.ts';
import {
  addDays,
  dayOf,
  type Interval,
  isDay,
  monthOf,
  shiftMonths,
  weekday,
  yearIn,
  yearOf,
} from './calendar.ts';
import { type TimeExpression, undated } from './time-reader.ts';
import { YearReader } from './years.ts';

/** Weeks between this one and the one a word names. */
const weekShifts: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

const isCapital = ({ text }: Token): boolean => isCapitalised(text);

/** The year, counted from this one, in which a month so many months ahead is nearest. */
const nearestYear = (monthsAhead: number): number => {
  if (monthsAhead > 6) return -1;
  return monthsAhead < -6 ? 1 : 0;
};

/** Reads what a calendar names: days, months, ranges of them, days of the week. */
export abstract class DateReader extends YearReader {
  protected override fromNumber(at: number, ranges: boolean): TimeExpression | null {
    const token = tokenAt(this.tokens, at);
    const value = Number(token.text);
    if (isYear(token)) return this.isoDate(at) ?? this.hanDate(at) ?? this.yearAt(at, ranges);
    if (this.lower(at + 1) === '月') return this.hanDate(at);
    if (!Number.isInteger(value) || value < 1 || value > 31) return null;
    const months = this.mayBeMonths(at)
      ? (this.monthsOfYear(at, at) ?? this.codedMonths(at, value))
      : null;
    if (months) return months;
    const next = tokenAt(this.tokens, at + 1);
    const code = next.glued ? quarterCode(token.text + next.text) : null;
    return code ? this.codedQuarter(at, at + 2, code) : this.dayMonth(at, value);
  }

  /** True where a number may be that of the first months of a year: "in nine months", "9 months 2024". */
  protected mayBeMonths(at: number): boolean {
    const isOfNamed = this.is(at + 1, 'months') && isYear(this.tokens[at + 2]);
    // "- nine months of this year: 291,000"
    const isLabel =
      this.opensPart(at) && this.is(at + 1, 'months', 'of') && this.yearTail(at + 2) !== null;
    return isLabel || isOfNamed || isOneOf(this.lower(at - 1), 'in|over|for|during');
  }

  /** The first so many months of a year: "the nine months of 2023". */
  protected abstract monthsOfYear(from: number, countAt: number): TimeExpression | null;

  /** "2024-06-11", "2024/06/11". */
  private isoDate(at: number): TimeExpression | null {
    const sign = this.lower(at + 1);
    if (!isOneOf(sign, '-|/') || this.lower(at + 3) !== sign) return null;
    const [year = 0, month = 0, day = 0] = [at, at + 2, at + 4].map((index) =>
      Number(this.lower(index)),
    );
    if (!this.tokens[at + 4]?.glued || !isDay(year, month, day)) return null;
    return this.absolute(at, at + 5, dayOf(year, month, day));
  }

  /** "2024年6月11日", "6月11日". */
  private hanDate(at: number): TimeExpression | null {
    const year =
      isYear(this.tokens[at]) && this.lower(at + 1).startsWith('年')
        ? Number(this.lower(at))
        : undefined;
    const monthAt = year === undefined ? at : at + 2;
    const isMonth =
      this.tokens[monthAt]?.shape === 'number' && this.lower(monthAt + 1).startsWith('月');
    if (year !== undefined && (!isMonth || this.lower(at + 1) !== '年'))
      return this.absolute(at, monthAt, yearOf(year));
    const month = Number(this.lower(monthAt));
    if (!isMonth || month < 1 || month > 12) return null;
    const dayAt = monthAt + 2;
    if (this.tokens[dayAt]?.shape !== 'number' || !this.lower(dayAt + 1).startsWith('日'))
      return this.absolute(at, dayAt, this.resolveMonth(year, month, at));
    const day = Number(this.lower(dayAt));
    return this.absolute(at, dayAt + 2, this.resolveDay(year, month, day, at));
  }

  /** "May 25", "May 25, 2024", "May 2024", "May", "June 3-5, 2024", "January to August 2021" without "from". */
  protected month(at: number, ranges: boolean): TimeExpression | null {
    const token = tokenAt(this.tokens, at);
    const month = months.get(token.lower);
    if (month === undefined || !isCapital(token)) return null;
    const next = this.isAbbreviated(at) ? at + 2 : at + 1;
    const isDayNext =
      dayNumber(tokenAt(this.tokens, next)) !== null &&
      !this.countsSomething(next) &&
      !this.countsInMonth(at, next);
    if (isDayNext) return this.monthDay(at, month, next, ranges);
    const atom = this.monthOfYear(at, month, next) ?? this.monthAlone(at, month, next);
    return atom && ((ranges && this.monthRange(atom)) || atom);
  }

  /** "May 2024", "May of last year" */
  private monthOfYear(at: number, month: number, next: number): TimeExpression | null {
    const tail = this.yearTail(next);
    if (!tail) return null;
    const interval = tail.year === null ? undated('month') : monthOf(tail.year, month);
    return this.absolute(at, tail.to, interval);
  }

  /** "in May", "last May" */
  private monthAlone(at: number, month: number, next: number): TimeExpression | null {
    // "Jan.-Aug.", "Jan. to Aug."
    const isCut = next > at + 1 && this.isRangeJoint(next) && months.has(this.lower(next + 1));
    if (isCut) return this.absolute(at, next, this.resolveMonth(undefined, month, at));
    const past = this.is(at + 2, 'to') && this.isDash(at + 3) ? at + 4 : at + 2;
    const opensRange = this.isDash(at + 1) && months.has(this.lower(past));
    if (!opensRange && !this.isMonthAlone(at)) return null;
    const from = isOneOf(this.lower(at - 1), 'last|next|this') ? at - 1 : at;
    return this.absolute(from, at + 1, this.resolveMonth(undefined, month, at));
  }

  /** "26 July–22 August 2023", "July 26 to August 22": two dates, of which the first may lack its year. */
  protected override dayRange(first: TimeExpression): TimeExpression | null {
    if (first.interval.type !== 'day' || !this.isRangeJoint(first.to)) return null;
    const at = first.to + 1;
    const token = tokenAt(this.tokens, at);
    if (!months.has(token.lower) && dayNumber(token) === null) return null;
    const second = this.atom(at, false);
    if (second?.interval.type !== 'day') return null;
    const start = this.inYearOf(second, first, () => this.atom(first.from, false));
    return this.absolute(first.from, second.to, this.join(start, second));
  }

  private isRangeJoint(at: number): boolean {
    return this.isDash(at) || isOneOf(this.lower(at), 'to|through|until|till');
  }

  /** True for a month cut short by a stop that ends no sentence: "Oct. 9". */
  private isAbbreviated(at: number): boolean {
    const month = this.lower(at);
    return (
      this.is(at + 1, '.') &&
      at + 2 < this.tokens.length &&
      month.length <= 4 &&
      !isOneOf(month, 'may|june|july')
    );
  }

  /** "January–August 2021", "Jan to Aug 2021". */
  private monthRange(first: TimeExpression): TimeExpression | null {
    // "January-to-August"
    if (this.isDash(first.to) && this.is(first.to + 1, 'to') && this.isDash(first.to + 2)) {
      const last = months.has(this.lower(first.to + 3)) ? this.month(first.to + 3, false) : null;
      return last && this.asPeriod(this.absolute(first.from, last.to, this.join(first, last)));
    }
    const lists = isOneOf(this.lower(first.to), 'and|,');
    if (!lists && !this.isRangeJoint(first.to)) return null;
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
    const months = (tail.year - yearIn(end)) * 12;
    return { ...range, to: tail.to, interval: shiftMonths(range.interval, months) };
  }

  /** True where times and numbers are listed side by side: "in May and June, respectively". */
  private isAligned(): boolean {
    return /\brespectively\b/.test(this.text);
  }

  /** "January and February" are one stretch, "March and September" are not. */
  private isNextMonth(first: TimeExpression, second: TimeExpression): boolean {
    const [a, b] = [this.lower(first.from), this.lower(first.to + 1)];
    return (
      ((months.get(a) ?? 0) % 12) + 1 === (months.get(b) ?? 0) && second.interval.type !== 'year'
    );
  }

  /** "May 25", "June 3–5, 2024" */
  private monthDay(
    at: number,
    month: number,
    dayAt: number,
    ranges: boolean,
  ): TimeExpression | null {
    const day = dayNumber(tokenAt(this.tokens, dayAt)) ?? 0;
    const joint = dayAt + 1;
    const joins = ranges && (this.isDash(joint) || isOneOf(this.lower(joint), 'to|and'));
    const last = joins ? this.laterDay(joint, day) : null;
    const next = last === null ? joint : joint + 2;
    const tail = this.yearTail(next);
    const year = tail?.year ?? undefined;
    const first = tail?.year === null ? undated('day') : this.resolveDay(year, month, day, at);
    const interval =
      last === null ? first : daysBetween(first, this.resolveDay(year, month, last, at));
    return this.absolute(at, tail?.to ?? next, interval);
  }

  /** "11 June 2024", "11th of June", "3–5 June". */
  protected override dayMonth(at: number, day: number): TimeExpression | null {
    const joint = at + 1;
    const joins = this.isDash(joint) || this.is(joint, 'to');
    const last = joins ? this.laterDay(joint, day) : null;
    let monthAt = last === null ? joint : joint + 2;
    if (this.is(monthAt, 'of')) monthAt++;
    const token = tokenAt(this.tokens, monthAt);
    const month = isCapital(token) ? months.get(token.lower) : undefined;
    if (month === undefined || day > 31 || this.isModalMay(monthAt)) return null;
    const next = this.isAbbreviated(monthAt) ? monthAt + 2 : monthAt + 1;
    const tail = this.yearTail(next);
    const year = tail?.year ?? undefined;
    const first = this.resolveDay(year, month, day, at);
    if (first.start === null && year !== undefined) return null;
    const interval =
      last === null ? first : daysBetween(first, this.resolveDay(year, month, last, at));
    return this.absolute(at, tail?.to ?? next, interval);
  }

  /** The second day of "3–5 June", where it is one: "3 to 5 percent" has none. */
  private laterDay(joint: number, first: number): number | null {
    const day = dayNumber(tokenAt(this.tokens, joint + 1));
    if (day === null || day <= first) return null;
    return this.isDash(joint) || !this.countsSomething(joint + 1) ? day : null;
  }

  private isModalMay(at: number): boolean {
    return this.is(at, 'may') && isOneOf(this.lower(at + 1), 'have|be|not|also|still|well');
  }

  /** "On an average day in January 13 trains ran": the number behind a month that "in" opens counts what follows it. */
  private countsInMonth(at: number, dayAt: number): boolean {
    return (
      isOneOf(this.lower(at - 1), 'in|of') &&
      /[a-z]{3}s$/.test(this.lower(dayAt + 1)) &&
      this.isCommonWord(dayAt + 1)
    );
  }

  /** A word in small letters that is no function word. */
  private isCommonWord(at: number): boolean {
    const { shape, text, lower } = tokenAt(this.tokens, at);
    return shape === 'word' && text === lower && !functionWords.has(lower);
  }

  /** "May 25 trains" counts trains only where a plural follows at once; "May 25 percent" never. */
  private countsSomething(at: number): boolean {
    const after = this.lower(at + 1);
    return measures.has(after) || isOneOf(after, '%|percent|per|million|billion');
  }

  /** A month without day or year: not the verb "may" or "march". */
  private isMonthAlone(at: number): boolean {
    const word = this.lower(at);
    const before = this.lower(at - 1);
    if (isOneOf(before, 'every|each')) return false;
    if (this.isPossessed(at)) return true;
    const isVerb = isOneOf(word, 'may|march');
    if (isVerb && (monthActs.has(this.lower(at + 1)) || this.isBesideMonth(at))) return true;
    if (isVerb && this.isSetOff(at)) return true;
    const led = monthLeads.has(before);
    return isVerb || word.length <= 3
      ? led && (before !== 'to' || this.endsDate(at - 2) || this.endsLength(at - 2))
      : led || word !== 'august';
  }

  /** "Throughput, *May*: 900 TEU", "the last count (*March*)", "*May*: 14 trains": set off where no verb would be. */
  private isSetOff(at: number): boolean {
    if (at === 0) return isOneOf(this.lower(1), ':|,');
    return isOneOf(this.lower(at - 1), ',|(|–|—') && isOneOf(this.lower(at + 1), ':|)');
  }

  /** "*May* and June brought", "April or *May*": a month listed with another. */
  private isBesideMonth(at: number): boolean {
    const joins = (joint: number): boolean => isOneOf(this.lower(joint), 'and|or|,|to|–|-');
    return (
      /^\p{Lu}/u.test(tokenAt(this.tokens, at).text) &&
      ((joins(at + 1) && months.has(this.lower(at + 2))) ||
        (joins(at - 1) && months.has(this.lower(at - 2))))
    );
  }

  /** "its May throughput", "the port's March figures": a month between an owner and what is measured. */
  private isPossessed(at: number): boolean {
    return (
      isOneOf(this.lower(at - 1), "its|their|the|'s|’s|this|a|our") && this.isCommonWord(at + 1)
    );
  }

  /** True for the unit of a length that a month closes: "the 12 *months* [to March]". */
  private endsLength(at: number): boolean {
    return isOneOf(this.lower(at), 'months|year|quarter|decade|days|weeks|half');
  }

  /** True where a time ends at a token: "from January [to May]". */
  private endsDate(at: number): boolean {
    const token = tokenAt(this.tokens, at);
    return months.has(token.lower) || isYear(token) || dayNumber(token) !== null;
  }

  /** "Introduced in August 2019, it went weekly *in February*": a month told behind a later one is of the year after. */
  private monthBehind(here: Interval, month: number, at: number): Interval {
    const { latest, day } = this;
    if (latest === null || day === null || here.end === null || here.end >= latest) return here;
    for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
      const word = this.lower(back);
      if (comparing.has(word) || isOneOf(word, 'after|since|before|and')) return here;
    }
    const next = monthOf(yearIn(latest) + 1, month);
    return next.end !== null && next.end <= day ? next : here;
  }

  private resolveMonth(year: number | undefined, month: number, at: number): Interval {
    if (year !== undefined) return monthOf(year, month);
    const before = this.lower(at - 1);
    if (this.year !== null && !isOneOf(before, 'last|this|next'))
      return this.monthBehind(monthOf(this.year, month), month, at);
    const { year: here, month: now } = this.reference ?? {};
    if (here === undefined || now === undefined) return undated('month');
    if (before === 'next') return monthOf(month > now ? here : here + 1, month);
    if (this.isFuture(at) || this.isUntilThen(at))
      return monthOf(month >= now ? here : here + 1, month);
    if (this.isFromNow(at) || this.isForNow(at))
      return monthOf(here + nearestYear(month - now), month);
    if (before === 'this') return monthOf(here, month);
    const isPast = before === 'last' ? month < now : month <= now;
    return monthOf(isPast ? here : here - 1, month);
  }

  private resolveDay(year: number | undefined, month: number, day: number, at: number): Interval {
    if (year !== undefined)
      return isDay(year, month, day) ? dayOf(year, month, day) : undated('day');
    if (this.year !== null && isDay(this.year, month, day)) return dayOf(this.year, month, day);
    const { reference, day: today } = this;
    if (!reference || today === null || !isDay(reference.year, month, day)) return undated('day');
    const here = dayOf(reference.year, month, day);
    const start = here.start ?? today;
    if (this.isFuture(at)) return start >= today ? here : dayOf(reference.year + 1, month, day);
    if (this.isFromNow(at) || this.isOnSetDay(at) || this.isUntilThen(at)) {
      const ahead = month - Number(today.slice(5, 7));
      return dayOf(reference.year + nearestYear(ahead), month, day);
    }
    return start <= today ? here : dayOf(reference.year - 1, month, day);
  }

  /** "by Christmas", "since New Year": the feasts of the calendar that words of time stand before. */
  protected feast(at: number): TimeExpression | null {
    const isLed = isOneOf(this.lower(at - 1), 'by|before|until|since|till|at|around|from');
    const token = tokenAt(this.tokens, at);
    if (!isLed || !isCapital(token)) return null;
    if (token.lower === 'christmas')
      return this.absolute(at, at + 1, this.resolveDay(undefined, 12, 25, at));
    if (!this.is(at + 1, 'year')) return null;
    const possessive = isOneOf(this.lower(at + 2), "'s|’s") ? at + 3 : at + 2;
    const to = possessive > at + 2 && this.is(possessive, 'day') ? possessive + 1 : at + 2;
    return this.absolute(at, to, this.resolveDay(undefined, 1, 1, at));
  }

  /** "Thursday", "last Thursday": the one before the reference, or the reference itself. */
  protected weekday(at: number): TimeExpression | null {
    const token = tokenAt(this.tokens, at);
    const wanted = weekdays.get(token.lower);
    const before = this.lower(at - 1);
    if (wanted === undefined || !isCapital(token) || isOneOf(before, 'every|each|black'))
      return null;
    if (token.text.length <= 4 && !isOneOf(before, 'on|last|next|of')) return null;
    const date = this.dateOfWeekday(at) ?? this.weekdayOfWeek(at, wanted);
    if (date) return date;
    const from = isOneOf(before, 'last|next|this') ? at - 1 : at;
    const isAhead = before === 'next' || this.isFuture(at) || this.isFromNow(at);
    return this.absolute(from, at + 1, this.dayOfWeek(wanted, isAhead, before === 'last'));
  }

  /** "Saturday, June 1" and "on Monday 3 June" are one date. */
  private dateOfWeekday(at: number): TimeExpression | null {
    const next = this.is(at + 1, ',') ? at + 2 : at + 1;
    const token = tokenAt(this.tokens, next);
    if (!months.has(token.lower) && dayNumber(token) === null) return null;
    const date = this.atom(next);
    return date?.interval.type === 'day' ? { ...date, from: at } : null;
  }

  /** "Monday *of last week*", "Thursday of this week": a day of a week that is counted from the reference. */
  private weekdayOfWeek(at: number, wanted: number): TimeExpression | null {
    const next = this.is(at + 1, 'of') ? at + 2 : at + 1;
    const week = weekShifts.get(this.lower(next));
    if (week === undefined || !this.is(next + 1, 'week')) return null;
    if (this.day === null) return this.absolute(at, next + 2, undated('day'));
    const sinceMonday = (day: number): number => (day + 6) % 7;
    const shift = sinceMonday(wanted) - sinceMonday(weekday(this.day)) + 7 * week;
    return this.absolute(at, next + 2, this.nearDay(shift));
  }

  /** The day of a week before or behind the reference, 0 for Sunday; `isLast` where it is not the reference itself. */
  private dayOfWeek(wanted: number, isAhead: boolean, isLast: boolean): Interval {
    if (this.day === null) return undated('day');
    const passed = (weekday(this.day) - wanted + 7) % 7;
    if (isAhead) return this.nearDay(7 - passed);
    return this.nearDay(isLast && passed === 0 ? -7 : -passed);
  }

  protected nearDay(shift: number): Interval {
    if (this.day === null) return undated('day');
    const day = addDays(this.day, shift);
    return { start: day, end: day, type: 'day' };
  }
}

const daysBetween = ({ start }: Interval, { end }: Interval): Interval => ({
  start,
  end,
  type: 'span',
});
