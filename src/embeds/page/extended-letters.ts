/**
 * Whether a page is set in the site's own letters beyond Latin-1: where it has any, unless it is one of the heaviest, which
 * set them in the reader's own face to stay within 48 KB.
 *
 * @param said all that stands on it, as it is sent
 */
export const hasExtendedLetters = (said: string): boolean =>
  /[\u0100-\u0259]/.test(said) && said.length < 78_000;
