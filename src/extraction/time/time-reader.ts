import { verbBase, verbForms } from '../lexicon/parts-of-speech.ts';
import {
  cardinals,
  comparing,
  futureCues,
  intendingWords,
  isYear,
} from '../lexicon/period-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt } from '../tokens/cursor.ts';
import {
  addDays,
  type Interval,
  monthOf,
  type Reference,
  referenceDay,
  yearIn,
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
  /** True for a season without its year, which the present tense tells of as it comes round. */
  recurs?: true;
}

/** A time that is named and cannot be dated. */
export const undated = (type: Interval['type']): Interval => ({ start: null, end: null, type });

/** Rules by each of their words: `byWord([['from between', rule]])` finds the rule under both. */
export const byWord = <Rule>(
  rules: readonly (readonly [words: string, rule: Rule])[],
): ReadonlyMap<string, Rule> =>
  new Map(rules.flatMap(([words, rule]) => words.split(' ').map((word) => [word, rule] as const)));

const dashes: ReadonlySet<string> = new Set('-–—‐‑');

/** True for a hyphen or a dash of any length. */
export const isDash = (token: Token | undefined): boolean =>
  token !== undefined && dashes.has(token.text);

/** Most words between "will" and a time of what is to come. */
const longestPlan = 14;

const isPastForm = (word: string): boolean =>
  verbForms.get(word) === 'past' && verbBase(word) !== word;

/** What every reader of times asks of a sentence: its words, the reference date, and the year spoken of. */
export abstract class TimeReader {
  protected readonly tokens: readonly Token[];
  protected readonly text: string;
  protected readonly reference: Reference | null;
  protected readonly day: string | null;
  /** True where the time just read lies in the year spoken of: "the first ten months of that year". */
  protected lentYear = false;
  /** Year last named in the sentence, which later months without one belong to. */
  protected year: number | null = null;
  /** First day of the time whose year was named last. */
  protected latest: string | null = null;

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

  protected isDash(at: number): boolean {
    return isDash(this.tokens[at]);
  }

  protected count(at: number): number | null {
    const token = this.tokens[at];
    if (!token) return null;
    if (token.shape === 'number') {
      const value = Number(token.text.replaceAll(',', ''));
      return Number.isInteger(value) && value > 0 && value <= 200 ? value : null;
    }
    return cardinals.get(token.lower) ?? null;
  }

  /**
   * True where the words before speak of what is to come: "will open on 3 July", "will fly from Baku from 3 July", "plans
   * to run four trains a week each way from April", "one is planned until summer, *two from* September".
   */
  protected isFuture(at: number): boolean {
    let reach = 6;
    for (let back = at - 1; back >= Math.max(0, at - longestPlan); back--) {
      const word = this.lower(back);
      if (this.tokens[back]?.shape === 'punctuation') {
        if (word !== ',' || !this.isNumberFrom(back + 1, at)) return false;
        reach += 2;
        continue;
      }
      const isOpening = word === 'from' && back === at - 1;
      if (comparing.has(word) && !isOpening && word !== 'up' && word !== 'down') return false;
      if (isOneOf(word, 'will|shall') || (at - back <= reach && futureCues.has(word))) return true;
      if (intendingWords.has(word) && this.lower(back + 1) === 'to') return true;
    }
    return false;
  }

  /** "two from" before a time: a number of a clause that leaves its verb to the one before. */
  private isNumberFrom(from: number, at: number): boolean {
    return at - from === 2 && this.count(from) !== null && this.lower(from + 1) === 'from';
  }

  /** "*From* 1 March a surcharge *applies*": what begins then, told of as it is or will be, and of nothing that was. */
  protected isFromNow(at: number): boolean {
    if (this.lower(at - 1) !== 'from') return false;
    // "draws comfort *from December*" tells of nothing that begins then.
    const isLed = isOneOf(this.tokens[at - 2]?.shape ?? 'end', 'end|punctuation|number');
    return (
      (isLed ||
        isOneOf(
          this.lower(at - 2),
          '%|percent|cent|week|day|month|up|down|weekly|daily|again|open|closed|valid',
        )) &&
      this.isToldOfNow(at)
    );
  }

  /** True at the start of a sentence, and behind a mark. */
  protected opensPart(at: number): boolean {
    return at === 0 || this.tokens[at - 1]?.shape === 'punctuation';
  }

