import { closingShapes } from '../lexicon/marks.ts';
import { isYear, mayBegin, months, ordinals, weekdays } from '../lexicon/period-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { PeriodMention, Token } from '../reader/types.ts';
import { tokenAt } from '../tokens/cursor.ts';
import { opensWithDigit } from '../tokens/letters.ts';
import type { Anaphor, AnaphorMention } from './anaphor.ts';
import { readAnaphor, readDefinite } from './anaphora.ts';
import { BoundReader } from './bounds.ts';
import { type Interval, parseReference, weekOf, yearIn, yearOf } from './calendar.ts';
import { isComparedWith } from './compared-times.ts';
import { readEventTime } from './event-anaphora.ts';
import { byWord, type TimeExpression, undated } from './time-reader.ts';
import { countsLikeYear } from './year-signs.ts';

/** A mention with what the binding of facts to periods must know of it. */
export interface DatedMention extends PeriodMention {
  /** Indices of its tokens, half open. */
  from: number;
  to: number;
  /** `base` is what something else is compared with: "up 5 percent from 2019". */
  role: 'when' | 'base';
  /** True where every number of the words belongs to the calendar: "11 June 2024", not "the past five years". */
  absolute: boolean;
  /** Set where the words stand for a time spoken of before; `period` is then what they mean without one. */
  anaphor?: Anaphor;
  /** The whole of "this year", which a plan is for, where `period` is what has passed of it. */
  whole?: Interval;
  /** First and last time of a range, each as it was named. */
  ends?: readonly [Interval, Interval];
  /** The time itself that "since" counts from. */
  named?: Interval;
  /** True for "as of" and "by": what has been counted up to a day, or how things stood on it. */
  asOf?: true;
  /** True for a season without its year, which the present tense tells of as it comes round. */
  recurs?: true;
}

/**
 * Every time a sentence names, in order, resolved against the reference date as far as text and date allow: a date at
 * the precision of a year resolves no month. What is named and cannot be dated has null at both ends; "since" leaves
 * the end open and "to date" the start.
 *
 * @param reference YYYY, YYYY-MM or YYYY-MM-DD, or null where the article has no date
 */
export function readPeriods(
  tokens: readonly Token[],
  text: string,
  reference: string | null,
): DatedMention[] {
  return new PeriodReader(tokens, text, parseReference(reference)).read();
}

/** What a day, a month or a year ends with in Chinese. */
const daySigns: ReadonlySet<string> = new Set('年月日');

/** "In the first ten months of that year". */
const inThatYear: Anaphor = {
  relation: 'within',
  unit: 'year',
  count: null,
  year: null,
  deictic: false,
};

/** Reads the time that a word opens. */
type OpenerRule = (reader: PeriodReader, at: number, ranges: boolean) => TimeExpression | null;

class PeriodReader extends BoundReader {
  read(): DatedMention[] {
    const found: DatedMention[] = [];
    let at = 0;
    while (at < this.tokens.length) {
      if (this.lower(at) === ';') this.year = null;
      const mention = mayBegin(tokenAt(this.tokens, at)) ? this.timeAt(at, found) : null;
      if (mention && !this.isOfPrice(mention)) found.push(mention);
      at = Math.max(mention?.to ?? 0, at + 1);
    }
    return combineTimes(found, this.day);
  }

  /** "at today's rate", "at last year's prices": what an amount is reckoned by; "tomorrow's limits": those to come. */
  private isOfPrice({ from, to }: DatedMention): boolean {
    if (this.is(from, 'tomorrow') && isOneOf(this.lower(to), "'s|’s"))
      return !isOneOf(this.lower(to + 1), 'train|flight|departure|sailing|sailings|trains|flights');
    if (!this.is(from - 1, 'at')) return false;
    const next = isOneOf(this.lower(to), "'s|’s") ? to + 1 : to;
    const noun = isOneOf(this.lower(next), 'exchange|market') ? next + 1 : next;
    return isOneOf(this.lower(noun), 'rate|rates|price|prices');
  }

  /** The time that opens at a token: one spoken of before, else one named, else "the period" and its kin. */
  private timeAt(at: number, found: readonly DatedMention[]): DatedMention | null {
    const anaphor = readAnaphor(this.tokens, at);
    if (anaphor?.anaphor.unit === 'figure') {
      const own = this.relative(at);
      return own && { ...this.mention(own), anaphor: anaphor.anaphor };
    }
    if (anaphor)
      return this.anaphoric(anaphor, anaphor.anaphor.deictic ? this.deictic(anaphor) : null);
    // "half of it this year, 40 per cent *next*"
    const closes = closingShapes.has(tokenAt(this.tokens, at + 1).shape);
    if (this.is(at, 'next') && closes && found.at(-1)?.whole?.type === 'year')
      return this.mention(this.absolute(at, at + 1, this.unitBeside('year', 1) ?? undated('year')));
    this.lentYear = false;
    const atom = this.framed(at);
    if (atom) {
      const mention = this.mention({ ...atom, from: Math.max(atom.from, found.at(-1)?.to ?? 0) });
      const tail = this.thatYearBehind(mention);
      if (tail > mention.to)
        return {
          ...mention,
          to: tail,
          end: this.tokens[tail - 1]?.end ?? mention.end,
          anaphor: inThatYear,
        };
      return this.lentYear ? { ...mention, anaphor: inThatYear } : mention;
    }
    const event = readEventTime(this.tokens, at);
    if (event) return this.anaphoric(event, this.upToNow(event));
    const definite = readDefinite(this.tokens, at);
    return definite && this.anaphoric(definite, this.fullYear(definite));
  }

