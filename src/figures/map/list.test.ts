import { expect, it } from 'vitest';
import type { Atlas } from '../../atlas/types.ts';
import { MapList } from './list.ts';
import type { MapFact } from './map-fact.ts';
import type { MapModel } from './map-model.ts';

const facts = Array.from({ length: 45 }, (_, nth) => ({ id: `f${nth}` }) as MapFact);
const atlas = { places: new Map([['poland', { name: 'Poland' }]]) } as unknown as Atlas;
const drawn = (model: Partial<MapModel>) =>
  new MapList({ places: [], ways: [], areas: [], ...model } as MapModel, {
    atlas,
    facts,
    href: (kind, id) => `/${kind}/${id}`,
    say: ({ id }) => `fact ${id}`,
  }).drawn;
const place = (id: string, ids: string[], more: object = {}) =>
  ({ place: { id, name: id }, facts: ids, role: 'place', ...more }) as never;
const itemsOf = (html: string) =>
  [...html.matchAll(/<li>(?:<a [^>]*>)?([^<]*)/g)].map(([, words]) => words);

it('of a place with more facts than can be read through the first forty are told, and how many there are beside', () => {
  const all = facts.map(({ id }) => id);
  const items = itemsOf(drawn({ places: [place('xian', all)] }).list);
  expect(items.slice(0, 2)).toEqual(['fact f0', 'fact f1']);
  expect(items).toHaveLength(41);
  expect(items.at(-1)).toMatch(/\b5\b/);
  expect(itemsOf(drawn({ places: [place('xian', all.slice(0, 40))] }).list).at(-1)).toBe(
    'fact f39',
  );
});

it('places stand with most facts first, scenery does not, and each fact is a row once', () => {
  const { list, rows } = drawn({
    places: [
      place('one', ['f1']),
      place('scene', ['f9'], { role: 'context' }),
      place('two', ['f1', 'f2']),
    ],
  });
  expect([...list.matchAll(/data-place="([^"]*)"/g)].map(([, id]) => id)).toEqual(['two', 'one']);
  expect(rows).toEqual([
    { words: 'fact f1', href: '/fact/f1' },
    { words: 'fact f2', href: '/fact/f2' },
  ]);
});

it('a way tells the countries it leads through by their names, one that is not known by its id', () => {
  const itinerary = {
    mode: 'rail',
    countries: ['poland', 'lost'],
    crossings: [],
    gaugeChanges: [],
    railKm: 1234,
  };
  const { list } = drawn({
    ways: [{ id: 'w', name: 'Way', facts: [], mode: 'rail', isStated: true, itinerary } as never],
  });
  expect(list).toContain('Poland and lost');
  expect(list).toContain('1,234');
});
