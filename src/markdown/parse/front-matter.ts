import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { type Article, articleSchema } from '../../schemas/article.ts';
import { unfitIn } from '../../schemas/characters.ts';
import { nearest } from '../../schemas/nearest.ts';
import { fieldName, type Problem } from '../../schemas/problem.ts';
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
    return { article: null, end: 0, problems: [unclosed(raw, file)] };
  }
  const written = parseYaml(raw.slice(bounds.open, bounds.close));
  const broken = [...syntaxProblems(written, file), ...lostAnchors(written, file)];
  if (broken.length > 0) return { article: null, end: bounds.end, problems: broken };
  const value: unknown = valuesOf(written.yaml) ?? {};
  if (value instanceof ReferenceError)
    return { article: null, end: bounds.end, problems: [tooManyAliases(file)] };
  const result = articleSchema.safeParse(value);
  const issues = result.error?.issues ?? [];
  const findings = issues
    // A rule that compares fields says nothing of a value that is wrong by itself.
    .filter((issue) => issue.code !== 'custom' || issues.find(isAt(issue.path)) === issue)
    .flatMap((issue) => describeIssue(issue, value, articleSchema));
  const problems = [...withoutMisspelt(findings), ...beyondSchema(value)].map((finding) =>
    problemAt(written, finding, file),
  );
  const article = problems.length === 0 && result.success ? result.data : null;
  return { article, end: bounds.end, problems };
}

/** Without the fields that are missing because they stand there under a misspelt name: of each, one word is enough. */
function withoutMisspelt(findings: readonly FieldFinding[]): FieldFinding[] {
  const unknown = findings.filter(({ code }) => code === 'SL107');
  return findings.filter(({ code, path }) => {
    const name = String(path.at(-1));
    const group = fieldName(path.slice(0, -1));
    return (
      code !== 'SL108' ||
      !unknown.some(
        (each) => fieldName(each.path) === group && nearest(each.key ?? '', [name]) === name,
      )
    );
  });
}

/** Front matter with the positions of its parts. */
interface Written {
  source: string;
  yaml: ReturnType<typeof parseDocument>;
  /** Line and column in the file of an offset in the source; the fence is line 1. */
  place: (offset: number, length: number) => Place;
}

function parseYaml(source: string): Written {
  const lines = new LineCounter();
  const yaml = parseDocument(source, { lineCounter: lines });
  const place = (offset: number, length: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col, ...(length > 0 && { length }) };
  };
  return { source, yaml, place };
}

/** A line of dashes that an editor has likely put there for three hyphens. */
const dashes = /^[ \t]*(?:[-‐‑‒–—―−]{1,6})[ \t]*\r?$/;

function unclosed(raw: string, file: string): Problem {
  const lines = raw.split('\n');
  const at = lines.findIndex((line, index) => index > 0 && dashes.test(line));
  if (at < 0) {
    const message = 'the front matter is never closed';
    const mend = 'end it with a line of three hyphens';
    return { file, line: 1, column: 1, length: 3, code: 'SL105', message, mend };
  }
  const written = lines[at]?.trim() ?? '';
  const message = `“${written}” stands where three hyphens close the front matter`;
  return {
    file,
    line: at + 1,
    column: 1,
    length: written.length,
    code: 'SL105',
    message,
    mend: 'write ---',
  };
}

const fieldNames = Object.keys(articleSchema.shape).join('|');
const fieldLine = new RegExp(String.raw`^\s*(?:${fieldNames})\s*[:=：]`);
const fencedLower = new RegExp(String.raw`^[\s\S]{0,300}?\n---[ \t]*\r?\n(?:${fieldNames}):`);

/** True for a file whose front matter begins further down than on its first line. */
export const isFencedLower = (text: string): boolean => fencedLower.test(text);

