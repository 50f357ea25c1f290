import type { ExplorerContent, ExplorerFact } from './content.ts';
import type { State } from './state.ts';

/** What passes the filters, by id. */
export interface Shown {
  ways: Set<string>;
  places: Set<string>;
  facts: Set<string>;
  isFiltered: boolean;
}

type Filters = Pick<State, 'mode' | 'corridor' | 'hub' | 'country' | 'story'>;

/** The ways, places and facts that fit every filter set. Years are not looked at here. */
export function applyFilters(content: ExplorerContent, filters: Filters): Shown {
  const { mode, corridor, hub, country, story } = filters;
  const isFiltered = [mode, corridor, hub, country, story].some(Boolean);
  const facts = content.facts.filter(
    (fact) =>
      (!mode || fact.mode === mode) &&
      (!corridor || fact.corridors.includes(corridor)) &&
      (!hub || fact.places.includes(hub)) &&
      (!country || fact.countries.includes(country)) &&
      (!story || fact.story === story),
  );
  const told = new Set(
    content.facts.filter((fact) => fact.story === story).flatMap(({ corridors }) => corridors),
  );
  const ways = content.ways.filter(
    (way) =>
      (!mode || way.mode === mode) &&
      (!corridor || way.id === corridor) &&
      (!hub || way.places.includes(hub)) &&
      (!country || way.countries.includes(country)) &&
      (!story || told.has(way.id)),
  );
  const named = new Set([
    ...facts.flatMap((fact) => fact.places),
    // A story is about what it names, not about every stop of a corridor it speaks of.
    ...(story ? [] : ways.flatMap((way) => way.places)),
  ]);
  const places = content.places.filter(
    ({ id, country: own }) => !isFiltered || (named.has(id) && (!country || own === country)),
  );
  return {
    ways: new Set(ways.map(({ id }) => id)),
    places: new Set(places.map(({ id }) => id)),
    facts: new Set(facts.map(({ id }) => id)),
    isFiltered,
  };
}

/** Whether a fact holds in some year of a period; undated ones hold in none. */
export function isWithin({ from, to }: ExplorerFact, first: number, last: number): boolean {
  return (from !== null || to !== null) && (from ?? to ?? 0) <= last && (to ?? last) >= first;
}
