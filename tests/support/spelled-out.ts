/** Elements without an end. */
const empty = /^(?:area|base|br|col|hr|img|input|link|meta|source|track|wbr)$/;

/** Elements that end by themselves where another begins, and what they end before. */
const ended: Readonly<Record<string, RegExp>> = {
  li: /^li$/,
  dt: /^d[td]$/,
  dd: /^d[td]$/,
  td: /^t[dhr]$/,
  th: /^t[dhr]$/,
  tr: /^tr$/,
  p: /^(?:p|div|ul|ol|dl|table|section|figure|details|blockquote|h[1-6])$/,
};

const token =
  /<(script|style|pre|textarea)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)([^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*)>/gi;

/**
 * A built page with all that HTML lets go and a build leaves out: quotes of attributes and end tags. Tests that look for a
 * tag in the text of a file find it in one form.
 *
 * @example spelledOut('<ul><li class=a>A<li>B</ul>') // '<ul><li class="a">A</li><li>B</li></ul>'
 */
export function spelledOut(html: string): string {
  const open: string[] = [];
  /** End tags of all that is open down to the one that ends here. */
  const close = (isLast: (name: string) => boolean): string => {
    const at = open.findLastIndex(isLast);
    return at < 0 ? '' : endsOf(open.splice(at).slice(1));
  };
  return html.replace(token, (tag, whole, end, name: string | undefined, attributes: string) => {
    if (whole !== undefined || name === undefined) return tag.replace(/^<[^>]*>/, quoted);
    if (end === '/') return `${close((one) => one === name)}${tag}`;
    const isOver = open.findLastIndex((one) => ended[one] === undefined);
    const last = open.findIndex((one, at) => at > isOver && ended[one]?.test(name));
    const before = last < 0 ? '' : endsOf(open.splice(last));
    if (!empty.test(name) && !attributes.endsWith('/')) open.push(name);
    return before + quoted(tag);
  });
}

const endsOf = (names: string[]): string =>
  names
    .reverse()
    .map((name) => `</${name}>`)
    .join('');

const quoted = (tag: string): string =>
  tag.replace(
    /("[^"]*")|(\s[^\s"'=<>/]+=)(?:'([^']*)'|([^\s"'<>]+))/g,
    (same, value, name, single: string | undefined, bare) =>
      value === undefined ? `${name}"${single?.replaceAll('"', '&quot;') ?? bare}"` : same,
  );
