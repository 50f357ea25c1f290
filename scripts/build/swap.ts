import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { finishOver, isBegun } from './over.ts';
import { stampsIn } from './stamps.ts';

/** Folder beside `target` that a new version is made in; renaming it never crosses a disk. */
export function nextFolder(target: string, pid: number): string {
  return join(dirname(target), `.${basename(target)}.next-${pid}`);
}

function lastFolder(target: string): string {
  return join(dirname(target), `.${basename(target)}.last`);
}

/** Puts `next` in the place of `target`, which stays whole until the new one is. */
export async function swapFolder(next: string, target: string): Promise<void> {
  const last = lastFolder(target);
  for (let left = mostTries; ; left--) {
    await rm(last, { recursive: true, force: true });
    try {
      await rename(target, last).catch(ignoreMissing);
      await rename(next, target);
      break;
    } catch (error) {
      // Another build has put its own site there between the two.
      const { code } = error as NodeJS.ErrnoException;
      if (left === 0 || (code !== 'ENOTEMPTY' && code !== 'EEXIST')) throw error;
    }
  }
  await rm(last, { recursive: true, force: true });
}

const mostTries = 5;

/**
 * Undoes what an interrupted build left: brings back a target half swapped, finishes what was being put over one, removes
 * what is left of the last one and of dead builds.
 */
export async function recover(target: string, isAlive: (pid: number) => boolean): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const names = await readdir(dirname(target));
  const { living, dead } = nextFolders(target, names, isAlive);
  if (!names.includes(basename(target))) {
    // A build that lives is about to put its own there.
    if (living.length === 0) await rename(lastFolder(target), target).catch(ignoreMissing);
  } else if (living.length === 0) await rm(lastFolder(target), { recursive: true, force: true });
  for (const next of dead)
    if (isBegun(next)) await finishOver(next, target);
    else await rm(next, { recursive: true, force: true });
}

/** Removes what dead builds left, also of what they had begun: another site is in its place. */
export async function removeDead(target: string, isAlive: (pid: number) => boolean): Promise<void> {
  const { dead } = nextFolders(target, await readdir(dirname(target)), isAlive);
  for (const next of dead) await rm(next, { recursive: true, force: true });
}

/** The folders of builds that run, and of those that ended without taking theirs away. */
function nextFolders(target: string, names: readonly string[], isAlive: (pid: number) => boolean) {
  const prefix = `.${basename(target)}.next-`;
  const isOfLiving = (name: string) => isAlive(Number(name.slice(prefix.length)));
  const made = names.filter((name) => name.startsWith(prefix));
  const foldersOf = (some: readonly string[]) => some.map((name) => join(dirname(target), name));
  return {
    living: foldersOf(made.filter(isOfLiving)),
    dead: foldersOf(made.filter((name) => !isOfLiving(name))),
  };
}

/** A file to be put back: its bytes, and what it was known by. */
interface Kept {
  bytes: Buffer;
  stamp: string;
}

/** The files of a folder and those below it, by their paths in it, to put them back later. */
export function snapshot(folder: string): Map<string, Kept> {
  const stamps = [...stampsIn(folder)];
  return new Map(
    stamps.map(([path, stamp]) => [path, { bytes: readFileSync(join(folder, path)), stamp }]),
  );
}

/**
 * Makes files what they were in a snapshot where they were written since, and takes away those that came since.
 *
 * @param after what was known of the files then: what somebody changes later stays
 */
export async function restore(
  folder: string,
  before: ReadonlyMap<string, Kept>,
  after: ReadonlyMap<string, string>,
): Promise<void> {
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const old = before.get(name);
    if (old === undefined) await rm(join(folder, name), { force: true });
    else if (after.get(name) !== old.stamp) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), old.bytes);
    }
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
