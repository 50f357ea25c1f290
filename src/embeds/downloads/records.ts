/** A row of a table as JSON has it: fields without a value are left out. */
export type TableRecord = Readonly<Record<string, string | number | boolean>>;

/** Records as CSV, as `rowsToCsv` has it, the columns in the order of `names`. */
export const recordsToCsv = (names: readonly string[], records: readonly TableRecord[]): string =>
  rowsToCsv(
    names,
    records.map((record) => names.map((name) => record[name])),
  );

/**
 * Rows as CSV (RFC 4180: UTF-8, comma, CRLF, names of columns in the first line); an empty field is no value. A text
 * that a spreadsheet would compute has an apostrophe before it, as OWASP advises against formula injection.
 */
export const rowsToCsv = (names: readonly string[], rows: readonly (readonly Value[])[]): string =>
  [[...names], ...rows.map((row) => row.map(field))]
    .map((line) => `${line.join(',')}\r\n`)
    .join('');

type Value = string | number | boolean | null | undefined;

function field(value: Value): string {
  const text = value === null || value === undefined ? '' : String(value);
  return quoted(typeof value === 'string' && formula.test(text) ? `'${text}` : text);
}

/** What a spreadsheet takes for a formula; a number with its sign stays one. */
const formula = /^[=+\-@\t\r](?!\d[\d.,]*%?$)/;

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
