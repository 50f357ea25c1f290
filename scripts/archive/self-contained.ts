import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import postcss from 'postcss';
import { SKIP, visit } from 'unist-util-visit';
import { dayInWords } from '../../src/corpus/wording.ts';
import { addContentSecurityPolicy, policySlot } from '../../src/embeds/page/content-security.ts';
import { pruneCss } from '../../src/embeds/page/prune.ts';
import { layerIn } from '../../src/figures/map/ground-layer.ts';
import { archiveMessages as t } from '../../src/messages/archive.ts';
import { fill } from '../../src/messages/fill.ts';
import { siteMessages } from '../../src/messages/site.ts';
import { typeOf } from '../../src/site/media-types.ts';
import { attribute, elementsOf } from '../lib/html.ts';

/** A built page of a story, to be kept. */
export interface KeptPage {
  html: string;
  /** Slug of the story. */
  story: string;
  /** ISO day it is kept on. */
  date: string;
  /** The site's base path, with slashes at both ends. */
  base: string;
  /** Content of a file of the built site, by its path below the base. */
  read: (path: string) => Uint8Array;
  /** Style of the note that says what it is. */
  noteStyle: string;
}

/** Where the top of the site lies, as seen from `/archive/<date>/<slug>/`. */
const home = '../../../';

/** What only a script could do something with, and what is of the site around the story. */
const leftOut = new Set([
  'script',
  'template',
  'button',
  'link',
  'nav',
  'story-share',
  'story-end',
  'plate-share',
  'skip',
  'masthead-search',
]);

/**
 * A page of a story that needs nothing beside it: styles, faces and pictures stand in it, it runs no script, and its
 * links lead from wherever it lies to the site. It says of which day it is, and leads to the story as it is now.
 *
 * @returns the page; the same input gives the same bytes
 */
export function selfContained({ html, story, date, base, read, noteStyle }: KeptPage): string {
  const tree = fromHtml(html);
  const inside = (address: string): string | null =>
    address.startsWith(base) ? address.slice(base.length).replace(/[?#].*$/, '') : null;
  const asData = (address: string): string => {
    const path = inside(address);
    if (path === null) return address;
    const bytes = Buffer.from(read(path)).toString('base64');
    return `data:${typeOf(path)};base64,${bytes}`;
  };

  const textOf = (address: string): string => {
    const path = inside(address);
    return path === null ? '' : Buffer.from(read(path)).toString('utf8');
  };
  const sheets = stylesOf(tree).map(textOf);
  takeOut(tree);
  standAlone(tree, base, { asData, textOf });
  const elements = elementsOf(tree);
  const [head, body] = ['head', 'body'].map((name) =>
    elements.find(({ tagName }) => tagName === name),
  );
  if (!head || !body) throw new Error(`The page of ${story} has no head and body.`);
  body.children.unshift(noteOf(story, date));
  const style = stillStyle(pruneCss([...sheets, noteStyle].join('\n'), toHtml(body)), asData);
  head.children = headOf(head, story, style);
  const page = toHtml(tree).replace('<!--policy-->', policySlot);
  return `${addContentSecurityPolicy(page, { fonts: ['data:'] })}\n`;
}

/** Addresses of the style sheets, in their order. */
const stylesOf = (tree: Root): string[] =>
  elementsOf(tree)
    .filter((each) => each.tagName === 'link' && attribute(each, 'rel') === 'stylesheet')
    .map((each) => attribute(each, 'href') ?? '');

function takeOut(tree: Root): void {
  visit(tree, 'element', (element: Element, index, parent) => {
    const names = [element.tagName, ...(attribute(element, 'className') ?? '').split(' ')];
    if (index === undefined || !parent || !names.some((name) => leftOut.has(name))) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** Draws a layer of a map's ground, which a page shows from a file that its maps share, in the page. */
function ownLayer(layer: Element, file: string): void {
  const [, id = ''] = (attribute(layer, 'href') ?? '').split('#');
  const { href: _, ...properties } = layer.properties;
  const d = layerIn(file, id) ?? '';
  Object.assign(layer, { tagName: 'path', properties: { ...properties, d } });
}

/** Pictures into the page, links to where the site is as seen from it, and nothing that would be fetched. */
function standAlone(
  tree: Root,
  base: string,
  { asData, textOf }: Record<'asData' | 'textOf', (address: string) => string>,
): void {
  visit(tree, 'element', (element: Element, index, parent) => {
    const { properties, tagName } = element;
    const href = attribute(element, 'href');
    if (tagName === 'use' && href?.startsWith(base)) ownLayer(element, textOf(href));
    if (tagName === 'a' && href?.startsWith(base))
      properties.href = `${home}${href.slice(base.length)}`;
    for (const name of ['srcSet', 'sizes', 'loading', 'dataGround', 'dataLabels', 'dataWords'])
      delete properties[name];
    const src = attribute(element, 'src');
    if (src !== null) properties.src = asData(src);
    // Another form of a picture would only be fetched.
    if (tagName === 'source' && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    return undefined;
  });
}

/**
 * The styles of a page in which nothing runs: what is for pages with scripts goes, though the browser could run some,
 * and what is for those without holds always. Faces stand in them.
 */
function stillStyle(css: string, asData: (address: string) => string): string {
  const style = postcss.parse(css);
  style.walkAtRules('media', (rule) => {
    if (/\(scripting:\s*enabled\)/.test(rule.params)) rule.remove();
    else if (/^\(scripting:\s*none\)$/.test(rule.params.trim())) rule.replaceWith(rule.nodes ?? []);
  });
  style.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(
      /url\(\s*["']?(\/[^"')]+)["']?\s*\)/g,
      (_, address: string) => `url("${asData(address)}")`,
    );
  });
  return style.toString();
}

const text = (value: string): ElementContent => ({ type: 'text', value });
const make = (
  tagName: string,
  properties: Element['properties'],
  ...children: ElementContent[]
): Element => ({ type: 'element', tagName, properties, children });

/** What of the head is true of a copy. */
const keptNames = new Set(['viewport', 'referrer', 'description', 'color-scheme', 'theme-color']);

function headOf(head: Element, story: string, style: string): Element['children'] {
  const kept = head.children.filter(
    (child) =>
      child.type === 'element' &&
      (child.tagName === 'title' ||
        (child.tagName === 'meta' &&
          ('charSet' in child.properties || keptNames.has(attribute(child, 'name') ?? '')))),
  );
  const [charset, ...others] = kept;
  return [
    ...(charset ? [charset] : []),
    { type: 'comment', value: 'policy' },
    ...others,
    make('meta', { name: 'robots', content: 'noindex' }),
    make('link', { rel: ['canonical'], href: `${home}stories/${story}/` }),
    make('style', {}, text(style)),
  ];
}

function noteOf(story: string, date: string): Element {
  return make(
    'aside',
    { className: ['archive-note', 'page'], ariaLabel: siteMessages.name },
    make(
      'p',
      {},
      text(`${fill(t.note, { day: dayInWords(date) })} `),
      make('a', { href: `${home}stories/${story}/` }, text(t.live)),
    ),
  );
}
