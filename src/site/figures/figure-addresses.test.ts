import { expect, it } from 'vitest';
import { emptyRegister } from '../../corpus/register/register.ts';
import type { Story } from '../../corpus/stated.ts';
import type { FigureFileType } from '../../schemas/register.ts';
import { hasOwnPage } from './figure-addresses.ts';

const site = {
  register: {
    ...emptyRegister,
    files: new Map<string, ReadonlySet<FigureFileType>>([
      ['story-old-map', new Set(['csv', 'svg', 'png'])],
      ['story-between-map', new Set(['page'])],
      ['place-wuhan', new Set(['png'])],
    ]),
  },
  stories: ['old', 'between', 'new'].map((id) => ({ id }) as Story),
};

it('keeps the page of a map that was published with one, and gives later maps of stories and places none', () => {
  const maps = ['story-old-map', 'story-between-map', 'story-new-map', 'place-wuhan', 'place-poti'];
  expect(maps.filter((map) => hasOwnPage(site, map, 12))).toEqual([
    'story-old-map',
    'story-between-map',
    'place-wuhan',
  ]);
});

it('gives a page to each chart with facts, and to the map of a corridor whether it has any or none', () => {
  expect(['series-a', 'corridor-west'].map((id) => hasOwnPage(site, id, 0))).toEqual([false, true]);
  expect(hasOwnPage(site, 'series-a', 1)).toBe(true);
});
