import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stampName } from './finish.ts';
import { stampOf } from './pages/site-files.ts';

/** The files of a site that stands, by their paths in it, as they were listed at some time. */
export interface Listing {
  files: readonly string[];
  /** What tells whether another build has put its site there since. */
  mark: string;
}

/**
 * Lists the files of a site, folder by folder, so that other work goes on meanwhile: of a large site that takes seconds.
 *
 * @returns none where there is no folder
 */
export async function listSite(folder: string): Promise<Listing> {
  const mark = markOf(folder);
  const files: string[] = [];
  const waiting = [''];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entries = await readdir(join(folder, next), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else files.push(path);
    }
  }
  return { files, mark };
}

/** Whether no other build has put its site there since it was listed. */
export const isListed = ({ mark }: Listing, folder: string): boolean => markOf(folder) === mark;

/** Each build puts another folder there, or another mark of what the site was built from. */
const markOf = (folder: string): string =>
  [folder, join(folder, stampName)]
    .map((path) => statSync(path, { throwIfNoEntry: false }))
    .map((stats, nth) => (!stats ? '' : nth === 0 ? stats.ino : stampOf(stats)))
    .join(' ');
