import type { Nodes, Paragraph } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { nearest } from '../../schemas/nearest.ts';
import type { Problem } from '../../schemas/problem.ts';
import { type Body, textsOf } from './check-body.ts';

/** Paragraphs meant as something else (headings, lists, tables, links of a wiki), and text meant as a paragraph that Markdown reads as something else. */
export function checkParagraphs(body: Body, slugs: readonly string[]): Problem[] {
  const problems = wikiLinks(body, slugs);
  visit(body.tree, (node, _, parent) => {
    if (node.type === 'paragraph')
      problems.push(...headingLike(body, node), ...rowsOf(body, node), ...parted(body, node));
    else if (node.type === 'code') problems.push(...asCode(body, node));
    else if (node.type === 'html' && parent?.type === 'root') problems.push(...inHtml(body, node));
  });
  return problems;
}

/** `##Heading`, and `**The yards**` alone in its paragraph. */
function headingLike(body: Body, paragraph: Paragraph): Problem[] {
  const [start, end] = body.rangeOf(paragraph);
  const raw = body.raw.slice(start, end);
  const glued = /^(?:(#{1,6})(?=[\p{L}“"‘'])|(#{2,6})(?=\d)|(＃{1,6})\s*)(.*)/u.exec(raw);
  if (glued) {
    const [whole, letters, digits, wide, words = ''] = glued;
    const signs = (letters ?? digits ?? wide ?? '').replaceAll('＃', '#').replace(/^#$/, '##');
    const lacks = wide === undefined ? 'a space' : `the sign #`;
    const message = `“${whole.trimEnd()}” is no heading without ${lacks}, and would be printed`;
    return [body.problem('SL224', [start, end], message, `write ${signs} ${words.trim()}`)];
  }
  const [only, ...more] = paragraph.children;
  if (only?.type !== 'strong' || more.length > 0) return [];
  const words = textOf(only).trim();
  if (words.length > longestHeading || /[.!?…]$/.test(words)) return [];
  const message = `“${words}” looks like a heading and is a paragraph in bold`;
  return [body.problem('SL225', [start, end], message, `write ## ${words.replace(/:$/, '')}`)];
}

const longestHeading = 80;

/** Signs in front of an item that Markdown knows nothing of, and a hyphen without its space; `*Source:*` is set apart, and none. */
const bullet = /^[ \t]*(?:[•·◦▪‣●○■–—][ \t]*|[-+](?=\p{L})|\*(?=\p{L}[^*\n]*$))/u;

/** Lines meant as a list or as a table, and printed as running text. */
function rowsOf(body: Body, paragraph: Paragraph): Problem[] {
  const [start, end] = body.rangeOf(paragraph);
  const lines = body.raw.slice(start, end).split('\n');
  if (lines.length < 2) return [];
  const isTable = lines.every((line) => /^[ \t]*\|.*\|[ \t]*\r?$/.test(line));
  const isPasted = lines.every((line) => /\S\t+\S/.test(line));
  if (isTable || isPasted) {
    const message = isTable
      ? 'the lines are no table without the line of hyphens under the first, and would be printed'
      : 'the lines are columns parted by tabs, and would be printed as running text';
    const mend = isTable
      ? `write under the first line: ${(lines[0] ?? '').trim().replace(/[^|]+/g, ' --- ')}`
      : 'write | between the columns, and a line of | --- | --- | under the first';
    return [body.problem('SL227', [start, end], message, mend)];
  }
  if (!lines.every((line) => bullet.test(line))) return [];
  const first = (lines[0] ?? '').replace(bullet, '').trim();
  const message = 'the lines are no list as they stand, and would be printed as running text';
  const mend = `begin each with a hyphen and a space: - ${shortened(first)}`;
  return [body.problem('SL227', [start, end], message, mend)];
}

/** "Duis-" at the end of a line: a page or a PDF has parted the word, and it is printed with a gap. */
function parted(body: Body, paragraph: Paragraph): Problem[] {
  const [start, end] = body.rangeOf(paragraph);
  const raw = body.raw.slice(start, end);
  return [
    ...raw.matchAll(
      /(?<![\p{L}\p{M}])([\p{L}\p{M}]{1,40})-\r?\n[ \t]{0,8}(\p{Ll}[\p{L}\p{M}]{0,40})/gu,
    ),
  ].flatMap((match) => {
    const [, one = '', two = ''] = match;
    // "import- and export": the hyphen stands for the word that comes.
    if (joining.has(two)) return [];
    const at = start + match.index;
    const message = `“${one}-” at the end of the line is printed with a gap behind it`;
    const mend = `write ${one}${two} or ${one}-${two} on one line`;
    return body.problem('SL228', [at, at + one.length + 1], message, mend);
  });
}

const joining = new Set(['and', 'or', 'to']);

/** A paragraph or heading indented by four spaces or a tab, and code between fences of which the second is missing. */
function asCode(body: Body, node: Nodes): Problem[] {
  const [start, end] = body.rangeOf(node);
  const raw = body.raw.slice(start, end);
  const fence = /^\s*(`{3,}|~{3,})/.exec(raw)?.[1];
  if (fence) {
    const isClosed = new RegExp(String.raw`\n[ \t>]*${fence}[\`~]*\s*$`).test(raw);
    if (isClosed || end < body.raw.trimEnd().length) return [];
    const message =
      'the code that begins here is never closed, so all that follows is printed as code';
    const mend = `take the line out, or end the code with a line of ${fence}`;
    return [body.problem('SL244', [start, end], message, mend)];
  }
  const isHeading = /^\s*#{2,6} +\p{L}/u.test(raw);
  if (!isHeading && !/^\s*\p{L}.*\p{L}{2}\P{L}+\p{L}{2}/u.test(raw)) return [];
  const what = isHeading ? 'heading' : 'paragraph';
  const message = `the ${what} is indented, so it is printed as code and not read for facts`;
  return [body.problem('SL226', [start, end], message, 'take out the white space in front of it')];
}

/** Text and tables that came as HTML: no facts are read from them. */
function inHtml(body: Body, node: Nodes): Problem[] {
  const [start, end] = body.rangeOf(node);
  const raw = body.raw.slice(start, end);
  const words = raw.replace(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>/g, ' ').trim();
  if (!/\p{L}{2}/u.test(words)) return [];
  const isTable = /<t(?:able|r|d|h)\b/i.test(raw);
  const message = `${isTable ? 'a table' : 'a paragraph'} in HTML is printed and not read for facts`;
  const mend = isTable
    ? 'write it with | between the cells and a line of | --- | under the header'
    : `write it without tags: ${shortened(words.replace(/\s+/g, ' '))}`;
  return [body.problem('SL242', [start, end], message, mend)];
}

const shortened = (words: string): string =>
  words.length > 60 ? `${words.slice(0, words.lastIndexOf(' ', 60))} …` : words;

function wikiLinks(body: Body, slugs: readonly string[]): Problem[] {
  return textsOf(body).flatMap(({ value, start }) =>
    [...value.matchAll(/(?<!\\)\[\[([^\][|\n]+)(?:\|([^\][\n]+))?\]\]/g)].map(
      ({ index, 0: written, 1: target = '', 2: words = target }) => {
        const slug = target
          .trim()
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-');
        const file = nearest(slug, slugs) ?? slug;
        const at = start + index;
        const message = `“${written}” is no link here and would be printed`;
        const mend = `write [${words}](./${file}.md)`;
        return body.problem('SL207', [at, at + written.length], message, mend);
      },
    ),
  );
}
