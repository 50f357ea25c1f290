import { namedTimes } from '../lexicon/period-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import { tokenAt } from '../tokens/cursor.ts';
import { addDays, type Interval, yearUpTo } from './calendar.ts';
import { isChangeBefore } from './compared-times.ts';
import { instant, isUnit, SpanReader } from './spans.ts';
import { byWord, type TimeExpression, undated } from './time-reader.ts';

/** Words behind which "from 2027" opens a time of its own. */
const phraseOpeners = wordSet(
  'daily|weekly|monthly|open|operational|available|service|operation|operate|run|start|begin|only',
);

/** Verbs that "through" belongs to: what comes through a place does so in a time, not up to one. */
const passingVerbs = wordSet(
  'come|comes|came|coming|go|goes|went|gone|pass|passes|passed|passing|move|moved|travel|travelled|flow|flowed|fly|flew|flown|run|ran',
);

/** Reads the time that a word bounds. */
type BoundRule = (reader: BoundReader, at: number) => TimeExpression | null;

/** Reads times by the words that bound them: "since", "from … to", "as of", "by", "before". */
export abstract class BoundReader extends SpanReader {
  /** A time with the words in front of it that change what it stands for. */
  protected framed(at: number): TimeExpression | null {
    const read = BoundReader.#frames.get(this.lower(at));
    return read ? read(this, at) : this.atom(at);
  }