  /** "on 10 November *that year*", "in May *of the same year*": one past the year that a date is in. */
  private thatYearBehind({ to, period }: DatedMention): number {
    if (!isOneOf(period.type, 'day|month|quarter|half') || /\d{4}/.test(period.text)) return to;
    const at = isOneOf(this.lower(to), 'of|in') ? to + 1 : to;
    if (this.is(at, 'that', 'year')) return at + 2;
    return this.is(at, 'the', 'same', 'year') ? at + 3 : to;
  }

  private anaphoric(
    { from, to, anaphor }: AnaphorMention,
    interval: Interval | null,
  ): DatedMention {
    const expression = this.absolute(from, to, interval ?? undated('span'));
    return { ...this.mention(expression, true), anaphor };
  }

  /** "since then", "since its launch" without a date of the event: up to now. */
  private upToNow({ anaphor: { relation } }: AnaphorMention): Interval | null {
    const counts = relation === 'since' || relation === 'founding';
    return counts ? { start: null, end: this.day, type: 'cumulative' } : null;
  }

  /** "for the full year" without a year before it: the last that is over. */
  private fullYear({ from, anaphor }: AnaphorMention): Interval | null {
    // "8,000 runs have been made in the decade": the ten years up to now.
    if (anaphor.unit === 'decade') return this.lengthBeside(1, 'decade', -1);
    const full = isOneOf(this.lower(from + 1), 'full|whole|entire');
    return full && anaphor.unit === 'year' ? this.lastOf(yearOf, 'year') : null;
  }

  /** "two years ago", "the previous year", counted from the reference. */
  private deictic({ anaphor }: AnaphorMention): Interval | null {
    const { unit, count } = anaphor;
    return unit === 'decade'
      ? this.unitBeside('year', 10 * (count ?? -1))
      : this.unitBeside(unit, count ?? -1);
  }

  private mention(expression: TimeExpression, spokenOf = false): DatedMention {
    const { from, to, interval, absolute, whole, ends, asOf, named, recurs } = expression;
    const start = this.tokens[from]?.start ?? 0;
    const last = this.tokens[to - 1];
    // "11日开行" is two tokens; the day ends with its sign.
    const end = last && daySigns.has(last.text.charAt(0)) ? last.start + 1 : (last?.end ?? start);
    const text = this.text.slice(start, end);
    return {
      start,
      end,
      from,
      to,
      absolute,
      role: isComparedWith(this.tokens, expression, spokenOf) ? 'base' : 'when',
      period: { start: interval.start, end: interval.end, text, type: interval.type },
      ...(whole ? { whole } : {}),
      ...(ends ? { ends } : {}),
      ...(asOf ? { asOf } : {}),
      ...(named ? { named } : {}),
      ...(recurs ? { recurs } : {}),
    };
  }

  protected override fromWord(at: number, ranges: boolean): TimeExpression | null {
    const word = this.lower(at);
    if (months.has(word)) return this.month(at, ranges);
    const code = this.quarterCode(at);
    if (code) return this.codedQuarter(at, at + 1, code);
    if (opensWithDigit(word))
      return this.fromDigits(at, word) ?? (ordinals.has(word) ? this.part(at, at) : null);
    if (weekdays.has(word)) return this.weekday(at);
    const read = PeriodReader.#openers.get(word);
    if (read) return read(this, at, ranges);
    return word.startsWith('fy') && /^fy\d{2,4}$/.test(word)
      ? this.absolute(at, at + 1, undated('year'))
      : null;
  }

