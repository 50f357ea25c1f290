import { flushCompileCache } from 'node:module';
import { openDevStore } from '../../src/corpus/dev-store.ts';
import { formatProblem } from '../../src/schemas/problem.ts';
import { root } from '../lib/project.ts';
import { devStoreIntegration } from './integration.ts';
import { putOffPackages } from './late-packages.ts';
import { FileStore } from './store.ts';

/** Milliseconds until all that a first page needs is loaded. */
const afterFirstPage = 20_000;

/** Opens the store and serves the site with it, for as long as the process runs. */
export async function serve(server: {
  port: number | undefined;
  host: string | undefined;
  open: boolean | undefined;
}): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const allowPackages = putOffPackages();
  const { dev } = await import('astro');
  const store = await FileStore.open(root);
  openDevStore(store);
  for (const problem of store.problems) console.error(formatProblem(problem));
  const given = Object.fromEntries(
    Object.entries(server).filter(([, value]) => value !== undefined),
  );
  await dev({
    root,
    server: given,
    devToolbar: { enabled: true },
    integrations: [devStoreIntegration(store, root)],
  });
  allowPackages();
  // A server is ended by a signal, after which Node writes nothing any more: by now a first page has been shown.
  setTimeout(flushCompileCache, afterFirstPage).unref();
}
