import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** What a built site is made of, relative to the project. */
const inputs = [
  'astro.config.mjs',
  'content',
  'package-lock.json',
  'public',
  'scripts/admin/package-lock.json',
  'scripts/build.ts',
  'scripts/facts.ts',
  'scripts/build',
  'scripts/facts',
  'scripts/lib',
  'src',
  'tsconfig.json',
];

/**
 * One hash of everything a build depends on: names and bytes of its files, and what it was told.
 *
 * @param target the two addresses, what the editors' form was asked for with, if it was, and what readers are offered
 * @returns hexadecimal SHA-256
 */
export async function hashInputs(
  root: string,
  {
    site,
    base,
    form,
    offers,
  }: { site: string; base: string; form?: string | null; offers?: string },
): Promise<string> {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([site, base, form ?? null, offers ?? '']));
  for (const path of await listFiles(root, inputs)) {
    hash.update(`\0${path.split(sep).join('/')}\0`);
    hash.update(await readFile(join(root, path)));
  }
  return hash.digest('hex');
}

/** Files at or under the given paths, sorted, relative to `root`; tests and dotfiles are no part of a site. */
async function listFiles(root: string, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOTDIR') return null;
        if (error.code === 'ENOENT') return [];
        throw error;
      },
    );
    if (entries === null) {
      found.push(path);
      continue;
    }
    for (const entry of entries) {
      if (!entry.isFile() || entry.name.startsWith('.') || entry.name.endsWith('.test.ts'))
        continue;
      found.push(join(entry.parentPath, entry.name).slice(root.length + 1));
    }
  }
  return found.sort();
}
