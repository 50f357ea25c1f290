import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { root } from '../../lib/project.ts';
import { run } from '../../lib/steps.mjs';

/** Two copies of the project: `tried` has a fault at a time, `control` none. */
export interface Copies {
  tried: string;
  control: string;
}

/** Where copies, reports and what earlier runs found lie. */
export const place = join(root, '.cache', 'mutants');

/**
 * Makes both copies of what git knows or would take in; what was built in them stays.
 *
 * In the control each file of code says what it says in other bytes, so that a test which only notices that code has
 * changed, as one of stale facts does, fails there as well and catches nothing.
 */
export async function makeCopies(): Promise<Copies> {
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { output } = await run('git', listed, { cwd: root, capture: true });
  const names = output.split('\0').filter(Boolean);
  const copies = { tried: join(place, 'copy'), control: join(place, 'control') };
  for (const folder of Object.values(copies)) await fillCopy(folder, names);
  for (const path of await listSources()) {
    if (!path.endsWith('.ts')) continue;
    const code = await readFile(join(root, path), 'utf8');
    await writeFile(join(copies.control, path), `${code}\n// No more than a comment.\n`);
  }
  return copies;
}

async function fillCopy(folder: string, names: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const isKept = (name: string) => name === '.cache' || name === 'dist';
  for (const name of await readdir(folder))
    if (!isKept(name)) await rm(join(folder, name), { recursive: true, force: true });
  for (const name of names)
    await cp(join(root, name), join(folder, name)).catch((error: NodeJS.ErrnoException) => {
      // A file that git lists may have been taken away since.
      if (error.code !== 'ENOENT') throw error;
    });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
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
