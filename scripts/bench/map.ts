import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { readAtlas } from '../../src/atlas/read.ts';
import { contentType } from '../../src/site/media-types.ts';
import { browserArgs, getBrowser } from '../browser.mjs';
import { readTarget, root } from '../lib/project.ts';
import { Failure } from '../lib/steps.mjs';
import { listenLocally } from '../serve/listen.ts';
import { installRivals } from './facts/rivals.ts';
import { mapData } from './map/data.ts';
import { echartsPage, leafletPage, maplibrePage } from './map/pages.ts';
import { createCompressingServer, type Files, filesIn } from './map/serve.ts';

const packages = join(root, 'scripts/bench/node_modules');
const slowdown = 4;

interface Measured {
  bytes: number;
  fontBytes: number;
  requests: number;
  /** Milliseconds from navigation to the map on the screen. */
  drawn: number;
  /** Milliseconds of script until two seconds after that. */
  script: number;
  /** Milliseconds between frames of the scripted pan and zoom. */
  median: number;
  p95: number;
}

/**
 * Measures the explorer beside three other maps of the same countries and corridors: one browser, its CPU slowed
 * fourfold, the maps in turn, as many visits as are asked for, seven unless told: `npm run bench -- map [VISITS]`.
 * A first visit to each is not counted: it compresses what is sent and starts what a browser starts once. Needs a
 * built site and a quiet machine.
 */
export async function run([visits = '7']: string[]): Promise<void> {
  const runs = Math.max(1, Number.parseInt(visits, 10) || 7);
  await installRivals();
  const { server, paths } = await makeSite();
  const { port, close } = await listenLocally(server, 4950);
  const browser = await chromium.launch({
    executablePath: await getBrowser(),
    args: [...browserArgs(), '--enable-unsafe-swiftshader'],
  });
  const measured = new Map<string, Measured[]>();
  try {
    for (let nth = 0; nth <= runs; nth++) {
      for (const [name, path] of Object.entries(paths)) {
        const one = await visit(browser, `http://localhost:${port}${path}`);
        if (nth > 0) measured.set(name, [...(measured.get(name) ?? []), one]);
      }
    }
  } finally {
    await browser.close();
    close();
  }
  print(measured, runs);
}

/** The built site and the rivals' pages under one server. */
async function makeSite() {
  const { base, out } = readTarget(process.env);
  if (!existsSync(join(out, 'map/index.html')))
    throw new Failure('There is no built site to measure: npm run build.');
  const { atlas } = await readAtlas(root);
  const { countries, lines } = mapData(atlas);
  const made = new Map<string, string>([
    ['/bench/leaflet.html', leafletPage],
    ['/bench/maplibre.html', maplibrePage],
    ['/bench/echarts.html', echartsPage],
    ['/countries.json', JSON.stringify(countries)],
    ['/lines.json', JSON.stringify(lines)],
    ['/leaflet.js', await bundle("export { map, geoJSON } from 'leaflet';")],
    [
      '/echarts.js',
      await bundle(
        "export * from 'echarts/core'; export { GeoComponent, TooltipComponent } from 'echarts/components';" +
          "export { LinesChart } from 'echarts/charts'; export { CanvasRenderer } from 'echarts/renderers';",
      ),
    ],
  ]);
  const folders = [
    ['/leaflet/', join(packages, 'leaflet/dist')],
    ['/maplibre/', join(packages, 'maplibre-gl/dist')],
    [base, out],
  ] as const;
  const files: Files = async (path) => {
    const known = made.get(path);
    if (known !== undefined) return { body: Buffer.from(known), type: contentType(path) };
    const found = folders.find(([prefix]) => path.startsWith(prefix));
    if (!found) return null;
    const [prefix, folder] = found;
    return filesIn(folder, prefix)(path);
  };
  return {
    server: createCompressingServer(files),
    paths: {
      Silklines: `${base}map/`,
      Leaflet: '/bench/leaflet.html',
      ECharts: '/bench/echarts.html',
      MapLibre: '/bench/maplibre.html',
    },
  };
}

/** Bundled and minified as their documentations advise, only what is used. */
async function bundle(contents: string): Promise<string> {
  const { build } = (await import(join(packages, 'esbuild/lib/main.js'))) as {
    build: (options: object) => Promise<{ outputFiles: { text: string }[] }>;
  };
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: packages },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

