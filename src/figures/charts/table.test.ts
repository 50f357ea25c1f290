import { expect, it } from 'vitest';
import { chartMessages } from '../../messages/chart.ts';
import type { Chart, Mark } from './model.ts';
import { chartTable } from './table.ts';

const mark = (name: string, more: Partial<Mark> = {}): Mark =>
  ({ name, href: `#f-${name}`, amount: '900', source: 'An office', others: [], ...more }) as Mark;
const table = (type: Chart['type'], ...marks: Mark[]) => chartTable({ type, marks } as Chart);
const heads = (html: string) => [...html.matchAll(/<th scope="col">([^<]*)/g)].map(([, w]) => w);
const cells = (html: string) =>
  [...html.replaceAll('<td/>', '<td></td>').matchAll(/<tr>(.*?)<\/tr>/g)]
    .slice(1)
    .map(([, row = '']) =>
      [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, cell]) => cell),
    );

it('a chart of one thing says when, how much and who states it', () => {
  const html = table('bars', mark('2020'), mark('2021', { source: '' }));
  const { when, value, source } = chartMessages.table;
  expect(heads(html)).toEqual([when, value, source]);
  expect(cells(html)).toEqual([
    ['2020', '<a href="#f-2020">900</a>', 'An office'],
    ['2021', '<a href="#f-2021">900</a>', chartMessages.noSource],
  ]);
});

it('one of several says of what each figure is, and one that is of no time what it is of', () => {
  const { what, when, value, source } = chartMessages.table;
  const lines = ['trips', 'cargo'].map((label, line) => mark('2020', { line, label }));
  const html = table('lines', ...lines, mark('2021', { line: 2 }));
  expect(heads(html)).toEqual([what, when, value, source]);
  expect(cells(html).map(([label]) => label)).toEqual(['trips', 'cargo', '']);
  expect(heads(table('shares', mark('By rail'), mark('By air')))).toEqual([what, value, source]);
});

it('a figure elsewhere is marked as that, and what others state stands beside it', () => {
  const html = table(
    'bars',
    mark('2020', {
      href: 'https://example.org/',
      others: [{ words: '910', source: '', href: '#o' }] as Mark['others'],
    }),
  );
  expect(html).toContain('<a href="https://example.org/" rel="external">900</a>');
  expect(html).toMatch(/<span><a href="#o">[^<]*910[^<]*<\/a><\/span>/);
  expect(html).toContain(chartMessages.noSource);
});

it('of many who state the same the first are named and the rest are counted, never only one', () => {
  const others = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ words: '900', source: `Paper ${at}`, href: '#o' }));
  const named = (count: number) =>
    table('bars', mark('2020', { others: others(count) })).match(/Paper \d+/g) ?? [];
  const further = (count: number) =>
    /and (\d+) more/.exec(table('bars', mark('2020', { others: others(count) })))?.[1];
  expect(named(7)).toHaveLength(7);
  expect(further(7)).toBeUndefined();
  expect(named(8)).toEqual(['Paper 0', 'Paper 1', 'Paper 2', 'Paper 3', 'Paper 4', 'Paper 5']);
  expect(further(8)).toBe('2');
  expect(further(80)).toBe('74');
});
