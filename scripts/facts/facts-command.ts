import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Atlas } from '../../src/atlas/types.ts';
import { formatProblem, type Problem } from '../../src/schemas/problem.ts';
import { misusedBy, readArguments } from '../lib/arguments.ts';
import { articlesFolder, listArticles, slugOf } from './facts-files.ts';
import type { RunOptions } from './facts-run.ts';

const usage = `Usage: npm run facts                         reads every article, writes content/facts/
       npm run facts -- --check              writes nothing; fails where stored facts are stale
       npm run facts -- --review [ARTICLE]   walks through facts nobody has judged, one key each
       npm run facts -- --take ARTICLE…      takes changes by hand in stored facts into the story
       npm run facts -- --anew ARTICLE…      writes stored facts anew, keeps what was judged in them
       npm run facts -- --remove-all         reads as above, where no article is left to read
       npm run -s facts -- --diff REVISION   facts since a revision of git, as a Markdown table
       npm run facts -- --explain FILE[:LINE] for each fact, field by field, the rule that set it
       npm run -s facts -- --stdout FILE…    one line a file: {file, article, facts}
       npm run -s facts -- --jsonl           {id, text, date?} a line in, {id, facts} a line out`;

const misused = misusedBy(usage);

/**
 * What `npm run facts` does with its arguments, in the project at `root`.
 *
 * @example await factsCommand(['--check'], root) // 0 where stored facts are those of the articles, else 1
 * @returns the status it ends with
 */
export async function factsCommand(args: readonly string[], root: string): Promise<number> {
  const options = {
    check: { type: 'boolean' },
    review: { type: 'boolean' },
    take: { type: 'boolean' },
    anew: { type: 'boolean' },
    'remove-all': { type: 'boolean' },
    diff: { type: 'string' },
    explain: { type: 'string' },
    stdout: { type: 'boolean' },
    jsonl: { type: 'boolean' },
  } as const;
  const parsed = readArguments(args, options, usage);
  if (typeof parsed === 'number') return parsed;
  const { values, positionals } = parsed;
  const { check, review, take, anew, diff, explain, stdout, jsonl } = values;
  const removeAll = values['remove-all'] === true;
  const reading = [check, review, take, anew, removeAll, stdout, jsonl];
  const modes = [...reading, diff !== undefined, explain !== undefined];
  if (modes.filter(Boolean).length > 1)
    return misused(
      'Choose one of --check, --review, --take, --anew, --remove-all, --diff, --explain, --stdout and --jsonl.',
    );
  if (take || anew) return readNamed(root, positionals, take ? 'take' : 'anew');
  if (values.stdout && positionals.length === 0) return misused('--stdout needs a file.');
  if (values.review && positionals.length < 2) {
    const { reviewFacts } = await import('./facts-review-run.ts');
    const { stdin: input, stdout: output, env } = process;
    const [article] = positionals;
    return reviewFacts(root, article && slugOf(article), { input, output, env });
  }
  if (!values.stdout && positionals.length > 0)
    return misused(`${positionals[0]} is no option; files go after --stdout.`);
  if (diff !== undefined) return printDiff(root, diff);
  if (explain !== undefined) return printReasons(root, explain);
  if (values.stdout) return printFiles(root, positionals);
  if (values.jsonl) return printLines(root);
  return readAll(root, { check: check === true, removeAll });
}

