import type { Emphasis, Nodes, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
// Adds the fields by which a node says what HTML it becomes.
import type {} from 'mdast-util-to-hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { align } from '../parse/runs.ts';

export interface PageOptions {
  /** Base path the site is built for, such as `/silklines/`. */
  base: string;
}

/**
 * remark plugin that readies an article for its page without knowing its facts: every run of text
 * is wrapped in `<span data-o="N">`, N its offset in the body, our figure directives become empty
 * `<div data-figure>` slots, those about facts leave their words, and links get the base path.
 * `composeArticle` puts facts and figures in.
 */
export function remarkPage({ base }: PageOptions) {
  const root = base.replace(/\/$/, '');
  return (tree: Root, file: VFile): void => {
    const body = String(file);
    openSlots(tree);
    visit(tree, (node, index, parent) => {
      if (node.type === 'link' || node.type === 'definition' || node.type === 'image')
        node.url = resolveLink(node.url, root);
      if (node.type === 'leafDirective') {
        asSlot(node);
        return SKIP;
      }
      if (node.type === 'textDirective' && parent && index !== undefined) {
        (parent.children as Nodes[]).splice(index, 1, ...node.children);
        return [SKIP, index];
      }
      if (node.type !== 'text' || !parent || index === undefined) return undefined;
      const pieces = asRuns(node, body);
      (parent.children as Nodes[]).splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}

/**
 * `./other.md`, `../articles/other.md#part` → the other story's page; `/about/` → under the base.
 * Other addresses stay as they are.
 */
export function resolveLink(url: string, root: string): string {
  const story = /^(?:\.{1,2}\/)*(?:content\/)?(?:articles\/)?([a-z0-9-]+)\.md(#.*)?$/i.exec(url);
  if (story) return `${root}/stories/${story[1]}/${story[2] ?? ''}`;
  return url.startsWith('/') && !url.startsWith('//') ? root + url : url;
}

/** An empty slot after each block of prose, where a figure may stand that speaks of it. */
function openSlots(tree: Root): void {
  tree.children = tree.children.flatMap((block) => {
    const end = block.position?.end.offset;
    if (end === undefined || !slotted.has(block.type)) return [block];
    const slot: Paragraph = { type: 'paragraph', children: [] };
    slot.data = {
      hName: 'div',
      hProperties: { dataFigure: 'after', dataOptions: JSON.stringify({ end: String(end) }) },
    };
    return [block, slot];
  });
}

const slotted = new Set(['paragraph', 'list', 'blockquote', 'table']);

function asSlot(node: LeafDirective): void {
  node.data = {
    hName: 'div',
    hProperties: {
      dataFigure: node.name,
      dataOptions: JSON.stringify(node.attributes ?? {}),
    },
  };
  node.children = [];
}

function asRuns(node: Text, body: string): PhrasingContent[] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return [node];
  return align(node.value, body, start, end).map((run): PhrasingContent => {
    const text: Text = { type: 'text', value: node.value.slice(run.plain, run.plain + run.length) };
    if (run.end - run.start !== run.length) return text;
    const span: Emphasis = { type: 'emphasis', children: [text] };
    span.data = { hName: 'span', hProperties: { dataO: String(run.start) } };
    return span;
  });
}
