import { expect, it } from 'vitest';
import type { StoryFact } from '../corpus/stated.ts';
import { atlasSlice, countAtlasPages } from './atlas-page.ts';
import { figuresPerPage, groupOf } from './figures/figure-list.ts';
import { countPages, pageOf } from './paging.ts';
import { storiesPerPage } from './story-pages.ts';

const stories = (many: number) => Array.from({ length: many }, (_, nth) => ({ id: `s${nth}` }));

it('forty stories stand on a page, and six hundred figures: as much as is scrolled through', () => {
  expect([40, 41, 80, 81].map((many) => countPages(many, storiesPerPage))).toEqual([1, 2, 2, 3]);
  expect(pageOf(stories(41), 2, storiesPerPage).shown).toEqual([{ id: 's40' }]);
  expect([600, 601].map((many) => countPages(many, figuresPerPage))).toEqual([1, 2]);
});

it('a place has as many pages as its stories or its facts need, whichever are more', () => {
  const facts = (many: number, each: number) =>
    stories(many).flatMap((story) =>
      Array.from({ length: each }, (_, nth) => ({
        story,
        fact: { id: `${story.id}-${nth}`, period: null },
      })),
    ) as unknown as StoryFact[];
  const few = facts(45, 1);
  expect(countAtlasPages(few)).toBe(2);
  expect(atlasSlice(few, 1)).toMatchObject({ facts: few });
  expect(atlasSlice(few, 1).stories).toHaveLength(30);
  expect(atlasSlice(few, 2).facts).toEqual([]);
  expect(atlasSlice(few, 2).stories).toHaveLength(15);
  const many = facts(1, 2000);
  const pages = countAtlasPages(many);
  expect(pages).toBeGreaterThan(2);
  const shown = Array.from({ length: pages }, (_, nth) => atlasSlice(many, nth + 1).facts).flat();
  expect(new Set(shown)).toEqual(new Set(many));
  expect(shown).toHaveLength(many.length);
});

it('the map of a place stands among places, other figures by their kind', () => {
  expect(['place-xian', 'corridor-middle', 'story-xian-map', 'series-trips'].map(groupOf)).toEqual([
    'place',
    'map',
    'map',
    'chart',
  ]);
});
