import type { Atlas } from '../../../src/atlas/types.ts';
import { countryOf } from '../../../src/atlas/types.ts';

/** A Markdown file of a newsroom that does not exist: `name` without the ending. */
export interface MadeArticle {
  name: string;
  text: string;
}

/**
 * As many articles as are asked for, made of those given: in each copy every city stands for another one on its side of
 * the corridors, so that the copies state facts of their own and draw maps of their own. The first are the originals.
 */
export function makeArticles(
  originals: readonly MadeArticle[],
  atlas: Pick<Atlas, 'places'>,
  count: number,
): MadeArticle[] {
  const sides = citiesBySide(atlas);
  return Array.from({ length: count }, (_, at) => {
    const original = originals[at % originals.length] as MadeArticle;
    const turn = Math.floor(at / originals.length);
    if (turn === 0) return original;
    return {
      name: `${original.name}-${turn}`,
      text: withoutNames(moveCities(original.text, sides, turn)),
    };
  });
}

/** Names of cities in China and elsewhere, in the order of the atlas. */
function citiesBySide(atlas: Pick<Atlas, 'places'>): string[][] {
  const cities = [...atlas.places.values()].filter(({ kind }) => kind === 'city');
  const inChina = cities.filter(({ id }) => countryOf(atlas, id) === 'china');
  const others = cities.filter(({ id }) => countryOf(atlas, id) !== 'china');
  return [inChina, others].map((side) => [...new Set(side.map(({ name }) => name))]);
}

function moveCities(text: string, sides: readonly string[][], turn: number): string {
  const moved = new Map(
    sides.flatMap((names) =>
      names.map((name, at): [string, string] => [name, names[(at + turn) % names.length] ?? name]),
    ),
  );
  const front = text.indexOf('\nsources:');
  const prose = text.indexOf('\n---', 4);
  const swap = (part: string): string =>
    part.replace(/\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?/gu, (word) => moved.get(word) ?? word);
  // Sources keep the titles their publishers gave them.
  return swap(text.slice(0, front)) + text.slice(front, prose) + swap(text.slice(prose));
}

/** Earlier addresses belong to the original alone. */
const withoutNames = (text: string): string => text.replace(/^formerly:.*\n(?:[ \t]+-.*\n)*/m, '');
