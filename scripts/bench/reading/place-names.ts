import type { Atlas } from '../../../src/atlas/types.ts';
import { plain } from './units.ts';

const flat = (name: string): string => plain(name).replace(/-/g, ' ').trim();

/** Words behind the name of a city that make it a place in that city. */
const partOfCity = / (?:airport|port|station|terminal|city)$/;

/** Compares places that gold names with ids of the atlas: "Horgos" is `khorgos`, an airport stands for its city. */
export class PlaceNames {
  readonly #idOf = new Map<string, string>();
  readonly #within = new Map<string, string[]>();

  constructor(atlas: Pick<Atlas, 'places'>) {
    for (const place of atlas.places.values())
      for (const name of [place.id, place.name, ...place.aliases])
        if (!this.#idOf.has(flat(name))) this.#idOf.set(flat(name), flat(place.id));
    for (const place of atlas.places.values()) {
      const { within } = place;
      if (within === undefined || within === 'china') continue;
      if (atlas.places.get(within)?.kind === 'continent') continue;
      this.#within.set(flat(place.id), [flat(within)]);
    }
    // The border port lies on both sides of the border.
    const khorgos = this.#within.get('khorgos');
    if (khorgos) khorgos.push('kazakhstan');
  }

  #named(name: string): string {
    return this.#idOf.get(flat(name)) ?? flat(name);
  }

  /** Whether two names mean one place, or a city and its airport, port or station. */
  same(a: string, b: string): boolean {
    const [x, y] = [this.#named(a), this.#named(b)];
    if (x === y || flat(a) === flat(b)) return true;
    const isPart = (city: string, part: string): boolean =>
      part.startsWith(`${city} `) && partOfCity.test(part);
    return isPart(x, y) || isPart(y, x) || this.#isAirportOf(x, y) || this.#isAirportOf(y, x);
  }

  #isAirportOf(city: string, part: string): boolean {
    return partOfCity.test(part) && (this.#within.get(part)?.includes(city) ?? false);
  }

  /** Whether an area holds a place, at whatever remove; China and the continents hold too much to count. */
  holds(area: string, place: string, depth = 0): boolean {
    const outer = this.#within.get(this.#named(place)) ?? [];
    const wanted = this.#named(area);
    return depth < 5 && outer.some((each) => each === wanted || this.holds(area, each, depth + 1));
  }
}
