import { type CodedPart, cardinals, isYear, quarterCode } from '../lexicon/period-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import { tokenAt } from '../tokens/cursor.ts';
import { monthsFrom, yearIn, yearOf, yearsOf } from './calendar.ts';
import { type TimeExpression, TimeReader, undated } from './time-reader.ts';
import { countsLikeYear } from './year-signs.ts';

/** The year that closes a date; null where it is named and cannot be dated. */
export interface YearTail {
  year: number | null;
  to: number;
}

/** Reads years: bare ones, pairs, fiscal ones, and those that close a quarter or a month. */
export abstract class YearReader extends TimeReader {
  /** A bare year, a pair of years, a season of two ("2019/20"), where the words around allow one. */
  protected yearAt(at: number, ranges: boolean): TimeExpression | null {
    const year = Number(this.lower(at));
    const quarter = this.quarterCode(at + 1);
    if (quarter) return this.absolute(at, at + 2, quarter.of(year));
    if (countsLikeYear(this.tokens, at)) return null;
    const before = this.lower(at - 1);
    if (isOneOf(before, 'fiscal|fy') || this.is(at - 2, 'fiscal', 'year'))
      return this.absolute(at - 1, at + 1, undated('year'));
    const pair = ranges ? this.yearPair(at, year) : null;
    if (pair) return pair;
    if (this.is(at + 1, '/') && /^\d{2}$/.test(this.lower(at + 2)))
      return this.absolute(at, at + 3, undated('span'));
    const isMid = this.isDash(at - 1) && this.is(at - 2, 'mid');
    const from = isOneOf(before, 'early|late|mid|year') ? at - 1 : isMid ? at - 2 : at;
    return this.absolute(from, at + 1, yearOf(year));
  }

  /** "2013–2020", "2013-20" */
  private yearPair(at: number, year: number): TimeExpression | null {
    const [dash, other] = [tokenAt(this.tokens, at + 1), tokenAt(this.tokens, at + 2)];
    if (!this.isDash(at + 1) || !dash.glued || !other.glued || !/^\d{2}(\d{2})?$/.test(other.text))
      return null;
    const century = other.text.length === 4 ? 0 : Math.floor(year / 100) * 100;
    const end = century + Number(other.text);
    return end > year && end - year < 200 ? this.absolute(at, at + 3, yearsOf(year, end)) : null;
  }

