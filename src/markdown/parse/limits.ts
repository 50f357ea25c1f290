import type { Problem } from '../../schemas/problem.ts';
import { lineIndex } from './document.ts';

/** Largest Markdown file, in bytes or UTF-16 units. */
export const largestMarkdown = 1_000_000;
/** Quotes and lists inside each other. */
export const deepestNesting = 32;
/** Signs of emphasis, links and code in one paragraph. */
export const mostMarks = 2000;
/** Elements of HTML inside each other. */
const deepestHtml = 100;
/** Signs between the braces of one directive. */
const longestAttributes = 4000;
/** The parser's work grows with the square of a paragraph's marks: bound of the sum of those squares. */
const mostWork = 2e7;

/** Why this Markdown is not handed to the parser, whose time hostile markup makes quadratic; null where it may be. */
export function refuseMarkdown(raw: string, file: string): Problem | null {
  if (raw.length > largestMarkdown) return tooLarge(file, raw.length);
  const lines = raw.split('\n');
  let work = 0;
  let marks = 0;
  for (const [at, line] of lines.entries()) {
    if (/^[ \t\r]*$/.test(line)) {
      work += marks * marks;
      marks = 0;
      continue;
    }
    const { depth, start } = openingOf(line);
    if (depth > deepestNesting) return tooDeep(file, at + 1);
    for (let sign = start; sign < line.length; sign++)
      if (isMark(line.charCodeAt(sign)) && ++marks > mostMarks) return tooTangled(file, at + 1);
  }
  work += marks * marks;
  if (work > mostWork) return tooTangled(file, lines.length);
  return refuseNested(raw, file) ?? refuseAttributes(raw, file);
}

/** How many quotes and lists a line opens, and where what stands in them starts. */
function openingOf(line: string): { depth: number; start: number } {
  let depth = 0;
  let at = 0;
  for (; at < line.length; at++) {
    if (isContainer(line, at)) depth++;
    else if (!/[ \t\r\d]/.test(line.charAt(at))) break;
  }
  return { depth, start: at };
}

/** HTML so deep that the parser, which calls itself at each level, would run out of room. */
function refuseNested(raw: string, file: string): Problem | null {
  let depth = 0;
  for (const { index, 1: close, 2: name = '' } of raw.matchAll(tag)) {
    if (close !== undefined) depth = Math.max(0, depth - 1);
    else if (!closesItself.has(name.toLowerCase()) && ++depth > deepestHtml)
      return refusal(file, lineIndex(raw)(index).line, {
        message: `HTML stands more than ${deepestHtml} deep inside itself`,
        mend: 'close each element, or write it as Markdown',
      });
  }
  return null;
}

const tag = /<(\/)?([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])/g;
/** Elements that hold nothing or end where the next of their kind begins. */
const closesItself = new Set(
  'area br col embed hr img input link meta source track wbr p li dt dd td th tr option'.split(' '),
);

/** Thousands of attributes on one directive, each of which would be told of. */
function refuseAttributes(raw: string, file: string): Problem | null {
  for (const { index } of raw.matchAll(attributes)) {
    const end = raw.indexOf('}', index);
    if ((end < 0 ? raw.length : end) - index <= longestAttributes) continue;
    if (end < 0 && !raw.slice(index, index + longestAttributes).includes('=')) continue;
    return refusal(file, lineIndex(raw)(index).line, {
      message: `a directive has attributes of more than ${longestAttributes} signs`,
      mend: 'leave those that facts and figures take; docs/editing.md lists them',
    });
  }
  return null;
}

/** The braces of `:fact[words]{…}` or `::map{…}`. */
const attributes = /(?:\]|::[a-z]{1,20})\{/g;

/** The same refusal by size alone, for a file not decoded yet. */
export const tooLarge = (file: string, size: number): Problem =>
  refusal(file, 1, {
    message: `Markdown of ${(size / 1e6).toFixed(1)} MB; at most 1 MB is read`,
    mend: 'split the article in two',
  });

const tooTangled = (file: string, line: number): Problem =>
  refusal(file, line, {
    message: `more than ${mostMarks} signs of emphasis, links or code in one paragraph, or nearly so in many`,
    mend: 'part the paragraph with blank lines, or escape signs meant as text with a backslash',
  });

const tooDeep = (file: string, line: number): Problem =>
  refusal(file, line, {
    message: `quotes and lists stand ${deepestNesting} deep inside each other and deeper`,
    mend: 'take some levels out',
  });

const refusal = (
  file: string,
  line: number,
  words: Required<Pick<Problem, 'message' | 'mend'>>,
): Problem => ({ file, line, column: 1, code: 'SL103', ...words });

/** `>`, or a list marker followed by white space or the end of the line. */
const isContainer = (line: string, at: number): boolean =>
  line.charAt(at) === '>' ||
  (/[*+\-.)]/.test(line.charAt(at)) && /^[ \t]?$/.test(line.charAt(at + 1)));

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
