import {
  closeSync,
  fstatSync,
  linkSync,
  mkdirSync,
  openSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Files of a site that is being built. What is as it was is not written again: it stays where it stands in the site before,
 * or is given a second name in the new one, which takes no reading and no room.
 */
export class SiteFiles {
  readonly #out: string;
  readonly #last: string;
  /** Folders that are there. */
  readonly #folders = new Set<string>();

  /**
   * @param out folder the site is written to
   * @param last folder of the site that it takes the place of, which may not be there
   */
  constructor(out: string, last: string) {
    this.#out = out;
    this.#last = last;
  }

  /**
   * Writes a file.
   *
   * @param path below the folder of the site
   * @returns what the file is known by as long as nobody touches it
   */
  write(path: string, bytes: Uint8Array): string {
    const file = this.placeOf(path);
    try {
      return writeNew(file, bytes);
    } catch {
      // What lies there may have a second name, in the last site or among what is kept, and is not to change.
      rmSync(file, { force: true });
      return writeNew(file, bytes);
    }
  }

  /** Whether a file stands in the last site that nobody has touched since it was known by this. */
  stands(path: string, stamp: string): boolean {
    const found = statSync(join(this.#last, path), { throwIfNoEntry: false });
    return found !== undefined && stampOf(found) === stamp;
  }

  /** Takes a file from the last site; false where that has none which nobody has touched since it was known by this. */
  take(path: string, stamp: string): boolean {
    const file = this.placeOf(path);
    try {
      linkSync(join(this.#last, path), file);
    } catch {
      // There is none, or the disk knows no second names.
      return false;
    }
    // Looked at by its own name: another build may just have put its site in the place of the last.
    const isSame = stampOf(statSync(file)) === stamp;
    if (!isSame) rmSync(file);
    return isSame;
  }

  /** Where a file of the site is written; the folder for it is there. */
  placeOf(path: string): string {
    const file = join(this.#out, path);
    const folder = dirname(file);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return file;
  }
}

/** Writes a file that was not there: its name is looked up once, since there are a hundred thousand. */
function writeNew(file: string, bytes: Uint8Array): string {
  const open = openSync(file, 'wx');
  try {
    writeFileSync(open, bytes);
    return stampOf(fstatSync(open));
  } finally {
    closeSync(open);
  }
}

/** What tells a file from any other, and from itself once it was written to. As with git, its bytes are not looked at. */
export const stampOf = ({ dev, ino, size, mtimeMs, mode }: Stats): string =>
  [dev, ino, size, mtimeMs, mode].join(' ');
