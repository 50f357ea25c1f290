/** Attribute values; undefined, null and false leave the attribute out, numbers are rounded to one decimal. */
export type Attributes = Record<string, string | number | boolean | undefined | null>;

/**
 * One SVG element as text, safe to put into a page: text and attribute values are escaped. `children` are drawn
 * elements; use `text` for words.
 */
export function element(
  name: string,
  attributes: Attributes = {},
  children: string | readonly string[] = '',
): string {
  // Half of a drawing is written here: a list of what is written would be made and thrown away for each element.
  let written = '';
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined || value === null || value === false) continue;
    written += ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(String(value))}"`;
  }
  const inner = typeof children === 'string' ? children : children.join('');
  return inner === '' && !holdsText.has(name)
    ? `<${name}${written}/>`
    : `<${name}${written}>${inner}</${name}>`;
}

/** Words for an element. */
export const text = (words: string): string => escapeXml(words);

/** Words of a page or a drawing as they are read: what `text` makes of them, taken back. */
export const plainText = (markup: string): string =>
  markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** A coordinate as SVG writes it: one decimal, no trailing zero, no negative zero. */
export const round = (value: number): string => String(Math.round(value * 10) / 10 || 0);

const holdsText = new Set(['text', 'tspan', 'title', 'desc', 'a', 'g']);

/** Most that is written has nothing to escape. */
const special = /[&<>"]/;

const escapeXml = (value: string): string =>
  special.test(value)
    ? value
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
    : value;
