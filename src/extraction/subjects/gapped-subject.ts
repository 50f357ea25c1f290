import { verbForms } from '../lexicon/parts-of-speech.ts';
import { isOneOf } from '../lexicon/word-set.ts';
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
  const { tokens, tags } = context;
  if (!previous || previous.unit?.id !== candidate.unit?.id || candidate.isChange) return null;
  if (candidate.unit?.kind === 'count' && hasPhrase(context, candidate)) return null;
  const start = nounsBefore(context, candidate.from);
  if (start === candidate.from || start - previous.end > 10 || start < previous.end) return null;
  const joint = lowerAt(tokens, start - 1);
  // "To Liège 14 flights take off, *to Budapest five*": of what the first number counts.
  const isWay = isOneOf(joint, 'to|from|for|via') && tags[start] === 'name';
  if (isWay && isOneOf(lowerAt(tokens, start - 2), 'and|,|;|while|but')) return last;
  if (!isOneOf(joint, 'and|,|;|while|but')) return null;
  // "unload 110 tonnes and *load* 130"
  if (candidate.from - start === 1 && verbForms.has(lowerAt(tokens, start))) return null;
  for (let at = previous.end; at < candidate.from; at++) if (isVerbTag(tags[at] ?? '')) return null;
  const isNamed = tags.slice(start, candidate.from).every((tag) => tag === 'name');
  // "*Changan* built 44 per cent and *Seres* 27": each has its own.
  const isOfNames =
    candidate.unit?.kind === 'percent' && !/\p{Ll}/u.test(last.replace(capitalised, ''));
  return isNamed && !isOfNames ? last : words(context, start, candidate.from);
}

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
