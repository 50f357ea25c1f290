import { cp, mkdir, readdir, rm, statfs } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { root, runScript, runTool } from '../lib/project.ts';
import { Failure } from '../lib/steps.mjs';
import { clientFolder } from './bundle/bundle.ts';
import { bundleNamed, bundlesFolder } from './bundle/make.ts';
import { bundleFingerprint } from './pages/fingerprint.ts';
import { type Answer, HandOut, type Ready, type Said } from './pages/hand-out.ts';
import { type Kept, keptPages, toldTo } from './pages/kept.ts';
import type { ToPlace } from './pages/placing.ts';
import { type Far, Teller } from './pages/progress.ts';
import type { Task } from './pages/render-pages.ts';
import type { Shard } from './pages/shard.ts';
import { PageStore } from './pages/store.ts';
import { stampsIn } from './stamps.ts';

/** What a process that makes pages may take, in bytes: on a small machine there are fewer of them than processors. */
const roomOfProcess = 2_000_000_000;
/** Pages are long strings that live for a moment: with little room for what is young, most of it is copied before it dies. */
const youngSpace = '--max-semi-space-size=64';
/** One process that makes little leaves the room of the others to itself: it is cleared seldom, which is a tenth of its time. */
const roomOfOne = ['--max-semi-space-size=128', '--min-semi-space-size=64'];
/** Left to itself the heap doubles before it is cleared: pages leave so much behind that a process holds a gigabyte of what nobody needs. */
const oldSpace = '--heap-growing-percent=40';
/** What a process takes at most where nobody says more, in bytes: Node gives no heap more room than that. */
const roomUntold = 4_000_000_000;
/** So much of the machine all of them together may take. */
const shareOfAll = 0.8;

/** Memory that all processes together may take, in bytes: a container may have less than its machine. */
const memoryOfMachine = (): number => Math.min(totalmem(), process.constrainedMemory() || Infinity);

/** Of a large site a process holds more than Node allows by itself, where the machine has it. */
export function roomFor(memory: number, processes: number): string[] {
  const room = Math.floor((memory * shareOfAll) / processes);
  return room > roomUntold ? [`--max-old-space-size=${Math.floor(room / 1_048_576)}`] : [];
}

/** More processes than these read the same content for ever smaller parts. */
const mostProcesses = 4;

/** Each process reads all content and lists all addresses before it makes its part, which takes as long as the pages of so many stories. */
const leastStories = 4;

/** The most that a build is told to have, for what runs beside it; undefined where it may take all there are. */
const told = ({ BUILD_PROCESSES }: NodeJS.ProcessEnv): number | undefined =>
  /^[1-9]\d*$/.test(BUILD_PROCESSES ?? '') ? Number(BUILD_PROCESSES) : undefined;

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

/** The pages of a site. */
export interface Rendered {
  /** All files of the folder they were made in, with what each is known by: to list a hundred thousand takes seconds. */
  made: Map<string, string>;
  /** What was not made, since it stands in the last site as it would be. */
  stays: readonly ToPlace[];
}

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

const flagsOf = (nth: number, isNew: boolean): string[] =>
  nth === 0 && !isNew ? roomOfOne : [youngSpace, oldSpace];

/** So many pages are made sooner by one process than others have read what they are made of: the more stories the longer. */
export const leastPagesFor = (stories: number): number => Math.max(400, 4 * stories);

/**
 * Makes the pages of a site, or of one part of it, in a folder: one process lists them, and as many as there is work for
 * make them.
 *
 * @throws where a page cannot be made; the folder may then hold anything
 */
export async function renderSite(
  out: string,
  setting: Pick<Task, 'bundle' | 'origin' | 'shard' | 'last'> & {
    env: NodeJS.ProcessEnv;
    /** Kept once all is there that pages are made of. */
    ready: Promise<void>;
    /** Ends it at any time. */
    signal: AbortSignal;
  },
): Promise<Rendered> {
  const { bundle, origin, shard, last, env, ready } = setting;
  await mkdir(dirname(out), { recursive: true });
  await cp(join(bundle, clientFolder), out, { recursive: true });
  const made = stampsIn(out);
  const processors = told(env) ?? availableParallelism();
  const stories = await countStories();
  const memory = memoryOfMachine();
  const most = processesFor(processors, memory, stories);
  const kept = keptPages(root, env);
  const site = { bundle, origin, shard, kept, out, last, began: Date.now() };
  const handOut = new HandOut();
  const teller = new Teller(process.stdout);
  const far: Far = { done: 0, count: 0, all: 0 };
  const failing = new AbortController();
  const signal = AbortSignal.any([failing.signal, setting.signal]);
  const faults: unknown[] = [];
  let stays: readonly ToPlace[] = [];
  const processes: Promise<void>[] = [];
  const isNew = !(await isKnown(kept));
  const start = () => {
    const nth = processes.length;
    const task = { ...site, lists: nth === 0, part: partOf(shard, nth) };
    const flags = [...flagsOf(nth, isNew), ...roomFor(memory, most)];
    processes.push(
      renderPart(task, { hear, flags, signal }).catch((error: unknown) => {
        faults.push(error);
        failing.abort();
      }),
    );
  };
  const startOthers = () => {
    while (processes.length < most) start();
  };
  const hear = (said: Said, answer: (answer: Answer | Ready) => void): void => {
    if (said.what === 'opened') void ready.then(() => answer({ isReady: true }));
    else if (said.what === 'free')
      handOut.ask((portion, figures) =>
        answer({ portion, figures: said.knowsFigures ? undefined : figures }),
      );
    else if (said.what === 'end') {
      stays = said.stays;
      handOut.end();
    } else if (said.what === 'made') {
      far.done += said.count;
      for (const [file, stamp] of said.files) made.set(file, stamp);
    } else {
      handOut.add(said.portions, said.figures);
      far.count += said.count;
      far.all += said.all;
      if (handOut.left >= leastPagesFor(stories)) startOthers();
    }
    const isFurther = said.what === 'made' || said.what === 'listed';
    if (isFurther && far.count > 0) teller.tell(far);
  };
  start();
  // Where all is to be made anew, others may as well begin to read what it is made of.
  if (isNew) startOthers();
  // Others may be begun while these are at work.
  for (let nth = 0; nth < processes.length; nth += 1) await processes[nth];
  teller.end();
  if (faults.length > 0) throw faults[0];
  return { made, stays };
}

const isKnown = async ({ folder, fingerprint }: Kept): Promise<boolean> =>
  folder !== null && (await new PageStore(folder).knows(fingerprint));

/** What the records of a process are called: the first remembers the whole site but for what others made. */
function partOf(shard: Shard | null, nth: number): string {
  const part = shard ? `.${shard.nth}-${shard.of}` : '';
  return nth === 0 ? part : `${part}.and-${nth}`;
}

const countStories = async (): Promise<number> =>
  (await readdir(join(root, 'content', 'articles'))).filter((name) => name.endsWith('.md')).length;

async function renderPart(
  task: Task,
  {
    hear,
    flags,
    signal,
  }: {
    hear: (said: Said, answer: (answer: Answer | Ready) => void) => void;
    flags: string[];
    signal: AbortSignal;
  },
): Promise<void> {
  const { code, output } = await runScript(
    'scripts/build/pages/render-pages.ts',
    [JSON.stringify(task)],
    {
      env: { ...process.env, NODE_ENV: 'production' },
      flags,
      capture: true,
      signal,
      onMessage: (message, answer) => hear(message as Said, answer),
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