async function visit(browser: Browser, url: string): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Performance.enable');
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const sizes = new Map<string, number>();
  const fonts = new Set<string>();
  client.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Font') fonts.add(requestId);
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sizes.set(requestId, encodedDataLength);
  });
  // Ours is drawn in the frame that finds what follows the map in the page; the rivals say so themselves, in theirs.
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('.ex-map-column > .ex-time')) {
        requestAnimationFrame(() => {
          (window as { drawnAt?: number }).drawnAt ??= performance.now();
        });
      } else requestAnimationFrame(look);
    };
    if (location.pathname.endsWith('/map/')) requestAnimationFrame(look);
  });
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => (window as { drawnAt?: number }).drawnAt !== undefined, null, {
    timeout: 60_000,
  });
  await page.waitForTimeout(2000);
  const drawn = await page.evaluate(() => (window as { drawnAt?: number }).drawnAt ?? 0);
  const { metrics } = await client.send('Performance.getMetrics');
  const script = (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
  const isFont = ([id]: [string, number]) => fonts.has(id);
  const all = [...sizes];
  const first = {
    bytes: sum(all.filter((entry) => !isFont(entry))),
    fontBytes: sum(all.filter(isFont)),
    requests: all.length,
  };
  const frames = await panAndZoom(page);
  await context.close();
  return { ...first, drawn, script, median: at(frames, 0.5), p95: at(frames, 0.95) };
}

const sum = (entries: readonly [string, number][]) =>
  entries.reduce((total, [, size]) => total + size, 0);

/** The same hand for all: wheel with Ctrl in, drag there and back, wheel out. Times between frames meanwhile. */
async function panAndZoom(page: Awaited<ReturnType<Browser['newPage']>>): Promise<number[]> {
  const [x, y] = [800, 330];
  await page.mouse.move(x, y);
  // The first turn of the wheel fetches what zooms.
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -60);
  await page.waitForTimeout(800);
  await page.evaluate(() => {
    const frames: number[] = [];
    (window as unknown as { frames: number[] }).frames = frames;
    let last = performance.now();
    const tick = (now: number) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  for (let i = 0; i < 8; i++) {
    await page.mouse.wheel(0, -60);
    await page.waitForTimeout(50);
  }
  await page.keyboard.up('Control');
  await page.mouse.down();
  for (let i = 0; i <= 20; i++) {
    await page.mouse.move(x + 150 * Math.sin((i / 20) * 2 * Math.PI), y + 4 * i);
    await page.waitForTimeout(20);
  }
  await page.mouse.up();
  await page.keyboard.down('Control');
  for (let i = 0; i < 8; i++) {
    await page.mouse.wheel(0, 60);
    await page.waitForTimeout(50);
  }
  await page.keyboard.up('Control');
  return page.evaluate(() => (window as unknown as { frames: number[] }).frames);
}

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;

function print(measured: ReadonlyMap<string, readonly Measured[]>, runs: number): void {
  const columns: [string, (one: Measured) => number, number][] = [
    ['KB', ({ bytes }) => bytes / 1000, 1],
    ['fonts KB', ({ fontBytes }) => fontBytes / 1000, 1],
    ['requests', ({ requests }) => requests, 0],
    ['drawn ms', ({ drawn }) => drawn, 0],
    ['script ms', ({ script }) => script, 0],
    ['frame ms', ({ median }) => median, 1],
    ['95th ms', ({ p95 }) => p95, 1],
  ];
  const [load = 0] = loadavg();
  console.log(
    `${runs} visits each in one Chromium, CPU slowed ${slowdown}×, brotli: median, lowest–highest:\n`,
  );
  const width = 22;
  console.log(
    ['', ...columns.map(([name]) => name)]
      .map((name, i) => (i ? name.padStart(i > 3 ? width : 10) : name.padEnd(11)))
      .join(''),
  );
  for (const [name, all] of measured) {
    const cells = columns.map(([, pick, digits], i) => {
      const values = all.map(pick);
      const told = (share: number) => at(values, share).toFixed(digits);
      return i < 3 ? told(0.5).padStart(10) : `${told(0.5)} ${told(0)}–${told(1)}`.padStart(width);
    });
    console.log(name.padEnd(11) + cells.join(''));
  }
  const kilobytes = (name: string) =>
    at(
      (measured.get(name) ?? []).map(({ bytes }) => bytes),
      0.5,
    );
  console.log(
    `\nMapLibre sends ${(kilobytes('MapLibre') / kilobytes('Silklines')).toFixed(1)} times the explorer’s bytes.`,
  );
  if (load > availableParallelism() / 2) {
    console.log(`The machine was busy (load ${load.toFixed(1)}): its times say little.`);
  }
  console.log(
    '\nThe explorer’s bytes hold the whole page: two formats of the map with its names, two insets, legend, form and' +
      '\nthe year’s figures; the rivals’ are the lines and countries alone. Fonts and requests: the rivals set no names,' +
      '\nso they fetch no typefaces. Drawn: where another is sooner, names are one cause; without its own the explorer took' +
      '\na quarter less of the main thread (173 ms of 230). Frames of WebGL without a GPU say little.',
  );
}
