/** A column of a table that other programs read, in the terms of the Table Schema of Data Package v2. */
export interface Column<Row> {
  name: string;
  type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
  description: string;
  /** What holds of every value of it. */
  constraints?: {
    required?: true;
    unique?: true;
    enum?: readonly string[];
    minimum?: number;
    maximum?: number;
  };
  read: (row: Row) => string | number | boolean | null | undefined;
}

/** Columns that name rows: of the table itself, and of another of its package (`resource` is empty for the same). */
export interface Keys {
  primaryKey?: string;
  foreignKeys?: readonly { field: string; resource: string; to: string }[];
}

/**
 * Rows as CSV (RFC 4180: UTF-8, comma, CRLF, names of columns in the first line); an empty field is no value. A text
 * that a spreadsheet would compute has an apostrophe before it, as OWASP advises against formula injection.
 */
export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ read }) => field(read(row)))),
  ];
  return lines.map((line) => `${line.join(',')}\r\n`).join('');
}

/** Rows as objects, without the fields that have no value. */
export function toRecords<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Record<string, string | number | boolean>[] {
  return rows.map((row) =>
    Object.fromEntries(
      columns.flatMap(({ name, read }) => {
        const value = read(row);
        return value === null || value === undefined || value === '' ? [] : [[name, value]];
      }),
    ),
  );
}

/** The schema of a table, as `datapackage.json` and the JSON of a figure state it. */
export function toSchema<Row>(
  columns: readonly Column<Row>[],
  { primaryKey, foreignKeys = [] }: Keys = {},
) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(({ name, type, description, constraints }) => ({
      name,
      type,
      description,
      ...(constraints && { constraints }),
    })),
    missingValues: [''],
    ...(primaryKey && { primaryKey: [primaryKey] }),
    ...(foreignKeys.length > 0 && {
      foreignKeys: foreignKeys.map(({ field, resource, to }) => ({
        fields: [field],
        reference: { resource, fields: [to] },
      })),
    }),
  };
}

function field(value: ReturnType<Column<unknown>['read']>): string {
  const text = value === null || value === undefined ? '' : String(value);
  return quoted(typeof value === 'string' && formula.test(text) ? `'${text}` : text);
}

/** What a spreadsheet takes for a formula; a number with its sign stays one. */
const formula = /^[=+\-@\t\r](?!\d[\d.,]*%?$)/;

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
