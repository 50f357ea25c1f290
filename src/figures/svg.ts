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
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(String(value))}"`,
    )
    .join('');
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

function escapeXml(value: string): string {
  return value.replace(
    /[&<>"]/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c,
  );
}
