import { citation } from './citation.ts';
import { type Copies, copiesOf } from './copies.ts';
import { elementSnippet, type Heights, iframeSnippet, type SnippetInput } from './snippets.ts';

/** A pinned copy of a figure. */
export interface Pin {
  hash: string;
  figure: string;
  /** ISO date it states. */
  date: string;
  /** Its title and heights, which the live figure may no longer have. */
  title: string;
  heights: Heights;
  height: number;
  /** The facts it leads to, in words, by their ids. */
  facts: Record<string, string>;
}

/** What a reader can take from a figure's share panel. */
export interface ShareTexts {
  /** What the copies are made from, once more with a theme and a width where a reader chooses. */
  input: SnippetInput;
  copies: Copies & Record<'citation' | 'bibtex' | 'r' | 'python' | 'javascript', string>;
  pins: { date: string; frame: string; element: string }[];
}

export function shareTexts(input: SnippetInput, date: string, pins: readonly Pin[]): ShareTexts {
  const { plain, bibtex } = citation({
    title: input.title,
    date,
    url: input.page,
  });
  const csv = `${input.site}data/${input.id}.csv`;
  return {
    input,
    copies: {
      ...copiesOf(input),
      citation: plain,
      bibtex,
      r: `facts <- read.csv("${csv}")`,
      python: `import pandas as pd; facts = pd.read_csv("${csv}")`,
      javascript: `import { autoType, csv } from 'd3'; const facts = await csv('${csv}', autoType);`,
    },
    pins: pins
      .filter(({ figure }) => figure === input.id)
      .map(({ hash, date, ...pinned }) => ({
        date,
        frame: iframeSnippet(pinned, `${input.site}pin/${hash}/`),
        element: elementSnippet({ ...input, ...pinned }, { pin: hash }),
      })),
  };
}
