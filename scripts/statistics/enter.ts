import { stringify } from 'yaml';
import { type AtlasFile, parseAtlas } from '../../src/atlas/parse.ts';
import type { Atlas } from '../../src/atlas/types.ts';
import { type CitedFigure, citedFigureSchema } from '../../src/schemas/figure.ts';
import { type Entry, type Row, toEntry } from './row.ts';

const figuresFile = 'content/atlas/figures.yaml';

/**
 * The text of `figures.yaml` with rows added at its end, or everything that is wrong with them.
 *
 * @example enterRows(files, [{ id: 'khorgos-2025', … }]) // { text: '…', entered: ['khorgos-2025'], faults: [] }
 * @param files all files of the atlas, figures among them
 * @returns `text` null where anything is wrong; a fault names its row by number, from 1, and id
 */
export function enterRows(
  files: readonly AtlasFile[],
  rows: readonly Row[],
): { text: string | null; entered: string[]; faults: string[] } {
  const before = parseAtlas(files);
  if (before.problems.length > 0)
    return {
      text: null,
      entered: [],
      faults: before.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`),
    };
  const faults: string[] = [];
  const known: CitedFigure[] = [...before.atlas.figures];
  const entries: Entry[] = [];
  rows.forEach((row, at) => {
    const fault = (message: string) =>
      faults.push(`row ${at + 1} (${row.id ?? 'no id'}): ${message}`);
    const { entry, faults: wrong } = toEntry(row, before.atlas);
    for (const each of wrong) fault(each);
    const read = citedFigureSchema.safeParse(entry);
    for (const issue of read.error?.issues ?? [])
      if (wrong.length === 0) fault(`${issue.path.join('.')}: ${issue.message}`);
    if (!read.data || wrong.length > 0) return;
    const twin = twinOf(read.data, known, before.atlas);
    if (twin) fault(twin);
    known.push(read.data);
    entries.push(entry);
  });
  if (faults.length > 0) return { text: null, entered: [], faults };
  const text = files.find(({ path }) => path.endsWith('figures.yaml'))?.text ?? '';
  const next = `${text.trimEnd()}\n${entries.map((entry) => `\n${formatEntry(entry)}`).join('')}`;
  const after = parseAtlas(
    files.map((file) => (file.path.endsWith('figures.yaml') ? { ...file, text: next } : file)),
  );
  const broken = after.problems.map(({ message, mend }) => `${figuresFile}: ${message} (${mend})`);
  return broken.length > 0
    ? { text: null, entered: [], faults: broken }
    : { text: next, entered: entries.map(({ id }) => String(id)), faults: [] };
}

/** What makes a row the same as one that is there: its id, or all it is about, with its time and publisher. */
function twinOf(figure: CitedFigure, known: readonly CitedFigure[], atlas: Atlas): string | null {
  const same = known.find(({ id }) => id === figure.id);
  if (same) return `id: there is a figure “${figure.id}” already; ids are never used again`;
  if (figure.measure === undefined || !atlas.measures.has(figure.measure)) return null;
  const key = aboutKey(figure);
  const twin = known.find(
    (each) => aboutKey(each) === key && each.citation?.publisher === figure.citation?.publisher,
  );
  if (!twin) return null;
  return `this publisher’s figure for it is there already, as “${twin.id}” (${twin.value ?? `${twin.low}–${twin.high}`})`;
}

const aboutKey = (figure: CitedFigure): string =>
  JSON.stringify([
    figure.measure,
    figure.definition,
    figure.kind,
    [...figure.places].sort(),
    [...(figure.corridors ?? [])].sort(),
    figure.flow,
    figure.modality,
    figure.period?.start,
    figure.period?.end,
  ]);

/** One entry of the list, with lists of places and the period on one line each. */
function formatEntry(entry: Entry): string {
  const lines = Object.entries(entry).map(([field, value]) => {
    if (field === 'citation')
      return stringify({ citation: value }, { lineWidth: 0, singleQuote: true });
    const flow = Array.isArray(value) || (typeof value === 'object' && value !== null);
    return stringify(
      { [field]: value },
      { lineWidth: 0, singleQuote: true, ...(flow ? { collectionStyle: 'flow' as const } : {}) },
    ).replace(/^\{ (.*) \}\n$/s, '$1\n');
  });
  return lines
    .join('')
    .trimEnd()
    .split('\n')
    .map((line, at) => `${at === 0 ? '- ' : '  '}${line}\n`)
    .join('');
}
