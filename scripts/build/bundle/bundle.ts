import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';

/** What renders pages, below the folder of a bundle. */
export const serverFolder = 'server';
/** What browsers load, below the folder of a bundle: styles, scripts, public files. */
export const clientFolder = 'client';
/** Describes a bundle. */
export const bundleFile = 'bundle.json';

/** The style sheets of a page, by the key that Astro has for it. */
export type PageStyles = [key: string, styles: readonly unknown[]];

/** What Astro knows of a site it has bundled. */
export interface Bundle {
  /** Name of the module that renders pages, below `server/`. */
  entry: string;
  styles: PageStyles[];
}

/** What Astro renders a static site with, as far as it is used here. */
export interface PageRenderer extends StaticPathsApp {
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: object }): Promise<Response>;
}

interface LogLine {
  level: string;
  message: string;
}

/** Loads a bundle into this process. */
export async function openBundle(folder: string): Promise<PageRenderer> {
  const { entry, styles } = JSON.parse(await readFile(join(folder, bundleFile), 'utf8')) as Bundle;
  const { href } = pathToFileURL(join(folder, serverFolder, entry));
  const { app } = (await import(href)) as { app: PageRenderer };
  // Asked for each of a hundred thousand pages, which takes as long as making a small one.
  const { pageMap } = app.manifest;
  for (const [component, load] of pageMap ?? []) pageMap?.set(component, keptOnce(load));
  app.setInternals({
    pagesByKeys: new Map(styles.map(([key, own]) => [key, { styles: [...own] }])),
  });
  const destination = {
    write: ({ level, message }: LogLine) => {
      if (level === 'warn' || level === 'error') console.error(message);
    },
  };
  // No integration puts a script into all pages.
  app.setOptions({
    settings: { scripts: [] },
    logger: { options: { destination, level: 'warn' } },
  });
  return app;
}

/** What loads something, loading it once. */
function keptOnce<T>(load: () => T): () => T {
  let loaded: { it: T } | undefined;
  return () => {
    loaded ??= { it: load() };
    return loaded.it;
  };
}
