import { visit } from 'unist-util-visit';
import type { Problem } from '../../schemas/problem.ts';
import { isOwnId } from '../parse/anchors.ts';
import type { Body } from './check-body.ts';

const dropped =
  /<(script|style|iframe|form|template|svg|math|object|embed|link|meta|base|video|audio|canvas|button|input|select|textarea)\b/gi;
const handler = /<[a-z][^<>]*?\s(on[a-z]+|style)\s*=/gi;

/** An id that HTML gives itself. */
const named = /\sid\s*=\s*["']?([\w-]+)/gi;

/** HTML of an article that never reaches its page; see `rehypeSafe`. */
export function checkHtml(body: Body): Problem[] {
  const problems: Problem[] = [];
  visit(body.tree, 'html', (node) => {
    const [start, end] = body.rangeOf(node);
    const html = body.raw.slice(start, end);
    if (html.startsWith('<!--') && !html.includes('-->')) {
      const message =
        'the comment that begins here is never closed, so all that follows is left out';
      problems.push(body.problem('SL243', [start, end], message, 'end it with -->'));
      return;
    }
    for (const match of html.matchAll(dropped)) {
      const name = (match[1] ?? '').toLowerCase();
      const at = start + match.index;
      problems.push(
        body.problem(
          'SL241',
          [at, at + match[0].length],
          `<${name}> is left out of the page`,
          mends[name] ?? 'take it out; write Markdown, ::map or ::chart',
        ),
      );
    }
    for (const match of html.matchAll(handler)) {
      const name = match[1] ?? '';
      const at = start + match.index + match[0].lastIndexOf(name);
      const message = `the attribute ${name} is left out of the page`;
      problems.push(body.problem('SL241', [at, at + name.length], message, 'take it out'));
    }
    for (const match of html.matchAll(named)) {
      const id = match[1] ?? '';
      const at = start + match.index + match[0].lastIndexOf(id);
      if (!isOwnId(id)) continue;
      const message = `the id “${id}” belongs to a part of the page and is left out`;
      problems.push(body.problem('SL241', [at, at + id.length], message, 'give it another name'));
    }
  });
  return problems;
}

const mends: Record<string, string> = {
  iframe: 'take it out and link the page instead',
  video: 'take it out and link the page instead',
  audio: 'take it out and link the page instead',
  svg: 'save it as a file in public/ and write ![words](/file.svg)',
};
