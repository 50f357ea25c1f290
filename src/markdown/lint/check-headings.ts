import type { Heading } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Problem } from '../../schemas/problem.ts';
import { headingNames } from '../parse/anchors.ts';
import type { Body } from './check-body.ts';

/** Headings of the text that are no subheadings, skip a level or are empty. */
export function checkHeadings(body: Body): Problem[] {
  const problems: Problem[] = [];
  let above = 1;
  for (const heading of headingsOf(body)) {
    const { depth } = heading;
    const [start, end] = body.rangeOf(heading);
    const words = textOf(heading).trim();
    if (words === '') {
      const mend = `write the heading, or take the ${'#'.repeat(depth)} out`;
      problems.push(body.problem('SL223', [start, end], 'the heading is empty', mend));
      continue;
    }
    if (depth === 1) {
      problems.push(
        body.problem(
          'SL221',
          [start, end],
          `“${words}” is a second headline beside the title`,
          isUnderlined(body, start, end)
            ? `write ## ${words}, without the line of = under it`
            : `begin it with ##: ## ${words}`,
        ),
      );
      above = 2;
      continue;
    }
    if (depth > above + 1) {
      const sign = '#'.repeat(above + 1);
      const before = above === 1 ? 'the title' : `a heading with ${'#'.repeat(above)}`;
      problems.push(
        body.problem(
          'SL222',
          [start, end],
          `“${words}” has ${'#'.repeat(depth)} right under ${before}`,
          `begin it with ${sign}: ${sign} ${words}`,
        ),
      );
    }
    above = depth;
  }
  return problems;
}

/** "A heading" over a line of equals signs, as Markdown has it too. */
const isUnderlined = (body: Body, start: number, end: number): boolean =>
  /\n[ \t]*=+[ \t]*\r?$/.test(body.raw.slice(start, end));

/** What may follow # in a link to this article: its headings as its page names them. */
export function anchorsOf(body: Body): Set<string> {
  const nameOf = headingNames();
  return new Set(headingsOf(body).map((heading) => nameOf(textOf(heading))));
}

function headingsOf(body: Body): Heading[] {
  const headings: Heading[] = [];
  visit(body.tree, 'heading', (heading) => {
    headings.push(heading);
  });
  return headings;
}
