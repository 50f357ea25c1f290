import type { Itinerary } from '../../../../atlas/network/routing.ts';
import { areaKinds, within } from '../../../../atlas/types.ts';
import type { NetworkAtlas } from '../../network.ts';
import type { Words } from '../../words.ts';
import { make } from '../dom.ts';

/** What a way is told with. */
interface Telling {
  atlas: Pick<NetworkAtlas, 'places'>;
  /** The way as sentences. */
  sentences: readonly string[];
  words: Words['way'];
  factRows(places: ReadonlySet<string>): HTMLElement[];
  /** Opens a place beside the map. */
  open(place: string): void;
}

/** A way beside the map: its sentences, its stops, and the figures along it. */
export function tellItinerary(itinerary: Itinerary, telling: Telling): HTMLElement[] {
  const { sentences, words } = telling;
  const facts = telling.factRows(townsAlong(itinerary, telling.atlas));
  return [
    make('p', 'ex-way-told', {}, sentences.join(' ')),
    ...(itinerary.places.length > 2 ? [stopsOf(itinerary, telling)] : []),
    // Of the second level whether or not a place is open above it, which has a heading of its own.
    make('h2', '', {}, words.facts),
    facts.length === 0
      ? make('p', '', {}, words.noFacts)
      : make('ul', 'ex-facts', { role: 'list' }, ...facts),
  ];
}

function stopsOf(itinerary: Itinerary, { atlas, words, open }: Telling): HTMLElement {
  const gauges = new Set(itinerary.gaugeChanges.map(({ place }) => place));
  const borders = new Set(itinerary.crossings.flatMap(({ from, to }) => [from, to]));
  const stops = itinerary.places.map((id) => {
    const className = gauges.has(id) ? 'is-gauge' : borders.has(id) ? 'is-border' : '';
    const name = atlas.places.get(id)?.name ?? id;
    const button = make('button', '', { type: 'button' }, name);
    button.addEventListener('click', () => open(id));
    return make('li', className, {}, button);
  });
  return make(
    'details',
    '',
    {},
    make('summary', '', {}, words.stops),
    make('ol', 'ex-stops', { role: 'list' }, ...stops),
  );
}

/** The stops and what they lie in, up to their towns: a figure of a whole country says nothing of the way. */
const townsAlong = (
  itinerary: Itinerary,
  atlas: Pick<NetworkAtlas, 'places'>,
): ReadonlySet<string> =>
  new Set(
    itinerary.places
      .flatMap((id) => within(atlas, id))
      .filter((id) => !areaKinds.has(atlas.places.get(id)?.kind ?? '')),
  );
