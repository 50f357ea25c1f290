import { expect, test } from 'vitest';
import { standalone } from './feed-text.ts';

const origin = new URL('https://example.org/');
const page = new URL('https://example.org/stories/a/');
const imageOf = (id: string) => (id === 'series-x' ? `/data/${id}.png` : null);
const plain = (html: string) => standalone(html, { page, origin, imageOf });

test('a mark of a fact becomes a plain link to the story’s own page', () => {
  expect(
    plain(
      '<p>Of <a id="s-1" class="fact kind-count" data-fact="1" href="#f-1" title="9">9 trains</a>.</p>',
    ),
  ).toBe('<p>Of <a href="https://example.org/stories/a/#f-1">9 trains</a>.</p>');
});

test('addresses within the site are written out, others stay', () => {
  expect(
    plain('<a href="/glossary/#teu">TEU</a><a href="https://a.example/?x=1&amp;y=2">b</a>'),
  ).toBe(
    '<a href="https://example.org/glossary/#teu">TEU</a><a href="https://a.example/?x=1&amp;y=2">b</a>',
  );
});

test('a drawing becomes its picture, named by its title, that leads to where it stands', () => {
  const drawn =
    '<figure class="plate" id="fig-series-x"><div><h2 class="plate-title">Trains &amp; boxes</h2></div><svg><path d="M0 0"/></svg></figure>';
  expect(plain(`<p>a</p>${drawn}<p>b</p>`)).toBe(
    '<p>a</p><p><a href="https://example.org/stories/a/#fig-series-x"><img src="https://example.org/data/series-x.png" alt="Trains &amp; boxes"/></a></p><p>b</p>',
  );
});

test('a figure without a picture at an address is told by its title, which leads to where it stands', () => {
  const drawn =
    '<figure class="plate" id="fig-series-y"><h2 class="plate-title">Boxes</h2><svg></svg></figure>';
  expect(plain(drawn)).toBe(
    '<p><a href="https://example.org/stories/a/#fig-series-y">Boxes</a></p>',
  );
});
