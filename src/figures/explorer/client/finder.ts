import { geoPath } from 'd3';
import { buildNetwork } from '../../../atlas/network/network.ts';
import { findWay, type Way, wayGeometry } from '../../../atlas/network/routing.ts';
import { countryOf, within } from '../../../atlas/types.ts';
import { areaKinds } from '../../area-kinds.ts';
import type { Trains } from '../../map/client/trains.ts';
import { find, type Named, splitRoute } from '../find.ts';
import { type NetworkData, namedIn, readNetwork } from '../network.ts';
import { type ProjectionData, projectionOf } from '../projection.ts';
import type { State } from '../state.ts';
import { fill, type Words, wayInWords } from '../words.ts';
import { makeCombo, type Offer } from './combo.ts';
import { make } from './dom.ts';
import type { DrawnSheet } from './map-view.ts';

/** What the finder asks of the explorer. */
export interface FinderHost {
  words: Words;
  inputs: { search: HTMLInputElement; start: HTMLInputElement; end: HTMLInputElement };
  /** Where the way is told. */
  output: HTMLElement;
  set(patch: Partial<State>): void;
  say(words: string): void;
  /** Clones of the rows of facts that name one of some places, newest first. */
  factRows(places: ReadonlySet<string>, ends: readonly [string, string]): HTMLElement[];
  fit(points: readonly (readonly [number, number])[]): void;
}

/** Search over names, and ways between places, over the network once it has been fetched. */
export interface Finder {
  /** Shows the way the state asks for on the sheets and in words; none where it asks for none. */
  show(state: State, sheets: readonly DrawnSheet[], isNew: boolean): void;
  /** Longitude and latitude of a place. */
  positionOf(id: string): readonly [number, number] | null;
}

