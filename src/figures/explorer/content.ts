/** A figure, date or route as the explorer shows it; one row of its list. */
export interface ExplorerFact {
  id: string;
  /** First and last year it holds for; null on both sides where no date is stated. */
  from: number | null;
  to: number | null;
  /** True where it is the figure of one whole calendar year. */
  isYear: boolean;
  mode: string;
  /** Places it is about, its route's included. */
  places: string[];
  countries: string[];
  corridors: string[];
  /** Slugs of the stories that state it, with spaces between; empty for cited figures. */
  story: string;
  measure: string;
  /** In the measure's own unit; null where it has none. */
  value: number | null;
  /** What it stands for in its year; null where it is no figure of a measure and year, or another stands for that. */
  counts: Counted | null;
  /** Repeated widely, found at no source. */
  isUnconfirmed: boolean;
  /** "nearly", "over", "up to": stated, but not exactly. */
  isApproximate: boolean;
}

/** What a figure of a measure and a year stands for, as the corpus decides. */
export interface Counted {
  /** Ids of the places or corridors it is of; empty of all that its measure counts. */
  of: string[];
  /** What tells it from others of the same places: a direction, a definition, a currency; '' where nothing need. */
  by: string;
  /** "more than 17,000", "US$66.4 billion". */
  amount: string;
  /** What other sources give for the same, in words; '' where none differs. */
  elsewhere: string;
}

/** A corridor or air route. */
export interface ExplorerWay {
  id: string;
  mode: string;
  /** Years of first and last service; null where the atlas does not say. */
  opened: number | null;
  closed: number | null;
  /** The first year in which a figure speaks of it, for ways whose opening is not known. */
  told: number | null;
  countries: string[];
  places: string[];
}

/** A place that is on the map or that a fact is about. */
export interface ExplorerPlace {
  id: string;
  name: string;
  country: string;
  opened: number | null;
  /** A country, province or larger area: facts are about it, no point stands for it. */
  isArea: boolean;
}

/** Everything filters and years decide on; the page's list holds it as rows. */
export interface ExplorerContent {
  facts: ExplorerFact[];
  ways: ExplorerWay[];
  places: ExplorerPlace[];
}
