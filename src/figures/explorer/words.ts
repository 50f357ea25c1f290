import type { Itinerary } from '../../atlas/network/routing.ts';
import type { explorerMessages } from '../../messages/explorer.ts';
import { fill } from '../../messages/fill.ts';
import type { YearFigure, YearState } from './years.ts';

/** The explorer's part of the catalogue, handed to the browser as data: whole sentences with `{names}` to fill. */
export type Words = Omit<
  typeof explorerMessages,
  'title' | 'heading' | 'lead' | 'description' | 'list' | 'legend' | 'note' | 'byItself'
>;

/** "Poland", "Belarus and Poland", "Russia, Belarus and Poland". */
export const joined = (names: readonly string[], and: string): string =>
  names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')}${and}${names.at(-1) ?? ''}`;

/** A whole number with commas. */
export const grouped = (value: number): string =>
  String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');

/** "China–Europe train trips: more than 17,000", what other sources give, and whether it is confirmed. */
export function wholeInWords(
  { fact, by, amount, elsewhere }: YearFigure,
  measure: string,
  t: Words['year'],
): string {
  return [
    fill(t.whole, { measure: [measure, by].filter(Boolean).join(', '), value: amount }),
    fact.isUnconfirmed ? t.unconfirmed : '',
    elsewhere === '' ? '' : fill(t.elsewhere, { value: elsewhere }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** A year in one line: the figure for all, and how many places have one of their own. */
export function yearInWords(
  { year, whole, figures }: YearState,
  measure: string,
  t: Words['year'],
): string {
  return fill(t.text, {
    year,
    whole: whole ? wholeInWords(whole, measure, t) : t.noWhole,
    count: figures.length,
  });
}

/**
 * A way as sentences a screen reader can read in one go: course, countries, borders, gauges, length. A length by
 * rail stands there only where every part of it is published; by air it is said to be a great circle.
 */
export function itineraryInWords(
  way: Itinerary,
  nameOf: (id: string) => string,
  t: Words['way'],
): string[] {
  const [first = '', last = ''] = [way.places[0], way.places.at(-1)];
  const ends = { from: nameOf(first), to: nameOf(last) };
  if (way.mode === 'air') {
    const length =
      way.airKm === null ? '' : fill(t.airKm, { km: grouped(Math.round(way.airKm / 10) * 10) });
    return [fill(t.byAir, ends), length, t.airNote].filter(Boolean);
  }
  const names = (ids: readonly string[]) => joined(ids.map(nameOf), t.and);
  const hasFerry = way.legs.some(({ line }) => line.mode === 'sea');
  const course =
    way.countries.length > 1
      ? fill(t.through, { countries: names(way.countries) })
      : fill(t.inside, { country: names(way.countries) });
  const borders = way.crossings.map(({ from, to }) =>
    fill(t.border, { from: nameOf(from), to: nameOf(to) }),
  );
  const gauges = way.gaugeChanges.map(({ place, from, to }) =>
    fill(t.gauge, { place: nameOf(place), from: grouped(from), to: grouped(to) }),
  );
  const published = way.legs.filter(({ line }) => line.railKm !== undefined).length;
  return [
    `${fill(hasFerry ? t.byRailAndSea : t.byRail, ends)} ${course}`,
    way.open.from || way.open.to ? t.open : '',
    borders.length === 0
      ? ''
      : fill(borders.length === 1 ? t.oneBorder : t.borders, {
          count: borders.length,
          list: joined(borders, t.and),
        }),
    gauges.length === 0
      ? t.noGauge
      : fill(gauges.length === 1 ? t.oneGauge : t.gauges, {
          count: gauges.length,
          list: joined(gauges, t.and),
        }),
    way.railKm !== null
      ? fill(t.railKm, { km: grouped(way.railKm) })
      : fill(published === 0 ? t.noLength : t.someLength, {
          part: published,
          all: way.legs.length,
        }),
  ].filter(Boolean);
}
