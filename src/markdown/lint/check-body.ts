import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import type { CheckCode } from '../../schemas/check-codes.ts';
import type { Problem } from '../../schemas/problem.ts';
import { restoreDirectives } from '../parse/directives.ts';
import { lineIndex } from '../parse/document.ts';

/** The body of an article as its page reads it, for what is checked of it. */
export interface Body {
  file: string;
  raw: string;
  tree: Root;
  /** Offset in the file of offset 0 in the tree. */
  start: number;
  /** A problem at a range of the file, which ends where its first line does. */
  problem(
    code: CheckCode,
    range: readonly [start: number, end: number],
    message: string,
    mend: string,
  ): Problem;
  /** Offsets in the file at which a node begins and ends. */
  rangeOf(node: Nodes): [start: number, end: number];
}

const processor = remark().use(remarkGfm).use(restoreDirectives).freeze();

/** Parses `raw` from `start` on, with the syntax that pages have. */
export function parseBody(raw: string, start: number, file: string): Body {
  const at = lineIndex(raw);
  return {
    file,
    raw,
    start,
    tree: processor.parse(raw.slice(start)),
    problem(code, [from, to], message, mend) {
      const lineEnd = raw.indexOf('\n', from);
      const end = Math.min(to, lineEnd < 0 ? raw.length : lineEnd);
      const length = end > from ? { length: end - from } : {};
      return { file, ...at(from), ...length, code, message, mend };
    },
    rangeOf: (node) => [
      start + (node.position?.start.offset ?? 0),
      start + (node.position?.end.offset ?? 0),
    ],
  };
}

/**
 * What a pattern finds in paragraphs as they are typed, with offsets in the file: where Markdown has made links or footnotes
 * of a text, its text nodes are parted. Code is left out.
 */
export function matchesIn(body: Body, pattern: RegExp): { match: RegExpExecArray; at: number }[] {
  const code: (readonly [number, number])[] = [];
  visit(body.tree, 'inlineCode', (node) => void code.push(body.rangeOf(node)));
  const found: { match: RegExpExecArray; at: number }[] = [];
  let next = 0;
  visit(body.tree, 'paragraph', (node) => {
    const [start, end] = body.rangeOf(node);
    for (const match of body.raw.slice(start, end).matchAll(pattern)) {
      const at = start + match.index;
      // Both come in the order of the text.
      while ((code[next]?.[1] ?? Infinity) <= at) next++;
      if ((code[next]?.[0] ?? Infinity) > at) found.push({ match, at });
    }
  });
  return found;
}

/** Text nodes as they are typed, escapes and all, with their offsets in the file; code is left out. */
export function textsOf(body: Body): { value: string; start: number; end: number }[] {
  const found: { value: string; start: number; end: number }[] = [];
  visit(body.tree, 'text', (node) => {
    const [start, end] = body.rangeOf(node);
    found.push({ value: body.raw.slice(start, end), start, end });
  });
  return found;
}
