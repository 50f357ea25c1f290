import {
  cardinals,
  comparing,
  isYear,
  mayBegin,
  months,
  namedTimes,
  ordinals,
  unitDays,
  unitMonths,
  weekdays,
} from '../lexicon/period-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { PeriodMention, Token } from '../reader/types.ts';
import { type Anaphor, type AnaphorMention, readAnaphor, readDefinite } from './anaphora.ts';
import {
  addDays,
  addMonths,
  halfOf,
  type Interval,
  monthsFrom,
  parseReference,
  quarterOf,
  weekday,
  yearOf,
  yearsOf,
} from './calendar.ts';
import { DateReader, type TimeExpression, undated } from './dates.ts';
import { isSeason, seasonOf, thirdOf } from './seasons.ts';

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

/** "triple the level of 2021" */
const factors = wordSet('double|triple|treble|quadruple|times|twice|thrice|half');

/** Words that may stand between a word of comparison and the time it compares with. */
const beforeBase = new Set(
  'in the of during for on at with to same period that all its their a record year full whole boom peak crisis'.split(
    ' ',
  ),
);

/** "In the first ten months of that year". */
const inThatYear: Anaphor = {
  relation: 'within',
  unit: 'year',
  count: null,
  year: null,
  deictic: false,
};

/** Nouns that "current" dates: "the current capacity". */
const currentNouns = wordSet(
  'capacity|potential|level|levels|fleet|number|total|volume|volumes|figure|rate|rates|annual|daily|weekly|monthly|throughput|workforce|network',
);

