import type { Fact, Qualifier } from '../../schemas/fact.ts';
import { strings } from '../../schemas/strings.ts';

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
  mode: (fact: Fact) => 'rail' | 'air' | 'sea' | null;
  href: (factId: string) => string;
}

/** A value as it is drawn. */
export interface Mark {
  id: string;
  href: string;
  /** Full wording, for the mark's accessible name. */
  words: string;
  amount: string;
  value: number;
  low?: number;
  high?: number;
  /** Fractional years; both ends of the period. */
  from: number;
  to: number;
  firmness: Firmness;
  hollow: boolean;
}

/** How the edge of a mark is drawn. */
export type Firmness = 'exact' | 'approximate' | 'floor' | 'ceiling';

export type ChartType = 'bars' | 'line' | 'shares' | 'ceilings' | 'counts';

/** A chart ready to be laid out. */
export interface Chart {
  id: string;
  type: ChartType;
  mode: 'rail' | 'air' | 'sea' | null;
  /** The claim. */
  title: string;
  /** What is shown, with unit and period. */
  subtitle: string;
  marks: (Mark & { name: string })[];
  facts: Fact[];
  notes: string[];
}

export function firmness(qualifier: Qualifier): Firmness {
  if (qualifier === 'up_to' || qualifier === 'at_most' || qualifier === 'less_than')
    return 'ceiling';
  if (qualifier === 'more_than' || qualifier === 'at_least') return 'floor';
  return qualifier === 'exact' ? 'exact' : 'approximate';
}

/** A chart's marks of facts that state a number; `name` is the direct label of the row or column. */
export function marksOf(
  facts: readonly Fact[],
  context: ChartContext,
  name: (fact: Fact) => string,
): Chart['marks'] {
  return facts
    .filter((fact): fact is Fact & { value: number } => fact.value !== null)
    .map((fact) => ({
      id: fact.id,
      href: context.href(fact.id),
      words: [context.inWords(fact), context.when(fact)].filter(Boolean).join(', '),
      amount: context.amount(fact),
      value: fact.value,
      ...(fact.low !== undefined && { low: fact.low }),
      ...(fact.high !== undefined && { high: fact.high }),
      from: yearOf(fact.period?.start ?? fact.period?.end),
      to: yearOf(fact.period?.end ?? fact.period?.start),
      firmness: firmness(fact.qualifier),
      hollow: fact.evidence === 'unconfirmed',
      name: name(fact),
    }));
}

/** What a reader must know to read the marks right. */
export function notesOf(marks: Chart['marks']): string[] {
  const { figure } = strings;
  const notes: string[] = [];
  if (marks.some((mark) => mark.firmness === 'ceiling')) notes.push(figure.ceiling);
  if (marks.some((mark) => mark.firmness === 'approximate' || mark.firmness === 'floor'))
    notes.push(figure.approximate);
  if (marks.some((mark) => mark.hollow)) notes.push(figure.unconfirmed);
  return notes;
}

/** "2020-07-01" → 2020.5; NaN without a date. */
function yearOf(date: string | null | undefined): number {
  if (!date) return Number.NaN;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1 + (day - 1) / 31) / 12;
}