  /** How the time is read that each word opens. */
  static readonly #openers: ReadonlyMap<string, OpenerRule> = byWord([
    [
      'the this last next past previous prior current coming recent',
      (reader, at) => reader.relative(at),
    ],
    ['first second third fourth final opening closing latter', (reader, at) => reader.part(at, at)],
    ['half', (reader, at) => reader.halfYear(at)],
    ['overnight', (reader, at) => (at === 0 ? reader.absolute(at, at + 1, undated('span')) : null)],
    ['full', (reader, at) => reader.yearInFull(at)],
    ['fy fiscal', (reader, at) => reader.fiscal(at)],
    ['today', (reader, at) => reader.dayBeside(at, 0)],
    ['yesterday', (reader, at) => reader.dayBeside(at, -1)],
    ['tomorrow', (reader, at) => reader.dayBeside(at, 1)],
    ['now nowadays currently presently', (reader, at) => reader.now(at, at + 1)],
    ['a one', (reader, at) => reader.withinUnit(at)],
    [
      'two three four five six seven eight nine ten eleven',
      (reader, at) =>
        reader.mayBeMonths(at) || reader.is(at + 2, 'into') ? reader.monthsOfYear(at, at) : null,
    ],
    ['week', (reader, at) => reader.numberedWeek(at)],
    ['ultimately eventually', (reader, at) => reader.absolute(at, at + 1, undated('span'))],
    ['so', (reader, at) => reader.soFar(at)],
    [
      'year',
      (reader, at) => (reader.is(at + 1, 'to', 'date') ? reader.yearToDate(at, at + 3) : null),
    ],
    ['earlier later', (reader, at) => reader.earlierOrLater(at)],
    ['early late mid', (reader, at, ranges) => reader.thirdOfYear(at, ranges)],
    ['christmas new', (reader, at) => reader.feast(at)],
    ['middle', (reader, at) => reader.middleOfYear(at)],
    ['spring summer autumn fall winter', (reader, at) => reader.season(at, reader.lower(at))],
  ]);

  /** "full year 2023"; "full-year profit" is of the last that is over, a full-year forecast of the one that runs. */
  private yearInFull(at: number): TimeExpression | null {
    if (this.isDash(at + 1) && this.is(at + 2, 'year') && !isOneOf(this.lower(at - 1), 'first|a')) {
      const isAhead = fullYearPlans.has(this.lower(at + 3));
      const year = isAhead ? this.unitBeside('year', 0) : this.lastOf(yearOf, 'year');
      return year && this.absolute(at, at + 3, year);
    }
    return this.is(at + 1, 'year') && isYear(this.tokens[at + 2])
      ? this.absolute(at, at + 3, yearOf(Number(this.lower(at + 2))))
      : null;
  }

  /** "week 47", "week 3 of 2025": a week of the calendar by its number, the last of that number where no year is said. */
  private numberedWeek(at: number): TimeExpression | null {
    const token = tokenAt(this.tokens, at + 1);
    const number =
      token.shape === 'number' && /^\d{1,2}$/.test(token.text) ? Number(token.text) : 0;
    if (number < 1 || number > 53) return null;
    const of = (year: number): Interval => weekOf(year, number);
    const tail = this.yearTail(at + 2);
    if (!tail) return this.absolute(at, at + 2, this.lastOf(of, 'span'));
    return this.absolute(at, tail.to, tail.year === null ? undated('span') : of(tail.year));
  }

  private dayBeside(at: number, shift: number): TimeExpression {
    return this.absolute(at, at + 1, this.nearDay(shift));
  }

  /** "earlier this year", "later last month". */
  private earlierOrLater(at: number): TimeExpression | null {
    const atom = isOneOf(this.lower(at + 1), 'this|last') ? this.relative(at + 1) : null;
    return atom && { ...atom, from: at };
  }

  /** "so far", "so far this year", "so far in 2024". */
  private soFar(at: number): TimeExpression | null {
    if (!this.is(at + 1, 'far')) return null;
    const next = this.is(at + 2, 'in') ? at + 3 : at + 2;
    if (this.is(next, 'this', 'year')) return this.yearToDate(at, next + 2);
    if (isYear(this.tokens[next]) && !countsLikeYear(this.tokens, next)) {
      const year = Number(this.lower(next));
      const end = this.day !== null && yearIn(this.day) === year ? this.day : null;
      return this.absolute(at, next + 1, { start: `${year}-01-01`, end, type: 'cumulative' });
    }
    return this.cumulative(at, at + 2);
  }

  private yearToDate(from: number, to: number): TimeExpression {
    const year = this.reference?.year;
    const start = year === undefined || this.day === null ? null : `${year}-01-01`;
    return this.absolute(from, to, { start, end: this.day, type: 'cumulative' });
  }
}

/** What is said for a year before it is over: "full-year *guidance*". */
const fullYearPlans = wordSet('guidance|forecast|target|outlook|budget|plan|goal|estimate');

/** True for the whole of which "this year" is what has passed. */
const isYearToDate = (interval: Interval | undefined): boolean => interval?.type === 'year';

/**
 * Times of a sentence that bound each other: "as of Wednesday … since the beginning of this year" and "so far … this
 * year" are one stretch, from the one to the other.
 */
function combineTimes(times: readonly DatedMention[], today: string | null): DatedMention[] {
  const opening = times.find(
    ({ whole, named, period, asOf }) =>
      isYearToDate(whole) ||
      (period.start !== null && (named !== undefined || (period.type === 'cumulative' && !asOf))),
  );
  const closing = times.find(
    ({ asOf, period }) =>
      period.end !== null &&
      (asOf === true || (period.start === null && period.type === 'cumulative')),
  );
  const [start, end] = [opening?.period.start ?? null, closing?.period.end ?? null];
  if (start === null || end === null || opening === closing || start > end) return [...times];
  // "has held 51 per cent since 2016 and may buy more by 2021": what is to come bounds nothing that has been.
  if (today !== null && end > today) return [...times];
  return times.map((each) =>
    each === opening || each === closing
      ? { ...each, period: { ...each.period, start, end, type: 'cumulative' } }
      : each,
  );
}
