import type { Article } from '../../schemas/article.ts';

/** A stretch of plain text and where it stands in the file; 1:1 where both are equally long. */
export interface Run {
  /** Offset of its first character in the block's plain text. */
  plain: number;
  length: number;
  /** UTF-16 offsets in the file. */
  start: number;
  end: number;
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell';

/** A sentence of a block: `text` has no markup; `start` counts in the block's plain text. */
export interface Sentence {
  text: string;
  start: number;
  /** True for the place and date that open a news report: "CHENGDU, China, 11 June --". */
  dateline: boolean;
}

/** A heading, paragraph, list item or table cell, as plain text with its way back to the file. */
export interface Block {
  kind: BlockKind;
  text: string;
  runs: Run[];
  sentences: Sentence[];
  /** Footnote references, at the offset in `text` they follow. */
  citations: { at: number; id: string }[];
  /** What an editor says of words of it, in the order they open. */
  factDirectives: readonly FactDirective[];
  /** Where it stands in a table or a list; missing in running text. */
  cell?: CellPlace;
  /** End in `text` of the run-in head it opens with, in bold: "**Rates.** Space is scarce." */
  head?: number;
}

/** A table, or a list as a table of one column without a header; each of its blocks leads to it. */
export interface Grid {
  kind: 'table' | 'list';
  /** Plain text of every cell, row by row; the first row of a table is its header. */
  rows: readonly (readonly string[])[];
  /** The sentence it is led in by; "" where none is. */
  caption: string;
}

/** Row and column of a cell in its grid, both from 0. */
export interface CellPlace {
  grid: Grid;
  row: number;
  column: number;
}

/** `:fact[…]{…}` or `:nofact[…]` around words of a block; its signs are no part of the block's text. */
export interface FactDirective {
  name: 'fact' | 'nofact';
  attributes: Record<string, string>;
  /** The words in the block's plain text, half open, without white space at either end. */
  from: number;
  to: number;
  /** The whole of it in the file. */
  start: number;
  end: number;
  /** What stands between the brackets, in the file. */
  inner: { start: number; end: number };
}

/** One of our leaf directives, such as `::map{corridor=west}`. */
export interface FigureDirective {
  name: string;
  attributes: Record<string, string>;
  start: number;
  end: number;
}

/** An article as the reading of facts sees it. All offsets count UTF-16 units of `raw`. */
export interface Document {
  raw: string;
  /** First character of the prose after front matter and white space. */
  bodyStart: number;
  blocks: Block[];
  directives: FigureDirective[];
  /** Checked front matter; null in plain text and in Markdown that has none. */
  frontMatter: Article | null;
}

/** Where `[from, to)` of a block's plain text stands in the file. */
export function toRaw(block: Block, from: number, to: number): { start: number; end: number } {
  const first = block.runs[runAt(block.runs, from)];
  const last = block.runs[runAt(block.runs, Math.max(from, to - 1))];
  if (!first || !last) return { start: 0, end: 0 };
  const start = isExact(first) ? first.start + (from - first.plain) : first.start;
  const end = isExact(last) ? last.start + (to - last.plain) : last.end;
  return { start, end: Math.max(start, end) };
}

/**
 * Index of the last start that is not behind an offset, found by halving; 0 where all are.
 *
 * @example lastStart([0, 10, 20], 14) // 1
 * @param starts in ascending order
 */
export function lastStart(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Line and column, both from 1, of each offset in a text; lines are found once. */
export function lineIndex(raw: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const at = lastStart(starts, offset);
    return { line: at + 1, column: offset - (starts[at] ?? 0) + 1 };
  };
}

const isExact = (run: Run): boolean => run.end - run.start === run.length;

/** Index of the run that holds the character at `offset`. */
function runAt(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.plain ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