  /** How the time is read behind each word that changes what it stands for. */
  static readonly #frames: ReadonlyMap<string, BoundRule> = byWord([
    ['since', (reader, at) => reader.since(at)],
    [
      'from between',
      (reader, at) => reader.range(at) ?? reader.countingFrom(at) ?? reader.fromOn(at),
    ],
    ['as', (reader, at) => reader.asOf(at)],
    ['by until till through', (reader, at) => reader.until(at)],
    ['up', (reader, at) => (reader.is(at + 1, 'to') ? reader.until(at + 1, at) : null)],
    ['before after', (reader, at) => reader.beside(at)],
    ['at', (reader, at) => reader.atEnd(at)],
    ['during', (reader, at) => reader.named(at + 1)],
    ['to', (reader, at) => reader.toDate(at)],
  ]);

  /** "since 2013", "since its launch in 2013", "since the start of 2020". */
  private since(at: number): TimeExpression | null {
    for (let next = at + 1; next < at + 9 && next < this.tokens.length; next++) {
      const { shape, lower } = tokenAt(this.tokens, next);
      if (shape === 'punctuation' && lower !== '-') return null;
      const atom = this.edge(next) ?? this.atom(next);
      if (atom)
        return this.isBare(at + 1, next) || this.isDated(next, atom)
          ? this.openFrom(at, atom)
          : null;
    }
    return null;
  }

  /** "since 2013", "since at least 2013": a time `at` once a word or two are passed over. */
  private isBare(from: number, at: number): boolean {
    return at === from || (at <= from + 2 && isOneOf(this.lower(from), 'the|about|at|least'));
  }

  /** "its launch *in* 2013": a time that a preposition opens. */
  private isDated(at: number, { from }: TimeExpression): boolean {
    return isOneOf(this.lower(at - 1), 'in|on') || isOneOf(this.lower(from), 'in|on');
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
      if (!isOneOf(this.lower(next), 'in|on')) continue;
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
      : isOneOf(joint, 'to|through|until|till|thru') ||
        this.is(first.to, 'up', 'to') ||
        this.isDash(first.to);
    if (!joins) return null;
    const joined = joint === 'up' ? first.to + 2 : first.to + 1;
    // "from January up to and including October"
    const next = this.is(joined, 'and', 'including') ? joined + 2 : joined;
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
      if (!isOneOf(this.lower(next), 'in|on')) continue;
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
        return this.absolute(at, next + 1, undated('span'));
    }
    return null;
  }

  /** "from 2013 on", "from May onwards", "from 2027": open at the end. */
  private fromOn(at: number): TimeExpression | null {
    const atom = this.atom(at + 1);
    if (!atom || this.is(at, 'between')) return atom;
    const on = isOneOf(this.lower(atom.to), 'on|onward|onwards');
    // "up 5 percent from 2019", "the figures from May": no beginning.
    if (!on && (isChangeBefore(this.tokens, at) || !this.opensPhrase(at))) return { ...atom };
    const { start } = atom.whole ?? atom.interval;
    const interval: Interval = { start, end: null, type: 'span' };
    return { from: at, to: on ? atom.to + 1 : atom.to, interval, absolute: atom.absolute };
  }

  /** True at the start of a sentence, behind a mark, and behind a verb, a number or a unit of time. */
  private opensPhrase(at: number): boolean {
    const before = this.tokens[at - 1];
    if (!before || before.shape === 'punctuation' || before.shape === 'number') return true;
    return isUnit(before.lower) || phraseOpeners.has(before.lower);
  }

  /** "as of Thursday", "as at 30 June", "as of the end of July". */
  private asOf(at: number): TimeExpression | null {
    if (!this.is(at + 1, 'of') && !this.is(at + 1, 'at')) return null;
    if (this.is(at + 2, 'press', 'time')) return { ...this.now(at, at + 4), asOf: true };
    const atom = this.edge(at + 2) ?? this.atom(at + 2);
    if (!atom) return null;
    const { to, absolute } = atom;
    return { from: at, to, interval: instant(this.closing(atom)), absolute, asOf: true };
  }

  /** "by June", "by the end of 2023", "until 2020", "up to the end of May". */
  private until(at: number, from = at): TimeExpression | null {
    // "the passengers who came *through* last year"
    if (this.is(at, 'through') && passingVerbs.has(this.lower(at - 1))) return this.atom(at + 1);
    if (this.is(at + 1, 'now')) return this.cumulative(from, at + 2);
    if (this.is(at + 1, 'this', 'day')) return this.cumulative(from, at + 3);
    const atom = this.edge(at + 1) ?? this.atom(at + 1);
    if (!atom || atom.from > at + 2) return null;
    const end = this.closing(atom);
    const interval: Interval =
      end !== null && this.isYearThrough(at, atom)
        ? yearUpTo(end)
        : { start: null, end, type: 'cumulative' };
    return { from, to: atom.to, interval, absolute: atom.absolute, asOf: true };
  }

  /** "*Through October*, 90 trains had left", "through May of this year": what opens with January and needs no saying so. */
  private isYearThrough(at: number, { to, interval: { type } }: TimeExpression): boolean {
    if (!this.is(at, 'through') || !isOneOf(type, 'month|quarter')) return false;
    return this.opensPart(at) || this.is(to - 2, 'this', 'year');
  }

  /** Last day of a time, but not past the reference where that lies within. */
  private closing({ interval, whole }: TimeExpression): string | null {
    const { start, end } = whole ?? interval;
    const day = this.day;
    if (whole) return end;
    return day !== null && start !== null && end !== null && start <= day && day < end ? day : end;
  }

  protected cumulative(from: number, to: number): TimeExpression {
    return this.absolute(from, to, { start: null, end: this.day, type: 'cumulative' });
  }

  /** "before 2013" and "after May 2020": open on one side. */
  private beside(at: number): TimeExpression | null {
    const atom = this.atom(at + 1);
    // "Before the war it was 40 per cent": a time that has a name and no dates.
    if (!atom)
      return this.is(at + 1, 'the') || this.is(at + 1, 'covid') ? this.named(at + 1) : null;
    if (atom.from !== at + 1 || !atom.absolute) return null;
    const { start, end } = atom.interval;
    const interval: Interval = this.is(at, 'before')
      ? { start: null, end: start && addDays(start, -1), type: 'span' }
      : { start: end && addDays(end, 1), end: null, type: 'span' };
    return this.absolute(at, atom.to, interval);
  }

  /** "at the end of 2023", "at present", "at year-end". */
  private atEnd(at: number): TimeExpression | null {
    if (this.is(at + 1, 'present')) return this.now(at, at + 2);
    if (this.is(at + 1, 'the', 'moment')) return this.now(at, at + 3);
    // "about 100 types at the start": of what is told, whenever that was
    const isFirst = isOneOf(this.lower(at + 2), 'start|outset|beginning') && this.is(at + 1, 'the');
    if (isFirst && !this.is(at + 3, 'of')) return this.absolute(at, at + 3, undated('instant'));
    const edge = this.edge(at + 1);
    return edge && { ...edge, from: at };
  }

  /** "to date", "to this day"; "so far" and its kin are atoms. */
  private toDate(at: number): TimeExpression | null {
    if (this.is(at + 1, 'this', 'day')) return this.cumulative(at, at + 3);
    // "*To the end of August* the yard lifted 900 boxes": from January on, where it opens a sentence.
    const edge = this.opensPart(at) ? this.edge(at + 1) : null;
    const end = edge?.interval.end ?? null;
    if (edge && end !== null && isOneOf(this.lower(edge.from), 'the|end'))
      return { ...edge, from: at, interval: yearUpTo(end) };
    // "in the year to date"
    const isOfYear = this.is(at - 1, 'year');
    return this.is(at + 1, 'date') && !isOfYear ? this.cumulative(at, at + 2) : null;
  }
}
