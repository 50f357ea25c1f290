import { readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { stampName, writeHeaders } from './build/finish.ts';
import { hashInputs } from './build/inputs.ts';
import { type Part, partName } from './build/merge.ts';
import { readProgress, Teller } from './build/pages/progress.ts';
import { parseShard, type Shard } from './build/pages/shard.ts';
import { nextFolder, recover, restore, snapshot, swapFolder } from './build/swap.ts';
import { isAlive, readTarget, root, runScript, runTool } from './lib/project.ts';
import { Failure, main, step } from './lib/steps.mjs';
import { ensureForm } from './setup/install-form.ts';

const usage = `Usage: npm run build [-- --if-stale | --shard 1/2]
  Reads the facts and builds the site into dist/ (or OUT_DIR).
  --if-stale    does nothing where dist/ is up to date
  --shard 1/2   builds the first half of the pages; npm run merge puts the parts together`;

/**
 * Reads the facts and builds the site beside the last one, then swaps the two.
 * A failure leaves the last good site, the stored facts and the register as they were.
 */
async function build(onlyIfStale: boolean, shard: Shard | null): Promise<void> {
  const { site, base, out, form, offers } = readTarget(process.env);
  const shown = relative(root, out) || out;
  await recover(out, isAlive);
  if (
    onlyIfStale &&
    (await readStamp(out)) === (await hashInputs(root, { site, base, form, offers }))
  ) {
    await step('facts', 'of every article', () => 'up to date');
    await step('build', `site in ${shown}`, () => 'up to date');
    return;
  }

  if (form !== null) await ensureForm(root);
  const before = await snapshotAll(written);
  await step('facts', 'reading every article', async () => {
    const { code } = await runScript('scripts/facts.ts');
    if (code !== 0) throw new Failure('The facts could not be read; nothing was changed.');
  });
  const after = await snapshotAll(written);

  const next = nextFolder(out, process.pid);
  try {
    await step('build', `site into ${shown}`, async () => {
      const from = await hashInputs(root, { site, base, form, offers });
      const { code, output } = await runAstro(next, shard);
      if (code !== 0) {
        if (await isFull(next))
          throw new Failure(`${shown}: the disk is full (make room, then run this again).`);
        console.error(withoutPages(output));
        throw new Failure(`The site was not built; ${shown} stays as it was.`);
      }
      // A part is no site: it has no stamp by which it would count as up to date.
      if (shard) await writeFile(join(next, partName), partOf(shard, from));
      else {
        await writeHeaders(next, base);
        await writeFile(join(next, stampName), from);
      }
      const pages = (await readdir(next, { recursive: true })).filter((name) =>
        name.endsWith('.html'),
      );
      await swapFolder(next, out);
      return `${pages.length} pages`;
    });
  } catch (error) {
    await rm(next, { recursive: true, force: true });
    for (const folder of written)
      await restore(folder, before.get(folder) ?? new Map(), after.get(folder) ?? new Map());
    throw error;
  }
}

/** Runs Astro, which tells how far it is while it builds. */
async function runAstro(out: string, shard: Shard | null) {
  const teller = new Teller(process.stdout);
  const ran = await runTool('astro', ['build'], {
    env: {
      OUT_DIR: out,
      BUILD_PROGRESS: 'on',
      ...(shard && { SHARD: `${shard.nth}/${shard.of}` }),
    },
    capture: true,
    onLine: (line) => {
      const far = readProgress(line);
      if (far) teller.tell(far);
      return far !== null;
    },
  });
  teller.end();
  return ran;
}

/** Folders that reading the facts writes; a build that fails leaves them as they were. */
const written = ['content/facts', 'content/register'].map((folder) => join(root, folder));

const snapshotAll = async (folders: readonly string[]): Promise<Map<string, Map<string, Buffer>>> =>
  new Map(
    await Promise.all(
      folders.map(
        async (folder): Promise<[string, Map<string, Buffer>]> => [folder, await snapshot(folder)],
      ),
    ),
  );

/** Less room than this is left of a disk on which a build has failed for want of it. */
const leastBytes = 1_000_000;

/** Whether the disk of a folder is full: what Astro says of it is how it broke down, not why. */
async function isFull(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(dirname(folder));
  return bavail * bsize < leastBytes;
}

/** What Astro said, without the line it prints for each page that went well. */
function withoutPages(output: string): string {
  return output
    .split('\n')
    .filter((line) => !/^\S+\s+[├└]─ \S+ \(\+[\d.]+m?s\)(?: \(file not created.*)?\s*$/.test(line))
    .join('\n')
    .trim();
}

async function readStamp(out: string): Promise<string | null> {
  return readFile(join(out, stampName), 'utf8').catch(() => null);
}

const partOf = (shard: Shard, from: string): string =>
  JSON.stringify({ ...shard, from } satisfies Part);

const [first, value, ...rest] = process.argv.slice(2);
const shard = first === '--shard' ? parseShard(value ?? '') : null;
const isPlain = first === undefined || (first === '--if-stale' && value === undefined);
if (rest.length > 0 || !(isPlain || shard)) {
  console.error(usage);
  process.exitCode = 2;
} else {
  await main(() => build(first === '--if-stale', shard));
}
