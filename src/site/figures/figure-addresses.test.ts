import { expect, it } from 'vitest';
import { emptyRegister } from '../../corpus/register/register.ts';
import type { FigureFileType } from '../../schemas/register.ts';
import { hasOwnPage } from './figure-addresses.ts';

const site = {
  register: {
    ...emptyRegister,
    files: new Map<string, ReadonlySet<FigureFileType>>([
      ['story-old-map', new Set(['csv', 'svg', 'png'])],
      ['place-wuhan', new Set(['png'])],
    ]),
  },
};

it('gives the map of every story a page, and that of a place where it was published with one', () => {
  const maps = ['story-old-map', 'story-new-map', 'place-wuhan', 'place-poti'];
  expect(maps.filter((map) => hasOwnPage(site, map, 12))).toEqual([
    'story-old-map',
    'story-new-map',
    'place-wuhan',
  ]);
});

it('gives a page to each chart with facts, and to the map of a corridor whether it has any or none', () => {
  expect(['series-a', 'corridor-west'].map((id) => hasOwnPage(site, id, 0))).toEqual([false, true]);
  expect(hasOwnPage(site, 'series-a', 1)).toBe(true);
});
