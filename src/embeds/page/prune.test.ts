import { expect, it } from 'vitest';
import { pruneCss } from './prune.ts';

const html = '<p class="note big"><b>x</b></p>';

it('keeps rules of elements, of classes that are there and of those scripts add', () => {
  const css = '*{margin:0}p b,.note{color:red}.big.is-lit:hover{color:blue}.map-card li{top:0}';
  expect(pruneCss(css, html)).toBe(css);
});

it('drops rules and selectors of other classes, in media too', () => {
  expect(pruneCss('.chart,.note{a:b}.chart{c:d}@media print{.chart{e:f}}', html)).toBe(
    '.note{a:b}',
  );
  expect(pruneCss('@media print{.chart{e:f}.big{g:h}}', html)).toBe('@media print{.big{g:h}}');
});

it('keeps faces, and selectors that any of several classes would fit', () => {
  const css = '@font-face{font-family:"A;B";src:url(a)}.note:is(.chart,.big)>b{a:b}';
  expect(pruneCss(css, html)).toBe(css);
});

it('drops custom properties nothing asks for, and those that only such a one asked for', () => {
  const css =
    ':root{--a:red;--b:var(--c);--c:1px;--d:2px;--e:3px}@media print{:root{--b:0}}p{color:var(--a);top:var(--d,0)}';
  expect(pruneCss(css, '<p>x</p><i style="top:var(--e)"></i>')).toBe(
    ':root{--a:red;--d:2px;--e:3px}p{color:var(--a);top:var(--d,0)}',
  );
});
