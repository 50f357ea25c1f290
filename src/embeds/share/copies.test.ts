import { expect, it } from 'vitest';
import { copiesOf } from './copies.ts';

const site = 'https://site.example/silklines/';
const input = {
  id: 'corridor-middle',
  title: 'Trains "by sea" & <rail>',
  alt: 'Trains "by sea" & <rail>. 2011 to 2024 [trips].',
  site,
  page: `${site}figures/corridor-middle/`,
  image: `${site}data/corridor-middle-card.png`,
  heights: [
    [280, 640],
    [480, 840],
    [1400, 1000],
  ] as [number, number][],
  height: 700,
};

it('gives every copy the theme and the width that are chosen, and the height at that width', () => {
  const { frame, element, jsx, amp } = copiesOf(input, { theme: 'dark', width: 380 });
  const src = `${site}embed/corridor-middle/?theme=dark`;
  expect(frame).toMatch(
    /^<div style="max-width:380px"><iframe .* height="740" .*<\/iframe><\/div>$/,
  );
  expect(element).toMatch(/^<div style="max-width:380px"><script /);
  expect(element).toContain(' theme="dark" ');
  for (const copy of [frame, jsx, amp]) expect(copy).toContain(`src="${src}"`);
  expect(jsx).toMatch(/^<div style=\{\{ maxWidth: 380 \}\}><iframe .* height=\{740\} /);
  expect(amp).toMatch(/ layout="responsive" width="380" height="740" /);
});

it('lets the element follow the page around it, has frames light, and leaves either to the reader when asked', () => {
  const page = copiesOf(input);
  expect(page.element).not.toContain(' theme=');
  expect(page.frame).toContain('/?theme=light"');
  const auto = copiesOf(input, { theme: 'auto', width: null });
  expect(auto.element).toContain(' theme="auto" ');
  expect(auto.frame).toContain('/embed/corridor-middle/"');
});

it('gives a picture with a link where nothing else does, and no letter a picture it does not show', () => {
  const { markdown, newsletter, wordpress } = copiesOf(input);
  expect(markdown).toBe(
    '[![Trains "by sea" \\& \\<rail\\>. 2011 to 2024 \\[trips\\].]' +
      `(${input.image})](${input.page})`,
  );
  expect(newsletter).toMatch(
    /^<a href="[^"]+"><img src="[^"]+-card\.png" alt="Trains &quot;by sea&quot; &amp; &lt;rail&gt;\. [^"]+" width="600" /,
  );
  expect(wordpress).toBe(input.page);
  const drawn = { ...input, image: `${site}data/corridor-middle.svg` };
  expect(copiesOf(drawn).newsletter).toBeNull();
});

it('keeps the rules that AMP publishes for its frames', () => {
  for (const width of [null, 660]) {
    const { amp } = copiesOf(input, { theme: 'page', width });
    // Fetched over HTTPS; something to press and a picture first; never the origin of its page.
    expect(amp).toMatch(/<amp-iframe src="https:/);
    expect(amp).toMatch(/ resizable>/);
    expect(amp).toMatch(/<div overflow tabindex="0" role="button" aria-label="[^"]+">/);
    expect(amp).toMatch(/<amp-img placeholder layout="fill" src="https:/);
    expect(amp).toContain('sandbox="allow-scripts allow-popups ');
    expect(amp).not.toContain('allow-same-origin');
    expect(amp).toMatch(
      width
        ? / layout="responsive" width="660" height="\d+"/
        : / layout="fixed-height" height="\d+"/,
    );
    expect(amp.match(/ on[a-z]+=/)).toBeNull();
  }
});
