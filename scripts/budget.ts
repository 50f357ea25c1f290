import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Drawn } from './build/sample/draw-sample.ts';
import {
  type Files,
  kilobytes,
  limits,
  mapOverLimits,
  overLimits,
  pageType,
  totalOf,
  type Weight,
  weighMap,
  weighPage,
} from './build/weigh.ts';
import { readTarget, runScript } from './lib/project.ts';
import { Failure, main } from './lib/steps.mjs';

// Brotli as hosts do it on the fly; one that compresses each file once, at 11, sends less.
const quality = 5;

const usage = `Usage: npm run budget [-- --built | --thousand]
  Weighs every page of the built site, and pages that grow as they would be with a thousand stories.
  --built      the built site alone
  --thousand   those pages alone`;

/** Weighs what it is asked for, prints the heaviest, fails where something is over. */
async function budget({ built, thousand }: { built: boolean; thousand: boolean }): Promise<void> {
  const over = [...(built ? await weighBuilt() : []), ...(thousand ? await weighThousand() : [])];
  if (over.length > 0) throw new Failure(`Over the budget:\n${over.join('\n')}`);
  console.log('\nAll pages are within the budget.');
}

/** Weighs every page of the built site. */
async function weighBuilt(): Promise<string[]> {
  const { base, out } = readTarget(process.env);
  const names = await readdir(out, { recursive: true }).catch(() => [] as string[]);
  const htmlFiles = names.filter((name) => name.endsWith('.html')).sort();
  if (htmlFiles.length === 0) throw new Failure('There is no built site to weigh: npm run build.');

  const files = readFiles(out);
  const over: string[] = [];
  const heaviest = new Map<string, { page: string; weight: Weight; pages: number }>();
  for (const name of htmlFiles) {
    const path = name.split(sep).join('/');
    const page = path.replace(/(^|\/)index\.html$/, '$1');
    const weight = await weighPage(await files.text(path), page, base, files);
    // A kept copy of a story holds its faces and is not changed any more.
    if (!page.startsWith('archive/')) over.push(...overLimits(page, weight));
    const type = pageType(page);
    const last = heaviest.get(type);
    const pages = (last?.pages ?? 0) + 1;
    if (last && totalOf(last.weight) >= totalOf(weight)) last.pages = pages;
    else heaviest.set(type, { page, weight, pages });
  }

  console.log('Bytes of a first visit, brotli; the heaviest page of each type:\n');
  const rows = [...heaviest].map(([type, { page, weight, pages }]) => [
    type,
    String(pages),
    kilobytes(totalOf(weight)),
    kilobytes(weight.html),
    kilobytes(weight.css),
    kilobytes(weight.js + weight.inlineJs),
    kilobytes(totalOf(weight) + weight.fonts),
    `/${page}`,
  ]);
  const head = ['type', 'pages', 'total', 'HTML', 'CSS', 'JS', 'with fonts', 'heaviest'];
  printTable([head, ...rows]);
  over.push(...(await weighExplorer(base, files)));
  over.push(...(await weighSearch(names, base, files)));
  over.push(...(await weighEmbeds(names, heaviest.get('/embed/<id>/')?.weight, files)));
  return over;
}

/** The map at first sight and with all that a reader may ask of it. */
async function weighExplorer(base: string, files: Files): Promise<string[]> {
  const weight = await weighMap(await files.text('map/index.html'), 'map/', base, files);
  const { html, firstJs, allJs, geometry } = limits.map;
  console.log('\nThe map, at first and awake:\n');
  printTable([
    ['', 'HTML with map', 'first script', 'all script', 'further geometry', 'its list'],
    [
      'bytes',
      ...[weight.html, weight.firstJs, weight.allJs, weight.geometry, weight.list].map(kilobytes),
    ],
    ['allowed', ...[html, firstJs, allJs, geometry].map(kilobytes), ''],
  ]);
  return mapOverLimits(weight);
}