/** What is amiss on the first line of a file in which no front matter is found, where one was meant. */
export function missingFence(text: string): { message: string; mend: string } | null {
  const [first = '', second = '', ...more] = text.split('\n', 100);
  const isField = (line: string): boolean => fieldLine.test(line);
  if (isField(first))
    return {
      message: 'the line of three hyphens above the first field is missing',
      mend: 'write --- on a line of its own above it',
    };
  if (!(dashes.test(first) || otherFence.test(first)) || !isField(second)) return null;
  const written = first.trim();
  if (written === '---')
    return {
      message: 'white space stands in front of the three hyphens that open the front matter',
      mend: 'take it out, here and in front of the fields',
    };
  const last = more.findIndex((line) => closes(line, written));
  const there = last < 0 || more[last]?.trim() === '---' ? '' : `, here and in line ${last + 3}`;
  return {
    message: `“${written}” stands where three hyphens open the front matter`,
    mend: `write ---${there}`,
  };
}

/** What opens and closes fields elsewhere: TOML, and code of YAML. */
const otherFence = /^[ \t]*(?:\+{3}|;{3}|(?:`{3}|~{3})[ \t]*(?:ya?ml|toml)?)[ \t]*\r?$/;

/** Whether a line ends what `written` has opened: dashes end dashes, and code ends without its language. */
const closes = (line: string, written: string): boolean =>
  dashes.test(written)
    ? dashes.test(line)
    : line.trim() !== '' && written.startsWith(line.trim()) && otherFence.test(line);

/** Aliases of YAML are resolved up to this number: a few lines of them can stand for more than fits any memory. */
const mostAliases = 100;

/** The values of a document; the error of the parser where its aliases unfold beyond all measure. */
function valuesOf(yaml: ReturnType<typeof parseDocument>): unknown {
  try {
    return yaml.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    if (error instanceof ReferenceError) return error;
    throw error;
  }
}

const tooManyAliases = (file: string): Problem => ({
  file,
  line: 1,
  column: 1,
  code: 'SL106',
  message: 'the aliases of the front matter (“*name”) stand for too much, or for nothing',
  mend: 'write each value out where it belongs',
});

/**
 * What is no YAML, one problem a line: what the parser stumbles over later in a line comes of the first fault there, and
 * all of it of a line in the wrong column.
 */
function syntaxProblems({ source, yaml, place }: Written, file: string): Problem[] {
  const byLine = new Map<number, Problem>();
  // A warning, of a tag that nobody knows, leaves a value other than what was written.
  const odd = yaml.errors.find((error) => /Sequence item/.test(error.message));
  for (const error of odd ? [odd] : [...yaml.errors, ...yaml.warnings]) {
    const { start, length, message, mend } = describeYaml(error, source);
    const at = place(start, length);
    if (!byLine.has(at.line)) byLine.set(at.line, { file, ...at, code: 'SL106', message, mend });
  }
  return [...byLine.values()];
}

/** "&Khorgos takes over": a name YAML gives the text that follows, of which nobody makes use, and which is lost. */
function lostAnchors({ source, yaml, place }: Written, file: string): Problem[] {
  const used = new Set<string>();
  const problems: Problem[] = [];
  visit(yaml, (_, node) => {
    if (isAlias(node)) used.add(node.source);
  });
  visit(yaml, (_, node) => {
    if (!isNode(node) || isAlias(node) || !node.anchor || used.has(node.anchor)) return;
    const start = source.lastIndexOf(`&${node.anchor}`, node.range?.[0] ?? 0);
    const end = source.indexOf('\n', start);
    const value = source.slice(start, end < 0 ? source.length : end).trimEnd();
    const message = 'a text cannot begin with “&”, which is a sign of YAML: its first word is lost';
    const mend = `put it in straight quotes: "${value}"`;
    problems.push({ file, ...place(start, value.length), code: 'SL106', message, mend });
  });
  return problems;
}

function problemAt({ source, yaml, place }: Written, finding: FieldFinding, file: string): Problem {
  const { code, path, key, message, mend } = finding;
  const range = rangeOf(yaml, path, key);
  const at = range ? place(range[0], lengthOnLine(source, range)) : { line: 1, column: 1 };
  const field = fieldName(key === undefined ? path : [...path, key]);
  return {
    file,
    ...at,
    code,
    ...(field !== '' && { field }),
    message,
    ...(mend !== undefined && { mend }),
  };
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
  const { yaml, place } = parseYaml(source);
  const range = rangeOf(yaml, path);
  return range && place(range[0], lengthOnLine(source, range));
}

/** The values of the fields, whatever they are; null where front matter is no YAML. */
export function valuesIn(raw: string): unknown {
  const bounds = findBounds(raw);
  if (!bounds || bounds.close < 0) return null;
  const yaml = parseDocument(raw.slice(bounds.open, bounds.close));
  const values = yaml.errors.length > 0 ? null : valuesOf(yaml);
  return values instanceof ReferenceError ? null : values;
}

/** Ids, publishers and pages of the sources, as far as they can be made out; null where front matter is no YAML. */
export function sourcesIn(raw: string): { id: string; publisher: string; url: string }[] | null {
  const sources = valueAt(valuesIn(raw), ['sources']);
  if (!Array.isArray(sources) || !sources.some((source) => valueAt(source, ['id']))) return null;
  return sources.map((source: unknown) => ({
    // Curved marks round an id are told where it stands.
    id: String(valueAt(source, ['id']) ?? '').replace(/^[“”„‘’]|[“”‘’]$/g, ''),
    publisher: String(valueAt(source, ['publisher']) ?? '…'),
    url: String(valueAt(source, ['url']) ?? ''),
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

/** Signs no text can hold, written as escapes; texts that tables hold; days that no calendar has; sources of one id. */
function beyondSchema(value: unknown): FieldFinding[] {
  const found = valueAt(value, ['sources']);
  const sources: unknown[] = Array.isArray(found) ? found : [];
  const dates: PropertyKey[][] = [
    ...['date', 'updated', 'asOf'].map((key) => [key]),
    ...sources.map((_, at) => ['sources', at, 'published']),
  ];
  const unfit = unfitIn(value);
  return [
    ...(unfit ? [noSign(unfit)] : []),
    ...formulas(value),
    ...dates.flatMap((path) => noSuchDay(path, valueAt(value, path)) ?? []),
    ...sameIds(sources.map((source) => valueAt(source, ['id']))),
    ...sources.flatMap(
      (source, at) => spacedAddress(['sources', at, 'url'], valueAt(source, ['url'])) ?? [],
    ),
  ];
}

function noSuchDay(path: PropertyKey[], date: unknown): FieldFinding | null {
  const written = typeof date === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) : null;
  const [year = 0, month = 0, day = 0] = (written ?? []).slice(1).map(Number);
  if (month < 1 || month > 12 || day > 31) return null;
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day) return null;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const mend = `${String(date).slice(0, 7)} has ${days} days`;
  return { code: 'SL109', path, message: `“${String(date)}” is no day of the calendar`, mend };
}

function sameIds(ids: readonly unknown[]): FieldFinding[] {
  return ids.flatMap((id, at) => {
    if (id === undefined || ids.indexOf(id) === at) return [];
    const message = `two sources are called “${String(id)}”`;
    return [{ code: 'SL111', path: ['sources', at, 'id'], message, mend: 'give one another id' }];
  });
}

/** An address copied with the words beside it, or with a file name that holds spaces. */
function spacedAddress(path: PropertyKey[], url: unknown): FieldFinding | null {
  if (typeof url !== 'string' || !/^https?:\S+\s+\S/.test(url)) return null;
  const mend = `write ${url.trim().replace(/\s/g, '%20')}, or take out what is no part of it`;
  return { code: 'SL110', path, message: 'the address holds a space', mend };
}

const noSign = ({ path, sign }: NonNullable<ReturnType<typeof unfitIn>>): FieldFinding => ({
  code: 'SL122',
  path,
  message: `holds ${sign.name}, which is no sign of a text`,
  mend: 'take the escape out',
});

/** Texts that go into tables and that a spreadsheet would compute. */
function formulas(value: unknown): FieldFinding[] {
  const found = valueAt(value, ['sources']);
  const sources: unknown[] = Array.isArray(found) ? found : [];
  const paths: PropertyKey[][] = [
    ['title'],
    ...sources.flatMap((_, at) => ['title', 'publisher'].map((key) => ['sources', at, key])),
  ];
  return paths.flatMap((path) => {
    const text = valueAt(value, path);
    if (typeof text !== 'string' || !/^(?:[=@]|[+-]\S)/.test(text)) return [];
    const message = `“${text.slice(0, 30)}” begins as a formula of a spreadsheet does`;
    return [{ code: 'SL124', path, message, mend: 'begin it with a letter or a quotation mark' }];
  });
}
