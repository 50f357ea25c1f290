import type { Element, Nodes, Parents } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { elementsOf } from '../../scripts/lib/html.ts';

/** Attributes by which a page says something to a reader, to what reads aloud, to another program or to its own scripts. */
const said =
  /^(?:aria|data)(?=[A-Z])|^(?:alt|content|dateTime|disabled|hidden|href|htmlFor|id|lang|name|open|property|rel|role|src|tabIndex|title|type|value)$/;
/** Elements that stand within a line of text. */
const inline = new Set(
  'a abbr b bdi br cite code data del em i mark q s small span strong sub sup time u wbr'.split(
    ' ',
  ),
);
/** What is drawn or laid out; pictures of maps and charts show it. */
const unsaid = new Set(['style', 'path', 'circle', 'rect', 'line', 'use', 'defs']);
/** So much of a value is printed: it is more than a title, and less than all data of a map. */
const longest = 160;

/**
 * A page as lines of what it says: one for each element that says something, with what stands in it. The head and
 * foot that all pages have in common are left out where `isWhole` is false.
 *
 * `<ul><li><a href="/map/">Map</a></li></ul>` → `li: [a href=/map/]Map`
 */
export function readable(html: string, isWhole: boolean): string {
  const page = fromHtml(html);
  const own = elementsOf(page).filter(({ tagName }) => tagName === 'head' || tagName === 'main');
  const lines: string[] = [];
  print(isWhole || own.length < 2 ? page : { type: 'root', children: own }, lines, '');
  return `${withoutHashes(lines.join('\n'))}\n`;
}

/** Names that are made of what a file holds change with every style and script: they are `*`. */
export function withoutHashes(text: string): string {
  return text
    .replace(/(_astro\/[^"'\s]*?)\.[\w-]{8}\.(?=\w+)/g, '$1.*.')
    .replace(/(js\/[a-z-]+\.)[\da-f]{12}(?=\.js)/g, '$1*')
    .replace(/'sha(?:256|384)-[^']*'|sha384-[\w+/=]*/g, 'sha-*')
    .replace(/([a-z]+-)[\da-f]{10}((?:-\d+)?\.json)/g, '$1*$2');
}

function print(node: Parents, lines: string[], indent: string): void {
  let text = '';
  const flush = () => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words !== '') lines.push(indent + words);
    text = '';
  };
  for (const child of node.children) {
    if (child.type === 'text') text += child.value;
    else if (child.type !== 'element' || unsaid.has(child.tagName)) continue;
    else if (inline.has(child.tagName) && isLine(child)) text += wordsOf(child);
    else {
      flush();
      printElement(child, lines, indent);
    }
  }
  flush();
}

function printElement(element: Element, lines: string[], indent: string): void {
  const { tagName } = element;
  if (tagName === 'link' && /style|module|preload/.test(String(element.properties.rel))) return;
  if (isLine(element)) {
    const words = [...element.children].map(wordsOf).join('').replace(/\s+/g, ' ').trim();
    const attributes = attributesOf(element);
    if (words !== '' || attributes !== '') lines.push(`${indent}${tagName}${attributes}: ${words}`);
    return;
  }
  lines.push(`${indent}${tagName}${attributesOf(element)}`);
  print(element, lines, `${indent} `);
}

/** Whether all that stands in an element reads as one line. */
const isLine = (element: Element): boolean =>
  element.children.every(
    (child) =>
      child.type !== 'element' ||
      unsaid.has(child.tagName) ||
      (inline.has(child.tagName) && isLine(child)),
  );

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || unsaid.has(node.tagName)) return '';
  const words = node.children.map(wordsOf).join('');
  const attributes = attributesOf(node);
  return attributes === '' ? words : `[${node.tagName}${attributes}]${words}`;
}

function attributesOf({ properties }: Element): string {
  return Object.entries(properties)
    .filter(([name, value]) => said.test(name) && value !== null && value !== undefined)
    .map(([name, value]) => {
      const text = Array.isArray(value) ? value.join(' ') : String(value);
      // Cut last, so that no half of a hash is left that the next style would change.
      return ` ${name}=${withoutHashes(text.replace(/\s+/g, ' ')).slice(0, longest)}`;
    })
    .join('');
}
