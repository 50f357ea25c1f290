/**
 * The prose in two: its first paragraph, which a reader should meet before any figure, and all that follows. A text
 * that begins with anything else has no first part.
 *
 * @example splitLede('<p>One.</p>\n<p>Two.</p>') // { lede: '<p>One.</p>', rest: '\n<p>Two.</p>' }
 */
export function splitLede(html: string): { lede: string; rest: string } {
  const [lede] = /^\s*<p[ >][\s\S]*?<\/p>/.exec(html) ?? [''];
  return { lede, rest: html.slice(lede.length) };
}

/**
 * The prose with its footnotes folded under a word; what follows a reference to one opens them.
 *
 * @param summary the word, as plain text without markup
 */
export const foldFootnotes = (html: string, summary: string): string =>
  html.replace(
    /<section[^>]*class="footnotes"[\s\S]*<\/section>/,
    (section) =>
      `<details class="footnotes-fold"><summary>${summary}</summary>${section}</details>`,
  );
