import type { YAMLError } from 'yaml';
import type { z } from 'zod';
import type { CheckCode } from '../../schemas/check-codes.ts';
import { nearest } from '../../schemas/nearest.ts';

/** Something wrong with one field, before it has its place in the file. */
export interface FieldFinding {
  code: CheckCode;
  path: readonly PropertyKey[];
  /** A key of the map at `path`, where the key itself is the trouble. */
  key?: string;
  message: string;
  mend?: string | undefined;
}

/** Something wrong with the YAML itself; offsets are of the text between the fences. */
export interface YamlFinding {
  start: number;
  length: number;
  message: string;
  mend: string;
}

const examples: Record<string, string> = {
  title: 'title: Trains to Lodz double in a year',
  dek: 'dek: One sentence that says what the story found',
  date: 'date: 2024-06-11',
  authors: 'authors: [The Silklines desk]',
  sources: 'sources: with id, title, publisher, url, published and type of each',
};

/** What an issue of the schema means to whoever wrote the field. `value` is the whole front matter. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  value: unknown,
  schema: z.ZodType,
): FieldFinding[] {
  const { path } = issue;
  const name = String(path.findLast((part) => typeof part === 'string') ?? '');
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      const mend = near
        ? `did you mean “${near}”? Else take it out`
        : `known are ${known.join(', ')}`;
      return { code: 'SL107', path, key, message: 'unknown field', mend };
    });
  }
  const given = valueAt(value, path);
  if (path.length === 0) {
    const message = 'the front matter holds no fields';
    return [{ code: 'SL106', path, message, mend: 'write one field a line: title: …' }];
  }
  if (given === undefined || given === null) {
    const example = path.length === 1 ? examples[name] : takenAt(schema, path, name);
    const message = given === null ? 'is empty' : 'is missing';
    const verb = given === null ? 'write' : 'add';
    const mend = example ? `${verb} ${example}` : `${verb} ${name}: with its value`;
    return [{ code: 'SL108', path, message, mend }];
  }
  if (/YYYY/.test(issue.message)) return [describeDate(issue, String(given))];
  return [{ code: 'SL110', path, ...describeValue(issue, given, name) }];
}

function describeDate({ path, message: form }: z.core.$ZodIssue, given: string): FieldFinding {
  if (/^\d{4}-\d\d(?:-\d\d)?$/.test(given)) {
    const message = `“${given}” is no day of the calendar`;
    return {
      code: 'SL109',
      path,
      message,
      mend: 'write the year, the month and the day, in this order',
    };
  }
  const iso = isoOfWords(given);
  const mend = iso ? `${form}: ${iso}` : form;
  return { code: 'SL109', path, message: `“${given}” is no date in digits`, mend };
}

type Described = Pick<FieldFinding, 'message' | 'mend'>;

const inGuide = 'see docs/editing.md for what it takes';

function describeValue(issue: z.core.$ZodIssue, given: unknown, name: string): Described {
  switch (issue.code) {
    case 'invalid_type':
      return describeType(issue.expected, given, name);
    case 'invalid_value':
      if (name === 'language')
        return {
          message: `${shown(given)} is another language, and stories here are in English`,
          mend: 'translate the text and write en, or leave the field out',
        };
      return describeChoice(issue.values.map(String), given);
    case 'too_big':
      return {
        message: `has ${String(given).length} characters`,
        mend: `shorten it to ${String(issue.maximum)} at most`,
      };
    case 'too_small':
      return { message: 'is empty', mend: 'write at least one' };
    case 'invalid_format':
      return issue.format === 'url'
        ? describeAddress(given)
        : {
            message: `${shown(given)} cannot stand here`,
            mend: withoutMarks(given) ?? issue.message,
          };
    default: {
      const [message = '', mend = inGuide] = issue.message.split('; ');
      return { message, mend };
    }
  }
}

/** "“xinhua”" → how it is written without the curved marks, which YAML takes for letters; null where there are none. */
const withoutMarks = (given: unknown): string | null => {
  const bare = /^[“”„‘’](.*)[“”‘’]$/.exec(String(given))?.[1];
  return bare === undefined ? null : `write it without curved quotation marks: ${bare}`;
};

const shown = (given: unknown): string =>
  typeof given === 'object' ? 'a list' : `“${String(given).replace(/^[“„]|”$/g, '')}”`;

