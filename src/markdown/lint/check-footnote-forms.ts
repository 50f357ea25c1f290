import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { nearest } from '../../schemas/nearest.ts';
import type { Problem } from '../../schemas/problem.ts';
import { pageOf, type Source } from '../../schemas/source.ts';
import { type Body, matchesIn, textsOf } from './check-body.ts';

type Known = readonly (Pick<Source, 'id' | 'publisher'> & Partial<Pick<Source, 'url'>>)[];

/**
 * What editors write for `[^id]`: `(^id)`, `^[Xinhua, 2023]`, `[^a, b]`, `[ ^id]`, `【^id】`, a number in brackets or
 * raised, and `[id]` with nothing behind it.
 */
const forms = [
  /[(（]\^([^()（）\s]+)[)）]/g,
  /\^\[([^\]^\n]+)\]/g,
  /\[\^([^[\]\n]{0,100}[,;:\s][^[\]\n]{0,100})\](?!:)/g,
  /\[\s+\^([^\]\s]+)\s*\]/g,
  /【\^?([^【】\n]{1,100})】/g,
  /(?<=[\p{L}\d.,;:!?”"'’)\]])\[(\d{1,2})\](?![[(:])/gu,
  /(?<=[.,;:!?”"'’)\]])([¹²³⁴-⁹][⁰¹²³⁴-⁹]?)/g,
  /(?<![\]!\\^])\[([^\][\s^]+)\](?![[(:])/g,
];

/** Footnotes in another form than `[^id]`, which would be printed, and lines of footnotes that take in a paragraph. */
export function checkFootnoteForms(body: Body, sources: Known | null): Problem[] {
  const known = sources ?? [];
  const tell = (start: number, written: string, inner: string): Problem => {
    const message = `“${written}” is no footnote as it stands and would be printed`;
    return body.problem('SL237', [start, start + written.length], message, mendOf(inner, known));
  };
  const printed = textsOf(body).flatMap(({ value, start }) => {
    const told: number[] = [];
    return forms.flatMap((form, nth) =>
      [...value.matchAll(form)].flatMap(({ index, 0: written, 1: inner = '' }): Problem[] => {
        // A word in brackets is a footnote only where it is the id of a source.
        if (nth === forms.length - 1 && !known.some(({ id }) => id === inner)) return [];
        if (told.includes(index)) return [];
        told.push(index);
        return [tell(start + index, written, inner)];
      }),
    );
  });
  return [...printed, ...raised(body, tell), ...addressed(body, tell), ...swallowed(body)];
}

type Tell = (start: number, written: string, inner: string) => Problem;

/** `<sup>1</sup>` behind the end of a sentence or a clause; behind a letter it is a power or a unit. */
function raised(body: Body, tell: Tell): Problem[] {
  const problems: Problem[] = [];
  visit(body.tree, 'html', (node) => {
    const [start] = body.rangeOf(node);
    if (!/[.,;:!?”"'’)\]]/.test(body.raw.charAt(start - 1))) return;
    const written = /^<sup>\s*(?:<a\b[^<>]*>)?\s*(\[?\d{1,2}\]?)\s*(?:<\/a>)?\s*<\/sup>/i.exec(
      body.raw.slice(start, start + 300),
    );
    if (written) problems.push(tell(start, written[0], written[1] ?? ''));
  });
  return problems;
}

/** `[^https://…]`: a footnote that names its page. */
const addressed = (body: Body, tell: Tell): Problem[] =>
  matchesIn(body, /\[\^(https?:\/\/[^\]\s,;]+)\]/g).map(({ match: [written, url = ''], at }) =>
    tell(at, written, url),
  );

/** `[^xinhua][^cgtn]` for what an editor has put into one, each by the id, the publisher or the page it names. */
function mendOf(inner: string, known: Known): string {
  const ids = known.map(({ id }) => id);
  const parts = inner.split(/[,;\s]+\^?|\]\s*\[\^?/).filter((part) => part !== '');
  const named = parts.map((part) => {
    const id = part.toLowerCase().replace(/^\^|:$/g, '');
    const same = known.find(
      ({ publisher, url }) =>
        publisher.toLowerCase() === id || (url !== undefined && pageOf(url) === pageOf(part)),
    );
    return ids.includes(id) ? id : (same?.id ?? nearest(id, ids));
  });
  const found = [...new Set(named.flatMap((id) => id ?? []))];
  // Words between spaces are prose: "CGTN report of March".
  const isList = /[,;\]]/.test(inner);
  const unknown = parts.filter(
    (part, at) => isList && named[at] === undefined && /^[a-z]/.test(part),
  );
  const rest = unknown.map((part) => `; no source is called “${part}”`).join('');
  if (found.length > 0) return `write ${found.map((id) => `[^${id}]`).join('')}${rest}`;
  return ids.length === 1
    ? `write [^${ids[0]}]`
    : `write [^id] with the id of a source of the front matter${ids.length > 0 ? `: ${ids.join(', ')}` : ''}`;
}

/**
 * `[^id]: Xinhua.` with the text of the story on the next line: without a blank line it belongs to the note. It is text
 * where the note has ended before it, or where it cites a source itself.
 */
function swallowed(body: Body): Problem[] {
  const problems: Problem[] = [];
  visit(body.tree, 'footnoteDefinition', ({ identifier, children }) => {
    const first: Nodes | undefined = children[0];
    if (first?.type !== 'paragraph') return;
    const [start, end] = body.rangeOf(first);
    const next =
      /[.!?]['"”’)]*[ \t]*\r?\n(?=[\p{Lu}:[*"“])|\r?\n(?=[^\n]*(?:\[\^|:(?:no)?fact\[))/u.exec(
        body.raw.slice(start, end),
      );
    if (!next) return;
    const from = start + next.index + next[0].length;
    const message = `the line belongs to the footnote “${identifier}” above it and is not read`;
    problems.push(body.problem('SL238', [from, end], message, 'put a blank line above it'));
  });
  return problems;
}
