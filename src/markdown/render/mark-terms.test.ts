import { expect, test } from 'vitest';
import { markTerms } from './mark-terms.ts';

const teu = { words: ['TEU'], href: '/glossary/#teu', title: 'Room for one "box"' };
const gauge = { words: ['Gauge', 'track gauge'], href: '/glossary/#gauge', title: 'Between rails' };
const gaugeBreak = { words: ['Break of gauge'], href: '/glossary/#break', title: 'Where two meet' };
const mark = (html: string) => markTerms(html, [teu, gauge, gaugeBreak]);
const linked = (html: string) =>
  [...mark(html).matchAll(/<a class="term"[^>]*>([^<]*)</g)].map((m) => m[1]);

test('a term is marked where the text first has it, and once', () => {
  expect(mark('<p>Two TEU and three TEU.</p>')).toBe(
    '<p>Two <a class="term" href="/glossary/#teu" title="Room for one &quot;box&quot;">TEU</a> and three TEU.</p>',
  );
});

test('what is a link, a heading or a figure already is left alone, and the next place is marked', () => {
  const html =
    '<h2>Gauge</h2><p><a href="#">9 TEU</a></p><figure><p>TEU</p></figure><p>A TEU, a gauge.</p>';
  expect(linked(html)).toEqual(['TEU', 'gauge']);
  expect(mark(html)).toContain(
    '<h2>Gauge</h2><p><a href="#">9 TEU</a></p><figure><p>TEU</p></figure>',
  );
});

test('only whole words are marked, abbreviations in their own letters', () => {
  expect(linked('<p>TEUs, teu, broad-gauge, gauges</p>')).toEqual([]);
});

test('the longer of two terms at one place is marked, the shorter at its next', () => {
  expect(linked('<p>A break of gauge. The gauge is wide.</p>')).toEqual([
    'break of gauge',
    'gauge',
  ]);
});
