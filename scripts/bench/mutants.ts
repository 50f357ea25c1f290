import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../lib/project.ts';
import { run as runCommand } from '../lib/steps.mjs';
import { Content } from './mutants/content.ts';
import { copy, fillCopy, listSources, place } from './mutants/copies.ts';
import { describeMutant, drawMutants, type Mutant, nameOf, withFault } from './mutants/draw.ts';
import { harmless } from './mutants/harmless.ts';
import { importersOf, testsFor } from './mutants/order.ts';
import { Sites } from './mutants/sites.ts';
import { withSwitch } from './mutants/switches.ts';
import { filesWithTypeErrors } from './mutants/types.ts';
import { Units } from './mutants/units.ts';

const usage = `Usage: npm run bench -- mutants [--seed N] [--count N] [--from N] [--minutes N] [--units] [--again] [--list]
  Puts faults into a copy of src/, turns them on one at a time, and says which test catches each.
  --seed     which faults are drawn, 1 unless told
  --count    how many are drawn, 50 unless told
  --from     begins with the one of this number
  --minutes  begins no fault after so many; the next run goes on from there
  --units    leaves the browser tests out
  --again    tries those anew that no test has caught, as where tests have been added since
  --list     prints the faults and tries none`;

const options = {
  seed: { type: 'string', default: '1' },
  count: { type: 'string', default: '50' },
  from: { type: 'string', default: '1' },
  minutes: { type: 'string', default: '600' },
  units: { type: 'boolean', default: false },
  again: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
} as const;

type Options = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

/** What became of a fault: the test that caught it, or null where all passed. */
interface Result {
  caught: string | null;
  seconds: number;
  /** What was run for it. */
  past: ('near' | 'content' | 'far' | 'browser')[];
}

export async function run(args: string[]): Promise<void> {
  let values: Options;
  try {
    ({ values } = parseArgs({ args, options }));
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exitCode = 2;
    return;
  }
  await fillCopy();
  const files = await readTexts(await listSources());
  const mutants = await drawSound(files, Number(values.count), Number(values.seed));
  if (values.list) for (const mutant of mutants) console.log(describeMutant(mutant));
  else await judge(mutants, files, values);
}

/** Draws faults again in the place of those that the types tell of: they need no test. */
async function drawSound(
  files: ReadonlyMap<string, string>,
  many: number,
  seed: number,
): Promise<Mutant[]> {
  const memory = join(place, 'told-by-types.json');
  const known = await readJson<Record<string, boolean>>(memory, {});
  for (;;) {
    const told = new Set(Object.keys(known).filter((name) => known[name]));
    const mutants = drawMutants(files, many, seed, told);
    const fresh = mutants.filter((mutant) => known[nameOf(mutant)] === undefined);
    if (fresh.length === 0) return mutants;
    // Types of the content are made by a build, which the copy may not have had.
    const before = await filesWithTypeErrors(copy);
    for (const mutant of fresh)
      await writeFile(join(copy, mutant.path), withFault(files.get(mutant.path) ?? '', mutant));
    const wrong = await filesWithTypeErrors(copy);
    for (const mutant of fresh) {
      known[nameOf(mutant)] = wrong.has(mutant.path) && !before.has(mutant.path);
      await writeFile(join(copy, mutant.path), files.get(mutant.path) ?? '');
    }
    await writeFile(memory, JSON.stringify(known, null, 1));
  }
}

