import type { Nodes, Paragraph } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { nearest } from '../../schemas/nearest.ts';
import type { Problem } from '../../schemas/problem.ts';
import { type Body, textsOf } from './check-body.ts';

/** Paragraphs meant as something else (headings, links of a wiki), and text meant as a paragraph that Markdown reads as something else. */
export function checkParagraphs(body: Body, slugs: readonly string[]): Problem[] {
  const problems = wikiLinks(body, slugs);
  visit(body.tree, (node, _, parent) => {
    if (node.type === 'paragraph') problems.push(...headingLike(body, node));
    else if (node.type === 'code') problems.push(...indented(body, node));
    else if (node.type === 'html' && parent?.type === 'root') problems.push(...inHtml(body, node));
  });
  return problems;
}

/** `##Heading`, and `**The yards**` alone in its paragraph. */
function headingLike(body: Body, paragraph: Paragraph): Problem[] {
  const [start, end] = body.rangeOf(paragraph);
  const raw = body.raw.slice(start, end);
  const glued = /^(#{1,6})(?=[\p{L}“"‘'])(.*)/u.exec(raw);
  if (glued) {
    const words = (glued[2] ?? '').trim();
    const signs = (glued[1] ?? '').replace(/^#$/, '##');
    const message = `“${glued[0].trimEnd()}” is no heading without a space, and would be printed`;
    return [body.problem('SL224', [start, end], message, `write ${signs} ${words}`)];
  }
  const [only, ...more] = paragraph.children;
  if (only?.type !== 'strong' || more.length > 0) return [];
  const words = textOf(only).trim();
  if (words.length > longestHeading || /[.!?…]$/.test(words)) return [];
  const message = `“${words}” looks like a heading and is a paragraph in bold`;
  return [body.problem('SL225', [start, end], message, `write ## ${words.replace(/:$/, '')}`)];
}

const longestHeading = 80;

/** A paragraph indented by four spaces or a tab; code between fences is meant as code. */
function indented(body: Body, node: Nodes): Problem[] {
  const [start, end] = body.rangeOf(node);
  const raw = body.raw.slice(start, end);
  if (/^\s*(?:`{3}|~{3})/.test(raw) || !/^\s*\p{L}.*\p{L}{2}\P{L}+\p{L}{2}/u.test(raw)) return [];
  const message = 'the paragraph is indented, so it is printed as code and not read for facts';
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
