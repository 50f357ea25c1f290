import type { Text } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { Run } from './document.ts';

/** Rendered characters that stand one for one in the file from `start` on. */
export interface TextRun {
  value: string;
  start: number;
}

/**
 * The pieces of a Markdown text node whose characters stand 1:1 in `raw`, the file it was parsed from; `base` is
 * added to the node's positions where only the body of a file was parsed. Escapes (`\*`), references (`&amp;`) and
 * the indents and quote marks of continued lines fall between the pieces; a node without positions has none.
 */
export function textRuns(node: Text, raw: string, base = 0): TextRun[] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return [];
  return align(node.value, raw, start + base, end + base)
    .filter((run) => run.end - run.start === run.length)
    .map((run) => ({
      value: node.value.slice(run.plain, run.plain + run.length),
      start: run.start,
    }));
}

const reference = /&(?:#(?:\d{1,7}|x[\da-f]{1,6})|[\da-z]{1,31});/iy;
const escapable = /[!-/:-@[-`{-~]/;

/** Runs of `value` over `raw[from, to)`, in order; together they cover `value`. */
export function align(value: string, raw: string, from: number, to: number): Run[] {
  if (to - from === value.length && raw.startsWith(value, from)) {
    return [{ plain: 0, length: value.length, start: from, end: to }];
  }
  const runs: Run[] = [];
  let at = from;
  let plain = 0;
  while (plain < value.length && at < to) {
    const sign = signAt(raw, at, value, plain);
    if (sign) {
      addRun(runs, { plain, ...sign });
      plain += sign.length;
    }
    at = sign?.end ?? at + 1;
  }
  if (plain < value.length)
    addRun(runs, { plain, length: value.length - plain, start: at, end: Math.max(at, to) });
  return runs;
}

/** What stands in the source for the next sign of a value: itself, an escape or a reference; null where nothing does. */
function signAt(raw: string, at: number, value: string, plain: number): Omit<Run, 'plain'> | null {
  const sign = raw.charAt(at);
  if (sign === '\\' && escapable.test(raw.charAt(at + 1)))
    return { length: 1, start: at + 1, end: at + 2 };
  if (sign === '&') {
    reference.lastIndex = at;
    const found = reference.exec(raw)?.[0] ?? '';
    const decoded = decodeString(found);
    if (decoded !== found && value.startsWith(decoded, plain))
      return { length: decoded.length, start: at, end: at + found.length };
  }
  return sign === value.charAt(plain) ? { length: 1, start: at, end: at + 1 } : null;
}

/** Adds a run, as more of the last where both stand in the source as they are. */
function addRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  const isVerbatim = ({ start, end, length }: Run): boolean => end - start === length;
  if (last && last.end === run.start && isVerbatim(last) && isVerbatim(run)) {
    last.length += run.length;
    last.end = run.end;
  } else runs.push(run);
}
