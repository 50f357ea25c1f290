/*
 * Questions about the letters of one word are asked of nearly every token, and a pattern costs many times what looking
 * at a code costs. Letters beyond ASCII are rare enough for patterns.
 */

const capital = /^\p{Lu}/u;

/**
 * True for a word with a capital.
 *
 * @example isCapitalised('Xi’an') // true
 */
export function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : capital.test(word);
}

/** True where a word opens with a digit of 0 to 9. */
export function opensWithDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

/**
 * True for at least one digit of 0 to 9 and nothing else, `most` of them at most.
 *
 * @example isDigits('2024', 4) // true
 */
export function isDigits(word: string, most = Number.POSITIVE_INFINITY): boolean {
  const { length } = word;
  if (length === 0 || length > most) return false;
  for (let at = 0; at < length; at++) {
    const code = word.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}
