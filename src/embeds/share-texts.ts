import { citation } from './citation.ts';
import { elementSnippet, embedUrl, iframeSnippet, type SnippetInput } from './snippets.ts';

/** A pinned copy of a figure. */
export interface Pin {
  hash: string;
  figure: string;
  /** ISO date it states. */
  date: string;
}

/** What a reader can take from a figure's share panel. */
export interface ShareTexts {
  copies: Record<
    'frame' | 'element' | 'citation' | 'bibtex' | 'r' | 'python' | 'javascript',
    string
  >;
  pins: { date: string; snippet: string }[];
}

export function shareTexts(input: SnippetInput, date: string, pins: readonly Pin[]): ShareTexts {
  const { plain, bibtex } = citation({
    title: input.title,
    date,
    url: `${input.page}#fig-${input.id}`,
  });
  const csv = `${input.site}data/${input.id}.csv`;
  return {
    copies: {
      frame: iframeSnippet(input, embedUrl(input)),
      element: elementSnippet(input),
      citation: plain,
      bibtex,
      r: `facts <- read.csv("${csv}")`,
      python: `import pandas as pd; facts = pd.read_csv("${csv}")`,
      javascript: `import { autoType, csv } from 'd3'; const facts = await csv('${csv}', autoType);`,
    },
    pins: pins
      .filter(({ figure }) => figure === input.id)
      .map(({ hash, date }) => ({
        date,
        snippet: iframeSnippet(input, `${input.site}pin/${hash}/`),
      })),
  };
}
