import { buildNetwork, type Network } from '../../../../atlas/network/network.ts';
import {
  findItinerary,
  type Itinerary,
  itineraryGeometry,
} from '../../../../atlas/network/routing.ts';
import { countryOf, positionOf } from '../../../../atlas/types.ts';
import { fill } from '../../../../messages/fill.ts';
import { find, findRoute, type Named } from '../../find.ts';
import { type NetworkAtlas, type NetworkData, namedIn, readNetwork } from '../../network.ts';
import type { State } from '../../state.ts';
import { itineraryInWords, type Words } from '../../words.ts';
import { make } from '../dom.ts';
import type { MapView } from '../map/map-view.ts';
import { Combobox, type Offer } from './combo.ts';
import { clearItinerary, drawItinerary } from './itinerary-layer.ts';
import { tellItinerary } from './itinerary-words.ts';
import { TrainRun } from './train-run.ts';

/** What the finder asks of the explorer. */
export interface FinderHost {
  words: Words;
  inputs: { search: HTMLInputElement; start: HTMLInputElement; end: HTMLInputElement };
  /** Where the way is told. */
  output: HTMLElement;
  set(patch: Partial<State>): void;
  say(words: string): void;
  /** Clones of the rows of facts that name one of some places, newest first. */
  factRows(places: ReadonlySet<string>): HTMLElement[];
  fit(points: readonly (readonly [number, number])[]): void;
}

/** Search over names, and ways between places, over the network once it has been fetched. */
export class Finder {
  readonly #host: FinderHost;
  readonly #times: NetworkData['times'];
  readonly #atlas: NetworkAtlas;
  readonly #network: Network;
  readonly #named: readonly Named[];
  readonly #places: readonly Named[];
  #trains: TrainRun | null = null;

  constructor(data: NetworkData, host: FinderHost) {
    this.#host = host;
    this.#times = data.times;
    this.#atlas = readNetwork(data);
    this.#network = buildNetwork(this.#atlas);
    this.#named = namedIn(this.#atlas);
    this.#places = this.#named.filter(({ kind }) => kind === 'place');
    this.#addSearch();
    this.#addEnd('start', host.words.way.from);
    this.#addEnd('end', host.words.way.to);
  }

  /** Longitude and latitude of a place. */
  positionOf(id: string): readonly [number, number] | null {
    return positionOf(this.#atlas.places.get(id));
  }

  /** Shows the way the state asks for on the sheets and in words; none where it asks for none. */
  show(state: Readonly<State>, mapViews: readonly MapView[], isNew: boolean): void {
    const { start, end } = state;
    this.#clear(mapViews);
    this.#fillInput('start', start);
    this.#fillInput('end', end);
    if (!start || !end || start === end) return;
    const unknown = [start, end].find((id) => !this.#atlas.places.has(id));
    if (unknown !== undefined) this.#answer('unknown', { name: unknown });
    else this.#showItinerary(state, mapViews, isNew);
  }

  #showItinerary(
    { start, end, by }: Readonly<State>,
    mapViews: readonly MapView[],
    isNew: boolean,
  ): void {
    const { words, output, say, factRows, set } = this.#host;
    const itinerary = this.#wayBy(by, start, end);
    if (!itinerary) {
      const answer = this.#answer('noneFound', {
        from: this.#nameOf(start),
        to: this.#nameOf(end),
      });
      say([answer, ...this.#offerOthers(start, end, by)].join(' '));
      return;
    }
    const sentences = itineraryInWords(itinerary, this.#nameOf, words.way);
    const open = (place: string) => set({ open: `place:${place}` });
    const told = { atlas: this.#atlas, sentences, words: words.way, factRows, open };
    output.append(...tellItinerary(itinerary, told));
    for (const mapView of mapViews) drawItinerary(mapView, this.#atlas, itinerary);
    if (by !== 'air') this.#runTrains(mapViews, start, end);
    if (!isNew) return;
    say(sentences.join(' '));
    this.#host.fit(itineraryGeometry(this.#atlas, itinerary).flatMap(({ points }) => points));
  }

  /** A way by air, by rail along a corridor, or by '' any way by rail; null where there is none. */
  #wayBy(by: string, from: string, to: string): Itinerary | null {
    return findItinerary(this.#atlas, this.#network, {
      mode: by === 'air' ? 'air' : 'rail',
      from,
      to,
      ...(by && by !== 'air' && { corridor: by }),
    });
  }

  /** Where no way is as asked, buttons for those there are; returns what they say. */
  #offerOthers(start: string, end: string, by: string): string[] {
    const { words, output, set } = this.#host;
    const { air, rail } = words.way.instead;
    const others = [
      { other: '', told: rail },
      { other: 'air', told: air },
    ].filter(({ other }) => other !== by && this.#wayBy(other, start, end));
    const buttons = others.map(({ other, told }) => {
      const button = make('button', '', { type: 'button' }, told);
      button.addEventListener('click', () => set({ by: other }));
      return button;
    });
    if (buttons.length > 0) output.append(make('p', 'ex-buttons', {}, ...buttons));
    return others.map(({ told }) => told);
  }

  #runTrains(mapViews: readonly MapView[], start: string, end: string): void {
    const time = this.#times.find(([from, to]) => from === start && to === end);
    this.#trains = new TrainRun(time, this.#host.words.way);
    this.#host.output.querySelector('.ex-way-told')?.after(this.#trains.told);
    void this.#trains.start(mapViews);
  }

  #clear(mapViews: readonly MapView[]): void {
    for (const mapView of mapViews) clearItinerary(mapView);
    this.#host.output.replaceChildren();
    this.#trains?.remove();
    this.#trains = null;
  }

