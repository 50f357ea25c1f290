import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stampName, writeHeaders } from './build/finish.ts';
import { mergeParts, readPart } from './build/merge.ts';
import { putSite } from './build/put.ts';
import { nextFolder } from './build/swap.ts';
import { isAlive, readTarget, typedPath } from './lib/project.ts';
import { main, step } from './lib/steps.mjs';

const usage = `Usage: npm run merge -- PART PART…
  Puts parts of a site, each built by npm run build -- --shard 1/2 and so on, into dist/ (or OUT_DIR).`;

async function merge(folders: readonly string[]): Promise<void> {
  const { base, out } = readTarget(process.env);
  const next = nextFolder(out, process.pid);
  try {
    await step('merge', `${folders.length} parts`, async () => {
      const files = await mergeParts(folders, next);
      await writeHeaders(next, base);
      const [first = ''] = folders;
      await writeFile(join(next, stampName), (await readPart(first)).from);
      await putSite({ next, made: null, stays: [], kept: null, listing: null }, out, isAlive);
      return `${files} files`;
    });
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}

const folders = process.argv.slice(2);
if (folders.length === 0 || folders.some((folder) => folder.startsWith('-'))) {
  console.error(usage);
  process.exitCode = 2;
} else {
  await main(() => merge(folders.map(typedPath)));
}
