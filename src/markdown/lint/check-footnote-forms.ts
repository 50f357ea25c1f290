import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { nearest } from '../../schemas/nearest.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { Source } from '../../schemas/source.ts';
import { type Body, textsOf } from './check-body.ts';

type Known = readonly Pick<Source, 'id' | 'publisher'>[];

/** What editors write for `[^id]`: `(^id)`, `^[Xinhua, 2023]`, `[^a, b]`, `[ ^id]`, and `[id]` with nothing behind it. */
const forms = [
  /\(\^([^()\s]+)\)/g,
  /\^\[([^\]^\n]+)\]/g,
  /\[\^([^[\]\n]{0,100}[,;\s][^[\]\n]{0,100})\](?!:)/g,
  /\[\s+\^([^\]\s]+)\s*\]/g,
  /(?<![\]!\\^])\[([^\][\s^]+)\](?![[(:])/g,
];

/** Footnotes in another form than `[^id]`, which would be printed, and lines of footnotes that take in a paragraph. */
export function checkFootnoteForms(body: Body, sources: Known | null): Problem[] {
  const known = sources ?? [];
  const printed = textsOf(body).flatMap(({ value, start }) =>
    forms.flatMap((form, nth) =>
      [...value.matchAll(form)].flatMap(({ index, 0: written, 1: inner = '' }): Problem[] => {
        // A word in brackets is a footnote only where it is the id of a source.
        if (nth === forms.length - 1 && !known.some(({ id }) => id === inner)) return [];
        const at = start + index;
        const message = `“${written}” is no footnote as it stands and would be printed`;
        return [body.problem('SL237', [at, at + written.length], message, mendOf(inner, known))];
      }),
    ),
  );
  return [...printed, ...swallowed(body)];
}

/** `[^xinhua][^cgtn]` for what an editor has put into one, each by the id or the publisher it names. */
function mendOf(inner: string, known: Known): string {
  const ids = known.map(({ id }) => id);
  const parts = inner.split(/[,;\s]+\^?|\]\s*\[\^?/).filter((part) => part !== '');
  const named = parts.map((part) => {
    const id = part.toLowerCase();
    const publisher = known.find((source) => source.publisher.toLowerCase() === id);
    return ids.includes(id) ? id : (publisher?.id ?? nearest(id, ids));
  });
  const found = [...new Set(named.flatMap((id) => id ?? []))];
  const unknown = parts.filter((part, at) => named[at] === undefined && /^[a-z]/.test(part));
  const rest = unknown.map((part) => `; no source is called “${part}”`).join('');
  return found.length > 0
    ? `write ${found.map((id) => `[^${id}]`).join('')}${rest}`
    : `write [^id] with the id of a source of the front matter${ids.length > 0 ? `: ${ids.join(', ')}` : ''}`;
}

/** `[^id]: Xinhua.` with the text of the story on the next line: without a blank line it belongs to the note. */
function swallowed(body: Body): Problem[] {
  const problems: Problem[] = [];
  visit(body.tree, 'footnoteDefinition', ({ identifier, children }) => {
    const first: Nodes | undefined = children[0];
    if (first?.type !== 'paragraph') return;
    const [start, end] = body.rangeOf(first);
    const next = /[.!?]['"”’)]*[ \t]*\r?\n(?=[\p{Lu}:[*"“])/u.exec(body.raw.slice(start, end));
    if (!next) return;
    const from = start + next.index + next[0].length;
    const message = `the line belongs to the footnote “${identifier}” above it and is not read`;
    problems.push(body.problem('SL238', [from, end], message, 'put a blank line above it'));
  });
  return problems;
}
