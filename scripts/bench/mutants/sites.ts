import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { getBrowser } from '../../browser.mjs';
import { root } from '../../lib/project.ts';
import { run } from '../../lib/steps.mjs';
import { compareSites } from '../same/compare.ts';
import { readSite, unpackSite } from '../same/read.ts';
import { copy, place, switchesEnv } from './copies.ts';
import { type Failed, failedInBrowser } from './reports.ts';
import { specsFor } from './specs.ts';
import { switchOf, turnOn } from './switches.ts';

const playwright = [
  join(root, 'node_modules', 'playwright', 'cli.js'),
  ...['test', '--config=tests/playwright.config.ts', '--reporter=json', '--workers=1'],
  // What fails now and then is tried again, so that no fault counts as caught by chance.
  '--retries=1',
];
const site = join(copy, '.cache', 'copy for the test site');
const built = join(site, 'dist');
const files = {
  report: join(place, 'browser.json'),
  reached: join(place, 'reached by the build.txt'),
  sound: join(place, 'the test site'),
};

/** The test site of the copy, built once with every switch off, and browser tests on it with one of them on. */
export class Sites {
  readonly #faults: readonly { path: string }[];
  #reached: ReadonlySet<number> | null = null;

  /** @param faults in the order of their ids */
  constructor(faults: readonly { path: string }[]) {
    this.#faults = faults;
  }

  /**
   * Turns a fault on in the scripts of the built site, and where the build comes by it, builds the pages with it;
   * then runs browser tests until one fails that passes without it.
   *
   * @returns the test in words, null where all pass or the fault changes nothing of the site
   */
  async tryOn(id: number): Promise<string | null> {
    this.#reached ??= await this.#build();
    const path = this.#faults[id]?.path ?? '';
    const specs = specsFor(path, await listSpecs());
    try {
      if (await turnOnIn(built, id)) {
        const caught = await this.#runSpecs(specs);
        if (caught !== null) return caught;
      }
      if (!this.#reached.has(id)) return null;
      await restore();
      const said = await buildWith(id);
      if (said !== null) return `the build of the test site: ${said}`;
      const [old, now] = [await readSite(files.sound), await readSite(built)];
      const { differences } = compareSites(old, now, unpackSite);
      if (differences.length === 0) return null;
      console.log(`     differs in ${differences.length} files, as in ${differences[0]?.path}`);
      return await this.#runSpecs(specs);
    } finally {
      await restore();
    }
  }

  /** @returns ids of the faults that the build comes by */
  async #build(): Promise<ReadonlySet<number>> {
    await rm(files.reached, { force: true });
    await rm(join(built, '.built-from'), { force: true });
    const env = envFor({
      SILKLINES_REACHED: files.reached,
      SILKLINES_FAULTS: String(this.#faults.length),
    });
    const args = ['tests/support/build-sites.ts'];
    const { code, output } = await run(process.execPath, args, { cwd: copy, env, capture: true });
    if (code !== 0) throw new Error(`The test site is not built without a fault: ${output}`);
    await rm(files.sound, { recursive: true, force: true });
    await cp(built, files.sound, { recursive: true });
    const log = await readFile(files.reached, 'utf8').catch(() => '');
    return new Set(
      log
        .trim()
        .split('\n')
        .map((line) => Number.parseInt(line, 10)),
    );
  }

  async #runSpecs(specs: readonly string[]): Promise<string | null> {
    let left = specs;
    while (left.length > 0) {
      const [failed] = await browse(['--max-failures=1', ...left.map((spec) => `tests/${spec}`)]);
      if (!failed) return null;
      if (!(await this.#failsAnyway(failed))) return `${failed.file}: ${failed.test}`;
      console.log(`left out, because it fails without a fault: ${failed.file}: ${failed.test}`);
      left = left.filter((spec) => `tests/${spec}` !== failed.file);
    }
    return null;
  }

  async #failsAnyway({ file, test }: Failed): Promise<boolean> {
    const faulty = join(place, 'the faulty site');
    await rm(faulty, { recursive: true, force: true });
    await cp(built, faulty, { recursive: true });
    await restore();
    const failed = await browse([file, '--grep', test.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')]);
    await restore(faulty);
    return failed.length > 0;
  }
}

// Pages kept from a build without a fault would be those of one with it.
const envFor = (more: Record<string, string>): NodeJS.ProcessEnv =>
  switchesEnv({ PAGE_CACHE: 'off', ...more });

/** @returns what a build that breaks off says, null where it ends */
async function buildWith(id: number): Promise<string | null> {
  const env = envFor({ SILKLINES_FAULT: String(id), OUT_DIR: built, BASE_PATH: '/silklines/' });
  const args = [join(site, 'scripts', 'build.ts')];
  const { code, output } = await run(process.execPath, args, {
    ...{ cwd: site, env, capture: true },
    timeout: 1_200_000,
  });
  return code === 0 ? null : (output.trim().split('\n').at(-1) ?? '');
}

async function restore(from = files.sound): Promise<void> {
  await rm(built, { recursive: true, force: true });
  await cp(from, built, { recursive: true });
}

async function browse(args: readonly string[]): Promise<Failed[]> {
  await rm(files.report, { force: true });
  const { output } = await run(process.execPath, [...playwright, ...args], {
    ...{ cwd: copy, capture: true },
    env: {
      ...process.env,
      ...{ PLAYWRIGHT_JSON_OUTPUT_NAME: files.report, SILKLINES_ARE_BUILT: 'yes' },
      CHROMIUM: await getBrowser(),
    },
  });
  const report = await readFile(files.report, 'utf8').catch(() => null);
  if (report === null) throw new Error(`No browser tests were run: ${output}`);
  return failedInBrowser(report);
}

/**
 * Turns a fault on in the scripts of a built site, those in its pages as well, which the content security policy knows
 * by their hash.
 *
 * @returns whether any script has it
 */
async function turnOnIn(folder: string, id: number): Promise<boolean> {
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    /\.(?:js|html)$/.test(name),
  );
  let has = false;
  for (const name of names) {
    const old = await readFile(join(folder, name), 'utf8');
    if (!new RegExp(`${switchOf(id)}\\b`).test(old)) continue;
    has = true;
    let now = turnOn(old, id);
    if (name.endsWith('.html'))
      for (const [, script = ''] of old.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g))
        now = now.replaceAll(hashOf(script), hashOf(turnOn(script, id)));
    await writeFile(join(folder, name), now);
  }
  return has;
}

const hashOf = (script: string): string => createHash('sha256').update(script).digest('base64');

/** Browser tests that need no other site than the test site. */
async function listSpecs(): Promise<string[]> {
  const folder = join(copy, 'tests');
  const names = (await readdir(folder, { recursive: true }))
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith('.spec.ts') && !name.startsWith('all/'))
    .sort();
  const isOfReal = async (name: string) =>
    (await readFile(join(folder, name), 'utf8')).includes("'real')");
  const real = await Promise.all(names.map(isOfReal));
  return names.filter((_, nth) => !real[nth]);
}
