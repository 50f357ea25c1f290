import { CORE_SCHEMA, load } from 'js-yaml';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Article, articleSchema } from '../schemas/article.ts';
import { nearest } from '../schemas/nearest.ts';
import type { Problem } from '../schemas/problem.ts';
import { sourceSchema } from '../schemas/source.ts';

export interface FrontMatter {
  /** Null where there is none or where `problems` says why it cannot be used. */
  article: Article | null;
  /** Offset of the first character after the closing line; 0 where there is no front matter. */
  end: number;
  problems: Problem[];
}

/** Reads and checks the front matter of a story; every problem is listed with line, column, field and mend. */
export function readFrontMatter(raw: string, file: string): FrontMatter {
  const bounds = findBounds(raw);
  if (!bounds) return { article: null, end: 0, problems: [] };
  if (bounds.close < 0) {
    const message = 'the front matter is never closed';
    const mend = 'end it with a line of three hyphens';
    return { article: null, end: 0, problems: [{ file, line: 1, column: 1, message, mend }] };
  }
  const source = raw.slice(bounds.open, bounds.close);
  const sound = readSound(source);
  if (sound) return { article: sound, end: bounds.end, problems: [] };
  const lines = new LineCounter();
  const yaml = parseDocument(source, { lineCounter: lines });
  const problems: Problem[] = yaml.errors.map((error) => ({
    file,
    line: (error.linePos?.[0].line ?? 1) + 1,
    column: error.linePos?.[0].col ?? 1,
    message: `YAML: ${error.message.split(/ at line |:\n/)[0]}`,
    mend: 'put text that holds a colon or begins with a sign in quotes',
  }));
  if (problems.length > 0) return { article: null, end: bounds.end, problems };

  const place = (path: readonly PropertyKey[], key?: string): { line: number; column: number } => {
    const offset = offsetOf(yaml, path, key);
    if (offset === null) return { line: 1, column: 1 };
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };
  const value: unknown = yaml.toJS() ?? {};
  const result = articleSchema.safeParse(value);
  for (const issue of result.error?.issues ?? []) {
    problems.push(...describe(issue, value).map((each) => toProblem(each, file, place)));
  }
  for (const each of beyondSchema(value)) problems.push(toProblem(each, file, place));
  return {
    article: problems.length === 0 && result.success ? result.data : null,
    end: bounds.end,
    problems,
  };
}

/**
 * Front matter without fault, else null. The parser that keeps positions takes eight times as long as this one, and
 * positions are only for messages.
 */
function readSound(source: string): Article | null {
  let value: unknown;
  try {
    value = load(source, { schema: CORE_SCHEMA });
  } catch {
    return null;
  }
  const result = articleSchema.safeParse(value);
  return result.success && beyondSchema(value).length === 0 ? result.data : null;
}

interface Finding {
  path: readonly PropertyKey[];
  /** A key of the map at `path`, where the key itself is the trouble. */
  key?: string;
  message: string;
  mend?: string | undefined;
}

function toProblem(
  { path, key, message, mend }: Finding,
  file: string,
  place: (path: readonly PropertyKey[], key?: string) => { line: number; column: number },
): Problem {
  const field = fieldName(key === undefined ? path : [...path, key]);
  return { file, ...place(path, key), field, message, ...(mend === undefined ? {} : { mend }) };
}

/** Offsets of the YAML between the fences, and of what follows them; `close` is -1 where the fence never closes. */
function findBounds(raw: string): { open: number; close: number; end: number } | null {
  const open = /^---[ \t]*\r?\n/.exec(raw.slice(0, 64))?.[0].length;
  if (open === undefined) return null;
  for (let at = open; at < raw.length; ) {
    const newline = raw.indexOf('\n', at);
    const lineEnd = newline < 0 ? raw.length : newline;
    if (/^---[ \t]*\r?$/.test(raw.slice(at, Math.min(lineEnd, at + 64)))) {
      return { open, close: at, end: Math.min(lineEnd + 1, raw.length) };
    }
    at = lineEnd + 1;
  }
  return { open, close: -1, end: 0 };
}

