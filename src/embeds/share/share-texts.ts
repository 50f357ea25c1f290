import { citation } from './citation.ts';
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
  /** What the copies for other sites are made from, as a reader chooses; see `copiesOf`. */
  input: SnippetInput;
  copies: Record<'citation' | 'bibtex' | 'r' | 'python' | 'javascript', string>;
  pins: { date: string; frame: string; element: string }[];
}

/** What is said of a figure beside its snippets. */
export interface ShareSetting {
  /** ISO date of its newest figure. */
  date: string;
  pins: readonly Pin[];
  /** Whether its facts have an address as CSV; else programs read its JSON. */
  isTable: boolean;
}

export function shareTexts(input: SnippetInput, { date, pins, isTable }: ShareSetting): ShareTexts {
  const { plain, bibtex } = citation({
    title: input.title,
    date,
    url: input.page,
  });
  return {
    input,
    copies: {
      citation: plain,
      bibtex,
      ...(isTable ? readingTable : readingRecords)(`${input.site}data/${input.id}`),
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

const readingTable = (path: string) => ({
  r: `facts <- read.csv("${path}.csv")`,
  python: `import pandas as pd; facts = pd.read_csv("${path}.csv")`,
  javascript: `import { autoType, csv } from 'd3'; const facts = await csv('${path}.csv', autoType);`,
});

const readingRecords = (path: string) => ({
  r: `facts <- jsonlite::fromJSON("${path}.json")$facts`,
  python: `import pandas as pd, requests; facts = pd.DataFrame(requests.get("${path}.json").json()["facts"])`,
  javascript: `const { facts } = await (await fetch('${path}.json')).json();`,
});
