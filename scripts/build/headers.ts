/**
 * What a host must send with pages, stated once: the server of `npm start` sends it, every build writes it out as
 * `_headers`, and `npm run hosting` for nginx, Caddy and Apache. The rest of the content security policy is in each
 * page's own meta element; only a header can say who may frame a page.
 */

/** Headers by name. */
export type Headers = Readonly<Record<string, string>>;

/** Addresses that are sent with the same headers. */
export interface Kind {
  name: string;
  /** A regular expression of their paths below the base, in what JavaScript, PCRE and RE2 share: `^js/`. */
  pattern: string;
  headers: Headers;
}

/** What is sent where a site is reached over HTTPS; over HTTP browsers do not hear it. */
export const secureOnly: Headers = {
  // Sub-domains may be others', and so may pages beside the base path; they are left out.
  'Strict-Transport-Security': 'max-age=31536000',
};

/** Powers that no page of the site asks for, nor anything in a frame of it; each one a name that browsers know. */
const refused = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': refused.map((power) => `${power}=()`).join(', '),
};

/** Asked for again each time, and answered by 304 where it is as it was. */
const revalidated = 'no-cache';
/** Names of these files change with their content. */
const lasting = 'public, max-age=31536000, immutable';

/** What pages of other sites frame, fetch or show, those that isolate themselves too. */
const forOtherSites: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** An SVG file is a document of its own that other sites frame: it may open its links beside it, and run nothing. */
const still =
  'sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';

const own = "frame-ancestors 'self'";

/** Nothing makes HTML of a text, and the one script that is fetched by its address, the worker, has a policy of its own. */
const trusted = "require-trusted-types-for 'script'; trusted-types silklines-worker";

/** A page of the site, which no other site frames or takes in. */
const page: Headers = {
  ...everywhere,
  'Content-Security-Policy': `${own}; ${trusted}`,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': revalidated,
};

/** A host that isolates itself frames only what does the same. */
const isolated: Headers = { 'Cross-Origin-Embedder-Policy': 'require-corp' };

const forOthers = (policy: string | null, caching: string): Headers => ({
  ...everywhere,
  ...forOtherSites,
  ...(policy !== null && { 'Content-Security-Policy': policy }),
  'Cache-Control': caching,
});

/** Every kind of address; the first whose pattern a path meets is its kind, and the last is that of all others. */
export const kinds: readonly Kind[] = [
  {
    name: 'framed',
    pattern: '^(?:embed|pin)/',
    // Framed by anybody, which is what no policy says: `frame-ancestors *` shuts out pages without an origin of the web, as
    // files opened from a disk, pages in a sandbox, and apps.
    headers: { ...forOthers(null, revalidated), ...isolated },
  },
  // The page that lists the files of its folder.
  { name: 'listing', pattern: '^data/(?:index\\.html)?$', headers: page },
  {
    name: 'drawing',
    pattern: '^data/[^/]+\\.svg$',
    headers: { ...forOthers(still, revalidated), ...isolated },
  },
  {
    name: 'data',
    pattern: '^(?:oembed/|data/[^/]+\\.\\w+$)',
    headers: forOthers(own, revalidated),
  },
  { name: 'version', pattern: '^embed\\.v\\d+\\.js$', headers: forOthers(own, lasting) },
  { name: 'element', pattern: '^embed\\.[\\w.]+$', headers: forOthers(own, revalidated) },
  { name: 'hashed', pattern: '^(?:_astro|js)/', headers: forOthers(own, lasting) },
  // Icons and the card of the site, which others show beside a link to it.
  {
    name: 'picture',
    pattern: '^[\\w-]+\\.(?:ico|png)$',
    headers: { ...page, 'Cross-Origin-Resource-Policy': 'cross-origin' },
  },
  // Every page with a map shows the ground from here; it changes with the atlas and with nothing else.
  {
    name: 'ground',
    pattern: '^ground/',
    headers: { ...page, 'Cache-Control': 'public, max-age=3600, stale-while-revalidate=86400' },
  },
  // The map and the list of facts draw what is asked for, and make HTML of it.
  {
    name: 'interactive',
    pattern: '^(?:map|facts)/',
    headers: { ...page, 'Content-Security-Policy': own },
  },
  // What a reader has kept is nobody else's to learn. No frame leads here: a window that a sandboxed frame opened could not.
  {
    name: 'private',
    pattern: '^kept/',
    headers: {
      ...page,
      // It reads the titles of pages that were kept.
      'Content-Security-Policy': own,
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  },
  // The form opens a window in which its editor signs in, and hears from it.
  {
    name: 'form',
    pattern: '^admin/',
    headers: {
      ...page,
      // What it is made with makes HTML of texts in its own ways.
      'Content-Security-Policy': own,
      'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    },
  },
  { name: 'page', pattern: '', headers: page },
];

/** Kinds of address that have a pattern. */
export const patterned: readonly Kind[] = kinds.filter(({ pattern }) => pattern !== '');

const patterns = patterned.map(({ pattern, headers }) => ({
  pattern: new RegExp(pattern),
  headers,
}));

/**
 * Headers of one address, as they are sent over HTTP too.
 *
 * @example headersFor('stories/chengdu/')['Content-Security-Policy'] // "frame-ancestors 'self'"
 * @param path below the base, without a leading slash
 */
export const headersFor = (path: string): Headers =>
  patterns.find(({ pattern }) => pattern.test(path))?.headers ?? page;

/**
 * The same as a `_headers` file. Hosts send the headers of every rule that matches, so there is one
 * rule for each name at the top of the site, in the folder of data one for each kind of file, and none that matches two.
 *
 * @param names files and folders at the top of the built site
 * @param dataFiles files in its folder of data
 * @param base path the site is served under, with slashes at both ends
 */
export function headersFile(
  names: readonly string[],
  dataFiles: readonly string[],
  base: string,
): string {
  const extensions = [...new Set(dataFiles.map((name) => name.split('.').at(-1) ?? ''))].sort();
  const rules = names
    .filter((name) => !name.startsWith('.') || name === '.well-known')
    .flatMap((name): [pattern: string, path: string][] => {
      if (name === 'data') {
        const files = extensions.filter((extension) => extension !== 'html');
        return [
          ['data/', 'data/'],
          ...files.map((kind): [string, string] => [`data/*.${kind}`, `data/a.${kind}`]),
        ];
      }
      const isFile = name.includes('.') && name !== '.well-known';
      return [isFile ? [name, name] : [`${name}/*`, `${name}/`]];
    });
  const top: [string, string] = ['', ''];
  return [top, ...rules]
    .map(([pattern, path]) =>
      [
        `${base}${pattern}`,
        ...Object.entries({ ...headersFor(path), ...secureOnly }).map(
          ([name, value]) => `  ${name}: ${value}`,
        ),
      ].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}
