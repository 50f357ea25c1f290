import { nearest } from '../../schemas/nearest.ts';
import type { Problem } from '../../schemas/problem.ts';
import { factDirectives, figureDirectives } from '../parse/directives.ts';
import { type Body, textsOf } from './check-body.ts';

/** A line of its own that has the form of a directive for figures. */
const ownLine =
  /^[ \t]*(:{2,3})([a-z][\w-]*)[ \t]*(?:\[[^\]\n]*\])?[ \t]*(?:\{[^}\n]*\}?)?[ \t]*$/gim;
/** Our figures in the midst of other text, or with something between name and braces. */
const ours = /(?<![\w:]):{1,3}(map|chart)s?(?=[ \t]*[{[]|[ \t]*$|:)/gim;
const factLike = /(?<![\w:\\]):{1,2}([a-z]+)\[[^\]\n]*\]\{/gi;

/** What was meant as a directive and would be printed as text. */
export function checkDirectiveNames(body: Body): Problem[] {
  const problems: Problem[] = [];
  for (const { value, start } of textsOf(body)) {
    const told = new Set<number>();
    const lineOf = (at: number): number => value.lastIndexOf('\n', at) + 1;
    for (const match of value.matchAll(ownLine)) {
      const written = match[0].trim();
      const at = start + match.index + match[0].indexOf(written);
      const name = (match[2] ?? '').toLowerCase();
      told.add(lineOf(match.index));
      if ((figureDirectives as readonly string[]).includes(name)) {
        const attributes = /\{[^}]*\}?/.exec(written)?.[0] ?? '';
        const closed =
          attributes === '' || attributes.endsWith('}') ? attributes : `${attributes}}`;
        problems.push(
          body.problem(
            'SL302',
            at,
            at + written.length,
            `“${written}” is no figure as it stands and would be printed`,
            `write ::${name}${closed}, alone between two blank lines`,
          ),
        );
        continue;
      }
      const near = nearest(name, figureDirectives);
      problems.push(
        body.problem(
          'SL301',
          at,
          at + written.length,
          `no directive is called “${name}”; the line would be printed`,
          near ? `did you mean ::${near}?` : 'there are ::map and ::chart',
        ),
      );
    }
    for (const match of value.matchAll(ours)) {
      if (told.has(lineOf(match.index))) continue;
      const at = start + match.index;
      const name = (match[1] ?? '').toLowerCase();
      problems.push(
        body.problem(
          'SL302',
          at,
          at + match[0].length,
          `“${match[0]}” is no figure within a paragraph and would be printed`,
          `write ::${name} on a line of its own between two blank lines`,
        ),
      );
    }
    for (const match of value.matchAll(factLike)) {
      const name = (match[1] ?? '').toLowerCase();
      // What is nearly right about these is told where facts are read.
      if (/^(?:no)?facts?$/.test(name) || told.has(lineOf(match.index))) continue;
      const near = nearest(name, factDirectives);
      if (!near) continue;
      const at = start + match.index;
      problems.push(
        body.problem(
          'SL301',
          at,
          at + name.length + 1,
          `no directive is called “${name}”; it would be printed`,
          `did you mean :${near}[…]?`,
        ),
      );
    }
  }
  return problems;
}
