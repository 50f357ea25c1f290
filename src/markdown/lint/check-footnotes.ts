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
const bare = /(?<!\\)\[\^([^\]\s]+)\](?!:)/g;

/**
 * Footnotes without a line of their own or without a source, lines nobody refers to, sources nobody cites.
 * `sources` is null where front matter cannot be read; then only the text is held against itself.
 */
export function checkFootnotes(
  body: Body,
  sources: readonly Pick<Source, 'id' | 'publisher'>[] | null,
): { problems: Problem[]; uncited: string[] } {
  const problems: Problem[] = [];
  const known = sources?.map(({ id }) => id) ?? null;
  const { references, definitions } = footnotesOf(body);
  const defined = new Set<string>();
  for (const { id, start, end } of definitions) {
    if (defined.has(id)) {
      const message = `the footnote “${id}” has a line already`;
      problems.push(body.problem('SL235', [start, end], message, 'keep one of the two'));
    }
    defined.add(id);
  }
  const told = new Set<string>();
  for (const { id, start, end } of references) {
    if (known?.includes(id) === false && !defined.has(id)) {
      const near = nearest(id, known);
      const message = `the footnote “${id}” is no source of this article`;
      const mend = near ? `did you mean “${near}”?` : `sources are ${known.join(', ')}`;
      problems.push(body.problem('SL232', [start, end], message, mend));
    } else if (!defined.has(id) && !told.has(id)) {
      const publisher = sources?.find((source) => source.id === id)?.publisher ?? '…';
      const message = `the footnote “${id}” has no line of its own`;
      const mend = `add at the end of the file: [^${id}]: ${publisher}.`;
      problems.push(body.problem('SL231', [start, end], message, mend));
      told.add(id);
    } else if (known?.includes(id) === false && !told.has(id)) {
      const near = nearest(id, known);
      const message = `the footnote “${id}” is no source, so figures before it lead to “${known[0]}”`;
      const mend = near ? `did you mean “${near}”?` : 'add the source to the front matter';
      problems.push(body.problem('SL233', [start, end], message, mend));
      told.add(id);
    }
  }
  const cited = new Set(references.map(({ id }) => id));
  for (const { id, start, end } of definitions) {
    if (cited.has(id)) continue;
    cited.add(id);
    const message = `no sentence refers to the footnote “${id}”`;
    const mend = `put [^${id}] behind the sentence it belongs to, or take the line out`;
    problems.push(body.problem('SL234', [start, end], message, mend));
  }
  const uncited = known?.filter((id) => id !== known[0] && !cited.has(id)) ?? [];
  return { problems, uncited };
}

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