  /** "*On* 2 May a route *opens*", "the first departure *is on* 18 December": a day that what is told in the present is near to. */
  protected isOnSetDay(at: number): boolean {
    const before = this.lower(at - 2);
    return this.lower(at - 1) === 'on' && !comparing.has(before) && this.isToldOfNow(at);
  }

  /**
   * "Bookings *for* February are lower than those for January", "a hall *opens in* July": a month that what is told in the
   * present is near to.
   */
  protected isForNow(at: number): boolean {
    const begins =
      this.lower(at - 1) === 'in' &&
      isOneOf(this.lower(at - 2), 'open|opens|start|starts|begin|begins');
    return (begins || this.lower(at - 1) === 'for') && this.isToldOfNow(at);
  }

  /** "The rebate *holds until* the end of December": what lasts up to a month that is still to come. */
  protected isUntilThen(at: number): boolean {
    const isEdge = this.is(at - 1, 'of') && isOneOf(this.lower(at - 2), 'end|close|middle|start');
    const lead = isEdge ? (this.is(at - 3, 'the') ? at - 4 : at - 3) : at - 1;
    if (!isOneOf(this.lower(lead), 'until|till')) return false;
    const verb = this.lower(lead - 1);
    return verbForms.get(verb) === 'third' || this.isToldOfNow(at);
  }

  /** True for a time in a sentence of the present, without a verb of the past. */
  private isToldOfNow(at: number): boolean {
    const ends = (token: Token | undefined): boolean => isOneOf(token?.text ?? '.', '.|;|:');
    let from = at - 1;
    while (!ends(this.tokens[from - 1])) from--;
    // "*From Monday* the owners promise eleven sailings": what opens a sentence that has no past.
    let isPresent = this.lower(at - 1) === 'from' && at - 1 === from;
    for (let next = from; !ends(this.tokens[next]); next++) {
      const word = this.lower(next);
      // "a charge *is introduced*"
      const isPassive = isOneOf(this.lower(next - 1), 'is|are|be|stay|stays|remain|remains');
      if (isOneOf(word, 'was|were|had|has|have|did|been') || (isPastForm(word) && !isPassive))
        return false;
      isPresent ||=
        isOneOf(
          word,
          'is|are|go|apply|run|fly|cost|start|begin|open|stay|remain|follow|leave|resume',
        ) || verbForms.get(word) === 'third';
    }
    return isPresent;
  }

  protected absolute(from: number, to: number, interval: Interval): TimeExpression {
    return { from, to, interval, absolute: true };
  }

  /** A time by itself: a date, a month, a quarter, "last year", "the past five years". */
  protected atom(at: number, ranges = true): TimeExpression | null {
    const shape = this.tokens[at]?.shape;
    const found =
      shape === 'number'
        ? this.fromNumber(at, ranges)
        : shape === 'word'
          ? this.fromWord(at, ranges)
          : null;
    const whole = (found && ranges && this.dayRange(found)) || found;
    if (whole && this.isIndexBase(whole.to)) return null;
    if (whole && this.hasYear(whole)) {
      const day = whole.interval.start ?? whole.interval.end;
      if (day !== null) this.year = yearIn(day);
      this.latest = whole.interval.start;
    }
    return whole;
  }

  /** "2019 = 100", "with 2015 taken as 100": what an index counts from, which dates nothing that is told. */
  private isIndexBase(to: number): boolean {
    const number = this.is(to, '=')
      ? to + 1
      : isOneOf(this.lower(to), 'taken|set') && isOneOf(this.lower(to + 1), 'as|at')
        ? to + 2
        : isOneOf(this.lower(to), 'equals|as')
          ? to + 1
          : -1;
    return number > 0 && isOneOf(this.lower(number), '100|1,000|1000');
  }

  protected abstract fromNumber(at: number, ranges: boolean): TimeExpression | null;

  protected abstract fromWord(at: number, ranges: boolean): TimeExpression | null;

  /** Two dates in a row, of which the first has been read. */
  protected abstract dayRange(first: TimeExpression): TimeExpression | null;

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

  /** From the start of one time to the end of another; "from November to February 2021" begins the year before. */
  protected join(first: TimeExpression, second: TimeExpression): Interval {
    let { start } = first.interval;
    const { end } = second.interval;
    if (start !== null && end !== null && start > end) {
      const earlier = `${yearIn(start) - 1}${start.slice(4)}`;
      start = earlier <= end ? earlier : null;
    }
    return { start, end, type: 'span' };
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
}
