import type { Quote } from '../markdown/parse/quote.ts';
import type { FoundSource } from '../schemas/source-facts.ts';

/** Name of the element of a page's head that says which version of the content the page was made of. */
export const versionName = 'silklines-version';

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
  askFigure: 'silklines:ask-figure',
  figure: 'silklines:figure',
  setFigure: 'silklines:set-figure',
  placeFigure: 'silklines:place-figure',
  citeHere: 'silklines:cite-here',
  readSource: 'silklines:read-source',
  addSource: 'silklines:add-source',
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
  /** None for an undo, and for footnotes. */
  ids: readonly string[];
  act: 'set' | 'reject' | 'confirm' | 'undo' | 'cite';
  /** For `set`: attributes of `:fact`, "" for one that is to be as it is read. */
  attributes?: Readonly<Record<string, string>>;
}

/** What was said of one fact and can be said of others that were read alike, in one act. */
export interface Same {
  ids: readonly string[];
  /** Missing where attributes are set. */
  act?: 'reject';
  attributes: Readonly<Record<string, string>>;
  label: string;
}

/** Server to panel: what came of it, in words. */
export interface Done extends Look {
  message: string;
  isRefused: boolean;
  /** Those of the same paragraph, those from there on, those of the whole story; none where nothing is alike. */
  same?: readonly Same[];
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
  /** Other attributes that are said with it. */
  also?: Readonly<Record<string, string>>;
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
  /** Its sentence as plain text, with its words apart. */
  quote: Omit<Quote, 'text'>;
  status: string;
  fields: readonly CardField[];
}

/** Panel to server: what does the story say of a figure of the page? */
export interface AskFigure extends Look {
  /** Its id, as addresses have it. */
  figure: string;
  /** How it is drawn on the page: a kind of chart, or `map`. */
  drawn: string;
}

/** Panel to server: what a figure is to be, written into its directive, or into one made for it. */
export interface SetFigure extends AskFigure {
  /** The fact that stands last before it on the page; null where none does. */
  after: string | null;
  /** Attributes of its directive, "" for one it is not to have. */
  attributes: Readonly<Record<string, string>>;
}

/** Panel to server: a figure is to stand behind what is on screen. */
export interface PlaceFigure extends Look {
  figure: string;
  /** The words of the paragraph, list or table, as the page shows them. */
  words: string;
}

/** Server to panel: what is said of a figure, and what it could be. */
export interface FigureCard extends AskFigure {
  /** Its directive as it stands in the text; null where the site placed it by itself. */
  directive: string | null;
  words: readonly { attribute: string; name: string; hint: string; value: string }[];
  /** The kind of a chart or the region of a map; null where there is but one. */
  kind: { attribute: string; name: string; value: string; choices: readonly Choice[] } | null;
}

/** Panel to server: the footnote of a source is to stand where the cursor is. */
export interface CiteHere extends Look {
  source: string;
  /** Offset of the cursor in the text of the file. */
  at: number;
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
  /** The fact it is about, by its id. */
  fact?: string;
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

/** Server to panels: the version of the content that pages are to show by now. */
export interface Version {
  version: number;
}

/** A report with the page it is about. */
export interface Sent extends Look, Version {
  report: Report;
}

/** A figure that can be drawn of the story. */
export interface ListedFigure {
  /** Its id, as addresses have it. */
  figure: string;
  label: string;
  directive: string;
  /** Address of its picture, from the base on; "" where there is none. */
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
  /** Names that stand for places and are none of the atlas. */
  unknown: string[];
  /** Sentences without a footnote whose figures occur in the kept text of one source alone. */
  citable: number;
}

/** A place as an editor enters it: every field as it is typed, "" for one that is left out. */
export interface PlaceFields {
  id: string;
  name: string;
  zh: string;
  /** Other names, with commas between. */
  aliases: string;
  kind: string;
  /** Name of the area it lies in. */
  within: string;
  lat: string;
  lon: string;
  source: string;
}

/** Panel to server: what place may a name stand for, or, with its fields, enter it. */
export interface PlaceDemand extends Look {
  name: string;
  fields?: PlaceFields;
}

/** Server to panel: what a gazetteer has of a name, or what came of entering it. */
export type PlaceAnswer =
  | {
      /** The likeliest first; the name alone where the gazetteer has none. */
      proposals: { label: string; fields: PlaceFields }[];
      kinds: readonly string[];
      /** Names of the areas a place may lie in. */
      areas: readonly string[];
    }
  | { message: string; isRefused: boolean };

/** Panel to server: a source to be written into the story. */
export interface SourceDemand extends Look {
  url: string;
  /** A passage of it, as it was pasted; "" to have the page fetched. */
  text: string;
}

/** Server to panel: what came of it. */
export interface SourceTold extends Pick<Done, 'message' | 'isRefused'> {
  /** Whether its page could not be read, so that a passage of it is still wanted. */
  isUnread?: boolean;
}

/** Panel beside a form to server: a source that was looked up is to be written into the text. */
export interface AddSource extends Look {
  found: FoundSource;
}

/** What the panel beside a form may ask. */
export type DraftDemand =
  | { event: typeof events.look; data: { page: string } }
  | { event: typeof events.ask; data: Ask }
  | { event: typeof events.seek; data: Seek }
  | { event: typeof events.act; data: Act }
  | { event: typeof events.askFigure; data: AskFigure }
  | { event: typeof events.setFigure; data: SetFigure }
  | { event: typeof events.placeFigure; data: PlaceFigure }
  | { event: typeof events.citeHere; data: CiteHere };

/** The same of a source that is new to its story, which may be no more than a title yet. */
export type DraftSourceDemand =
  | { event: typeof events.readSource; data: SourceDemand }
  | { event: typeof events.addSource; data: AddSource };

/** What it is told of a source: what was found, or what came of adding it, with the text of the story where that is to change. */
export type DraftSourceAnswer = { found: FoundSource } | { told: SourceTold; text?: string };

/** What it is told: messages by their names, and the text of the story where that is to change. */
export interface DraftAnswer {
  said: { event: string; data: Card | FigureCard | FoundPlaces | Done | DraftFacts }[];
  text?: string;
}

/** The facts of a story in a form, in the order of its text. */
export interface DraftFacts {
  page: string;
  facts: readonly ListedFact[];
  /** Names that stand for places and are none of the atlas. */
  unknown: readonly string[];
  /** Sentences without a footnote whose figures occur in the kept text of one source alone. */
  citable: number;
  figures: readonly ListedFigure[];
  /** The sources of its front matter that have an id, in their order. */
  sources: readonly Choice[];
}

/** Panel to server: what is left to do before the story is published, or publish it. */
export interface PublishDemand extends Look {
  act: 'check' | 'publish';
}

/** What the check has found in a story that is to be published. */
export interface PublishFinding extends Notice {
  severity: 'error' | 'warning' | 'hint';
  code?: string;
}

/** Server to panel: what came of it. */
export interface Published {
  /** Errors first; while one stands, nothing is changed. */
  findings: PublishFinding[];
  /** What was done, in words. */
  done: string[];
  /** What has failed, in words; null where nothing has. */
  failed: string | null;
}
