import type { Atlas } from '../../src/atlas/types.ts';
import {
  kindsOf,
  readAmountWritten,
  readUnitWritten,
} from '../../src/extraction/editing/written-amounts.ts';
import { readPeriodWritten } from '../../src/extraction/editing/written-periods.ts';
import type { Measure } from '../../src/schemas/measure.ts';
import { nearest } from '../../src/schemas/nearest.ts';

/** What one row may hold; every cell is text, an empty one is left out. */
export const columns = [
  'id',
  'measure',
  'subject',
  'kind',
  'value',
  'unit',
  'qualifier',
  'trend',
  'basis',
  'period',
  'places',
  'corridors',
  'from',
  'to',
  'definition',
  'modality',
  'evidence',
  'note',
  'source',
  'title',
  'publisher',
  'url',
  'published',
  'type',
  'quote',
] as const;
export type Column = (typeof columns)[number];
export type Row = Partial<Record<Column, string>>;

/** A figure as `content/atlas/figures.yaml` has it, before its schema has looked at it. */
export type Entry = Record<string, unknown>;

/**
 * A row of statistics as an entry of the atlas, and what is wrong with it, cell by cell.
 *
 * @example toEntry({ id: 'khorgos-2025', measure: 'border-trains', value: '9,000', period: '2025', places: 'Khorgos' }, atlas)
 * @param row cells as typed: numbers with their grouping, times and places in words or by id
 */
export function toEntry(row: Row, atlas: Atlas): { entry: Entry; faults: string[] } {
  const faults: string[] = [];
  const measure = measureOf(row, atlas, faults);
  const { value = '' } = row;
  const amount = readAmountWritten(value);
  if (!amount) faults.push(`value: “${value}” is no number and no range of two`);
  const written = row.unit ?? measure?.unit ?? '';
  const unit = unitOf(written, measure, faults);
  const placesIn = (cell: string | undefined) =>
    listOf(cell).map((name) => placeOf(name, atlas, faults));
  const entry = given({
    id: row.id,
    kind: row.kind ?? unit?.kinds[0] ?? kindsOf(written)[0],
    subject: row.subject ?? measure?.name,
    value: null,
    ...amount,
    unit: unit?.unit ?? written,
    qualifier: row.qualifier,
    trend: row.trend,
    basis: row.basis,
    measure: measure?.id,
    definition: row.definition,
    places: placesIn(row.places),
    corridors: row.corridors === undefined ? undefined : listOf(row.corridors),
    flow:
      (row.from ?? row.to) === undefined
        ? undefined
        : { from: placesIn(row.from), to: placesIn(row.to), via: [] },
    modality: row.modality,
    period: periodOf(row, faults),
    ...sourceOf(row),
    note: row.note,
  });
  return { entry, faults };
}

const sourceOf = (row: Row): Entry =>
  row.url === undefined
    ? { evidence: row.evidence ?? 'unconfirmed' }
    : { evidence: row.evidence ?? 'secondary', citation: citationOf(row) };

/** The fields that have a value. */
const given = (fields: Entry): Entry =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** The measure a row names, by a definition that is one of its own. */
function measureOf(row: Row, atlas: Atlas, faults: string[]): Measure | undefined {
  const measure = atlas.measures.get(row.measure ?? '');
  if (row.measure !== undefined && !measure) {
    const mend = 'add it to content/atlas/measures.yaml';
    faults.push(unknown('measure', row.measure, [...atlas.measures.keys()], mend));
  }
  const definitions = measure?.definitions.map(({ id }) => id) ?? [];
  if (row.definition !== undefined && !definitions.includes(row.definition))
    faults.push(unknown('definition', row.definition, definitions, 'add it to the measure'));
  return measure;
}

function unitOf(written: string, measure: Measure | undefined, faults: string[]) {
  const unit = readUnitWritten(written);
  if (!unit) faults.push(`unit: “${written}” is no unit; write a noun, a currency code or percent`);
  else if (measure && !fits(unit.noun, measure))
    faults.push(
      `unit: the measure ${measure.id} counts ${measure.nouns.join(', ')}, not ${written}`,
    );
  return unit;
}

function periodOf({ period }: Row, faults: string[]) {
  if (period === undefined) return undefined;
  const read = readPeriodWritten(period, null);
  if (!read)
    faults.push(
      `period: “${period}” cannot be dated; write 2025, 2025-03, 2025-Q1, 2025-H1 or 2025-01-01/2025-12-02`,
    );
  return read ?? undefined;
}

const citationOf = (row: Row): Entry =>
  given({
    id: row.source,
    title: row.title,
    publisher: row.publisher,
    url: row.url,
    published: row.published,
    type: row.type ?? 'news',
    quote: row.quote,
  });

const fits = (noun: string, { unit, nouns }: { unit: string; nouns: readonly string[] }): boolean =>
  noun === unit || nouns.includes(noun);

const listOf = (cell = ''): string[] => cell.split(';').flatMap((each) => each.trim() || []);

function placeOf(name: string, { places }: Atlas, faults: string[]): string {
  if (places.has(name)) return name;
  const found = [...places.values()].filter((place) =>
    [place.name, ...place.aliases].includes(name),
  );
  const [only, ...more] = found;
  if (only && more.length === 0) return only.id;
  const ids = [...places.values()].flatMap((place) => [place.name, place.id]);
  faults.push(
    only
      ? `places: “${name}” may be ${found.map(({ id }) => id).join(' or ')}`
      : unknown('places', name, ids, 'add the place to content/atlas'),
  );
  return name;
}

function unknown(field: string, word: string, known: readonly string[], add: string): string {
  const near = nearest(word, known);
  return `${field}: the atlas has no “${word}”; ${near ? `did you mean “${near}”?` : add}`;
}
