/** A sign of a text that should not stand in it. */
export interface OddSign {
  /** UTF-16 offset in the text; each is one unit long. */
  at: number;
  /** As the Unicode standard writes it: `U+FFFE`. */
  name: string;
}

/**
 * Signs that no XML, no page and no spreadsheet can hold: control signs but tab and ends of line, halves of a
 * surrogate pair, noncharacters (XML 1.0, production 2; Unicode 23.7).
 */
const unfit =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Signs that turn the direction of the text (Unicode TR 9) or have no width, so that nobody sees them. */
const unseen = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** The signs of a text that match a pattern (with the flag g), in their order, at most `most` of them. */
function signsOf(text: string, pattern: RegExp, most: number): OddSign[] {
  const found: OddSign[] = [];
  for (const { index, 0: sign } of text.matchAll(pattern)) {
    const name = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    found.push({ at: index, name });
    if (found.length === most) break;
  }
  return found;
}

/** `unfitSigns('Lo\u0007dz')` → one at 2, `U+0007`: what no text can hold. */
export const unfitSigns = (text: string, most = 1000): OddSign[] => signsOf(text, unfit, most);

/** `unseenSigns('Lo\u202Edz')` → one at 2, `U+202E`: what nobody sees. */
export const unseenSigns = (text: string, most = 1000): OddSign[] => signsOf(text, unseen, most);

/** The first sign in any text of a value that no text can hold, and the path to it; null where there is none. */
export function unfitIn(
  value: unknown,
  path: readonly PropertyKey[] = [],
): { path: readonly PropertyKey[]; sign: OddSign } | null {
  if (typeof value === 'string') {
    const [sign] = unfitSigns(value, 1);
    return sign ? { path, sign } : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    const found = unfitIn(inner, [...path, step]);
    if (found) return found;
  }
  return null;
}

const odd = new RegExp(`${unfit.source}|${unseen.source}`, 'g');

/** The text with a box where a sign stands that a terminal would act upon rather than show; as long as before. */
export const shownSigns = (text: string): string => text.replace(odd, '\ufffd');

/** The text without signs that it cannot hold or that nobody sees. */
export const withoutOddSigns = (text: string): string => text.replace(odd, '');
