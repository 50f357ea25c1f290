import { visit } from 'unist-util-visit';
import { nearest } from '../../schemas/nearest.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { Source } from '../../schemas/source.ts';
import { type Body, textsOf } from './check-body.ts';

interface Mark {
  id: string;
  start: number;
  end: number;
}

/** A reference as it is typed, where Markdown takes none for it because its line is missing. */
const bare = /(?<!\\)\[\^([^[\]\s,;:]+)\](?!:)/g;

/**
 * Footnotes without a line of their own or without a source, lines nobody refers to, sources nobody cites.
 * `sources` is null where front matter cannot be read; then only the text is held against itself.
 */
export function checkFootnotes(
  body: Body,
  sources: readonly Pick<Source, 'id' | 'publisher'>[] | null,
): { problems: Problem[]; uncited: string[] } {
  const { references, definitions } = footnotesOf(body);
  const known = sources?.map(({ id }) => id) ?? null;
  const cited = new Set(references.map(({ id }) => id));
  const problems = [
    ...problemsOfSecondLines(body, definitions),
    ...problemsOfReferences(body, references, new Set(definitions.map(({ id }) => id)), sources),
    ...problemsOfUnused(body, definitions, cited),
  ];
  for (const { id } of definitions) cited.add(id);
  const uncited = known?.filter((id) => id !== known[0] && !cited.has(id)) ?? [];
  return { problems, uncited };
}

const isFirst = ({ id }: Mark, at: number, marks: readonly Mark[]): boolean =>
  marks.findIndex((mark) => mark.id === id) === at;

const problemsOfSecondLines = (body: Body, definitions: readonly Mark[]): Problem[] =>
  definitions
    .filter((mark, at) => !isFirst(mark, at, definitions))
    .map(({ id, start, end }) => {
      const message = `the footnote “${id}” has a line already`;
      return body.problem('SL235', [start, end], message, 'keep one of the two');
    });

/** References without a line, told once each, and those that name no source. */
function problemsOfReferences(
  body: Body,
  references: readonly Mark[],
  defined: ReadonlySet<string>,
  sources: readonly Pick<Source, 'id' | 'publisher'>[] | null,
): Problem[] {
  const known = sources?.map(({ id }) => id) ?? null;
  return references.flatMap((mark, at) => {
    const { id, start, end } = mark;
    const isUnknown = known?.includes(id) === false;
    const near = isUnknown ? nearest(id, known) : undefined;
    const meant = near ? `did you mean “${near}”?` : null;
    if (isUnknown && !defined.has(id)) {
      const message = `the footnote “${id}” is no source of this article`;
      const mend = meant ?? `sources are ${known.join(', ')}`;
      return body.problem('SL232', [start, end], message, mend);
    }
    if (!isFirst(mark, at, references)) return [];
    if (!defined.has(id)) {
      const line = nearLine(body, id);
      if (line) return line;
      const publisher = sources?.find((source) => source.id === id)?.publisher ?? '…';
      const message = `the footnote “${id}” has no line of its own`;
      const mend = `add at the end of the file: [^${id}]: ${publisher}.`;
      return body.problem('SL231', [start, end], message, mend);
    }
    if (!isUnknown) return [];
    const instead = known.length > 1 ? 'have no source' : `lead to “${known[0]}”`;
    const message = `the footnote “${id}” is no source, so figures before it ${instead}`;
    const mend = meant ?? 'add the source to the front matter';
    return body.problem('SL233', [start, end], message, mend);
  });
}

/** A line of its own that Markdown takes for none: indented, without its colon, or without its caret. */
function nearLine(body: Body, id: string): Problem | null {
  const name = id.replace(/[^\w-]/g, '\\$&');
  const near = new RegExp(
    String.raw`^([ \t]*)\[(?:\^${name}\][ \t]*([:：;.–—-]?)|${name}\](:))[ \t]*(?!.*\[\^)(\S.*)$`,
    'gim',
  );
  for (const found of body.raw.matchAll(near)) {
    if (found.index < body.start) continue;
    const [line, indent = '', sign = found[3] ?? '', , words = ''] = found;
    // Where a paragraph is broken into lines, one of them may begin with a reference.
    const above = body.raw.slice(0, found.index).split('\n').at(-2)?.trim() ?? '';
    if (above !== '' && !above.startsWith('[')) continue;
    const start = found.index + indent.length;
    const what = /\t| {4}/.test(indent)
      ? 'is indented and printed as code'
      : sign === ''
        ? 'lacks its colon'
        : 'is not written as one';
    return body.problem(
      'SL231',
      [start, found.index + line.trimEnd().length],
      `the line of the footnote “${id}” ${what}`,
      `write at the beginning of the line: [^${id}]: ${words.trim()}`,
    );
  }
  return null;
}

const problemsOfUnused = (
  body: Body,
  definitions: readonly Mark[],
  cited: ReadonlySet<string>,
): Problem[] =>
  definitions
    .filter((mark, at) => !cited.has(mark.id) && isFirst(mark, at, definitions))
    .map(({ id, start, end }) => {
      const message = `no sentence refers to the footnote “${id}”`;
      const mend = `put [^${id}] behind the sentence it belongs to, or take the line out`;
      return body.problem('SL234', [start, end], message, mend);
    });

function footnotesOf(body: Body): { references: Mark[]; definitions: Mark[] } {
  const references: Mark[] = [];
  const definitions: Mark[] = [];
  visit(body.tree, (node) => {
    if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
    const [start, end] = body.rangeOf(node);
    const mark = { id: node.identifier, start, end };
    if (node.type === 'footnoteReference') references.push(mark);
    else definitions.push({ ...mark, end: start + node.identifier.length + 4 });
  });
  for (const { value, start } of textsOf(body)) {
    for (const match of value.matchAll(bare)) {
      const at = start + match.index;
      references.push({ id: match[1] ?? '', start: at, end: at + match[0].length });
    }
  }
  references.sort((a, b) => a.start - b.start);
  return { references, definitions };
}