/** Offset of the value at `path`, of `key` in the map there, or of the nearest thing above that exists. */
function offsetOf(
  yaml: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
  key?: string,
): number | null {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? yaml.contents : yaml.getIn(path.slice(0, length), true);
    if (length === path.length && key !== undefined && isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
    }
    const range = (node as { range?: [number, number, number] | null } | undefined)?.range;
    if (length > 0 && range) return range[0];
  }
  return null;
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, part) =>
      typeof part === 'number'
        ? `${name}[${part}]`
        : name === ''
          ? String(part)
          : `${name}.${String(part)}`,
    '',
  );
}

const examples: Record<string, string> = {
  title: 'title: Trains to Lodz double in a year',
  dek: 'dek: One sentence that says what the story found',
  date: 'date: 2024-06-11',
  authors: 'authors: [The Silklines desk]',
  sources: 'sources: with id, title, publisher, url, published and type of each',
};

function describe(issue: z.core.$ZodIssue, value: unknown): Finding[] {
  const { path } = issue;
  const name = String(path.at(-1) ?? '');
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys((path[0] === 'sources' ? sourceSchema : articleSchema).shape);
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      const mend = near
        ? `did you mean “${near}”? Else take it out`
        : `known are ${known.join(', ')}`;
      return { path, key, message: 'unknown field', mend };
    });
  }
  const given = valueAt(value, path);
  if (given === undefined) {
    const example = path.length === 1 ? examples[name] : undefined;
    return [{ path, message: 'is missing', mend: example ? `add ${example}` : `add ${name}:` }];
  }
  if (/YYYY/.test(issue.message)) {
    const iso = isoOfWords(String(given));
    const mend = iso ? `${issue.message}: ${iso}` : issue.message;
    return [{ path, message: `“${String(given)}” is no date in digits`, mend }];
  }
  return [{ path, message: issue.message, mend: mendOf(issue) }];
}

function mendOf(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === 'too_big') return `at most ${String(issue.maximum)} characters`;
  if (issue.code === 'too_small') return 'write at least one';
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  return undefined;
}

/** Days that no calendar has, and sources of one id. */
function beyondSchema(value: unknown): Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  const findings: Finding[] = [];
  const fields = value as Record<string, unknown>;
  const sources = Array.isArray(fields['sources']) ? (fields['sources'] as unknown[]) : [];
  const dates: [PropertyKey[], unknown][] = [
    ...['date', 'updated', 'asOf'].map((key): [PropertyKey[], unknown] => [[key], fields[key]]),
    ...sources.map((source, at): [PropertyKey[], unknown] => [
      ['sources', at, 'published'],
      valueAt(source, ['published']),
    ]),
  ];
  for (const [path, date] of dates) {
    const day = typeof date === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) : null;
    if (!day) continue;
    const time = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])));
    const month = Number(day[2]);
    if (month >= 1 && month <= 12 && Number(day[3]) <= 31 && time.getUTCDate() !== Number(day[3])) {
      const mend = `${day[1]}-${day[2]} ends on another day`;
      findings.push({ path, message: `“${date}” is no day of the calendar`, mend });
    }
  }
  const seen = new Set<unknown>();
  sources.forEach((source, at) => {
    const id = valueAt(source, ['id']);
    if (id !== undefined && seen.has(id)) {
      const message = `two sources are called “${String(id)}”`;
      findings.push({ path: ['sources', at, 'id'], message, mend: 'give one another id' });
    }
    seen.add(id);
  });
  return findings;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at: unknown = value;
  for (const part of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<PropertyKey, unknown>)[part];
  }
  return at;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** "June 11, 2024", "11 Jun 2024", "June 2024" → the date in digits, else null. */
function isoOfWords(words: string): string | null {
  const month = months.findIndex((name) => words.toLowerCase().includes(name)) + 1;
  const year = /\b\d{4}\b/.exec(words)?.[0];
  if (month === 0 || year === undefined) return null;
  const day = /\b\d{1,2}\b/.exec(words)?.[0];
  const two = (part: number | string): string => String(part).padStart(2, '0');
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}
