import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../lib/project.ts';
import { listSources, makeCopies, place } from './mutants/copies.ts';
import { describeMutant, drawMutants, type Mutant, withFault } from './mutants/draw.ts';
import { harmless } from './mutants/harmless.ts';
import { isOfBrowser, type Stage, stagesOf } from './mutants/stages.ts';
import { Trial } from './mutants/trial.ts';

const usage = `Usage: npm run bench -- mutants [--seed N] [--count N] [--minutes N] [--units] [--again] [--list]
  Puts faults into a copy of src/, one at a time, and says which test catches each.
  --seed     which faults are drawn, 1 unless told
  --count    how many, 50 unless told
  --minutes  begins no fault after so many; the next run goes on from there
  --units    leaves the browser tests out
  --again    tries those anew that no test has caught, as where tests have been added since
  --list     prints the faults and tries none`;

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
    again: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  } as const;
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
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
  if (values.again) for (const mutant of mutants) forgetAlive(memory, describeMutant(mutant));
  const copies = await makeCopies();
  const trial = new Trial(copies);
  for (const [nth, mutant] of mutants.entries()) {
    const name = describeMutant(mutant);
    const known = memory[name];
    if (!known && performance.now() > end) continue;
    const original = files.get(mutant.path) ?? '';
    const stages = stagesOf(mutant.path).filter((stage) => !(values.units && isOfBrowser(stage)));
    const result = await attempt(mutant, original, known, { stages, trial, tried: copies.tried });
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
  { stages, trial, tried }: { stages: readonly Stage[]; trial: Trial; tried: string },
): Promise<Result> {
  if (known && known.caught !== null) return known;
  const done = [...(known?.stages ?? [])];
  const path = join(tried, mutant.path);
  const past = new Set<string>();
  try {
    await writeFile(path, withFault(original, mutant));
    for (const stage of stages) {
      if (done.includes(stage)) continue;
      const caught = await trial.runStage(stage, mutant.path, past);
      done.push(stage);
      if (caught !== null) return { caught, stages: done };
    }
    return { caught: null, stages: done };
  } finally {
    await writeFile(path, original);
  }
}

/** Every file that code can be wrong in, by path. */
async function readSources(): Promise<Map<string, string>> {
  const read = async (path: string) => [path, await readFile(join(root, path), 'utf8')] as const;
  return new Map(await Promise.all((await listSources()).map(read)));
}

const memoryFile = join(place, 'results.json');

/** What earlier runs found of the same faults. */
async function readMemory(): Promise<Record<string, Result>> {
  const text = await readFile(memoryFile, 'utf8').catch(() => '{}');
  return JSON.parse(text) as Record<string, Result>;
}

/** What no test has caught, a new one may. */
function forgetAlive(memory: Record<string, Result>, name: string): void {
  if (memory[name]?.caught === null) delete memory[name];
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
