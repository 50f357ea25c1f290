import { hash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Asked, formatRecords, parseRecords, type Records } from './records.ts';

/** So many builds of other code or addresses are remembered beside the last one. */
const remembered = 16;
/** What no build remembers stays so long, in milliseconds: another build may just have written it. */
const grace = 3_600_000;

/**
 * Bytes of pages by what they are, and what builds remember of them. Nothing that is written is ever changed: two builds
 * may share a folder, and a file that is not what its name says counts for none.
 */
export class PageStore {
  readonly #folder: string;
  /** Folders of bytes that are there. */
  readonly #made = new Set<string>();

  /** @param folder may be kept, copied and thrown away at any time */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * What the last builds of the same code and addresses remember, the latest first: one that made the whole site, or one
   * for each part of it. Of damaged records there is nothing.
   */
  async records(fingerprint: string): Promise<Records[]> {
    const files = (await this.#builds()).filter(({ build }) => build === buildName(fingerprint));
    const all = await Promise.all(
      files.map(async ({ path }) => {
        const bytes = await readFile(path).catch(() => null);
        return bytes && parseRecords(bytes, fingerprint);
      }),
    );
    return all.filter((one) => one !== null);
  }

  /** Whether anything is remembered of the same code and addresses. */
  async knows(fingerprint: string): Promise<boolean> {
    return (await this.#builds()).some(({ build }) => build === buildName(fingerprint));
  }

  /** The bytes of a page; null where they are not there, or not what they were. */
  body(name: string): Uint8Array | null {
    if (!/^[0-9a-f]{64}$/.test(name)) return null;
    const bytes = readWhole(this.#bodyAt(name));
    return bytes !== null && this.nameOf(bytes) === name ? bytes : null;
  }

  /** The name that bytes of a page are kept under. */
  nameOf(bytes: Uint8Array): string {
    return hash('sha256', bytes);
  }

  /**
   * Keeps the bytes of a page; says under which name.
   *
   * @param file that holds the same and is given this name besides, where it lies on the same disk: that takes no room.
   *   Whoever writes to it damages what is kept, which is noticed as any damage is.
   */
  keep(bytes: Uint8Array, file?: string): string {
    const name = this.nameOf(bytes);
    const path = this.#bodyAt(name);
    const folder = dirname(path);
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
    if (file !== undefined && hasLinked(file, path)) return name;
    // A damaged file is put right.
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.size === bytes.length && this.body(name)) return name;
    const next = nextTo(path);
    writeFileSync(next, bytes);
    renameSync(next, path);
    return name;
  }

  /**
   * Remembers a build, and forgets what none of the last ones knows.
   *
   * @param part which part of the site it made, empty for all of it but what its own helpers remember: parts are
   *   remembered beside each other
   * @param began when the build began, in milliseconds since 1970
   */
  async remember(
    fingerprint: string,
    records: Asked,
    { part, began, now }: { part: string; began: number; now: number },
  ): Promise<void> {
    const path = join(this.#folder, 'builds', `${buildName(fingerprint)}${part}`);
    const bodies = new Set([...records.pages.values()].map(({ body }) => body));
    await writeWhole(`${path}.bodies`, [...bodies].join('\n'));
    await writeWhole(`${path}${ofRecords}`, formatRecords(fingerprint, records));
    const others = part === '' ? await this.#builds() : [];
    for (const other of others)
      if (
        other.build === buildName(fingerprint) &&
        other.path !== `${path}${ofRecords}` &&
        other.written < began
      )
        await forget(other.path);
    await this.#tidy(now);
  }

  /** Records of builds, the latest first. */
  async #builds(): Promise<{ path: string; build: string; written: number }[]> {
    const folder = join(this.#folder, 'builds');
    const names = await readdir(folder).catch(() => [] as string[]);
    const dated = await Promise.all(
      names
        .filter((name) => name.endsWith(ofRecords))
        .map(async (name) => {
          const path = join(folder, name);
          const written = (await stat(path).catch(() => null))?.mtimeMs ?? 0;
          return { path, build: name.split('.')[0] ?? '', written };
        }),
    );
    return dated.sort((a, b) => b.written - a.written);
  }

  async #tidy(now: number): Promise<void> {
    const builds = await this.#builds();
    const latest = new Set([...new Set(builds.map(({ build }) => build))].slice(0, remembered));
    const wanted = new Set<string>();
    for (const { path, build } of builds) {
      if (!latest.has(build)) {
        await forget(path);
        continue;
      }
      const text = await readFile(bodiesOf(path), 'utf8').catch(() => '');
      for (const name of text.split('\n')) wanted.add(name);
    }
    const bodies = join(this.#folder, 'bodies');
    const namesIn = (path: string) => readdir(path).catch(() => [] as string[]);
    for (const folder of await namesIn(bodies)) {
      for (const name of await namesIn(join(bodies, folder))) {
        if (wanted.has(name.slice(-64))) continue;
        const path = join(bodies, folder, name);
        const found = await stat(path).catch(() => null);
        if (found && now - found.mtimeMs > grace) await rm(path, { force: true });
      }
    }
  }

  #bodyAt(name: string): string {
    return join(this.#folder, 'bodies', name.slice(0, 2), name);
  }
}

/** The ending of records. */
const ofRecords = '.records';

/** What the records of builds of some code and addresses are called. */
const buildName = (fingerprint: string): string => fingerprint.slice(0, 32);

/** Beside the records of a build, the names of its pages' bytes, one a line. */
const bodiesOf = (records: string): string => `${records.slice(0, -ofRecords.length)}.bodies`;

async function forget(records: string): Promise<void> {
  await rm(records, { force: true });
  await rm(bodiesOf(records), { force: true });
}

let written = 0;

/** Where something is written before it is put in its place. */
function nextTo(path: string): string {
  written += 1;
  return `${path}.${process.pid}.${written}.tmp`;
}

/** Gives a file a second name; false where another build was first or the disk knows none. */
function hasLinked(file: string, name: string): boolean {
  try {
    linkSync(file, name);
    return true;
  } catch {
    return false;
  }
}

function readWhole(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** Writes beside the place and puts it there in one step: who reads sees all of it or nothing. */
async function writeWhole(path: string, content: string | readonly Uint8Array[]): Promise<void> {
  const next = nextTo(path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(next, content);
  await rename(next, path);
}
