import { ascending } from 'd3';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { unfitIn } from '../schemas/characters.ts';
import { corridorSchema, lineSchema } from '../schemas/corridor.ts';
import { exchangeRateSchema } from '../schemas/exchange-rate.ts';
import { citedFigureSchema } from '../schemas/figure.ts';
import { measureSchema } from '../schemas/measure.ts';
import { nearest } from '../schemas/nearest.ts';
import { placeSchema } from '../schemas/place.ts';
import { fieldName, type Problem, sortProblems } from '../schemas/problem.ts';
import { type Entry, position } from './entries.ts';
import { checkReferences } from './references.ts';
import type { Atlas } from './types.ts';

export type { Atlas } from './types.ts';

/** A file of `content/atlas/`: its path as the editor knows it, and its text. */
export interface AtlasFile {
  path: string;
  text: string;
}

/** Where entries stand, by section and id: `places/lodz`. */
export type Positions = Map<string, Pick<Problem, 'file' | 'line' | 'column'>>;

const schemas = {
  places: placeSchema,
  lines: lineSchema,
  corridors: corridorSchema,
  measures: measureSchema,
  figures: citedFigureSchema,
  rates: exchangeRateSchema,
};
type Section = keyof typeof schemas;

/** Fields a bare year may stand in: YAML reads `opened: 2013` as a number. */
const dateFields = new Set(['opened', 'closed', 'published']);

/**
 * Reads the files of the atlas. `places-areas.yaml` and the like add to `places.yaml`.
 *
 * @returns the entries that are sound, everything that is wrong in the order of files and lines, and where each
 *   entry stands
 */
export function parseAtlas(files: readonly AtlasFile[]): {
  atlas: Atlas;
  problems: Problem[];
  positions: Positions;
} {
  const problems: Problem[] = [];
  const read: { [S in Section]: Entry<z.infer<(typeof schemas)[S]>>[] } = {
    places: [],
    lines: [],
    corridors: [],
    measures: [],
    figures: [],
    rates: [],
  };
  for (const file of [...files].sort((a, b) => ascending(a.path, b.path))) {
    const name = file.path.split('/').at(-1) ?? file.path;
    const section = name.match(/^([a-z]+)(-[a-z-]+)?\.yaml$/)?.[1];
    if (section === undefined || !(section in schemas)) {
      problems.push({
        file: file.path,
        line: 1,
        column: 1,
        message: 'is not a file of the atlas',
        mend: `name it ${Object.keys(schemas).join('.yaml, ')}.yaml, or places-….yaml and so on`,
      });
      continue;
    }
    const entries = readEntries<unknown>(file, schemas[section as Section], problems);
    (read[section as Section] as Entry<unknown>[]).push(...entries);
  }
  const places = unique(read.places, 'place', problems);
  const lines = unique(read.lines, 'line', problems);
  const corridors = unique(read.corridors, 'corridor', problems);
  const measures = unique(read.measures, 'measure', problems);
  const figures = unique(read.figures, 'figure', problems);
  const rates = unique(read.rates, 'rate', problems);
  problems.push(...checkReferences({ places, lines, corridors, measures, figures }));
  return {
    atlas: {
      places: values(places),
      lines: [...lines.values()].map((entry) => entry.value),
      corridors: values(corridors),
      measures: values(measures),
      figures: [...figures.values()].map((entry) => entry.value),
      rates: values(rates),
    },
    problems: sortProblems(problems),
    positions: new Map(
      Object.entries({ places, lines, corridors, measures, figures }).flatMap(
        ([section, entries]) =>
          [...entries].map(([id, entry]) => [`${section}/${id}`, position(entry, ['id'], false)]),
      ),
    ),
  };
}

function values<T>(entries: Map<string, Entry<T>>): Map<string, T> {
  return new Map([...entries].map(([id, entry]) => [id, entry.value]));
}

