import { hash } from 'node:crypto';
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

const version = 4;

const headSchema = z.object({
  version: z.literal(version),
  fingerprint: z.string(),
  /** So many pages follow the answers, and after them work. */
  pages: z.int().nonnegative(),
  /** SHA-256 of all lines after it. */
  sum: z.string(),
});
const answersSchema = z.array(z.tuple([z.string(), z.string()]));

/** Records whose answers are null where nobody asks. */
export type Asked = Omit<Records, 'answers'> & { answers: readonly (Answer | null)[] };

/**
 * Records as lines of JSON: a head, the answers in the order of their questions, then one page a line, then one work, whose
 * questions are counted from the last one each. Equal records give equal bytes.
 */
export function formatRecords(fingerprint: string, { pages, work, answers }: Asked): string {
  const sorted = answers
    .flatMap((answer, at) => (answer ? [{ answer, at }] : []))
    .sort((a, b) => (a.answer[0] < b.answer[0] ? -1 : 1));
  const ranks = new Uint32Array(answers.length);
  for (const [rank, { at }] of sorted.entries()) ranks[at] = rank;
  const stepsOf = (questions: Uint32Array): number[] => {
    const asked = questions.map((at) => ranks[at] ?? 0).sort();
    return Array.from(asked, (rank, nth) => rank - (asked[nth - 1] ?? 0));
  };
  const lines = [...pages.values()]
    .sort((a, b) => (a.pathname < b.pathname ? -1 : 1))
    .map(({ pathname, handed, body, stamp, questions }) =>
      JSON.stringify([pathname, handed, body, stamp, stepsOf(questions)]),
    );
  const done = [...work]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { json, questions }]) => JSON.stringify([name, json, stepsOf(questions)]));
  const table = JSON.stringify(sorted.map(({ answer }) => answer));
  const rest = `${[table, ...lines, ...done].join('\n')}\n`;
  const head = { version, fingerprint, pages: pages.size, sum: hash('sha256', rest) };
  return `${JSON.stringify(head)}\n${rest}`;
}

/** Reads them; null where they are of other code, of another form, or damaged anywhere. */
export function parseRecords(text: string, fingerprint: string): Records | null {
  const end = text.indexOf('\n');
  const rest = text.slice(end + 1);
  try {
    const head = headSchema.parse(JSON.parse(text.slice(0, end)));
    if (head.fingerprint !== fingerprint || head.sum !== hash('sha256', rest)) return null;
    const [table = '', ...lines] = rest.slice(0, -1).split('\n');
    const answers = answersSchema.parse(JSON.parse(table));
    const pages = lines
      .slice(0, head.pages)
      .map((line) => readPage(JSON.parse(line), answers.length));
    const work = lines.slice(head.pages).map((line) => readWork(JSON.parse(line), answers.length));
    return {
      pages: new Map(pages.map((page) => [page.pathname, page])),
      work: new Map(work),
      answers,
    };
  } catch {
    return null;
  }
}

/**
 * A page of a line. There are as many as pages of the site, so that they are held against no schema.
 *
 * @param count how many answers there are
 * @throws where it is of another form, or asks what is not there
 */
function readPage(line: unknown, count: number): PageRecord {
  const [pathname, handed, body, stamp, steps] = Array.isArray(line) ? (line as unknown[]) : [];
  if (
    typeof pathname !== 'string' ||
    typeof handed !== 'string' ||
    typeof body !== 'string' ||
    typeof stamp !== 'string' ||
    !Array.isArray(steps)
  )
    throw new Error('is no page');
  return { pathname, handed, body, stamp, questions: readSteps(steps, count) };
}

function readWork(line: unknown, count: number): [string, Remembered] {
  const [name, json, steps] = Array.isArray(line) ? (line as unknown[]) : [];
  if (typeof name !== 'string' || typeof json !== 'string' || !Array.isArray(steps))
    throw new Error('is no work');
  return [name, { json, questions: readSteps(steps, count) }];
}

function readSteps(steps: readonly unknown[], count: number): Uint32Array {
  let at = 0;
  return Uint32Array.from(steps, (step) => {
    at += typeof step === 'number' && step >= 0 ? step : Number.NaN;
    if (!(at < count)) throw new Error('asks what is not there');
    return at;
  });
}
