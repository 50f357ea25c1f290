import { once } from '../../corpus/trace.ts';
import { figureMessages } from '../../messages/figure.ts';
import type { Fact, FactMode, Period, Qualifier } from '../../schemas/fact.ts';
import type { FigureType } from '../../schemas/register.ts';

/** What a chart needs beside the facts: how they are worded, what rails and aircraft carry, where links lead. */
export interface ChartContext {
  /** A fact's value with its qualifier, unit and noun: "nearly 30,000 international trains". */
  inWords: (fact: Fact) => string;
  /** The bare amount with its qualifier, for direct labels: "nearly 30,000", "US$4.3bn". */
  amount: (fact: Fact) => string;
  /** "2013", "first quarter of 2024", "to 11 June 2024"; '' where the text names no time. */
  when: (fact: Fact) => string;
  /** Names of the places a fact is about: "Zhengzhou"; '' where it names none. */
  where: (fact: Fact) => string;
  href: (factId: string) => string;
  /** Who states it; '' where no source was found. */
  source: (fact: Fact) => string;
  /** Which way traffic goes: "from China to the European Union"; '' where a fact gives no direction. */
  direction?: (fact: Fact) => string;
  /** What a share is a share of, in the words of the text: "of China’s land area"; '' where it does not say. */
  ofWhat: (fact: Fact) => string;
  /**
   * The name under which a figure of this type, drawn from these facts or series, was published first; null where it
   * never was.
   */
  named?: (type: FigureType, parts: readonly string[]) => string | null;
  /** Ids of the facts the page's own story states; without it a chart tells none apart. */
  own?: ReadonlySet<string>;
}

/** A value as it is drawn. */
export interface Mark {
  id: string;
  href: string;
  /** Direct label of the row or column. */
  name: string;
  /** Full wording, for the mark's accessible name. */
  words: string;
  amount: string;
  /** A fall is below zero. */
  value: number;
  low?: number;
  high?: number;
  /** Where its bar begins, for parts set one after another. */
  offset?: number;
  /** Fractional years: the end of the period. */
  at: number;
  /** Which year, half, quarter or month it is of, counted on; equal for what is stated of one time. */
  slot: number;
  firmness: Firmness;
  hollow: boolean;
  /** Whether the desk worked it out from other figures. */
  isDerived: boolean;
  /** Whether it stands elsewhere than in the story the chart is in. */
  isContext: boolean;
  /** Whether another source states another value for the same time. */
  isDisputed: boolean;
  /** Which line it is a point of, where a chart has several, and what that line is called. */
  line: number;
  label?: string;
  source: string;
  /** Who else states as much. */
  others: readonly { words: string; source: string; href: string }[];
}

/** How the edge of a mark is drawn. */
export type Firmness = 'exact' | 'about' | 'nearly' | 'floor' | 'ceiling';

/**
 * `bars` and `line` over time, `lines` of several places over the same time, `growth` from each time's level to the next,
 * `slope` from one time to the next, `rows` of things side by side, `shares` each of a whole of its own, `whole` the parts
 * of one whole, `ceilings` what could come to be at most.
 */
export type ChartType =
  | 'bars'
  | 'line'
  | 'lines'
  | 'growth'
  | 'slope'
  | 'rows'
  | 'shares'
  | 'whole'
  | 'ceilings';

/** What a slot is; `day` has none, its marks stand at their dates. */
export type TimeUnit = 'year' | 'half' | 'quarter' | 'month' | 'day';

/** A chart ready to be laid out. */
export interface Chart {
  id: string;
  type: ChartType;
  mode: FactMode | null;
  /** Of a series, what it is of. */
  label?: string;
  /** The claim. */
  title: string;
  /** What is shown, with unit and period. */
  subtitle: string;
  unit: TimeUnit;
  marks: Mark[];
  /** All facts behind it, those that state the same as a mark included. */
  facts: Fact[];
  /** Those of them that it draws and whose sources it names, where it leaves others to its data. */
  shown?: Fact[];
  /** Whether its title speaks of the page it stands on, so that no other is given to it. */
  isOfPage?: boolean;
  /** Names of the figures it joins, where it is made of several. */
  of?: readonly string[];
  notes: string[];
}

const firmnesses: Record<Qualifier, Firmness> = {
  exact: 'exact',
  about: 'about',
  nearly: 'nearly',
  more_than: 'floor',
  at_least: 'floor',
  less_than: 'ceiling',
  at_most: 'ceiling',
  up_to: 'ceiling',
};

