import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { stampName } from './finish.ts';
import { filesIn, stampIn } from './stamps.ts';

/** The files of a site that stands, by their paths in it, as they were listed at some time. */
export interface Listing {
  files: readonly string[];
  /** What tells whether another build has put its site there since. */
  mark: string;
}

/** So many files are listed before other work has its turn. */
const listedAtOnce = 500;

/**
 * Lists the files of a site so that other work goes on meanwhile: of a large site that takes seconds.
 *
 * @returns none where there is no folder
 */
export async function listSite(folder: string): Promise<Listing> {
  const mark = markOf(folder);
  const files: string[] = [];
  for (const path of filesIn(folder)) {
    if (files.push(path) % listedAtOnce === 0) await setImmediate();
  }
  return { files, mark };
}

/** Whether no other build has put its site there since it was listed. */
export const isListed = ({ mark }: Listing, folder: string): boolean => markOf(folder) === mark;

/** Each build puts another folder there, or another mark of what the site was built from. */
const markOf = (folder: string): string => [folder, join(folder, stampName)].map(stampIn).join(' ');
