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
  let open: Run | undefined;
  let at = from;
  let plain = 0;
  const push = (length: number, end: number): void => {
    const exact = end - at === length;
    if (open && exact && open.end === at && open.end - open.start === open.length) {
      open.length += length;
      open.end = end;
    } else {
      open = { plain, length, start: at, end };
      runs.push(open);
    }
    plain += length;
    at = end;
  };
  while (plain < value.length && at < to) {
    const sign = raw.charAt(at);
    if (sign === '\\' && escapable.test(raw.charAt(at + 1))) {
      at++;
      push(1, at + 1);
      continue;
    }
    if (sign === '&') {
      reference.lastIndex = at;
      const found = reference.exec(raw)?.[0];
      const decoded = found === undefined ? '' : decodeString(found);
      if (found !== undefined && decoded !== found && value.startsWith(decoded, plain)) {
        push(decoded.length, at + found.length);
        continue;
      }
    }
    if (sign === value.charAt(plain)) push(1, at + 1);
    else at++;
  }
  if (plain < value.length) push(value.length - plain, Math.max(at, to));
  return runs;
}
