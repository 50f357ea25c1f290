import { directiveSigns } from '../text/fact-marks.ts';
import type { Site, StoryFact } from './site-data.ts';

/** The sentence a fact was read from, with the fact's own words apart; Markdown marks removed. */
export function quoteOf(
  site: Site,
  entry: StoryFact,
): {
  before: string;
  marked: string;
  after: string;
  text: string;
} {
  const { start, end, sentence } = entry.fact.source;
  const offset = site.bodyStart.get(entry.story.id) ?? 0;
  const body = entry.story.body ?? '';
  const signs = directiveSigns(body, sentence.start - offset, sentence.end - offset);
  const cut = (from: number, to: number) => plain(without(body, from - offset, to - offset, signs));
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

/** `text[from, to)` with none of `signs`, which are in order. */
function without(
  text: string,
  from: number,
  to: number,
  signs: readonly { start: number; end: number }[],
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
