import type { Place } from '../../schemas/place.ts';
import { clauseAt, subjectSpan } from '../clauses/clause.ts';
import type { EntityMention } from '../discourse/entities.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import { type NamedPlace, synthetic } from '../places/named-place.ts';
import { isNationalBody } from '../places/national.ts';
import type { PlaceRole } from '../places/roles.ts';
import { isPoint } from '../places/routes.ts';
import type { SentenceMentions } from './mentions.ts';
import { subjectAt } from './sentence-parts.ts';

/** Places for which whoever speaks stands: whom the sentence quotes, whom one before it did, and "we". */
export interface Speakers {
  quoted: string | null;
  last: string | null;
  /** What the article is written about, which its "we" speaks for; asked for where one does. */
  ours(): string | null;
}

/** "we handled": whoever speaks, as the place that stands for. */
export function speakersOf(
  { sentence, plan, tokens }: SentenceMentions,
  { quoted, last, ours }: Speakers,
): NamedPlace[] {
  return plan.clauses.flatMap(({ subject }) => {
    const token = subject ? tokens[subject.from] : undefined;
    if (token === undefined || token.text === 'i') return [];
    const isSpeaker = isOneOf(token.lower, 'we|our');
    const isOther = isOneOf(token.lower, 'he|she|his|her');
    // "*I* still have the pencil": whoever writes is nowhere unless quoted.
    const isWriter = token.lower === 'i';
    const id = isWriter ? quoted : isSpeaker ? (quoted ?? ours()) : isOther ? last : null;
    if (id === null) return [];
    const { start, end } = token;
    return [synthetic(id, start, end, sentence.text.slice(start, end))];
  });
}

/** Firms that are the subject of a clause, as the places they stand for. */
export function operatorsOf(
  mentions: SentenceMentions,
  entities: readonly EntityMention[],
): NamedPlace[] {
  return entities.flatMap(({ start, end, name, place }) => {
    const subject = subjectAt(mentions, start);
    const isSubject = subject !== null && subject.start <= start && end <= subject.end + 1;
    const before = mentions.sentence.text.slice(0, start);
    const isAgent = /\b(?:by|with) (?:the )?$/.test(before);
    const isFronted = /^(?:On|At|For|With) (?:the )?$/.test(before);
    if (place === null || !(isSubject || isFronted) || isAgent) return [];
    return [synthetic(place, start, end, name)];
  });
}

/** "State railway TCDD carried 30 million tonnes": bodies that act for their country. */
export function nationalsOf(
  { sentence, plan, tokens }: SentenceMentions,
  nation: string | null,
): NamedPlace[] {
  if (nation === null) return [];
  return plan.clauses.flatMap((clause) => {
    const subject = clause.type === 'statement' ? null : subjectSpan(clause, tokens);
    if (!subject) return [];
    const words = sentence.text.slice(subject.start, subject.end);
    return isNationalBody(words) ? [synthetic(nation, subject.start, subject.end, words)] : [];
  });
}

/** "said a manager at an operator in [Zhengzhou]": where the one stands who is quoted. */
export function speakerIn(
  { plan, tokens }: SentenceMentions,
  roles: readonly (readonly [NamedPlace, PlaceRole])[],
  places: ReadonlyMap<string, Place>,
): string | null {
  const speaker = roles.find(
    ([{ id, start }, role]) =>
      role === 'claimant' &&
      id !== null &&
      isPoint(places, id) &&
      clauseAt(plan, tokens, start)?.role === 'attribution',
  );
  return speaker?.[0].id ?? null;
}