function describeType(expected: string, given: unknown, name: string): Described {
  const isGroup = typeof given === 'object';
  if (expected === 'boolean') {
    const meant = /^(?:y|yes|on|1)$|^(n|no|off|0)$/i.exec(String(given));
    const mend = meant ? `write ${meant[1] === undefined}` : 'write true or false';
    return { message: `${shown(given)} is neither true nor false`, mend };
  }
  if (expected === 'array')
    return isGroup
      ? {
          message: 'has fields of its own where a list of such belongs',
          mend: 'begin the first of them with a hyphen and a space, and indent the others as far',
        }
      : {
          message: `${shown(given)} is one value where a list belongs`,
          mend:
            name === 'sources'
              ? `write ${examples['sources']}`
              : `write ${name}: ${asList(String(given))}`,
        };
  if (expected === 'string')
    return isGroup
      ? {
          message: 'is a list or has fields of its own where a text belongs',
          mend: 'write the text behind the colon, in quotes where it begins with a sign',
        }
      : {
          message: `${shown(given)} is read as a ${typeof given}`,
          mend: `put it in quotes: "${String(given)}"`,
        };
  return expected === 'object'
    ? {
        message: `${shown(given)} is one value where fields belong`,
        mend: 'write each of them on a line of its own, as “title: …”',
      }
    : { message: `${shown(given)} is no ${expected}`, mend: inGuide };
}

/** "Ann Lee, Bo Chen" → `[Ann Lee, Bo Chen]`; parts that YAML would read otherwise are quoted. */
function asList(text: string): string {
  // A sign that stands for the hyphen of an item, or a hyphen without its space.
  const bare = text.replace(/(^|\s)[-–—•·*]\s?(?=\p{L})/gu, '$1');
  const parts = bare.split(/(?<!\s)(?:\s*[;,]\s*|\s+(?:and|&)\s+)/).filter((part) => part !== '');
  return `[${parts.map((part) => (/[:#[\]{}"']/.test(part) ? quoted(part) : part)).join(', ')}]`;
}

function describeChoice(values: readonly string[], given: unknown): Described {
  const bare = withoutMarks(given);
  if (bare) return { message: `${shown(given)} is none of what it can be`, mend: bare };
  const near = nearest(String(given), values);
  const all = values.join(', ').replace(/, ([^,]*)$/, ' or $1');
  return {
    message: `${shown(given)} is none of what it can be`,
    mend: near ? `did you mean “${near}”?` : `write ${all}`,
  };
}

