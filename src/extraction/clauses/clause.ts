import type { Span } from '../reader/types.ts';

/** Half-open range of token indices. */
export interface TokenRange {
  from: number;
  to: number;
}

/** How a clause hangs on the sentence. */
export type ClauseRole =
  | 'main'
  /** "…, and trips rose", "…; trips rose", "while exports fell" */
  | 'coordinate'
  /** "since operations began in 2011", "when the line opened" */
  | 'subordinate'
  /** what is said: "said that trips rose", "said trips rose" */
  | 'content'
  /** who says it: ", the operator said", ", according to customs" */
  | 'attribution'
  /** "which opened in 2013", "that links two ports" */
  | 'relative'
  /** ", carrying 40 containers", "goods valued at 3m" */
  | 'participle'
  /** "with trains running daily" */
  | 'absolute'
  /** ", including 12 cities" */
  | 'including'
  /** ", the capital of the province," */
  | 'apposition'
  | 'parenthesis';

/**
 * What a clause tells: something that happened; what something came to; how things stand now; what never changes while
 * a thing stands; what is meant, expected or possible; who said something.
 */
export type ClauseType =
  | 'event'
  | 'total'
  | 'state'
  | 'constant'
  | 'plan'
  | 'forecast'
  | 'capacity'
  | 'statement';

export type Tense = 'past' | 'present' | 'perfect' | 'future' | 'none';

export type Modality = 'actual' | 'plan' | 'forecast' | 'capacity';

/** The verb group of a clause. */
export interface Predicate extends TokenRange {
  /** Its content verb in the base: "have been handled" is "handle". */
  verb: string;
  /** The verbs before the last of a chain, in the base: "is expected to reach" has "expect". */
  chain: readonly string[];
  passive: boolean;
  progressive: boolean;
}

/** One clause of a sentence: a piece of text with a subject and a predicate of its own, either of which may be lacking. */
export interface Clause extends Span {
  /** Place among the clauses of the sentence. */
  index: number;
  role: ClauseRole;
  /** The clause it hangs on; null for the first. */
  parent: number | null;
  /** Its tokens; more than one range where another clause stands inside it. */
  ranges: readonly TokenRange[];
  subject: TokenRange | null;
  /** True where the subject is that of the clause before: "rose 5 percent and reached 40". */
  sharesSubject: boolean;
  predicate: Predicate | null;
  tense: Tense;
  modality: Modality;
  type: ClauseType;
}

/** A sentence in clauses; every token belongs to exactly one, the innermost. */
export interface ClausePlan {
  clauses: readonly Clause[];
  /** Index of the clause of each token. */
  of: readonly number[];
}

/** The innermost clause in which the character `offset` of the sentence stands. */
export function clauseAt(
  { clauses, of }: ClausePlan,
  tokens: readonly Span[],
  offset: number,
): Clause | null {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return clauses[of[low] ?? -1] ?? null;
}

/** Where the subject of a clause stands in its sentence; null where it has none. */
export function subjectSpan(
  { subject }: Pick<Clause, 'subject'>,
  tokens: readonly Span[],
): Span | null {
  const [first, last] = subject ? [tokens[subject.from], tokens[subject.to - 1]] : [];
  return first && last ? { start: first.start, end: last.end } : null;
}