/** Reads all articles, after what was changed by hand in the stored facts of some was taken in or undone. */
async function readNamed(
  root: string,
  names: readonly string[],
  how: 'take' | 'anew',
): Promise<number> {
  if (names.length === 0) return misused(`--${how} needs the name of an article.`);
  const paths = new Map(
    listArticles(join(root, articlesFolder)).map((path) => [slugOf(path), path]),
  );
  const slugs = names.map(slugOf);
  const lost = slugs.find((slug) => !paths.has(slug));
  if (lost !== undefined) {
    const { noArticle } = await import('./facts-slugs.ts');
    return misused(noArticle(lost, [...paths.keys()]));
  }
  if (how === 'anew') return readAll(root, { check: false, anew: new Set(slugs) });
  const { takeChanges } = await import('./facts-take.ts');
  const { atlas } = await loadAtlas(root);
  for (const slug of slugs) {
    const taken = takeChanges(root, paths.get(slug) ?? '', slug, atlas);
    if ('problems' in taken) {
      for (const problem of taken.problems) console.error(formatProblem(problem));
      return 1;
    }
    for (const line of taken.told) console.log(line);
  }
  return readAll(root, { check: false });
}

async function readAll(root: string, options: Omit<RunOptions, 'today'>): Promise<number> {
  const { check } = options;
  const [
    { printable, readProject },
    { compareWithBaseline },
    { readWeights },
    { dayOf },
    { tellFates },
    { notesOf },
  ] = await Promise.all([
    import('./facts-run.ts'),
    import('../check/check-baseline.ts'),
    import('../check/check-input.ts'),
    import('./today.ts'),
    import('./register-report.ts'),
    import('./notes.ts'),
  ]);
  const result = await readProject(root, { ...options, today: dayOf(process.env) });
  const { errors, warnings, read, unchanged, changed, removed, registers } = result;
  // What was looked at once and left stands in the baseline of the check.
  const { fresh, old } = compareWithBaseline(warnings, readWeights(root).baseline, () => false);
  const readNow = new Set(changed.map((name) => `${articlesFolder}/${slugOf(name)}.md`));
  process.stderr.write(notesOf(fresh, (file) => readNow.has(file)));
  if (old.length > 0)
    console.error(
      `Not shown: ${old.length} looked at before and left, in content/.checks-baseline.json.`,
    );
  process.stderr.write(printable(errors));
  if (errors.length > 0) {
    console.error(
      `${errors.length === 1 ? '1 error' : `${errors.length} errors`}; nothing was written.`,
    );
    return 1;
  }
  if (check) {
    for (const name of changed)
      console.error(`content/facts/${name}:1:1: is stale (run npm run facts)`);
    for (const name of removed)
      console.error(`content/facts/${name}:1:1: has no article (run npm run facts)`);
    for (const name of registers) console.error(`${name}:1:1: is stale (run npm run facts)`);
    return changed.length + removed.length + registers.length > 0 ? 1 : 0;
  }
  for (const path of result.kept) console.log(`What stood there before is kept as ${path}.`);
  process.stdout.write(tellFates(result.fates, result));
  console.log(
    `Facts of ${read} articles read, ${unchanged} unchanged; ${changed.length} files written, ${removed.length} removed.`,
  );
  return 0;
}

async function printDiff(root: string, revision: string): Promise<number> {
  const { diffFacts, factsAt, factsNow, formatDiff } = await import('./facts-diff.ts');
  const { facts, renamed } = factsNow(root);
  const before = await factsAt(root, revision, renamed);
  if (!before) {
    return misused(
      `Git knows no revision “${revision}” here; name a commit, a branch or a tag, and fetch it first where the clone is shallow.`,
    );
  }
  const { atlas, sound } = await loadAtlas(root);
  process.stdout.write(formatDiff(diffFacts(before, facts), revision, atlas));
  return sound ? 0 : 1;
}

async function printReasons(root: string, target: string): Promise<number> {
  const { explainFile, fileAndLine } = await import('./facts-explain.ts');
  const at = fileAndLine(target, existsSync);
  if (!existsSync(at.file)) return misused(`There is no file ${at.file}.`);
  const { atlas, sound } = await loadAtlas(root);
  const { text, problems } = explainFile(at, atlas);
  for (const problem of problems) console.error(formatProblem(problem));
  process.stdout.write(text);
  return sound && problems.length === 0 ? 0 : 1;
}

