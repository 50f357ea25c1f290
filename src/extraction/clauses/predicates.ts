import { inferringModals } from '../lexicon/clause-words.ts';
import { verbBase } from '../lexicon/parts-of-speech.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tagAt } from '../tokens/cursor.ts';
import type { Tag } from '../tokens/tagger.ts';
import type { Predicate, Tense, TokenRange } from './clause.ts';

const isVerbal = (tag: Tag | undefined): boolean =>
  tag === 'verb' || tag === 'past' || tag === 'gerund';

/** Verbs that lead on to another by "to": "expected to reach", "continued to grow". */
const mayFollow = (tag: Tag | undefined): boolean =>
  isVerbal(tag) || tag === 'auxiliary' || tag === 'modal' || tag === 'adverb' || tag === 'to';

/**
 * The verb group that opens at `at`: auxiliaries, adverbs and the chain of verbs joined by "to".
 *
 * @example "is expected to reach" → { verb: 'reach', chain: ['expect'], passive: false }
 */
export function readPredicate(
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
  limit: number,
): Predicate {
  const verbs: string[] = [];
  let passive = false;
  let progressive = false;
  let to = at;
  let be = false;
  for (let next = at; next < limit; next++) {
    const tag = tags[next];
    const lower = lowerAt(tokens, next);
    const adjective = tag === 'adjective' && tags[next + 1] === 'to';
    if (!mayFollow(tag) && !adjective) break;
    if (tag === 'to' && !opensInfinitive(tags, next)) break;
    if (verbs.length > 0 && isVerbal(tag) && !continues(tags, next, be)) break;
    if (isVerbal(tag) || adjective) {
      passive = tag === 'past' && be;
      progressive = tag === 'gerund' && be;
      verbs.push(verbBase(lower));
    }
    if (tag === 'auxiliary') be = isBe(lower);
    else if (tag !== 'adverb') be = false;
    if (tag !== 'adverb') to = next + 1;
  }
  // "was said to have", "is believed to be": what the chain leads to is no content verb.
  if (verbs.length > 0 && tags[to - 2] === 'to' && tags[to - 1] === 'auxiliary')
    verbs.push(auxiliaryVerb(tokens, to - 1, to));
  // "made public how much was carried": two words for one verb.
  if (verbs.at(-1) === 'make' && isOneOf(lowerAt(tokens, to), 'public|known'))
    verbs[verbs.length - 1] = 'publish';
  const last = verbs.at(-1) ?? auxiliaryVerb(tokens, at, to);
  return { from: at, to, verb: last, chain: verbs.slice(0, -1), passive, progressive };
}

const isBe = (lower: string): boolean =>
  isOneOf(lower, "is|are|was|were|be|been|being|am|isn't|aren't");

function auxiliaryVerb(tokens: readonly Token[], from: number, to: number): string {
  for (let at = to - 1; at >= from; at--) {
    const lower = lowerAt(tokens, at);
    if (isBe(lower)) return 'be';
    if (isOneOf(lower, 'has|have|had|having')) return 'have';
    if (/^do(?:es)?$|^did$/.test(lower)) return 'do';
  }
  return '';
}

function opensInfinitive(tags: readonly Tag[], at: number): boolean {
  let next = at + 1;
  while (tags[next] === 'adverb') next++;
  return tags[next] === 'verb' || tags[next] === 'auxiliary';
}

/** True for a verb form that belongs to the group: behind an auxiliary, a modal or "to". */
function continues(tags: readonly Tag[], at: number, be: boolean): boolean {
  if (be) return true;
  let back = at - 1;
  while (tags[back] === 'adverb') back--;
  return tags[back] === 'to' || tags[back] === 'auxiliary' || tags[back] === 'modal';
}

/** Bases that are their own past form, which newspapers mostly mean: "customs put the value at". */
const pastAlike = wordSet('put|cut|hit|set|shed|shut|split|spread');

/** Tense of a finite group by its first words: "has handled" is perfect, "will handle" future. */
export function tenseOf(
  tokens: readonly Token[],
  tags: readonly Tag[],
  { from, to }: TokenRange,
): Tense {
  const first = lowerAt(tokens, from);
  if (isInferred(tokens, tags, { from, to })) return 'past';
  if (tags[from] === 'modal') return isOneOf(first, "will|shall|won't") ? 'future' : 'present';
  if (tags[from] === 'past') return 'past';
  if (tags[from] === 'verb') return pastAlike.has(first) ? 'past' : 'present';
  if (tags[from] !== 'auxiliary') return 'none';
  const more = isVerbal(tagAt(tags, to - 1)) || isBe(lowerAt(tokens, to - 1));
  if (isOneOf(first, "has|have|hasn't|haven't"))
    return to - from > 1 && more ? 'perfect' : 'present';
  return isOneOf(first, "was|were|had|did|wasn't|weren't|hadn't|didn't") ? 'past' : 'present';
}

/** "must have carried", "may have been": what is concluded to have happened. */
const isInferred = (tokens: readonly Token[], tags: readonly Tag[], range: TokenRange): boolean =>
  mayBePast(tokens, range) && isPastForm(tokens, tags, range.to - 1);

/** "must have", "may have": a group by which what has happened may be concluded, if a past form closes it. */
export const mayBePast = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  inferringModals.has(lowerAt(tokens, from)) &&
  tokens.slice(from + 1, to).some(({ lower }) => lower === 'have');

const isPastForm = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean =>
  tags[at] === 'past' || isOneOf(lowerAt(tokens, at), 'had|been');
