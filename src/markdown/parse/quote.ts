import type { Block, Run } from './document.ts';

/** A sentence with the words of a fact apart, as plain text. */
export interface Quote {
  before: string;
  marked: string;
  after: string;
  text: string;
}

/** Where a fact was read: UTF-16 offsets of its words and of its sentence in the text the blocks were read from. */
export interface QuotedSource {
  start: number;
  end: number;
  text: string;
  sentence: { start: number; end: number };
}

/**
 * The sentence a fact was read from, in the plain text the reader read, with the fact's own words apart. What stands
 * in no block (a file and facts of different days) is quoted by its own words alone.
 *
 * @example `**AT&amp;T** ran [900 trains](/a/).` → before "AT&T ran ", marked "900 trains", after "."
 * @param blocks of the text, in its order, as `readMarkdown` and `readBlocks` give them
 * @param shift what must be taken from the offsets of `source` where the blocks were read from a part of the file
 */
export function quoteIn(blocks: readonly Block[], source: QuotedSource, shift = 0): Quote {
  const { start, end, sentence } = source;
  const block = blockBefore(blocks, end - shift);
  if (!block) return { before: '', marked: source.text, after: '', text: source.text };
  const from = plainStart(block.runs, start - shift);
  const to = Math.max(from, plainEnd(block.runs, end - shift));
  const first = Math.min(from, plainStart(block.runs, sentence.start - shift));
  const last = Math.max(to, plainEnd(block.runs, sentence.end - shift));
  const cut = (a: number, b: number): string => block.text.slice(a, b).replace(/\s+/g, ' ');
  const [before, marked, after] = [cut(first, from), cut(from, to), cut(to, last)];
  return { before, marked, after, text: `${before}${marked}${after}` };
}

/** What stands in the same block before the sentence of a fact; "" where nothing does. */
export function textBefore(blocks: readonly Block[], { end, sentence }: QuotedSource): string {
  const block = blockBefore(blocks, end);
  return block ? block.text.slice(0, plainStart(block.runs, sentence.start)) : '';
}

/** The last block that begins before an offset: blocks never overlap. */
function blockBefore(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.runs[0]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}

/** Offset in the plain text of the first character at or after `offset` of the file. */
function plainStart(runs: readonly Run[], offset: number): number {
  const run = runs.find(({ end }) => end > offset);
  if (!run) return lengthOf(runs);
  return run.plain + (isExact(run) ? Math.max(0, offset - run.start) : 0);
}

/** Offset in the plain text behind the last character before `offset` of the file. */
function plainEnd(runs: readonly Run[], offset: number): number {
  const run = runs.findLast(({ start }) => start < offset);
  if (!run) return 0;
  return run.plain + (isExact(run) ? Math.min(run.length, offset - run.start) : run.length);
}

const lengthOf = (runs: readonly Run[]): number => {
  const last = runs.at(-1);
  return last ? last.plain + last.length : 0;
};

const isExact = (run: Run): boolean => run.end - run.start === run.length;
