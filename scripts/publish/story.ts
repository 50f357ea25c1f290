import { isScalar, parseDocument } from 'yaml';
import { registerFolder } from '../facts/register-files.ts';

/**
 * The text of a draft as it is published: without the line that keeps it off the site, under the day it goes out. A story
 * that is no draft stays as it is.
 *
 * @param today YYYY-MM-DD
 */
export function publishedText(raw: string, today: string): string {
  const open = /^---[ \t]*\r?\n/.exec(raw)?.[0].length ?? 0;
  const close = raw.indexOf('\n---', open);
  if (open === 0 || close < 0) return raw;
  const front = raw.slice(open, close + 1);
  const draft = /^(?:#[^\n]*\n)?draft:[ \t]*true[^\n]*\n/m;
  if (!draft.test(front)) return raw;
  const date = parseDocument(front).get('date', true);
  const [start = 0, end = 0] = (isScalar(date) && date.range) || [];
  const dated = end > start ? front.slice(0, start) + today + front.slice(end) : front;
  return raw.slice(0, open) + dated.replace(draft, '') + raw.slice(close + 1);
}

/** A line of `git status --porcelain`: what became of a file, and its path. */
export interface FileStatus {
  /** "??" of a file git does not know. */
  state: string;
  path: string;
}

export const statusesIn = (output: string): FileStatus[] =>
  output
    .split('\0')
    .filter((line) => line.length > 3)
    .map((line) => ({ state: line.slice(0, 2), path: line.slice(3) }));

/**
 * What goes out with a story: its text and its facts, the places its editor entered and what these change in other facts,
 * the register, and pictures it shows. Other stories that are being written stay.
 */
export function pathsOf(
  slug: string,
  file: string,
  text: string,
  statuses: readonly FileStatus[],
): string[] {
  const own = new Set([file, `content/facts/${slug}.json`]);
  return statuses
    .filter(
      ({ state, path }) =>
        own.has(path) ||
        /^content\/(?:atlas|register)\//.test(path) ||
        (path.startsWith('content/facts/') && state !== '??') ||
        (path.startsWith('public/') && text.includes(path.slice('public'.length))),
    )
    .map(({ path }) => path);
}

/**
 * What went out, for its editor: the story first, the files of the register by their number, as nobody wrote them by hand.
 *
 * @example
 * namesOf('content/articles/a.md', ['content/register/atlas.jsonl', 'content/articles/a.md'])
 * // "content/articles/a.md and 1 file of the register"
 */
export function namesOf(file: string, paths: readonly string[]): string {
  const isEntered = (path: string): boolean => path.startsWith(`${registerFolder}/`);
  const entered = paths.filter(isEntered);
  const named = paths.filter((path) => path !== file && !isEntered(path));
  const own = paths.includes(file) ? [file, ...named] : named;
  const count = `${entered.length} ${entered.length === 1 ? 'file' : 'files'} of the register`;
  return new Intl.ListFormat('en-GB').format(entered.length > 0 ? [...own, count] : own);
}
