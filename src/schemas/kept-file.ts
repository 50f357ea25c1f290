import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

// What takes long to work out is kept in a file from one command to the next, for as long as all that it was made from is
// the same. A file that was damaged, or that another maker has left, counts for none.

/** Length of a SHA-256 in hexadecimal, which such a file begins with. */
const digestLength = 64;

/**
 * Names the code and packages of a project that make something, and what else decides it.
 *
 * @example makerOf(root, ['src/schemas'], texts) // '9f2c…'
 * @param folders of code, relative to the project, with those within them
 * @returns null where the project has no code of its own, so that nothing can be kept
 */
export function makerOf(root: string, folders: readonly string[], more?: unknown): string | null {
  try {
    const code = folders.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true })
        .map(String)
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .sort()
        .map((name) => [name, readFileSync(join(root, folder, name), 'utf8')]),
    );
    const packages = readFileSync(join(root, 'package-lock.json'), 'utf8');
    return hash('sha256', JSON.stringify([process.versions.v8, code, packages, more]));
  } catch {
    return null;
  }
}

/** What a file holds that is whole and of this maker; null where there is none. */
export function readKept<T>(path: string, maker: string): T | null {
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(digestLength);
    if (hash('sha256', body) !== bytes.toString('latin1', 0, digestLength)) return null;
    const kept = deserialize(body) as { maker: string; value: T };
    return kept.maker === maker ? kept.value : null;
  } catch {
    return null;
  }
}

/** Keeps a value in a file, which is there whole or not at all. */
export function keep(path: string, maker: string, value: unknown): void {
  const body = serialize({ maker, value });
  const next = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(next, Buffer.concat([Buffer.from(hash('sha256', body)), body]));
    renameSync(next, path);
  } catch {
    // A cache that cannot be written costs time, nothing else.
  }
}