function describeAddress(given: unknown): Described {
  const text = String(given);
  const within = /https?:\/\/[^\s<>()[\]"“”]+/.exec(text)?.[0];
  const isBare = /^(?:www\.|[\w-]+\.[\w.-]+(?:\/|$))/.test(text);
  const scheme = /^([a-z]{2,6})[:;]?\/{1,3}(?=[\w-]+\.)/i.exec(text);
  const isNear = nearest(scheme?.[1] ?? '', ['https', 'http']) !== undefined;
  const meant = isBare
    ? `https://${text}`
    : scheme && isNear
      ? `https://${text.slice(scheme[0].length)}`
      : within && URL.canParse(within)
        ? within
        : null;
  return {
    message: `${shown(given)} is no web address`,
    mend: meant ? `write ${meant}` : 'write it in full, from https:// on',
  };
}

/** Where an error of the YAML parser stands, and the line round it. */
interface YamlSpot {
  error: YAMLError;
  source: string;
  /** Offset the parser gave up at. */
  at: number;
  line: string;
  lineStart: number;
  lineEnd: number;
  /** The value on the line and where it begins. */
  value: string;
  start: number;
}

/** What an error of the YAML parser means, and where its cause stands rather than where the parser gave up. */
export function describeYaml(error: YAMLError, source: string): YamlFinding {
  const at = Math.min(error.pos[0], source.length);
  const lineStart = source.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = endOfLine(source, lineStart);
  const line = source.slice(lineStart, lineEnd);
  const [, before = '', value = ''] = /^(\s*(?:- +)?(?:[\w-]+:)? *)(.*\S|)\s*$/.exec(line) ?? [];
  const start = lineStart + before.length;
  const spot = { error, source, at, line, lineStart, lineEnd, value, start };
  return (
    oddIndent(source, lineStart) ??
    (yamlErrors[error.code] ?? misplacedSign)(spot) ?? {
      start: at,
      length: 1,
      message: `YAML: ${error.message.split(/ at line |:\n/)[0]}`,
      mend: 'put text that holds a colon or begins with a sign in quotes',
    }
  );
}

/** White space that is no space in front of a line, or of the one above, where the parser may notice only later. */
function oddIndent(source: string, lineStart: number): YamlFinding | null {
  const above = source.lastIndexOf('\n', lineStart - 2) + 1;
  for (const from of [lineStart, above]) {
    const indent = /^[^\S\n]*/.exec(source.slice(from))?.[0] ?? '';
    const odd = indent.search(/[^ ]/);
    if (odd < 0) continue;
    const name = indent.charAt(odd) === '\t' ? 'a tab' : 'a no-break space';
    return {
      start: from + odd,
      length: 1,
      message: `${name} stands where YAML takes only spaces`,
      mend: 'indent with two spaces',
    };
  }
  return null;
}

/** What each error of the parser comes of; null where that cannot be told. */
const yamlErrors: Partial<Record<YAMLError['code'], (spot: YamlSpot) => YamlFinding | null>> = {
  TAB_AS_INDENT: ({ at }) => ({
    start: at,
    length: 1,
    message: 'a tab stands where YAML takes only spaces',
    mend: 'indent with two spaces',
  }),
  DUPLICATE_KEY: ({ at, source }) => {
    const name = /^[\s-]*([\w-]+)/.exec(source.slice(at))?.[1] ?? '';
    return {
      start: at,
      length: name.length,
      message: `the field “${name}” stands here a second time`,
      mend: 'keep one of the two',
    };
  },
  BLOCK_AS_IMPLICIT_KEY: ({ at, lineEnd, start, value }) =>
    value.includes(': ')
      ? {
          start,
          length: value.length,
          message: 'the text holds a colon and a space, which YAML takes for another field',
          mend: `put it in straight quotes: ${quoted(value)}`,
        }
      : {
          start: at,
          length: lineEnd - at,
          message: 'what follows is indented as if it belonged to this line',
          mend: 'let all fields of a group begin in the same column',
        },
  MISSING_CHAR: ({ error, source }) => {
    if (/Sequence item/.test(error.message)) return oddColumn(source, error.pos[0]);
    if (!/closing/.test(error.message)) return null;
    const open = openQuote(source);
    return {
      start: open,
      length: endOfLine(source, open) - open,
      message: 'the quotation mark is never closed',
      mend: `end the text with ${source.charAt(open)}`,
    };
  },
  MULTILINE_IMPLICIT_KEY: ({ line, lineStart }) => ({
    start: lineStart,
    length: line.length,
    message: 'the line is no field',
    mend: asField(line) ?? 'write it as name: value, or indent it under the field it belongs to',
  }),
  TAG_RESOLVE_FAILED: ({ error, at }) => ({
    start: at,
    length: error.pos[1] - error.pos[0],
    message: 'a tag of YAML stands here, and the fields of a story take none',
    mend: 'take out the word that begins with !, or put the whole text in straight quotes',
  }),
  BAD_DQ_ESCAPE: ({ start, value }) => ({
    start,
    length: value.length,
    message: 'a backslash in double quotes begins an escape',
    mend: `write ${quoted(value.slice(1, -1), "'")}`,
  }),
};

/** A line that begins in another column than the fields it belongs to. */
function oddColumn(source: string, at: number): YamlFinding {
  const start = source.lastIndexOf('\n', at - 1) + 1;
  return {
    start,
    length: endOfLine(source, start) - start,
    message: 'the line is indented otherwise than the fields above it',
    mend: 'let all fields of a group begin in the same column',
  };
}

/** "date:2024-06-11", and the colon of a Chinese keyboard, as they are read; null where no name of a field stands there. */
function asField(line: string): string | null {
  const [, name, sign, value] = /^\s*(?:- +)?([\w-]+)\s*([:：])\s*(\S.*)$/.exec(line) ?? [];
  if (name === undefined) return null;
  const what = sign === ':' ? 'put a space behind the colon' : 'write the colon as “:”';
  return `${what}: ${name}: ${value}`;
}

/** A value that begins with a sign of YAML, or goes on after its closing quotation mark. */
function misplacedSign({ start, value }: YamlSpot): YamlFinding | null {
  const whole = { start, length: value.length };
  if (/^["']/.test(value))
    return {
      ...whole,
      message: 'text stands behind the closing quotation mark',
      mend: `quote the whole with the other marks: ${quoted(withoutLoneMarks(value))}`,
    };
  if (/^[@`%*&!>|[\]{}-]/.test(value))
    return {
      ...whole,
      message: `a text cannot begin with “${value.charAt(0)}”, which is a sign of YAML`,
      mend: `put it in straight quotes: ${quoted(value)}`,
    };
  return null;
}

/** A text without the mark it opens with, and the one it ends with, where these enclose the whole rather than a word. */
function withoutLoneMarks(value: string): string {
  const mark = value.charAt(0);
  if (value.length > 1 && value.endsWith(mark)) return value.slice(1, -1);
  // An apostrophe is no mark: "'Wuhan's yard".
  const marks = [...value].filter(
    (sign, at) => sign === mark && !/^\p{L}.\p{L}$/u.test(value.slice(Math.max(0, at - 1), at + 2)),
  );
  return marks.length === 1 ? value.slice(1) : value;
}

/** The text in quotation marks it does not hold itself; typographic ones around it become straight. */
function quoted(text: string, mark?: string): string {
  const bare = text.replace(/^[“„”«](.*)[”“»]$/, '$1');
  const sign = mark ?? (bare.includes('"') ? "'" : '"');
  return sign + (sign === "'" ? bare.replaceAll("'", "''") : bare) + sign;
}

/** Offset of the first quotation mark that opens a value and is not closed on its line. */
function openQuote(source: string): number {
  const open = /^[ \t]*(?:- +)?(?:[\w-]+: +)?(["'])(?!.*\1[ \t]*(?:#.*)?$)/m.exec(source);
  return open ? open.index + open[0].length - 1 : 0;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end - (text.charAt(end - 1) === '\r' ? 1 : 0);
}

/** Names of the fields a schema takes at `path`. */
const keysAt = (schema: z.ZodType, path: readonly PropertyKey[]): string[] =>
  Object.keys((unwrap(schemaAt(schema, path)) as { shape?: object } | undefined)?.shape ?? {});

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): unknown {
  let at: unknown = schema;
  for (const part of path) {
    at = unwrap(at);
    const { shape, element } = at as { shape?: Record<PropertyKey, unknown>; element?: unknown };
    at = typeof part === 'number' ? element : shape?.[part];
  }
  return at;
}

/** A field with what it takes: "type: one of news, report", or what the schema says of it; undefined where it says nothing. */
function takenAt(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  name: string,
): string | undefined {
  const at = schemaAt(schema, path) as { description?: string } | undefined;
  const { options } = (unwrap(at) ?? {}) as { options?: readonly unknown[] };
  if (options) return `${name}: one of ${options.join(', ')}`;
  return at?.description && `${name}: (${lowered(at.description)})`;
}

const lowered = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** The schema inside of what makes it optional or gives it a default. */
function unwrap(schema: unknown): unknown {
  let at = schema as { def?: { innerType?: unknown } } | undefined;
  while (at?.def?.innerType) at = at.def.innerType as typeof at;
  return at;
}

export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at: unknown = value;
  for (const part of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<PropertyKey, unknown>)[part];
  }
  return at;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** "June 11, 2024", "11 Jun 2024", "11.6.2024", "June 2024", "2024-06-11T09:00" → the date in digits, else null. */
function isoOfWords(words: string): string | null {
  const two = (part: number | string = ''): string => String(part).padStart(2, '0');
  const iso = (year = '', month = '', day?: string): string | null =>
    Number(month) > 12 || Number(day ?? 1) > 31
      ? null
      : [year, two(month), ...(day ? [two(day)] : [])].join('-');
  const points = /^\s*(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\s*$/.exec(words);
  if (points) return iso(points[3], points[2], points[1]);
  const digits =
    /^[\s"'“”‘’]*(\d{4})[-./‐‑‒–—−](\d{1,2})(?:[-./‐‑‒–—−](\d{1,2}))?(?:[T ]\d.*|[\s"'“”‘’]*)$/.exec(
      words,
    );
  if (digits) return iso(digits[1], digits[2], digits[3]);
  const month = months.findIndex((name) => words.toLowerCase().includes(name)) + 1;
  const year = /\b\d{4}\b/.exec(words)?.[0];
  if (month === 0 || year === undefined) return null;
  const day = /\b\d{1,2}\b/.exec(words)?.[0];
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}