/** Builds the finder from the fetched network. */
export function makeFinder(data: NetworkData, host: FinderHost): Finder {
  const atlas = readNetwork(data);
  const network = buildNetwork(atlas);
  const named = namedIn(atlas);
  const places = named.filter(({ kind }) => kind === 'place');
  const { words } = host;
  const nameOf = (id: string) => atlas.places.get(id)?.name ?? id;
  let trains: Trains[] = [];

  const noteOf = ({ id, kind }: Named): string => {
    if (kind === 'way') return words.search.way;
    const country = countryOf(atlas, id);
    return country && country !== id ? nameOf(country) : words.search.place;
  };
  const offersOf = (found: readonly Named[]): Offer[] =>
    found.map((thing) => ({
      id: `${thing.kind}:${thing.id}`,
      name: thing.name,
      note: noteOf(thing),
    }));
  const tell = (count: number) =>
    host.say(count === 0 ? words.search.none : fill(words.search.hits, { count }));

  makeCombo({
    input: host.inputs.search,
    label: words.search.label,
    none: words.search.none,
    tell,
    offer(letters) {
      const route = splitRoute(letters);
      if (!route) return offersOf(find(named, letters));
      const [from, to] = route.map((part) => find(places, part, 3)) as [Named[], Named[]];
      return from.flatMap((a) =>
        to.map((b) => ({
          id: `route:${a.id}:${b.id}`,
          name: `${a.name}–${b.name}`,
          note: words.search.route,
        })),
      );
    },
    choose(id) {
      const [kind, first = '', second = ''] = id.split(':');
      host.inputs.search.value = '';
      if (kind === 'route') host.set({ start: first, end: second });
      else host.set({ open: id });
    },
  });
  for (const key of ['start', 'end'] as const) {
    makeCombo({
      input: host.inputs[key],
      label: words.way[key === 'start' ? 'from' : 'to'],
      none: words.search.none,
      tell,
      offer: (letters) => offersOf(find(places, letters)),
      choose(id) {
        const place = id.slice('place:'.length);
        host.inputs[key].value = nameOf(place);
        host.set({ [key]: place });
      },
    });
  }

  return {
    positionOf(id) {
      const place = atlas.places.get(id);
      return place?.lon === undefined || place.lat === undefined ? null : [place.lon, place.lat];
    },
    show({ start, end, by }, sheets, isNew) {
      const fields = [
        ['start', start],
        ['end', end],
      ] as const;
      for (const [key, id] of fields) {
        const input = host.inputs[key];
        if (document.activeElement !== input || id) input.value = id ? nameOf(id) : '';
      }
      for (const { svg } of sheets) {
        svg.classList.remove('has-way');
        svg.querySelector('.ex-way')?.replaceChildren();
      }
      host.output.replaceChildren();
      for (const train of trains) train.remove();
      trains = [];
      if (!start || !end || start === end) return;
      const unknown = [start, end].find((id) => !atlas.places.has(id));
      if (unknown !== undefined) {
        host.output.append(make('p', '', {}, fill(words.way.unknown, { name: unknown })));
        return;
      }
      const way = findWay(atlas, network, {
        mode: by === 'air' ? 'air' : 'rail',
        from: start,
        to: end,
        ...(by && by !== 'air' && { corridor: by }),
      });
      if (!way) {
        const ends = { from: nameOf(start), to: nameOf(end) };
        host.output.append(make('p', '', {}, fill(words.way.noneFound, ends)));
        host.say(fill(words.way.noneFound, ends));
        return;
      }
      const sentences = wayInWords(way, nameOf, words.way);
      tellWay(way, sentences);
      for (const sheet of sheets) drawWay(sheet, way);
      if (by !== 'air') void runTrains(sheets, start, end);
      if (!isNew) return;
      host.say(sentences.join(' '));
      host.fit(wayGeometry(atlas, way).flatMap(({ points }) => points));
    },
  };

  function tellWay(way: Way, sentences: readonly string[]): void {
    const t = words.way;
    host.output.append(make('p', 'ex-way-told', {}, sentences.join(' ')));
    if (way.places.length > 2) {
      const gauges = new Set(way.gaugeChanges.map(({ place }) => place));
      const borders = new Set(way.crossings.flatMap(({ from, to }) => [from, to]));
      const stops = way.places.map((id) => {
        const className = gauges.has(id) ? 'is-gauge' : borders.has(id) ? 'is-border' : '';
        const button = make('button', '', { type: 'button' }, nameOf(id));
        button.addEventListener('click', () => host.set({ open: `place:${id}` }));
        return make('li', className, {}, button);
      });
      host.output.append(
        make(
          'details',
          '',
          {},
          make('summary', '', {}, t.stops),
          make('ol', 'ex-stops', { role: 'list' }, ...stops),
        ),
      );
    }
    const ends = [way.places[0] ?? '', way.places.at(-1) ?? ''] as const;
    const along = new Set(way.places.flatMap((id) => within(atlas, id).filter(isTown)));
    const facts = host.factRows(along, ends);
    // Of the second level whether or not a place is open above it, which has a heading of its own.
    host.output.append(make('h2', '', {}, t.facts));
    host.output.append(
      facts.length === 0
        ? make('p', '', {}, t.noFacts)
        : make('ul', 'ex-facts', { role: 'list' }, ...facts),
    );
  }

  /** Trains run along a way whose time is published; where none is, that is said. */
  async function runTrains(
    sheets: readonly DrawnSheet[],
    start: string,
    end: string,
  ): Promise<void> {
    const t = words.way;
    const [, , low, high, publisher, year] =
      data.times.find(([from, to]) => from === start && to === end) ?? [];
    const told = make('p', 'ex-way-train', {});
    host.output.querySelector('.ex-way-told')?.after(told);
    if (low === undefined || high === undefined) {
      told.textContent = t.noTrain;
      return;
    }
    const time = { low, high, publisher: publisher ?? '', year: year ?? '' };
    told.textContent = fill(low === high ? t.train : t.trains, time);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const { Trains } = await import('../../map/client/trains.ts');
    if (!told.isConnected) return;
    trains = sheets.flatMap(({ svg }) => {
      const track = svg.querySelector<SVGPathElement>('.ex-way .map-track');
      return track ? [new Trains(track, { low, high })] : [];
    });
    const stop = make('button', '', { type: 'button', 'aria-pressed': 'false' }, t.stopTrain);
    stop.addEventListener('click', () => {
      const isStopped = stop.getAttribute('aria-pressed') !== 'true';
      stop.setAttribute('aria-pressed', String(isStopped));
      for (const train of trains) train.isStopped = isStopped;
    });
    told.append(' ', stop);
  }

  function isTown(id: string): boolean {
    const kind = atlas.places.get(id)?.kind ?? '';
    return !areaKinds.has(kind);
  }

  function drawWay({ svg }: DrawnSheet, way: Way): void {
    const layer = svg.querySelector('.ex-way');
    if (!layer) return;
    svg.classList.add('has-way');
    const projection = projectionOf(JSON.parse(svg.dataset.projection ?? '{}') as ProjectionData);
    const path = geoPath(projection).digits(1);
    const chains = wayGeometry(atlas, way).map(({ mode, points }) => ({
      mode,
      d: path({ type: 'LineString', coordinates: points.map((point) => [...point]) }) ?? '',
    }));
    layer.innerHTML = [
      ...chains.map(({ d }) => `<path class="ex-way-casing" d="${d}"/>`),
      ...chains.map(({ mode, d }) => `<path class="ex-way-line is-${mode}" d="${d}"/>`),
      `<path class="map-track" d="${trackOf(chains.map(({ d }) => d))}"/>`,
    ].join('');
  }
}

/** Chains end to end as one path, which a train runs through without a jump. */
const trackOf = (chains: readonly string[]): string =>
  chains.map((d, at) => (at === 0 ? d : d.replace(/^M/, 'L'))).join('');
