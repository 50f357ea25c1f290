import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { getBrowser } from './browser.mjs';
import { checkTypes } from './check/check-types.ts';
import { root, runScript, runTool } from './lib/project.ts';
import { Failure, main, step } from './lib/steps.mjs';
import { extras } from './test/extra.ts';
import { drawn, runTasks, type Task } from './test/schedule.ts';
import {
  addUp,
  type Check,
  inWords,
  noTests,
  readPlaywright,
  readVitest,
  slowest,
  type Tally,
} from './test/tally.ts';

const usage = `Usage: npm test [-- --all]
  Everything that has to be right before a commit is kept, through failures where what follows can still tell something.
  --all   adds what is slow or needs a program that a machine may lack, each with a word where it is missing`;

const reports = join(root, '.cache', 'test');
// Tests start some sixty commands; each but the first finds its modules compiled.
process.env.NODE_COMPILE_CACHE ??= join(root, '.cache', 'compiled');
const cores = availableParallelism();
const capture = { capture: true };
/** What others wait for and tests, which have only so much time, go first; these fill what is left of the cores. */
const behind = { ...capture, background: true };
const checks: Check[] = [];
const suites: Tally[] = [];

interface Ran {
  code: number;
  output: string;
}

const hasPassed = (name: string): boolean =>
  checks.some((check) => check.name === name && check.passed === true);

/** Runs one check; its whole output is shown only where it fails. */
async function check(name: string, what: string, work: () => Promise<Ran>): Promise<void> {
  let passed = false;
  await step(name, what, async () => {
    const { code, output } = await work();
    if (code !== 0) throw new Failure(output.trimEnd());
    passed = true;
    return 'passed';
  }).catch((error: unknown) => {
    console.log(error instanceof Failure ? error.message : error);
  });
  checks.push({ name, passed });
}

/** Runs one suite of tests, which writes a report; what it says is shown where it fails. */
async function suite(
  name: string,
  what: string,
  work: (report: string) => Promise<Ran>,
  read: (json: string) => Tally,
): Promise<void> {
  const report = join(reports, `${name}.json`);
  let tally: Tally | null = null;
  let code = 1;
  await step(name, what, async () => {
    const ran = await work(report);
    code = ran.code;
    if (code !== 0) console.log(ran.output.trimEnd());
    tally = read(await readFile(report, 'utf8'));
    return inWords(tally);
  }).catch((error: unknown) => {
    console.log(error instanceof Failure ? error.message : error);
  });
  const result: Tally = tally ?? noTests;
  suites.push(result);
  // A suite can fail without a failed test: it did not start, or an error stands outside of tests.
  checks.push({ name, passed: code === 0 || result.failed > 0 });
}

function leaveOut(name: string, why: string): void {
  console.log(`– ${name.padEnd(8)} left out: ${why}`);
  checks.push({ name, passed: null });
}

/** A suite of browser tests by one of Playwright's configurations. */
async function browse(name: string, what: string, options: readonly string[]): Promise<void> {
  // Without the sites there is nothing to visit, and that has been told.
  if (!hasPassed('build') || !hasPassed('sites')) {
    console.log(`! ${name} needs the built sites and was left out.`);
    checks.push({ name, passed: false });
    return;
  }
  await suite(
    name,
    what,
    async (report) =>
      runTool('playwright', ['test', ...options], {
        env: {
          CHROMIUM: await getBrowser(),
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
          // Node reads TypeScript itself: Playwright would write every module anew first, for itself and for each worker.
          PW_DISABLE_TS_ESM: '1',
          SILKLINES_ARE_BUILT: 'yes',
        },
      }),
    readPlaywright,
  );
}

