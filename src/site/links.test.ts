import { expect, it } from 'vitest';
import { linkTo, publicHome, rowOfFigure, toUrl } from './links.ts';

it('the full address of the site is told where it is published, and nowhere else', () => {
  expect(publicHome(new URL('https://example.org/'))).toBe('https://example.org/');
  expect(publicHome(new URL('http://localhost:4321/'))).toBe('');
  expect(publicHome(undefined)).toBe('');
});

it('what has a page has one address', () => {
  expect(toUrl(linkTo.place('xian'), new URL('https://example.org/'))).toBe(
    'https://example.org/places/xian/',
  );
});

it('a published figure stands on the page of its first corridor, else of its first place', () => {
  expect(rowOfFigure({ id: 'km', corridors: ['middle'], places: ['xian'] })).toBe(
    '/corridors/middle/#figure-km',
  );
  expect(rowOfFigure({ id: 'km', places: ['xian', 'wuhan'] })).toBe('/places/xian/#figure-km');
});
