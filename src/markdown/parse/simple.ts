import { lastStart } from './document.ts';

/** A paragraph or heading whose text holds no markup at all, as half-open range of the file. */
export interface SimpleParagraph {
  start: number;
  end: number;
  /** Where its text begins: past the signs of a heading. */
  text: number;
}

/** Anything in a body that may reach over a blank line, or that the parser changes: HTML, fences, tabs, CR. */
const farReaching = /[<\t\r\0]|```|~~~/;
/** Signs that may be markup within a line. */
const markup = /[\\*_[\]&~|`>]/;
/** A reference to a source of the front matter, unless what stands around it makes a link of it. */
const reference = /\[\^(?<!(?:!|:\w*)\[\^)[a-z0-9-]+\](?![([{])/g;
/** Signs of a heading and the one space after them. */
const heading = /^#{1,6} (?=[^\s#])/;
/** What opens a line of another kind: lists, quotes, headings, underlines, directives; white space; blank ends. */
const lineMarks = /(?:^|\n)(?:[-+#=:>\s]|\d+[.)])|\s(?:\n|$)/;

/**
 * The paragraphs and headings from `from` on that are plain text by CommonMark's own rules, but for references to
 * sources, and stand between blank lines: they need no parser. None where something may reach over blank lines.
 */
export function simpleParagraphs(raw: string, from: number): SimpleParagraph[] {
  const body = from === 0 ? raw : raw.slice(from);
  if (farReaching.test(body)) return [];
  const hasDefinitions = body.includes(']:');
  const found: SimpleParagraph[] = [];
  let at = from;
  while (at < raw.length) {
    const start = at;
    const end = blockEnd(raw, start);
    at = nextBlock(raw, end);
    if (end === start) continue;
    const whole = raw.slice(start, end);
    const signs = heading.exec(whole)?.[0].length ?? 0;
    const text = signs === 0 ? whole : whole.slice(signs);
    if (signs > 0 && (text.includes('\n') || text.endsWith('#'))) continue;
    const bare = !hasDefinitions && text.includes('[^') ? text.replace(reference, 'x') : text;
    if (!markup.test(bare) && !lineMarks.test(bare))
      found.push({ start, end, text: start + signs });
  }
  return found;
}

/** What is left to parse, and where its characters stand in the file. */
export interface Rest {
  text: string;
  /** Offset in the file of an offset in `text`. */
  toFile(offset: number): number;
}

/** The file from `from` on with each of those paragraphs reduced to one letter. */
export function withoutSimple(raw: string, from: number, simple: readonly SimpleParagraph[]): Rest {
  let text = '';
  let at = from;
  const starts: number[] = [0];
  const shifts: number[] = [from];
  for (const { start, end } of simple) {
    text += `${raw.slice(at, start)}x`;
    at = end;
    starts.push(text.length);
    shifts.push(end - text.length);
  }
  text += raw.slice(at);
  const toFile = (offset: number): number => offset + (shifts[lastStart(starts, offset)] ?? 0);
  return { text, toFile };
}

/** End of the lines from `start` on up to the first blank one. */
function blockEnd(raw: string, start: number): number {
  let at = start;
  while (at < raw.length) {
    const newline = raw.indexOf('\n', at);
    if (newline < 0) return raw.length;
    if (isBlankFrom(raw, newline + 1)) return newline;
    at = newline + 1;
  }
  return raw.length;
}

/** Start of the next line that is not blank. */
function nextBlock(raw: string, end: number): number {
  let line = end;
  for (let at = end; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code === 0x0a) line = at + 1;
    else if (code !== 0x20) return line;
  }
  return raw.length;
}

function isBlankFrom(raw: string, start: number): boolean {
  for (let at = start; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code === 0x0a) return true;
    if (code !== 0x20) return false;
  }
  return true;
}
