import { expect, it } from 'vitest';
import { elementSnippet, iframeSnippet, oembedHtml } from './snippets.ts';

const input = {
  id: 'corridor-middle',
  title: 'Trains "by sea" & <rail>',
  site: 'https://site.example/silklines/',
  page: 'https://site.example/silklines/corridors/middle/',
  heights: [
    [280, 640],
    [1400, 1000],
  ] as [number, number][],
  height: 700,
};
const src = 'https://site.example/silklines/embed/corridor-middle/';

it('writes a frame with a title, loaded late, as wide as its column', () => {
  expect(iframeSnippet(input, src)).toBe(
    `<iframe src="${src}" title="Trains &quot;by sea&quot; &amp; &lt;rail&gt;" loading="lazy" width="100%" height="700" style="border:0"></iframe>`,
  );
});

it('writes an element that holds the same frame', () => {
  const snippet = elementSnippet(input);
  expect(snippet).toContain(
    '<script src="https://site.example/silklines/embed.js" async></script>',
  );
  expect(snippet).toContain(
    `<silklines-figure figure="corridor-middle" heights="280:640,1400:1000">${iframeSnippet(input, src)}</silklines-figure>`,
  );
});

it('gives WordPress a quotation with a link and then one frame', () => {
  expect(oembedHtml(input, 660)).toMatch(
    /^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe [^>]*width="660"[^>]*><\/iframe>$/,
  );
});