/** The atlas; its errors go to standard error and leave what is sound. */
async function loadAtlas(root: string): Promise<{ atlas: Atlas; sound: boolean }> {
  const { readAtlas } = await import('../../src/atlas/read.ts');
  const { atlas, problems } = await readAtlas(root);
  for (const problem of problems) console.error(formatProblem(problem));
  return { atlas, sound: problems.length === 0 };
}

/** Writes a line and waits where the reader is slower than we are. */
async function print(value: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain');
}

async function printFiles(root: string, files: readonly string[]): Promise<number> {
  const [{ readFacts }, { decodeUtf8 }, { largestMarkdown, tooLarge }] = await Promise.all([
    import('../../src/extraction/reader/read-facts.ts'),
    import('../../src/markdown/parse/decode.ts'),
    import('../../src/markdown/parse/limits.ts'),
  ]);
  const { atlas, sound } = await loadAtlas(root);
  let failed = !sound;
  const report = (problem: Problem): void => {
    failed = true;
    console.error(formatProblem(problem));
  };
  for (const file of files) {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(file);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const message =
        code === 'ENOENT'
          ? 'no such file'
          : code === 'EISDIR'
            ? 'is a folder'
            : (error as Error).message;
      report({ file, line: 1, column: 1, message });
      continue;
    }
    const isMarkdown = /\.(?:md|markdown)$/i.test(file);
    if (isMarkdown && bytes.length > largestMarkdown * 4) {
      report(tooLarge(file, bytes.length));
      continue;
    }
    const text = decodeUtf8(bytes, file);
    if (typeof text !== 'string') {
      report(text);
      continue;
    }
    const document = isMarkdown
      ? await readMarkdownFile(text, file, report)
      : (await import('../../src/markdown/parse/plain.ts')).readPlain(text);
    const slug = slugOf(file);
    const { frontMatter } = document;
    const { facts, problems } = readFacts(document, { slug, file, atlas, frontMatter });
    for (const problem of problems) report(problem);
    await print({ file, article: slug, facts });
  }
  return failed ? 1 : 0;
}

async function readMarkdownFile(text: string, file: string, report: (problem: Problem) => void) {
  const { readMarkdown } = await import('../../src/markdown/parse/markdown.ts');
  const { document, problems } = readMarkdown(text, file);
  for (const problem of problems) report(problem);
  return document;
}

async function printLines(root: string): Promise<number> {
  const [{ readFacts }, { readPlain }] = await Promise.all([
    import('../../src/extraction/reader/read-facts.ts'),
    import('../../src/markdown/parse/plain.ts'),
  ]);
  const { atlas, sound } = await loadAtlas(root);
  let failed = !sound;
  let line = 0;
  for await (const input of createInterface({
    input: process.stdin,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line++;
    if (input.trim() === '') continue;
    const record = parseRecord(input);
    if (typeof record === 'string') {
      failed = true;
      console.error(
        formatProblem({
          file: '<stdin>',
          line,
          column: 1,
          message: record,
          mend: 'write {"id": …, "text": "…"} on one line',
        }),
      );
      continue;
    }
    const { id, text, date } = record;
    const document = readPlain(text);
    const { facts } = readFacts(document, {
      slug: String(id),
      file: '<stdin>',
      atlas,
      frontMatter: null,
      date,
      everyQuantity: true,
    });
    await print({ id, facts });
  }
  return failed ? 1 : 0;
}

/** One input record, or what is wrong with it. */
function parseRecord(
  line: string,
): { id: string | number; text: string; date: string | null } | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'is not JSON';
  }
  if (typeof value !== 'object' || value === null) return 'is no object';
  const { id, text, date } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return 'has no id';
  if (typeof text !== 'string') return 'has no text';
  if (
    date !== undefined &&
    date !== null &&
    !(typeof date === 'string' && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date))
  ) {
    return 'has a date that is not YYYY, YYYY-MM or YYYY-MM-DD';
  }
  return { id, text, date: (date as string | null | undefined) ?? null };
}
