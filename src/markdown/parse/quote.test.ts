import { expect, it } from 'vitest';
import { readMarkdown } from './markdown.ts';
import { quoteIn } from './quote.ts';

/** The quote of `words` in the sentence of `raw` that holds them. */
function quoteOf(raw: string, words: string) {
  const { document } = readMarkdown(raw, 'a.md');
  const start = raw.indexOf(words);
  const end = start + words.length;
  const sentence = { start: raw.lastIndexOf('\n\n', start) + 1, end: raw.length };
  return quoteIn(document.blocks, { start, end, text: words, sentence });
}

it.each([
  ['**AT&amp;T** shipped 900 tonnes.', 'AT&T shipped 900 tonnes.'],
  ['See <https://example.org/a> for 900 tonnes.', 'See https://example.org/a for 900 tonnes.'],
  [
    'The [port authority][pa] moved 900 tonnes.\n\n[pa]: https://example.org/x',
    'The port authority moved 900 tonnes.',
  ],
  ['In all 3 * 4 trains moved 900 tonnes.', 'In all 3 * 4 trains moved 900 tonnes.'],
  ['It moved <b>about</b> 900 tonnes<sup>1</sup>.', 'It moved about 900 tonnes1.'],
  ['It moved _about_ 900 tonnes [^a] in snake_case.', 'It moved about 900 tonnes in snake_case.'],
  ['It moved 900 tonnes at a cost of \\$5.', 'It moved 900 tonnes at a cost of $5.'],
])('quotes %j as a reader sees it', (raw, text) => {
  expect(quoteOf(raw, '900 tonnes').text).toBe(text);
});

it('keeps the words of a fact apart, marks inside them and at their ends left out', () => {
  expect(quoteOf('It moved **nearly _900_** tonnes.', '**nearly _900_** tonnes')).toEqual({
    before: 'It moved ',
    marked: 'nearly 900 tonnes',
    after: '.',
    text: 'It moved nearly 900 tonnes.',
  });
});

it('takes no sign into the words of a fact that stands right beside them as an entity', () => {
  expect(quoteOf('It moved 900&amp;more in all.', '900')).toMatchObject({
    before: 'It moved ',
    marked: '900',
    after: '&more in all.',
  });
  expect(quoteOf('It moved &lt;900 in all.', '900')).toMatchObject({
    before: 'It moved <',
    marked: '900',
  });
});

it('quotes a fact in an editor’s directive without its signs', () => {
  const raw = 'Some :fact[**900** tonnes]{subject="cargo of [all] kinds"} moved.';
  expect(quoteOf(raw, '**900** tonnes')).toMatchObject({
    before: 'Some ',
    marked: '900 tonnes',
    after: ' moved.',
  });
});

it('joins the lines of a quotation', () => {
  expect(quoteOf('> It moved 900\n> tonnes then.', '900\n> tonnes').text).toBe(
    'It moved 900 tonnes then.',
  );
});

it('finds the cell of a table', () => {
  expect(quoteOf('| Year | Trains |\n| --- | --- |\n| 2020 | 900 |', '900').text).toBe('900');
});

it('quotes a fact by its own words where the text holds no prose', () => {
  const source = { start: 0, end: 3, text: '900', sentence: { start: 0, end: 9 } };
  expect(quoteIn([], source).text).toBe('900');
});
