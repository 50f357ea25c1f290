import { cp, mkdir, readdir, rm, symlink } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { root } from '../../lib/project.ts';
import { run } from '../../lib/steps.mjs';

/** Where the copy, reports and what earlier runs found lie. */
export const place = join(root, '.cache', 'mutants');

/** The copy of the project in which faults are tried. */
export const copy = join(place, 'copy');

/** What a process of the copy is told: to load the switches before all else, and which of them is on or noted. */
export const switchesEnv = (more: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_OPTIONS: `--import=${join(copy, 'scripts/bench/mutants/preload.mjs')}`,
  ...more,
});

/** Makes the copy of what git knows or would take in; what was built in it stays. */
export async function fillCopy(): Promise<void> {
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { output } = await run('git', listed, { cwd: root, capture: true });
  await mkdir(copy, { recursive: true });
  const isKept = (name: string) => name === '.cache' || name === 'dist';
  for (const name of await readdir(copy))
    if (!isKept(name)) await rm(join(copy, name), { recursive: true, force: true });
  for (const name of output.split('\0').filter(Boolean))
    await cp(join(root, name), join(copy, name)).catch((error: NodeJS.ErrnoException) => {
      // A file that git lists may have been taken away since.
      if (error.code !== 'ENOENT') throw error;
    });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
}

/** Every file of src/ that code can be wrong in; tests and what only they use are none. */
export async function listSources(): Promise<string[]> {
  const names = await readdir(join(root, 'src'), { recursive: true });
  return names
    .map((name) => `src/${name.split(sep).join('/')}`)
    .filter(
      (name) =>
        /\.(?:ts|astro)$/.test(name) && !/\.test\.ts$|\.d\.ts$|fixture|\/cases\//.test(name),
    );
}
