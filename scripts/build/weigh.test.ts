import { describe, expect, it } from 'vitest';
import {
  type Files,
  limits,
  mapOverLimits,
  overLimits,
  pageType,
  readHtml,
  weighMap,
  weighPage,
} from './weigh.ts';

/** A site whose files weigh what their text is long. */
function site(texts: Record<string, string>): Files {
  const text = async (path: string) => {
    const found = texts[path];
    if (found === undefined) throw new Error(`${path} is not there`);
    return found;
  };
  return {
    text,
    size: async (path) => (await text(path)).length,
    compressed: async (t) => t.length,
  };
}

describe('what a page fetches at once', () => {
  it('is its styles, scripts, preloads and the scripts in it, but no data', () => {
    const html = `<link rel="stylesheet" href="/a.css"><link href=/b.js rel=modulepreload>
      <link rel="preload" as="font" href="/c.woff2" crossorigin><link rel="icon" href="/i.svg">
      <script type="module" src="/d.js"></script><script>let inline;</script>
      <svg><use href="/e.svg#land"/><use href="#own"/></svg>
      <script type="application/ld+json">{"data": 1}</script>`;
    expect(readHtml(html)).toEqual({
      styles: ['/a.css'],
      scripts: ['/b.js', '/d.js'],
      fonts: ['/c.woff2'],
      drawings: ['/e.svg#land'],
      inline: 'let inline;\n',
      inlineStyle: '',
    });
  });

  it('goes on through imported modules once each, and leaves import() out', async () => {
    const files = site({
      '_astro/a.js': `import './b.js'; export * from './c.js'; import('./late.js');`,
      '_astro/b.js': `import { c } from './c.js';`,
      '_astro/c.js': 'export const c = 1;',
    });
    const html = '<script type="module" src="/silklines/_astro/a.js"></script>';
    const weight = await weighPage(html, 'stories/x/', '/silklines/', files);
    expect(weight.js).toBe(
      (await files.text('_astro/a.js')).length +
        (await files.text('_astro/b.js')).length +
        (await files.text('_astro/c.js')).length,
    );
  });

  it('counts every font its styles declare, once', async () => {
    const files = site({
      'a.css': `@import "b.css"; @font-face { src: url(/f.woff2) format("woff2") }`,
      'b.css': `@font-face { src: url("../f.woff2"), url(g.woff2) }`,
      'f.woff2': '12345',
      'g.woff2': '123',
    });
    const html = '<link rel="stylesheet" href="/a.css">';
    expect((await weighPage(html, '', '/', files)).fonts).toBe(8);
  });

  it('may not come from another site', async () => {
    const html = '<script src="https://cdn.example/x.js"></script>';
    await expect(weighPage(html, '', '/', site({}))).rejects.toThrow('not of this site');
  });
});

describe('the budget', () => {
  const light = {
    html: 35_000,
    css: 20_000,
    drawings: 5_000,
    js: 7_000,
    inlineJs: 500,
    fonts: 60_000,
  };

  it('lets a page pass that is within every limit', () => {
    expect(overLimits('stories/x/', light)).toEqual([]);
  });

  it('names each limit a page is over', () => {
    const heavy = { ...light, html: 75_000, inlineJs: 1_500 };
    expect(overLimits('stories/x/', heavy)).toEqual([
      '/stories/x/: HTML, CSS, JavaScript and drawings 107.0 KB, allowed 100.0 KB',
      '/stories/x/: with fonts 167.0 KB, allowed 160.0 KB',
      '/stories/x/: JavaScript 8.5 KB, allowed 8.0 KB',
    ]);
  });

  it('holds stories alone to the limit of scripts', () => {
    expect(overLimits('map/', { ...light, js: 20_000 })).toEqual([]);
  });
});

describe('the map', () => {
  const options = {
    files: {
      network: '/map/network.json',
      'detail-wide': '/map/wide.json',
      'detail-narrow': '/map/narrow.json',
      list: '/map/list/',
    },
  };
  const html = `<script type="application/json" class="ex-options">${JSON.stringify(options)}</script>
    <script type="module" src="/wake.js"></script>`;
  const files = site({
    'wake.js': `const wake = () => import("./late.js").then((late) => late);`,
    'late.js': `import './part.js'; const more = () => import(\`./later.js\`);`,
    'part.js': 'export {};',
    'later.js': 'export const later = 1;',
    'map/network.json': '12345',
    'map/wide.json': '1234567',
    'map/narrow.json': '123',
    'map/list/index.html': '<ul></ul>',
  });

  it('is weighed with every script and the larger ground that may come', async () => {
    const weight = await weighMap(html, 'map/', '/', files);
    const size = async (name: string) => (await files.text(name)).length;
    expect(weight).toEqual({
      html: html.length,
      firstJs: await size('wake.js'),
      allJs:
        (await size('wake.js')) +
        (await size('late.js')) +
        (await size('part.js')) +
        (await size('later.js')),
      geometry: 12,
      list: 9,
    });
  });

  it('is held to each of its limits', () => {
    const { html: most, firstJs, allJs, geometry } = limits.map;
    const full = { html: most, firstJs, allJs, geometry, list: 20_000 };
    expect(mapOverLimits(full)).toEqual([]);
    expect(mapOverLimits({ ...full, allJs: allJs + 100, geometry: geometry + 100 })).toEqual([
      '/map/: JavaScript, all of it 38.1 KB, allowed 38.0 KB',
      '/map/: further geometry 64.1 KB, allowed 64.0 KB',
    ]);
  });
});

it('puts the pages of one kind together', () => {
  expect(['', 'stories/', 'stories/a/', '404.html'].map(pageType)).toEqual([
    '/',
    '/stories/',
    '/stories/<id>/',
    '/404.html',
  ]);
});
