import { expect, it } from 'vitest';
import { readBasemapData } from '../atlas/basemap/basemap-data.ts';
import { readAtlas } from '../atlas/read.ts';
import { drawLocator } from './locator.ts';
import type { MapFact } from './map/map-fact.ts';

const { atlas } = await readAtlas(process.cwd());

const locate = (facts: Partial<MapFact>[], corridors: string[] = []) =>
  drawLocator(atlas, readBasemapData(), {
    facts: facts.map((fact, at) => ({
      id: `f${at}`,
      kind: 'count',
      value: 1,
      unit: '',
      subject: 'trains',
      places: [],
      period: null,
      ...fact,
    })),
    corridors,
  });
const count = (drawn: string | null, part: string) => (drawn ?? '').split(part).length - 1;

it('shows the way a fact states between its two ends', () => {
  const drawn = locate([{ route: { mode: 'rail', from: 'chengdu', to: 'lodz', via: [] } }]);
  expect(count(drawn, 'map-rail')).toBe(1);
  expect(count(drawn, 'locator-place')).toBe(2);
});

it('shows a place once, however many facts are about it', () => {
  expect(count(locate([{ places: ['chengdu'] }, { places: ['chengdu'] }]), 'locator-place')).toBe(
    1,
  );
});

it('tells a ferry from the track before and behind it', () => {
  const drawn = locate([], ['middle']);
  expect(count(drawn, 'map-sea')).toBeGreaterThan(0);
  expect(count(drawn, 'map-rail')).toBeGreaterThan(0);
});

it('shades a country only where nothing finer is known', () => {
  expect(count(locate([{ places: ['china'] }]), 'locator-area')).toBe(1);
  expect(count(locate([{ places: ['china', 'chengdu'] }]), 'locator-area')).toBe(0);
});

it('is left out where nothing can be shown', () => {
  expect(locate([{ places: ['europe'] }])).toBeNull();
});
