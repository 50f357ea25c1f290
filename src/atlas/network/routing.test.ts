import { describe, expect, it } from 'vitest';
import { greatCircleKm } from '../geo.ts';
import { readAtlas } from '../read.ts';
import { positionOf } from '../types.ts';
import { buildNetwork } from './network.ts';
import { findItinerary, type ItineraryQuery, itineraryGeometry } from './routing.ts';

const { atlas } = await readAtlas(process.cwd());
const network = buildNetwork(atlas);
const way = (query: Omit<ItineraryQuery, 'mode'>) =>
  findItinerary(atlas, network, { mode: 'rail', ...query });

/** That the way passes these places in this order. */
function expectPasses(query: Omit<ItineraryQuery, 'mode'>, ...passed: string[]) {
  expect(way(query)?.places.filter((id) => passed.includes(id))).toEqual(passed);
}

describe('findItinerary, asked of one place again and again', () => {
  const ends = ['lodz', 'hamburg', 'baku', 'moscow', 'almaty', 'alashankou', 'europe', 'lodz'];

  it('finds the same ways in any order, whatever was asked before', () => {
    const fresh = ends.map((to) =>
      findItinerary(atlas, buildNetwork(atlas), { mode: 'rail', from: 'chengdu', to }),
    );
    expect(fresh.every((found) => found !== null)).toBe(true);
    expect(ends.map((to) => way({ from: 'chengdu', to }))).toEqual(fresh);
    expect(ends.toReversed().map((to) => way({ from: 'chengdu', to }))).toEqual(fresh.reverse());
  });
});

describe('findItinerary, against routes trains are known to take', () => {
  it('goes from Chengdu to Łódź by Alashankou, Yekaterinburg, Moscow, Brest and Małaszewicze', () => {
    expectPasses(
      { from: 'chengdu', to: 'lodz' },
      ...['chengdu', 'alashankou', 'yekaterinburg', 'moscow', 'brest', 'malaszewicze', 'lodz'],
    );
    expect(way({ from: 'chengdu', to: 'lodz' })).toMatchObject({
      countries: ['china', 'kazakhstan', 'russia', 'belarus', 'poland'],
      gaugeChanges: [
        { place: 'dostyk', from: 1435, to: 1520 },
        { place: 'malaszewicze', from: 1520, to: 1435 },
      ],
      open: { from: false, to: false },
    });
  });

  it('goes from Chengdu to Łódź by Khorgos when the text says so', () => {
    expectPasses({ from: 'chengdu', to: 'lodz', via: ['khorgos'] }, 'khorgos', 'altynkol', 'brest');
  });

  it('goes from Xi’an to Baku over the Caspian from Aktau', () => {
    expectPasses({ from: 'xian', to: 'baku' }, 'dostyk', 'aktau', 'baku-alat', 'baku');
    const chains = itineraryGeometry(atlas, way({ from: 'xian', to: 'baku' }) as never);
    expect(chains.map(({ mode }) => mode)).toEqual(['rail', 'sea', 'rail']);
  });

  it('goes from Zhengzhou to Hamburg by Erenhot where it or the central corridor is named', () => {
    for (const query of [{ via: ['erenhot'] }, { corridor: 'central' }, { via: ['mongolia'] }]) {
      expectPasses(
        { from: 'zhengzhou', to: 'hamburg', ...query },
        ...[
          'zhengzhou',
          'erenhot',
          'zamyn-uud',
          'ulaanbaatar',
          'moscow',
          'malaszewicze',
          'hamburg',
        ],
      );
    }
  });

  it('goes from Yiwu to Madrid with a third change of gauge at the Spanish border', () => {
    expectPasses({ from: 'yiwu', to: 'madrid' }, 'yiwu', 'alashankou', 'duisburg', 'paris', 'irun');
    expect(way({ from: 'yiwu', to: 'madrid' })?.gaugeChanges.map(({ place }) => place)).toEqual([
      'dostyk',
      'malaszewicze',
      'irun',
    ]);
  });

  it('goes from Dalian to Moscow by Manzhouli', () => {
    expectPasses({ from: 'dalian', to: 'moscow' }, 'dalian', 'harbin', 'manzhouli', 'zabaykalsk');
  });
});

describe('findItinerary', () => {
  it('is the same way backwards', () => {
    const there = way({ from: 'xian', to: 'duisburg' })?.places;
    expect(way({ from: 'duisburg', to: 'xian' })?.places).toEqual(there?.toReversed());
  });

  it('ends at the first place of a country and says that the end is open', () => {
    const found = way({ from: 'chengdu', to: 'russia', via: ['alashankou'] });
    expect(found?.open).toEqual({ from: false, to: true });
    expect(found?.countries).toEqual(['china', 'kazakhstan', 'russia']);
    expect(found?.places.at(-1)).toBe('kurgan');
  });

  it('reaches a continent at the first place of a country that lies on it alone', () => {
    expect(way({ from: 'zhengzhou', to: 'europe' })?.countries.at(-1)).toBe('belarus');
    expect(way({ from: 'lodz', to: 'asia' })?.countries.at(-1)).toBe('uzbekistan');
  });

  it('stops at the border of the country of a town no line reaches, and says so', () => {
    const found = way({ from: 'xian', to: 'barcelona' });
    expect(found?.places.at(-1)).toBe('irun');
    expect(found?.open.to).toBe(true);
  });

  it('takes an airport or a station for its city where it is not on the network itself', () => {
    expect(way({ from: 'chengdu-tianfu-airport', to: 'lodz' })?.places[0]).toBe('chengdu');
    expect(way({ from: 'chengdu-port', to: 'lodz' })?.places[0]).toBe('chengdu-port');
  });

  it('finds nothing where no line leads, or a place is unknown', () => {
    expect(way({ from: 'chengdu', to: 'sydney' })).toBeNull();
    expect(way({ from: 'chengdu', to: 'nowhere' })).toBeNull();
  });

  it('gives a length by rail only where every line of the way has one published', () => {
    const known = way({ from: 'moscow', to: 'smolensk' });
    expect(known?.railKm).toBe(240 + 171);
    expect(way({ from: 'chengdu', to: 'lodz' })?.railKm).toBeNull();
  });

  it('measures a way by air along the great circle, and not to a country', () => {
    const found = findItinerary(atlas, network, {
      mode: 'air',
      from: 'zhengzhou',
      to: 'luxembourg-city',
    });
    const ends = ['zhengzhou', 'luxembourg-city'].map((id) => positionOf(atlas.places.get(id)));
    expect(found?.airKm).toBeCloseTo(greatCircleKm(ends as never), 6);
    expect(found?.airKm).toBeGreaterThan(7900);
    expect(found?.airKm).toBeLessThan(8300);
    expect(
      findItinerary(atlas, network, { mode: 'air', from: 'chengdu', to: 'germany' })?.airKm,
    ).toBeNull();
  });

  it('flies to a country of one city by that city’s airport', () => {
    const found = findItinerary(atlas, network, {
      mode: 'air',
      from: 'zhengzhou',
      to: 'luxembourg',
    });
    expect(found?.places).toEqual(['zhengzhou', 'luxembourg-airport']);
    expect(found?.open.to).toBe(false);
  });

  it('weighs lines without a published length by the median detour of those with one', () => {
    expect(network.detour).toBeGreaterThan(1.05);
    expect(network.detour).toBeLessThan(1.2);
  });
});
