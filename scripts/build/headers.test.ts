import { expect, it } from 'vitest';
import { headersFile, headersFor } from './headers.ts';

it('lets other sites frame embeds, pins and drawings alone', () => {
  const policy = (path: string) => headersFor(path)['Content-Security-Policy'];
  // `frame-ancestors *` would shut out files opened from a disk and pages in a sandbox.
  for (const path of ['embed/corridor-middle/', 'pin/0a1b/']) {
    expect(policy(path)).toBeUndefined();
    expect(headersFor(path)['X-Frame-Options']).toBeUndefined();
  }
  expect(policy('data/corridor-middle.svg')).toMatch(/^sandbox allow-popups /);
  for (const path of ['', 'stories/embed/', 'embedded/', '404.html', 'data/', 'data/a.json']) {
    expect(policy(path)).toMatch(/^frame-ancestors 'self'(?:;|$)/);
  }
});

it('lets no page make HTML of a text, but those whose scripts have to', () => {
  const policy = (path: string) => headersFor(path)['Content-Security-Policy'];
  for (const path of ['', 'stories/x/', 'figures/x/', 'search/', 'data/', '404.html'])
    expect(policy(path), path).toMatch(
      /require-trusted-types-for 'script'; trusted-types silklines-worker$/,
    );
  for (const path of ['map/', 'facts/', 'kept/', 'admin/'])
    expect(policy(path), path).toBe("frame-ancestors 'self'");
});

it('has the ground of maps fetched once an hour, not with every page', () => {
  expect(headersFor('ground/china-wide.svg')['Cache-Control']).toMatch(/max-age=3600\b/);
  expect(headersFile(['ground', 'map'], [], '/')).toMatch(/\/ground\/\*\n[^/]*max-age=3600\b/);
});

it('lets a drawing run nothing', () => {
  expect(headersFor('data/a.svg')['Content-Security-Policy']).not.toMatch(
    /allow-scripts|allow-same-origin/,
  );
});

it('lets other sites fetch all that travels, those that isolate themselves too', () => {
  const travels = [
    'data/x.json',
    'data/x.svg',
    'data/x-card.png',
    'oembed/x.json',
    'embed/x/',
    'pin/0a1b/map.js',
    'js/map.0a1b.js',
    '_astro/embed.0a1b.woff2',
    'embed.js',
    'embed.v1.js',
    'embed.module.js',
  ];
  for (const path of travels) {
    expect(headersFor(path), path).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  }
  for (const path of ['', 'stories/', 'data/', 'sitemap.xml', 'embedded/']) {
    expect(headersFor(path), path).not.toHaveProperty('Access-Control-Allow-Origin');
    expect(headersFor(path)['Cross-Origin-Resource-Policy'], path).toBe('same-origin');
  }
  // Others show the card and the icon beside a link.
  expect(headersFor('social.png')['Cross-Origin-Resource-Policy']).toBe('cross-origin');
  const isolated = (path: string) => headersFor(path)['Cross-Origin-Embedder-Policy'];
  expect(isolated('embed/x/')).toBe('require-corp');
  expect(isolated('pin/0a1b/')).toBe('require-corp');
  expect(isolated('stories/')).toBeUndefined();
});

it('keeps what a reader has kept, and the form of the editors, from windows of others', () => {
  const opener = (path: string) => headersFor(path)['Cross-Origin-Opener-Policy'];
  expect(opener('kept/')).toBe('same-origin');
  // Its editor signs in by a window that answers.
  expect(opener('admin/')).toBe('same-origin-allow-popups');
  // A window opened by a sandboxed frame could not go to a page that has one.
  expect(['', 'stories/x/', 'figures/x/', 'facts/x/', 'map/'].map(opener)).toEqual(
    Array(5).fill(undefined),
  );
});

it('lets what never changes be kept', () => {
  const kept = (path: string) => headersFor(path)['Cache-Control']?.includes('immutable');
  expect(['embed.v1.js', 'js/a.js', '_astro/a.css'].map(kept)).toEqual([true, true, true]);
  expect(['embed.js', 'embed.module.js', 'data/a.csv', ''].map(kept)).toEqual(Array(4).fill(false));
});

it('writes one rule for every name at the top of the site and kind of data file, under its base', () => {
  const text = headersFile(
    ['.built-from', '.well-known', '404.html', 'data', 'embed', 'stories'],
    ['a.csv', 'a.svg', 'b.svg', 'index.html'],
    '/silklines/',
  );
  const rules = text.split('\n\n').map((rule) => rule.split('\n')[0]);
  expect(rules).toEqual([
    '/silklines/',
    '/silklines/.well-known/*',
    '/silklines/404.html',
    '/silklines/data/',
    '/silklines/data/*.csv',
    '/silklines/data/*.svg',
    '/silklines/embed/*',
    '/silklines/stories/*',
  ]);
  expect(text.match(/Strict-Transport-Security/g)).toHaveLength(rules.length);
  const [embeds = ''] = /embed\/\*\n(?: {2}.*\n)*/.exec(text) ?? [];
  expect(embeds).toContain('Cross-Origin-Embedder-Policy');
  expect(embeds).not.toContain('Content-Security-Policy');
  expect(text).toMatch(/\*\.svg\n(?: {2}.*\n)*? {2}Content-Security-Policy: sandbox/);
});
