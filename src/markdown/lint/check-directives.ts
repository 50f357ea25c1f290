import { nearest } from '../../schemas/nearest.ts';
import type { Problem } from '../../schemas/problem.ts';
import { factDirectives, figureDirectives } from '../parse/directives.ts';
import { type Body, textsOf } from './check-body.ts';

/** A line of its own that has the form of a directive for figures. */
const ownLine =
  /^[ \t]*(:{2,3})([ \t]+(?:map|chart)|[a-z][\w-]*)[ \t]*(?:\[[^\]\n]*\])?[ \t]*(?:\{[^}\n]*\}?)?[ \t]*$/gim;
/** Our figures in the midst of other text, or with something between name and braces. */
const ours = /(?<![\w:]):{1,3}(map|chart)s?(?=[ \t]*[{[]|[ \t]*$|:)/gim;
const factLike = /(?<![\w:\\]):{1,2}([a-z]+)\[[^[\]\n]*\]\{/gi;

/** What was meant as a directive and would be printed as text. */
export const checkDirectiveNames = (body: Body): Problem[] =>
  textsOf(body).flatMap((text) => {
    const ownLines = [...text.value.matchAll(ownLine)];
    const told = new Set(ownLines.map(({ index }) => lineOf(text, index)));
    const isTold = ({ index }: RegExpExecArray) => told.has(lineOf(text, index));
    return [
      ...ownLines.map((match) => problemOfLine(body, text, match)),
      ...[...text.value.matchAll(ours)]
        .filter((match) => !isTold(match))
        .map((match) => problemWithinText(body, text, match)),
      ...[...text.value.matchAll(factLike)]
        .filter((match) => !isTold(match))
        .flatMap((match) => problemOfFact(body, text, match) ?? []),
    ];
  });

/** A stretch of the body that is printed as text, and where it begins in the file. */
type Printed = ReturnType<typeof textsOf>[number];

const lineOf = ({ value }: Printed, at: number): number => value.lastIndexOf('\n', at) + 1;

/** A line of its own: one of our figures not quite as it should be, or a name nothing bears. */
function problemOfLine(body: Body, { start }: Printed, match: RegExpExecArray): Problem {
  const written = match[0].trim();
  const at = start + match.index + match[0].indexOf(written);
  const range: [number, number] = [at, at + written.length];
  const name = (match[2] ?? '').trim().toLowerCase();
  if ((figureDirectives as readonly string[]).includes(name)) {
    const attributes = /\{[^}]*\}?/.exec(written)?.[0] ?? '';
    const closed = attributes === '' || attributes.endsWith('}') ? attributes : `${attributes}}`;
    const message = `“${written}” is no figure as it stands and would be printed`;
    const isContainer = /^[ \t]*\r?\n[ \t]*:::/.test(body.raw.slice(range[1]));
    const rest = isContainer ? ', and take out the line of colons under it' : '';
    const meant = `::${name}${closed}`;
    const mend =
      meant === written
        ? 'write each attribute as name="value", with curved quotation marks within a value'
        : `write ${meant}, alone between two blank lines${rest}`;
    return body.problem('SL302', range, message, mend);
  }
  const near = nearest(name, figureDirectives);
  const message = `no directive is called “${name}”; the line would be printed`;
  const mend = near ? `did you mean ::${near}?` : 'there are ::map and ::chart';
  return body.problem('SL301', range, message, mend);
}

function problemWithinText(body: Body, { start }: Printed, match: RegExpExecArray): Problem {
  const at = start + match.index;
  const name = (match[1] ?? '').toLowerCase();
  const written = /^[^\s{]*(?:[ \t]*\{[^}\n]*\})?/.exec(body.raw.slice(at))?.[0] ?? match[0];
  const attributes = /^[^{]*(\{.*\})$/.exec(written)?.[1] ?? '';
  const message = `“${written}” is no figure as it stands and would be printed`;
  const mend = `write ::${name}${attributes} on a line of its own between two blank lines`;
  return body.problem('SL302', [at, at + written.length], message, mend);
}

function problemOfFact(body: Body, { start }: Printed, match: RegExpExecArray): Problem | null {
  const name = (match[1] ?? '').toLowerCase();
  // What is nearly right about these is told where facts are read.
  if (/^(?:no)?facts?$/.test(name)) return null;
  const near = nearest(name, factDirectives);
  if (!near) return null;
  const at = start + match.index;
  const message = `no directive is called “${name}”; it would be printed`;
  return body.problem('SL301', [at, at + name.length + 1], message, `did you mean :${near}[…]?`);
}
