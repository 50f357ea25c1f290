import { dateOffsets } from '../lexicon/comparison-words.ts';
import { wordSet } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt } from '../tokens/cursor.ts';
import type { Tag } from '../tokens/tagger.ts';

const conjunctions = wordSet('before|after|since');
const phraseTags = wordSet('determiner|possessive|noun|plural|name|pronoun|gerund');

/** "a year *earlier*", "a week *before*", but neither "15 a week *before its strike*" nor "40 a day *on average*". */
export function isOffset(
  { tokens, tags }: { tokens: readonly Token[]; tags: readonly Tag[] },
  at: number,
): boolean {
  const word = lowerAt(tokens, at);
  if (!dateOffsets.has(word)) return false;
  if (word === 'on') return lowerAt(tokens, at + 1) !== 'average';
  return !conjunctions.has(word) || !phraseTags.has(tags[at + 1] ?? '');
}
