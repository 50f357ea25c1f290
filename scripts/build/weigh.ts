import { parse as parseModule } from 'es-module-lexer/js';
import { Parser } from 'htmlparser2';
import postcss from 'postcss';

/** What a page makes a browser fetch before anybody does anything. Addresses are as written. */
export interface Fetched {
  styles: string[];
  scripts: string[];
  fonts: string[];
  /** Drawings that it shows parts of. */
  drawings: string[];
  /** Text of the scripts that stand in the page itself; data blocks are no scripts. */
  inline: string;
  /** Text of its style elements. */
  inlineStyle: string;
}

/** Bytes on the wire, each part compressed by itself as a host sends it. */
export interface Weight {
  html: number;
  css: number;
  /** Scripts in files, with every module they import at once; `import()` waits and is not counted. */
  js: number;
  /** Drawings it shows parts of, such as the ground of its maps. */
  drawings: number;
  /** Scripts that stand in the page: part of `html` too, and of what a story may run. */
  inlineJs: number;
  /** Every WOFF2 file the page's styles declare, whether or not its letters call for it. */
  fonts: number;
}

/** A built site as the weighing needs it: text of a file, and its compressed or plain size. */
export interface Files {
  /** @param path below the site's base, without a leading slash */
  text(path: string): Promise<string>;
  size(path: string): Promise<number>;
  compressed(text: string): Promise<number>;
}

/** Weighs one page with everything it fetches at once. */
export async function weighPage(
  html: string,
  page: string,
  base: string,
  files: Files,
): Promise<Weight> {
  const fetched = readHtml(html);
  const pathOf = (address: string) => toPath(address, page, base);
  const { styles, fonts } = await followStyles(fetched, pathOf, base, files);
  const entries = [...fetched.scripts, ...readImports(fetched.inline)].map(pathOf);
  const scripts = await followModules(entries, base, files, readImports);
  return {
    html: await files.compressed(html),
    css: await compressedSize(styles, files),
    js: await compressedSize(scripts, files),
    drawings: await compressedSize(new Set(fetched.drawings.map(pathOf)), files),
    inlineJs: fetched.inline ? await files.compressed(fetched.inline) : 0,
    fonts: sum(await Promise.all([...fonts].map((path) => files.size(path)))),
  };
}

/** Every style sheet a page comes to fetch, and every font those and the page declare. */
async function followStyles(
  fetched: Fetched,
  pathOf: (address: string) => string,
  base: string,
  files: Files,
): Promise<{ styles: Set<string>; fonts: Set<string> }> {
  const styles = new Set(fetched.styles.map(pathOf));
  const fonts = new Set([...fetched.fonts, ...readCss(fetched.inlineStyle).fonts].map(pathOf));
  // A set goes on to what is added while it is gone through.
  for (const path of styles) {
    const { imports, fonts: declared } = readCss(await files.text(path));
    for (const address of declared) fonts.add(toPath(address, path, base));
    for (const address of imports) styles.add(toPath(address, path, base));
  }
  return { styles, fonts };
}

/** Some scripts and every module that they come to name. */
async function followModules(
  entries: readonly string[],
  base: string,
  files: Files,
  namedIn: (script: string) => string[],
): Promise<Set<string>> {
  const scripts = new Set(entries);
  for (const path of scripts) {
    for (const address of namedIn(await files.text(path))) scripts.add(toPath(address, path, base));
  }
  return scripts;
}

const compressedSize = async (paths: ReadonlySet<string>, files: Files): Promise<number> =>
  sum(await Promise.all([...paths].map(async (path) => files.compressed(await files.text(path)))));

/** The map with everything a reader may ask of it, in bytes. */
export interface MapWeight {
  /** The page itself, the map in it. */
  html: number;
  /** What runs before a reader reaches for the map. */
  firstJs: number;
  /** Every script that may come, the first ones included. */
  allJs: number;
  /** The network and the larger of the two finer grounds. */
  geometry: number;
  /** The page of the list, fetched with the first choice. */
  list: number;
}

/** Weighs the map with all that its scripts may fetch; what that is stands in the page. */
export async function weighMap(
  html: string,
  page: string,
  base: string,
  files: Files,
): Promise<MapWeight> {
  const { html: bytes, js, inlineJs } = await weighPage(html, page, base, files);
  const entries = readHtml(html).scripts.map((address) => toPath(address, page, base));
  const all = (script: string) => [...readImports(script), ...readLateImports(script)];
  const scripts = await followModules(entries, base, files, all);
  const options = /class="?ex-options"?>([^<]*)</.exec(html)?.[1] ?? '{}';
  const data = (JSON.parse(options) as { files?: Record<string, string> }).files ?? {};
  const weigh = async (name: string) => {
    const path = toPath(data[name] ?? '', page, base).replace(/\/$/, '/index.html');
    return files.compressed(await files.text(path));
  };
  const detail = await Promise.all(['detail-wide', 'detail-narrow'].map(weigh));
  return {
    html: bytes,
    firstJs: js + inlineJs,
    allJs: inlineJs + (await compressedSize(scripts, files)),
    geometry: (await weigh('network')) + Math.max(...detail),
    list: await weigh('list'),
  };
}

