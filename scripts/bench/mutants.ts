import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { getBrowser } from '../browser.mjs';
import { root } from '../lib/project.ts';
import { run as runCommand } from '../lib/steps.mjs';
import { describeMutant, drawMutants, type Mutant, withFault } from './mutants/draw.ts';
import { harmless } from './mutants/harmless.ts';
import {
  failedFiles,
  failedSpecs,
  firstFailed,
  isOfBrowser,
  ranFiles,
  type Stage,
  specsOf,
  stagesOf,
} from './mutants/stages.ts';

const usage = `Usage: npm run bench -- mutants [--seed N] [--count N] [--minutes N] [--units] [--list]
  Puts faults into a copy of src/, one at a time, and says which test catches each.
  --seed     which faults are drawn, 1 unless told
  --count    how many, 50 unless told
  --minutes  begins no fault after so many; the next run goes on from there
  --units    leaves the browser tests out
  --list     prints the faults and tries none`;

const place = join(root, '.cache', 'mutants');
const folder = join(place, 'copy');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
/** How long a stage may take before its fault counts as caught: what never ends is noticed. */
const limits: Readonly<Record<Stage, number>> = {
  ...{ beside: 240, related: 480, units: 900 },
  ...{ pages: 900, browser: 1500 },
};

/** What became of a fault: the test that caught it, or null where all passed. */
interface Result {
  caught: string | null;
  stages: Stage[];
}

export async function run(args: string[]): Promise<void> {
  const options = {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '50' },
    minutes: { type: 'string', default: '600' },
    units: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  } as const;
  let values: { seed: string; count: string; minutes: string; units: boolean; list: boolean };
  try {
    ({ values } = parseArgs({ args, options }));
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exitCode = 2;
    return;
  }
  const files = await readSources();
  const mutants = drawMutants(files, Number(values.count), Number(values.seed));
  if (values.list) {
    for (const mutant of mutants) console.log(describeMutant(mutant));
    return;
  }
  const memory = await readMemory();
  const end = performance.now() + Number(values.minutes) * 60_000;
  const results: (readonly [Mutant, Result])[] = [];
  const failing = await makeCopy();
  for (const [nth, mutant] of mutants.entries()) {
    const name = describeMutant(mutant);
    const known = memory[name];
    if (!known && performance.now() > end) continue;
    const original = files.get(mutant.path) ?? '';
    const result = await attempt(mutant, original, known, { unitsOnly: values.units, failing });
    results.push([mutant, result]);
    memory[name] = result;
    await writeFile(memoryFile, JSON.stringify(memory, null, 2));
    console.log(
      `${String(nth + 1).padStart(3)}  ${result.caught === null ? 'ALIVE ' : 'caught'} ${name}`,
    );
    if (result.caught !== null) console.log(`            by ${result.caught}`);
  }
  tell(results, mutants.length);
}

/** Tries a fault stage after stage until a test fails; stages it has been through before are not run again. */
async function attempt(
  mutant: Mutant,
  original: string,
  known: Result | undefined,
  { unitsOnly, failing }: { unitsOnly: boolean; failing: readonly string[] },
): Promise<Result> {
  if (known && known.caught !== null) return known;
  const done = known?.stages ?? [];
  const stages = stagesOf(mutant.path).filter((stage) => !(unitsOnly && isOfBrowser(stage)));
  const path = join(folder, mutant.path);
  const past = new Set(failing);
  for (const stage of stages) {
    if (done.includes(stage)) continue;
    const specs = isOfBrowser(stage) ? specsOf(stage, mutant.path, await soundSpecs()) : [];
    // Told of no file, the browser would run all, those that fail without a fault as well.
    if (isOfBrowser(stage) && specs.length === 0) continue;
    await writeFile(path, withFault(original, mutant));
    const caught = await tryStage(stage, mutant.path, { past, specs }).finally(() =>
      writeFile(path, original),
    );
    if (caught !== null) return { caught, stages: [...done, stage] };
    done.push(stage);
  }
  return { caught: null, stages: done };
}

/**
 * @param past unit tests that need not be run; what this stage has run is added
 * @param specs browser tests to be run
 * @returns what failed first, null where nothing did
 */
async function tryStage(
  stage: Stage,
  path: string,
  { past, specs }: { past: Set<string>; specs: readonly string[] },
): Promise<string | null> {
  const report = join(place, `${stage}.json`);
  await rm(report, { force: true });
  const { code, output } = isOfBrowser(stage)
    ? await runBrowser(browserCommand(specs), report, limits[stage])
    : await runCommand(process.execPath, unitsCommand(stage, path, { report, past }), {
        cwd: folder,
        capture: true,
        timeout: limits[stage] * 1000,
      });
  const text = await readFile(report, 'utf8').catch(() => null);
  if (code === 0) {
    if (!isOfBrowser(stage) && text !== null) for (const file of ranFiles(text)) past.add(file);
    return null;
  }
  return firstFailed(stage, text) ?? `${stage}: ${output.trim().split('\n').at(-1) ?? ''}`;
}

