import { plain } from '../../figures/explorer/find.ts';
import type { Findable } from './findable.ts';
import { pathOf } from './format.ts';

/** One letter of the index and what begins with it. */
export interface Letter {
  /** "A"; '' for what begins with no letter of A to Z. */
  letter: string;
  entries: { path: string; name: string; kind: Findable['kind'] }[];
}

/** All that has a name under its first letter, without marks: "Łódź" stands under L. */
export function alphabetOf(all: readonly Findable[]): Letter[] {
  const letters = Map.groupBy(all, ({ name }) => /^[a-z]/.exec(plain(name))?.[0] ?? '');
  return [...letters]
    .map(([letter, some]) => ({
      letter: letter.toUpperCase(),
      entries: some
        .map(({ kind, id, name }) => ({ path: pathOf(kind, id), name, kind }))
        .sort((a, b) => (plain(a.name) < plain(b.name) ? -1 : 1)),
    }))
    .sort((a, b) => (a.letter === '' ? 1 : b.letter === '' ? -1 : a.letter < b.letter ? -1 : 1));
}
