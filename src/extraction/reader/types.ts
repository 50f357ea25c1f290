import type { FactKind, Period, Qualifier } from '../../schemas/fact.ts';

/** A half-open range of UTF-16 code units in the plain text of one sentence. */
export interface Span {
  start: number;
  end: number;
}

/** What a token looks like; the reading of it is the next stages' business. */
export type TokenShape = 'word' | 'number' | 'symbol' | 'punctuation' | 'end';

/** A word, a number or a sign of one sentence, in order, without gaps other than white space. */
export interface Token extends Span {
  text: string;
  lower: string;
  shape: TokenShape;
  /** True where no white space stands between this token and the one before it. */
  glued: boolean;
  /** Coarse part of speech, once tagged. */
  tag?: string;
}

/** Words that name a time, resolved against the reference date as far as the text allows. */
export interface PeriodMention extends Span {
  period: Period;
}

/** Words that name a place of the atlas; `id` null where no place of the atlas bears the name. */
export interface PlaceMention extends Span {
  id: string | null;
  name: string;
}

/** How long something lasts, or how much money it is. */
export type ElidedSort = 'length' | 'money';

/**
 * A stated number with what it counts or measures; spans are of the sentence's plain text, qualifier among them.
 * A range has `low` and `high`, and null as its `value`.
 */
export interface Quantity extends Span {
  kind: FactKind;
  value: number | null;
  low?: number;
  high?: number;
  unit: string;
  noun: string;
  /** What is counted or measured, in the words of the text. */
  subject: string;
  qualifier: Qualifier;
  record?: boolean;
  trend: 'up' | 'down' | null;
  basis?: string;
  /** Equal in the two quantities of a sentence that are points of one series: "from 13 in 2013 to 1,126 in 2020". */
  series?: number;
  /** The noun is left out, so that what was counted before says it; `per` is the time of a rate. */
  elided?: {
    per?: string;
    /** It stands for a noun phrase: "358 reached the port". */
    isHeadless?: true;
    /** It is no quantity where nothing was counted before. */
    isWeak?: true;
    /** Nothing of its clause says what it counts, so that its size must fit what was counted before. */
    isBare?: true;
    /** What kind of thing it is in the words of its verb: "the journey takes *14*", "the state contributed *8.4 billion*". */
    sort?: ElidedSort;
  };
}
