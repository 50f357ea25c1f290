import { expect, it } from 'vitest';
import type { PageRef } from './hand-out.ts';
import { isForAny, portionsOf } from './portions.ts';

it('keeps what is made of the whole site for the process that knows all of it', () => {
  const whole = ['', 'search/names-1a.json', 'facts/index-1a.json', 'facts/page/2', 'figures/a'];
  expect(whole.map(isForAny)).toEqual(whole.map(() => false));
  const parts = ['facts/1-2', 'stories/a', 'places/a/feed.xml', 'embed/a', 'data/a-card.png'];
  expect(parts.map(isForAny)).toEqual(parts.map(() => true));
});

it('makes portions of some dozen pages, and parts none about one thing', () => {
  const names = Array.from({ length: 40 }, (_, nth) => [
    `stories/s${nth}`,
    `embed/story-s${nth}-map`,
  ]);
  const pages = names.flat().map((pathname): PageRef => ({ pathname, route: 0, handed: null }));
  const portions = portionsOf(pages, ({ pathname }) => pathname);
  expect(portions.flatMap((one) => one.pages)).toEqual(pages);
  expect(portions.map((one) => one.pages.length)).toEqual([24, 24, 24, 8]);
});
