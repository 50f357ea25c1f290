import { expect, it } from 'vitest';
import type { FigureFileType } from '../../schemas/register.ts';
import { shareLinks } from './share-links.ts';

const pins = [
  { hash: 'aaaaaaaaaaaa', figure: 'trips', date: '2024-06-11' },
  { hash: 'bbbbbbbbbbbb', figure: 'cargo', date: '2024-06-12' },
];

it('lists the pinned copies of its own figure and of no other', () => {
  const html = shareLinks({ id: 'trips', hasPage: false, files: new Set(), base: '/news', pins });
  expect(html).toContain('/news/pin/aaaaaaaaaaaa/');
  expect(html).not.toContain('bbbbbbbbbbbb');
});

it('offers the files that have addresses, and its data always', () => {
  const files = (...some: FigureFileType[]) =>
    [
      ...shareLinks({ id: 'trips', hasPage: true, files: new Set(some), base: '' }).matchAll(
        /href="\/data\/([^"]+)"/g,
      ),
    ].map(([, name]) => name);
  expect(files()).toEqual(['trips.json']);
  expect(files('csv', 'svg')).toEqual(['trips.csv', 'trips.json', 'trips.svg']);
  expect(files('csv', 'svg', 'png')).toEqual([
    ...files('csv', 'svg'),
    'trips.png',
    'trips@2x.png',
    'trips-card.png',
  ]);
});
