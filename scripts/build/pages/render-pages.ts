import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { openMemory } from '../../../src/corpus/trace.ts';
import {
  figuresGiven,
  figuresListed,
  giveFigures,
} from '../../../src/site/figures/figures-listed.ts';
import { openBundle, type PageRenderer } from '../bundle/bundle.ts';
import { addressOf, CachedBuild, ownPaths, type Path, type Setting } from './cached-build.ts';
import type { Answer, PageRef, Portion, Said } from './hand-out.ts';
import { holdBodies } from './held-response.ts';
import { isForAny, portionsOf } from './portions.ts';
import { makePage, type Origin } from './response.ts';
import type { Shard } from './shard.ts';
import { subjectOf } from './subject.ts';

/** What a process that makes pages is told. */
export interface Task extends Setting {
  /** Folder of the bundle that renders them. */
  bundle: string;
  origin: Origin;
  /** The part of the site that is built, where not all of it is. */
  shard: Shard | null;
  /** Whether it lists the pages that all make. */
  lists: boolean;
}

/** Says something, which is on its way once the promise is kept: work that never waits keeps it here. */
const say = (said: Said): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(said, undefined, undefined, (error) => (error ? reject(error) : resolve()));
  });

/** Milliseconds between two words of how many pages were made: a page takes less than to say so. */
const pause = 500;

/** Counts pages and says now and then how many were made, and what was written. */
function counter(build: CachedBuild): { one(): Promise<void>; rest(): Promise<void> } {
  let count = 0;
  let said = performance.now();
  const rest = async () => {
    const files = build.takeWritten();
    if (count > 0 || files.length > 0) await say({ what: 'made', count, files });
    count = 0;
    said = performance.now();
  };
  const one = async () => {
    count += 1;
    if (performance.now() - said >= pause) await rest();
  };
  return { one, rest };
}

/** Waits until all is there that pages are made of: facts may still be read while this process begins. */
function untilReady(): Promise<void> {
  return new Promise((resolve) => {
    process.once('message', () => resolve());
    void say({ what: 'opened' });
  });
}

/** The next portion, as the process that started this one has it. */
function nextPortion(): Promise<Portion | null> {
  return new Promise((resolve) => {
    process.once('message', ({ portion, figures }: Answer) => {
      if (figures) giveFigures(figures);
      resolve(portion);
    });
    void say({ what: 'free', knowsFigures: figuresGiven() !== undefined });
  });
}

/** Makes pages of a site with code that was bundled before: in one process lists them, in each makes those that it is handed. */
async function renderPages(task: Task): Promise<void> {
  holdBodies();
  const app = await openBundle(task.bundle);
  const build = new CachedBuild(task);
  await build.open();
  await loadCode(app);
  await untilReady();
  openMemory(build);
  const make = async (paths: readonly Path[]) => {
    const tell = counter(build);
    for (const path of paths) {
      await build.make(path, () => makePage(app, path, task.origin));
      await tell.one();
    }
    await tell.rest();
  };
  if (task.lists) await make(await listPages(app, build, task.shard));
  const routes = routesOf(app);
  for (let next = await nextPortion(); next; next = await nextPortion())
    await make(next.pages.map((page) => pathOf(page, routes)));
  await build.remember();
  process.disconnect();
}

/** Loads the code of all pages: it reads content when pages are listed and made. */
async function loadCode(app: PageRenderer): Promise<void> {
  for (const route of routesOf(app)) await app.getComponentByRoute?.(route);
}

const routesOf = (app: PageRenderer): Path['route'][] =>
  app.manifest.routes.map(({ routeData }) => routeData);

function pathOf({ pathname, route, handed }: PageRef, routes: readonly Path['route'][]): Path {
  const data = routes[route];
  if (!data) throw new Error(`${pathname} is of no page.`);
  return { pathname, route: data, ...(handed !== null && { cacheKey: handed }) };
}

/** What is asked for first: which stories, facts and places there are is known at once, while figures take a while to list. */
const listedFirst = ['id', 'slug'];

/**
 * Lists all pages, puts those that are as they were where they belong and hands the others out.
 *
 * @returns those that nobody else makes
 */
async function listPages(
  app: PageRenderer,
  build: CachedBuild,
  shard: Shard | null,
): Promise<Path[]> {
  const { routeCache, manifest } = app;
  const getComponentByRoute = app.getComponentByRoute?.bind(app);
  const isFirst = ({ params }: Path['route']) => params.some((name) => listedFirst.includes(name));
  const nthOf = new Map(routesOf(app).map((route, nth) => [route, nth]));
  const own: Path[] = [];
  const listed = new Set<string>();
  /** Keeps pages that are to be made, or hands them out; `all` were looked at for them. */
  const take = async (anew: readonly Path[], all: number) => {
    const { ids: figures, former = [] } = figuresListed() ?? {};
    const isGone = new Set(former);
    const isOthers = ({ pathname, route }: Path) => {
      const address = addressOf(pathname);
      return route.params.length > 0 && isForAny(address) && !isGone.has(subjectOf(address));
    };
    const others = anew.filter(isOthers);
    const ofOthers = new Set(others);
    for (const path of anew) if (!ofOthers.has(path)) own.push(path);
    const refs = others.map(
      ({ pathname, route, cacheKey }): PageRef => ({
        pathname,
        route: nthOf.get(route) ?? -1,
        handed: cacheKey ?? null,
      }),
    );
    const portions = portionsOf(refs, ({ pathname }) => addressOf(pathname));
    await say({ what: 'listed', all, count: anew.length, portions, figures });
  };
  const [first, rest] = [true, false].map((isNow) =>
    manifest.routes.filter(({ routeData }) => isFirst(routeData) === isNow),
  );
  // Each of the first is handed out as soon as it is listed.
  for (const routes of [...(first ?? []).map((route) => [route]), rest ?? []]) {
    const some = { manifest: { ...manifest, routes }, routeCache, getComponentByRoute };
    const all = ownPaths(await new StaticPaths(some as PageRenderer).getAll(), shard, listed);
    await take(build.restore(all), all.length);
  }
  await take(await build.settle(), 0);
  await say({ what: 'end', stays: build.stays });
  return own;
}

await renderPages(JSON.parse(process.argv[2] ?? '') as Task);
