/**
 * The letters that end at an offset of a text, a space right before it passed over; "" where none do. Found by walking
 * back, for a pattern that ends in `$` is tried from every offset of the text.
 *
 * @example wordBefore('in the port of ', 15) // "of"
 */
export function wordBefore(text: string, end = text.length): string {
  const last = text.charAt(end - 1) === ' ' ? end - 1 : end;
  let first = last;
  while (first > 0 && isLetter(text, first - 1)) first--;
  return text.slice(first, last);
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return /^\p{L}/u.test(text.charAt(at));
}
