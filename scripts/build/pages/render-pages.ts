import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { openBundle } from '../bundle/bundle.ts';
import { CachedBuild, ownPaths, type Setting } from './cached-build.ts';
import { progress } from './progress.ts';
import { makePage, type Origin } from './response.ts';

/** What a process that makes pages is told. */
export interface Task extends Setting {
  /** Folder of the bundle that renders them. */
  bundle: string;
  origin: Origin;
}

/** Makes the pages of a site, or of a part of it, with code that was bundled before. */
async function renderPages(task: Task): Promise<void> {
  const app = await openBundle(task.bundle);
  const paths = ownPaths(await new StaticPaths(app).getAll(), task.shard);
  const build = new CachedBuild(task);
  const anew = await build.restore(paths);
  const tell = progress(anew.length, paths.length);
  for (const path of anew) {
    await build.make(path, () => makePage(app, path, task.origin));
    tell();
  }
  await build.remember();
}

await renderPages(JSON.parse(process.argv[2] ?? '') as Task);
