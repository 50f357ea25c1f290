import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './lib/project.ts';
import { speakPlainly } from './lib/steps.mjs';

speakPlainly();

// Runs scripts/bench/<name>.ts, which exports `run(args)`.
const folder = join(root, 'scripts', 'bench');
const names = (await readdir(folder))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
  .sort();
const [name = '', ...args] = process.argv.slice(2);

if (names.includes(name)) {
  const { run } = (await import(pathToFileURL(join(folder, `${name}.ts`)).href)) as {
    run: (args: string[]) => Promise<void> | void;
  };
  await run(args);
} else {
  console.error(`Usage: npm run bench -- ${names.join('|')} [arguments]`);
  process.exitCode = 2;
}