function unitsCommand(
  stage: Stage,
  path: string,
  { report, past }: { report: string; past: ReadonlySet<string> },
): string[] {
  return [
    vitest,
    ...(stage === 'units' ? ['run'] : ['related', path, '--run']),
    ...(stage === 'beside' ? [`--dir=${dirname(path)}`] : []),
    ...['--bail=1', '--passWithNoTests', '--experimental.fsModuleCache'],
    ...['--reporter=json', `--outputFile=${report}`],
    ...[...past].map((file) => `--exclude=${file}`),
  ];
}

const browserCommand = (specs: readonly string[]): string[] => [
  ...playwright,
  '--max-failures=1',
  ...specs.map((spec) => `tests/${spec}`),
];

/** What fails now and then is tried again, so that no fault counts as caught by chance. */
const playwright = [
  join(root, 'node_modules', 'playwright', 'cli.js'),
  ...['test', '--config=tests/playwright.config.ts', '--retries=1', '--reporter=json'],
];

let sound: string[] | null = null;

/** Files of browser tests that pass where there is no fault: found out where the first is asked for. */
async function soundSpecs(): Promise<string[]> {
  if (sound) return sound;
  console.log('running the browser tests of the copy without a fault');
  const report = join(place, 'sound-browser.json');
  await runBrowser(playwright, report, 2 * limits.browser);
  const failing = failedSpecs(await readFile(report, 'utf8'));
  for (const file of failing) console.log(`left out, because it fails without a fault: ${file}`);
  sound = (await listSpecs()).filter((spec) => !failing.includes(spec));
  return sound;
}

const runBrowser = async (command: string[], report: string, seconds: number) =>
  runCommand(process.execPath, command, {
    cwd: folder,
    capture: true,
    env: {
      ...process.env,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      CHROMIUM: await getBrowser(),
    },
    timeout: seconds * 1000,
  });

/** Files of browser tests below tests/, without those of `--all`. */
async function listSpecs(): Promise<string[]> {
  const names = await readdir(join(folder, 'tests'), { recursive: true });
  return names
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith('.spec.ts') && !name.startsWith('all/'))
    .sort();
}

/** Every file of src/ that code can be wrong in, by path; tests and what only they use are none. */
async function readSources(): Promise<Map<string, string>> {
  const names = await readdir(join(root, 'src'), { recursive: true });
  const paths = names
    .map((name) => `src/${name.split(sep).join('/')}`)
    .filter(
      (name) =>
        /\.(?:ts|astro)$/.test(name) && !/\.test\.ts$|\.d\.ts$|fixture|\/cases\//.test(name),
    );
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const),
    ),
  );
}

/** @returns test files that fail without any fault, whose failing would be no catch */
async function makeCopy(): Promise<string[]> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { output } = await runCommand('git', listed, { cwd: root, capture: true });
  for (const name of output.split('\0').filter(Boolean))
    await cp(join(root, name), join(folder, name)).catch(ignoreMissing);
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  console.log('running the unit tests of the copy without a fault');
  const report = join(place, 'sound.json');
  await runCommand(process.execPath, [vitest, 'run', '--reporter=json', `--outputFile=${report}`], {
    cwd: folder,
    capture: true,
  });
  const failing = failedFiles(await readFile(report, 'utf8'));
  for (const file of failing) console.log(`left out, because it fails without a fault: ${file}`);
  return failing;
}

/** A file that git lists may have been taken away since. */
function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

const memoryFile = join(place, 'results.json');

/** What earlier runs found of the same faults. */
async function readMemory(): Promise<Record<string, Result>> {
  const text = await readFile(memoryFile, 'utf8').catch(() => '{}');
  return JSON.parse(text) as Record<string, Result>;
}

function tell(results: readonly (readonly [Mutant, Result])[], drawn: number): void {
  const alive = results.filter(([, { caught }]) => caught === null);
  if (alive.length > 0) console.log('\nNot caught:');
  for (const [mutant] of alive) {
    const name = describeMutant(mutant);
    console.log(`${name}\n    ${harmless[name] ?? 'no test and no reason: write one of them'}`);
  }
  const untried = drawn - results.length;
  console.log(
    `\n${results.length - alive.length} of ${results.length} caught${untried > 0 ? `, ${untried} not tried yet` : ''}`,
  );
}
