import { type Atlas, countryOf } from '../atlas/types.ts';
import type { Corridor } from '../schemas/corridor.ts';

/** The places next to one along the lines, each once. */
export const nextAlong = ({ lines }: Pick<Atlas, 'lines'>, id: string): string[] => [
  ...new Set(lines.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))),
];

/** Places nearest along the lines, fewest stops first, of which `has` holds; at most `most` of them. */
export function nearestWith(
  atlas: Pick<Atlas, 'lines'>,
  id: string,
  has: (id: string) => boolean,
  most = 3,
): { id: string; stops: number }[] {
  const seen = new Set([id]);
  const found: { id: string; stops: number }[] = [];
  let ring = [id];
  for (let stops = 1; ring.length > 0 && found.length < most; stops += 1) {
    ring = [...new Set(ring.flatMap((one) => nextAlong(atlas, one)))].filter(
      (one) => !seen.has(one),
    );
    for (const one of ring) {
      seen.add(one);
      if (has(one) && found.length < most) found.push({ id: one, stops });
    }
  }
  return found;
}

/** Corridors beside one: those that share track with it, and those that only meet it, with the places where. */
export function corridorsBeside(
  { corridors }: Pick<Atlas, 'corridors'>,
  corridor: Corridor,
): { sharing: Corridor[]; meeting: { corridor: Corridor; places: string[] }[] } {
  const [own, ownPairs] = [placesOf(corridor), pairsOf(corridor)];
  const sharing: Corridor[] = [];
  const meeting: { corridor: Corridor; places: string[] }[] = [];
  for (const other of corridors.values()) {
    if (other === corridor) continue;
    const places = [...placesOf(other)].filter((id) => own.has(id));
    if (places.length === 0) continue;
    if ([...pairsOf(other)].some((pair) => ownPairs.has(pair))) sharing.push(other);
    else meeting.push({ corridor: other, places });
  }
  return { sharing, meeting };
}

/** The countries a corridor leads through, in the order of its first course. */
export const countriesAlong = (atlas: Pick<Atlas, 'places'>, corridor: Corridor): string[] => [
  ...new Set([...placesOf(corridor)].map((id) => countryOf(atlas, id)).filter((id) => id !== null)),
];

const placesOf = ({ paths }: Corridor): Set<string> =>
  new Set(paths.flatMap(({ places }) => places));

const pairsOf = ({ paths }: Corridor): Set<string> =>
  new Set(
    paths.flatMap(({ places }) =>
      places.slice(1).map((id, i) => [places[i] ?? '', id].sort().join(' ')),
    ),
  );
