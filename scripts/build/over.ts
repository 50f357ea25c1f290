import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stampName } from './finish.ts';
import { stampsIn } from './stamps.ts';

/** In a folder of files that are put over a site: what of that has to go. It is no part of any site. */
const goneName = '.gone.json';

/** Whether a folder holds what is being put over a site: who finds it without its build finishes that. */
export const isBegun = (next: string): boolean => existsSync(join(next, goneName));

/**
 * Puts files over a site of which all others stay: each takes its place in one step, and the mark of what the site was
 * built from comes last. That takes as long as there are files to put, however large the site is.
 *
 * @param next folder of the files, which is gone then
 * @param gone files of the site that the new one has not
 */
export async function putOver(
  next: string,
  target: string,
  gone: readonly string[],
): Promise<void> {
  writeFileSync(join(next, goneName), JSON.stringify(gone));
  await finishOver(next, target);
}

/** Goes on with what was begun and interrupted anywhere; what was done is not done again. */
export async function finishOver(next: string, target: string): Promise<void> {
  const gone = JSON.parse(readFileSync(join(next, goneName), 'utf8')) as string[];
  for (const path of gone) {
    rmSync(join(target, path), { force: true });
    prune(target, dirname(path));
  }
  const made = [...stampsIn(next).keys()].filter((path) => path !== goneName && path !== stampName);
  for (const path of made) put(next, target, path);
  if (existsSync(join(next, stampName))) put(next, target, stampName);
  await rm(next, { recursive: true });
}

function put(next: string, target: string, path: string): void {
  mkdirSync(dirname(join(target, path)), { recursive: true });
  renameSync(join(next, path), join(target, path));
}

/** Removes a folder in which nothing is left, and those it was the last thing of. */
function prune(target: string, folder: string): void {
  for (let path = folder; path !== '.'; path = dirname(path)) {
    try {
      rmdirSync(join(target, path));
    } catch {
      // It holds more, or is gone.
      return;
    }
  }
}
