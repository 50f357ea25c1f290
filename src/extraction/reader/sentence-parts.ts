import type { Sentence } from '../../markdown/parse/document.ts';
import { clauseAt, subjectSpan } from '../clauses/clause.ts';
import type { NamedPlace } from '../places/named-place.ts';
import { datelineIn } from '../places/roles.ts';
import type { SentenceMentions } from './mentions.ts';
import type { Span } from './types.ts';

/** Where a title begins, and what the first sentence of a lead says behind its dateline; null for other sentences. */
export const openingOf = ({ role, isLead, sentence, block }: SentenceMentions): number | null => {
  if (role === 'title') return 0;
  const [first, second] = block.sentences;
  const isOpening = sentence === (first?.dateline ? second : first);
  return isLead && isOpening ? datelineIn(sentence) : null;
};

/** The place a text is dated from: "[BAKU], 22 June –". */
export const datelineOf = (sentence: Sentence, named: readonly NamedPlace[]): string | null => {
  const end = datelineIn(sentence);
  return named.find((place) => place.end <= end)?.id ?? null;
};

/** Subject of the clause in which an offset stands, in the words of its sentence. */
export function subjectAt({ plan, tokens }: SentenceMentions, offset: number): Span | null {
  const clause = clauseAt(plan, tokens, offset);
  return clause && subjectSpan(clause, tokens);
}

/** True where the verb of a clause, by its number, stands between two spans. */
export function isVerbBetween(
  { plan, tokens }: SentenceMentions,
  clause: number | null,
  a: Span,
  b: Span,
): boolean {
  const predicate = clause === null ? null : plan.clauses[clause]?.predicate;
  const verb = predicate ? tokens[predicate.from] : undefined;
  return verb !== undefined && verb.start >= a.end && verb.end <= b.start;
}

/** "[Emirates] comes ten times a week": no article stands before it, and what it does is in the singular. */
export function isVerbBehind({ sentence }: SentenceMentions, { start, end }: Span): boolean {
  const { text } = sentence;
  return (
    !/\b(?:[Tt]he|[Ii]n|[Tt]o|[Ff]rom|of|[Aa]rab) $/.test(
      text.slice(Math.max(0, start - 6), start),
    ) &&
    /^(?:['’]s? |,? (?:[\p{Ll}]+s|has|is|was|will|came|flew|flies|began|added)\b)/u.test(
      text.slice(end, end + 14),
    )
  );
}
