import { describe, expect, it } from 'vitest';
import { compareSites, withoutHashes } from './compare.ts';

const site = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));

describe('two built sites', () => {
  it('are the same where only hashes of bundles, policy, stamp and reader differ', () => {
    const page = (hash: string, bundle: string) =>
      `<meta content="script-src 'sha256-${hash}='"><link href="/_astro/Base.${hash}.css">` +
      `<script type="module" src="/_astro/${bundle}.${hash}.js"></script><script>${bundle}()</script>`;
    const old = site({
      'index.html': page('DlO3cqVZ', 'enhance'),
      '_astro/Base.DlO3cqVZ.css': 'a{}',
      '_astro/enhance.DlO3cqVZ.js': 'enhance()',
      '_astro/text.hT5qNBQs.woff2': 'font',
      'map/network-dfc8f726b0.json': '[]',
      'embed.v1.js': '1',
      '.built-from': 'a',
      'facts/one.json': '{ "hash": "d8ec26ecbc053583a45877988a1868a0" }',
    });
    const now = site({
      'index.html': page('DkVCygn1', 'hydrate'),
      '_astro/hydrate.DkVCygn1.js': 'hydrate()',
      '_astro/text.AbCd1234.woff2': 'font',
      'map/network-0123456789.json': '[]',
      'embed.v1.js': '2',
      '.built-from': 'b',
      'facts/one.json': '{ "hash": "00000000000000000000000000000000" }',
    });
    expect(compareSites(old, now)).toEqual({ files: 4, differences: [] });
  });

  it('differ in a word of a page, which is shown with its line', () => {
    const { differences } = compareSites(
      site({ 'index.html': '<p>\n42 trips</p>' }),
      site({ 'index.html': '<p>\n43 trips</p>' }),
    );
    expect(differences).toEqual([
      { path: 'index.html', line: 2, old: '<p> 42 trips</p>', new: '<p> 43 trips</p>' },
    ]);
  });

  it('differ where one text is the beginning of the other', () => {
    const { differences } = compareSites(site({ 'a.csv': 'a' }), site({ 'a.csv': 'a,b' }));
    expect(differences).toEqual([{ path: 'a.csv', line: 1, old: 'a', new: 'a,b' }]);
  });

  it('differ in data that stands in a script of a page, and in what such a script is called', () => {
    const data = (value: number) => `<script type="application/ld+json">{"v":${value}}</script>`;
    const { differences } = compareSites(
      site({ 'a.html': data(1), 'b.html': '<script src="/embed.js"></script>' }),
      site({ 'a.html': data(2), 'b.html': '<script src="/other.js"></script>' }),
    );
    expect(differences.map(({ path }) => path)).toEqual(['a.html', 'b.html']);
  });

  it('differ in a picture, a file that is gone, one that is new, and a file within an archive', () => {
    const { files, differences } = compareSites(
      site({ 'a.png': 'x', 'b.txt': '', 'data.zip': 'old' }),
      site({ 'a.png': 'y', 'c.txt': '', 'data.zip': 'new' }),
      (archive) => site({ 'facts.csv': new TextDecoder().decode(archive), 'same.csv': '' }),
    );
    expect(files).toBe(5);
    expect(differences).toMatchObject([
      { path: 'a.png' },
      { path: 'b.txt', only: 'old' },
      { path: 'c.txt', only: 'new' },
      { path: 'data.zip/facts.csv', old: 'old', new: 'new' },
    ]);
  });
});

it.each([
  '/data/corridor-air-shanghai.json',
  '/places/malaszewicze/',
  '/embed/series-china-europe-train-trips-zhengzhou-year/',
  'sitemap-index.xml',
])('%s is a name without a hash and stays whole', (address) => {
  expect(withoutHashes(address)).toBe(address);
});
