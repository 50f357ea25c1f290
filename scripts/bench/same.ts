import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { unzipSync } from 'fflate';
import { compareSites, type Difference, type Site } from './same/compare.ts';

const usage = `Usage: npm run bench -- same OLD NEW
  Compares two folders of a built site, or of stored facts, file by file.`;

/**
 * Prints every file that differs between two built sites with its first difference, and ends with status 1 where
 * there is one; what is no difference, see `compareSites`.
 */
export async function run([old, now]: string[]): Promise<void> {
  const missing = [old, now].filter((folder) => folder === undefined || !existsSync(folder));
  if (old === undefined || now === undefined || missing.length > 0) {
    console.error(missing[0] === undefined ? usage : `There is no folder ${missing[0]}.\n${usage}`);
    process.exitCode = 2;
    return;
  }
  const { files, differences } = compareSites(
    await readSite(old),
    await readSite(now),
    (archive) => new Map(Object.entries(unzipSync(archive))),
  );
  for (const difference of differences) console.log(inWords(difference));
  console.log(`${files} files compared, ${differences.length} differ`);
  if (differences.length > 0) process.exitCode = 1;
}

async function readSite(folder: string): Promise<Site> {
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

function inWords({ path, only, line, old, new: now }: Difference): string {
  if (only) return `${path}: only in the ${only} site`;
  return `${path}${line === undefined ? '' : `:${line}`}\n  - ${old}\n  + ${now}`;
}
