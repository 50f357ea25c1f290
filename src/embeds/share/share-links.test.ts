import { expect, it } from 'vitest';
import { shareLinks } from './share-links.ts';

const pins = [
  { hash: 'aaaaaaaaaaaa', figure: 'trips', date: '2024-06-11' },
  { hash: 'bbbbbbbbbbbb', figure: 'cargo', date: '2024-06-12' },
];

it('lists the pinned copies of its own figure and of no other', () => {
  const html = shareLinks({ id: 'trips', hasPicture: false, base: '/news', pins });
  expect(html).toContain('/news/pin/aaaaaaaaaaaa/');
  expect(html).not.toContain('bbbbbbbbbbbb');
});

it('offers pictures where there are any', () => {
  const files = (hasPicture: boolean) =>
    [...shareLinks({ id: 'trips', hasPicture, base: '' }).matchAll(/href="\/data\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
  expect(files(false)).toEqual(['trips.csv', 'trips.json', 'trips.svg']);
  expect(files(true)).toEqual([...files(false), 'trips.png', 'trips@2x.png', 'trips-card.png']);
});