  /** Words that begin with digits: "1H", "2Q24", "31st", "1990s". */
  protected fromDigits(at: number, word: string): TimeExpression | null {
    const decade = /^(\d{3}0)(?:s|['’]s)$/.exec(word);
    if (decade) return this.absolute(at, at + 1, yearsOf(Number(decade[1]), Number(decade[1]) + 9));
    const day = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word);
    if (!day) return null;
    const number = Number(day[1]);
    return this.dayMonth(at, number) ?? this.planPeriod(at, number);
  }

  /** "11 June 2024", "11th of June". */
  protected abstract dayMonth(at: number, day: number): TimeExpression | null;

  /** "the 14th Five-Year Plan period", whose years are fixed by its number. */
  private planPeriod(at: number, number: number): TimeExpression | null {
    if (!this.is(at + 1, 'five', '-', 'year', 'plan') || number < 7 || number > 20) return null;
    const start = 2021 + (number - 14) * 5;
    return this.absolute(at, at + 5, yearsOf(start, start + 4));
  }

  /** "FY2023", "fiscal 2023", "fiscal year 2022/23": the text does not say when such a year begins. */
  protected fiscal(at: number): TimeExpression | null {
    const next = this.is(at + 1, 'year') ? at + 2 : at + 1;
    if (!isYear(this.tokens[next])) return null;
    const pair =
      (this.is(next + 1, '/') || this.isDash(next + 1)) && /^\d{2,4}$/.test(this.lower(next + 2));
    return this.absolute(at, pair ? next + 3 : next + 1, undated('year'));
  }

  protected quarterCode(at: number): CodedPart | null {
    return quarterCode(this.tokens[at]?.text ?? '');
  }

  /** "Q1 2024", "Q1-Q3 2024", "1H" */
  protected codedQuarter(from: number, to: number, code: CodedPart): TimeExpression {
    const other = this.isDash(to) || this.is(to, 'to') ? this.quarterCode(to + 1) : null;
    if (other) {
      const last = this.codedQuarter(to + 1, to + 2, other);
      const { end } = last.interval;
      const first = end === null ? null : code.of(code.year ?? yearIn(end)).start;
      return this.absolute(from, last.to, { start: first, end, type: 'span' });
    }
    if (code.year !== undefined) return this.absolute(from, to, code.of(code.year));
    const tail = this.yearTail(to);
    if (!tail) return this.absolute(from, to, this.lastOf(code.of, code.kind));
    const interval = tail.year === null ? undated(code.kind) : code.of(tail.year);
    return this.absolute(from, tail.to, interval);
  }

  /** "9M 2023", "9M23": the first nine months. */
  protected codedMonths(at: number, count: number): TimeExpression | null {
    const code = this.tokens[at + 1];
    const match = code?.glued ? /^M(\d{2}|\d{4})?$/.exec(code.text) : null;
    if (!match || count < 3 || count > 11) return null;
    const own = match[1] && Number(match[1].length === 2 ? `20${match[1]}` : match[1]);
    const tail = own ? null : this.yearTail(at + 2);
    const year = own || tail?.year;
    if (!year) return null;
    return this.absolute(at, tail?.to ?? at + 2, monthsFrom(year, 1, count));
  }

  /** The year that closes a quarter or a month: "of 2024", ", 2024", "of last year", "this year". */
  protected yearTail(at: number): YearTail | null {
    let next = at;
    if (
      this.is(next, ',') &&
      isYear(this.tokens[next + 1]) &&
      !countsLikeYear(this.tokens, next + 1)
    )
      next++;
    if (isOneOf(this.lower(next), 'of|in')) next++;
    if (isOneOf(this.lower(next), 'fiscal|fy')) {
      const year = this.is(next + 1, 'year') ? next + 2 : next + 1;
      return isYear(this.tokens[year]) ? { year: null, to: year + 1 } : null;
    }
    if (isYear(this.tokens[next])) return { year: Number(this.lower(next)), to: next + 1 };
    return this.yearsAgo(next) ?? this.yearSpokenOf(next) ?? this.yearBeside(next, next > at);
  }

  /** "8 years ago" behind a date: "on 18 July of 8 years ago". */
  private yearsAgo(at: number): YearTail | null {
    if (!isOneOf(this.lower(at + 1), 'year|years') || !this.is(at + 2, 'ago')) return null;
    const word = this.lower(at);
    const count = cardinals.get(word) ?? (word === 'a' ? 1 : Number(word));
    if (!Number.isInteger(count)) return null;
    const year = this.reference?.year;
    return { year: year === undefined ? null : year - count, to: at + 3 };
  }

  /** "of that year", "of the same year" */
  private yearSpokenOf(at: number): YearTail | null {
    const words = this.is(at, 'that', 'year') ? 2 : this.is(at, 'the', 'same', 'year') ? 3 : 0;
    if (words === 0) return null;
    this.lentYear = this.year === null;
    return { year: this.year ?? this.reference?.year ?? null, to: at + words };
  }

  /** "last year", "the previous year"; "the year" only behind a preposition. */
  private yearBeside(at: number, isLed: boolean): YearTail | null {
    const which = this.lower(at);
    if (!isOneOf(which, 'this|last|next|the') || (which === 'the' && !isLed)) return null;
    const isQualified =
      which === 'the' && isOneOf(this.lower(at + 1), 'current|previous|following');
    const unit = isQualified ? at + 2 : at + 1;
    if (!this.is(unit, 'year')) return null;
    // "41 in August 2023, having had 30 in August *of the year before*": counted from the year that was named.
    const isBefore =
      which === 'the' && !isQualified && isOneOf(this.lower(unit + 1), 'before|earlier');
    const isBack = isBefore || this.is(unit - 1, 'previous');
    const shift = which === 'last' || isBack ? -1 : which === 'next' ? 1 : 0;
    const year = (isBack ? this.year : null) ?? this.reference?.year;
    return { year: year == null ? null : year + shift, to: isBefore ? unit + 2 : unit + 1 };
  }
}
