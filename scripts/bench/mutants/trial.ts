import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { getBrowser } from '../../browser.mjs';
import { root } from '../../lib/project.ts';
import { run } from '../../lib/steps.mjs';
import { compareSites, type Site } from '../same/compare.ts';
import { readSite, unpackSite } from '../same/read.ts';
import { type Copies, place } from './copies.ts';
import { type Failed, failuresOf, isOfBrowser, ranFiles, type Stage, specsOf } from './stages.ts';

/** How many seconds a stage may take. */
const limits: Readonly<Record<Stage, number>> = {
  ...{ beside: 240, related: 600, units: 900 },
  ...{ pages: 1200, browser: 1800 },
};

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const playwright = [
  join(root, 'node_modules', 'playwright', 'cli.js'),
  // What fails now and then is tried again, so that no fault counts as caught by chance.
  ...['test', '--config=tests/playwright.config.ts', '--retries=1', '--reporter=json'],
];

/** What one run of tests came to: a report, null where none was written, as when time ran out. */
interface Ran {
  passed: boolean;
  report: string | null;
  /** The last line that was printed. */
  said: string;
  seconds: number;
}

/** Runs the tests of stages in both copies, and keeps what it learnt of the one without a fault. */
export class Trial {
  readonly #copies: Copies;
  /** Names of tests that fail without a fault, by their file. */
  readonly #failing = new Map<string, ReadonlySet<string>>();
  /** Test files in which one does. */
  readonly #unsound = new Set<string>();
  #specs: ReadonlyMap<string, 'real' | 'test'> | null = null;
  #built = false;

  constructor(copies: Copies) {
    this.#copies = copies;
  }

  /**
   * Runs a stage on the copy with the fault, until a test fails that passes without it.
   *
   * @param path file of src/ that has the fault
   * @param past unit tests that need not be run; what this stage has run is added
   * @returns the test in words, null where all pass
   */
  async runStage(stage: Stage, path: string, past: Set<string>): Promise<string | null> {
    return isOfBrowser(stage) ? this.#browse(stage, path) : this.#runUnits(stage, path, past);
  }

