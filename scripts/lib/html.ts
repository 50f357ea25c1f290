import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** The elements of a page, or of the tree of one, in their order, as a browser would find them in it. */
export function elementsOf(page: string | Root): Element[] {
  const found: Element[] = [];
  visit(typeof page === 'string' ? fromHtml(page) : page, 'element', (element: Element) => {
    found.push(element);
  });
  return found;
}

/**
 * An attribute of an element as text; null where it has none.
 *
 * @param name as hast spells it: `href`, `rel`, `dateTime`
 */
export function attribute({ properties }: Element, name: string): string | null {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return null;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** All the text in an element. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
