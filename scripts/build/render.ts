import { cp, mkdir, readdir, rm, statfs } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { root, runScript, runTool } from '../lib/project.ts';
import { Failure } from '../lib/steps.mjs';
import { clientFolder } from './bundle/bundle.ts';
import { bundleNamed, bundlesFolder } from './bundle/make.ts';
import { bundleFingerprint } from './pages/fingerprint.ts';
import { keptPages, toldTo } from './pages/kept.ts';
import { type Far, readProgress, Teller } from './pages/progress.ts';
import type { Task } from './pages/render-pages.ts';
import type { Origin } from './pages/response.ts';
import type { Shard } from './pages/shard.ts';

/** What a process that makes pages may take, in bytes: on a small machine there are fewer of them than processors. */
const roomOfProcess = 2_000_000_000;
/** Pages are long strings that live for a moment: with little room for what is young, most of it is copied before it dies. */
const youngSpace = '--max-semi-space-size=64';
/** More processes than these read the same content for ever smaller parts. */
const mostProcesses = 4;

/** Each process reads all content and lists all addresses before it makes its part, which takes as long as the pages of so many stories. */
const leastStories = 4;

/** How many processes make the pages of a site. */
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

/** Code that makes pages, bundled. */
export interface Bundled {
  /** Folder of it. */
  folder: string;
  /** Takes it away where it is not kept for the next build. */
  end(): Promise<void>;
}

/**
 * Bundles the code that makes pages and what browsers load, unless that of an earlier build is kept.
 *
 * @throws where it cannot be bundled
 */
export async function bundleSite(env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Bundled> {
  const folder = join(root, bundlesFolder);
  const isKept = env['PAGE_CACHE'] !== 'off';
  const make = (into: string) => runAstro(into, signal);
  if (!isKept) {
    const own = join(folder, `${process.pid}.once`);
    await mkdir(own, { recursive: true });
    await make(own);
    return { folder: own, end: () => rm(own, { recursive: true, force: true }) };
  }
  const name = bundleFingerprint(root, toldTo(env));
  const found = await bundleNamed({ folder, name, now: Date.now() }, make);
  return { folder: found, end: async () => undefined };
}

/**
 * Makes the pages of a site, or of one part of it, in a folder: several processes at once, each of which makes a part.
 *
 * @throws where a page cannot be made; the folder may then hold anything
 */
export async function renderSite(
  out: string,
  setting: { bundle: string; origin: Origin; shard: Shard | null; env: NodeJS.ProcessEnv },
): Promise<void> {
  const { bundle, origin, shard, env } = setting;
  await mkdir(dirname(out), { recursive: true });
  await cp(join(bundle, clientFolder), out, { recursive: true });
  const count = processesFor(availableParallelism(), totalmem(), await countStories());
  const kept = keptPages(root, env);
  const { nth, of } = shard ?? { nth: 1, of: 1 };
  const teller = new Teller(process.stdout);
  const fars: Far[] = [];
  await Promise.all(
    Array.from({ length: count }, (_, at) => {
      // Of a part, each process makes a part: those whose hash leaves the same over.
      const part = { nth: nth + at * of, of: of * count };
      const task = { bundle, origin, shard: part.of > 1 ? part : null, out, kept };
      return renderPart(task, (far) => {
        fars[at] = far;
        if (Object.keys(fars).length === count) teller.tell(sumOf(fars));
      });
    }),
  );
  teller.end();
}

const countStories = async (): Promise<number> =>
  (await readdir(join(root, 'content', 'articles'))).filter((name) => name.endsWith('.md')).length;

const sumOf = (fars: readonly Far[]): Far => ({
  done: fars.reduce((sum, { done }) => sum + done, 0),
  count: fars.reduce((sum, { count }) => sum + count, 0),
  all: fars.reduce((sum, { all }) => sum + all, 0),
});

async function renderPart(task: Task, tell: (far: Far) => void): Promise<void> {
  const { code, output } = await runScript(
    'scripts/build/pages/render-pages.ts',
    [JSON.stringify(task)],
    {
      env: { ...process.env, BUILD_PROGRESS: 'on', NODE_ENV: 'production' },
      flags: [youngSpace],
      capture: true,
      onLine: (line) => {
        const far = readProgress(line);
        if (far) tell(far);
        return far !== null;
      },
    },
  );
  await succeeded(code, output, task.out);
}

/** Has Astro bundle the site into a folder, and render nothing. */
async function runAstro(into: string, signal: AbortSignal): Promise<void> {
  const env = { OUT_DIR: join(into, clientFolder), BUNDLE_INTO: into };
  const { code, output } = await runTool('astro', ['build'], { env, capture: true, signal });
  await succeeded(code, output, into);
}

async function succeeded(code: number, output: string, folder: string): Promise<void> {
  if (code === 0) return;
  if (await isFull(folder)) throw new FullDisk();
  console.error(output.trim());
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
