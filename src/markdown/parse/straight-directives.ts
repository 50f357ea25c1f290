import { factAttributes } from '../../schemas/fact-directive.ts';

/** Attributes of `::map` and `::chart`, and of `:fact`. */
const names = [...factAttributes, 'corridor', 'place', 'year', 'series', 'type', 'title', 'alt'];
const name = `(?:${[...new Set(names)].join('|')})`;

/** Where the words of a directive about facts begin, or the whole of a figure before its braces. */
const openings = /:(?:no)?fact\[|^[ \t]*::(?:map|chart)(?=[ \t\u00a0\u202f\u2009]*\{)/gim;
const braces = /([ \t\u00a0\u202f\u2009]{0,3})\{([^{}]*)\}/y;
/** Braces that stand apart hold attributes only where they begin with one: "[7,762 trains] {sic}" does not. */
const attribute = new RegExp(String.raw`^\s*${name}\s*[=:]`);

/**
 * A text in which directives are written as their parser needs them, as long as before, so that every offset holds:
 * curved quotation marks around values become straight, commas between attributes and no-break spaces become spaces,
 * `period:2023` becomes `period=2023`, and a space between brackets and braces goes into the braces. Each has one sense.
 *
 * @example straightDirectives(':fact[9 days] {unit=“day”}') // ':fact[9 days]{ unit="day"}'
 */
export function straightDirectives(raw: string): string {
  if (!raw.includes('{')) return raw;
  const edits: { at: number; written: string }[] = [];
  for (const opening of raw.matchAll(openings)) {
    const after = opening.index + opening[0].length;
    const at = opening[0].endsWith('[') ? labelEnd(raw, after) : after;
    if (at < 0) continue;
    braces.lastIndex = at;
    const [whole = '', space = '', inside = ''] = braces.exec(raw) ?? [];
    if (whole === '' || (space !== '' && !attribute.test(inside))) continue;
    edits.push({ at, written: `{${' '.repeat(space.length)}${straightAttributes(inside)}}` });
  }
  let text = '';
  // Braces of a directive within the words of another come before those of the other.
  for (const { at, written } of edits.sort((a, b) => a.at - b.at))
    text += raw.slice(text.length, at) + written;
  return text + raw.slice(text.length);
}

/** The end of a line with nothing on the next one. */
const blankLine = /\n[ \t\r]*\n/y;

/** One past the bracket that closes a label, -1 where the paragraph ends before. */
function labelEnd(raw: string, from: number): number {
  let depth = 1;
  for (let at = from; at < raw.length; at++) {
    const sign = raw.charAt(at);
    if (sign === '\\') at++;
    else if (sign === '[') depth++;
    else if (sign === ']' && --depth === 0) return at + 1;
    else if (sign === '\n') {
      blankLine.lastIndex = at;
      if (blankLine.test(raw)) return -1;
    }
  }
  return -1;
}

/** A value in curved marks, up to the mark before the next attribute or the end. */
const curved =
  /([=:]\s*)[“”„‟‘’‚«]([^“”„‟"'{}]{0,400}?)[“”‟‘’»](?=\s*[,;]?\s*(?:$|[\w-]+\s*[=:]))/g;
const quoted = /("[^"]*"|'[^']*')/;
const comma = new RegExp(String.raw`[,;](?=\s*${name}\s*[=:])`, 'g');
const colon = new RegExp(String.raw`((?:^|\s)${name}\s*):`, 'g');

/** The attributes between the braces of a directive in the form that is read, as long as before. */
export function straightAttributes(inside: string): string {
  const straight = outsideQuotes(inside, (part) => part.replace(curved, '$1"$2"'));
  return outsideQuotes(straight, (part) =>
    part
      .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
      .replace(comma, ' ')
      .replace(colon, '$1='),
  );
}

const outsideQuotes = (text: string, change: (part: string) => string): string =>
  text
    .split(quoted)
    .map((part) => (quoted.test(part) ? part : change(part)))
    .join('');
