import type { TableRecord } from './records.ts';

/** What the columns of facts hold: the table schema that the JSON of a figure names. */
export interface FactSchema {
  fields: readonly { name: string; type: string; description: string }[];
}

/** What a workbook of a figure is made of: its JSON. */
export interface WorkbookContent {
  title: string;
  subtitle: string;
  notes: readonly string[];
  page: string;
  licence: { name: string; url: string };
  sources: readonly { title: string; publisher: string; url: string; published?: string }[];
  facts: readonly TableRecord[];
  places: readonly TableRecord[];
}

/** A cell with the type a spreadsheet computes with; null for an empty one. */
export type WorkbookCell = string | number | boolean | Date | null;

/** A sheet: names of columns in its first row. */
export interface WorkbookSheet {
  sheet: string;
  /** In characters. */
  widths: number[];
  rows: WorkbookCell[][];
}

/**
 * A figure as the sheets of a workbook: its facts under the columns of its CSV, numbers as numbers, days as days; the
 * places of a map; its sources; what each column holds; and what it shows, whose it is and where it stands.
 *
 * @example workbookOf(json, schema).map(({ sheet }) => sheet) // ['Facts', 'Places', 'Sources', 'Columns', 'About']
 */
export function workbookOf(content: WorkbookContent, { fields }: FactSchema): WorkbookSheet[] {
  const days = new Set(fields.filter(({ type }) => type === 'date').map(({ name }) => name));
  const cells = (record: TableRecord, names: readonly string[]): WorkbookCell[] =>
    names.map((name) => {
      const value = record[name] ?? null;
      return days.has(name) && typeof value === 'string' ? asDay(value) : value;
    });
  const table = (sheet: string, names: readonly string[], records: readonly TableRecord[]) =>
    sheetOf(
      sheet,
      names,
      records.map((record) => cells(record, names)),
    );
  const placeNames = [...new Set(content.places.flatMap((place) => Object.keys(place)))];
  return [
    table(
      'Facts',
      fields.map(({ name }) => name),
      content.facts,
    ),
    table('Places', placeNames, content.places),
    sheetOf(
      'Sources',
      ['publisher', 'title', 'published', 'url'],
      content.sources.map(({ publisher, title, published, url }) => [
        publisher,
        title,
        published ?? null,
        url,
      ]),
    ),
    sheetOf(
      'Columns',
      ['name', 'type', 'description'],
      content.facts.length === 0
        ? []
        : fields.map(({ name, type, description }) => [name, type, description]),
    ),
    sheetOf('About', ['what', 'words'], aboutOf(content)),
  ].filter(({ rows }) => rows.length > 1);
}

const aboutOf = ({ title, subtitle, notes, page, licence }: WorkbookContent): WorkbookCell[][] =>
  [
    ['title', title],
    ['subtitle', subtitle],
    ...notes.map((note) => ['note', note]),
    ['page', page],
    ['licence', licence.name],
    ['licence_url', licence.url],
  ].filter(([, words]) => words !== '');

/** "2021-03-01" as a day; what is no whole day stays as it is written. */
function asDay(words: string): WorkbookCell {
  const day = new Date(`${words}T00:00:00Z`);
  // Spreadsheets count days from 1900.
  return /^\d{4}-\d{2}-\d{2}$/.test(words) && day.getUTCFullYear() > 1900 ? day : words;
}

const widest = 60;

function sheetOf(
  sheet: string,
  names: readonly string[],
  body: readonly WorkbookCell[][],
): WorkbookSheet {
  const rows = [[...names], ...body];
  const widths = names.map((_, at) =>
    Math.min(widest, rows.reduce((most, row) => Math.max(most, lengthOf(row[at] ?? null)), 0) + 2),
  );
  return { sheet, widths, rows };
}

const lengthOf = (cell: WorkbookCell): number =>
  cell instanceof Date ? '2021-03-01'.length : String(cell ?? '').length;
