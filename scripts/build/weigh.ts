import { parseSync } from 'oxc-parser';

/** What a page makes a browser fetch before anybody does anything. Addresses are as written. */
export interface Fetched {
  styles: string[];
  scripts: string[];
  fonts: string[];
  /** Text of the scripts that stand in the page itself; data blocks are no scripts. */
  inline: string;
}

/** Bytes on the wire, each part compressed by itself as a host sends it. */
export interface Weight {
  html: number;
  css: number;
  /** Scripts in files, with every module they import at once; `import()` waits and is not counted. */
  js: number;
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
  const styles = new Set<string>();
  const fonts = new Set(fetched.fonts.map((address) => toPath(address, page, base)));
  const scripts = new Set<string>();

  const addStyle = async (path: string): Promise<void> => {
    if (styles.has(path)) return;
    styles.add(path);
    const { imports, fonts: declared } = readCss(await files.text(path));
    for (const address of declared) fonts.add(toPath(address, path, base));
    for (const address of imports) await addStyle(toPath(address, path, base));
  };
  const addScript = async (path: string): Promise<void> => {
    if (scripts.has(path)) return;
    scripts.add(path);
    for (const address of readImports(await files.text(path))) {
      await addScript(toPath(address, path, base));
    }
  };
  for (const address of fetched.styles) await addStyle(toPath(address, page, base));
  for (const address of fetched.scripts) await addScript(toPath(address, page, base));
  for (const address of readImports(fetched.inline)) await addScript(toPath(address, page, base));
  for (const style of html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)) {
    for (const address of readCss(style[1] ?? '').fonts) fonts.add(toPath(address, page, base));
  }

  const compressedFiles = async (paths: Set<string>) =>
    sum(
      await Promise.all([...paths].map(async (path) => files.compressed(await files.text(path)))),
    );
  return {
    html: await files.compressed(html),
    css: await compressedFiles(styles),
    js: await compressedFiles(scripts),
    inlineJs: fetched.inline ? await files.compressed(fetched.inline) : 0,
    fonts: sum(await Promise.all([...fonts].map((path) => files.size(path)))),
  };
}

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
  const scripts = new Set<string>();
  const addScript = async (path: string): Promise<void> => {
    if (scripts.has(path)) return;
    scripts.add(path);
    const text = await files.text(path);
    for (const address of [...readImports(text), ...readLateImports(text)]) {
      await addScript(toPath(address, path, base));
    }
  };
  const fetched = readHtml(html);
  for (const address of fetched.scripts) await addScript(toPath(address, page, base));
  const options = /class="ex-options">([^<]*)</.exec(html)?.[1] ?? '{}';
  const data = (JSON.parse(options) as { files?: Record<string, string> }).files ?? {};
  const weigh = async (name: string) => {
    const path = toPath(data[name] ?? '', page, base).replace(/\/$/, '/index.html');
    return files.compressed(await files.text(path));
  };
  const detail = await Promise.all(['detail-wide', 'detail-narrow'].map(weigh));
  return {
    html: bytes,
    firstJs: js + inlineJs,
    allJs:
      inlineJs +
      sum(
        await Promise.all(
          [...scripts].map(async (path) => files.compressed(await files.text(path))),
        ),
      ),
    geometry: (await weigh('network')) + Math.max(...detail),
    list: await weigh('list'),
  };
}

/** Sizes a page may have, in bytes; a story's scripts are held shorter than others', an embed to the weight of a picture. */
export const limits = {
  page: 100_000,
  withFonts: 160_000,
  storyJs: 8_000,
  embed: 45_000,
  embedZoomed: 70_000,
  loader: 1_500,
  map: { html: 60_000, firstJs: 8_000, allJs: 35_000, geometry: 60_000 },
};

/** What of a page is over its limits, as sentences; empty where all is well. */
export function overLimits(page: string, weight: Weight): string[] {
  const total = weight.html + weight.css + weight.js;
  const js = weight.js + weight.inlineJs;
  const over: string[] = [];
  const check = (what: string, bytes: number, limit: number) => {
    if (bytes > limit)
      over.push(`/${page}: ${what} ${kilobytes(bytes)}, allowed ${kilobytes(limit)}`);
  };
  check('HTML, CSS and JavaScript', total, limits.page);
  check('with fonts', total + weight.fonts, limits.withFonts);
  if (page.startsWith('embed/')) check('all before a touch', total + weight.fonts, limits.embed);
  if (/^stories\/[^/]+\/$/.test(page)) check('JavaScript', js, limits.storyJs);
  return over;
}

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

/** What the HTML of a page names: style sheets, scripts, preloaded fonts, inline scripts. */
export function readHtml(html: string): Fetched {
  const found: Fetched = { styles: [], scripts: [], fonts: [], inline: '' };
  for (const [, attributes = ''] of html.matchAll(/<link\b([^>]*)>/gi)) {
    const rel = attribute(attributes, 'rel');
    const href = attribute(attributes, 'href');
    if (!href) continue;
    const as = attribute(attributes, 'as');
    if (rel === 'stylesheet') found.styles.push(href);
    if (rel === 'modulepreload' || (rel === 'preload' && as === 'script')) found.scripts.push(href);
    if (rel === 'preload' && as === 'font') found.fonts.push(href);
  }
  for (const [, attributes = '', text = ''] of html.matchAll(
    /<script\b([^>]*)>([\s\S]*?)<\/script>/gi,
  )) {
    const type = attribute(attributes, 'type') ?? '';
    if (!/^(|module|text\/javascript)$/.test(type)) continue;
    const src = attribute(attributes, 'src');
    if (src) found.scripts.push(src);
    else found.inline += `${text}\n`;
  }
  return found;
}

/** Style sheets a style sheet imports and the WOFF2 files it declares. */
function readCss(css: string): { imports: string[]; fonts: string[] } {
  return {
    imports: [...css.matchAll(/@import\s*(?:url\()?\s*["']?([^"')\s;]+)/gi)].map((m) => m[1] ?? ''),
    fonts: [...css.matchAll(/url\(\s*["']?([^"')]+\.woff2[^"')]*)/gi)].map((m) => m[1] ?? ''),
  };
}

/** Modules a script imports before it runs. */
function readImports(script: string): string[] {
  const { module } = parseSync('script.js', script, { sourceType: 'module' });
  const reexported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
  );
  return [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...reexported];
}

/** Modules a script fetches when it comes to need them. */
function readLateImports(script: string): string[] {
  const { module } = parseSync('script.js', script, { sourceType: 'module' });
  return module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const name = /^(["'`])([^$]+)\1$/.exec(script.slice(start, end))?.[2];
    return name === undefined ? [] : [name];
  });
}

/** Path below the base of an address as it stands in a file of the site. */
function toPath(address: string, from: string, base: string): string {
  const { origin, pathname } = new URL(address, `http://site${base}${from}`);
  if (origin !== 'http://site' || !pathname.startsWith(base)) {
    throw new Error(`/${from} fetches ${address}, which is not of this site.`);
  }
  return decodeURIComponent(pathname.slice(base.length));
}

function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(
    `(?:^|\\s)${name}(?:=(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+)))?(?=\\s|/|$)`,
    'i',
  ).exec(attributes);
  return found ? (found[1] ?? found[2] ?? found[3] ?? '').replaceAll('&amp;', '&') : null;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
