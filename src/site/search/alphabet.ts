import { ascending } from 'd3';
import { plain } from '../../figures/explorer/find.ts';
import type { Findable } from './findable.ts';
import { pathOf } from './format.ts';

/** One letter of the index and what begins with it. */
export interface Letter {
  /** "A"; '' for what begins with no letter of A to Z. */
  letter: string;
  entries: { path: string; name: string; kind: Findable['kind'] }[];
}

/** Where what begins with no letter stands in the order of letters. */
const afterZ = 'ZZ';

/** All that has a name under its first letter, without marks: "Łódź" stands under L. */
export function alphabetOf(all: readonly Findable[]): Letter[] {
  const letters = Map.groupBy(all, ({ name }) => /^[a-z]/.exec(plain(name))?.[0] ?? '');
  return [...letters]
    .map(([letter, some]) => ({
      letter: letter.toUpperCase(),
      entries: some
        .map(({ kind, id, name }) => ({ path: pathOf(kind, id), name, kind }))
        .sort((a, b) => ascending(plain(a.name), plain(b.name))),
    }))
    .sort((a, b) => ascending(a.letter || afterZ, b.letter || afterZ));
}
