import type { Definition, Link } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { nearest } from '../../schemas/nearest.ts';
import type { Problem } from '../../schemas/problem.ts';
import { type Body, matchesIn, textsOf } from './check-body.ts';

/** What there is to link to. */
export interface Targets {
  /** Slugs of all articles. */
  slugs: readonly string[];
  /** Whether an article is kept off the published site. */
  isDraft(slug: string): boolean;
  /** Anchors of another article, null where it cannot be read. */
  anchorsOf(slug: string): ReadonlySet<string> | null;
  /** Addresses of pages and files of this site: `/places/zhengzhou/`, `/feed.xml`. */
  isAddress(path: string): boolean;
  /** Whether a host, `silklines.example:8080`, is that of this site. */
  isOwnHost?(host: string): boolean;
  /** Those to suggest where one is mistyped. */
  addresses(): readonly string[];
}

/** Anchors every story page has beside its headings. */
const ofPage =
  /^(?:facts|sources|contradictions|corrections|f-.+|s-.+|source-.+|(?:user-content-)?fn.*)$/;
const story = /^(?:\.{1,2}\/)*(?:content\/)?(?:articles\/)?([^/#?]+)\.md(?:#(.*))?$/i;
const linked = /(?<![\\!])\[([^[\]]+)\]\[([^[\]^]*)\]/g;

/** Links that lead nowhere: other stories and their headings, pages of this site, addresses that cannot work. */
export function checkLinks(body: Body, own: ReadonlySet<string>, targets: Targets): Problem[] {
  const problems: Problem[] = [];
  visit(body.tree, (node) => {
    if (node.type === 'link') {
      const [start, end] = body.rangeOf(node);
      // An address typed bare is its own text.
      if (body.raw.charAt(start) !== '[' && body.raw.charAt(start) !== '<') return;
      if (textOf(node).trim() === '' && !node.children.some(({ type }) => type === 'image')) {
        const message = 'the link has no text';
        const mend = 'write what it leads to between the brackets';
        problems.push(body.problem('SL205', [start, end], message, mend));
      } else problems.push(...checkAddress(body, node, own, targets));
    } else if (node.type === 'definition') problems.push(...checkAddress(body, node, own, targets));
  });
  for (const { value, start } of textsOf(body)) {
    for (const match of value.matchAll(linked)) {
      const at = start + match.index;
      const name = match[2] || match[1];
      problems.push(
        body.problem(
          'SL206',
          [at, at + match[0].length],
          `no line defines the address “${name}”`,
          `add at the end of the file: [${name}]: https://…`,
        ),
      );
    }
  }
  return [...problems, ...misbuilt(body)];
}

const address = String.raw`(?:https?:\/\/|www\.|\.{0,2}\/)[^\s()[\]]*`;
/** "[words] (address)" and "(words)[address]", the latter as a picture too. */
const parts = new RegExp(
  String.raw`(?<![\\\]])\[([^\][\n^]+)\][ \t]+\((${address})\)|(!?)\(([^()\n]+)\)\[(${address})\]`,
  'g',
);

/** Links and pictures whose parts are parted or have changed their brackets, and which would be printed. */
const misbuilt = (body: Body): Problem[] =>
  matchesIn(body, parts).map(({ match, at }) => {
    const [written, one, to, mark = '', two, target] = match;
    const kind = mark === '' ? 'link' : 'picture';
    const message = `“${written}” is no ${kind} as it stands and would be printed`;
    const mend = `write ${mark}[${one ?? two}](${to ?? target})`;
    return body.problem('SL206', [at, at + written.length], message, mend);
  });

function checkAddress(
  body: Body,
  node: Link | Definition,
  own: ReadonlySet<string>,
  targets: Targets,
): Problem[] {
  const { url } = node;
  const [nodeStart, end] = body.rangeOf(node);
  const found = url === '' ? -1 : body.raw.lastIndexOf(url, end - 1);
  const range: [number, number] =
    found > nodeStart ? [found, found + url.length] : [nodeStart, end];
  const fault: Fault = (code, message, mend) => [body.problem(code, range, message, mend)];
  if (url === '')
    return fault('SL205', 'the link has no address', 'write it between the round brackets');
  if (url.startsWith('#')) return checkAnchor(url.slice(1), own, 'this article', fault);
  const file = story.exec(url);
  if (file) return checkStory(decode(file[1] ?? ''), file[2] ?? '', targets, fault);
  if (/^[a-z][a-z+.-]*:/i.test(url)) return checkElsewhere(url, targets, fault);
  if (url.startsWith('//'))
    return fault('SL204', 'the address lacks its https:', `write https:${url}`);
  if (url.startsWith('/')) return checkPage(decode(url.replace(/[?#].*$/, '')), targets, fault);
  if (/^[^/]+\.(?:docx?|odt|pages|pdf|xlsx?|csv|pptx?|zip|txt|jpe?g|png|svg)$/i.test(url))
    return fault(
      'SL204',
      `“${url}” is a file that is not on the site`,
      `put it into public/ and write /${url}`,
    );
  if (/^(?:www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/|$))/i.test(url))
    return fault('SL204', `“${url}” is no address without https://`, `write https://${url}`);
  const near = nearest(url.replace(/^[./]+|\/$/g, ''), targets.slugs);
  const mend = near
    ? `link the story by its file: ./${near}.md`
    : 'link a story as ./file.md, a page as /places/…/';
  return fault('SL204', `“${url}” leads nowhere`, mend);
}

function checkStory(slug: string, anchor: string, targets: Targets, fault: Fault): Problem[] {
  if (!targets.slugs.includes(slug)) {
    const near = nearest(slug, targets.slugs);
    const mend = near
      ? `did you mean ./${near}.md?`
      : 'write the name of its file: ./other-story.md';
    return fault('SL201', `no story has the file ${slug}.md`, mend);
  }
  if (targets.isDraft(slug)) {
    const mend = 'take the link out until it is published';
    return fault('SL201', `${slug}.md is a draft and has no page yet`, mend);
  }
  const anchors = anchor ? targets.anchorsOf(slug) : null;
  return anchors ? checkAnchor(anchor, anchors, `${slug}.md`, fault) : [];
}

function checkPage(path: string, targets: Targets, fault: Fault): Problem[] {
  if (targets.isAddress(path)) return [];
  if (targets.isAddress(`${path}/`))
    return fault('SL203', `the address ${path} lacks its last stroke`, `write ${path}/`);
  const near = nearest(path, targets.addresses());
  const mend = near
    ? `did you mean ${near}?`
    : 'look the address up on the site, or link a story by its file';
  return fault('SL203', `no page of this site has the address ${path}`, mend);
}

type Fault = (code: Problem['code'] & string, message: string, mend: string) => Problem[];

function checkAnchor(
  anchor: string,
  anchors: ReadonlySet<string>,
  where: string,
  fault: Fault,
): Problem[] {
  const name = decode(anchor);
  if (name === '' || anchors.has(name) || ofPage.test(name)) return [];
  const near = nearest(name, [...anchors]);
  const mend = near
    ? `did you mean #${near}?`
    : anchors.size > 0
      ? `its headings are ${[...anchors].map((each) => `#${each}`).join(', ')}`
      : 'it has no headings';
  return fault('SL202', `no heading of ${where} is #${name}`, mend);
}

/** A page of this site, as it stands in the bar of a browser. */
function checkOwn(url: string, targets: Targets, fault: Fault): Problem[] | null {
  const found = URL.canParse(url) ? new URL(url) : null;
  if (!found || !/^https?:$/.test(found.protocol)) return null;
  const own = targets.isOwnHost?.(found.host) ?? false;
  if (!own && !/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(found.hostname)) return null;
  const slug = /\/stories\/([a-z0-9-]+)\/?$/.exec(found.pathname)?.[1];
  const mend = slug
    ? `link the story by its file: ./${slug}.md${found.hash}`
    : `write the address without the host: ${found.pathname}${found.hash}`;
  const message = 'the link names this site by its host, which others will not have';
  return fault('SL204', message, mend);
}

/** The form alone: nothing is fetched. */
function checkElsewhere(url: string, targets: Targets, fault: Fault): Problem[] {
  if (/^(?:file|[a-z]):/i.test(url)) {
    const message = `“${url}” is a file of your own computer, which nobody else can open`;
    return fault(
      'SL204',
      message,
      'put it into public/ and write its path from there, or link a page',
    );
  }
  const own = checkOwn(url, targets, fault);
  if (own) return own;
  const scheme = url.slice(0, url.indexOf(':')).toLowerCase();
  if (scheme === 'mailto')
    return /^mailto:[^@\s]+@[^@\s]+\.[a-z]+/i.test(url)
      ? []
      : fault('SL204', `“${url}” is no address of mail`, 'write mailto:name@example.org');
  if (scheme !== 'http' && scheme !== 'https')
    return fault('SL204', `addresses with ${scheme}: are dropped from the page`, 'write https://…');
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  if (!/^https?:\/\//i.test(url) || !/\.[a-z\d-]{2,}$|^\[/i.test(host))
    return fault('SL204', `“${url}” is no web address`, 'copy it anew from the browser');
  return [];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
