import type { ExplorerContent, ExplorerFact, ExplorerWay } from './content.ts';
import { type FilterName, filterNames, type State } from './state.ts';

/** What passes the filters, by id. */
export interface Shown {
  ways: Set<string>;
  places: Set<string>;
  facts: Set<string>;
  isFiltered: boolean;
}

type Filters = Pick<State, FilterName>;

/** The ways, places and facts that fit every filter set. Years are not looked at here. */
export function applyFilters(content: ExplorerContent, filters: Filters): Shown {
  const { country, story } = filters;
  const isFiltered = filterNames.some((name) => filters[name] !== '');
  const facts = content.facts.filter(passesFact(filters));
  const told = content.facts.filter(isToldIn(story));
  const toldWays = new Set(told.flatMap(({ corridors }) => corridors));
  const ways = content.ways.filter(passesWay(filters, toldWays));
  const named = new Set([
    ...facts.flatMap((fact) => fact.places),
    // A story is about what it names, not about every stop of a corridor it speaks of.
    ...(story ? [] : ways.flatMap((way) => way.places)),
  ]);
  const places = content.places.filter(
    ({ id, country: own }) => !isFiltered || (named.has(id) && (!country || own === country)),
  );
  return { ways: idsOf(ways), places: idsOf(places), facts: idsOf(facts), isFiltered };
}

const passesFact =
  ({ mode, corridor, hub, country, story }: Filters) =>
  (fact: ExplorerFact): boolean =>
    (!mode || fact.mode === mode) &&
    (!corridor || fact.corridors.includes(corridor)) &&
    (!hub || fact.places.includes(hub)) &&
    (!country || fact.countries.includes(country)) &&
    (!story || isToldIn(story)(fact));

const isToldIn =
  (story: string) =>
  (fact: ExplorerFact): boolean =>
    fact.story.split(' ').includes(story);

const passesWay =
  ({ mode, corridor, hub, country, story }: Filters, toldWays: ReadonlySet<string>) =>
  (way: ExplorerWay): boolean =>
    (!mode || way.mode === mode) &&
    (!corridor || way.id === corridor) &&
    (!hub || way.places.includes(hub)) &&
    (!country || way.countries.includes(country)) &&
    (!story || toldWays.has(way.id));

const idsOf = (things: readonly { id: string }[]): Set<string> =>
  new Set(things.map(({ id }) => id));

/** Whether a fact holds in some year of a period; undated ones hold in none. */
export function isWithin({ from, to }: ExplorerFact, first: number, last: number): boolean {
  const begins = from ?? to;
  return begins !== null && begins <= last && (to ?? last) >= first;
}