/**
 * The mark of a fact that states a number or a range; null of one that states neither. What it says is worded when it is
 * drawn: lists make the marks of every chart and draw none.
 *
 * @param others who else states as much, asked for in the same way
 */
export function markOf(
  fact: Fact,
  context: ChartContext,
  name: string,
  more: Partial<Omit<Mark, 'others'>> = {},
  others: () => Mark['others'] = () => [],
): Mark | null {
  const { value, low, high } = fact;
  const size = value ?? (low !== undefined && high !== undefined ? (low + high) / 2 : null);
  if (size === null) return null;
  const said = {
    words: once(() => [context.inWords(fact), context.when(fact)].filter(Boolean).join(', ')),
    source: once(() => context.source(fact)),
    others: once(others),
  };
  return {
    id: fact.id,
    href: context.href(fact.id),
    name,
    get words() {
      return said.words();
    },
    amount: more.amount ?? context.amount(fact),
    value: fact.kind === 'change' && fact.trend === 'down' ? -size : size,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    at: fractionalYear(fact.period?.end ?? fact.period?.start),
    slot: 0,
    firmness: firmnesses[fact.qualifier],
    hollow: fact.evidence === 'unconfirmed',
    isDerived: fact.evidence === 'derived',
    isContext: context.own !== undefined && !context.own.has(fact.id),
    isDisputed: false,
    line: 0,
    get source() {
      return said.source();
    },
    get others() {
      return said.others();
    },
    ...more,
  };
}

/** Marks of facts, each named by `name`. */
export const marksOf = (
  facts: readonly Fact[],
  context: ChartContext,
  name: (fact: Fact) => string,
): Mark[] =>
  facts
    .map((fact) => markOf(fact, context, name(fact)))
    .filter((mark): mark is Mark => mark !== null);

/** What a reader must know to read the marks right. */
export function notesOf(marks: readonly Mark[]): string[] {
  const figure = figureMessages;
  const has = (firmness: Firmness) => marks.some((mark) => mark.firmness === firmness);
  const notes = [
    marks.some((mark) => mark.isDisputed) && figure.disputed,
    marks.some((mark) => mark.isContext) &&
      marks.some((mark) => !mark.isContext) &&
      figure.elsewhere,
    has('ceiling') && figure.ceiling,
    has('about') && figure.about,
    has('nearly') && figure.nearly,
    has('floor') && figure.floor,
    marks.some((mark) => mark.low !== undefined) && figure.range,
    marks.some((mark) => mark.isDerived) && figure.derived,
    marks.some((mark) => mark.hollow) && figure.unconfirmed,
  ].filter((note) => note !== false);
  return notes.length === 0 ? [] : [notes.join(' ')];
}

/** What slots facts of these periods fall into; those that all cover the same part of a year fall into years. */
export function unitOf(periods: readonly Period[]): TimeUnit {
  const types = new Set(periods.map(({ type }) => type));
  const [type] = types;
  if (types.size !== 1 || !type || type === 'cumulative' || type === 'instant' || type === 'day')
    return 'day';
  if (type === 'year' || type === 'span') return 'year';
  const parts = new Set(periods.map(({ end }) => end?.slice(5)));
  return parts.size === 1 ? 'year' : type;
}

const slotsAYear = { year: 1, half: 2, quarter: 4, month: 12, day: 365 } as const;

/** The slot a period ends in, counted from the year 0. */
export function slotOf(period: Period | null, unit: TimeUnit): number {
  const [year = 0, month = 1] = (period?.end ?? '').split('-').map(Number);
  return year * slotsAYear[unit] + Math.floor(((month - 1) / 12) * slotsAYear[unit]);
}

/** The year a slot lies in, and whether it is the first of it. */
export const yearOfSlot = (slot: number, unit: TimeUnit): { year: number; isFirst: boolean } => ({
  year: Math.floor(slot / slotsAYear[unit]),
  isFirst: slot % slotsAYear[unit] === 0,
});

/** "2020-07-01" → 2020.5; NaN without a date. */
function fractionalYear(date: string | null | undefined): number {
  if (!date) return Number.NaN;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1 + (day - 1) / 31) / 12;
}

/**
 * The name of a figure drawn from some facts or series: the one it was published under, else one made of the first of
 * them, which nothing that joins them later changes once it is entered.
 */
export function figureName(
  type: FigureType,
  parts: readonly string[],
  { named }: Pick<ChartContext, 'named'>,
): string {
  return named?.(type, parts) ?? `${type}-${parts[0] ?? ''}`;
}
