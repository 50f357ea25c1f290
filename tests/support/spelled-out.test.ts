import { expect, it } from 'vitest';
import { slimHtml } from './slim-html.ts';
import { spelledOut } from './spelled-out.ts';

it('brings back what a build leaves out of a page', () => {
  const page =
    '<!doctype html><html lang="en"><head><meta name="a" content="b c"></head><body class="x" data-y="{&quot;a b&quot;:&quot;c=d&quot;}"><ul><li><a href="/a/">A</a></li>' +
    '<li>B<ul><li>C</li></ul></li></ul><dl><dt>D</dt><dd>e</dd></dl><table><tbody><tr><th scope="row">F</th><td>g</td></tr>' +
    '<tr><td><p>h</p><p>i</p></td></tr></tbody></table><svg><path class="y" d="M0 0h9"/></svg></body></html>';
  expect(slimHtml(page)).toContain('<li>B<ul><li>C</ul>');
  expect(spelledOut(slimHtml(page))).toBe(page);
});
