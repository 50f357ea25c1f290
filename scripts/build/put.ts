import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isListed, type Listing, listSite } from './listing.ts';
import { putOver } from './over.ts';
import { fillFiles, type ToPlace } from './pages/placing.ts';
import { stampIn, stampsIn } from './stamps.ts';
import { removeDead, swapFolder } from './swap.ts';

/** What takes its place. */
interface Made {
  /** Folder of all that was made. */
  next: string;
  /** Its files, with what each is known by; null where nobody has listed them. */
  made: ReadonlyMap<string, string> | null;
  /** What was not, since it stands in the site before as it would be. */
  stays: readonly ToPlace[];
  /** Folder of what is kept of pages; null where nothing stays. */
  kept: string | null;
  /** The site before as it was listed while this one was made; null where nobody did. */
  listing: Listing | null;
}

/**
 * Puts a site in the place of the one before. Of a site that stays but for a few files those are put over it one by one;
 * any other takes its place as a whole. Whoever reads meanwhile finds each file whole, and two builds wait for each other.
 *
 * @param isAlive whether a process of this id runs
 * @returns all files of the site, with what each is known by
 * @throws where the site before was changed meanwhile, and what was changed is kept nowhere
 */
export function putSite(
  { next, stays, kept, listing, ...told }: Made,
  target: string,
  isAlive: (pid: number) => boolean,
): Promise<ReadonlyMap<string, string>> {
  return whileAlone(target, isAlive, async () => {
    const made = told.made ?? stampsIn(next);
    // Another build may have put its own site there since this one looked.
    const isSame =
      stays.length > made.size &&
      stays.every(({ file, stamp }) => stampIn(join(target, file)) === stamp);
    if (isSame) {
      const { files } = listing && isListed(listing, target) ? listing : await listSite(target);
      const stamps = new Map(stays.map(({ file, stamp }) => [file, stamp]));
      for (const [path, stamp] of made) stamps.set(path, stamp);
      await putOver(
        next,
        target,
        files.filter((path) => !stamps.has(path)),
      );
      await removeDead(target, isAlive);
      return stamps;
    }
    if (stays.length > 0 && kept !== null) fillFiles({ out: next, last: target, kept }, stays);
    const stamps = stays.length > 0 ? stampsIn(next) : made;
    await swapFolder(next, target);
    await removeDead(target, isAlive);
    return stamps;
  });
}

/** Milliseconds until it is looked again whether another build has ended. */
const pause = 20;
/** A build writes its id into its lock at once; what has none for so many milliseconds was left. */
const patience = 10_000;

/** Does work while no other build puts a site in the same place. */
async function whileAlone<T>(
  target: string,
  isAlive: (pid: number) => boolean,
  work: () => Promise<T>,
): Promise<T> {
  const lock = join(dirname(target), `.${basename(target)}.lock`);
  while (!hasTaken(lock)) {
    if (isLeft(lock, isAlive)) rmSync(lock, { force: true });
    else await setTimeout(pause);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function hasTaken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether the build that took a lock ended without giving it back. */
function isLeft(lock: string, isAlive: (pid: number) => boolean): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    return pid > 0 ? !isAlive(pid) : Date.now() - statSync(lock).mtimeMs > patience;
  } catch {
    return false;
  }
}
