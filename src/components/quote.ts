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
  const cut = (from: number, to: number) =>
    plain((entry.story.body ?? '').slice(from - offset, to - offset));
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
    .replace(/:(?:no)?fact/g, '')
    .replace(/\s+/g, ' ');
}
