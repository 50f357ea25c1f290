/** Folders a service worker never answers for: what other sites frame, and files whose reader wants them as they are now. */
const neverKept = ['embed', 'oembed', 'pin', 'data', 'admin'];

/** What becomes of a request. */
export type Handling = 'pass' | 'fresh' | 'kept';

/**
 * How a request of a page is answered: `pass` by the network alone, `fresh` by the network and where there is none from what
 * is kept, `kept` from what is kept first, as files whose names change with their content.
 *
 * @example handlingOf('/silklines/stories/xian/', '/silklines/') // 'fresh'
 * @param path of the address, with the base
 * @param base path of the site, with slashes at both ends
 */
export function handlingOf(path: string, base: string): Handling {
  if (!path.startsWith(base)) return 'pass';
  const own = path.slice(base.length);
  const [folder = ''] = own.split('/');
  if (neverKept.includes(folder) || /^embed\./.test(own)) return 'pass';
  if (folder === '_astro' || /^(?:map|search|facts)\/.*-[0-9a-f]{10}\.json$/.test(own))
    return 'kept';
  const isStory = /^stories\/[^/]+\/$/.test(own);
  const isMap = /^map\/(?:list\/|ground\/[^/]+)?$/.test(own);
  return isStory || isMap || folder === 'ground' || own === '' || own === 'kept/'
    ? 'fresh'
    : 'pass';
}

/** A kept page with a line before its content that says since when it is kept. */
export function withNote(html: string, note: string): string {
  const escaped = note.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return html.replace(
    /<main\b[^>]*>/,
    (main) => `${main}<p class="kept-note" role="status">${escaped}</p>`,
  );
}

/** Whether an address is of a file that a page is not whole without. */
const goesWith = (address: string, base: string): boolean =>
  handlingOf(address, base) === 'kept' || address.startsWith(`${base}ground/`);

/** Files of the site that a page names and that are kept with it. */
export function filesOf(html: string, base: string): string[] {
  const named = [...html.matchAll(/(?:href|src)="([^"#?]+)["#]/g)].map(
    ([, address = '']) => address,
  );
  return [...new Set(named.filter((address) => goesWith(address, base)))];
}
