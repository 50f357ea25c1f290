import { expect, it } from 'vitest';
import { emptyRegister } from '../../corpus/register/register.ts';
import type { FigureForm } from '../../schemas/register.ts';
import { hasFeed, hasOwnPage } from './figure-addresses.ts';

const site = {
  register: {
    ...emptyRegister,
    files: new Map<string, ReadonlySet<FigureForm>>([
      ['story-old-map', new Set(['csv', 'svg', 'png'])],
      ['place-wuhan', new Set(['png'])],
      ['shares-a-1', new Set(['page'])],
    ]),
  },
};

it('gives a page to what is of one story or place alone where it was published with one', () => {
  const figures = [
    ...['story-old-map', 'story-new-map', 'place-wuhan', 'place-poti'],
    ...['shares-a-1', 'shares-b-1', 'counts-c-1', 'contrast-new'],
  ];
  expect(figures.filter((id) => hasOwnPage(site, id, 12))).toEqual([
    'story-old-map',
    'place-wuhan',
    'shares-a-1',
  ]);
});

it('gives a page to each chart with facts of several stories, and to the map of a corridor whether it has any or none', () => {
  expect(['series-a', 'corridor-west'].map((id) => hasOwnPage(site, id, 0))).toEqual([false, true]);
  expect(hasOwnPage(site, 'series-a', 1)).toBe(true);
});

it('a figure has a feed of its corrections with facts, a page, one that it had, or where it is gone', () => {
  const [bare, told] = [
    { facts: [], hasPage: false },
    { facts: [1], hasPage: false },
  ];
  expect(hasFeed(site, 'story-new-map', bare)).toBe(false);
  expect(hasFeed(site, 'story-new-map', told)).toBe(true);
  expect(hasFeed(site, 'story-new-map', { ...bare, hasPage: true })).toBe(true);
  expect(hasFeed(site, 'story-old-map', bare)).toBe(true);
  expect(hasFeed(site, 'story-new-map', undefined)).toBe(true);
});
