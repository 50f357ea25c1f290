import type { Itinerary } from '../../atlas/network/routing.ts';
import type { Atlas } from '../../atlas/types.ts';
import { listInWords } from '../../corpus/scope.ts';
import { fill, fillCount } from '../../messages/fill.ts';
import { mapMessages } from '../../messages/map.ts';
import { element, text } from '../svg.ts';
import type { DrawOptions } from './draw.ts';
import type { MapFact } from './map-fact.ts';
import type { MapArea, MapModel, MapPlace, MapWay } from './map-model.ts';
import { mostTold } from './most-told.ts';
import type { TransitTime } from './transit.ts';

/** What a map is put into words with. */
interface ListInput<F extends MapFact> {
  atlas: Atlas;
  facts: readonly F[];
  href: DrawOptions['href'];
  /** A fact in words. */
  say: (fact: F) => string;
}

interface Row {
  words: string;
  href: string;
}

/** The map in words: its ways, places and areas as lists, and each fact as a row. */
export class MapList<F extends MapFact> {
  readonly #model: MapModel;
  readonly #input: ListInput<F>;
  readonly #facts: ReadonlyMap<string, F>;
  readonly #rows = new Map<string, Row>();

  constructor(model: MapModel, input: ListInput<F>) {
    this.#model = model;
    this.#input = input;
    this.#facts = new Map(input.facts.map((fact) => [fact.id, fact]));
  }

  /** The lists as HTML, trusted; the facts in them as rows, each address once. */
  get drawn(): { list: string; rows: Row[] } {
    const shown = this.#model.places
      .filter(({ role }) => role !== 'context')
      .sort((a, b) => b.facts.length - a.facts.length);
    const ways = this.#model.ways.map((way) => this.#wayItem(way));
    const places = shown
      .filter((place) => !isStop(place))
      .map((place) => this.#item('place', place));
    const stops = shown.filter(isStop).map((place) => this.#item('place', place));
    const areas = this.#model.areas.map((area) => this.#item('area', area));
    const list = element('div', { class: 'map-list' }, [
      section(mapMessages.ways, ways),
      section(mapMessages.places, places),
      section(mapMessages.areas, areas),
      section(mapMessages.stops, stops, 'map-list-stops'),
    ]);
    return { list, rows: [...this.#rows.values()] };
  }

  #wayItem(way: MapWay): string {
    return element('li', { 'data-way': way.id }, [
      element('b', {}, link(this.#input.href('way', way.id), way.name)),
      this.#course(way),
      this.#factList(way.facts),
    ]);
  }

  #item(kind: 'place' | 'area', { place, facts }: MapPlace | MapArea): string {
    return element('li', { [`data-${kind}`]: place.id }, [
      element('b', {}, link(this.#input.href(kind, place.id), place.name)),
      place.zh === undefined ? '' : ` ${element('span', { lang: 'zh-Hans' }, text(place.zh))}`,
      place.note === undefined ? '' : element('p', {}, text(place.note)),
      this.#factList(facts),
    ]);
  }

  #factList(all: readonly string[]): string {
    const ids = all.slice(0, mostTold);
    const items = ids.flatMap((id) => {
      const fact = this.#facts.get(id);
      if (!fact) return [];
      const words = this.#input.say(fact);
      const href = this.#input.href('fact', id);
      if (href !== null && !this.#rows.has(href)) this.#rows.set(href, { words, href });
      return [element('li', {}, link(href, words))];
    });
    if (all.length > ids.length)
      items.push(element('li', {}, text(fillCount(mapMessages.further, all.length - ids.length))));
    return ids.length === 0 ? '' : element('ul', { role: 'list' }, items);
  }

  /** What is known of a way besides its facts: where it leads and how long a journey takes. */
  #course({ itinerary, corridor, days, mode, isStated }: MapWay): string {
    const time = days ? timeInWords(days) : mode === 'air' ? '' : mapMessages.noDays;
    const parts = corridor
      ? [corridor.summary, time]
      : !isStated
        ? [mapMessages.unstated, time]
        : [...(itinerary && itinerary.mode !== 'air' ? this.#stages(itinerary) : []), time];
    const words = parts.filter(Boolean).join(' ');
    return words === '' && !corridor ? '' : element('p', {}, text(words));
  }

  #stages({ countries, crossings, gaugeChanges, railKm }: Itinerary): string[] {
    const names = (ids: readonly string[]) =>
      listInWords(ids.map((id) => this.#input.atlas.places.get(id)?.name ?? id));
    return [
      countries.length > 1 ? fill(mapMessages.through, { countries: names(countries) }) : '',
      crossings.length > 0
        ? fill(mapMessages.crossings, { list: names(crossings.map(({ from }) => from)) })
        : '',
      gaugeChanges.length > 0
        ? fill(mapMessages.gauges, { list: names(gaugeChanges.map(({ place }) => place)) })
        : '',
      railKm === null ? '' : fill(mapMessages.railKm, { km: railKm.toLocaleString('en') }),
    ];
  }
}

/** Whether a place is only passed on the way. */
const isStop = ({ role, facts }: MapPlace): boolean => role === 'on-way' && facts.length === 0;

const link = (address: string | null, words: string): string =>
  address === null ? text(words) : element('a', { href: address }, text(words));

const section = (heading: string, items: string[], className?: string): string =>
  items.length === 0
    ? ''
    : element('div', { class: className }, [
        element('p', { class: 'map-list-head' }, text(heading)),
        element('ul', { role: 'list' }, items),
      ]);

/** "A journey takes 12 to 14 days, as published by DB Cargo for 2019." */
function timeInWords({ low, high, year, publisher }: TransitTime): string {
  const { days, journey, journeyRange, by, for: forYear } = mapMessages;
  const [from, to] = [Number(low.toFixed(1)), Number(high.toFixed(1))];
  return fill(days, {
    days: low === high ? fillCount(journey, from) : fill(journeyRange, { low: from, high: to }),
    by: publisher ? fill(by, { publisher }) : '',
    for: year ? fill(forYear, { year }) : '',
  });
}
