import { expect, it } from 'vitest';
import { type Column, toCsv, toRecords, toSchema } from './table.ts';

interface Row {
  what: string;
  value: number | null;
}
const columns: Column<Row>[] = [
  { name: 'what', type: 'string', description: 'What', read: ({ what }) => what },
  { name: 'value', type: 'number', description: 'How many', read: ({ value }) => value },
];

it('quotes what would break a line or a field', () => {
  const rows = [
    { what: 'trains, "fast"', value: 1126 },
    { what: 'two\nlines', value: null },
  ];
  expect(toCsv(columns, rows)).toBe('what,value\r\n"trains, ""fast""",1126\r\n"two\nlines",\r\n');
});

it('gives a spreadsheet no text that it would compute', () => {
  const texts = ['=HYPERLINK("x")', '@sum', '+12 per cent on the year', '-3'];
  const rows = texts.map((what) => ({ what, value: -3 }));
  expect(toCsv(columns, rows).split('\r\n').slice(1, 5)).toEqual([
    '"\'=HYPERLINK(""x"")",-3',
    "'@sum,-3",
    "'+12 per cent on the year,-3",
    '-3,-3',
  ]);
});

it('leaves out what has no value', () => {
  expect(toRecords(columns, [{ what: 'trains', value: null }])).toEqual([{ what: 'trains' }]);
});

it('states its columns', () => {
  expect(toSchema(columns, { primaryKey: 'what' })).toMatchObject({
    fields: [
      { name: 'what', type: 'string' },
      { name: 'value', type: 'number' },
    ],
    primaryKey: ['what'],
  });
});