function readEntries<T>(
  { path: filePath, text }: AtlasFile,
  schema: z.ZodType<T>,
  problems: Problem[],
): Entry<T>[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (const error of [...document.errors, ...document.warnings]) {
    const { line, col } = lines.linePos(error.pos[0]);
    problems.push({
      file: filePath,
      line,
      column: col,
      message: `is not YAML: ${error.message}`,
      mend: 'look at the indentation, and quote text that holds ": " or " #"',
    });
  }
  if (document.errors.length > 0 || document.contents === null) return [];
  if (!isSeq(document.contents)) {
    problems.push({
      file: filePath,
      line: 1,
      column: 1,
      message: 'must be a list',
      mend: 'begin every entry with "- id: …"',
    });
    return [];
  }
  const entries: Entry<T>[] = [];
  for (const node of document.contents.items) {
    if (!isMap(node)) {
      const { line, col } = lines.linePos((node as Node).range?.[0] ?? 0);
      problems.push({
        file: filePath,
        line,
        column: col,
        message: 'is not an entry',
        mend: 'write it as "- id: …" with one field a line',
      });
      continue;
    }
    const plain = toPlain(node);
    const unfit = unfitSign(plain, { file: filePath, node, lines });
    if (unfit) {
      problems.push(unfit);
      continue;
    }
    const result = schema.safeParse(plain);
    if (result.success) {
      entries.push({ value: result.data, file: filePath, node, lines });
      continue;
    }
    for (const issue of result.error.issues) {
      problems.push(...describe(issue, { file: filePath, node, lines }, schema));
    }
  }
  return entries;
}

/** A sign in an entry that no page or table can hold. */
function unfitSign(plain: unknown, where: Omit<Entry<never>, 'value'>): Problem | null {
  const found = unfitIn(plain);
  if (!found) return null;
  const path = found.path as (string | number)[];
  return {
    ...position(where, path, false),
    field: path.join('.'),
    message: `holds ${found.sign.name}, which is no sign of a text`,
    mend: 'take it out',
  };
}

/** The entry as JavaScript values, with years kept as they are written. */
function toPlain(node: Node): unknown {
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map((pair) => {
        const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
        const value = pair.value as Node | null;
        if (dateFields.has(key) && isScalar(value) && typeof value.value === 'number')
          return [key, value.source];
        return [key, value === null ? null : toPlain(value)];
      }),
    );
  }
  if (isSeq(node)) return node.items.map((item) => toPlain(item as Node));
  return isScalar(node) ? node.value : null;
}

function describe(
  issue: z.core.$ZodIssue,
  where: Omit<Entry<never>, 'value'>,
  schema: z.ZodType,
): Problem[] {
  const path = issue.path as (string | number)[];
  const field = fieldName(path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    return issue.keys.map((key) => {
      const close = nearest(key, known);
      return {
        ...position(where, [...path, key], true),
        field: field === '' ? key : `${field}.${key}`,
        message: 'is not a field of the atlas',
        mend: close ? `did you mean "${close}"?` : `fields are ${known.join(', ')}`,
      };
    });
  }
  const missing = issue.code === 'invalid_type' && where.node.getIn(path, true) === undefined;
  const id = where.node.get('id');
  return [
    {
      ...position(where, path, false),
      field,
      message: missing
        ? `is missing${typeof id === 'string' ? ` from "${id}"` : ''}`
        : issue.message.replace(/^Invalid (input|option): /, ''),
      ...(missing && { mend: `add a line "${field}: …"` }),
    },
  ];
}

function knownKeys(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let at: unknown = schema;
  for (const part of path) {
    at = unwrap(at);
    const { shape, element } = at as { shape?: Record<string, unknown>; element?: unknown };
    at = typeof part === 'number' ? element : shape?.[part];
  }
  return Object.keys((unwrap(at) as { shape?: object }).shape ?? {});
}

function unwrap(schema: unknown): unknown {
  let at = schema as { def?: { innerType?: unknown } };
  while (at?.def?.innerType) at = at.def.innerType as typeof at;
  return at;
}

function unique<T extends { id: string }>(
  entries: readonly Entry<T>[],
  noun: string,
  problems: Problem[],
): Map<string, Entry<T>> {
  const known = new Map<string, Entry<T>>();
  for (const entry of entries) {
    const first = known.get(entry.value.id);
    if (!first) {
      known.set(entry.value.id, entry);
      continue;
    }
    const at = position(first, ['id'], false);
    problems.push({
      ...position(entry, ['id'], false),
      field: 'id',
      message: `is taken: another ${noun} "${entry.value.id}" stands at ${at.file}:${at.line}`,
      mend: 'give this one a name of its own, such as one with its province or kind',
    });
  }
  return known;
}
