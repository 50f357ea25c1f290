/** Classes that scripts add, and so stand in no page as it is sent. */
const added =
  /^(?:is-(?:lit|asked|zoomed|untitled|highlighted)|has-asked|map-(?:card|tools|live)|stays|chart-target)$/;

/**
 * A minified style sheet without the rules for classes a page does not have.
 *
 * @param html the page, its classes in double quotes
 */
export function pruneCss(css: string, html: string): string {
  const present = new Set(
    [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)),
  );
  const isUsed = (selector: string) =>
    [...withoutIs(selector).matchAll(/\.([\w-]+)/g)].every(
      ([, name = '']) => present.has(name) || added.test(name),
    );
  return blocks(css)
    .map(({ head, body }) => {
      if (body === null) return head;
      if (head.startsWith('@')) {
        if (!body.includes('{')) return `${head}{${body}}`;
        const kept = pruneCss(body, html);
        return kept === '' ? '' : `${head}{${kept}}`;
      }
      const kept = selectors(head).filter(isUsed);
      return kept.length === 0 ? '' : `${kept.join(',')}{${body}}`;
    })
    .join('');
}

/** Of `:is(.a,.b)` any will do, and `:not(.a)` may mean what is not there. */
const withoutIs = (selector: string): string =>
  selector.replace(/:(?:is|not)\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '');

/** Commas within brackets belong to one selector. */
function selectors(head: string): string[] {
  const found = [''];
  let depth = 0;
  for (const c of head) {
    if (c === '(') depth += 1;
    if (c === ')') depth -= 1;
    if (c === ',' && depth === 0) found.push('');
    else found[found.length - 1] += c;
  }
  return found;
}

function blocks(css: string): { head: string; body: string | null }[] {
  const found: { head: string; body: string | null }[] = [];
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf('{', at);
    const end = css.indexOf(';', at);
    if (open < 0 || (end >= 0 && end < open)) {
      const stop = end < 0 ? css.length : end + 1;
      found.push({ head: css.slice(at, stop), body: null });
      at = stop;
      continue;
    }
    let depth = 1;
    let close = open + 1;
    while (depth > 0 && close < css.length) {
      if (css[close] === '{') depth += 1;
      if (css[close] === '}') depth -= 1;
      close += 1;
    }
    found.push({ head: css.slice(at, open), body: css.slice(open + 1, close - 1) });
    at = close;
  }
  return found;
}
