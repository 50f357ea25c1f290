import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formatRecords, parseRecords, type Records } from './records.ts';

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

  /** @param folder may be kept, copied and thrown away at any time */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What the last build of the same code and addresses remembers; null where there was none, or it is damaged. */
  async records(fingerprint: string): Promise<Records | null> {
    const text = await readFile(this.#recordsAt(fingerprint), 'utf8').catch(() => null);
    return text === null ? null : parseRecords(text, fingerprint);
  }

  /** The bytes of a page; null where they are not there, or not what they were. */
  async body(name: string): Promise<Uint8Array | null> {
    if (!/^[0-9a-f]{64}$/.test(name)) return null;
    const bytes = await readFile(this.#bodyAt(name)).catch(() => null);
    return bytes !== null && nameOf(bytes) === name ? bytes : null;
  }

  /** Keeps the bytes of a page; says under which name. */
  async keep(bytes: Uint8Array): Promise<string> {
    const name = nameOf(bytes);
    const path = this.#bodyAt(name);
    const found = await stat(path).catch(() => null);
    // A damaged file is put right.
    if (found?.size !== bytes.length || !(await this.body(name))) await writeWhole(path, bytes);
    return name;
  }

  /** Remembers a build, and forgets what none of the last ones knows. */
  async remember(fingerprint: string, records: Records, now: number): Promise<void> {
    await writeWhole(this.#recordsAt(fingerprint), formatRecords(fingerprint, records));
    await this.#tidy(now);
  }

  async #tidy(now: number): Promise<void> {
    const folder = join(this.#folder, 'builds');
    const dated = await Promise.all(
      (await readdir(folder)).map(async (name) => {
        const path = join(folder, name);
        return { path, written: (await stat(path).catch(() => null))?.mtimeMs ?? 0 };
      }),
    );
    const [...latest] = dated.sort((a, b) => b.written - a.written);
    for (const { path } of latest.splice(remembered)) await rm(path, { force: true });
    const wanted = new Set<string>();
    for (const { path } of latest) {
      const text = await readFile(path, 'utf8').catch(() => '');
      for (const [name] of text.matchAll(/\b[0-9a-f]{64}\b/g)) wanted.add(name);
    }
    const bodies = join(this.#folder, 'bodies');
    const names = await readdir(bodies, { recursive: true }).catch(() => [] as string[]);
    for (const name of names) {
      const path = join(bodies, name);
      if (wanted.has(name.slice(-64)) || !/[\\/]/.test(name)) continue;
      const found = await stat(path).catch(() => null);
      if (found && now - found.mtimeMs > grace) await rm(path, { force: true });
    }
  }

  #recordsAt(fingerprint: string): string {
    return join(this.#folder, 'builds', `${fingerprint.slice(0, 32)}.jsonl`);
  }

  #bodyAt(name: string): string {
    return join(this.#folder, 'bodies', name.slice(0, 2), name);
  }
}

const nameOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let written = 0;

/** Writes beside the place and puts it there in one step: who reads sees all of it or nothing. */
async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  written += 1;
  const next = `${path}.${process.pid}.${written}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(next, content);
  await rename(next, path);
}
