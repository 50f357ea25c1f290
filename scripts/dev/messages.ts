/** What the panel and the server call their messages. */
export const events = { look: 'silklines:look', report: 'silklines:report' } as const;

/** Panel to server: what page is looked at. */
export interface Look {
  /** Path of the page, with the base. */
  page: string;
}

/** A place in a file, to be opened. */
export interface Spot {
  /** Path relative to the project. */
  file: string;
  line: number;
  column: number;
}

/** A problem in the words the terminal has for it. */
export interface Notice extends Spot {
  field?: string;
  message: string;
  mend?: string;
}

/** A fact as the panel lists it. */
export interface ListedFact extends Spot {
  id: string;
  /** "nearly 30,000 international trains, to 11 June 2024" */
  words: string;
  kind: string;
  places: string[];
  status: string;
  evidence: string;
}

export interface ListedSentence extends Spot {
  text: string;
  facts: ListedFact[];
  /** Numbers no fact was read from. */
  unread: (Spot & { text: string })[];
}

/** A report with the page it is about. */
export interface Sent extends Look {
  report: Report;
}

/** Server to panel: everything it shows of the page. */
export interface Report {
  /** Folder of the project, as the editor's program needs paths. */
  root: string;
  article: { file: string; title: string; isDraft: boolean; facts: number } | null;
  /** What keeps files from being read, this article's in front. */
  errors: Notice[];
  /** Unknown places, contradictions and the like, in the order of the text. */
  warnings: Notice[];
  /** Sentences that state something or hold a number that was not read. */
  sentences: ListedSentence[];
}
