import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Failure } from '../lib/steps.mjs';

/** Written into each part of a site: which it is and what it was built from. The server hides dotfiles. */
export const partName = '.part';

const partSchema = z.strictObject({
  nth: z.number(),
  of: z.number(),
  /** Hash of all that the build depends on. */
  from: z.string(),
});
export type Part = z.infer<typeof partSchema>;

/** What a part says of itself; fails where a folder is none. */
export async function readPart(folder: string): Promise<Part> {
  const text = await readFile(join(folder, partName), 'utf8').catch(() => null);
  if (text === null)
    throw new Failure(`${folder} is no part of a site: build it with --shard 1/2 and so on.`);
  return partSchema.parse(JSON.parse(text));
}

/**
 * Whether some parts make one site: each of them once, all built from the same.
 *
 * @returns what is wrong, in a sentence; null where they do
 */
export function whyNotWhole(parts: readonly Part[]): string | null {
  const [first] = parts;
  if (!first) return 'There are no parts.';
  if (parts.some(({ of }) => of !== first.of))
    return 'The parts are of sites cut in different ways.';
  if (parts.some(({ from }) => from !== first.from))
    return 'The parts were built from different content, code or addresses: build all of one commit.';
  const missing = Array.from({ length: first.of }, (_, at) => at + 1).filter(
    (nth) => !parts.some((part) => part.nth === nth),
  );
  if (missing.length > 0) return `Of ${first.of} parts there is no ${missing.join(', ')}.`;
  return parts.length > first.of ? 'A part is there twice.' : null;
}

/**
 * Puts parts of a site into one folder. What several hold, such as styles, must be the same in all.
 *
 * @param to an empty folder, or one that is not there
 * @returns how many files the site has
 */
export async function mergeParts(folders: readonly string[], to: string): Promise<number> {
  const why = whyNotWhole(await Promise.all(folders.map(readPart)));
  if (why) throw new Failure(why);
  const taken = new Map<string, string>();
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile() && !one.name.startsWith('.'))) {
      const from = join(entry.parentPath, entry.name);
      const path = from.slice(folder.length + 1);
      const before = taken.get(path);
      if (before === undefined) {
        await mkdir(dirname(join(to, path)), { recursive: true });
        await copyFile(from, join(to, path));
        taken.set(path, from);
      } else if (!(await readFile(before)).equals(await readFile(from))) {
        throw new Failure(`${path} is not the same in ${before} and ${from}.`);
      }
    }
  }
  return taken.size;
}