/** Unit tests, those alone whose files have one of some words in their names where there are any. */
const unit = (name: string, what: string, files: readonly string[] = []): Promise<void> =>
  suite(
    name,
    what,
    (report) =>
      runTool(
        'vitest',
        [
          'run',
          '--config=tests/vitest.config.ts',
          ...files,
          `--maxWorkers=${Math.ceil(cores / 2)}`,
          '--reporter=dot',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ],
        { ...capture, env: files.length > 0 ? { THOROUGH: 'yes' } : {} },
      ),
    (json) => readVitest(json, root),
  );

/** What every `npm test` does: what others wait for, and what fills the cores beside it, the longest first. */
const tasks: readonly Task[] = [
  {
    name: 'build',
    run: () =>
      check('build', 'the site', () =>
        // Each process reads all content first, and the other sites are built beside this one.
        runScript('scripts/build.ts', [], {
          ...capture,
          env: { ...process.env, BUILD_PROCESSES: String(Math.ceil(cores / 2)) },
        }),
      ),
  },
  {
    name: 'sites',
    run: () =>
      check('sites', 'those that behaviour is tried on', () =>
        runScript('tests/support/build-sites.ts', [], capture),
      ),
  },
  {
    name: 'browser',
    after: ['build', 'sites'],
    // Its tests wait for browsers a quarter of their time: unit tests run beside it, so that no core is without work.
    cores: Math.ceil(cores / 2),
    run: () =>
      browse('browser', 'the built sites, as readers meet them', [
        '--config=tests/playwright.config.ts',
      ]),
  },
  {
    name: 'unit',
    cores: Math.ceil(cores / 2),
    run: () => unit('unit', 'tests beside the code'),
  },
  {
    name: 'types',
    background: true,
    // Both write the types of the collections.
    after: ['build'],
    run: () => check('types', '.ts and .astro files', () => checkTypes(true)),
  },
  {
    name: 'lint',
    background: true,
    run: () =>
      check('lint', 'format, style, order of rooms, prose, unused code', () =>
        runScript('scripts/lint.ts', [], behind),
      ),
  },
  {
    name: 'content',
    background: true,
    after: ['build'],
    run: () =>
      check('content', 'every article, and that stored facts are theirs', () =>
        runScript('scripts/check.ts', ['content'], behind),
      ),
  },
  {
    name: 'budget',
    background: true,
    after: ['build'],
    run: async () => {
      if (!hasPassed('build')) return void checks.push({ name: 'budget', passed: false });
      await check('budget', 'bytes of every page', () =>
        runScript('scripts/budget.ts', ['--built'], behind),
      );
    },
  },
];

const more: readonly Task[] = extras.map(({ name, what, project, missing }) => ({
  name,
  after: ['browser'],
  cores,
  run: async () => {
    const why = await missing();
    if (why !== null) return leaveOut(name, why);
    if (typeof project !== 'string') return unit(name, what, project);
    await browse(name, what, ['--config=tests/all/playwright.config.ts', `--project=${project}`]);
  },
}));

async function runChecks(withAll: boolean): Promise<void> {
  const began = performance.now();
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  const stretches = await runTasks(withAll ? [...tasks, ...more] : tasks, cores, () =>
    performance.now(),
  );

  console.log(`\nWhen each ran:\n${drawn(stretches, 60).join('\n')}`);
  console.log('\nThe twenty slowest tests:');
  for (const { name, ms } of slowest(suites, 20))
    console.log(`${(ms / 1000).toFixed(1).padStart(6)} s  ${name}`);
  const all = addUp(suites, checks);
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  const sign = ({ passed }: Check) => (passed === null ? '–' : passed ? '✓' : '✗');
  console.log(
    `\n${checks.map((each) => `${sign(each)} ${each.name}`).join('  ')}  in ${minutes} min on ${cores} cores`,
  );
  console.log(inWords(all));
  process.exitCode = all.failed > 0 ? 1 : 0;
}

const args = process.argv.slice(2);
if (args.some((arg) => arg !== '--all')) {
  console.error(usage);
  process.exitCode = 2;
} else await main(() => runChecks(args.includes('--all')));
