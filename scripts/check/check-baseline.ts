import { severityOf } from '../../src/schemas/check-codes.ts';
import { type Problem, sortProblems } from '../../src/schemas/problem.ts';

/** Where the warnings that were there before are listed, relative to the project. */
export const baselineFile = 'content/.checks-baseline.json';

/**
 * Old warnings by file and code: their messages, one entry for each. Lines are left out, so that text may move; a
 * message names the words it is about.
 */
export type Baseline = Record<string, Record<string, string[]>>;

export interface Compared {
  /** Errors, hints and the warnings that the baseline does not hold. */
  fresh: Problem[];
  /** Warnings that the baseline holds. */
  old: Problem[];
  /** Entries of the baseline whose warning is gone. */
  gone: { file: string; code: string; message: string }[];
}

/** Parts old warnings from new ones. `isChecked` tells which files were looked at; entries of others are let be. */
export function compareWithBaseline(
  problems: readonly Problem[],
  baseline: Baseline,
  isChecked: (file: string) => boolean,
): Compared {
  const left = new Map<string, Required<Entry> & { count: number }>();
  for (const entry of entriesOf(baseline)) {
    const known = left.get(keyOf(entry));
    left.set(keyOf(entry), { ...entry, count: (known?.count ?? 0) + 1 });
  }
  const compared: Compared = { fresh: [], old: [], gone: [] };
  for (const problem of problems) {
    const entry = severityOf(problem) === 'warning' ? left.get(keyOf(problem)) : undefined;
    if (entry && entry.count > 0) {
      entry.count--;
      compared.old.push(problem);
    } else compared.fresh.push(problem);
  }
  for (const { count, file, code, message } of left.values()) {
    if (!isChecked(file)) continue;
    for (let nth = 0; nth < count; nth++) compared.gone.push({ file, code, message });
  }
  return compared;
}

/** The baseline that holds all of these warnings, and of files not looked at what it held before. */
export function updateBaseline(
  problems: readonly Problem[],
  baseline: Baseline,
  isChecked: (file: string) => boolean,
): Baseline {
  const kept = entriesOf(baseline).filter(({ file }) => !isChecked(file));
  const found = sortProblems(problems)
    .filter((problem) => severityOf(problem) === 'warning')
    .map(({ file, code = '', message }) => ({ file, code, message }));
  const next: Baseline = {};
  for (const { file, code, message } of [...kept, ...found].sort(inOrder)) {
    const codes = next[file] ?? {};
    next[file] = codes;
    codes[code] = [...(codes[code] ?? []), message];
  }
  return next;
}

/** What a baseline file holds, or what is wrong with it. */
export function parseBaseline(text: string): Baseline | Problem {
  const isTexts = (value: unknown): boolean =>
    Array.isArray(value) && value.every((each) => typeof each === 'string');
  const isGroup = (value: unknown, holds: (inner: unknown) => boolean): boolean =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(holds);
  try {
    const value: unknown = JSON.parse(text);
    if (isGroup(value, (file) => isGroup(file, isTexts))) return value as Baseline;
  } catch {}
  return {
    file: baselineFile,
    line: 1,
    column: 1,
    message: 'is no baseline',
    mend: 'delete it, then run npm run check -- content --update-baseline',
  };
}

/** Lines of entries in the text of a baseline, from 1, of equal ones one after the other. */
export function linesOfEntries(
  entries: readonly { file: string; code: string; message: string }[],
  lines: readonly string[],
): number[] {
  const taken = new Set<number>();
  const lineOf = (text: string, from: number): number =>
    lines.findIndex((line, at) => at >= from && !taken.has(at) && line.trim().startsWith(text));
  return entries.map(({ file, code, message }) => {
    const inFile = lineOf(`${JSON.stringify(file)}:`, 0);
    const found = lineOf(JSON.stringify(message), lineOf(`${JSON.stringify(code)}:`, inFile));
    taken.add(found);
    return Math.max(0, found) + 1;
  });
}

export const formatBaseline = (baseline: Baseline): string =>
  `${JSON.stringify(baseline, null, 2)}\n`;

interface Entry {
  file: string;
  code?: string;
  message: string;
}

const keyOf = ({ file, code = '', message }: Entry): string => `${file}\n${code}\n${message}`;

const entriesOf = (baseline: Baseline): Required<Entry>[] =>
  Object.entries(baseline).flatMap(([file, codes]) =>
    Object.entries(codes).flatMap(([code, messages]) =>
      messages.map((message) => ({ file, code, message })),
    ),
  );

const inOrder = (a: Required<Entry>, b: Required<Entry>): number =>
  compare(a.file, b.file) || compare(a.code, b.code) || compare(a.message, b.message);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
