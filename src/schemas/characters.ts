/** A sign of a text that should not stand in it. */
export interface OddSign {
  /** UTF-16 offset and length in the text. */
  at: number;
  length: number;
  /** As the Unicode standard writes it: `U+FFFE`. */
  name: string;
  /** False where it is only unseen: it directs how the text runs, or has no width. */
  unfit: boolean;
}

/**
 * Signs that no XML, no page and no spreadsheet can hold: control signs but tab and ends of line, halves of a
 * surrogate pair, noncharacters (XML 1.0, production 2; Unicode 23.7).
 */
const unfit =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Signs that turn the direction of the text (Unicode TR 9) or have no width, so that nobody sees them. */
const unseen = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

const odd = new RegExp(`${unfit.source}|${unseen.source}`, 'g');

/**
 * `oddSigns('Lo\u202Edz')` → one at 2, `U+202E`, not unfit.
 *
 * @returns in the order of the text, at most `most` of them
 */
export function oddSigns(text: string, most = 20): OddSign[] {
  const found: OddSign[] = [];
  for (const match of text.matchAll(odd)) {
    const [sign] = match;
    const name = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    found.push({ at: match.index, length: 1, name, unfit: unfit.test(sign) });
    if (found.length === most) break;
  }
  return found;
}

/** The first sign in any text of a value that no text can hold, and the path to it; null where there is none. */
export function unfitIn(
  value: unknown,
  path: readonly PropertyKey[] = [],
): { path: readonly PropertyKey[]; sign: OddSign } | null {
  if (typeof value === 'string') {
    const sign = oddSigns(value, Number.POSITIVE_INFINITY).find((each) => each.unfit);
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

/** The text with a box where a sign stands that a terminal would act upon rather than show; as long as before. */
export const shownSigns = (text: string): string => text.replace(odd, '\ufffd');
