import { CORE_SCHEMA, load } from 'js-yaml';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { type Article, articleSchema } from '../../schemas/article.ts';
import type { Problem } from '../../schemas/problem.ts';
import {
  describeIssue,
  describeYaml,
  type FieldFinding,
  valueAt,
} from '../lint/check-front-matter.ts';

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
    const problem: Problem = { file, line: 1, column: 1, length: 3, code: 'SL105', message, mend };
    return { article: null, end: 0, problems: [problem] };
  }
  const source = raw.slice(bounds.open, bounds.close);
  const sound = readSound(source);
  if (sound) return { article: sound, end: bounds.end, problems: [] };
  const lines = new LineCounter();
  const yaml = parseDocument(source, { lineCounter: lines });
  const place = (offset: number, length: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col, ...(length > 0 ? { length } : {}) };
  };
  const broken = new Map<number, Problem>();
  for (const error of yaml.errors) {
    const { start, length, message, mend } = describeYaml(error, source);
    const at = place(start, length);
    // What the parser stumbles over later in a line comes of the first fault there.
    if (!broken.has(at.line)) broken.set(at.line, { file, ...at, code: 'SL106', message, mend });
  }
  if (broken.size > 0) return { article: null, end: bounds.end, problems: [...broken.values()] };

  const value: unknown = yaml.toJS() ?? {};
  const result = articleSchema.safeParse(value);
  const issues = result.error?.issues ?? [];
  const findings = issues
    // A rule that compares fields says nothing of a value that is wrong by itself.
    .filter((issue) => issue.code !== 'custom' || issues.find(isAt(issue.path)) === issue)
    .flatMap((issue) => describeIssue(issue, value, articleSchema));
  const problems = [...findings, ...beyondSchema(value)].map((finding): Problem => {
    const { code, path, key, message, mend } = finding;
    const range = rangeOf(yaml, path, key);
    const at = range ? place(range[0], lengthOnLine(source, range)) : { line: 1, column: 1 };
    const field = fieldName(key === undefined ? path : [...path, key]);
    return {
      file,
      ...at,
      code,
      ...(field === '' ? {} : { field }),
      message,
      ...(mend === undefined ? {} : { mend }),
    };
  });
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

const isAt =
  (path: readonly PropertyKey[]) =>
  (issue: { path: readonly PropertyKey[] }): boolean =>
    fieldName(issue.path) === fieldName(path);

type Place = Pick<Problem, 'line' | 'column' | 'length'>;

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

/**
 * Where the value of a field stands in front matter that parses, or the nearest thing above it that is there; null
 * where there is none.
 */
export function placeOfField(raw: string, path: readonly PropertyKey[]): Place | null {
  const bounds = findBounds(raw);
  if (!bounds || bounds.close < 0) return null;
  const source = raw.slice(bounds.open, bounds.close);
  const lines = new LineCounter();
  const range = rangeOf(parseDocument(source, { lineCounter: lines }), path);
  if (!range) return null;
  const { line, col } = lines.linePos(range[0]);
  return { line: line + 1, column: col, length: lengthOnLine(source, range) };
}

/** Ids and publishers of the sources, as far as they can be made out; null where front matter is no YAML. */
export function sourcesIn(raw: string): { id: string; publisher: string }[] | null {
  const bounds = findBounds(raw);
  if (!bounds || bounds.close < 0) return null;
  const yaml = parseDocument(raw.slice(bounds.open, bounds.close));
  if (yaml.errors.length > 0) return null;
  const sources = valueAt(yaml.toJS(), ['sources']);
  if (!Array.isArray(sources)) return null;
  return sources.map((source: unknown) => ({
    id: String(valueAt(source, ['id']) ?? ''),
    publisher: String(valueAt(source, ['publisher']) ?? '…'),
  }));
}

/** Offsets of the value at `path`, of `key` in the map there, or of the nearest thing above that exists. */
function rangeOf(
  yaml: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
  key?: string,
): readonly [number, number] | null {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? yaml.contents : yaml.getIn(path.slice(0, length), true);
    if (length === path.length && key !== undefined && isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (isScalar(pair?.key) && pair.key.range) return [pair.key.range[0], pair.key.range[1]];
    }
    const range = (node as { range?: [number, number, number] | null } | undefined)?.range;
    if (length > 0 && range) return [range[0], range[1]];
  }
  return null;
}

/** How much of a stretch stands on its first line. */
function lengthOnLine(source: string, [start, end]: readonly [number, number]): number {
  return source.slice(start, end).split(/\r?\n/, 1)[0]?.trimEnd().length ?? 0;
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

/** Days that no calendar has, and sources of one id. */
function beyondSchema(value: unknown): FieldFinding[] {
  if (typeof value !== 'object' || value === null) return [];
  const findings: FieldFinding[] = [];
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
      const days = new Date(Date.UTC(Number(day[1]), month, 0)).getUTCDate();
      const mend = `${day[1]}-${day[2]} has ${days} days`;
      findings.push({ code: 'SL109', path, message: `“${date}” is no day of the calendar`, mend });
    }
  }
  const seen = new Set<unknown>();
  sources.forEach((source, at) => {
    const id = valueAt(source, ['id']);
    if (id !== undefined && seen.has(id)) {
      const message = `two sources are called “${String(id)}”`;
      findings.push({
        code: 'SL111',
        path: ['sources', at, 'id'],
        message,
        mend: 'give one another id',
      });
    }
    seen.add(id);
  });
  return findings;
}
