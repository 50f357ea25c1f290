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

it('says by which standard it does, and leads to other tables where a column does', () => {
  const schema = toSchema(columns);
  expect(schema.$schema).toBe('https://datapackage.org/profiles/2.0/tableschema.json');
  expect(schema).not.toHaveProperty('foreignKeys');
  expect(schema).not.toHaveProperty('primaryKey');
  expect(
    toSchema(columns, { foreignKeys: [{ field: 'what', resource: 'places', to: 'id' }] }),
  ).toMatchObject({
    foreignKeys: [{ fields: ['what'], reference: { resource: 'places', fields: ['id'] } }],
  });
});

it('keeps a zero and a no, which are values', () => {
  const zero: Column<number>[] = [
    { name: 'zero', type: 'number', description: '', read: (row) => row },
    { name: 'no', type: 'boolean', description: '', read: () => false },
    { name: 'nothing', type: 'string', description: '', read: () => '' },
    { name: 'unknown', type: 'string', description: '', read: () => undefined },
  ];
  expect(toRecords(zero, [0])).toEqual([{ zero: 0, no: false }]);
});
