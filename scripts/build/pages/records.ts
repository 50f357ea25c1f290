import { z } from 'zod';

/** What the last build knew of one page. */
export interface PageRecord {
  /** Address below the base as Astro has it: `/stories/a`. */
  pathname: string;
  /** Digest of what the page was handed when its address was listed. */
  handed: string;
  /** SHA-256 of its bytes, by which they are stored. */
  body: string;
  /** What it asked the corpus. */
  questions: readonly string[];
}

/** What a build remembers: its pages, and the digest of each answer that any of them was given. */
export interface Records {
  pages: ReadonlyMap<string, PageRecord>;
  answers: ReadonlyMap<string, string>;
}

const version = 1;

const headSchema = z.object({ version: z.literal(version), fingerprint: z.string() });
const answersSchema = z.array(z.tuple([z.string(), z.string()]));
const pageSchema = z.tuple([z.string(), z.string(), z.string(), z.array(z.number())]);

/**
 * Records as lines of JSON: a head, the answers, then one page a line, whose questions are counted from the last one each.
 * Equal records give equal bytes.
 */
export function formatRecords(fingerprint: string, { pages, answers }: Records): string {
  const sorted = [...answers].sort(([a], [b]) => (a < b ? -1 : 1));
  const at = new Map(sorted.map(([question], index) => [question, index]));
  const lines = [...pages.values()]
    .sort((a, b) => (a.pathname < b.pathname ? -1 : 1))
    .map(({ pathname, handed, body, questions }) => {
      const asked = questions.map((question) => at.get(question) ?? -1).sort((a, b) => a - b);
      const steps = asked.map((index, nth) => index - (asked[nth - 1] ?? 0));
      return JSON.stringify([pathname, handed, body, steps]);
    });
  return `${[JSON.stringify({ version, fingerprint }), JSON.stringify(sorted), ...lines].join('\n')}\n`;
}

/** Reads them; null where they are of other code, of another form, or damaged anywhere. */
export function parseRecords(text: string, fingerprint: string): Records | null {
  const [head = '', table = '', ...lines] = text.split('\n');
  // What was cut off in the middle of a line lacks its end.
  if (lines.pop() !== '') return null;
  try {
    if (headSchema.parse(JSON.parse(head)).fingerprint !== fingerprint) return null;
    const answers = answersSchema.parse(JSON.parse(table));
    const pages = lines.map((line): [string, PageRecord] => {
      const [pathname, handed, body, steps] = pageSchema.parse(JSON.parse(line));
      let index = 0;
      const questions = steps.map((step) => {
        index += step;
        const question = answers[index]?.[0];
        if (question === undefined) throw new Error('asks what is not there');
        return question;
      });
      return [pathname, { pathname, handed, body, questions }];
    });
    return { pages: new Map(pages), answers: new Map(answers) };
  } catch {
    return null;
  }
}
