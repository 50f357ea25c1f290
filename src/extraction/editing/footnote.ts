import { type Document, toRaw } from '../../markdown/parse/document.ts';
import type { Fact } from '../../schemas/fact.ts';
import { newProblem, type Problem } from '../../schemas/problem.ts';
import type { Source } from '../../schemas/source.ts';
import { applyEdit, type ReadText } from './smallest-directive.ts';

/**
 * The text of a story with the footnote of a source behind the sentence of a fact that cites none, and a line for it at
 * the end of the file where there is none yet: what readers see does more for them than a directive. Null where the
 * fact does not come to cite the source by it.
 *
 * @example withFootnote('It ran 900 trains.', fact, 'paper', read)?.text // 'It ran 900 trains.[^paper]\n\n[^paper]: The paper.\n'
 * @returns the text, and the other facts that cite the source now
 */
export function withFootnote(
  raw: string,
  { source, kind }: Pick<Fact, 'source' | 'kind'>,
  citation: string,
  read: ReadText,
): { text: string; mark: string; others: Fact[] } | null {
  const before = read(raw);
  const publisher = before.document.frontMatter?.sources.find(
    ({ id }) => id === citation,
  )?.publisher;
  if (publisher === undefined) return null;
  const { end } = source.sentence;
  const mark = `[^${citation}]`;
  const marked = applyEdit(raw, { start: end, end, text: mark });
  const text = withFootnoteLine(marked, citation, `${mark}: ${publisher}.`);
  const after = read(text);
  if (newProblem(before.problems, after.problems)) return null;
  // What stands behind the mark has moved by it.
  const now = ({ source: { start, end: to }, kind: each }: Pick<Fact, 'source' | 'kind'>) => {
    const moved = start >= end ? mark.length : 0;
    return after.facts.find(
      (fact) =>
        fact.source.start === start + moved && fact.source.end === to + moved && fact.kind === each,
    );
  };
  if (now({ source, kind })?.citation !== citation) return null;
  const others = before.facts.filter(
    (fact) =>
      (fact.source.start !== source.start || fact.kind !== kind) &&
      now(fact)?.citation !== fact.citation,
  );
  return { text, mark, others };
}

/**
 * The text with the footnote of a source where an editor has the cursor, and its line at the end of the file where there
 * is none yet. The mark stands behind the word the cursor is in, what `:fact[…]` holds, and the stop that follows.
 *
 * @example withFootnoteAt('It ran 900 trains.', 8, paper, read) // the mark behind “900”
 * @returns why it cannot be had: no sentence is there, the mark stands there already, or something would be wrong by it
 */
export function withFootnoteAt(
  raw: string,
  cursor: number,
  { id: citation, publisher }: Pick<Source, 'id' | 'publisher'>,
  read: ReadText,
): { text: string; mark: string } | { why: 'no sentence' | 'there' } | Problem {
  const before = read(raw);
  const at = behindWords(before.document, cursor);
  if (at === null) return { why: 'no sentence' };
  const mark = `[^${citation}]`;
  const marks = /^(?:\[\^[^\]]+\])*/.exec(raw.slice(at))?.[0] ?? '';
  if (marks.includes(mark)) return { why: 'there' };
  const end = at + marks.length;
  const marked = applyEdit(raw, { start: end, end, text: mark });
  const text = withFootnoteLine(marked, citation, `${mark}: ${publisher}.`);
  return newProblem(before.problems, read(text).problems) ?? { text, mark };
}

/** The end of what a cursor stands in, with the stop behind it; null where it stands in no running text. */
function behindWords({ raw, blocks }: Document, cursor: number): number | null {
  const block = blocks.find((each) => {
    const { start, end } = toRaw(each, 0, each.text.length);
    // Behind a sentence stand marks of footnotes and signs of emphasis, which are none of its words.
    return each.kind !== 'heading' && start < cursor && !/\n/.test(raw.slice(end, cursor));
  });
  if (!block) return null;
  const { start, end } = toRaw(block, 0, block.text.length);
  const words = raw.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu);
  const links = raw
    .slice(start, end)
    .matchAll(/!?\[[^[\]]{0,300}\]\([^)]{0,2000}\)|\[\^[^[\]]+\]/g);
  const pieces = [...words, ...links].map(({ index, 0: piece }) => ({
    start: start + index,
    end: start + index + piece.length,
  }));
  const within = [...pieces, ...block.factDirectives].filter(
    (piece) => piece.start < cursor && cursor < piece.end,
  );
  const at = Math.max(cursor, ...within.map((piece) => piece.end));
  return at + (/^[*_”"’)]*[.,;:!?…]?[*_”"’)]*/.exec(raw.slice(at))?.[0].length ?? 0);
}

/** The text with the line of a footnote behind the others, or at the end where there is none; as it is where it has one. */
export function withFootnoteLine(raw: string, id: string, line: string): string {
  if (raw.split(/\r?\n/).some((each) => each.startsWith(`[^${id}]:`))) return raw;
  const body = raw.trimEnd();
  const isAmongOthers = /^\[\^[^\]]+\]:/.test(body.slice(body.lastIndexOf('\n') + 1));
  return `${body}${isAmongOthers ? '\n' : '\n\n'}${line}\n`;
}
