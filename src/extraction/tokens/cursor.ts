import type { Tag } from '../lexicon/parts-of-speech.ts';
import type { Token } from '../reader/types.ts';

/** What stands before the first and behind the last token of a sentence: it matches no word and no sign. */
export const END: Readonly<Token> = {
  text: '',
  lower: '',
  shape: 'end',
  glued: false,
  start: 0,
  end: 0,
};

/*
 * Both look at the bounds first: an index outside them makes every later look-up of the engine a slow one.
 */

/** `tokenAt(tokens, 3)`: the fourth token, or {@link END} where the sentence has no such token. */
export const tokenAt = (tokens: readonly Token[], at: number): Token =>
  at >= 0 && at < tokens.length ? (tokens[at] as Token) : END;

/** `lowerAt(tokens, 3)`: the fourth token in lower case, or '' where the sentence has no such token. */
export const lowerAt = (tokens: readonly Token[], at: number): string =>
  at >= 0 && at < tokens.length ? (tokens[at] as Token).lower : '';

/** `tagAt(tags, -1)`: the part of speech of a token, or undefined where the sentence has no such token. */
export const tagAt = (tags: readonly Tag[], at: number): Tag | undefined =>
  at >= 0 && at < tags.length ? tags[at] : undefined;
