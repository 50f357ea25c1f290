/** Bytes of a site's files by path, with `/` separators. */
export type Site = ReadonlyMap<string, Uint8Array>;

export interface Difference {
  path: string;
  /** Where the file stands in one of the two alone. */
  only?: 'old' | 'new';
  /** Where it stands in both: line of the first difference, and what each has there. */
  line?: number;
  old?: string;
  new?: string;
}

export interface Comparison {
  /** Files looked at, those that stand in one site alone included. */
  files: number;
  differences: Difference[];
}

const textual = /\.(?:css|csv|html|json|svg|topojson|txt|webmanifest|xml|md)$|(?:^|\/)_headers$/;

/** Scripts and styles that a bundler wrote, and the stamp of what a site was built from. */
const leftOut =
  /(?:^|\/)(?:_astro|js)\/[^/]+\.(?:js|css)$|(?:^|\/)embed(?:\.v1)?\.js$|(?:^|\/)\.built-from$/;

/**
 * What differs between two built sites for a reader, an embedder or a program: files are compared by the names that
 * pages know them by, so that a hash in a name, in the content security policy or of the reader of facts is no
 * difference. Bundles of scripts and styles, in files or in a page, are left out.
 *
 * @example compareSites(old, new) // { files: 3265, differences: [{ path: 'index.html', line: 1, old: '…42 trips…', new: '…43 trips…' }] }
 * @param unpack files of an archive, compared one by one in its place
 * @returns differences in the order of their paths
 */
export function compareSites(
  before: Site,
  after: Site,
  unpack: (archive: Uint8Array) => Site = () => new Map(),
): Comparison {
  const [old, now] = [byLastingName(before, unpack), byLastingName(after, unpack)];
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort();
  const differences = paths.flatMap((path): Difference[] => {
    const [a, b] = [old.get(path), now.get(path)];
    if (!a || !b) return [{ path, only: a ? 'old' : 'new' }];
    const first = textual.test(path) ? firstDifference(textOf(a), textOf(b)) : compareBytes(a, b);
    return first ? [{ path, ...first }] : [];
  });
  return { files: paths.length, differences };
}

function byLastingName(site: Site, unpack: (archive: Uint8Array) => Site): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [path, bytes] of site) {
    if (leftOut.test(path)) continue;
    if (!path.endsWith('.zip')) files.set(withoutHashes(path), bytes);
    else for (const [name, packed] of unpack(bytes)) files.set(`${path}/${name}`, packed);
  }
  return files;
}

const textOf = (bytes: Uint8Array): string => withoutHashes(new TextDecoder().decode(bytes));

/**
 * A text or a path without what changes when bundles or the reader's code do.
 *
 * @example withoutHashes('/_astro/text.hT5qNBQs.woff2') // '/_astro/text.#.woff2'
 */
export function withoutHashes(text: string): string {
  return (
    text
      // A bundle is named after the module it begins with, which is no matter of the page.
      .replace(/_astro\/[\w.@-]+\.(js|css)\b/g, '_astro/#.$1')
      .replace(/(_astro\/[\w.@-]+?)\.[\w-]{8}(?=\.\w+)/g, '$1.#')
      .replace(/([/\w])([.-])[0-9a-f]{10,}(?=\.\w+)/g, '$1$2#')
      .replace(/'sha(256|384|512)-[\w+/=]+'/g, "'sha$1-#'")
      .replace(/("hash": ?)"[0-9a-f]{32,}"/g, '$1"#"')
      .replace(/(<script(?![^>]*\bjson\b)[^>]*>)(?:(?!<\/script>)[\s\S])+/g, '$1#')
      .replace(/(<style[^>]*>)(?:(?!<\/style>)[\s\S])+/g, '$1#')
  );
}

/** Characters shown before and after the first one that differs. */
const shown = { before: 60, after: 100 };

function firstDifference(a: string, b: string): Omit<Difference, 'path'> | null {
  if (a === b) return null;
  let at = 0;
  while (a[at] === b[at]) at++;
  const excerpt = (text: string) =>
    text.slice(Math.max(0, at - shown.before), at + shown.after).replace(/\s+/g, ' ');
  return { line: a.slice(0, at).split('\n').length, old: excerpt(a), new: excerpt(b) };
}

function compareBytes(a: Uint8Array, b: Uint8Array): Omit<Difference, 'path'> | null {
  return Buffer.compare(a, b) === 0
    ? null
    : { old: `${a.length} bytes`, new: `${b.length} other bytes` };
}
