import { directiveSigns } from '../parse/fact-marks.ts';

/** A half-open range of a file. */
interface Stretch {
  start: number;
  end: number;
}

/** A sentence with the words of a fact apart, as a reader sees them. */
export interface Quote {
  before: string;
  marked: string;
  after: string;
  text: string;
}

/**
 * The sentence a fact was read from, without the signs of Markdown.
 *
 * @param text the file, or what of it follows `offset`
 */
export function quote(text: string, source: Stretch & { sentence: Stretch }, offset = 0): Quote {
  const { start, end, sentence } = source;
  const signs = directiveSigns(text, sentence.start - offset, sentence.end - offset);
  const cut = (from: number, to: number): string =>
    plain(without(text, { start: from - offset, end: to - offset }, signs));
  const before = cut(sentence.start, start);
  const marked = cut(start, end);
  const after = cut(end, sentence.end);
  return { before, marked, after, text: `${before}${marked}${after}` };
}

/** Footnote marks, emphasis, links and escapes reduced to the words a reader sees. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/(\*\*|__|\*|`|\[)/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ');
}

/** A stretch of the text with none of `signs`, which are in order. */
function without(
  text: string,
  { start: from, end: to }: Stretch,
  signs: readonly Stretch[],
): string {
  let words = '';
  let at = from;
  for (const { start, end } of signs) {
    if (end <= at || start >= to) continue;
    words += text.slice(at, Math.max(at, start));
    at = Math.min(end, to);
  }
  return words + text.slice(at, to);
}
