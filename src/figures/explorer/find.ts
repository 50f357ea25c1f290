import leven from 'leven';
import { keptOf } from '../../atlas/kept.ts';

/** Something that can be searched for. */
export interface Named {
  id: string;
  kind: 'place' | 'way';
  name: string;
  /** Other names: Chinese, aliases, codes. */
  also: readonly string[];
  /** Larger comes first among equally good hits. */
  weight: number;
}

/**
 * What a few letters may mean, best first: names that begin so, then words that do, then names that hold them; where none
 * does, names that are nearly so. Marks on letters, case and hyphens do not matter.
 *
 * @example find(places, 'zhengzou') // Zhengzhou
 */
export function find<T extends Named>(things: readonly T[], letters: string, most = 8): T[] {
  const wanted = plain(letters);
  if (wanted === '') return [];
  const exact = ranked(things, wanted, scoreOf, most);
  return exact.length > 0 ? exact : ranked(things, wanted, nearness, most);
}

function ranked<T extends Named>(
  things: readonly T[],
  wanted: string,
  scoreOf: (name: string, wanted: string) => number,
  most: number,
): T[] {
  const hits: { thing: T; score: number }[] = [];
  for (const thing of things) {
    let score = Infinity;
    for (const [nth, name] of namesOf(thing).entries()) {
      score = Math.min(score, scoreOf(name, wanted) + (nth === 0 ? 0 : 0.5));
    }
    if (score < Infinity) hits.push({ thing, score });
  }
  return hits
    .sort(
      (a, b) =>
        a.score - b.score ||
        // A name is asked for its place rather than for a corridor that bears it.
        Number(a.thing.kind === 'way') - Number(b.thing.kind === 'way') ||
        b.thing.weight - a.thing.weight ||
        (a.thing.id < b.thing.id ? -1 : a.thing.id > b.thing.id ? 1 : 0),
    )
    .slice(0, most)
    .map(({ thing }) => thing);
}

/** All names of a thing as they are compared, made once: each letter typed asks for them, a route several times. */
const namesOf = keptOf(({ name, also }: Named): readonly string[] => [name, ...also].map(plain));

/**
 * The two names of a route, whatever stands between them; null where the letters are one name or none. Where nothing but a
 * space parts them, each has to be a name and both together none.
 *
 * @example findRoute(places, 'chengdu duisburg') // ['chengdu', 'duisburg']
 */
export function findRoute(places: readonly Named[], letters: string): [string, string] | null {
  const parted = splitRoute(letters);
  if (parted) return parted;
  const words = letters.trim().split(/\s+/);
  if (words.length < 2 || ranked(places, plain(letters), scoreOf, 1).length > 0) return null;
  for (let at = 1; at < words.length; at++) {
    const [from, to] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const isName = (name: string) => name.length > 2 && find(places, name, 1).length > 0;
    if (isName(from) && isName(to)) return [from, to];
  }
  return null;
}

/** The two places of "Chengdu to Łódź", "Chengdu–Łódź", "chengdu > lodz"; null where the words are no route. */
export function splitRoute(letters: string): [string, string] | null {
  const match = /^(.+?)(?:\s+to\s+|\s*(?:–|—|>|→|至|到)\s*|\s+-\s+)(.+)$/i.exec(letters.trim());
  return match ? [match[1] as string, match[2] as string] : null;
}

/** A name without marks, case and hyphens: "Xi'an" is `xian`, "Łódź" `lodz`, "Belt-and-Road" `belt and road`. */
export function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/['’‘`]/g, '')
    .replace(/[-–—,.()/\s]+/g, ' ')
    .trim();
}

function scoreOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  return wanted.length > 1 && name.includes(wanted) ? 3 : Infinity;
}

/** How many of some letters may be wrong: none of few, one, then two of many. */
export const allowedEdits = ({ length }: string): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** How far a name, or one of its words, is from letters that are nearly it. */
function nearness(name: string, wanted: string): number {
  const edits = allowedEdits(wanted);
  if (edits === 0) return Infinity;
  const alike = [name, ...name.split(' ')].filter(
    ({ length }) => Math.abs(length - wanted.length) <= edits,
  );
  const far = Math.min(...alike.map((one) => leven(one, wanted)));
  return far > 0 && far <= edits ? far : Infinity;
}