/** What the first query of the search fetches, at most: its script, the names, two files of words and eight of records. */
async function weighSearch(
  names: readonly string[],
  base: string,
  files: Files,
): Promise<string[]> {
  const scripts = async (page: string) =>
    (await weighPage(await files.text(`${page}index.html`), page, base, files)).js;
  // What every page loads is there before anybody searches.
  const js = (await scripts('search/')) - (await scripts('about/'));
  const heaviest = async (kind: string, count: number) => {
    const some = names.filter((name) => name.startsWith(join('search', `${kind}-`)));
    const sizes = await Promise.all(
      some.map(async (name) => files.compressed(await files.text(name.split(sep).join('/')))),
    );
    return sizes
      .sort((a, b) => b - a)
      .slice(0, count)
      .reduce((sum, size) => sum + size, 0);
  };
  const index = await heaviest('names', 1);
  const words = await heaviest('words', 2);
  const records = await heaviest('records', 8);
  const all = js + index + words + records;
  console.log('\nThe search, at its first query and at most:\n');
  printTable([
    ['', 'script', 'names', 'words', 'records', 'all'],
    ['bytes', ...[js, index, words, records, all].map(kilobytes)],
    ['allowed', '', '', '', '', kilobytes(limits.firstUse)],
  ]);
  return all > limits.firstUse ? [`/search/ at its first query: ${kilobytes(all)}`] : [];
}

/** The heaviest embedded map, and awake with its zoom, and the script of the element; what rivals weigh was measured once. */
async function weighEmbeds(
  names: readonly string[],
  heaviest: Weight | undefined,
  files: Files,
): Promise<string[]> {
  const script = names.find((name) => /^js.map\.\w+\.js$/.test(name));
  if (!heaviest || !script) return ['There are no embedded figures to weigh.'];
  const asleep = totalOf(heaviest) + heaviest.fonts;
  const awake = asleep + (await files.compressed(await files.text(script.split(sep).join('/'))));
  const loader = await files.compressed(await files.text('embed.js'));
  console.log('\nThe heaviest embedded map, all that is fetched, beside the same map by others:\n');
  printTable([
    ['', 'ours', 'Leaflet', 'Observable Plot', 'ECharts', 'MapLibre'],
    ['before a touch', kilobytes(asleep), '56 KB', '88 KB', '197 KB', '303 KB'],
    ['zoomed', kilobytes(awake)],
    ['the element', kilobytes(loader)],
  ]);
  return [
    ...(awake > limits.embedZoomed ? [`An embedded map, zoomed: ${kilobytes(awake)}`] : []),
    ...(loader > limits.loader ? [`/embed.js: ${kilobytes(loader)}`] : []),
  ];
}

/** Pages that grow with the site as they would be with a thousand stories. */
async function weighThousand(): Promise<string[]> {
  const script = 'scripts/build/sample/draw-sample.ts';
  const { code, output } = await runScript(script, ['1000'], { capture: true });
  if (code !== 0) throw new Failure(`Pages with a thousand stories could not be drawn:\n${output}`);
  const sample = await Promise.all(
    (JSON.parse(output) as Drawn[]).map(async ({ page, html, milliseconds }) => ({
      page,
      bytes: await compressedSize(html),
      milliseconds,
    })),
  );
  console.log('\nPages with a thousand stories, made of those there are, HTML:\n');
  const rows = sample
    .sort((a, b) => b.bytes - a.bytes)
    .map(({ page, bytes, milliseconds }) => [
      `/${page}`,
      kilobytes(bytes),
      `${(milliseconds / 1_000).toFixed(1)} s`,
    ]);
  printTable([['page', 'HTML', 'drawn in'], ...rows]);
  return sample
    .filter(({ bytes }) => bytes > limits.pageOfThousand)
    .map(({ page, bytes }) => `/${page} with a thousand stories: ${kilobytes(bytes)}`);
}

/** Files of the built site; each text is read and compressed once. */
function readFiles(folder: string): Files {
  const texts = new Map<string, Promise<string>>();
  const sizes = new Map<string, Promise<number>>();
  const once = <T>(cache: Map<string, Promise<T>>, key: string, make: () => Promise<T>) => {
    let made = cache.get(key);
    if (!made) {
      made = make();
      cache.set(key, made);
    }
    return made;
  };
  return {
    text: (path) => once(texts, path, () => readFile(join(folder, path), 'utf8')),
    size: async (path) => (await stat(join(folder, path))).size,
    compressed: (text) => once(sizes, text, () => compressedSize(text)),
  };
}

async function compressedSize(text: string): Promise<number> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  return (await promisify(brotliCompress)(text, { params })).length;
}

function printTable(rows: readonly string[][]): void {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, i) => {
      const words = i === 0 || i === row.length - 1;
      return words ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0);
    });
    console.log(`  ${cells.join('  ').trimEnd()}`);
  }
}

const [part, ...rest] = process.argv.slice(2);
if (rest.length > 0 || ![undefined, '--built', '--thousand'].includes(part)) {
  console.error(usage);
  process.exitCode = 2;
} else await main(() => budget({ built: part !== '--thousand', thousand: part !== '--built' }));