async function judge(
  mutants: readonly Mutant[],
  files: ReadonlyMap<string, string>,
  values: Options,
): Promise<void> {
  for (const [id, mutant] of mutants.entries())
    await writeFile(join(copy, mutant.path), withSwitch(files.get(mutant.path) ?? '', mutant, id));
  const folder = join(place, `seed ${values.seed}`);
  await mkdir(folder, { recursive: true });
  await readFacts(join(folder, 'facts'));
  const memory = await readJson<Record<string, Result>>(join(folder, 'results.json'), {});
  const texts = await readTexts(await listModules());
  const tests = [...texts.keys()].filter((path) => path.endsWith('.test.ts'));
  const units = new Units(join(folder, 'without.json'), mutants.length);
  await units.look(tests);
  const sites = new Sites(mutants);
  const end = performance.now() + Number(values.minutes) * 60_000;
  const results: (readonly [Mutant, Result])[] = [];

  const attempt = async (
    stage: Result['past'][number],
    id: number,
    tryIt: (mutant: Mutant) => Promise<string | null>,
  ) => {
    const mutant = mutants[id] as Mutant;
    const known = memory[nameOf(mutant)] ?? { caught: null, seconds: 0, past: [] };
    if (known.caught !== null || known.past.includes(stage) || performance.now() > end) return;
    const began = performance.now();
    const caught = await tryIt(mutant);
    const seconds = known.seconds + (performance.now() - began) / 1000;
    memory[nameOf(mutant)] = { caught, seconds, past: [...known.past, stage] };
    await writeFile(join(folder, 'results.json'), JSON.stringify(memory, null, 1));
    const how = `${stage.padEnd(7)} ${caught === null ? 'passed' : 'caught'} ${Math.round(seconds)} s`;
    console.log(`${String(id + 1).padStart(3)}  ${how}  ${describeMutant(mutant)}`);
    if (caught !== null) console.log(`            by ${caught}`);
  };

  if (values.again)
    for (const mutant of mutants)
      if (memory[nameOf(mutant)]?.caught === null) delete memory[nameOf(mutant)];
  const ids = [...mutants.keys()].slice(Number(values.from) - 1);
  const content = new Content();
  for (const part of ['near', 'content', 'far'] as const)
    for (const id of ids)
      await attempt(part, id, async (mutant) => {
        if (part === 'content') return content.tryOn(id);
        const far = importersOf(mutant.path, texts);
        return units.tryOn(id, testsFor({ id, path: mutant.path }, units.sound, far), part);
      });
  if (!values.units) for (const id of ids) await attempt('browser', id, () => sites.tryOn(id));
  for (const id of ids) {
    const result = memory[nameOf(mutants[id] as Mutant)];
    if (result) results.push([mutants[id] as Mutant, result]);
  }
  tell(results, mutants.length);
}

/** Reads the facts of the copy, which the switches have made stale, once for the faults of a seed. */
async function readFacts(kept: string): Promise<void> {
  const stored = join(copy, 'content', 'facts');
  await cp(kept, stored, { recursive: true }).catch(() => undefined);
  const command = [join(copy, 'scripts', 'facts.ts')];
  const { code, output } = await runCommand(process.execPath, command, {
    cwd: copy,
    capture: true,
  });
  if (code !== 0) throw new Error(`Facts are not read without a fault: ${output}`);
  await cp(stored, kept, { recursive: true });
}

async function readTexts(paths: readonly string[]): Promise<Map<string, string>> {
  const read = async (path: string) => [path, await readFile(join(root, path), 'utf8')] as const;
  return new Map(await Promise.all(paths.map(read)));
}

/** Every module of the project, by which tests reach what they try. */
async function listModules(): Promise<string[]> {
  const found: string[] = [];
  for (const folder of ['src', 'scripts', 'tests'])
    for (const name of await readdir(join(root, folder), { recursive: true }))
      if (/\.(?:ts|mjs)$/.test(name) && !name.includes('node_modules'))
        found.push(`${folder}/${name.split(sep).join('/')}`);
  return found.sort();
}

async function readJson<T>(file: string, otherwise: T): Promise<T> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? otherwise : (JSON.parse(text) as T);
}

function tell(results: readonly (readonly [Mutant, Result])[], drawn: number): void {
  const alive = results.filter(([, { caught }]) => caught === null);
  if (alive.length > 0) console.log('\nNot caught:');
  for (const [mutant] of alive)
    console.log(
      `${describeMutant(mutant)}\n    ${harmless[nameOf(mutant)] ?? 'no test and no reason: write one of them'}`,
    );
  const times = results.map(([, { seconds }]) => seconds).toSorted((a, b) => a - b);
  const median = Math.round(times[Math.floor(times.length / 2)] ?? 0);
  const untried = drawn - results.length;
  console.log(
    `\n${results.length - alive.length} of ${results.length} caught${untried > 0 ? `, ${untried} not tried yet` : ''}; ${median} s for a fault (median)`,
  );
}
