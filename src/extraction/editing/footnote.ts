import type { Fact } from '../../schemas/fact.ts';
import { newProblem } from '../../schemas/problem.ts';
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

/** The text with the line of a footnote behind the others, or at the end where there is none; as it is where it has one. */
export function withFootnoteLine(raw: string, id: string, line: string): string {
  if (raw.split(/\r?\n/).some((each) => each.startsWith(`[^${id}]:`))) return raw;
  const body = raw.trimEnd();
  const isAmongOthers = /^\[\^[^\]]+\]:/.test(body.slice(body.lastIndexOf('\n') + 1));
  return `${body}${isAmongOthers ? '\n' : '\n\n'}${line}\n`;
}
