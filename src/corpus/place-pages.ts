import type { Atlas } from '../atlas/types.ts';
import { within } from '../atlas/types.ts';
import type { Place } from '../schemas/place.ts';

/** Places that have a page: all of the network, whatever `named` (what facts name), and what these lie in. */
export function placesWithPage(atlas: Atlas, named: Iterable<string>): Place[] {
  const ids = new Set<string>();
  const add = (id: string) => {
    for (const outer of within(atlas, id)) ids.add(outer);
  };
  for (const { from, to } of atlas.lines) {
    add(from);
    add(to);
  }
  for (const corridor of atlas.corridors.values()) {
    for (const { places } of corridor.paths) places.forEach(add);
  }
  for (const id of named) add(id);
  return [...atlas.places.values()].filter(({ id }) => ids.has(id));
}
