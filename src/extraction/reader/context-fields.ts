import { corridorsNamed } from '../../atlas/gazetteer/named.ts';
import type { Atlas } from '../../atlas/types.ts';
import type { Fact } from '../../schemas/fact.ts';
import { modeOf } from '../subjects/mode.ts';
import { wholeAfter } from '../subjects/whole.ts';
import type { FactCandidate } from './fact-candidate.ts';

/** What stands around the facts of a sentence. */
export interface SentenceContext {
  /** The sentence's plain text. */
  text: string;
  /** The heading it stands under; "" before the first. */
  section: string;
  /** Corridors it names or refers back to. */
  along: readonly string[];
  /** Where the words for a thing end: at each finite verb and each time the sentence names, in ascending order. */
  ends?: readonly number[];
}

/** The corridors a sentence names, else the one it refers back to: `last`, which the article named last. */
export function corridorsIn(text: string, last: string | null, atlas: Atlas): string[] {
  const named = corridorsNamed(atlas, text, 1);
  return named.length === 0 && last !== null && referring.test(text) ? [last] : named;
}

/** "the corridor", "the route": of whichever was named last. */
const referring = /\b(?:the|this|that) (?:whole |entire )?(?:corridor|route)\b/i;

/**
 * What pages ask of a fact beside what it states, read here once: what moves, of what a share is one, the heading it
 * stands under, the corridors its sentence names. What an editor has said stands.
 */
export function contextFields(
  { fact, end }: FactCandidate,
  { text, section, along, ends = [] }: SentenceContext,
  { corridors }: Pick<Atlas, 'corridors'>,
): Pick<Fact, 'mode' | 'of' | 'section' | 'along'> {
  const of =
    fact.of ??
    (fact.kind === 'share'
      ? wholeAfter(
          text.slice(end),
          ends.map((each) => each - end),
        )
      : undefined);
  const fields: ReturnType<typeof contextFields> = { mode: fact.mode ?? modeOf(fact, corridors) };
  if (of !== undefined) fields.of = of;
  fields.section = section;
  if (along.length > 0) fields.along = [...along];
  return fields;
}
