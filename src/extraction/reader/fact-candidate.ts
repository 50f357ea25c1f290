import type { Fact } from '../../schemas/fact.ts';
import type { PlaceRule } from '../places/place-context.ts';
import type { Relation } from '../quantities/relations.ts';
import type { Dating } from '../time/dating.ts';
import type { Span } from './types.ts';

/** What a fact states, without its place in the file and what an editor said of it. */
export type Statement = Omit<
  Fact,
  'id' | 'citation' | 'evidence' | 'source' | 'status' | 'pair' | 'directive' | 'judged'
>;

/** A fact before it has its id: spans are of the sentence's plain text. */
export interface FactCandidate extends Span {
  fact: Statement;
  pair?: { with: FactCandidate; relation: Relation['relation'] };
  /** How its period was found, and which it could as well be. */
  dating?: Dating;
  /** The rule that gave it its places. */
  placeRule?: PlaceRule;
}

/** A sentence as the subject of a date in it: at most a hundred signs, cut between words. */
export function asSubject(sentence: string): string {
  if (sentence.length <= 100) return sentence;
  const cut = sentence.lastIndexOf(' ', 100);
  return `${sentence.slice(0, cut > 40 ? cut : 100)}…`;
}
