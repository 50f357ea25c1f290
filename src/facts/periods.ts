import {
  addDays,
  addMonths,
  dayOf,
  halfOf,
  isDay,
  monthOf,
  monthsFrom,
  parseReference,
  quarterOf,
  type Reference,
  referenceDay,
  type Stretch,
  weekday,
  yearOf,
  yearsOf,
} from './calendar.ts';
import type { PeriodMention, Token } from './types.ts';

/** A mention with what the binding of facts to periods must know of it. */
export interface DatedMention extends PeriodMention {
  /** Indices of its tokens, half open. */
  from: number;
  to: number;
  /** `base` is what something else is compared with: "up 5 percent from 2019". */
  role: 'when' | 'base';
  /** True where every number of the words belongs to the calendar: "11 June 2024", not "the past five years". */
  absolute: boolean;
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

const months = new Map<string, number>();
for (const [at, names] of [
  'january jan',
  'february feb',
  'march mar',
  'april apr',
  'may',
  'june jun',
  'july jul',
  'august aug',
  'september sept sep',
  'october oct',
  'november nov',
  'december dec',
].entries()) {
  for (const name of names.split(' ')) months.set(name, at + 1);
}
const weekdays = new Map<string, number>();
for (const [at, names] of [
  'sunday sun',
  'monday mon',
  'tuesday tue tues',
  'wednesday wed',
  'thursday thu thur thurs',
  'friday fri',
  'saturday sat',
].entries()) {
  for (const name of names.split(' ')) weekdays.set(name, at);
}
const ordinals = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth'
    .split(' ')
    .map((word, at) => [word, at + 1]),
);
const cardinals = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, at) => [word, at + 1]),
);
const unitMonths = new Map([
  ['month', 1],
  ['months', 1],
  ['quarter', 3],
  ['quarters', 3],
  ['year', 12],
  ['years', 12],
  ['decade', 120],
  ['decades', 120],
]);
const unitDays = new Map([
  ['day', 1],
  ['days', 1],
  ['week', 7],
  ['weeks', 7],
  ['fortnight', 14],
]);

/** Words before a bare year that make it one, whatever follows. */
const timely = new Set(
  'in since during until till before after by through throughout year early late mid fiscal fy spring summer autumn winter from'.split(
    ' ',
  ),
);
const functionWords = new Set(
  'the a an and or but to of in on at by for from with as than when while where who which that it its they their was were is are had has have will would could to until till up down over under against compared versus'.split(
    ' ',
  ),
);
const comparing = new Set(
  'than versus vs against over compared compares comparing up down from'.split(' '),
);
const futureCues = new Set(
  'will shall scheduled due upcoming plans plan planned expects expected aims next'.split(' '),
);

/** A time read at a place, before the words around it are looked at. */
interface Atom {
  from: number;
  to: number;
  stretch: Stretch;
  absolute: boolean;
  /** A point on the way: "now", "11 June". */
  point?: boolean;
}

/** What `Q1` or `2H24` stands for: in which year, where it says so. */
interface CodedPart {
  of: (year: number) => Stretch;
  kind: 'quarter' | 'half';
  year?: number;
}

const undated = (type: Stretch['type']): Stretch => ({ start: null, end: null, type });

class PeriodReader {
  readonly #tokens: readonly Token[];
  readonly #text: string;
  readonly #reference: Reference | null;
  readonly #day: string | null;
  /** Year last named in the sentence, which later months without one belong to. */
  #year: number | null = null;

  constructor(tokens: readonly Token[], text: string, reference: Reference | null) {
    this.#tokens = tokens;
    this.#text = text;
    this.#reference = reference;
    this.#day = referenceDay(reference);
  }

  read(): DatedMention[] {
    const found: DatedMention[] = [];
    let at = 0;
    while (at < this.#tokens.length) {
      if (this.#lower(at) === ';') this.#year = null;
      const atom = mayBegin(this.#tokens[at] as Token) ? this.#framed(at) : null;
      if (!atom) {
        at++;
        continue;
      }
      const previous = found.at(-1);
      const from = Math.max(atom.from, previous?.to ?? 0);
      found.push(this.#mention({ ...atom, from }));
      at = Math.max(atom.to, at + 1);
    }
    return found;
  }

  #mention({ from, to, stretch, absolute }: Atom): DatedMention {
    const start = this.#tokens[from]?.start ?? 0;
    const last = this.#tokens[to - 1];
    // "11日开行" is two tokens; the day ends with its sign.
    const end = last && /^[年月日]/.test(last.text) ? last.start + 1 : (last?.end ?? start);
    const text = this.#text.slice(start, end);
    return {
      start,
      end,
      from,
      to,
      absolute,
      role: this.#isBase(from) ? 'base' : 'when',
      period: { start: stretch.start, end: stretch.end, text, type: stretch.type },
    };
  }

  /** True after "up 5 percent from", "than in", "compared with": the time compared with, not the time told of. */
  #isBase(from: number): boolean {
    const at = [
      'in',
      'the',
      'of',
      'during',
      'for',
      'on',
      'at',
      'with',
      'to',
      'same',
      'period',
      'that',
    ];
    let back = from - 1;
    let prepositions = 0;
    while (back >= 0 && prepositions < 4 && at.includes(this.#lower(back))) {
      back--;
      prepositions++;
    }
    const word = this.#lower(back);
    if (!comparing.has(word)) return false;
    if (word === 'from') return this.#isChangeBefore(back);
    if (word === 'over') return this.#isChangeBefore(back) && prepositions === 0;
    if (word === 'up' || word === 'down') return false;
    return true;
  }

  /** A percentage or a multiple stands shortly before: "up 22 percent from". */
  #isChangeBefore(at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
      const word = this.#lower(back);
      if (['percent', '%', 'pct', 'times', 'fold', 'points', 'cent'].includes(word)) return true;
      if (['up', 'down'].includes(word)) return true;
    }
    return false;
  }

