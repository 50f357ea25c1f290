import { type Block, toRaw } from '../../../src/markdown/parse/document.ts';
import { type Change, type Changed, sameFact, sameWords } from './change.ts';
import type { Sample } from './sample.ts';
import { type TextEdit, withEdits } from './text-edits.ts';

const isProse = (block: Block | undefined): block is Block =>
  block?.kind === 'paragraph' &&
  !block.sentences[0]?.dateline &&
  !block.text.trimEnd().endsWith(':');

const endOf = (block: Block): number => block.runs.at(-1)?.end ?? 0;
const startOf = (block: Block): number => block.runs[0]?.start ?? 0;

/** A text with its paragraphs cut elsewhere, whose facts stay as they are; null where nothing was cut. */
function withParagraphs(sample: Sample, edits: readonly TextEdit[]): Changed | null {
  if (edits.length === 0) return null;
  return {
    sample: { ...sample, text: withEdits(sample.text, edits) },
    reword: sameWords,
    expected: sameFact,
    mayTip: true,
  };
}

/** Every second paragraph joined to the one before it. */
export const joinedParagraphs: Change = (sample, { document }) => {
  const { blocks } = document;
  const edits: TextEdit[] = [];
  for (let at = 1; at < blocks.length; at++) {
    const [first, second] = [blocks[at - 1], blocks[at]];
    if (!isProse(first) || !isProse(second)) continue;
    const gap = { start: endOf(first), end: startOf(second) };
    // Between them stands the end of a footnote or nothing; a figure or a line would be lost.
    const between = /^(\S*)\s*\n\s*$/.exec(sample.text.slice(gap.start, gap.end));
    if (!between) continue;
    edits.push({ ...gap, text: `${between[1]} ` });
    at++;
  }
  return withParagraphs(sample, edits);
};

/** Every paragraph split between its sentences, in the middle. */
export const splitParagraphs: Change = (sample, { document }) => {
  const edits = document.blocks.flatMap((block): TextEdit[] => {
    const { sentences } = block;
    if (!isProse(block) || sentences.length < 2) return [];
    const next = sentences[Math.ceil(sentences.length / 2)];
    if (!next) return [];
    const { start } = toRaw(block, next.start, next.start + 1);
    return /[ \n]/.test(sample.text.charAt(start - 1))
      ? [{ start: start - 1, end: start, text: '\n\n' }]
      : [];
  });
  return withParagraphs(sample, edits);
};
