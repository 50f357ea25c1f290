import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { stampName, writeHeaders } from './build/finish.ts';
import { hashInputs } from './build/inputs.ts';
import { listSite } from './build/listing.ts';
import { type Part, partName } from './build/merge.ts';
import { isBegun } from './build/over.ts';
import { keptFolder } from './build/pages/kept.ts';
import type { Origin } from './build/pages/response.ts';
import { parseShard, type Shard } from './build/pages/shard.ts';
import { putSite } from './build/put.ts';
import { bundleSite, FullDisk, type Rendered, renderSite } from './build/render.ts';
import { stampIn, stampsIn } from './build/stamps.ts';
import { isStanding, rememberStanding, standingOf } from './build/standing.ts';
import { nextFolder, recover, restore, snapshot } from './build/swap.ts';
import { isAlive, readTarget, root, runScript } from './lib/project.ts';
import { Failure, main, step } from './lib/steps.mjs';
import { ensureForm } from './setup/install-form.ts';

const usage = `Usage: npm run build [-- --if-stale | --shard 1/2]
  Reads the facts and builds the site into dist/ (or OUT_DIR), unless it stands there as it would be built.
  --if-stale    looks at what dist/ says it was built from, not at each of its files
  --shard 1/2   builds the first half of the pages; npm run merge puts the parts together`;

/**
 * Reads the facts and builds the site beside the last one, then swaps the two.
 * A failure leaves the last good site, the stored facts and the register as they were.
 */
async function build(onlyIfStale: boolean, shard: Shard | null): Promise<void> {
  const { site, base, out, form, offers } = readTarget(process.env);
  const shown = relative(root, out) || out;
  await recover(out, isAlive);
  const sourcesNow = () => hashInputs(root, { site, base, form, offers });
  if (await isUpToDate(out, await sourcesNow(), { onlyIfStale, shard })) {
    await step('facts', 'of every article', () => 'up to date');
    await step('build', `site in ${shown}`, () => 'up to date');
    return;
  }

  if (form !== null) await ensureForm(root);
  const next = nextFolder(out, process.pid);
  const before = new Map(written.map((folder) => [folder, snapshot(folder)]));
  const begun = beginPages(next, { origin: { site, base }, shard, last: out });
  await step('facts', 'reading every article', async () => {
    const { code } = await runScript('scripts/facts.ts');
    if (code === 0) return;
    await begun.giveUp();
    await rm(next, { recursive: true, force: true });
    throw new Failure('The facts could not be read; nothing was changed.');
  });
  const after = new Map(written.map((folder) => [folder, stampsIn(folder)]));

  try {
    await step('build', `site into ${shown}`, async () => {
      const making = begun.goOn();
      const listing = listSite(out);
      const sources = await sourcesNow();
      const standing = await standingOf(root, process.env, { out, sources });
      const { made, stays } = await making.catch((error: unknown) => {
        throw new Failure(
          error instanceof FullDisk
            ? `${shown}: the disk is full (make room, then run this again).`
            : `${error instanceof Failure ? `${error.message} ` : ''}The site was not built; ${shown} stays as it was.`,
        );
      });
      // A part is no site: it has no stamp by which it would count as up to date.
      if (shard) await writeFile(join(next, partName), partOf(shard, sources));
      else {
        await writeHeaders(
          next,
          base,
          stays.map(({ file }) => file),
        );
        await writeFile(join(next, stampName), sources);
      }
      for (const name of await namesIn(next)) made.set(name, stampIn(join(next, name)));
      const kept = keptFolder(root, process.env);
      const stamps = await putSite(
        { next, made, stays, kept, listing: await listing },
        out,
        isAlive,
      );
      if (standing && !shard) await rememberStanding(standing, stamps);
      const pages = [...stamps.keys()].filter((name) => name.endsWith('.html'));
      return `${pages.length} pages`;
    });
  } catch (error) {
    // What was begun is finished by the next build.
    if (!isBegun(next)) await rm(next, { recursive: true, force: true });
    for (const folder of written)
      await restore(folder, before.get(folder) ?? new Map(), after.get(folder) ?? new Map());
    throw error;
  }
}

/** The files right in a folder. */
const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

/** Pages that are begun to be made while facts are still being read: code is bundled, and what is known of the last build read. */
interface Begun {
  /** Makes them, once the facts are read. */
  goOn(): Promise<Rendered>;
  /** Ends all that was begun. */
  giveUp(): Promise<void>;
}

function beginPages(
  next: string,
  setting: { origin: Origin; shard: Shard | null; last: string },
): Begun {
  const given = new AbortController();
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  const make = async () => {
    const { signal } = given;
    const { folder: bundle, end } = await bundleSite(process.env, signal);
    try {
      return await renderSite(next, { ...setting, bundle, env: process.env, ready, signal });
    } finally {
      await end();
    }
  };
  const making = make();
  // What goes wrong meanwhile is told when somebody waits for it.
  making.catch(() => undefined);
  return {
    goOn: () => {
      resolve();
      return making;
    },
    giveUp: async () => {
      given.abort();
      await making.catch(() => undefined);
    },
  };
}

/** Folders that reading the facts writes; a build that fails leaves them as they were. */
const written = ['content/facts', 'content/register'].map((folder) => join(root, folder));

/** Whether the site that stands is what would be built; told to be quick, its stamp is believed. */
async function isUpToDate(
  out: string,
  sources: string,
  { onlyIfStale, shard }: { onlyIfStale: boolean; shard: Shard | null },
): Promise<boolean> {
  if (onlyIfStale) return (await readStamp(out)) === sources;
  const standing = shard ? null : await standingOf(root, process.env, { out, sources });
  return standing !== null && isStanding(standing);
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
