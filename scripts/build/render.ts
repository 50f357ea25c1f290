import { mkdir, readdir, readFile, rename, rm, statfs } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { root, runTool } from '../lib/project.ts';
import { Failure } from '../lib/steps.mjs';
import { type Far, readProgress, Teller } from './pages/progress.ts';
import type { Shard } from './pages/shard.ts';

/** What a process that makes pages may take, in bytes: on a small machine there are fewer of them than processors. */
const roomOfProcess = 2_000_000_000;
/** More processes than these read the same content and bundle the same scripts for ever smaller parts. */
const mostProcesses = 4;

/** Each process bundles and lists the whole site before it makes its part, which takes as long as the pages of so many stories. */
const leastStories = 50;

/** How many processes make the pages of a site that is made anew. */
export const processesFor = (processors: number, memory: number, stories: number): number =>
  Math.max(
    1,
    Math.min(
      processors,
      mostProcesses,
      Math.floor(memory / roomOfProcess),
      Math.floor(stories / leastStories),
    ),
  );

/**
 * Builds the pages of a site, or of one part of it, into a folder: those of a whole site that is made anew by several
 * processes, each of which makes a part.
 *
 * @param isKept whether pages of an earlier build are kept, so that there is no work for more than one process; asked
 *   only where there might be
 * @throws where a page cannot be made; the folder may then hold anything
 */
export async function renderSite(
  folder: string,
  { shard, isKept }: { shard: Shard | null; isKept: () => Promise<boolean> },
): Promise<void> {
  const most = shard ? 1 : processesFor(availableParallelism(), totalmem(), await countStories());
  const of = most > 1 && (await isKept()) ? 1 : most;
  const teller = new Teller(process.stdout);
  if (of === 1) await renderPart(folder, shard, (far) => teller.tell(far));
  else {
    // Articles are rendered and stored once; the processes find them as they are and write none.
    await runAstro(['sync'], {}, () => undefined);
    const fars: Far[] = [];
    const parts = Array.from({ length: of }, (_, at) =>
      at === 0 ? folder : `${folder}-${at + 1}`,
    );
    try {
      await Promise.all(
        parts.map((part, at) =>
          renderPart(part, { nth: at + 1, of }, (far) => {
            fars[at] = far;
            if (Object.keys(fars).length === of) teller.tell(sumOf(fars));
          }),
        ),
      );
      for (const part of parts.slice(1)) await moveInto(part, folder);
    } finally {
      for (const part of parts.slice(1)) await rm(part, { recursive: true, force: true });
    }
  }
  teller.end();
}

const countStories = async (): Promise<number> =>
  (await readdir(join(root, 'content', 'articles'))).filter((name) => name.endsWith('.md')).length;

const sumOf = (fars: readonly Far[]): Far => ({
  done: fars.reduce((sum, { done }) => sum + done, 0),
  count: fars.reduce((sum, { count }) => sum + count, 0),
  all: fars.reduce((sum, { all }) => sum + all, 0),
});

const renderPart = (folder: string, shard: Shard | null, tell: (far: Far) => void): Promise<void> =>
  runAstro(
    ['build'],
    { OUT_DIR: folder, BUILD_PROGRESS: 'on', ...(shard && { SHARD: `${shard.nth}/${shard.of}` }) },
    tell,
  );

async function runAstro(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  tell: (far: Far) => void,
): Promise<void> {
  const { code, output } = await runTool('astro', args, {
    env,
    capture: true,
    onLine: (line) => {
      const far = readProgress(line);
      if (far) tell(far);
      return far !== null;
    },
  });
  if (code === 0) return;
  if (await isFull(env['OUT_DIR'] ?? root)) throw new FullDisk();
  console.error(withoutPages(output));
  throw new Failure('Pages could not be made.');
}

/** There is no room left where the site is built. */
export class FullDisk extends Failure {}

/** Less room than this is left of a disk on which a build has failed for want of it. */
const leastBytes = 1_000_000;

/** Whether the disk of a folder is full: what Astro says of it is how it broke down, not why. */
async function isFull(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(dirname(folder));
  return bavail * bsize < leastBytes;
}

/** What Astro said, without the line it prints for each page that went well. */
const withoutPages = (output: string): string =>
  output
    .split('\n')
    .filter((line) => !/^\S+\s+[├└]─ \S+ \(\+[\d.]+m?s\)(?: \(file not created.*)?\s*$/.test(line))
    .join('\n')
    .trim();

/**
 * Moves the files of one part of a site into another: what both hold, such as styles, must be the same in both.
 *
 * @throws where a file differs
 */
export async function moveInto(part: string, whole: string): Promise<void> {
  const entries = await readdir(part, { recursive: true, withFileTypes: true });
  const made = new Set<string>();
  for (const entry of entries.filter((one) => one.isFile())) {
    const from = join(entry.parentPath, entry.name);
    const to = join(whole, from.slice(part.length + 1));
    const there = await readFile(to).catch(() => null);
    if (there === null) {
      const folder = dirname(to);
      if (!made.has(folder)) await mkdir(folder, { recursive: true });
      made.add(folder);
      await rename(from, to);
    } else if (!there.equals(await readFile(from)))
      throw new Failure(`${from.slice(part.length + 1)} came out in two ways.`);
  }
}
