/** What the list of all facts is narrowed by, one row a fact in the order of the list. */
export interface FactIndex {
  /** How many facts stand on each page of the list, the newest first; pages are numbered from the oldest. */
  pages: number[];
  kinds: string[];
  /** Slug and headline. */
  stories: [string, string][];
  /** Id and name. */
  places: [string, string][];
  /** Kind and story by their places above, the last year the fact holds for or 0, its places by their places above. */
  facts: [kind: number, story: number, year: number, ...places: number[]][];
}

/**
 * Where a fact stands, by its number in the list: on which page, and as which of its rows.
 *
 * @param pages how many facts stand on each, the newest first
 *
 * @example placeInPages([20, 50, 50], 21) // { page: 2, row: 1 }
 */
export function placeInPages(
  pages: readonly number[],
  at: number,
): { page: number; row: number } | null {
  let row = at;
  for (const [nth, size] of pages.entries()) {
    if (row < size) return { page: pages.length - nth, row };
    row -= size;
  }
  return null;
}

/** What is asked of the list; '' asks for all. */
export interface FactQuery {
  kind: string;
  story: string;
  places: string;
  order: string;
  /** Numbers of the facts that hold the words asked for; null where none are. */
  holding: ReadonlySet<number> | null;
}

/** The orders a list can have beside its own, in which the newest story comes first. */
export const factOrders = ['latest', 'earliest'] as const;

/**
 * The facts that fit, as numbers in the list, in the order asked for. A fact without a time comes last in any order of time.
 *
 * @example selectFacts(index, { kind: 'route', story: '', places: 'xian', order: 'latest', holding: null }) // [41, 7]
 */
export function selectFacts(index: FactIndex, query: FactQuery): number[] {
  const kind = index.kinds.indexOf(query.kind);
  const story = index.stories.findIndex(([slug]) => slug === query.story);
  const place = index.places.findIndex(([id]) => id === query.places);
  const fits = index.facts.flatMap(([ownKind, ownStory, , ...places], at) =>
    (query.kind === '' || ownKind === kind) &&
    (query.story === '' || ownStory === story) &&
    (query.places === '' || places.includes(place)) &&
    (query.holding?.has(at) ?? true)
      ? [at]
      : [],
  );
  if (query.order === 'latest') return inTime(index, fits, -1);
  return query.order === 'earliest' ? inTime(index, fits, 1) : fits;
}

/** Facts in the order of their years, the earliest first or the latest; those without one last. */
function inTime({ facts }: FactIndex, some: readonly number[], sign: 1 | -1): number[] {
  const last = Number.POSITIVE_INFINITY;
  const rank = (at: number) => sign * (facts[at]?.[2] || sign * last);
  return some.toSorted((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    return first === second ? a - b : first - second;
  });
}
