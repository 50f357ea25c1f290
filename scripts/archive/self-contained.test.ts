import { expect, it } from 'vitest';
import { selfContained } from './self-contained.ts';

const files: Record<string, string> = {
  '_astro/a.css':
    '@font-face{font-family:F;src:url(/base/_astro/f.woff2)}.story{color:red}.elsewhere{color:blue}',
  '_astro/b.css':
    '@media (scripting: enabled){.story{position:sticky}}@media (scripting: none){.story{margin:0}}',
  '_astro/f.woff2': 'face',
  'ground/a.svg': '<svg><path id="land" d="M0 0h9z"/><path id="border" d="M9 9"/></svg>',
  '_astro/p.png': 'picture',
};

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A story</title>
<meta http-equiv="content-security-policy" content="script-src 'self'"><meta property="og:image" content="https://site.example/x.png">
<link rel="stylesheet" href="/base/_astro/a.css"><link rel="stylesheet" href="/base/_astro/b.css"><link rel="icon" href="/base/icon.svg">
<script type="module" src="/base/_astro/s.js"></script></head><body><header class="masthead"><a class="wordmark" href="/base/">Silklines</a><nav><a href="/base/map/">Map</a></nav></header>
<article class="page story"><h1>A story</h1><p>See <a href="/base/facts/x/?a=b#c">a fact</a>, <a href="#facts">below</a>, <a href="https://example.org/">a source</a>.</p>
<picture><source srcset="/base/_astro/p.webp"><img src="/base/_astro/p.png" srcset="/base/_astro/p.png 2x" alt="A picture" loading="lazy"></picture>
<figure data-ground="/base/map/ground/a.json"><svg viewBox="0 0 9 9"><path d="M0 0"></path></svg><svg><use class="map-land" href="/base/ground/a.svg#land"></use></svg><details class="plate-share"><summary>Share</summary></details></figure>
<button type="button" data-copy="x">Copy</button><template><p>late</p></template></article><footer class="story-end">next</footer></body></html>`;

const page = selfContained({
  html,
  story: 'a-story',
  date: '2026-03-09',
  base: '/base/',
  noteStyle: '.archive-note{color:green}',
  read: (path) => {
    const content = files[path];
    if (content === undefined) throw new Error(`${path} was read`);
    return Buffer.from(content);
  },
});

const base64 = (text: string) => Buffer.from(text).toString('base64');

it('holds its styles, faces and pictures, and asks for nothing', () => {
  expect(page).toContain(`url("data:font/woff2;base64,${base64('face')}")`);
  expect(page).toContain(`<img src="data:image/png;base64,${base64('picture')}" alt="A picture">`);
  expect(page).not.toMatch(/srcset|<source|<script|\.css|rel="icon"|og:image|data-ground|\/base\//);
  expect(page).toContain("script-src 'none'");
  expect(page.match(/Content-Security-Policy/gi)).toHaveLength(1);
});

it('is styled as a page in which nothing runs, though a browser could', () => {
  expect(page).not.toMatch(/scripting|sticky|elsewhere/);
  expect(page).toContain('.story{margin:0}');
});

it('leaves out what only a script could do something with, and what is not the story', () => {
  expect(page).not.toMatch(/Copy|late|Share|next|Map/);
  expect(page).toContain('<svg viewBox="0 0 9 9"><path d="M0 0"></path></svg>');
});

it('draws the ground of its maps itself', () => {
  expect(page).toContain('<svg><path class="map-land" d="M0 0h9z"></path></svg>');
});

it('leads to the site from wherever it lies, and says of which day it is', () => {
  expect(page).toContain('href="../../../facts/x/?a=b#c"');
  expect(page).toContain('href="#facts"');
  expect(page).toContain('href="https://example.org/"');
  expect(page).toContain('<link rel="canonical" href="../../../stories/a-story/">');
  expect(page).toMatch(/as it stood on 9 March 2026\..*<a href="..\/..\/..\/stories\/a-story\/">/);
});
