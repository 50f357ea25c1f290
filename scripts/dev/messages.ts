/** What the panel and the server call their messages. */
export const events = {
  look: 'silklines:look',
  report: 'silklines:report',
  ask: 'silklines:ask',
  card: 'silklines:card',
  act: 'silklines:act',
  done: 'silklines:done',
  seek: 'silklines:seek',
  places: 'silklines:places',
  refresh: 'silklines:refresh',
} as const;

/** Panel to server: what page is looked at. */
export interface Look {
  /** Path of the page, with the base. */
  page: string;
}

/** Panel to server: what is read in a fact, and what else it could be? */
export interface Ask extends Look {
  id: string;
}

/** Panel to server: what is to be done with facts of a story. */
export interface Act extends Look {
  /** None for an undo. */
  ids: readonly string[];
  act: 'set' | 'reject' | 'confirm' | 'undo';
  /** For `set`: attributes of `:fact`, "" for one that is to be as it is read. */
  attributes?: Readonly<Record<string, string>>;
}

/** Server to panel: what came of it, in words. */
export interface Done extends Look {
  message: string;
  isRefused: boolean;
}

/** Panel to server: places whose names hold these letters. */
export interface Seek {
  letters: string;
}
export interface FoundPlaces extends Seek {
  places: readonly Choice[];
}

/** Something a field could be: what its attribute takes, and how that is shown. */
export interface Choice {
  value: string;
  label: string;
}

/** A field of a fact, as it was read. */
export interface CardField {
  /** Of `:fact`. */
  attribute: string;
  name: string;
  shown: string;
  /** Where it was found, in words; "" where that is not known. */
  origin: string;
  doubts: readonly string[];
  choices: readonly Choice[];
  /** Whether anything else may be typed, and whether that is a place to be looked up. */
  takes: 'words' | 'place' | 'nothing';
}

/** Server to panel: a fact to be judged. */
export interface Card extends Ask {
  words: string;
  states: string;
  sentence: string;
  status: string;
  fields: readonly CardField[];
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
  /** What the reader is unsure of; none of a fact an editor has judged. */
  doubts: string[];
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

/** A figure that can be drawn of the story. */
export interface ListedFigure {
  label: string;
  directive: string;
  /** Address of its picture, from the base on. */
  picture: string;
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
  /** What can be drawn of the story: its map, and each series it has a point of. */
  figures: ListedFigure[];
}
