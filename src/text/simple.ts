/** A paragraph that holds no markup at all, as half-open range of the file. */
export interface SimpleParagraph {
  start: number;
  end: number;
}

/** Anything in a body that may reach over a blank line, or that the parser changes: HTML, fences, tabs, CR. */
const farReaching = /[<\t\r\0]|```|~~~/;
/** Signs that may be markup within a line. */
const markup = /[\\*_[\]&~|`>]/;
/** What opens a line of another kind: lists, quotes, headings, underlines, directives; white space; blank ends. */
const lineMarks = /(?:^|\n)(?:[-+#=:>\s]|\d+[.)])|\s(?:\n|$)/;

/**
 * The paragraphs from `from` on that are plain text by CommonMark's own rules and stand between blank lines: they need no
 * parser. None where something in the text may reach over blank lines.
 */
export function simpleParagraphs(raw: string, from: number): SimpleParagraph[] {
  if (farReaching.test(from === 0 ? raw : raw.slice(from))) return [];
  const found: SimpleParagraph[] = [];
  let at = from;
  while (at < raw.length) {
    const start = at;
    const end = blockEnd(raw, start);
    at = nextBlock(raw, end);
    if (end === start) continue;
    const text = raw.slice(start, end);
    if (!markup.test(text) && !lineMarks.test(text)) found.push({ start, end });
  }
  return found;
}

/** The text with those paragraphs reduced to one letter, every other offset as it was. */
export function withoutSimple(raw: string, simple: readonly SimpleParagraph[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of simple) {
    rest += `${raw.slice(at, start)}x${raw.slice(start + 1, end).replace(/[^\n]/g, ' ')}`;
    at = end;
  }
  return rest + raw.slice(at);
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
