import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../atlas/network/network.ts';
import { findItinerary, type ItineraryQuery } from '../../atlas/network/routing.ts';
import { readAtlas } from '../../atlas/read.ts';
import { explorerMessages } from '../../messages/explorer.ts';
import { namedIn, readNetwork } from './network.ts';
import { packNetwork } from './pack-network.ts';
import { itineraryInWords } from './words.ts';

const { atlas } = await readAtlas(process.cwd());
const packed = packNetwork(atlas, new Set(atlas.places.keys()));
// Over the wire and back.
const fetched = readNetwork(JSON.parse(JSON.stringify(packed)));
const [here, there] = [buildNetwork(atlas), buildNetwork(fetched)];

describe('the network a browser fetches', () => {
  const asked: ItineraryQuery[] = [
    { mode: 'rail', from: 'chengdu', to: 'lodz' },
    { mode: 'rail', from: 'xian', to: 'baku' },
    { mode: 'rail', from: 'yiwu', to: 'madrid' },
    { mode: 'rail', from: 'zhengzhou', to: 'hamburg', corridor: 'central' },
    { mode: 'rail', from: 'dalian', to: 'moscow', corridor: 'east' },
    { mode: 'rail', from: 'zhengzhou', to: 'germany' },
    { mode: 'air', from: 'chengdu', to: 'frankfurt' },
  ];

  test.each(asked)('gives the way from $from to $to that the build finds', (query) => {
    const built = findItinerary(atlas, here, query);
    const found = findItinerary(fetched, there, query);
    expect(built).not.toBeNull();
    expect(found?.places).toEqual(built?.places);
    expect(found?.countries).toEqual(built?.countries);
    expect(found?.crossings).toEqual(built?.crossings);
    expect(found?.gaugeChanges).toEqual(built?.gaugeChanges);
    expect(found?.railKm).toEqual(built?.railKm);
    expect(found?.open).toEqual(built?.open);
  });

  test('carries what the places lie in even where it was not asked for', () => {
    const small = readNetwork(packNetwork(atlas, new Set(['lodz'])));
    expect([...small.places.keys()]).toEqual(expect.arrayContaining(['lodz', 'poland', 'europe']));
  });
});

describe('a way in words', () => {
  const words = explorerMessages.way;
  const say = (query: ItineraryQuery) => {
    const way = findItinerary(fetched, there, query);
    return way
      ? itineraryInWords(way, (id) => fetched.places.get(id)?.name ?? id, words).join(' ')
      : '';
  };

  test('reads as sentences: countries, borders and gauges in order', () => {
    const told = say({ mode: 'rail', from: 'chengdu', to: 'lodz' });
    expect(told).toMatch(/^By rail from Chengdu to Łódź the way leads through China, Kazakhstan,/);
    expect(told).toContain('Belarus and Poland.');
    expect(told).toContain('Alashankou–Dostyk');
    expect(told).toMatch(/The gauge changes 2 times, at .*\(1,435 to 1,520 mm\) and /);
    expect(told).not.toMatch(/[{}]|undefined/);
  });

  test('names the ferry where there is one', () => {
    expect(say({ mode: 'rail', from: 'xian', to: 'baku' })).toMatch(/^By rail and ferry from/);
  });

  test('never states a length that is only partly published', () => {
    const partly = { mode: 'rail', from: 'chengdu', to: 'lodz' } as const;
    expect(findItinerary(fetched, there, partly)?.railKm).toBeNull();
    expect(say(partly)).not.toMatch(/\d km/);
  });

  test('calls a distance by air a great circle', () => {
    const told = say({ mode: 'air', from: 'chengdu', to: 'frankfurt' });
    expect(told).toMatch(/great circle is [\d,]+0 km/);
    expect(told).not.toContain('border');
  });
});

test('of places that are searched for those with more lines weigh more, of corridors the more important', () => {
  const line = (from: string, to: string) => ({ from, to });
  const small = {
    places: new Map(['a', 'b', 'c', 'd'].map((id) => [id, { id, name: id, aliases: [] }])),
    corridors: new Map(
      [1, 3].map((rank) => [
        `c${rank}`,
        { id: `c${rank}`, name: `C${rank}`, aliases: ['x'], rank },
      ]),
    ),
    lines: [line('a', 'b'), line('b', 'c')],
  } as unknown as Parameters<typeof namedIn>[0];
  expect(namedIn(small).map(({ id, kind, weight }) => [id, kind, weight])).toEqual([
    ['c1', 'way', 4],
    ['c3', 'way', 2],
    ['a', 'place', 1],
    ['b', 'place', 2],
    ['c', 'place', 1],
    ['d', 'place', 0],
  ]);
});

test('a way that is not open throughout says so, one that is does not', () => {
  const { lines: _, ...way } = {
    lines: [],
    ...findItinerary(fetched, there, { mode: 'rail', from: 'chengdu', to: 'lodz' }),
  };
  const told = (open: { from: number | null; to: number | null }) =>
    itineraryInWords({ ...way, open } as never, (id) => id, explorerMessages.way);
  const { open: sentence } = explorerMessages.way;
  expect(told({ from: null, to: null })).not.toContain(sentence);
  expect(told({ from: 2017, to: null })).toContain(sentence);
  expect(told({ from: null, to: 2022 })).toContain(sentence);
});
