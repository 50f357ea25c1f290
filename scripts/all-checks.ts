import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { getBrowser } from './browser.mjs';
import { checkTypes } from './check/check-types.ts';
import { root, runScript, runTool } from './lib/project.ts';
import { Failure, main, step } from './lib/steps.mjs';
import { addUp, type Check, readPlaywright, readVitest, type Tally } from './lib/tally.ts';

// Everything `npm test` checks after the install, through failures where what follows can still
// tell something. Ends with `N passed, N failed`: unit and browser tests, and one failed more for
// each other check that fails.

const reports = join(root, '.cache', 'test');

async function runChecks(): Promise<void> {
  const began = performance.now();
  const checks: Check[] = [];
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });

  /** Runs one check; its whole output is shown only where it fails. */
  async function check(
    name: string,
    what: string,
    work: () => Promise<{ code: number; output: string }>,
  ): Promise<boolean> {
    let passed = false;
    await step(name, what, async () => {
      const { code, output } = await work();
      passed = code === 0;
      if (!passed) throw new Failure(output.trimEnd());
      return 'passed';
    }).catch((error: unknown) => {
      console.log(error instanceof Failure ? error.message : error);
    });
    checks.push({ name, passed });
    return passed;
  }

  /** Runs one suite of tests; what it reports of each failure is shown as it comes. */
  async function suite(
    name: string,
    what: string,
    work: (report: string) => Promise<{ code: number }>,
    read: (json: string) => Tally,
  ): Promise<Tally> {
    const report = join(reports, `${name}.json`);
    let tally: Tally | null = null;
    let code = 1;
    await step(name, what, async () => {
      ({ code } = await work(report));
      tally = read(await readFile(report, 'utf8'));
      return `${tally.passed} passed, ${tally.failed} failed`;
    }).catch((error: unknown) => console.log(error));
    const result: Tally = tally ?? { passed: 0, failed: 0 };
    // A suite can fail without a failed test: it did not start, or an error stands outside of tests.
    checks.push({ name, passed: code === 0 || result.failed > 0 });
    return result;
  }

  const capture = { capture: true };
  await check('lint', 'format, style, order of rooms, prose, unused code', () =>
    runScript('scripts/lint.ts', [], capture),
  );
  await check('types', '.ts and .astro files', checkTypes);
  await check('content', 'every article, and that stored facts are theirs', () =>
    runScript('scripts/check.ts', ['content'], capture),
  );
  const unit = await suite(
    'unit',
    'tests beside the code',
    (report) =>
      runTool('vitest', [
        'run',
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]),
    readVitest,
  );
  const built = await check('build', 'the site', () => runScript('scripts/build.ts', [], capture));

  let browser: Tally = { passed: 0, failed: 0 };
  if (built) {
    await check('budget', 'bytes of every page', () => runScript('scripts/budget.ts', [], capture));
    try {
      const chromium = await getBrowser();
      browser = await suite(
        'browser',
        'the built site, as a reader meets it',
        (report) =>
          runTool('playwright', ['test', '--config=tests/playwright.config.ts'], {
            env: { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
          }),
        readPlaywright,
      );
    } catch (error) {
      console.error(error instanceof Failure ? error.message : error);
      checks.push({ name: 'browser', passed: false });
    }
  } else {
    console.log('! The browser tests and the budget need a built site and were left out.');
    checks.push({ name: 'budget', passed: false }, { name: 'browser', passed: false });
  }

  const { passed, failed } = addUp([unit, browser], checks);
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  console.log(
    `\n${checks.map(({ name, passed }) => `${passed ? '✓' : '✗'} ${name}`).join('  ')}  in ${minutes} min`,
  );
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

await main(runChecks);
