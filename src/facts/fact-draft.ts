import type { Fact } from '../schemas/fact.ts';
import type { Relation } from './relations.ts';
import type { Span } from './types.ts';

/** What a fact states, without its place in the file and what an editor said of it. */
export type Statement = Omit<
  Fact,
  'id' | 'citation' | 'evidence' | 'source' | 'status' | 'pair' | 'directive' | 'judged'
>;

/** A fact before it has its id: spans are of the sentence's plain text. */
export interface FactDraft extends Span {
  fact: Statement;
  pair?: { with: FactDraft; relation: Relation['relation'] };
}