  /** Says in place of a way why there is none. */
  #answer(key: 'unknown' | 'noneFound', values: Record<string, string>): string {
    const answer = fill(this.#host.words.way[key], values);
    this.#host.output.append(make('p', '', {}, answer));
    return answer;
  }

  #fillInput(key: 'start' | 'end', id: string): void {
    const input = this.#host.inputs[key];
    if (document.activeElement !== input || id) input.value = id ? this.#nameOf(id) : '';
  }

  // Search

  #addSearch(): void {
    const { words, inputs, set } = this.#host;
    new Combobox({
      ...this.#spoken,
      input: inputs.search,
      label: words.search.label,
      offer: (letters) => {
        const route = findRoute(this.#places, letters);
        return route ? this.#routes(...route) : this.#offers(find(this.#named, letters));
      },
      choose(id) {
        const [kind, first = '', second = ''] = id.split(':');
        inputs.search.value = '';
        if (kind === 'route') set({ start: first, end: second, open: '' });
        else set({ open: id });
      },
    });
  }

  #addEnd(key: 'start' | 'end', label: string): void {
    const { inputs, set } = this.#host;
    new Combobox({
      ...this.#spoken,
      input: inputs[key],
      label,
      offer: (letters) => this.#offers(find(this.#places, letters)),
      choose: (id) => {
        const place = id.slice('place:'.length);
        inputs[key].value = this.#nameOf(place);
        set({ [key]: place });
      },
    });
  }

  /** What a combobox says, and how many hits there are for whoever does not see them. */
  get #spoken() {
    const { words, say } = this.#host;
    const { none, hits } = words.search;
    const tell = (count: number) => say(count === 0 ? none : fill(hits, { count }));
    return { none, tell };
  }

  #routes(from: string, to: string): Offer[] {
    const [starts, ends] = [find(this.#places, from, 3), find(this.#places, to, 3)];
    return starts.flatMap((a) =>
      ends.map((b) => ({
        id: `route:${a.id}:${b.id}`,
        name: `${a.name}–${b.name}`,
        note: this.#host.words.search.route,
      })),
    );
  }

  #offers(found: readonly Named[]): Offer[] {
    return found.map((thing) => ({
      id: `${thing.kind}:${thing.id}`,
      name: thing.name,
      note: this.#noteOf(thing),
    }));
  }

  #noteOf({ id, kind }: Named): string {
    const { search } = this.#host.words;
    if (kind === 'way') return search.way;
    const country = countryOf(this.#atlas, id);
    return country && country !== id ? this.#nameOf(country) : search.place;
  }

  readonly #nameOf = (id: string): string => this.#atlas.places.get(id)?.name ?? id;
}