/** Sizes a page may have, in bytes; a story's scripts are held shorter than others', an embed to the weight of a picture. */
export const limits = {
  page: 100_000,
  /** HTML of a page where there are a thousand stories. */
  pageOfThousand: 150_000,
  withFonts: 160_000,
  storyJs: 8_000,
  embed: 48_000,
  embedZoomed: 70_000,
  loader: 1_500,
  /** What the first use of the search fetches. */
  firstUse: 25_000,
  map: { html: 60_000, firstJs: 8_000, allJs: 38_000, geometry: 64_000 },
};

/** What of a page is over its limits, as sentences; empty where all is well. */
export function overLimits(page: string, weight: Weight): string[] {
  const total = totalOf(weight);
  const js = weight.js + weight.inlineJs;
  const over: string[] = [];
  const check = (what: string, bytes: number, limit: number) => {
    if (bytes > limit)
      over.push(`/${page}: ${what} ${kilobytes(bytes)}, allowed ${kilobytes(limit)}`);
  };
  check('HTML, CSS, JavaScript and drawings', total, limits.page);
  check('with fonts', total + weight.fonts, limits.withFonts);
  if (page.startsWith('embed/')) check('all before a touch', total + weight.fonts, limits.embed);
  if (/^stories\/[^/]+\/$/.test(page)) check('JavaScript', js, limits.storyJs);
  return over;
}

/** What a first visit fetches of a page but for its fonts. */
export const totalOf = ({ html, css, js, drawings }: Weight): number => html + css + js + drawings;

/** What of the map is over its limits, as sentences. */
export function mapOverLimits(weight: MapWeight): string[] {
  const names = {
    html: 'HTML with the map',
    firstJs: 'JavaScript at first',
    allJs: 'JavaScript, all of it',
    geometry: 'further geometry',
  };
  return (Object.keys(names) as (keyof typeof names)[])
    .filter((key) => weight[key] > limits.map[key])
    .map(
      (key) =>
        `/map/: ${names[key]} ${kilobytes(weight[key])}, allowed ${kilobytes(limits.map[key])}`,
    );
}

/** The kind of page an address is: `stories/chengdu/` is one of `/stories/<id>/`. */
export function pageType(page: string): string {
  const [first = '', second] = page.split('/');
  if (!second) return `/${page}`;
  return `/${first}/<id>/`;
}

/** Kilobytes of 1,000 bytes, one decimal. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

/** What the HTML of a page names: style sheets, scripts, preloaded fonts, and what of them stands in it. */
export function readHtml(html: string): Fetched {
  const found: Fetched = {
    styles: [],
    scripts: [],
    fonts: [],
    drawings: [],
    inline: '',
    inlineStyle: '',
  };
  let within: 'inline' | 'inlineStyle' | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'link') readLink(attributes, found);
      // What stands before the sign is a file; without any it is of the page itself.
      else if (name === 'use' && !attributes['href']?.startsWith('#'))
        found.drawings.push(attributes['href'] ?? '');
      else if (name === 'style') within = 'inlineStyle';
      else if (name === 'script' && isCode(attributes)) {
        if (attributes['src']) found.scripts.push(attributes['src']);
        else within = 'inline';
      }
    },
    ontext(text) {
      if (within) found[within] += text;
    },
    onclosetag() {
      // Nothing stands within a style or a script but its text.
      if (within) found[within] += '\n';
      within = null;
    },
  });
  parser.end(html);
  return found;
}

type Attributes = Readonly<Record<string, string>>;

function readLink({ rel, href, as }: Attributes, found: Fetched): void {
  if (!href) return;
  if (rel === 'stylesheet') found.styles.push(href);
  if (rel === 'modulepreload' || (rel === 'preload' && as === 'script')) found.scripts.push(href);
  if (rel === 'preload' && as === 'font') found.fonts.push(href);
}

const isCode = ({ type = '' }: Attributes): boolean => /^(|module|text\/javascript)$/.test(type);

/** Reads each text once: pages of a site share their styles and scripts. */
function onceEach<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? read(text);
    known.set(text, found);
    return found;
  };
}

/** Style sheets a style sheet imports and the WOFF2 files it declares. */
const readCss = onceEach((css) => {
  const found = { imports: [] as string[], fonts: [] as string[] };
  const style = postcss.parse(css);
  style.walkAtRules('import', ({ params }) => {
    found.imports.push(/^(?:url\(\s*)?["']?([^"')\s]+)/.exec(params)?.[1] ?? '');
  });
  style.walkDecls('src', ({ value }) => {
    for (const [, address = ''] of value.matchAll(/url\(\s*["']?([^"')]+\.woff2[^"')]*)/g))
      found.fonts.push(address);
  });
  return found;
});

/** Modules a script imports before it runs. */
const readImports = onceEach((script): string[] =>
  parseModule(script)[0].flatMap(({ d, n }) => (d === -1 && n !== undefined ? [n] : [])),
);

/** Modules a script fetches when it comes to need them; an address put together as it runs is not known here. */
const readLateImports = (script: string): string[] =>
  parseModule(script)[0].flatMap(({ d, s, e }) =>
    d < 0 ? [] : (/^(["'`])([^$]+)\1$/.exec(script.slice(s, e))?.[2] ?? []),
  );

/** Path below the base of an address as it stands in a file of the site. */
function toPath(address: string, from: string, base: string): string {
  const { origin, pathname } = new URL(address, `http://site${base}${from}`);
  if (origin !== 'http://site' || !pathname.startsWith(base)) {
    throw new Error(`/${from} fetches ${address}, which is not of this site.`);
  }
  return decodeURIComponent(pathname.slice(base.length));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