/** Words before a unit, and by how many units they move it. */
const shifts = new Map([
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

/** Reads the time that a word opens. */
type OpenerRule = (reader: PeriodReader, at: number, ranges: boolean) => TimeExpression | null;

/** Rules by each of their words. */
const byWord = (rules: readonly [string, OpenerRule][]): ReadonlyMap<string, OpenerRule> =>
  new Map(rules.flatMap(([words, rule]) => words.split(' ').map((word) => [word, rule] as const)));

class PeriodReader extends DateReader {
  read(): DatedMention[] {
    const found: DatedMention[] = [];
    let at = 0;
    while (at < this.tokens.length) {
      if (this.lower(at) === ';') this.year = null;
      const mention = mayBegin(this.tokens[at] as Token) ? this.timeAt(at, found) : null;
      if (mention) found.push(mention);
      at = Math.max(mention?.to ?? 0, at + 1);
    }
    return combineTimes(found);
  }

  /** The time that opens at a token: one spoken of before, else one named, else "the period" and its kin. */
  private timeAt(at: number, found: readonly DatedMention[]): DatedMention | null {
    const anaphor = readAnaphor(this.tokens, at);
    if (anaphor)
      return this.anaphoric(anaphor, anaphor.anaphor.deictic ? this.deictic(anaphor) : null);
    this.lentYear = false;
    const atom = this.framed(at);
    if (atom) {
      const mention = this.mention({ ...atom, from: Math.max(atom.from, found.at(-1)?.to ?? 0) });
      return this.lentYear ? { ...mention, anaphor: inThatYear } : mention;
    }
    const definite = readDefinite(this.tokens, at);
    return definite && this.anaphoric(definite, this.fullYear(definite));
  }

  private anaphoric(
    { from, to, anaphor }: AnaphorMention,
    interval: Interval | null,
  ): DatedMention {
    const expression = { from, to, interval: interval ?? undated('span'), absolute: true };
    return { ...this.mention(expression, true), anaphor };
  }

  /** "for the full year" without a year before it: the last that is over. */
  private fullYear({ from, anaphor }: AnaphorMention): Interval | null {
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
    const { from, to, interval, absolute, whole, ends, asOf, named } = expression;
    const start = this.tokens[from]?.start ?? 0;
    const last = this.tokens[to - 1];
    // "11日开行" is two tokens; the day ends with its sign.
    const end = last && /^[年月日]/.test(last.text) ? last.start + 1 : (last?.end ?? start);
    const text = this.text.slice(start, end);
    return {
      start,
      end,
      from,
      to,
      absolute,
      role: this.isBase(from, spokenOf) ? 'base' : 'when',
      period: { start: interval.start, end: interval.end, text, type: interval.type },
      ...(whole ? { whole } : {}),
      ...(ends ? { ends } : {}),
      ...(asOf ? { asOf } : {}),
      ...(named ? { named } : {}),
    };
  }

  /** True after "up 5 percent from", "than in", "compared with": the time compared with, not the time told of. */
  private isBase(from: number, spokenOf: boolean): boolean {
    if (this.isOfWhole(from)) return true;
    let back = from - 1;
    let prepositions = 0;
    while (back >= 0 && prepositions < 6 && beforeBase.has(this.lower(back))) {
      back--;
      prepositions++;
    }
    // "up 19.6 percent on the same period", "up 15 percent on last year"
    if (this.is(from - 1, 'on') && this.isChangeBefore(from - 1)) return true;
    const word = this.lower(back);
    // "2.6 times as much as a year earlier"
    if (word === 'as')
      return isOneOf(this.lower(back - 1), 'much|many|high|large|big|long|fast|far|often|busy');
    // "have already beaten all of 2019"
    if (isOneOf(word, 'beaten|beat|exceeded|surpassed|topped|outstripped|overtaken|overtook'))
      return true;
    if (word === 'above' || word === 'below')
      return spokenOf || prepositions > 0 || this.isChangeBefore(back);
    if (this.isThanBefore(from) || this.isBeforeEvent(from)) return true;
    if (!comparing.has(word) || word === 'up' || word === 'down') return false;
    if (word === 'from') return this.isChangeBefore(back);
    return word !== 'over' || (this.isChangeBefore(back) && prepositions === 0);
  }

  /** "a third less *than* by sea from Brest *this spring*", but not "more than 300 boxes in May". */
  private isThanBefore(from: number): boolean {
    for (let at = from - 1; at >= Math.max(1, from - 9); at--) {
      const token = this.tokens[at];
      if (token?.shape !== 'word') return false;
      if (token.lower === 'than')
        return /^(?:by|via|on|in|with|through|for|from)$/.test(this.lower(at + 1));
    }
    return false;
  }

  /** "15 a week *before* its pilots' strike *in September*": the date of what came later dates nothing before it. */
  private isBeforeEvent(from: number): boolean {
    if (!/^(?:in|on)$/.test(this.lower(from - 1))) return false;
    for (let at = from - 2; at >= Math.max(0, from - 8); at--) {
      if (/^[,;:.()—–]$/.test(this.tokens[at]?.text ?? '')) return false;
      if (this.lower(at) === 'before') return at < from - 2;
    }
    return false;
  }

  /** "five times that of 2022", "exceeded the figure of last year". */
  private isOfWhole(from: number): boolean {
    if (!this.is(from - 1, 'of')) return false;
    const noun = this.lower(from - 2);
    if (this.is(from - 3, 'the') && factors.has(this.lower(from - 4))) return true;
    if (noun === 'that' || noun === 'those')
      return this.lower(from - 3) === 'times' || this.isChangeBefore(from - 2);
    if (
      !isOneOf(
        noun,
        'figure|figures|level|levels|total|totals|result|results|volume|volumes|tally|tallys|mark|marks',
      )
    )
      return false;
    if (this.is(from - 3, 'the') && this.is(from - 4, 'of')) return true;
    for (let back = from - 3; back >= Math.max(0, from - 6); back--) {
      if (
        /^(?:exceed|beat|surpass|top|outstrip|above|below|match|equal)(?:s|ed|en|ing|ped|ping)?$/.test(
          this.lower(back),
        )
      )
        return true;
    }
    return false;
  }

  /** A percentage or a multiple stands shortly before: "up 22 percent from". */
  private isChangeBefore(at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
      const word = this.lower(back);
      if (['percent', '%', 'pct', 'times', 'fold', 'points', 'cent'].includes(word)) return true;
      if (['up', 'down'].includes(word)) return true;
    }
    return false;
  }

  /** A time with the words in front of it that change what it stands for. */
  private framed(at: number): TimeExpression | null {
    const word = this.lower(at);
    switch (word) {
      case 'since':
        return this.since(at);
      case 'from':
      case 'between':
        return this.range(at) ?? this.countingFrom(at) ?? this.fromOn(at);
      case 'as':
        return this.asOf(at);
      case 'by':
      case 'until':
      case 'till':
      case 'through':
        return this.until(at);
      case 'up':
        return this.is(at + 1, 'to') ? this.until(at + 1, at) : null;
      case 'before':
      case 'after':
        return this.beside(at);
      case 'at':
        return this.atEnd(at);
      case 'during':
        return this.named(at + 1);
      case 'to':
        return this.toDate(at);
      default:
        return this.atom(at);
    }
  }

  /** "since 2013", "since its launch in 2013", "since the start of 2020". */
  private since(at: number): TimeExpression | null {
    let next = at + 1;
    for (let skipped = 0; skipped < 8 && next < this.tokens.length; skipped++, next++) {
      const shape = this.tokens[next]?.shape;
      if (shape === 'punctuation' && this.lower(next) !== '-') return null;
      const atom = this.edge(next) ?? this.atom(next);
      if (!atom) continue;
      const bare =
        next === at + 1 ||
        (skipped <= 2 && ['the', 'about', 'at', 'least'].includes(this.lower(at + 1)));
      const launch =
        ['in', 'on'].includes(this.lower(next - 1)) || ['in', 'on'].includes(this.lower(atom.from));
      if (!bare && !launch) return null;
      return this.openFrom(at, atom);
    }
    return null;
  }

  /** From the start of a time up to the reference: "since 2013". */
  private openFrom(at: number, { to, interval, whole, absolute }: TimeExpression): TimeExpression {
    const { start } = whole ?? interval;
    const end = start === null ? null : this.dayAfter(start);
    return { from: at, to, interval: { start, end, type: 'span' }, absolute, named: interval };
  }

  /** "counting from the launch of the service in 2013". */
  private countingFrom(at: number): TimeExpression | null {
    if (!isOneOf(this.lower(at - 1), 'counting|starting|dating|beginning|running|reckoned|counted'))
      return null;
    for (let next = at + 1; next < at + 20; next++) {
      const shape = this.tokens[next]?.shape;
      if (!shape || isOneOf(this.lower(next), ',|;|:')) return null;
      if (!this.is(next, 'in') && !this.is(next, 'on')) continue;
      const atom = this.atom(next + 1);
      if (atom) return this.openFrom(at, atom);
    }
    return null;
  }

  /** The reference day, where it is not before `start`. */
  private dayAfter(start: string): string | null {
    return this.day !== null && start <= this.day ? this.day : null;
  }

  /** "from January to August 2021", "between 2013 and 2020", "from 2013 through 2020". */
  private range(at: number): TimeExpression | null {
    const first = this.edge(at + 1) ?? this.atom(at + 1, false) ?? this.eventIn(at + 1);
    if (!first) return null;
    const joint = this.lower(first.to);
    const joins = this.is(at, 'between')
      ? joint === 'and'
      : isOneOf(joint, 'to|through|until|till') || this.isDash(first.to);
    if (!joins) return null;
    const next = this.is(at, 'from') && joint === 'up' ? first.to + 2 : first.to + 1;
    const second = this.edge(next) ?? this.atom(next, false);
    if (!second) return null;
    const start = this.inYearOf(second, first, () => this.edge(at + 1) ?? this.atom(at + 1, false));
    const ends = [start.interval, second.interval] as const;
    const interval = this.join({ ...start, interval: start.whole ?? start.interval }, second);
    const absolute = first.absolute && second.absolute;
    return { from: at, to: second.to, interval, absolute, ends };
  }

  /** "the first flight in 2017", "its opening in May 2015": the date of an event as an end of a range. */
  private eventIn(at: number): TimeExpression | null {
    if (!isOneOf(this.lower(at), 'the|its|their|a')) return null;
    for (let next = at + 1; next < at + 6; next++) {
      if (this.tokens[next]?.shape !== 'word') return null;
      if (!this.is(next, 'in') && !this.is(next, 'on')) continue;
      return this.atom(next + 1, false);
    }
    return null;
  }

  /** "[during] the Spring Festival holiday": a time that is named and not dated. */
  private named(at: number): TimeExpression | null {
    for (let next = at; next < at + 6; next++) {
      const token = this.tokens[next];
      if (token?.shape !== 'word' && token?.text !== '-') return null;
      if (isOneOf(token.lower, 'of|and|in|for|at')) return null;
      if (namedTimes.has(token.lower) && !namedTimes.has(this.lower(next + 1)))
        return { from: at, to: next + 1, interval: undated('span'), absolute: true };
    }
    return null;
  }

  /** "from 2013 on", "from May onwards", "from 2027": open at the end. */
  private fromOn(at: number): TimeExpression | null {
    const atom = this.atom(at + 1);
    if (!atom || this.is(at, 'between')) return atom;
    const on = isOneOf(this.lower(atom.to), 'on|onward|onwards');
    // "up 5 percent from 2019", "the figures from May": no beginning.
    if (!on && (this.isChangeBefore(at) || !this.opensPhrase(at))) return { ...atom };
    const { start } = atom.whole ?? atom.interval;
    const interval: Interval = { start, end: null, type: 'span' };
    return { from: at, to: on ? atom.to + 1 : atom.to, interval, absolute: atom.absolute };
  }

  /** True at the start of a sentence, behind a mark, and behind a verb, a number or a unit of time. */
  private opensPhrase(at: number): boolean {
    const before = this.tokens[at - 1];
    if (!before || before.shape === 'punctuation' || before.shape === 'number') return true;
    return (
      unitMonths.has(before.lower) ||
      unitDays.has(before.lower) ||
      isOneOf(
        before.lower,
        'daily|weekly|monthly|open|operational|available|service|operation|operate|run|start|begin|only',
      )
    );
  }

  /** "as of Thursday", "as at 30 June", "as of the end of July". */
  private asOf(at: number): TimeExpression | null {
    if (!this.is(at + 1, 'of') && !this.is(at + 1, 'at')) return null;
    if (this.is(at + 2, 'press', 'time')) return { ...this.now(at, at + 4), asOf: true };
    const atom = this.edge(at + 2) ?? this.atom(at + 2);
    if (!atom) return null;
    const moment = this.closing(atom);
    const interval: Interval = { start: moment, end: moment, type: 'instant' };
    return { from: at, to: atom.to, interval, absolute: atom.absolute, asOf: true };
  }

  /** "by June", "by the end of 2023", "until 2020", "up to the end of May". */
  private until(at: number, from = at): TimeExpression | null {
    const now = this.lower(at + 1);
    if (now === 'now' || (now === 'this' && this.is(at + 2, 'day'))) {
      return this.cumulative(from, at + (now === 'now' ? 2 : 3));
    }
    const atom = this.edge(at + 1) ?? this.atom(at + 1);
    if (!atom || atom.from > at + 2) return null;
    const interval: Interval = { start: null, end: this.closing(atom), type: 'cumulative' };
    return { from, to: atom.to, interval, absolute: atom.absolute, asOf: true };
  }

  /** Last day of a time, but not past the reference where that lies within. */
  private closing({ interval, whole }: TimeExpression): string | null {
    const { start, end } = whole ?? interval;
    const day = this.day;
    if (whole) return end;
    return day !== null && start !== null && end !== null && start <= day && day < end ? day : end;
  }

  private cumulative(from: number, to: number): TimeExpression {
    return {
      from,
      to,
      interval: { start: null, end: this.day, type: 'cumulative' },
      absolute: true,
    };
  }

  /** "before 2013" and "after May 2020": open on one side. */
  private beside(at: number): TimeExpression | null {
    const atom = this.atom(at + 1);
    if (!atom || atom.from !== at + 1 || !atom.absolute) return null;
    const { start, end } = atom.interval;
    const interval: Interval = this.is(at, 'before')
      ? { start: null, end: start && addDays(start, -1), type: 'span' }
      : { start: end && addDays(end, 1), end: null, type: 'span' };
    return { from: at, to: atom.to, interval, absolute: true };
  }

  /** "at the end of 2023", "at present", "at year-end". */
  private atEnd(at: number): TimeExpression | null {
    if (this.is(at + 1, 'present') || this.is(at + 1, 'the', 'moment')) {
      return this.now(at, at + (this.is(at + 1, 'present') ? 2 : 3));
    }
    const edge = this.edge(at + 1);
    return edge && { ...edge, from: at };
  }

  /** "the end of July", "end-2023", "the beginning of the year": an instant at the edge of a time. */
  private edge(at: number): TimeExpression | null {
    const yearEnd = this.yearEnd(at);
    if (yearEnd) return yearEnd;
    let next = this.is(at, 'the') ? at + 1 : at;
    const word = this.lower(next);
    const last = word === 'end' || word === 'close';
    if (!last && word !== 'beginning' && word !== 'start') return null;
    next++;
    if (this.is(next, 'of')) next++;
    else if (this.isDash(next)) next++;
    else if (next === at + 2) return null;
    const atom = this.atom(next) ?? this.thisUnit(next);
    if (!atom) return null;
    const { start, end } = atom.whole ?? atom.interval;
    const day = last ? end : start;
    return {
      from: at,
      to: atom.to,
      interval: { start: day, end: day, type: 'instant' },
      absolute: atom.absolute,
    };
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
    return this.absolute(at, tail?.to ?? next + 1, { start: day, end: day, type: 'instant' });
  }

  /** "the year", "the month" after "the end of". */
  private thisUnit(at: number): TimeExpression | null {
    const unit = this.is(at, 'the') ? at + 1 : at;
    const interval = this.unitBeside(this.lower(unit), 0);
    if (interval && this.is(unit, 'year')) this.lentYear = true;
    return interval && { from: at, to: unit + 1, interval, absolute: true };
  }

  /** "to date", "to this day"; "so far" and its kin are atoms. */
  private toDate(at: number): TimeExpression | null {
    if (this.is(at + 1, 'date')) {
      // "in the year to date"
      if (this.is(at - 1, 'year')) return null;
      return this.cumulative(at, at + 2);
    }
    if (this.is(at + 1, 'this', 'day')) return this.cumulative(at, at + 3);
    return null;
  }

  private now(from: number, to: number): TimeExpression {
    const interval: Interval = { start: this.day, end: this.day, type: 'instant' };
    return { from, to, interval, absolute: true };
  }

  protected override fromWord(at: number, ranges: boolean): TimeExpression | null {
    const word = this.lower(at);
    if (months.has(word)) return this.month(at, ranges);
    const code = this.quarterCode(at);
    if (code) return this.codedQuarter(at, at + 1, code);
    if (/^\d/.test(word)) return this.fromDigits(at, word);
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
      'two three four five six seven eight nine ten',
      (reader, at) =>
        isOneOf(reader.lower(at - 1), 'in|over|for|during') ? reader.monthsOfYear(at, at) : null,
    ],
    ['ultimately eventually', (reader, at) => reader.absolute(at, at + 1, undated('span'))],
    ['so', (reader, at) => reader.soFar(at)],
    [
      'year',
      (reader, at) => (reader.is(at + 1, 'to', 'date') ? reader.yearToDate(at, at + 3) : null),
    ],
    ['earlier later', (reader, at) => reader.earlierOrLater(at)],
    ['early late mid', (reader, at, ranges) => reader.thirdOfYear(at, ranges)],
    ['middle', (reader, at) => reader.middleOfYear(at)],
    ['spring summer autumn fall winter', (reader, at) => reader.season(at, reader.lower(at))],
  ]);

  /** "full year 2023". */
  private yearInFull(at: number): TimeExpression | null {
    return this.is(at + 1, 'year') && isYear(this.tokens[at + 2])
      ? this.absolute(at, at + 3, yearOf(Number(this.lower(at + 2))))
      : null;
  }

  private dayBeside(at: number, shift: number): TimeExpression {
    return { from: at, to: at + 1, interval: this.nearDay(shift), absolute: true };
  }

  /** "earlier this year", "later last month". */
  private earlierOrLater(at: number): TimeExpression | null {
    const isRelative = this.is(at + 1, 'this') || this.is(at + 1, 'last');
    const atom = isRelative ? this.relative(at + 1) : null;
    return atom && { ...atom, from: at };
  }

  /** "early 2023", "mid-May", "late last year". */
  private thirdOfYear(at: number, ranges: boolean): TimeExpression | null {
    const next = this.isDash(at + 1) || this.is(at + 1, 'in') ? at + 2 : at + 1;
    const inner = this.tokens[next];
    const isTime =
      inner && (isYear(inner) || months.has(inner.lower) || isOneOf(inner.lower, 'last|this'));
    const atom = isTime ? this.atom(next, ranges) : null;
    if (!atom) return null;
    const year = atom.interval.type === 'year' ? atom.interval.start : null;
    const interval =
      year === null ? atom.interval : thirdOf(this.lower(at), Number(year.slice(0, 4)));
    return { ...atom, from: at, interval };
  }

  /** "the middle of 2023". */
  private middleOfYear(at: number): TimeExpression | null {
    const atom = this.is(at + 1, 'of') ? this.atom(at + 2, false) : null;
    if (atom?.interval.type !== 'year' || atom.interval.start === null) return null;
    const year = Number(atom.interval.start.slice(0, 4));
    return { ...atom, from: at, interval: thirdOf(this.lower(at), year) };
  }

  /**
   * "in seven months", "over six months", "for the nine months of this year": the first so many of a year, where the
   * year is said or the month before the reference is the last of them.
   */
  protected override monthsOfYear(from: number, countAt: number): TimeExpression | null {
    const count = this.count(countAt);
    if (count === null || count > 11 || !this.is(countAt + 1, 'months')) return null;
    const to = countAt + 2;
    const tail = this.is(to, 'of') || this.is(to, 'in') ? this.yearTail(to) : null;
    const of = (year: number): Interval =>
      monthsFrom(year, 1, count, count === 3 ? 'quarter' : count === 6 ? 'half' : 'span');
    if (tail) {
      const interval = tail.year === null ? undated('span') : of(tail.year);
      return this.absolute(from, tail.to, interval);
    }
    const reference = this.reference;
    const closed = !this.tokens[to] || this.tokens[to]?.shape === 'punctuation';
    if (!closed || count < 2 || reference?.month === undefined || reference.month - 1 !== count)
      return null;
    return this.absolute(from, to, of(reference.year));
  }

  /** "half-year profit": the half that is over last. */
  private halfYear(at: number): TimeExpression | null {
    if (!this.isDash(at + 1) || !/^year(?:ly)?$/.test(this.lower(at + 2))) return null;
    if (/^(?:a|one|every|each|per)$/.test(this.lower(at - 1))) return null;
    const reference = this.reference;
    if (reference?.month === undefined) return this.absolute(at, at + 3, undated('half'));
    const half = reference.month <= 6 ? halfOf(reference.year - 1, 2) : halfOf(reference.year, 1);
    return this.absolute(at, at + 3, half);
  }

  /** "the summer of 2023", "spring 2022", "last autumn"; a fall without "the" or a capital is a decline. */
  private season(at: number, word: string): TimeExpression | null {
    const led =
      this.is(at - 1, 'the') && isOneOf(this.lower(at - 2), 'in|during|by|since|until|from|of');
    if (word === 'fall' && (this.is(at + 1, 'in') || (!led && this.tokens[at]?.text !== 'Fall')))
      return null;
    const named = /^(?:season|schedule|timetable|months|period)$/.test(this.lower(at + 1));
    const tail = this.yearTail(named ? at + 2 : at + 1);
    if (!tail) return null;
    if (this.isDash(tail.to) || this.is(tail.to, '/')) {
      const to = this.tokens[tail.to + 1]?.shape === 'number' ? tail.to + 2 : tail.to;
      return this.absolute(at, to, undated('span'));
    }
    const interval = tail.year === null ? undated('span') : seasonOf(word, tail.year);
    return this.absolute(at, tail.to, interval);
  }

  /** "so far", "so far this year", "so far in 2024". */
  private soFar(at: number): TimeExpression | null {
    if (!this.is(at + 1, 'far')) return null;
    const next = this.is(at + 2, 'in') ? at + 3 : at + 2;
    if (this.is(next, 'this', 'year')) return this.yearToDate(at, next + 2);
    if (isYear(this.tokens[next]) && !this.isUnit(next)) {
      const year = Number(this.lower(next));
      const end = this.day !== null && Number(this.day.slice(0, 4)) === year ? this.day : null;
      return this.absolute(at, next + 1, { start: `${year}-01-01`, end, type: 'cumulative' });
    }
    return this.cumulative(at, at + 2);
  }

  private yearToDate(from: number, to: number): TimeExpression {
    const year = this.reference?.year;
    const start = year === undefined || this.day === null ? null : `${year}-01-01`;
    return this.absolute(from, to, { start, end: this.day, type: 'cumulative' });
  }

  /** What begins with "the", "this", "last", "past": relative years, quarters, spans. */
  private relative(at: number): TimeExpression | null {
    const next = this.is(at, 'the') ? at + 1 : at;
    const which = this.lower(next);
    const last = which === 'last' || which === 'final' ? this.lastPart(at, next) : null;
    if (last) return last;
    if (ordinals.has(which) || isOneOf(which, 'final|opening|closing|latter|former'))
      return this.part(at, next);
    if (next > at) {
      const definite = this.definite(at, next);
      if (definite) return definite;
    }
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
    if (which === 'year' || which === 'decade' || which === 'month' || which === 'week')
      return this.unitTo(at, next);
    if (which === 'financial' || which === 'fiscal' || which === 'business') {
      const ended = this.is(next + 1, 'year') ? this.unitTo(at, next + 1) : null;
      return ended ?? (which === 'fiscal' ? this.fiscal(next) : null);
    }
    if (/^\d/.test(which)) return this.numberAfterThe(at, next);
    if (!cardinals.has(which)) return null;
    return this.countedSpan(at, next, -1, true) ?? this.monthsOfYear(at, next);
  }

  /** A unit, a month, a day of the week or a number of units before, around or after the reference. */
  private shifted(at: number, which: number, shift: number): TimeExpression | null {
    const next = which + 1;
    const unit = this.lower(next);
    if (months.has(unit)) return this.month(next, true);
    if (weekdays.has(unit)) return this.weekday(next);
    if (isSeason(unit)) return this.seasonBeside(at, next, shift);
    const part = this.part(at, next, shift);
    if (part && (ordinals.has(unit) || this.quarterCode(next))) return part;
    const counted = this.countedSpan(at, next, shift, false);
    if (counted) return counted;
    const word = this.lower(which);
    if (word === 'recent' || isOneOf(unit, 'few|several|couple')) return this.vagueSpan(at, next);
    const rolls = word === 'past' || (shift !== 0 && unit === 'decade') || this.isRolling(at, unit);
    if (rolls && unitMonths.has(unit)) return this.lengthSpan(at, next + 1, 1, unit, shift);
    return this.unitOf(at, next, shift);
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
    const unit = this.lower(unitAt);
    const interval = this.unitBeside(unit, shift);
    if (!interval) return null;
    const to = unitAt + 1;
    if (unit !== 'year') return { from: at, to, interval, absolute: true };
    if (this.is(to, "'s") || this.is(to, '’s')) {
      const inner = this.part(to + 1, to + 1, undefined, interval);
      if (inner) return { ...inner, from: at };
    }
    if (shift !== 0 || this.day === null) return { from: at, to, interval, absolute: true };
    // What has happened "this year" has happened by the reference day.
    const passed: Interval = { start: interval.start, end: this.day, type: 'cumulative' };
    return { from: at, to, interval: passed, absolute: true, whole: interval };
  }

  /** "climbed by 15 percent in a month": the one that has just passed. */
  private withinUnit(at: number): TimeExpression | null {
    const unit = this.lower(at + 1);
    if (!isOneOf(this.lower(at - 1), 'in|within') || !unitMonths.has(unit)) return null;
    const after = this.tokens[at + 2];
    if ((after && after.shape !== 'punctuation') || !this.isChangeBefore(at - 1)) return null;
    return this.lengthSpan(at, at + 2, 1, unit, -1);
  }

  /** "this summer", "last spring". */
  private seasonBeside(at: number, next: number, shift: number): TimeExpression | null {
    const reference = this.reference;
    const word = this.lower(next);
    if (!reference) return this.absolute(at, next + 1, undated('span'));
    const here = seasonOf(word, reference.year);
    const passed = here.end !== null && this.day !== null && here.end < this.day;
    return this.absolute(
      at,
      next + 1,
      shift < 0 && !passed ? seasonOf(word, reference.year - 1) : here,
    );
  }

  /** "the last quarter of 2022", "the final three months of last year": counted from the end of a year that is named. */
  private lastPart(at: number, next: number): TimeExpression | null {
    const counted = this.count(next + 1);
    const unitAt = counted === null ? next + 1 : next + 2;
    const length = this.is(unitAt, 'half') ? 6 : unitMonths.get(this.lower(unitAt));
    const tail = this.yearTail(unitAt + 1);
    if (length === undefined || length > 6 || !tail || !this.is(unitAt + 1, 'of')) return null;
    const size = length * (counted ?? 1);
    if (size > 12) return null;
    const type = size === 3 ? 'quarter' : size === 6 ? 'half' : 'span';
    const interval =
      tail.year === null
        ? undated(type)
        : monthsFrom(tail.year, 13 - size, size, size === 1 ? 'month' : type);
    return this.absolute(at, tail.to, interval);
  }

  /** "the year to June", "the decade to 2021", "the week to 14 July"; not "the start of the year to 10 July". */
  private unitTo(at: number, unitAt: number): TimeExpression | null {
    if (this.is(at - 1, 'of') && /^(?:start|beginning|end|rest|course)$/.test(this.lower(at - 2)))
      return null;
    return this.isSpanJoint(unitAt + 1) ? this.spanTo(at, unitAt, 1) : null;
  }

  private isSpanJoint(at: number): boolean {
    return /^(?:to|ended|ending|through)$/.test(this.lower(at));
  }

  /** "the 31st" of nothing is no date; "the 12 months to March 2024" is a span. */
  private numberAfterThe(at: number, next: number): TimeExpression | null {
    const token = this.tokens[next] as Token;
    if (token.shape === 'number') {
      return (
        this.dayMonth(next, Number(token.text)) ??
        this.countedSpan(at, next, -1, true) ??
        this.monthsOfYear(at, next)
      );
    }
    return this.fromDigits(next, token.lower);
  }

  /** "five years" after "the past", "12 months to March 2024" after "the". */
  private countedSpan(
    at: number,
    countAt: number,
    direction: number,
    needsEnd: boolean,
  ): TimeExpression | null {
    const whole = this.count(countAt);
    if (whole === null) return null;
    let unitAt = countAt + 1;
    let count = whole;
    if (this.is(unitAt, 'and', 'a', 'half')) {
      count += 0.5;
      unitAt += 3;
    }
    if (this.isDash(unitAt)) unitAt++;
    if (['full', 'calendar', 'consecutive', 'straight'].includes(this.lower(unitAt))) unitAt++;
    const unit = this.lower(unitAt);
    if (!unitMonths.has(unit) && !unitDays.has(unit)) return null;
    const span = this.isSpanJoint(unitAt + 1) ? this.spanTo(at, unitAt, count) : null;
    if (span) return span;
    if (needsEnd || direction === 0) return null;
    return this.lengthSpan(at, unitAt + 1, count, unit, direction);
  }

  /** `count` units back from (or on from) the reference; not finer than it. */
  private lengthSpan(
    from: number,
    to: number,
    count: number,
    unit: string,
    direction: number,
  ): TimeExpression {
    const undatable: TimeExpression = { from, to, interval: undated('span'), absolute: false };
    const today = this.day;
    const length = unitMonths.get(unit);
    const reference = this.reference;
    if (today !== null) {
      const other =
        length === undefined
          ? addDays(today, direction * count * (unitDays.get(unit) ?? 1))
          : addMonths(today, direction * Math.round(count * length));
      const interval: Interval =
        direction < 0
          ? { start: addDays(other, 1), end: today, type: 'span' }
          : { start: addDays(today, 1), end: other, type: 'span' };
      return { ...undatable, interval };
    }
    if (!reference || length === undefined) return undatable;
    if (reference.month !== undefined) {
      const first = direction < 0 ? reference.month - count * length + 1 : reference.month + 1;
      return { ...undatable, interval: monthsFrom(reference.year, first, count * length) };
    }
    if (length % 12 !== 0) return undatable;
    const years = (count * length) / 12;
    const interval =
      direction < 0
        ? yearsOf(reference.year - years + 1, reference.year)
        : yearsOf(reference.year + 1, reference.year + years);
    return { ...undatable, interval };
  }

  /** "recent years", "the past few months": named, never dated. */
  private vagueSpan(at: number, next: number): TimeExpression | null {
    let unitAt = next;
    while (['few', 'several', 'couple', 'of', 'recent', 'many'].includes(this.lower(unitAt)))
      unitAt++;
    const unit = this.lower(unitAt);
    if (!unitMonths.has(unit) && !unitDays.has(unit)) return null;
    return { from: at, to: unitAt + 1, interval: undated('span'), absolute: false };
  }

  /** "the 12 months to March 2024", "the year ended 30 June 2023", "the seven days to 14 July". */
  private spanTo(at: number, unitAt: number, count: number): TimeExpression | null {
    let next = unitAt + 2;
    if (this.is(next, 'on')) next++;
    const end =
      this.edge(next) ?? this.atom(next) ?? this.atom(this.is(next, 'the') ? next + 1 : next);
    if (!end?.absolute) return null;
    const unit = this.lower(unitAt);
    const months = unitMonths.get(unit);
    const days = unitDays.get(unit);
    const last = end.interval.end;
    if (last === null || (months ?? days) === undefined)
      return { from: at, to: end.to, interval: undated('span'), absolute: true };
    const after = addDays(last, 1);
    const start =
      months === undefined
        ? addDays(after, -count * (days ?? 1))
        : addMonths(after, -Math.round(count * months));
    return { from: at, to: end.to, interval: { start, end: last, type: 'span' }, absolute: true };
  }

  /** "first quarter of 2024", "first half", "first 11 months", "second quarter last year". */
  private part(from: number, at: number, shift?: number, within?: Interval): TimeExpression | null {
    const number = this.partNumber(at);
    const code = this.quarterCode(at);
    if (code) return null;
    let next = at + 1;
    if (this.isDash(next)) next++;
    const unit = this.lower(next);
    // "the first half-year"
    const halfYear = unit === 'half' && this.isDash(next + 1) && this.is(next + 2, 'year');
    let of: ((year: number) => Interval) | null = null;
    let kind: Interval['type'] = 'span';
    if (unit === 'quarter' && number >= 1 && number <= 4) {
      of = (year) => quarterOf(year, number);
      kind = 'quarter';
    } else if (unit === 'half' && (number === 1 || number === 2)) {
      if (this.is(next + 1, 'of') && !this.yearTail(next + 1)) {
        if (!this.is(next + 2, 'the', 'year')) return null;
      }
      of = (year) => halfOf(year, number);
      kind = 'half';
    } else if (number === 1) {
      const count = this.count(next);
      if (count === null) return null;
      const what = this.lower(next + 1);
      const length = unitMonths.get(what);
      if (length === undefined || length > 3) return null;
      const size = count * length;
      if (size < 1 || size > 12) return null;
      of = (year) =>
        monthsFrom(
          year,
          1,
          size,
          size === 3 ? 'quarter' : size === 6 ? 'half' : size === 12 ? 'year' : 'span',
        );
      next++;
    }
    if (!of) return null;
    let to = halfYear ? next + 3 : next + 1;
    if (within) {
      const year = within.start === null ? null : Number(within.start.slice(0, 4));
      return this.absolute(from, to, year === null ? undated(kind) : of(year));
    }
    if (shift !== undefined && shift !== 0) {
      const year = this.reference?.year;
      return this.absolute(from, to, year === undefined ? undated(kind) : of(year + shift));
    }
    const tail = this.yearTail(to);
    if (tail) {
      to = tail.to;
      return this.absolute(from, to, tail.year === null ? undated(kind) : of(tail.year));
    }
    return this.absolute(from, to, this.lastOf(of, kind));
  }

  /** Which of its kind a word says a part is: the "opening" quarter is the first, the "latter" half the second. */
  private partNumber(at: number): number {
    const word = this.lower(at);
    const half = this.is(at + 1, 'half');
    if (word === 'opening' || word === 'former') return 1;
    if (word === 'latter' || word === 'closing' || word === 'final') return half ? 2 : 4;
    return ordinals.get(word) ?? 0;
  }

  private count(at: number): number | null {
    const token = this.tokens[at];
    if (!token) return null;
    if (token.shape === 'number') {
      const value = Number(token.text.replaceAll(',', ''));
      return Number.isInteger(value) && value > 0 && value <= 200 ? value : null;
    }
    return cardinals.get(token.lower) ?? null;
  }

  /** The year, quarter, month, week around the reference, moved by `shift` of them; null for no such unit. */
  private unitBeside(unit: string, shift: number): Interval | null {
    const reference = this.reference;
    switch (unit) {
      case 'year':
        return reference ? yearOf(reference.year + shift) : undated('year');
      case 'month':
        return reference?.month === undefined
          ? undated('month')
          : monthsFrom(reference.year, reference.month + shift, 1, 'month');
      case 'quarter':
        return reference?.month === undefined
          ? undated('quarter')
          : monthsFrom(
              reference.year,
              (Math.ceil(reference.month / 3) - 1 + shift) * 3 + 1,
              3,
              'quarter',
            );
      case 'half':
        return reference?.month === undefined
          ? undated('half')
          : monthsFrom(reference.year, (reference.month <= 6 ? 0 : 6) + shift * 6 + 1, 6, 'half');
      case 'week': {
        if (this.day === null) return undated('span');
        const monday = addDays(this.day, -((weekday(this.day) + 6) % 7) + shift * 7);
        return { start: monday, end: addDays(monday, 6), type: 'span' };
      }
      case 'day':
        return this.nearDay(shift);
      case 'decade':
        return undated('span');
      default:
        return null;
    }
  }

  /** "FY2023", "fiscal 2023", "fiscal year 2022/23": the text does not say when such a year begins. */
  private fiscal(at: number): TimeExpression | null {
    const next = this.is(at + 1, 'year') ? at + 2 : at + 1;
    if (!isYear(this.tokens[next])) return null;
    const pair =
      (this.is(next + 1, '/') || this.isDash(next + 1)) && /^\d{2,4}$/.test(this.lower(next + 2));
    return this.absolute(at, pair ? next + 3 : next + 1, undated('year'));
  }
}

/** True for the whole of which "this year" is what has passed. */
const isYearToDate = (interval: Interval | undefined): boolean => interval?.type === 'year';

/**
 * Times of a sentence that bound each other: "as of Wednesday … since the beginning of this year" and "so far … this
 * year" are one stretch, from the one to the other.
 */
function combineTimes(times: readonly DatedMention[]): DatedMention[] {
  const opening = times.find(
    ({ whole, named, period }) =>
      isYearToDate(whole) || (named !== undefined && period.start !== null),
  );
  const closing = times.find(
    ({ asOf, period }) =>
      period.end !== null &&
      (asOf === true || (period.start === null && period.type === 'cumulative')),
  );
  const [start, end] = [opening?.period.start ?? null, closing?.period.end ?? null];
  if (start === null || end === null || opening === closing || start > end) return [...times];
  return times.map((each) =>
    each === opening || each === closing
      ? { ...each, period: { ...each.period, start, end, type: 'cumulative' } }
      : each,
  );
}
