import { readdir, readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { unzipSync } from 'fflate';
import type { Site } from './compare.ts';

/** Every file below a folder of a built site. */
export async function readSite(folder: string): Promise<Site> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        const inside = resolve(path).slice(resolve(folder).length + 1);
        return [inside.split(sep).join('/'), await readFile(path)] as const;
      }),
    ),
  );
}

/** Files of an archive of a site. */
export const unpackSite = (archive: Uint8Array): Site =>
  new Map(Object.entries(unzipSync(archive)));
