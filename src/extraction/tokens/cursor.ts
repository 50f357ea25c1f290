import type { Token } from '../reader/types.ts';

/** What stands before the first and behind the last token of a sentence: it matches no word and no sign. */
export const END: Token = Object.freeze({
  text: '',
  lower: '',
  shape: 'end',
  glued: false,
  start: 0,
  end: 0,
});

/** `tokenAt(tokens, 3)`: the fourth token, or {@link END} where the sentence has no such token. */
export const tokenAt = (tokens: readonly Token[], at: number): Token => tokens[at] ?? END;

/** `lowerAt(tokens, 3)`: the fourth token in lower case, or '' where the sentence has no such token. */
export const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';
