import type { Problem } from '../../schemas/problem.ts';

/** Largest Markdown file, in bytes or UTF-16 units. */
export const largestMarkdown = 1_000_000;
/** Quotes and lists inside each other. */
export const deepestNesting = 32;
/** Signs of emphasis, links and code in one paragraph. */
export const mostMarks = 2000;
/** The parser's work grows with the square of a paragraph's marks: bound of the sum of those squares. */
const mostWork = 2e7;

/** Why this Markdown is not handed to the parser, whose time hostile markup makes quadratic; null where it may be. */
export function refuseMarkdown(raw: string, file: string): Problem | null {
  if (raw.length > largestMarkdown) return tooLarge(file, raw.length);
  let marks = 0;
  let work = 0;
  let line = 1;
  let blank = true;
  let opening = true;
  let depth = 0;
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code === 0x0a) {
      if (blank) {
        work += marks * marks;
        marks = 0;
      }
      line++;
      blank = true;
      opening = true;
      depth = 0;
      continue;
    }
    if (code === 0x20 || code === 0x09 || code === 0x0d) {
      continue;
    }
    blank = false;
    if (opening) {
      if (isContainer(raw, at, code)) {
        if (++depth > deepestNesting) {
          return {
            file,
            line,
            column: 1,
            code: 'SL103',
            message: `quotes and lists stand ${deepestNesting} deep inside each other and deeper`,
            mend: 'take some levels out',
          };
        }
        continue;
      }
      if (code < 0x30 || code > 0x39) opening = false;
    }
    if (isMark(code) && ++marks > mostMarks) return tooTangled(file, line);
  }
  work += marks * marks;
  return work > mostWork ? tooTangled(file, line) : null;
}

/** The same refusal by size alone, for a file not decoded yet. */
export function tooLarge(file: string, size: number): Problem {
  return {
    file,
    line: 1,
    column: 1,
    code: 'SL103',
    message: `Markdown of ${(size / 1e6).toFixed(1)} MB; at most 1 MB is read`,
    mend: 'split the article in two',
  };
}

function tooTangled(file: string, line: number): Problem {
  return {
    file,
    line,
    column: 1,
    code: 'SL103',
    message: `more than ${mostMarks} signs of emphasis, links or code in one paragraph, or nearly so in many`,
    mend: 'part the paragraph with blank lines, or escape signs meant as text with a backslash',
  };
}

/** `>`, or a list marker followed by white space. */
function isContainer(raw: string, at: number, code: number): boolean {
  if (code === 0x3e) return true;
  if (code !== 0x2a && code !== 0x2b && code !== 0x2d && code !== 0x2e && code !== 0x29)
    return false;
  const next = raw.charCodeAt(at + 1);
  return next === 0x20 || next === 0x09 || next === 0x0a || Number.isNaN(next);
}

/** `* _ [ ] \` ~ <`: what the parser may have to look back or ahead for. */
function isMark(code: number): boolean {
  return (
    code === 0x2a ||
    code === 0x5f ||
    code === 0x5b ||
    code === 0x5d ||
    code === 0x60 ||
    code === 0x7e ||
    code === 0x3c
  );
}
