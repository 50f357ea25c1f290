/** Fenced blocks of a language in a Markdown text, without their fences. */
export function fencedBlocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter((match) => match[1] === language)
    .map((match) => match[2] ?? '');
}

/** The whole story that the guide shows, and the slug it gives it. */
export function exampleStory(guide: string): { slug: string; text: string } {
  const text = fencedBlocks(guide, 'markdown').find((block) => block.startsWith('---\n'));
  const slug = /`content\/articles\/([a-z0-9-]+)\.md`\. It needs nothing else/.exec(
    guide.replace(/\n/g, ' '),
  )?.[1];
  if (!text || !slug) throw new Error('The guide shows no whole story.');
  return { slug, text };
}

/** Tables of a Markdown text: rows of cells, the head first. */
export function tablesOf(markdown: string): string[][][] {
  return [...markdown.matchAll(/(?:^\|.*\|$\n?)+/gm)].map(([table]) =>
    table
      .trim()
      .split('\n')
      .filter((row) => !/^\|[\s|:-]+\|$/.test(row))
      .map((row) =>
        row
          .slice(1, -1)
          .split(/(?<!\\)\|/)
          .map((cell) => cell.trim()),
      ),
  );
}

/** The whole story with every other example of what can be written in a text, so that one build shows all of them. */
export function fullStory(guide: string): { slug: string; text: string; figures: number } {
  const { slug, text } = exampleStory(guide);
  const written = tablesOf(guide)
    .filter(([head]) => head?.[0] === 'Write')
    .flatMap((rows) => rows.slice(1))
    .map(([cell = '']) => /`([^`]+)`/.exec(cell)?.[1] ?? '');
  const facts = fencedBlocks(guide, 'markdown').filter((block) => /:(?:no)?fact\[/.test(block));
  const footnotes = text.lastIndexOf('\n[^');
  const more = [...facts, ...written].join('\n\n');
  return {
    slug,
    text: `${text.slice(0, footnotes)}\n${more}\n${text.slice(footnotes)}`,
    // Journeys, scales and comparisons are drawn of facts that this story does not state.
    figures: written.filter((each) => /^::(?:map|chart\{series=)/.test(each)).length,
  };
}
