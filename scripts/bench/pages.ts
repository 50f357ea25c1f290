import { readdir } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../browser.mjs';
import { median } from '../lib/median.ts';
import { readTarget, root } from '../lib/project.ts';
import { Failure } from '../lib/steps.mjs';
import { listenLocally } from '../serve/listen.ts';
import { ensureLocked } from '../setup/install-locked.ts';
import { createCompressingServer, filesIn } from './map/serve.ts';

const folder = join(root, 'scripts/bench/pages');

/** Categories of Lighthouse, in the order they are printed. */
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What of a page's report is printed. */
interface Report {
  categories: Record<
    (typeof categories)[number],
    { score: number | null; auditRefs: { id: string; weight: number }[] }
  >;
  audits: Record<
    string,
    { score: number | null; numericValue?: number; title: string } | undefined
  >;
}

interface Lighthouse {
  default: (
    address: string,
    flags: { port: number; output: 'json'; logLevel: 'error'; onlyCategories: string[] },
  ) => Promise<{ lhr: Report } | undefined>;
}

interface Launcher {
  launch: (options: {
    chromePath: string;
    chromeFlags: string[];
  }) => Promise<{ port: number; kill: () => void }>;
}

/**
 * Runs Lighthouse over one page of each kind of the built site, as on a phone with simulated throttling:
 * `npm run bench -- pages [RUNS] [PATH …]`, five runs unless told. Prints of each page the median of performance and
 * of its measures, the least score of each other category in any run, and what these found. Needs a quiet machine.
 */
export async function run([first = '5', ...rest]: string[]): Promise<void> {
  const isCount = /^\d+$/.test(first);
  const runs = isCount ? Math.max(1, Number(first)) : 5;
  const asked = isCount ? rest : [first, ...rest];
  await ensureLocked(folder, 'bench');
  const { base, out } = readTarget(process.env);
  const paths = asked.length > 0 ? asked : await onePageOfEachKind(out);
  const { port, close } = await listenLocally(createCompressingServer(filesIn(out, base)), 4980);
  try {
    const load = loadavg().map((one) => one.toFixed(1));
    console.log(`${runs} runs a page, load ${load.join(' ')} on ${availableParallelism()} cores`);
    console.log('performance  accessibility  practices  SEO  FCP ms  LCP ms  TBT ms  CLS  page');
    for (const path of paths)
      print(path, await reportsOf(`http://localhost:${port}${base}${path}`, runs));
  } finally {
    close();
  }
}

/** Pages a reader comes to: of stories, places, corridors, facts and figures the first of each. */
async function onePageOfEachKind(out: string): Promise<string[]> {
  const firstOf = async (kind: string): Promise<string> => {
    const names = await readdir(join(out, kind)).catch(() => {
      throw new Failure('There is no built site to measure: npm run build.');
    });
    const name = names.sort().find((each) => !each.includes('.') && each !== 'page');
    return `${kind}/${name ?? ''}/`;
  };
  const kinds = ['stories', 'places', 'corridors', 'facts', 'figures'];
  const each = await Promise.all(kinds.map(firstOf));
  return ['', 'map/', 'map/list/', 'facts/', 'search/', ...each];
}

async function reportsOf(address: string, runs: number): Promise<Report[]> {
  const module = async <T>(path: string): Promise<T> =>
    (await import(pathToFileURL(join(folder, 'node_modules', path)).href)) as T;
  const { default: lighthouse } = await module<Lighthouse>('lighthouse/core/index.js');
  const { launch } = await module<Launcher>('chrome-launcher/dist/index.js');
  const chromePath = await findBrowser();
  if (chromePath === null) throw new Failure('There is no Chromium to measure with.');
  const reports: Report[] = [];
  for (let nth = 0; nth < runs; nth++) {
    // A browser of its own for each run: nothing is kept from the one before.
    const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', '--no-sandbox'] });
    try {
      const result = await lighthouse(address, {
        port: chrome.port,
        output: 'json',
        logLevel: 'error',
        onlyCategories: [...categories],
      });
      if (result) reports.push(result.lhr);
    } finally {
      chrome.kill();
    }
  }
  return reports;
}

function print(path: string, reports: readonly Report[]): void {
  const score = (name: (typeof categories)[number]): number[] =>
    reports.map((report) => Math.round((report.categories[name].score ?? 0) * 100));
  const metric = (name: string): number =>
    median(reports.map(({ audits }) => audits[name]?.numericValue ?? 0));
  const [performance, ...others] = categories;
  const cells = [
    median(score(performance)),
    ...others.map((name) => Math.min(...score(name))),
    Math.round(metric('first-contentful-paint')),
    Math.round(metric('largest-contentful-paint')),
    Math.round(metric('total-blocking-time')),
    metric('cumulative-layout-shift').toFixed(3),
  ];
  const widths = [11, 15, 11, 5, 8, 8, 8, 6];
  const row = cells.map((cell, at) => String(cell).padStart(widths[at] ?? 0)).join('');
  console.log(`${row}  /${path}`);
  const failed = new Set(
    reports.flatMap((report) => others.flatMap((name) => faultsIn(report, name))),
  );
  for (const one of [...failed].sort()) console.log(`    ${one}`);
}

/** What a category holds against a page: audits that count for its score and were not passed. */
const faultsIn = (
  { categories: found, audits }: Report,
  name: (typeof categories)[number],
): string[] =>
  found[name].auditRefs.flatMap(({ id, weight }) => {
    const audit = audits[id];
    return weight > 0 && audit && audit.score !== null && audit.score < 1
      ? [`${id}: ${audit.title}`]
      : [];
  });
