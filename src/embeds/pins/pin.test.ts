import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { pinFigure } from './pin.ts';

const html = [
  '<meta http-equiv="Content-Security-Policy" content="font-src \'self\'">',
  '<link rel="alternate" type="application/json+oembed" href="https://a.example/x.json">',
  '<link rel="canonical" href="https://a.example/corridors/x/">',
  '<link rel="preload" href="../../_astro/e.woff2" as="font">',
  '<style>@font-face{src:url(../../_astro/e.woff2)}</style>',
  '<main data-figure="corridor-x" data-map="../../js/map.1.js"><p class="embed-foot">',
  '<a href="../../facts/1/">1</a></p></main><script>wake()</script>',
].join('\n');
const read = (address: string) => new TextEncoder().encode(`bytes of ${address}`);
const pin = (change: Partial<Parameters<typeof pinFigure>[0]> = {}) =>
  pinFigure({
    html,
    figure: 'corridor-x',
    date: '2024-06-11',
    title: 'A way',
    heights: [[280, 640]],
    height: 700,
    read,
    ...change,
  });

it('holds all it needs and asks no file of a build', () => {
  const { files } = pin();
  expect(files['index.html']).not.toMatch(/_astro|\/js\/|https?:/);
  expect(files['index.html']).toContain('url(data:font/woff2;base64,');
  expect(files['map.js']).toBe('bytes of ../../js/map.1.js');
});

it('states its date and leads to the live figure', () => {
  const { files } = pin();
  expect(files['index.html']).toContain('Pinned copy of 11 June 2024');
  expect(files['index.html']).toContain('href="../../embed/corridor-x/"');
  expect(JSON.parse(files['pin.json'] ?? '')).toMatchObject({
    figure: 'corridor-x',
    date: '2024-06-11',
    title: 'A way',
    facts: { '1': '1' },
  });
});

it('is higher than the live figure by its note, which wraps in narrow frames', () => {
  const { files } = pin({
    heights: [
      [280, 640],
      [535, 600],
      [536, 580],
    ],
  });
  expect(JSON.parse(files['pin.json'] ?? '')).toMatchObject({
    heights: [
      [280, 724],
      [535, 684],
      [536, 636],
    ],
    height: 784,
  });
});

it('permits the style it has now, not the one it had', () => {
  const page = pin().files['index.html'] ?? '';
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
  expect(page).toContain(createHash('sha256').update(style).digest('base64'));
});

it('is named by what it holds', () => {
  expect(pin().hash).toBe(pin().hash);
  expect(pin({ date: '2024-06-12' }).hash).not.toBe(pin().hash);
  expect(pin().hash).toMatch(/^[0-9a-f]{12}$/);
});
