import { createHash } from 'node:crypto';
import {
  type Dirent,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { contract } from '../../src/schemas/contract.ts';
import { type Fact, type FactsFile, factSchema } from '../../src/schemas/fact.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import { modulesOf } from '../lib/modules.ts';
import { type Damage, factsIn } from './facts-damaged.ts';

export const articlesFolder = 'content/articles';
export const factsFolder = 'content/facts';

/** Where reading begins: what these import, at any depth, decides what is read out of an article. */
const readerEntries = [
  'src/extraction/reader/read-article.ts',
  'src/corpus/register/enter.ts',
  'src/corpus/register/recognise.ts',
  'src/atlas/parse.ts',
];

/**
 * Fingerprint of the reader and the atlas: with an article's own bytes, everything its facts depend on. A file that
 * the reader comes to import is in it from then on, wherever it lies.
 *
 * @param root the project
 * @returns hexadecimal SHA-256
 */
export function extractorFingerprint(root: string): string {
  const hash = createHash('sha256');
  const atlas = listNames(join(root, 'content/atlas'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `content/atlas/${name}`);
  for (const path of [...modulesOf(root, readerEntries), ...atlas]) {
    hash.update(`\0${path}\0`);
    hash.update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/** Hash of all that the facts of an article depend on: what reads them, its bytes, and what the register has of it. */
export function hashArticle(surroundings: string, bytes: Uint8Array, entered: string): string {
  return createHash('sha256')
    .update(surroundings)
    .update('\0')
    .update(bytes)
    .update('\0')
    .update(entered)
    .digest('hex')
    .slice(0, 32);
}

/** Names of the files in a folder, none where it does not exist. */
export const listNames = (folder: string): string[] =>
  namesIn(folder)
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

const namesIn = (folder: string): Dirent[] => entriesOf(folder, false);

const namesBelow = (folder: string): Dirent[] => entriesOf(folder, true);

/** What stands in a folder, and in those below it, nothing where it does not exist. */
function entriesOf(folder: string, recursive: boolean): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Paths of the Markdown files at or under a folder, relative to it, in a fixed order. */
export function listArticles(folder: string): string[] {
  return (
    namesBelow(folder)
      .filter((entry) => entry.name.endsWith('.md') && !entry.name.startsWith('.'))
      // A link to a file is read as the file it leads to.
      .filter((entry) => entry.isFile() || leadsToFile(entry))
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort()
  );
}

/** Texts in a folder of articles that are none by their ending, such as `story.MD` and `notes.txt`. */
export function listStrays(folder: string): string[] {
  return namesBelow(folder)
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .filter(({ name }) => textEnding.test(name) && !name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** What texts are saved as. */
const textEnding = /\.(?:md|markdown|mdown|mkd|mdx|txt|text|docx?|odt|rtf|html?|pages)$/i;

/** A text that nobody reads, since it does not end as articles do. */
export function strayFile(path: string): Problem {
  const isMarkdown = /\.(?:md|markdown|mdown|mkd|mdx|txt|text)$/i.test(path);
  const name = basename(path).replace(/(?:\.md)?\.[^.]+$/i, '');
  return {
    file: `${articlesFolder}/${path}`,
    line: 1,
    column: 1,
    code: 'SL130',
    message: `${basename(path)} is not read: stories end in .md`,
    mend: isMarkdown
      ? `name it ${name}.md, or take it out of the folder`
      : `save its text as ${name}.md, or take it out of the folder`,
  };
}

function leadsToFile(entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return false;
  return statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Slug of an article: its file's name without the ending. */
export const slugOf = (path: string): string => basename(path).replace(/\.[^.]+$/, '');

/** The hash that the text of a stored file begins with, found without reading the rest; null where there is none. */
export const storedHash = (text: string | null): string | null =>
  /"hash": "([0-9a-f]+)"/.exec(text?.slice(0, 512) ?? '')?.[1] ?? null;

/** The bytes of a stored facts file, null where there is none; what is there and cannot be read is damaged. */
export function storedText(root: string, slug: string): string | null {
  const text = textOrDamage(root, slug);
  return typeof text === 'string' ? text : null;
}

/** The text of a stored file, null where there is none, or why what is there cannot be read. */
function textOrDamage(root: string, slug: string): string | null | Damage {
  try {
    return readFileSync(join(root, `${factsFolder}/${slug}.json`), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    if (code === 'EISDIR') return { line: 1, message: 'is a folder' };
    return { line: 1, message: `cannot be read (${code})` };
  }
}

/** A stored facts file, null where there is none, or why what is there cannot be kept. */
export const readStored = (root: string, slug: string): FactsFile | null | Problem =>
  storedIn(slug, textOrDamage(root, slug));

/** The same of what was read of such a file. */
export function storedIn(slug: string, text: string | null | Damage): FactsFile | null | Problem {
  const stored = typeof text === 'string' ? factsIn(text) : text;
  if (stored === null || 'facts' in stored) return stored;
  const mend =
    typeof text === 'string'
      ? `npm run facts -- --anew ${slug} writes it anew, with what was judged in it, and keeps this one beside it`
      : 'move it away; npm run facts writes it anew';
  return { file: `${factsFolder}/${slug}.json`, column: 1, code: 'SL412', ...stored, mend };
}

/** Every stored facts file by its slug, in the order of these, or why it cannot be kept. */
export function readAllStored(root: string): Map<string, FactsFile | Problem> {
  return new Map(
    storedSlugs(root).flatMap((slug) => {
      const stored = readStored(root, slug);
      return stored ? [[slug, stored] as const] : [];
    }),
  );
}

/** Slugs of what stands in the folder of facts, in their order, whatever it is that bears such a name. */
export function storedSlugs(root: string): string[] {
  return namesIn(join(root, factsFolder))
    .filter(({ name }) => name.endsWith('.json') && !name.startsWith('.'))
    .map(({ name }) => slugOf(name))
    .sort();
}

const keys = Object.keys(factSchema.shape) as (keyof Fact)[];

/** Fields of a fact in the order of the schema, and of its origin by name, whatever order they were set in. */
const inOrder = (fact: Fact): Partial<Fact> =>
  Object.fromEntries(
    keys
      .filter((key) => fact[key] !== undefined)
      .map((key) => [key, key === 'origin' ? byName(fact.origin ?? {}) : fact[key]]),
  );

const byName = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The bytes of a facts file: equal facts give equal bytes, and a change shows as changed lines. */
export function formatFacts(file: FactsFile): string {
  const { article, corridors, bodyStart, hash, facts, orphans } = file;
  const ordered = {
    contract,
    article,
    bodyStart,
    hash,
    ...(corridors?.length ? { corridors } : {}),
    facts: facts.map(inOrder),
    ...(orphans?.length ? { orphans: orphans.map(inOrder) } : {}),
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

/**
 * Writes all files, and takes others away, or, where one cannot be written, leaves all as they were: each is written
 * beside its place first, then put into it. A process killed midway leaves every file whole, old or new.
 *
 * @param files texts by their paths below `root`; folders that are not there are made
 * @param removed paths below `root` of files that are to go
 */
export function writeAll(
  root: string,
  files: ReadonlyMap<string, string>,
  pid: number,
  removed: readonly string[] = [],
): void {
  const made: [next: string, target: string][] = [];
  const undo: (() => void)[] = [];
  try {
    for (const [path, text] of files) {
      const target = join(root, path);
      const next = join(dirname(target), `.${basename(target)}.${pid}.tmp`);
      mkdirSync(dirname(target), { recursive: true });
      made.push([next, target]);
      writeFileSync(next, text);
    }
    for (const [next, target] of made) {
      const old = bytesOf(target);
      renameSync(next, target);
      undo.push(() => putBack(target, old));
    }
    for (const target of removed.map((path) => join(root, path))) {
      const old = bytesOf(target);
      rmSync(target, { force: true });
      undo.push(() => putBack(target, old));
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    for (const [next] of made) rmSync(next, { force: true });
    throw error;
  }
}

/** The bytes of a file, null where there is none. */
function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function putBack(path: string, old: Uint8Array | null): void {
  if (old === null) rmSync(path, { force: true });
  else writeFileSync(path, old);
}

/** A text as it is written in the place of a file's bytes: under the byte-order mark that they have. */
export const underMark = (bytes: Uint8Array, text: string): string =>
  byteOrderMark.equals(bytes.subarray(0, 3)) ? `\ufeff${text}` : text;

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** The path, or with the first number behind it under which nothing stands. */
export function freePath(root: string, path: string): string {
  let free = path;
  for (let nth = 2; existsSync(join(root, free)); nth++) free = `${path}-${nth}`;
  return free;
}

/** Removes what killed runs left beside the files. */
export function removeLeftovers(folder: string, isAlive: (pid: number) => boolean): void {
  for (const name of listNames(folder)) {
    const pid = /^\..+\.(\d+)\.tmp$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}
