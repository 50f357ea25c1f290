import { rowsToCsv } from './records.ts';

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

/** Rows as CSV; see `rowsToCsv`. */
export const toCsv = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  rowsToCsv(
    columns.map(({ name }) => name),
    rows.map((row) => columns.map(({ read }) => read(row))),
  );

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
