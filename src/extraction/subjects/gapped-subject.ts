import { tagSet, verbForms } from '../lexicon/parts-of-speech.ts';
import { doers } from '../lexicon/subject-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { QuantityCandidate } from '../quantities/quantity-candidate.ts';
import { isVerbTag } from '../quantities/unsaid-units.ts';
import { lowerAt } from '../tokens/cursor.ts';
import { type Context, nounsBefore, words } from './subjects.ts';

/**
 * "Iron ore made up 58 per cent of it and *grain* 6", "Zhengzhou loaded 96 TEU a train, Hefei 88": what stands right before an
 * amount whose verb is left out; of a name, which says where, what the amount before is of. Null where no verb is left out.
 */
export function gappedSubject(
  context: Context,
  candidate: QuantityCandidate,
  previous: QuantityCandidate | undefined,
  last: string,
): string | null {
  if (!previous || previous.unit?.id !== candidate.unit?.id || candidate.isChange) return null;
  if (candidate.unit?.kind === 'count' && hasPhrase(context, candidate)) return null;
  return (
    gappedNoun(context, candidate, previous, last) ?? gappedPhrase(context, candidate, previous)
  );
}

/** The nouns that stand right before an amount, behind a joint. */
function gappedNoun(
  context: Context,
  candidate: QuantityCandidate,
  previous: QuantityCandidate,
  last: string,
): string | null {
  const { tokens, tags } = context;
  const start = nounsBefore(context, candidate.from);
  if (start === candidate.from || start - previous.end > 10 || start < previous.end) return null;
  const joint = lowerAt(tokens, start - 1);
  // "To Liège 14 flights take off, *to Budapest five*": of what the first number counts.
  const isWay = isOneOf(joint, 'to|from|for|via') && tags[start] === 'name';
  if (isWay && isOneOf(lowerAt(tokens, start - 2), 'and|,|;|while|but')) return last;
  if (!isOneOf(joint, 'and|,|;|while|but')) return null;
  if (isInAdverbial(context, previous.end, start - 1)) return null;
  // "unload 110 tonnes and *load* 130"
  if (candidate.from - start === 1 && verbForms.has(lowerAt(tokens, start))) return null;
  for (let at = previous.end; at < candidate.from; at++) if (isVerbTag(tags[at] ?? '')) return null;
  const isNamed = tags.slice(start, candidate.from).every((tag) => tag === 'name');
  // "*Changan* built 44 per cent and *Seres* 27": each has its own.
  const isOfNames =
    candidate.unit?.kind === 'percent' && !/\p{Ll}/u.test(last.replace(capitalised, ''));
  return isNamed && !isOfNames ? last : words(context, start, candidate.from);
}

/** Most words of a phrase whose verb is left out. */
const longestPhrase = 12;

/**
 * "A flight from Xi’an takes 11 hours, and *the sorting in Lyon* four", "imports came to 71,200 tonnes and *exports to
 * Japan* to 16,400": a phrase of its own behind a joint, with its complement, whose verb is left out.
 */
function gappedPhrase(
  context: Context,
  candidate: QuantityCandidate,
  previous: QuantityCandidate,
): string | null {
  const { tokens, tags, masked } = context;
  if (lowerAt(tokens, candidate.end) === 'of') return null;
  const led = lowerAt(tokens, candidate.from - 1);
  const isLedAlike = isOneOf(led, 'to|at|by|for') && led === lowerAt(tokens, previous.from - 1);
  const end = isLedAlike ? candidate.from - 1 : candidate.from;
  const joint = tokens.findLastIndex(
    ({ lower }, at) =>
      at >= previous.end &&
      at < end &&
      isOneOf(lower, 'and|while|but|;') &&
      opensPhrase.has(tags[at + 1]),
  );
  if (joint < 0 || end - joint > longestPhrase) return null;
  if (isInAdverbial(context, previous.end, joint)) return null;
  // "unload 110 tonnes from Lyon and *load* some 130"
  const isVerb =
    verbForms.has(lowerAt(tokens, joint + 1)) &&
    !isOneOf(tags[joint + 1] ?? '', 'determiner|plural');
  if (isVerb) return null;
  // "… and *the port of Lyon* 500 tonnes": who moved a load is not what it is of.
  const isLoad = isOneOf(candidate.unit?.id ?? '', 'tonne|ton|TEU|FEU');
  if (isLoad && tokens.slice(joint + 1, end).some(({ lower }) => doers.has(lower))) return null;
  for (let at = previous.end; at < candidate.from; at++) if (isVerbTag(tags[at] ?? '')) return null;
  const inside = tokens.slice(joint + 1, end);
  const isOther =
    inside.some(({ lower }) => stopsPhrase.has(lower)) ||
    masked.slice(joint + 1, end).some(Boolean) ||
    !tags.slice(joint + 1, end).some((tag) => isOneOf(tag, 'noun|plural|gerund'));
  return isOther ? null : words(context, joint + 1, end);
}

/** "12 days, *in winter and bad weather* 15": the joint is of a phrase that says when or where. */
function isInAdverbial({ tokens, tags }: Context, from: number, joint: number): boolean {
  const comma = tokens.findLastIndex(({ lower }, at) => at >= from && at < joint && lower === ',');
  return comma >= 0 && joint > comma + 1 && tags[comma + 1] === 'preposition';
}

const opensPhrase = tagSet('determiner', 'possessive', 'noun', 'plural', 'adjective', 'gerund');

/** What a phrase that an amount is of does not hold: marks, and times that only say when. */
const stopsPhrase = wordSet(
  ',|(|)|:|day|days|week|weeks|month|months|year|years|quarter|earlier|later|ago|before|after|then|time|with|total|all|another|rest|others|more',
);

const capitalised = /\b\p{Lu}[\p{L}-]*/gu;

/** True where the counted noun stands with its number, not in the subject of the clause. */
export const hasPhrase = (context: Context, candidate: QuantityCandidate): boolean => {
  for (let at = candidate.start; at < candidate.end; at++) {
    const tag = context.tags[at];
    const token = context.tokens[at];
    if (token?.glued === true && context.tokens[at - 1]?.shape === 'number') continue;
    if (tag !== 'number' && tag !== 'punctuation' && tag !== 'symbol') return true;
  }
  return false;
};
