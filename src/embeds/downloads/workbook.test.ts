import { expect, it } from 'vitest';
import { workbookOf } from './workbook.ts';

const content = {
  title: 'Trains',
  subtitle: '',
  notes: ['A note.'],
  page: 'https://example.org/figures/trains/',
  licence: { name: 'CC BY 4.0', url: 'https://example.org/by' },
  sources: [{ title: 'A page', publisher: 'Gazette', url: 'https://example.org/a' }],
  facts: [
    { id: 'a-1', value: 12.5, period_end: '2021-03-01', record: true },
    { id: '=a-2', value: 3, period_end: '1842-01-01' },
  ],
  places: [],
};

const schema = {
  fields: [
    { name: 'id', type: 'string', description: 'Id' },
    { name: 'value', type: 'number', description: 'Value' },
    { name: 'period_end', type: 'date', description: 'Last day' },
    { name: 'record', type: 'boolean', description: 'Record' },
  ],
};

it('gives numbers, days and yes or no their types, and leaves empty what has no value', () => {
  const [facts] = workbookOf(content, schema);
  expect(facts?.rows).toEqual([
    ['id', 'value', 'period_end', 'record'],
    ['a-1', 12.5, new Date('2021-03-01T00:00:00Z'), true],
    // Older than a spreadsheet counts.
    ['=a-2', 3, '1842-01-01', null],
  ]);
});

it('has sources, columns and what it is on sheets of their own, and no sheet without rows', () => {
  expect(workbookOf(content, schema).map(({ sheet }) => sheet)).toEqual([
    'Facts',
    'Sources',
    'Columns',
    'About',
  ]);
  const map = { ...content, facts: [], sources: [], places: [{ id: 'wuhan', latitude: 30.62 }] };
  expect(workbookOf(map, schema).map(({ sheet, rows }) => [sheet, rows.length])).toEqual([
    ['Places', 2],
    ['About', 6],
  ]);
});

it('has columns with room for what is written in them, and none wider than a screen', () => {
  const long = 'x'.repeat(200);
  const [facts] = workbookOf({ ...content, facts: [{ id: long, value: 1 }] }, schema);
  expect(facts?.widths).toEqual([60, 'value'.length + 2, 'period_end'.length + 2, 8]);
  const [dated] = workbookOf(content, schema);
  expect(dated?.widths[2]).toBe('2021-03-01'.length + 2);
});
