import type { Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { headingNames, isOwnId } from '../parse/anchors.ts';

/** Footnotes and their references bear ids that the Markdown processor gives. */
const ofFootnotes = /^(?:user-content-fn|footnote-label$)/;

/**
 * rehype plugin that names headings and takes from HTML written into an article the ids that its page needs:
 * `<p id="sources">` would catch the links to the list of sources.
 */
export function ownNames() {
  return (tree: Root): void => {
    const nameOf = headingNames();
    const taken = new Set<string>();
    visit(tree, 'element', ({ properties }) => {
      const { id } = properties;
      if (typeof id !== 'string') return;
      if (taken.has(id) || (isOwnId(id) && !ofFootnotes.test(id))) delete properties.id;
      else taken.add(id);
    });
    visit(tree, 'element', (element) => {
      if (/^h[1-6]$/.test(element.tagName) && typeof element.properties.id !== 'string')
        element.properties.id = nameOf(textOf(element));
    });
  };
}
