import { type Atlas, countryOf } from '../../../src/atlas/types.ts';
import { placesOf } from '../../../src/corpus/stated.ts';
import type { Fact } from '../../../src/schemas/fact.ts';
import type { Random } from './random.ts';

/** A place as made stories speak of it. */
export interface Named {
  id: string;
  name: string;
  kind: string;
}

/** Places to draw from: of the ends of a train one lies in China and one does not. */
export interface Places {
  /** Any city or country. */
  any(random: Random): Named;
  inChina(random: Random): Named;
  abroad(random: Random): Named;
  /** A border station or a port. */
  gate(random: Random): Named;
  airport(random: Random): Named;
  corridor(random: Random): string;
}

const gates = new Set(['border-crossing', 'gauge-break', 'port', 'border-station']);

/**
 * The places of the whole atlas, those that the real stories speak of most drawn most often: the place of rank r comes
 * up in proportion to 1 / (r + 2.7), as words of a text do (Zipf and Mandelbrot).
 */
export function placesFrom(
  atlas: Pick<Atlas, 'places' | 'corridors'>,
  facts: readonly Fact[],
): Places {
  const said = new Map<string, number>();
  for (const id of facts.flatMap(placesOf)) said.set(id, (said.get(id) ?? 0) + 1);
  const all = [...atlas.places.values()]
    .filter(({ name }) => /^[\p{L}’' -]+$/u.test(name))
    .sort((a, b) => (said.get(b.id) ?? 0) - (said.get(a.id) ?? 0));
  const some = (fits: (place: (typeof all)[number]) => boolean) => weighted(all.filter(fits));
  const isCity = ({ kind }: Named) => kind === 'city';
  const isChinese = ({ id }: Named) => countryOf(atlas, id) === 'china';
  const corridors = [...atlas.corridors.values()].map(({ name }) => name);
  return {
    any: some((place) => isCity(place) || place.kind === 'country' || place.kind === 'province'),
    inChina: some((place) => isCity(place) && isChinese(place)),
    abroad: some((place) => isCity(place) && !isChinese(place)),
    gate: some(({ role, kind }) => gates.has(role ?? '') || gates.has(kind)),
    airport: some(({ kind }) => kind === 'airport'),
    corridor: (random) => corridors[random.whole(0, corridors.length - 1)] ?? '',
  };
}

/** Draws by weight, by one search in the sums of the weights. */
function weighted(places: readonly Named[]): (random: Random) => Named {
  const sums: number[] = [];
  for (let rank = 0; rank < places.length; rank++) sums.push((sums.at(-1) ?? 0) + 1 / (rank + 2.7));
  return (random) => {
    const drawn = random.next() * (sums.at(-1) ?? 0);
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > drawn) high = middle;
      else low = middle + 1;
    }
    const place = places[low];
    if (!place) throw new Error('The atlas has no place of a kind that made stories need.');
    return place;
  };
}