  async #runUnits(stage: Stage, path: string, past: Set<string>): Promise<string | null> {
    for (;;) {
      const left = [...past, ...this.#unsound];
      const args = [vitest, ...unitsOf(stage, path), ...left.map((file) => `--exclude=${file}`)];
      const command = (report: string) => [...args, ...unitOptions, `--outputFile=${report}`];
      const ran = await this.#run(this.#copies.tried, stage, command);
      if (ran.passed) {
        if (ran.report !== null) for (const file of ranFiles(ran.report)) past.add(file);
        return null;
      }
      const failed = ran.report === null ? undefined : failuresOf(stage, ran.report)[0];
      if (!failed) {
        const control = await this.#run(this.#copies.control, stage, command);
        return endsWell(stage, control) ? `${stage}: ${ran.said}` : null;
      }
      if (!(await this.#failsAnyway(failed))) return `${failed.file}: ${failed.test}`;
      this.#leaveOut(failed);
    }
  }

  async #browse(stage: Stage, path: string): Promise<string | null> {
    const fault = await this.#buildTests();
    if (fault !== null) return fault;
    const sites = stage === 'pages' ? testSites : [...testSites, realSite];
    if (stage === 'browser') {
      const said = await this.#buildReal(this.#copies.tried);
      if (said !== null) return said;
    }
    const changed = new Set<string>();
    for (const site of sites)
      if (await differ(join(this.#copies.control, site), join(this.#copies.tried, site)))
        changed.add(site === realSite ? 'real' : 'test');
    const specs = await this.#listSpecs();
    const mayFail = specsOf(stage, path, specs).filter(
      (spec) => !this.#unsound.has(spec) && changed.has(specs.get(spec) ?? ''),
    );
    return mayFail.length === 0 ? null : this.#runSpecs(stage, mayFail);
  }

  async #runSpecs(stage: Stage, specs: readonly string[]): Promise<string | null> {
    let left = specs;
    while (left.length > 0) {
      const command = () => [...playwright, '--max-failures=1', ...left.map((s) => `tests/${s}`)];
      const ran = await this.#run(this.#copies.tried, stage, command);
      if (ran.passed) return null;
      const failed = ran.report === null ? undefined : failuresOf(stage, ran.report)[0];
      if (!failed) {
        const control = await this.#run(this.#copies.control, stage, command);
        return endsWell(stage, control) ? `${stage}: ${ran.said}` : null;
      }
      if (!(await this.#failsAnyway(failed))) return `${failed.file}: ${failed.test}`;
      this.#leaveOut(failed);
      left = left.filter((spec) => `tests/${spec}` !== failed.file);
    }
    return null;
  }

  /** Builds the sites on which behaviour is tried, at first the ones without a fault. */
  async #buildTests(): Promise<string | null> {
    if (!this.#built) {
      const said = (await buildTests(this.#copies.control)) ?? (await this.#buildReal());
      if (said !== null) throw new Error(`The sites are not built without a fault: ${said}`);
      this.#built = true;
    }
    return buildTests(this.#copies.tried);
  }

  async #buildReal(folder = this.#copies.control): Promise<string | null> {
    const env = { ...process.env, OUT_DIR: 'dist', BASE_PATH: '/' };
    const args = ['scripts/build.ts', '--if-stale'];
    const { code, output } = await run(process.execPath, args, { cwd: folder, env, capture: true });
    return code === 0 ? null : `the build of the site: ${lastLine(output)}`;
  }

  /** Whether a test fails without a fault as well. */
  async #failsAnyway({ file, test }: Failed): Promise<boolean> {
    let names = this.#failing.get(file);
    if (names === undefined) {
      const isSpec = file.endsWith('.spec.ts');
      const stage = isSpec ? 'browser' : 'units';
      const ran = await this.#run(this.#copies.control, stage, (report) =>
        isSpec
          ? [...playwright, file]
          : [vitest, 'run', file, '--reporter=json', `--outputFile=${report}`],
      );
      names = new Set(
        failuresOf(stage, ran.report ?? '{"testResults":[]}').map((each) => each.test),
      );
      this.#failing.set(file, names);
    }
    return names.has(test);
  }

  #leaveOut({ file, test }: Failed): void {
    console.log(`left out, because it fails without a fault: ${file}: ${test}`);
    this.#unsound.add(file.endsWith('.spec.ts') ? file.replace(/^tests\//, '') : file);
  }

  /** Files of browser tests without those of `--all`, each with the sites it visits: `real` or `test`. */
  async #listSpecs(): Promise<ReadonlyMap<string, 'real' | 'test'>> {
    if (this.#specs) return this.#specs;
    const folder = join(this.#copies.control, 'tests');
    const names = (await readdir(folder, { recursive: true }))
      .map((name) => name.split(sep).join('/'))
      .filter((name) => name.endsWith('.spec.ts') && !name.startsWith('all/'))
      .sort();
    const found = names.map(async (name) => {
      const isOfReal = (await readFile(join(folder, name), 'utf8')).includes("'real'");
      return [name, isOfReal ? 'real' : 'test'] as const;
    });
    this.#specs = new Map(await Promise.all(found));
    return this.#specs;
  }

  async #run(cwd: string, stage: Stage, command: (report: string) => string[]): Promise<Ran> {
    const report = join(place, `${stage}.json`);
    await rm(report, { force: true });
    const browser = isOfBrowser(stage) && {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      SILKLINES_ARE_BUILT: 'yes',
      CHROMIUM: await getBrowser(),
    };
    const began = performance.now();
    const { code, output } = await run(process.execPath, command(report), {
      cwd,
      capture: true,
      env: { ...process.env, ...browser },
      timeout: limits[stage] * 1000,
    });
    return {
      passed: code === 0,
      report: await readFile(report, 'utf8').catch(() => null),
      said: lastLine(output),
      seconds: (performance.now() - began) / 1000,
    };
  }
}

const unitOptions = [
  '--bail=1',
  '--passWithNoTests',
  '--experimental.fsModuleCache',
  '--reporter=json',
];

function unitsOf(stage: Stage, path: string): string[] {
  if (stage === 'units') return ['run'];
  return stage === 'beside' ? ['run', `${dirname(path)}/`] : ['related', path, '--run'];
}

/** Whether a stage that told of no test, because it did not end or broke off, does so because of its fault. */
function endsWell(stage: Stage, { passed, seconds }: Ran): boolean {
  const isWell = passed && seconds < limits[stage] / 2;
  if (!isWell) console.log(`undecided: ${stage} takes ${Math.round(seconds)} s without a fault`);
  return isWell;
}

const lastLine = (output: string): string => output.trim().split('\n').at(-1) ?? '';

const realSite = 'dist';
const testSites = ['the test site', 'an edited site'].map((name) =>
  join('.cache', `copy for ${name}`, 'dist'),
);

async function buildTests(cwd: string): Promise<string | null> {
  const args = ['tests/support/build-sites.ts'];
  const { code, output } = await run(process.execPath, args, { cwd, capture: true });
  return code === 0 ? null : `the build of the test sites: ${lastLine(output)}`;
}

/** Whether two built sites differ in a page, a file or a script. */
async function differ(a: string, b: string): Promise<boolean> {
  const [old, now] = [await readSite(a), await readSite(b)];
  if (scriptsOf(old) !== scriptsOf(now)) return true;
  return compareSites(old, now, unpackSite).differences.length > 0;
}

/** Every script and style of a site, those in its pages as well. */
function scriptsOf(site: Site): string {
  const hash = createHash('sha256');
  for (const name of [...site.keys()].sort()) {
    const bytes = site.get(name) ?? new Uint8Array();
    if (/\.(?:js|css)$/.test(name)) hash.update(name).update(bytes);
    if (!name.endsWith('.html')) continue;
    const text = Buffer.from(bytes).toString();
    for (const [script] of text.matchAll(/<script(?: type="?module"?)?>[\s\S]*?<\/script>/g))
      hash.update(script);
  }
  return hash.digest('hex');
}
