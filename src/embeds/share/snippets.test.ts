import { expect, it } from 'vitest';
import { versionTag } from '../host/version.ts';
import { elementSnippet, iframeSnippet, oembedHtml, room } from './snippets.ts';

const input = {
  id: 'corridor-middle',
  title: 'Trains "by sea" & <rail>',
  alt: 'Trains "by sea" & <rail>. 2011 to 2024 [trips].',
  site: 'https://site.example/silklines/',
  page: 'https://site.example/silklines/figures/corridor-middle/',
  image: 'https://site.example/silklines/data/corridor-middle-card.png',
  heights: [
    [280, 640],
    [1400, 1000],
  ] as [number, number][],
  height: 700,
};
const escaped = 'Trains &quot;by sea&quot; &amp; &lt;rail&gt;';
const src = 'https://site.example/silklines/embed/corridor-middle/';

it('writes a frame with a title, loaded late, as wide as its column', () => {
  expect(iframeSnippet(input, src)).toBe(
    `<iframe src="${src}" title="Trains &quot;by sea&quot; &amp; &lt;rail&gt;" loading="lazy" width="100%" height="700" frameborder="0"></iframe>`,
  );
});

it('writes an element that keeps its room by its style, and holds a link and a picture', () => {
  expect(elementSnippet(input)).toBe(
    versionTag(input.site) +
      `<silklines-figure figure="corridor-middle" home="${input.site}" label="${escaped}" style="display:block;position:relative;width:100%;height:0;` +
      'padding-bottom:calc(640px + 0.321*clamp(0px,100% - 280px,1120px))">' +
      `<a href="${input.page}">${escaped}` +
      `<noscript><img src="${input.image}" alt="" width="100%"/></noscript></a></silklines-figure>`,
  );
});

it('leads from the element of a pinned copy to that copy', () => {
  const snippet = elementSnippet(input, { pin: '0123456789ab' });
  expect(snippet).toContain('<silklines-figure figure="corridor-middle" pin="0123456789ab" ');
  expect(snippet).toContain('<a href="https://site.example/silklines/pin/0123456789ab/">');
});

it('keeps at each width the room between the heights beside it', () => {
  const heights: [number, number][] = [
    [280, 600],
    [380, 700],
    [381, 500],
    [481, 560],
  ];
  const at = (width: number) =>
    [...room(heights).matchAll(/([+-]) ([\d.]+)\*clamp\(0px,100% - (\d+)px,(\d+)px\)/g)].reduce(
      (sum, [, sign, slope, from, most]) =>
        sum +
        (sign === '-' ? -1 : 1) *
          Number(slope) *
          Math.min(Math.max(0, width - Number(from)), Number(most)),
      600,
    );
  for (const [width, height] of [...heights, [200, 600], [330, 650], [431, 530], [900, 560]]) {
    expect(at(width as number), `${width}`).toBeCloseTo(height as number);
  }
});

it('gives WordPress a quotation with a link and then one frame', () => {
  expect(oembedHtml(input)).toBe(
    `<blockquote><a href="${input.page}">${escaped}</a></blockquote>` +
      `<iframe src="${src}?theme=light" title="${escaped}" loading="lazy" width="100%" height="700" frameborder="0" scrolling="no"></iframe>`,
  );
});
