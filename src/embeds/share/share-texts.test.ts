import { expect, it } from 'vitest';
import { citation } from './citation.ts';
import { rowsFor } from './client/share-panel.ts';
import { type Pin, shareTexts } from './share-texts.ts';
import { heightAmong } from './snippets.ts';

const input = {
  id: 'series-trips',
  title: 'Trips & more',
  alt: 'Trips',
  site: 'https://site.example/',
  page: 'https://site.example/figures/series-trips/',
  image: 'https://site.example/data/series-trips-card.png',
  heights: [[280, 640]] as [number, number][],
  height: 700,
};
const pin = (hash: string, figure: string): Pin => ({
  ...{ hash, figure, date: '2024-06-11', title: 'Pinned', heights: [], height: 500, facts: {} },
});
const pins = [pin('aaaaaaaaaaaa', 'series-trips'), pin('bbbbbbbbbbbb', 'series-cargo')];

it('programs read the table of a figure that has one, else its data', () => {
  const table = shareTexts(input, { date: '2024-06-11', pins, isTable: true }).copies;
  for (const text of [table.r, table.python, table.javascript])
    expect(text).toContain('https://site.example/data/series-trips.csv');
  const records = shareTexts(input, { date: '2024-06-11', pins, isTable: false }).copies;
  for (const text of [records.r, records.python, records.javascript])
    expect(text).toContain('https://site.example/data/series-trips.json');
});

it('pinned copies are of the figure, as they were when they were pinned', () => {
  const [own, ...others] = shareTexts(input, { date: '2024-06-11', pins, isTable: true }).pins;
  expect(others).toEqual([]);
  expect(own?.date).toBe('2024-06-11');
  expect(own?.frame).toContain('src="https://site.example/pin/aaaaaaaaaaaa/" title="Pinned"');
  expect(own?.frame).toContain('height="500"');
  expect(own?.element).toContain('pin="aaaaaaaaaaaa"');
});

it('a citation is whole as words and as an entry of BibTeX', () => {
  const { plain, bibtex } = citation({ title: input.title, date: '2024-06-11', url: input.page });
  expect(plain).toContain('(2024): Trips & more.');
  const lines = bibtex.split('\n');
  expect(lines[0]).toBe('@misc{silklines-series-trips,');
  expect(lines).toContain('  title = {Trips \\& more},');
  expect(lines).toContain(`  url = {${input.page}}`);
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

it('a field shows a short text whole and the beginning of a long one', () => {
  expect(['one', 'one\ntwo', 'line\n'.repeat(20)].map(rowsFor)).toEqual([2, 3, 6]);
});
