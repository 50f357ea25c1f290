import { ascending } from 'd3';
import { shownSigns } from './characters.ts';
import type { CheckCode, Severity } from './check-codes.ts';

/** Something wrong in a file an editor wrote: where, what, and how to mend it. */
export interface Problem {
  /** Path as the editor knows it, relative to the project. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
  /** How many UTF-16 code units from there on are wrong, where that is known; never past the end of the line. */
  length?: number;
  /** Which check found it. */
  code?: CheckCode;
  /** Where a project weighs it otherwise than the check does: `content/checks.yaml`. */
  severity?: Severity;
  /** Field of front matter or of an atlas entry, dotted: `sources[0].url`. */
  field?: string;
  message: string;
  /** What to do about it, as a sentence. */
  mend?: string;
}

/** Where words of an article stand, as problems tell it: they end where their first line does. */
export const placeOfWords = ({
  line,
  column,
  text,
}: {
  line: number;
  column: number;
  text: string;
}): Required<Pick<Problem, 'line' | 'column' | 'length'>> => ({
  line,
  column,
  length: text.split('\n', 1)[0]?.length ?? 0,
});

/** The words of a text that a problem is about; "" where it does not say how many. */
export function wordsAt(
  text: string,
  { line, column, length = 0 }: Pick<Problem, 'line' | 'column' | 'length'>,
): string {
  const row = text.split('\n')[line - 1] ?? '';
  return row.slice(column - 1, column - 1 + length);
}

/** A path into a value as problems name it: `['sources', 0, 'url']` → `sources[0].url`. */
export const fieldName = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');

/** `file:line:column: field: message (mend)`, the form editors and terminals make clickable. */
export function formatProblem({ file, line, column, field, message, mend }: Problem): string {
  const where = `${file}:${line}:${column}:`;
  const parts = [where, field && `${field}:`, message, mend && `(${mend})`];
  return shownSigns(parts.filter(Boolean).join(' '));
}

/** `message: mend`, for whoever sees the place already. */
export const faultInWords = ({ message, mend }: Pick<Problem, 'message' | 'mend'>): string =>
  shownSigns([message, mend].filter(Boolean).join(': '));

/** The first problem that was not there before, by its message; null where there is none. */
export function newProblem(before: readonly Problem[], after: readonly Problem[]): Problem | null {
  const known = new Set(before.map(({ message }) => message));
  return after.find(({ message }) => !known.has(message)) ?? null;
}

/** Problems in the order of files, lines and columns, so that every run prints the same. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => ascending(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}
