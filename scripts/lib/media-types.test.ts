import { expect, it } from 'vitest';
import { contentType, typeOf } from './media-types.ts';

it('names a type that browsers read for every file a site has', () => {
  const names = [
    'a.html',
    'a.js',
    'a.json',
    'a.topojson',
    'a.geojson',
    'ico',
    'b/favicon.ico',
    'a.woff2',
  ];
  expect(names.map(typeOf)).toEqual([
    'text/html',
    'text/javascript',
    'application/json',
    'application/json',
    'application/geo+json',
    'image/x-icon',
    'image/x-icon',
    'font/woff2',
  ]);
});

it('calls what it does not know bytes, and gives text its encoding', () => {
  expect(typeOf('LICENSE')).toBe('application/octet-stream');
  expect(contentType('corridors.topojson')).toBe('application/json; charset=utf-8');
  expect(contentType('card.png')).toBe('image/png');
});
