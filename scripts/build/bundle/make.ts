import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Where bundles are kept, below the project: what they import is found from there. */
export const bundlesFolder = join('.cache', 'bundles');
/** So many bundles of other code are kept beside the last one. */
const remembered = 4;
/** What nobody has used stays so long, in milliseconds: another build may just be at work with it. */
const grace = 3_600_000;
/** Digests of all files of a bundle, written last. */
const sumsFile = 'sums.json';

interface Setting {
  /** Folder of all bundles. */
  folder: string;
  /** Name of the one that is wanted: a fingerprint of all that it is made from. */
  name: string;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * The folder of a bundle: the one that is kept, where it is whole, or a new one.
 *
 * @param make puts a bundle into an empty folder
 */
export async function bundleNamed(
  { folder, name, now }: Setting,
  make: (into: string) => Promise<void>,
): Promise<string> {
  const path = join(folder, name);
  if (await isWhole(path)) {
    await utimes(path, new Date(now), new Date(now));
    return path;
  }
  const next = `${path}.${process.pid}.tmp`;
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  try {
    await make(next);
    await writeFile(join(next, sumsFile), JSON.stringify(await sumsOf(next)));
    await rm(path, { recursive: true, force: true });
    // Another build may have made the same meanwhile.
    await rename(next, path).catch(async (error: unknown) => {
      if (!(await isWhole(path))) throw error;
    });
  } finally {
    await rm(next, { recursive: true, force: true });
  }
  await tidy(folder, now);
  return path;
}

/** Whether a bundle is there and its files are what they were. */
async function isWhole(path: string): Promise<boolean> {
  const sums = await readFile(join(path, sumsFile), 'utf8').catch(() => null);
  return sums !== null && sums === JSON.stringify(await sumsOf(path));
}

async function sumsOf(folder: string): Promise<[string, string][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== sumsFile)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    paths.map(
      async (path): Promise<[string, string]> => [
        relative(folder, path),
        hash('sha256', await readFile(path)),
      ],
    ),
  );
}

async function tidy(folder: string, now: number): Promise<void> {
  const dated = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const path = join(folder, name);
      return { path, used: (await stat(path).catch(() => null))?.mtimeMs ?? 0 };
    }),
  );
  const oldest = dated.sort((a, b) => b.used - a.used).slice(remembered);
  for (const { path, used } of oldest)
    if (now - used > grace) await rm(path, { recursive: true, force: true });
}
