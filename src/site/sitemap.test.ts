import { expect, test } from 'vitest';
import { sitemapFiles, sitemapIndex } from './sitemap.ts';

const urlOf = (path: string) => `https://example.org/site${path}`;

test('each page stands with its address and the day it changed, where one is known', () => {
  const [file = ''] = sitemapFiles(
    [
      { path: '/stories/a/', changed: '2026-11-26' },
      { path: '/places/b/', changed: null },
    ],
    urlOf,
  );
  expect(file).toContain(
    '<url><loc>https://example.org/site/stories/a/</loc><lastmod>2026-11-26</lastmod></url>',
  );
  expect(file).toContain('<url><loc>https://example.org/site/places/b/</loc></url>');
});

test('no file holds more addresses than the protocol allows', () => {
  const pages = Array.from({ length: 90_001 }, (_, nth) => ({ path: `/${nth}/`, changed: null }));
  const counts = sitemapFiles(pages, urlOf).map((file) => file.match(/<loc>/g)?.length ?? 0);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(90_001);
  expect(Math.max(...counts)).toBeLessThanOrEqual(50_000);
});

test('the index names each file', () => {
  expect(sitemapIndex([urlOf('/sitemap-0.xml')], '2026-11-26')).toContain(
    '<sitemap><loc>https://example.org/site/sitemap-0.xml</loc><lastmod>2026-11-26</lastmod></sitemap>',
  );
});
