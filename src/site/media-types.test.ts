import { expect, it } from 'vitest';
import { answer, contentType, typeOf } from './media-types.ts';

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

it('answers with the type that the address tells, whatever is asked for behind it', async () => {
  const typed = (path: string) =>
    answer(new URL(path, 'http://localhost/'), 'x').headers.get('content-type');
  expect(typed('/silklines/data/places.csv?a=b.png')).toBe('text/csv; charset=utf-8');
  expect(typed('/silklines/pin/1a2b/')).toBe('text/html; charset=utf-8');
  expect(typed('/embed/404.html')).toBe('text/html; charset=utf-8');
  expect(typed('/data/a@2x.png')).toBe('image/png');
  expect(typed('/sitemap-0.xml')).toMatch(/^(?:text|application)\/xml/);
  expect(typed('/data/corridors.geojson')).toMatch(/^application\/geo\+json/);
  expect(typed('/site.webmanifest')).toMatch(/^application\/manifest\+json/);
  expect(await answer(new URL('http://localhost/robots.txt'), 'all').text()).toBe('all');
});
