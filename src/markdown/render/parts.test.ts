import { describe, expect, it } from 'vitest';
import { foldFootnotes, splitLede } from './parts.ts';

describe('the first paragraph', () => {
  it('stands apart from what follows, with the marks in it', () => {
    const html = '<p>Trains made <a href="#f-1">17 trips</a>.</p>\n<p>Then more.</p>';
    expect(splitLede(html)).toEqual({
      lede: '<p>Trains made <a href="#f-1">17 trips</a>.</p>',
      rest: '\n<p>Then more.</p>',
    });
  });

  it('is none where a text begins with a heading or a figure', () => {
    const html = '<h2>First</h2><p>Words.</p>';
    expect(splitLede(html)).toEqual({ lede: '', rest: html });
    expect(splitLede('<pre>code</pre>').lede).toBe('');
  });
});

it('folds footnotes, and leaves a text without any as it is', () => {
  const notes =
    '<section data-footnotes class="footnotes"><ol><li id="fn-1">A.</li></ol></section>';
  expect(foldFootnotes(`<p>Words.</p>${notes}`, 'Notes')).toBe(
    `<p>Words.</p><details class="footnotes-fold"><summary>Notes</summary>${notes}</details>`,
  );
  expect(foldFootnotes('<p>Words.</p>', 'Notes')).toBe('<p>Words.</p>');
});
