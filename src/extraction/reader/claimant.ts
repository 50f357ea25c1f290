import { subjectSpan } from '../clauses/clause.ts';
import { isSaying } from '../clauses/clause-type.ts';
import { cue } from '../cues/cue.ts';
import { newsrooms } from '../lexicon/operators.ts';
import type { SentenceMentions } from './mentions.ts';

/**
 * Who a sentence says states its facts; null where it names none, or a newsroom that hands on what others say.
 *
 * @example "…, according to figures from Manzhouli Customs" → "Manzhouli Customs"
 * @example "…, the operator's association said" → "operator's association"
 */
export function claimantOf({ sentence, plan, tokens }: SentenceMentions): string | null {
  const { text } = sentence;
  const named = according.match(text)?.[1] ?? showing.match(text)?.[1];
  if (named !== undefined) return cleaned(named);
  for (const clause of plan.clauses) {
    const { predicate, type, role } = clause;
    // "was said to have 118 routes": others say it.
    if (!isSaying(predicate) || predicate?.passive) continue;
    if (type !== 'statement' && role !== 'attribution') continue;
    const subject = subjectSpan(clause, tokens);
    if (subject) return cleaned(text.slice(subject.start, subject.end));
  }
  return null;
}

const figures = '(?:data|figures|statistics|numbers|reports?|estimates?|calculations)';
const adjectives = '(?:the |its |their )?(?:(?:latest|official|preliminary|new|recent) )?';

/** "according to the latest figures from X", "according to X". */
const according = cue(
  new RegExp(
    `\\baccording to (?:${adjectives}${figures}(?: (?:released|published|issued|provided|given))? (?:from|of|by) )?([^,.;:()]+)`,
    'i',
  ),
);

/** "data from X show". */
const showing = cue(
  new RegExp(
    `\\b${figures} (?:released |published |issued |provided )?(?:from|by|of) ([^,.;:()]+?) (?:show|shows|showed|suggest|suggests|suggested|indicate|indicates|indicated)\\b`,
    'i',
  ),
);

/** Words that lead back to somebody else, whom the sentence does not name. */
const pronouns = /^(?:it|he|she|they|we|I|who|which|that|this|these|those|one|some|many|others?)$/i;

/** Texts rather than those who stand behind them: "the article says", "the same report". */
const texts =
  /^(?:(?:same|these|those|this|that|such|latest|new) .*|(?:article|report|story|text|statement|paper|figures?|numbers?|data|statistics|sources?))$/i;

/** Longest claimant; more is a clause that was not understood. */
const longest = 90;

const isNobody = (name: string): boolean =>
  newsrooms.has(name) || pronouns.test(name) || texts.test(name) || /\d/.test(name);

function cleaned(words: string): string | null {
  const name = words
    .replace(/^(?:the|a|an|its|their) /i, '')
    .replace(
      / (?:on|late|early|last|this|in) (?:(?:on|in|the|late|early) )?(?:\p{Lu}[\p{Ll}]+|week|month|year|\d.*)$/u,
      '',
    )
    .trim();
  const isNothing = name === '' || name.length > longest || isNobody(name);
  return isNothing ? null : name;
}
