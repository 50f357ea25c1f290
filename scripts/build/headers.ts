/**
 * What a host must send with pages, stated once: the server of `npm start` sends it and every build
 * writes it out as `_headers`, which Netlify and Cloudflare Pages read. The rest of the content
 * security policy is in each page's own meta element; only a header can say who may frame a page.
 */

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'browsing-topics=(), camera=(), geolocation=(), microphone=()',
};

/** Folders whose pages other sites frame. */
const framed = ['embed', 'pin'];
/** Folders whose files other sites fetch. */
const fetched = ['data', 'oembed'];
/** Folders of files whose names change with their content. */
const hashed = ['_astro', 'js'];

/**
 * Headers of one address.
 *
 * @param path below the base, without a leading slash: `stories/chengdu/`
 */
export function headersFor(path: string): Record<string, string> {
  const folder = path.slice(0, path.indexOf('/') + 1 || undefined).replace(/\/$/, '');
  const ancestors = framed.includes(folder) ? '*' : "'self'";
  return {
    ...everywhere,
    'Content-Security-Policy': `frame-ancestors ${ancestors}`,
    'Cache-Control': hashed.includes(folder) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(fetched.includes(folder) || hashed.includes(folder)
      ? { 'Access-Control-Allow-Origin': '*' }
      : {}),
  };
}

/**
 * The same as a `_headers` file. Hosts send the headers of every rule that matches, so there is one
 * rule for each name at the top of the site and none that matches two.
 *
 * @param names files and folders at the top of the built site
 * @param base path the site is served under, with slashes at both ends
 */
export function headersFile(names: readonly string[], base: string): string {
  const rules = names
    .filter((name) => !name.startsWith('.'))
    .map((name): [string, string] =>
      name.includes('.') ? [name, name] : [`${name}/*`, `${name}/`],
    );
  const top: [string, string] = ['', ''];
  return [top, ...rules]
    .map(([pattern, path]) =>
      [
        `${base}${pattern}`,
        ...Object.entries(headersFor(path)).map(([name, value]) => `  ${name}: ${value}`),
      ].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}
