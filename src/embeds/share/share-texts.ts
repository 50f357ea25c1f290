import { citation } from './citation.ts';
import {
  description,
  elementSnippet,
  type Heights,
  iframeSnippet,
  type SnippetInput,
} from './snippets.ts';

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

/** What the JSON of a figure says that its panel makes texts from. */
export interface SharedFigure extends Omit<SnippetInput, 'alt' | 'site' | 'image'> {
  subtitle: string;
  /** ISO date of its newest figure. */
  date: string;
  /** Full address of its embedded page. */
  embed: string;
  share: {
    /** Full address of a picture of it. */
    image: string;
    /** Whether its facts have an address as CSV; else programs read its JSON. */
    isTable: boolean;
    /** Its pinned copies. */
    pins: readonly Pick<Pin, 'hash' | 'date' | 'title' | 'heights' | 'height'>[];
  };
}

/** What its snippets need to know of a figure, from its JSON. */
export const snippetInputOf = (figure: SharedFigure): SnippetInput => {
  const { id, title, page, heights, height, embed, share } = figure;
  const site = embed.slice(0, -`embed/${id}/`.length);
  return { id, title, alt: description(figure), site, page, image: share.image, heights, height };
};

/** The texts of a figure's panel, made in the reader's browser from its JSON. */
export function shareTexts(figure: SharedFigure): ShareTexts {
  const input = snippetInputOf(figure);
  const { isTable, pins } = figure.share;
  const { plain, bibtex } = citation({ title: input.title, date: figure.date, url: input.page });
  return {
    input,
    copies: {
      citation: plain,
      bibtex,
      ...(isTable ? readingTable : readingRecords)(`${input.site}data/${input.id}`),
    },
    pins: pins.map(({ hash, date, ...pinned }) => ({
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
