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
  /** Slug of the story it was read from; empty for cited figures. */
  story: string;
  measure: string;
  /** In the measure's own unit; null where it has none. */
  value: number | null;
  /** Repeated widely, found at no source. */
  isUnconfirmed: boolean;
  /** "nearly", "over", "up to": stated, but not exactly. */
  isApproximate: boolean;
}

/** A corridor or air route. */
export interface ExplorerWay {
  id: string;
  mode: string;
  /** Years of first and last service; null where the atlas does not say. */
  opened: number | null;
  closed: number | null;
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
