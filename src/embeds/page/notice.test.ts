import { expect, it } from 'vitest';
import { noticePage } from './notice.ts';

const page = noticePage({
  ...{ figure: 'series-a', heading: 'No longer here', title: 'Trains <by year>' },
  lines: ['It was taken back.'],
  link: { href: '../../figures/', words: 'All figures' },
  ...{ home: '../../', canonical: null, style: 'p{}', scripts: { early: 'a()', wake: 'b()' } },
});

it('a page for a figure that is gone is whole: what it was, what became of it and where to go on', () => {
  expect(page).toMatch(/^<!doctype html>\n<html lang="en">[\s\S]*<\/html>$/);
  expect(page).toContain('<title>No longer here: Trains &lt;by year&gt; · ');
  expect(page).toContain('It was taken back.');
  expect(page).toContain('<a href="../../figures/">All figures</a>');
});

it('opens what it leads to beside the page that holds it, and is kept out of searches', () => {
  expect(page).toContain('<base target="_blank">');
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).not.toContain('rel="canonical"');
});
