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
 * What a few letters may mean, best first: names that begin so, then words that do, then names that hold them;
 * marks on letters, case and hyphens do not matter.
 */
export function find<T extends Named>(things: readonly T[], letters: string, most = 8): T[] {
  const wanted = plain(letters);
  if (wanted === '') return [];
  const hits: { thing: T; score: number }[] = [];
  for (const thing of things) {
    let score = Infinity;
    for (const [nth, name] of [thing.name, ...thing.also].entries()) {
      score = Math.min(score, scoreOf(plain(name), wanted) + (nth === 0 ? 0 : 0.5));
    }
    if (score < Infinity) hits.push({ thing, score });
  }
  return hits
    .sort(
      (a, b) =>
        a.score - b.score ||
        b.thing.weight - a.thing.weight ||
        (a.thing.id < b.thing.id ? -1 : a.thing.id > b.thing.id ? 1 : 0),
    )
    .slice(0, most)
    .map(({ thing }) => thing);
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
