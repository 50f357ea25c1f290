import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What the last build knew of one page. */
export interface PageRecord {
  /** Address below the base as Astro has it: `/stories/a`. */
  pathname: string;
  /** Digest of what the page was handed when its address was listed. */
  handed: string;
  /** SHA-256 of its bytes, by which they are stored. */
  body: string;
  /** What its file in the built site is known by; see `SiteFiles`. */
  stamp: string;
  /** What it asked the corpus: the places of its questions among the answers. */
  questions: Uint32Array;
}

/** What some work came to, as JSON, and what it asked: the places of its questions among the answers. */
export interface Remembered {
  json: string;
  questions: Uint32Array;
}

/** A question and the digest of its answer. */
export type Answer = readonly [question: string, digest: string];

/** What a build remembers: its pages, work by its name, and each answer that any of them was given. */
export interface Records {
  pages: ReadonlyMap<string, PageRecord>;
  work: ReadonlyMap<string, Remembered>;
  answers: readonly Answer[];
}

const version = 5;

const headSchema = z.object({
  version: z.literal(version),
  fingerprint: z.string(),
  /** So many lines of answers, pages and work follow, in this order. */
  lines: z.tuple([z.int(), z.int(), z.int()]),
  /** SHA-256 of all that follows. */
  sum: z.string(),
});

/** Records whose answers are null where nobody asks. */
export type Asked = Omit<Records, 'answers'> & { answers: readonly (Answer | null)[] };

/** So many rows are one line: a text of all of a large site is longer than texts may be. */
const rowsOfLine = 10_000;

/**
 * Records as bytes: a line of JSON as their head, then lines of JSON that each hold the columns of some rows, and behind them all
 * numbers of questions, of one row after the other, four bytes each. There are millions of them: as digits they took longer
 * to write and to read than all else.
 */
export function formatRecords(fingerprint: string, { pages, work, answers }: Asked): Buffer[] {
  const ranks = new Uint32Array(answers.length);
  const asked: Answer[] = [];
  for (const [at, answer] of answers.entries()) if (answer) ranks[at] = asked.push(answer) - 1;
  const rows = [...pages.values(), ...work.values()];
  const numbers = new Uint32Array(rows.reduce((sum, row) => sum + row.questions.length, 0));
  let nth = 0;
  for (const { questions } of rows)
    for (const at of questions) {
      numbers[nth] = ranks[at] ?? 0;
      nth += 1;
    }
  const lines = [
    linesOf(asked, (some) => [
      some.map(([question]) => question),
      some.map(([, digest]) => digest),
    ]),
    linesOf([...pages.values()], (some) => [
      some.map(({ pathname }) => pathname),
      some.map(({ handed }) => handed),
      some.map(({ body }) => body),
      some.map(({ stamp }) => stamp),
      some.map(({ questions }) => questions.length),
    ]),
    linesOf([...work], (some) => [
      some.map(([name]) => name),
      some.map(([, { json }]) => json),
      some.map(([, { questions }]) => questions.length),
    ]),
  ];
  const rest = [...lines.flat(), Buffer.from(numbers.buffer)];
  const sum = createHash('sha256');
  for (const part of rest) sum.update(part);
  const head = {
    version,
    fingerprint,
    lines: lines.map(({ length }) => length),
    sum: sum.digest('hex'),
  };
  return [Buffer.from(`${JSON.stringify(head)}\n`), ...rest];
}

function linesOf<T>(rows: readonly T[], columnsOf: (some: readonly T[]) => unknown[]): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < rows.length; from += rowsOfLine) {
    const columns = columnsOf(rows.slice(from, from + rowsOfLine));
    lines.push(Buffer.from(`${JSON.stringify(columns)}\n`));
  }
  return lines;
}

/** Reads them; null where they are of other code, of another form, or damaged anywhere. */
export function parseRecords(bytes: Buffer, fingerprint: string): Records | null {
  try {
    return readRecords(bytes, fingerprint);
  } catch {
    return null;
  }
}

/** @throws where they are none */
function readRecords(bytes: Buffer, fingerprint: string): Records | null {
  let at = 0;
  const nextLine = (): unknown => {
    const end = bytes.indexOf(0x0a, at);
    const line: unknown = JSON.parse(bytes.toString('utf8', at, end));
    at = end + 1;
    return line;
  };
  const head = headSchema.parse(nextLine());
  const sum = createHash('sha256').update(bytes.subarray(at)).digest('hex');
  if (head.fingerprint !== fingerprint || head.sum !== sum) return null;
  const [answers = [], pages = [], work = []] = head.lines.map((count) =>
    Array.from({ length: count }, nextLine),
  );
  const table = answers.flatMap((line) => rowsOf<[string, string]>(line, ['string', 'string']));
  const takeOf = numbersBehind(bytes.subarray(at), table.length);
  return {
    answers: table,
    pages: new Map(
      pages
        .flatMap((line) => rowsOf<[string, string, string, string, number]>(line, [...pageColumns]))
        .map(([pathname, handed, body, stamp, count]) => [
          pathname,
          { pathname, handed, body, stamp, questions: takeOf(count) },
        ]),
    ),
    work: new Map(
      work
        .flatMap((line) => rowsOf<[string, string, number]>(line, ['string', 'string', 'number']))
        .map(([name, json, count]) => [name, { json, questions: takeOf(count) }]),
    ),
  };
}

const pageColumns = ['string', 'string', 'string', 'string', 'number'] as const;

/** The rows of a line of columns. @throws where they are of other kinds or lengths */
function rowsOf<R extends readonly (string | number)[]>(
  line: unknown,
  kinds: readonly ('string' | 'number')[],
): R[] {
  const columns = Array.isArray(line) ? (line as unknown[][]) : [];
  const [{ length } = []] = columns;
  const isForm = (column: unknown, nth: number): boolean =>
    Array.isArray(column) &&
    column.length === length &&
    column.every((value) => typeof value === kinds[nth]);
  if (columns.length !== kinds.length || !columns.every(isForm)) throw new Error('is no table');
  return Array.from(
    { length: length ?? 0 },
    (_, at) => columns.map((column) => column[at]) as never,
  );
}

/**
 * Takes numbers of questions off one after the other.
 *
 * @param count how many questions there are
 * @throws where one is of none, or there are too few
 */
function numbersBehind(bytes: Buffer, count: number): (length: number) => Uint32Array {
  // They begin anywhere, and numbers of four bytes may not.
  const all = new Uint32Array(new Uint8Array(bytes).buffer);
  if (all.some((at) => at >= count)) throw new Error('asks what is not there');
  let from = 0;
  return (length) => {
    const some = all.subarray(from, from + length);
    if (some.length !== length) throw new Error('asks too little');
    from += length;
    return some;
  };
}
