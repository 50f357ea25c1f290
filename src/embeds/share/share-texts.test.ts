import { expect, it } from 'vitest';
import { citation } from './citation.ts';
import { type SharedFigure, shareTexts, snippetInputOf } from './share-texts.ts';
import { heightAmong } from './snippets.ts';

const figure = (isTable: boolean): SharedFigure => ({
  id: 'series-trips',
  title: 'Trips & more',
  subtitle: 'A year',
  date: '2024-06-11',
  page: 'https://site.example/base/figures/series-trips/',
  embed: 'https://site.example/base/embed/series-trips/',
  heights: [[280, 640]],
  height: 700,
  share: {
    image: 'https://site.example/base/data/series-trips-card.png',
    isTable,
    pins: [{ hash: 'aaaaaaaaaaaa', date: '2024-06-11', title: 'Pinned', heights: [], height: 500 }],
  },
});

it('copies are made of the site, the picture and the words that the JSON of a figure gives', () => {
  expect(snippetInputOf(figure(true))).toMatchObject({
    site: 'https://site.example/base/',
    image: 'https://site.example/base/data/series-trips-card.png',
    alt: 'Trips & more. A year.',
  });
});

it('programs read the table of a figure that has one, else its data', () => {
  const table = shareTexts(figure(true)).copies;
  for (const text of [table.r, table.python, table.javascript])
    expect(text).toContain('https://site.example/base/data/series-trips.csv');
  const records = shareTexts(figure(false)).copies;
  for (const text of [records.r, records.python, records.javascript])
    expect(text).toContain('https://site.example/base/data/series-trips.json');
});

it('pinned copies are as they were when they were pinned', () => {
  const [own, ...others] = shareTexts(figure(true)).pins;
  expect(others).toEqual([]);
  expect(own?.date).toBe('2024-06-11');
  expect(own?.frame).toContain('src="https://site.example/base/pin/aaaaaaaaaaaa/" title="Pinned"');
  expect(own?.frame).toContain('height="500"');
  expect(own?.element).toContain('pin="aaaaaaaaaaaa"');
});

it('a citation is whole as words and as an entry of BibTeX', () => {
  const { title, date, page: url } = figure(true);
  const { plain, bibtex } = citation({ title, date, url });
  expect(plain).toContain('(2024): Trips & more.');
  const lines = bibtex.split('\n');
  expect(lines[0]).toBe('@misc{silklines-series-trips,');
  expect(lines).toContain('  title = {Trips \\& more},');
  expect(lines).toContain(`  url = {${url}}`);
  expect(lines.at(-1)).toBe('}');
});

it('the height of a frame lies on the line between those of the widths beside its own', () => {
  const heights: [number, number][] = [
    [300, 700],
    [400, 500],
    [800, 301],
  ];
  expect([200, 300, 350, 400, 600, 800, 900].map((width) => heightAmong(heights, width))).toEqual([
    700, 700, 600, 500, 401, 301, 301,
  ]);
  expect(heightAmong([], 300)).toBe(480);
});
