import { existsSync } from 'node:fs';
import { compareSites, type Difference } from './same/compare.ts';
import { readSite, unpackSite } from './same/read.ts';

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
  const { files, differences } = compareSites(await readSite(old), await readSite(now), unpackSite);
  for (const difference of differences) console.log(inWords(difference));
  console.log(`${files} files compared, ${differences.length} differ`);
  if (differences.length > 0) process.exitCode = 1;
}

function inWords({ path, only, line, old, new: now }: Difference): string {
  if (only) return `${path}: only in the ${only} site`;
  return `${path}${line === undefined ? '' : `:${line}`}\n  - ${old}\n  + ${now}`;
}