  #lower(at: number): string {
    return this.#tokens[at]?.lower ?? '';
  }

  /** True where the tokens from `at` on are these words. */
  #is(at: number, ...words: string[]): boolean {
    return words.every((word, offset) => this.#lower(at + offset) === word);
  }

  /** A time with the words in front of it that change what it stands for. */
  #framed(at: number): Atom | null {
    const word = this.#lower(at);
    switch (word) {
      case 'since':
        return this.#since(at);
      case 'from':
      case 'between':
        return this.#range(at) ?? this.#fromOn(at);
      case 'as':
        return this.#asOf(at);
      case 'by':
      case 'until':
      case 'till':
      case 'through':
        return this.#until(at);
      case 'up':
        return this.#is(at + 1, 'to') ? this.#until(at + 1, at) : null;
      case 'before':
      case 'after':
        return this.#beside(at);
      case 'at':
        return this.#atEnd(at);
      case 'to':
        return this.#toDate(at);
      default:
        return this.#atom(at);
    }
  }

  /** "since 2013", "since its launch in 2013", "since the start of 2020". */
  #since(at: number): Atom | null {
    let next = at + 1;
    for (let skipped = 0; skipped < 8 && next < this.#tokens.length; skipped++, next++) {
      const shape = this.#tokens[next]?.shape;
      if (shape === 'punctuation' && this.#lower(next) !== '-') return null;
      const atom = this.#edge(next) ?? this.#atom(next);
      if (!atom) continue;
      const bare =
        next === at + 1 ||
        (skipped <= 2 && ['the', 'about', 'at', 'least'].includes(this.#lower(at + 1)));
      const launch =
        ['in', 'on'].includes(this.#lower(next - 1)) ||
        ['in', 'on'].includes(this.#lower(atom.from));
      if (!bare && !launch) return null;
      const stretch: Stretch = { start: atom.stretch.start, end: null, type: 'span' };
      return { from: at, to: atom.to, stretch, absolute: atom.absolute };
    }
    return null;
  }

  /** "from January to August 2021", "between 2013 and 2020", "from 2013 through 2020". */
  #range(at: number): Atom | null {
    const first = this.#atom(at + 1, false);
    if (!first) return null;
    const joint = this.#lower(first.to);
    const joins = this.#is(at, 'between')
      ? joint === 'and'
      : ['to', 'through', 'until', 'till'].includes(joint) || this.#isDash(first.to);
    if (!joins) return null;
    const second = this.#atom(first.to + 1, false);
    if (!second) return null;
    const start = this.#inYearOf(second, first, () => this.#atom(at + 1, false));
    const stretch = this.#join(start, second);
    const absolute = first.absolute && second.absolute;
    return { from: at, to: second.to, stretch, absolute };
  }

  /** From the start of one time to the end of another; "from November to February 2021" begins the year before. */
  #join(first: Atom, second: Atom): Stretch {
    let { start } = first.stretch;
    const { end } = second.stretch;
    if (start !== null && end !== null && start > end) {
      const earlier = `${Number(start.slice(0, 4)) - 1}${start.slice(4)}`;
      start = earlier <= end ? earlier : null;
    }
    return { start, end, type: 'span' };
  }

  #hasYear(atom: Atom): boolean {
    for (let at = atom.from; at < atom.to; at++) if (isYear(this.#tokens[at])) return true;
    return false;
  }

  /** The first end again where only the second names the year both lie in. */
  #inYearOf(second: Atom, first: Atom, read: () => Atom | null): Atom {
    return this.#hasYear(second) && !this.#hasYear(first) ? (read() ?? first) : first;
  }

  /** "from 2013 on", "from May onwards". */
  #fromOn(at: number): Atom | null {
    const atom = this.#atom(at + 1);
    if (!atom) return null;
    const next = this.#lower(atom.to);
    if (next !== 'on' && next !== 'onward' && next !== 'onwards') return { ...atom };
    const stretch: Stretch = { start: atom.stretch.start, end: null, type: 'span' };
    return { from: at, to: atom.to + 1, stretch, absolute: atom.absolute };
  }

  /** "as of Thursday", "as at 30 June", "as of the end of July". */
  #asOf(at: number): Atom | null {
    if (!this.#is(at + 1, 'of') && !this.#is(at + 1, 'at')) return null;
    const atom = this.#edge(at + 2) ?? this.#atom(at + 2);
    if (!atom) return null;
    const moment = this.#closing(atom);
    const stretch: Stretch = { start: moment, end: moment, type: 'instant' };
    return { from: at, to: atom.to, stretch, absolute: atom.absolute };
  }

  /** "by June", "by the end of 2023", "until 2020", "up to the end of May". */
  #until(at: number, from = at): Atom | null {
    const now = this.#lower(at + 1);
    if (now === 'now' || (now === 'this' && this.#is(at + 2, 'day'))) {
      return this.#cumulative(from, at + (now === 'now' ? 2 : 3));
    }
    const atom = this.#edge(at + 1) ?? this.#atom(at + 1);
    if (!atom || atom.from > at + 2) return null;
    const stretch: Stretch = { start: null, end: this.#closing(atom), type: 'cumulative' };
    return { from, to: atom.to, stretch, absolute: atom.absolute };
  }

  /** Last day of a time, but not past the reference where that lies within. */
  #closing({ stretch }: Atom): string | null {
    const { start, end } = stretch;
    const day = this.#day;
    return day !== null && start !== null && end !== null && start <= day && day < end ? day : end;
  }

  #cumulative(from: number, to: number): Atom {
    return {
      from,
      to,
      stretch: { start: null, end: this.#day, type: 'cumulative' },
      absolute: true,
    };
  }

  /** "before 2013" and "after May 2020": open on one side. */
  #beside(at: number): Atom | null {
    const atom = this.#atom(at + 1);
    if (!atom || atom.from !== at + 1 || !atom.absolute) return null;
    const { start, end } = atom.stretch;
    const stretch: Stretch = this.#is(at, 'before')
      ? { start: null, end: start && addDays(start, -1), type: 'span' }
      : { start: end && addDays(end, 1), end: null, type: 'span' };
    return { from: at, to: atom.to, stretch, absolute: true };
  }

  /** "at the end of 2023", "at present", "at year-end". */
  #atEnd(at: number): Atom | null {
    if (this.#is(at + 1, 'present') || this.#is(at + 1, 'the', 'moment')) {
      return this.#now(at, at + (this.#is(at + 1, 'present') ? 2 : 3));
    }
    const edge = this.#edge(at + 1);
    return edge && { ...edge, from: at };
  }

  /** "the end of July", "end-2023", "the beginning of the year": an instant at the edge of a time. */
  #edge(at: number): Atom | null {
    let next = this.#is(at, 'the') ? at + 1 : at;
    const word = this.#lower(next);
    const last = word === 'end' || word === 'close';
    if (!last && word !== 'beginning' && word !== 'start') return null;
    next++;
    if (this.#is(next, 'of')) next++;
    else if (this.#isDash(next)) next++;
    else if (next === at + 2) return null;
    const atom = this.#atom(next) ?? this.#thisUnit(next);
    if (!atom) return null;
    const day = last ? atom.stretch.end : atom.stretch.start;
    return {
      from: at,
      to: atom.to,
      stretch: { start: day, end: day, type: 'instant' },
      absolute: atom.absolute,
    };
  }

  /** "the year", "the month" after "the end of". */
  #thisUnit(at: number): Atom | null {
    const unit = this.#is(at, 'the') ? at + 1 : at;
    const stretch = this.#unitBeside(this.#lower(unit), 0);
    return stretch && { from: at, to: unit + 1, stretch, absolute: true };
  }

  /** "to date", "to this day"; "so far" and its kin are atoms. */
  #toDate(at: number): Atom | null {
    if (this.#is(at + 1, 'date')) return this.#cumulative(at, at + 2);
    if (this.#is(at + 1, 'this', 'day')) return this.#cumulative(at, at + 3);
    return null;
  }

  #now(from: number, to: number): Atom {
    const stretch: Stretch = { start: this.#day, end: this.#day, type: 'instant' };
    return { from, to, stretch, absolute: true, point: true };
  }

  /** A time by itself: a date, a month, a quarter, "last year", "the past five years". */
  #atom(at: number, ranges = true): Atom | null {
    const token = this.#tokens[at];
    if (!token) return null;
    const found =
      token.shape === 'number'
        ? this.#fromNumber(at, ranges)
        : token.shape === 'word'
          ? this.#fromWord(at, ranges)
          : null;
    if (found && this.#hasYear(found)) {
      const year = found.stretch.start ?? found.stretch.end;
      if (year !== null) this.#year = Number(year.slice(0, 4));
    }
    return found;
  }

  #fromNumber(at: number, ranges: boolean): Atom | null {
    const token = this.#tokens[at] as Token;
    const value = Number(token.text);
    if (isYear(token)) {
      return this.#isoDate(at) ?? this.#hanDate(at) ?? this.#yearAt(at, ranges);
    }
    if (this.#lower(at + 1) === '月') return this.#hanDate(at);
    if (!Number.isInteger(value) || value < 1 || value > 31) return null;
    if (this.#tokens[at + 1]?.glued) {
      const code = quarterCode(token.text + (this.#tokens[at + 1]?.text ?? ''));
      if (code) return this.#codedQuarter(at, at + 2, code);
    }
    return this.#dayMonth(at, value);
  }

  /** "2024-06-11", "2024/06/11". */
  #isoDate(at: number): Atom | null {
    const sign = this.#lower(at + 1);
    if ((sign !== '-' && sign !== '/') || this.#lower(at + 3) !== sign) return null;
    const [year, month, day] = [at, at + 2, at + 4].map((index) => Number(this.#lower(index)));
    if (!this.#tokens[at + 4]?.glued || !isDay(year ?? 0, month ?? 0, day ?? 0)) return null;
    return this.#absolute(at, at + 5, dayOf(year as number, month as number, day as number));
  }

  /** "2024年6月11日", "6月11日". */
  #hanDate(at: number): Atom | null {
    let next = at;
    let year: number | undefined;
    if (isYear(this.#tokens[at]) && this.#lower(at + 1).startsWith('年')) {
      year = Number(this.#lower(at));
      next = at + 2;
      if (this.#lower(at + 1) !== '年') return this.#absolute(at, next, yearOf(year));
    }
    if (this.#tokens[next]?.shape !== 'number' || !this.#lower(next + 1).startsWith('月')) {
      return year === undefined ? null : this.#absolute(at, next, yearOf(year));
    }
    const month = Number(this.#lower(next));
    const dayAt = next + 2;
    if (month < 1 || month > 12) return null;
    if (this.#tokens[dayAt]?.shape === 'number' && this.#lower(dayAt + 1).startsWith('日')) {
      const day = Number(this.#lower(dayAt));
      return {
        from: at,
        to: dayAt + 2,
        stretch: this.#resolveDay(year, month, day, at),
        absolute: true,
      };
    }
    return { from: at, to: dayAt, stretch: this.#resolveMonth(year, month, at), absolute: true };
  }

  #absolute(from: number, to: number, stretch: Stretch): Atom {
    return { from, to, stretch, absolute: true };
  }

  /** A bare year, a pair of years, a season of two ("2019/20"), where the words around allow one. */
  #yearAt(at: number, ranges: boolean): Atom | null {
    const year = Number(this.#lower(at));
    const before = this.#lower(at - 1);
    const after = this.#tokens[at + 1];
    const quarter = this.#quarterCode(at + 1);
    if (quarter) return this.#absolute(at, at + 2, quarter.of(year));
    if (this.#isUnit(at)) return null;
    if (
      before === 'fiscal' ||
      before === 'fy' ||
      (before === 'year' && this.#is(at - 2, 'fiscal'))
    ) {
      return { from: at - 1, to: at + 1, stretch: undated('year'), absolute: true };
    }
    if (ranges && this.#isDash(at + 1) && after?.glued) {
      const other = this.#tokens[at + 2];
      if (other?.glued && /^\d{2}(\d{2})?$/.test(other.text)) {
        const end =
          other.text.length === 4
            ? Number(other.text)
            : Math.floor(year / 100) * 100 + Number(other.text);
        if (end > year && end - year < 200) return this.#absolute(at, at + 3, yearsOf(year, end));
      }
    }
    if (this.#is(at + 1, '/') && /^\d{2}$/.test(this.#lower(at + 2))) {
      return this.#absolute(at, at + 3, undated('span'));
    }
    const from = ['early', 'late', 'mid', 'year'].includes(before)
      ? at - 1
      : this.#isDash(at - 1) && this.#is(at - 2, 'mid')
        ? at - 2
        : at;
    return this.#absolute(from, at + 1, yearOf(year));
  }

  /** True where a number that looks like a year counts something: "2000 workers", "$2020", "2013 km", "No 2013". */
  #isUnit(at: number): boolean {
    const before = this.#tokens[at - 1];
    const after = this.#tokens[at + 1];
    const token = this.#tokens[at] as Token;
    if (before && token.glued && /[$€£¥#.,:/]$|^[A-Za-z]+$/.test(before.text)) return true;
    if (token.glued && this.#isDash(at - 1) && this.#tokens[at - 1]?.glued) {
      const first = this.#tokens[at - 2];
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
    if (this.#is(at - 1, '.') && ['no', 'nos'].includes(this.#lower(at - 2))) return true;
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
      !(before && this.#isDash(at - 1)) &&
      this.#plural(after.lower) &&
      !['the', 'its', 'their', 'a', 'this'].includes(before?.lower ?? '')
    );
  }

  #plural(word: string): boolean {
    return (
      !/(?:ss|us|is)$/.test(word) && !/^(?:was|has|does|sales|results|figures|prices)$/.test(word)
    );
  }

  #isDash(at: number): boolean {
    const text = this.#tokens[at]?.text;
    return text === '-' || text === '–' || text === '—' || text === '‐' || text === '‑';
  }

  #fromWord(at: number, ranges: boolean): Atom | null {
    const token = this.#tokens[at] as Token;
    const word = token.lower;
    if (months.has(word)) return this.#month(at, ranges);
    const code = this.#quarterCode(at);
    if (code) return this.#codedQuarter(at, at + 1, code);
    if (/^\d/.test(word)) return this.#fromDigits(at, word);
    if (weekdays.has(word)) return this.#weekday(at);
    switch (word) {
      case 'the':
      case 'this':
      case 'last':
      case 'next':
      case 'past':
      case 'previous':
      case 'prior':
      case 'current':
      case 'coming':
      case 'same':
      case 'recent':
        return this.#relative(at);
      case 'first':
      case 'second':
      case 'third':
      case 'fourth':
      case 'final':
        return this.#part(at, at);
      case 'full':
        return this.#is(at + 1, 'year') && isYear(this.#tokens[at + 2])
          ? this.#absolute(at, at + 3, yearOf(Number(this.#lower(at + 2))))
          : null;
      case 'fy':
      case 'fiscal':
        return this.#fiscal(at);
      case 'today':
        return { from: at, to: at + 1, stretch: this.#nearDay(0), absolute: true };
      case 'yesterday':
        return { from: at, to: at + 1, stretch: this.#nearDay(-1), absolute: true };
      case 'tomorrow':
        return { from: at, to: at + 1, stretch: this.#nearDay(1), absolute: true };
      case 'now':
      case 'nowadays':
      case 'currently':
      case 'presently':
        return this.#now(at, at + 1);
      case 'so':
        return this.#soFar(at);
      case 'year':
        return this.#is(at + 1, 'to', 'date') ? this.#yearToDate(at, at + 3) : null;
      case 'earlier':
      case 'later': {
        const atom =
          this.#is(at + 1, 'this') || this.#is(at + 1, 'last') ? this.#relative(at + 1) : null;
        return atom && { ...atom, from: at };
      }
      case 'early':
      case 'late':
      case 'mid': {
        const next = this.#isDash(at + 1) ? at + 2 : this.#is(at + 1, 'in') ? at + 2 : at + 1;
        const inner = this.#tokens[next];
        const atom =
          inner &&
          (isYear(inner) ||
            months.has(inner.lower) ||
            inner.lower === 'last' ||
            inner.lower === 'this')
            ? this.#atom(next, ranges)
            : null;
        return atom && { ...atom, from: at };
      }
      default:
        return word.startsWith('fy') && /^fy\d{2,4}$/.test(word)
          ? this.#absolute(at, at + 1, undated('year'))
          : null;
    }
  }

  /** Words that begin with digits: "1H", "2Q24", "31st", "1990s". */
  #fromDigits(at: number, word: string): Atom | null {
    const decade = /^(\d{3}0)(?:s|['’]s)$/.exec(word);
    if (decade)
      return this.#absolute(at, at + 1, yearsOf(Number(decade[1]), Number(decade[1]) + 9));
    const day = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word);
    if (day) {
      const number = Number(day[1]);
      return this.#dayMonth(at, number) ?? this.#planPeriod(at, number);
    }
    return null;
  }

  /** "the 14th Five-Year Plan period", whose years are fixed by its number. */
  #planPeriod(at: number, number: number): Atom | null {
    const end = ['five', '-', 'year', 'plan'].every(
      (word, offset) => this.#lower(at + 1 + offset) === word,
    );
    if (!end || number < 7 || number > 20) return null;
    const start = 2021 + (number - 14) * 5;
    return this.#absolute(at, at + 5, yearsOf(start, start + 4));
  }

  #quarterCode(at: number): CodedPart | null {
    return quarterCode(this.#tokens[at]?.text ?? '');
  }

  #codedQuarter(from: number, to: number, code: CodedPart): Atom {
    if (code.year !== undefined) return this.#absolute(from, to, code.of(code.year));
    const tail = this.#yearTail(to);
    if (!tail) return this.#absolute(from, to, this.#lastOf(code.of, code.kind));
    const stretch = tail.year === null ? undated(code.kind) : code.of(tail.year);
    return this.#absolute(from, tail.to, stretch);
  }

  /** The year that closes a quarter or a month: "of 2024", ", 2024", "of last year", "this year". */
  #yearTail(at: number): { year: number | null; to: number } | null {
    let next = at;
    if (this.#is(next, ',') && isYear(this.#tokens[next + 1]) && !this.#isUnit(next + 1)) next++;
    if (this.#is(next, 'of') || this.#is(next, 'in')) next++;
    if (this.#is(next, 'fiscal') || this.#is(next, 'fy')) {
      const year = this.#is(next + 1, 'year') ? next + 2 : next + 1;
      return isYear(this.#tokens[year]) ? { year: null, to: year + 1 } : null;
    }
    const token = this.#tokens[next];
    if (isYear(token)) return { year: Number(token?.text), to: next + 1 };
    const which = this.#lower(next);
    if (['this', 'last', 'next', 'the'].includes(which)) {
      let unit = next + 1;
      if (
        which === 'the' &&
        ['current', 'previous', 'same', 'following'].includes(this.#lower(unit))
      )
        unit++;
      if (!this.#is(unit, 'year')) return null;
      if (next === at && which === 'the') return null;
      const year = this.#reference?.year;
      const shift =
        which === 'last' || this.#is(unit - 1, 'previous') ? -1 : which === 'next' ? 1 : 0;
      return { year: year === undefined ? null : year + shift, to: unit + 1 };
    }
    return null;
  }

  /** The latest stretch that is over by the reference day (give or take a fortnight of early news); undated without. */
  #lastOf(of: (year: number) => Stretch, kind: Stretch['type']): Stretch {
    const reference = this.#reference;
    if (this.#year !== null) return of(this.#year);
    if (!reference || reference.month === undefined) return undated(kind);
    const limit = this.#day ?? monthOf(reference.year, reference.month).end ?? '';
    const known = addDays(limit, 14);
    const here = of(reference.year);
    return here.end !== null && here.end <= known ? here : of(reference.year - 1);
  }

  /** "May 25", "May 25, 2024", "May 2024", "May", "June 3-5, 2024", "January to August 2021" without "from". */
  #month(at: number, ranges: boolean): Atom | null {
    const token = this.#tokens[at] as Token;
    const month = months.get(token.lower) as number;
    let next = at + 1;
    if (this.#isAbbreviated(next - 1)) next++;
    const dayToken = this.#tokens[next];
    const day = dayToken ? dayNumber(dayToken) : null;
    const named = /^\p{Lu}/u.test(token.text);
    if (!named) return null;
    if (day !== null && !this.#countsSomething(next))
      return this.#monthDay(at, month, next, day, ranges);
    const tail = this.#yearTail(next);
    if (tail) {
      const atom: Atom = {
        from: at,
        to: tail.to,
        stretch: tail.year === null ? undated('month') : monthOf(tail.year, month),
        absolute: true,
      };
      return (ranges && this.#monthRange(atom)) || atom;
    }
    const opensRange = this.#isDash(at + 1) && months.has(this.#lower(at + 2));
    if (!opensRange && !this.#isMonthAlone(at)) return null;
    const last = ['last', 'next', 'this'].includes(this.#lower(at - 1)) ? at - 1 : at;
    const atom: Atom = {
      from: last,
      to: at + 1,
      stretch: this.#resolveMonth(undefined, month, at),
      absolute: true,
    };
    return (ranges && this.#monthRange(atom)) || atom;
  }

  /** True for a month cut short by a stop that ends no sentence: "Oct. 9". */
  #isAbbreviated(at: number): boolean {
    const month = this.#lower(at);
    return (
      this.#is(at + 1, '.') &&
      at + 2 < this.#tokens.length &&
      month.length <= 4 &&
      month !== 'may' &&
      month !== 'june' &&
      month !== 'july'
    );
  }

  /** "January–August 2021", "Jan to Aug 2021". */
  #monthRange(first: Atom): Atom | null {
    if (!this.#isDash(first.to) && !this.#is(first.to, 'to') && !this.#is(first.to, 'through'))
      return null;
    if (!months.has(this.#lower(first.to + 1))) return null;
    const second = this.#month(first.to + 1, false);
    if (!second) return null;
    const start = this.#inYearOf(second, first, () => this.#month(first.to - 1, false));
    return this.#absolute(first.from, second.to, this.#join(start, second));
  }

  #monthDay(at: number, month: number, dayAt: number, day: number, ranges: boolean): Atom | null {
    if (day > 31) return null;
    let next = dayAt + 1;
    let lastDay = day;
    const joined = this.#isDash(next) || this.#is(next, 'to') || this.#is(next, 'and');
    const other = this.#tokens[next + 1];
    const otherDay = joined && ranges && other ? dayNumber(other) : null;
    if (
      otherDay !== null &&
      otherDay > day &&
      (this.#isDash(next) || !this.#countsSomething(next + 1))
    ) {
      lastDay = otherDay;
      next += 2;
    }
    const tail = this.#yearTail(next);
    const year = tail?.year ?? undefined;
    const to = tail?.to ?? next;
    const first =
      tail && tail.year === null ? undated('day') : this.#resolveDay(year, month, day, at);
    if (lastDay === day) return { from: at, to, stretch: first, absolute: true };
    const last = this.#resolveDay(year, month, lastDay, at);
    return {
      from: at,
      to,
      stretch: { start: first.start, end: last.end, type: 'span' },
      absolute: true,
    };
  }

  /** "11 June 2024", "11th of June", "3–5 June". */
  #dayMonth(at: number, day: number): Atom | null {
    let next = at + 1;
    let lastDay = day;
    if (this.#isDash(next) || this.#is(next, 'to')) {
      const other = this.#tokens[next + 1];
      const otherDay = other ? dayNumber(other) : null;
      if (otherDay !== null && otherDay > day) {
        lastDay = otherDay;
        next += 2;
      }
    }
    if (this.#is(next, 'of')) next++;
    const monthToken = this.#tokens[next];
    const month =
      monthToken && /^\p{Lu}/u.test(monthToken.text) ? months.get(monthToken.lower) : undefined;
    if (month === undefined || day > 31) return null;
    if (
      this.#tokens[next]?.lower === 'may' &&
      this.#tokens[next + 1]?.shape === 'word' &&
      /^(?:have|be|not|also|still|well)$/.test(this.#lower(next + 1))
    )
      return null;
    next++;
    if (this.#isAbbreviated(next - 1)) next++;
    const tail = this.#yearTail(next);
    const to = tail?.to ?? next;
    const year = tail?.year ?? undefined;
    const stretch = this.#resolveDay(year, month, day, at);
    if (stretch.start === null && year !== undefined) return null;
    if (lastDay === day) return { from: at, to, stretch, absolute: true };
    const last = this.#resolveDay(year, month, lastDay, at);
    return {
      from: at,
      to,
      stretch: { start: stretch.start, end: last.end, type: 'span' },
      absolute: true,
    };
  }

  /** "May 25 trains" counts trains only where a plural follows at once; "May 25 percent" never. */
  #countsSomething(at: number): boolean {
    const after = this.#tokens[at + 1];
    if (!after) return false;
    if (after.text === '%' || measures.has(after.lower) || after.lower === 'percent') return true;
    return after.lower === 'per' || after.lower === 'million' || after.lower === 'billion';
  }

  /** A month without day or year: not the verb "may" or "march". */
  #isMonthAlone(at: number): boolean {
    const word = this.#lower(at);
    const before = this.#lower(at - 1);
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
    if (word === 'may' || word === 'march' || word.length <= 3) return led && before !== 'to';
    return led || word !== 'august';
  }

  #resolveMonth(year: number | undefined, month: number, at: number): Stretch {
    if (year !== undefined) return monthOf(year, month);
    const reference = this.#reference;
    const before = this.#lower(at - 1);
    if (this.#year !== null && !['last', 'this', 'next'].includes(before))
      return monthOf(this.#year, month);
    if (!reference || reference.month === undefined) return undated('month');
    if (before === 'next' || this.#isFuture(at)) {
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

  #resolveDay(year: number | undefined, month: number, day: number, at: number): Stretch {
    const reference = this.#reference;
    if (year !== undefined)
      return isDay(year, month, day) ? dayOf(year, month, day) : undated('day');
    if (this.#year !== null && isDay(this.#year, month, day)) return dayOf(this.#year, month, day);
    const today = this.#day;
    if (!reference || today === null || !isDay(2024, month, day)) return undated('day');
    if (!isDay(reference.year, month, day)) return undated('day');
    const here = dayOf(reference.year, month, day);
    if (this.#isFuture(at)) {
      return (here.start as string) >= today ? here : dayOf(reference.year + 1, month, day);
    }
    return (here.start as string) <= today ? here : dayOf(reference.year - 1, month, day);
  }

  /** True where the words just before speak of what is to come: "will open on 3 July". */
  #isFuture(at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 6); back--) {
      if (this.#tokens[back]?.shape === 'punctuation') return false;
      if (futureCues.has(this.#lower(back))) return true;
    }
    return false;
  }

  /** "Thursday", "last Thursday": the one before the reference, or the reference itself. */
  #weekday(at: number): Atom | null {
    const token = this.#tokens[at] as Token;
    if (
      !/^\p{Lu}/u.test(token.text) ||
      (token.text.length <= 4 && !['on', 'last', 'next', 'of'].includes(this.#lower(at - 1)))
    )
      return null;
    if (['every', 'each'].includes(this.#lower(at - 1)) || this.#is(at - 1, 'black')) return null;
    const wanted = weekdays.get(token.lower) as number;
    // "Saturday, June 1" and "on Monday 3 June" are one date.
    const next = this.#is(at + 1, ',') ? at + 2 : at + 1;
    if (next < this.#tokens.length) {
      const following = this.#tokens[next] as Token;
      if (months.has(following.lower) || dayNumber(following) !== null) {
        const date = this.#atom(next);
        if (date && date.stretch.type === 'day') return { ...date, from: at };
      }
    }
    const before = this.#lower(at - 1);
    const from = before === 'last' || before === 'next' || before === 'this' ? at - 1 : at;
    const today = this.#day;
    if (today === null) return { from, to: at + 1, stretch: undated('day'), absolute: true };
    let distance = (weekday(today) - wanted + 7) % 7;
    if (before === 'last' && distance === 0) distance = 7;
    let day = addDays(today, -distance);
    if (before === 'next' || this.#isFuture(at))
      day = addDays(today, (wanted - weekday(today) + 7) % 7 || 7);
    return { from, to: at + 1, stretch: { start: day, end: day, type: 'day' }, absolute: true };
  }

  #nearDay(shift: number): Stretch {
    if (this.#day === null) return undated('day');
    const day = addDays(this.#day, shift);
    return { start: day, end: day, type: 'day' };
  }

  /** "so far", "so far this year", "so far in 2024". */
  #soFar(at: number): Atom | null {
    if (!this.#is(at + 1, 'far')) return null;
    const next = this.#is(at + 2, 'in') ? at + 3 : at + 2;
    if (this.#is(next, 'this', 'year')) return this.#yearToDate(at, next + 2);
    if (isYear(this.#tokens[next]) && !this.#isUnit(next)) {
      const year = Number(this.#lower(next));
      const end = this.#day !== null && Number(this.#day.slice(0, 4)) === year ? this.#day : null;
      return this.#absolute(at, next + 1, { start: `${year}-01-01`, end, type: 'cumulative' });
    }
    return this.#cumulative(at, at + 2);
  }

  #yearToDate(from: number, to: number): Atom {
    const year = this.#reference?.year;
    const start = year === undefined || this.#day === null ? null : `${year}-01-01`;
    return this.#absolute(from, to, { start, end: this.#day, type: 'cumulative' });
  }

  /** What begins with "the", "this", "last", "past", "same": relative years, quarters, spans. */
  #relative(at: number): Atom | null {
    let next = this.#is(at, 'the') ? at + 1 : at;
    const which = this.#lower(next);
    const past = ['last', 'past', 'previous', 'prior', 'recent'].includes(which);
    const future = which === 'next' || which === 'coming';
    const here = which === 'this' || which === 'current';
    if (which === 'same') return this.#samePeriod(at, next);
    if (ordinals.has(which) || which === 'final') return this.#part(at, next);
    if (next > at && which === 'year') return this.#yearTo(at, next);
    const digits = /^\d/.test(which);
    if (next > at && digits) return this.#numberAfterThe(at, next);
    if (next > at && cardinals.has(which)) return this.#countedSpan(at, next, -1, true);
    if (next > at && this.#quarterCode(next)) return null;
    if (!past && !future && !here) return null;
    if (months.has(this.#lower(next + 1))) return this.#month(next + 1, true);
    if (weekdays.has(this.#lower(next + 1))) return this.#weekday(next + 1);
    const part = this.#part(at, next + 1, here ? 0 : past ? -1 : 1);
    if (part && (ordinals.has(this.#lower(next + 1)) || this.#quarterCode(next + 1))) return part;
    const counted = this.#countedSpan(at, next + 1, past ? -1 : future ? 1 : 0, false);
    if (counted) return counted;
    next++;
    const unit = this.#lower(next);
    if (which === 'recent' || unit === 'few' || unit === 'several' || unit === 'couple') {
      return this.#vagueSpan(at, next);
    }
    if (which === 'past' && unitMonths.has(unit)) {
      return this.#lengthSpan(at, next + 1, 1, unit, -1);
    }
    if (unit === "'s" || unit === '’s') return null;
    const stretch = this.#unitBeside(unit, past ? -1 : future ? 1 : 0);
    if (!stretch) return null;
    let to = next + 1;
    if (unit === 'year' && (this.#is(to, "'s") || this.#is(to, '’s'))) {
      const inner = this.#part(to + 1, to + 1, undefined, stretch);
      if (inner) return { ...inner, from: at };
      to = next + 1;
    }
    return { from: at, to, stretch, absolute: true };
  }

  /** "the year to June", "the year ended 30 June 2023". */
  #yearTo(at: number, unitAt: number): Atom | null {
    const joins = ['to', 'ended', 'ending', 'through'].includes(this.#lower(unitAt + 1));
    return joins ? this.#spanTo(at, unitAt, 1, 12) : null;
  }

  /** "the same period last year", "the same period of 2019". */
  #samePeriod(at: number, next: number): Atom | null {
    const unit = this.#lower(next + 1);
    if (!['period', 'month', 'quarter', 'time', 'day'].includes(unit)) return null;
    const tail = this.#yearTail(next + 2);
    if (!tail) return null;
    const stretch = tail.year === null || unit !== 'period' ? undated('span') : undated('span');
    return { from: at, to: tail.to, stretch, absolute: true };
  }

  /** "the 31st" of nothing is no date; "the 12 months to March 2024" is a span. */
  #numberAfterThe(at: number, next: number): Atom | null {
    const token = this.#tokens[next] as Token;
    if (token.shape === 'number') {
      return this.#dayMonth(next, Number(token.text)) ?? this.#countedSpan(at, next, -1, true);
    }
    return this.#fromDigits(next, token.lower);
  }

  /** "five years" after "the past", "12 months to March 2024" after "the". */
  #countedSpan(at: number, countAt: number, direction: number, needsEnd: boolean): Atom | null {
    const count = this.#count(countAt);
    if (count === null) return null;
    let unitAt = countAt + 1;
    if (this.#isDash(unitAt)) unitAt++;
    if (['full', 'calendar', 'consecutive', 'straight'].includes(this.#lower(unitAt))) unitAt++;
    const unit = this.#lower(unitAt);
    if (!unitMonths.has(unit) && !unitDays.has(unit)) return null;
    if (
      this.#is(unitAt + 1, 'to') ||
      this.#is(unitAt + 1, 'through') ||
      this.#is(unitAt + 1, 'ended') ||
      this.#is(unitAt + 1, 'ending')
    ) {
      const span = this.#spanTo(at, unitAt, count, unitMonths.get(unit) ?? 0);
      if (span) return span;
    }
    if (needsEnd || direction === 0) return null;
    return this.#lengthSpan(at, unitAt + 1, count, unit, direction);
  }

  /** `count` units back from (or on from) the reference; not finer than it. */
  #lengthSpan(from: number, to: number, count: number, unit: string, direction: number): Atom {
    const undatable: Atom = { from, to, stretch: undated('span'), absolute: false };
    const today = this.#day;
    const length = unitMonths.get(unit);
    const reference = this.#reference;
    if (today !== null) {
      const other =
        length === undefined
          ? addDays(today, direction * count * (unitDays.get(unit) ?? 1))
          : addMonths(today, direction * count * length);
      const stretch: Stretch =
        direction < 0
          ? { start: addDays(other, 1), end: today, type: 'span' }
          : { start: addDays(today, 1), end: other, type: 'span' };
      return { ...undatable, stretch };
    }
    if (!reference || length === undefined) return undatable;
    if (reference.month !== undefined) {
      const first = direction < 0 ? reference.month - count * length + 1 : reference.month + 1;
      return { ...undatable, stretch: monthsFrom(reference.year, first, count * length) };
    }
    if (length % 12 !== 0) return undatable;
    const years = (count * length) / 12;
    const stretch =
      direction < 0
        ? yearsOf(reference.year - years + 1, reference.year)
        : yearsOf(reference.year + 1, reference.year + years);
    return { ...undatable, stretch };
  }

  /** "recent years", "the past few months": named, never dated. */
  #vagueSpan(at: number, next: number): Atom | null {
    let unitAt = next;
    while (['few', 'several', 'couple', 'of', 'recent', 'many'].includes(this.#lower(unitAt)))
      unitAt++;
    const unit = this.#lower(unitAt);
    if (!unitMonths.has(unit) && !unitDays.has(unit)) return null;
    return { from: at, to: unitAt + 1, stretch: undated('span'), absolute: false };
  }

  /** "the 12 months to March 2024", "the year ended 30 June 2023". */
  #spanTo(at: number, unitAt: number, count: number, months: number): Atom | null {
    const joint = unitAt + 1;
    const end = this.#atom(
      this.#is(joint + 1, 'the') || this.#is(joint + 1, 'on') ? joint + 2 : joint + 1,
    );
    if (!end?.absolute || months === 0) return null;
    const last = end.stretch.end;
    if (last === null) return { from: at, to: end.to, stretch: undated('span'), absolute: true };
    const start = addDays(addMonths(addDays(last, 1), -count * months), 0);
    return { from: at, to: end.to, stretch: { start, end: last, type: 'span' }, absolute: true };
  }

  /** "first quarter of 2024", "first half", "first 11 months", "second quarter last year". */
  #part(from: number, at: number, shift?: number, within?: Stretch): Atom | null {
    const word = this.#lower(at);
    const number = word === 'final' ? 4 : (ordinals.get(word) ?? 0);
    const code = this.#quarterCode(at);
    if (code) return null;
    let next = at + 1;
    if (this.#isDash(next)) next++;
    const unit = this.#lower(next);
    let of: ((year: number) => Stretch) | null = null;
    let kind: Stretch['type'] = 'span';
    if (unit === 'quarter' && number >= 1 && number <= 4) {
      of = (year) => quarterOf(year, number);
      kind = 'quarter';
    } else if (unit === 'half' && (number === 1 || number === 2)) {
      if (this.#is(next + 1, 'of') && !this.#yearTail(next + 1)) {
        if (!this.#is(next + 2, 'the', 'year')) return null;
      }
      of = (year) => halfOf(year, number);
      kind = 'half';
    } else if (number === 1) {
      const count = this.#count(next);
      if (count === null) return null;
      const what = this.#lower(next + 1);
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
    let to = next + 1;
    if (within) {
      const year = within.start === null ? null : Number(within.start.slice(0, 4));
      return this.#absolute(from, to, year === null ? undated(kind) : of(year));
    }
    if (shift !== undefined && shift !== 0) {
      const year = this.#reference?.year;
      return this.#absolute(from, to, year === undefined ? undated(kind) : of(year + shift));
    }
    const tail = this.#yearTail(to);
    if (tail) {
      to = tail.to;
      return this.#absolute(from, to, tail.year === null ? undated(kind) : of(tail.year));
    }
    return this.#absolute(from, to, this.#lastOf(of, kind));
  }

  #count(at: number): number | null {
    const token = this.#tokens[at];
    if (!token) return null;
    if (token.shape === 'number') {
      const value = Number(token.text.replaceAll(',', ''));
      return Number.isInteger(value) && value > 0 && value <= 200 ? value : null;
    }
    return cardinals.get(token.lower) ?? null;
  }

  /** The year, quarter, month, week around the reference, moved by `shift` of them; null for no such unit. */
  #unitBeside(unit: string, shift: number): Stretch | null {
    const reference = this.#reference;
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
        if (this.#day === null) return undated('span');
        const monday = addDays(this.#day, -((weekday(this.#day) + 6) % 7) + shift * 7);
        return { start: monday, end: addDays(monday, 6), type: 'span' };
      }
      case 'decade':
        return undated('span');
      default:
        return null;
    }
  }

  /** "FY2023", "fiscal 2023", "fiscal year 2022/23": the text does not say when such a year begins. */
  #fiscal(at: number): Atom | null {
    const next = this.#is(at + 1, 'year') ? at + 2 : at + 1;
    if (!isYear(this.#tokens[next])) return null;
    const pair =
      (this.#is(next + 1, '/') || this.#isDash(next + 1)) &&
      /^\d{2,4}$/.test(this.#lower(next + 2));
    return this.#absolute(at, pair ? next + 3 : next + 1, undated('year'));
  }
}

const measures = new Set(
  'km kilometers kilometres kilometer kilometre miles m metres meters tonnes tons kg teu feu percent mm mph rpm euros dollars yuan'.split(
    ' ',
  ),
);

/** Words a time may begin with, other than months and days of the week. */
const openings = new Set(
  (
    'since from between as by until till through up before after at to the this last next past previous prior current ' +
    'coming same recent first second third fourth final full fy fiscal today yesterday tomorrow now nowadays currently ' +
    'presently so year earlier later early late mid'
  ).split(' '),
);

/** False for tokens no time begins with, which are most. */
function mayBegin({ shape, lower, text }: Token): boolean {
  if (shape === 'number') return true;
  if (shape !== 'word') return false;
  if (openings.has(lower) || months.has(lower) || weekdays.has(lower)) return true;
  const first = text.charCodeAt(0);
  return (first >= 0x30 && first <= 0x39) || (text.length <= 6 && /^(?:[QH][1-4]|FY\d)/.test(text));
}

/** What `Q1`, `H2`, `1H`, `2Q24` stand for; lower-case letters are no such codes. */
function quarterCode(text: string): CodedPart | null {
  const match = /^(?:([QH])([1-4])|([1-4])([QH]))(\d{2}|\d{4})?$/.exec(text);
  if (!match) return null;
  const isQuarter = (match[1] ?? match[4]) === 'Q';
  const number = Number(match[2] ?? match[3]);
  if (!isQuarter && number > 2) return null;
  const year = match[5] && (match[5].length === 4 ? Number(match[5]) : 2000 + Number(match[5]));
  const of = (y: number): Stretch => (isQuarter ? quarterOf(y, number) : halfOf(y, number));
  return { of, kind: isQuarter ? 'quarter' : 'half', ...(year ? { year } : {}) };
}

/** True for four digits in a row that a calendar may hold, without a grouping sign. */
export function isYear(token: Token | undefined): boolean {
  return token?.shape === 'number' && /^(?:1[6-9]|20)\d\d$/.test(token.text);
}

/** 1 to 31 for "25" and "25th", else null. */
function dayNumber(token: Token): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.lower)?.[1];
  const day = Number(digits);
  return digits !== undefined && day >= 1 && day <= 31 ? day : null;
}
