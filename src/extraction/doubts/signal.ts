import type { DoubtField } from '../../schemas/fact.ts';
import type { FactView } from './fact-view.ts';

/**
 * One thing that makes a field of a fact more or less certain. A reason to doubt has words for an editor; an assurance
 * has none and can only lower the doubt.
 */
export interface Signal {
  /** Unique in its field: `carried-across-heading`. */
  code: string;
  /** What it looks for, in words. */
  looksFor: string;
  /** What an editor is told where it decides; null for an assurance. */
  reason: string | null;
  /** From 0, not there, to 1; true is 1. */
  strength: (view: FactView) => number | boolean;
}

/** The signals of each field that is doubted. */
export type SignalTable = Partial<Record<DoubtField, readonly Signal[]>>;

/** A reason to doubt. */
export const reason = (
  code: string,
  looksFor: string,
  words: string,
  strength: (view: FactView) => number | boolean,
): Signal => ({ code, looksFor, reason: words, strength });

/** Something that speaks for the reading. */
export const assurance = (
  code: string,
  looksFor: string,
  strength: (view: FactView) => number | boolean,
): Signal => ({ code, looksFor, reason: null, strength });
