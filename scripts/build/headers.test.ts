import { expect, it } from 'vitest';
import { headersFile, headersFor } from './headers.ts';

it('lets other sites frame embeds and pins alone', () => {
  const ancestors = (path: string) => headersFor(path)['Content-Security-Policy'];
  expect(ancestors('embed/corridor-middle/')).toBe('frame-ancestors *');
  expect(ancestors('pin/0a1b/')).toBe('frame-ancestors *');
  for (const path of ['', 'stories/embed/', 'embedded/', '404.html']) {
    expect(ancestors(path)).toBe("frame-ancestors 'self'");
  }
});

it('lets other sites fetch data', () => {
  expect(headersFor('data/x.json')['Access-Control-Allow-Origin']).toBe('*');
  expect(headersFor('stories/')['Access-Control-Allow-Origin']).toBeUndefined();
});

it('writes one rule for every name at the top of the site, under its base', () => {
  const text = headersFile(['.built-from', '404.html', 'embed', 'stories'], '/silklines/');
  const rules = text.split('\n\n').map((rule) => rule.split('\n')[0]);
  expect(rules).toEqual([
    '/silklines/',
    '/silklines/404.html',
    '/silklines/embed/*',
    '/silklines/stories/*',
  ]);
  expect(text).toMatch(
    /embed\/\*\n(?: {2}.*\n)*? {2}Content-Security-Policy: frame-ancestors \*\n/,
  );
});
