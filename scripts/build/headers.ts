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
/** Folders of files whose names change with their content. */
const hashed = ['_astro', 'js'];
/** The folder of files about figures, and of a page that lists them. */
const dataFolder = 'data';

/** An SVG file is a document of its own that other sites frame: it may open its links beside it, and run nothing. */
const still =
  'sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';

/**
 * Headers of one address.
 *
 * @param path below the base, without a leading slash: `stories/chengdu/`
 */
export function headersFor(path: string): Record<string, string> {
  const { isFramed, isForOthers, isSvg, isLasting } = traitsOf(path);
  return {
    ...everywhere,
    'Content-Security-Policy': [
      `frame-ancestors ${isFramed || isSvg ? '*' : "'self'"}`,
      ...(isSvg ? [still] : []),
    ].join('; '),
    'Cache-Control': isLasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(isForOthers ? forOtherSites : {}),
    // A host that isolates itself frames only what does the same.
    ...(isFramed && { 'Cross-Origin-Embedder-Policy': 'require-corp' }),
  };
}

/** What a file is to other sites, and whether its name changes with its content. */
function traitsOf(path: string) {
  const [, folder = '', file = ''] = /^(?:([^/]*)\/)?(.*)$/.exec(path) ?? [];
  const isFramed = framed.includes(folder);
  const isHashed = hashed.includes(folder);
  const isElement = folder === '' && /^embed\.[\w.]+$/.test(file);
  const isData = folder === 'oembed' || (folder === dataFolder && /\.\w+$/.test(file));
  return {
    isFramed,
    isForOthers: isFramed || isHashed || isElement || isData,
    isSvg: isData && file.endsWith('.svg'),
    isLasting: isHashed || (isElement && /^embed\.v\d+\.js$/.test(file)),
  };
}

/** What pages of other sites frame, fetch or show, those that isolate themselves too. */
const forOtherSites = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

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
  const kinds = [...new Set(dataFiles.map((name) => name.split('.').at(-1) ?? ''))].sort();
  const rules = names
    .filter((name) => !name.startsWith('.'))
    .flatMap((name): [string, string][] => {
      if (name === dataFolder) {
        const files = kinds.filter((kind) => kind !== 'html');
        return [
          [`${name}/`, `${name}/`],
          ...files.map((kind): [string, string] => [`${name}/*.${kind}`, `${name}/a.${kind}`]),
        ];
      }
      return [name.includes('.') ? [name, name] : [`${name}/*`, `${name}/`]];
    });
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
