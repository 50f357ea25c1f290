import { join } from 'node:path';
import { root, runScript } from '../../scripts/lib/project.ts';
import { listenLocally } from '../../scripts/serve/listen.ts';
import { createStaticServer } from '../../scripts/serve/static-server.ts';
import { sites } from './sites.ts';

/** Builds the site where it is stale, at the root and below a base path, and serves both. */
export default async function serve(): Promise<() => void> {
  const closers: (() => void)[] = [];
  for (const { folder, base, variable } of Object.values(sites)) {
    const { code, output } = await runScript('scripts/build.ts', ['--if-stale'], {
      env: { ...process.env, OUT_DIR: folder, BASE_PATH: base },
      capture: true,
    });
    if (code !== 0) throw new Error(`The site could not be built:\n${output}`);
    const server = createStaticServer({ folder: join(root, folder), base });
    const { port, close } = await listenLocally(server, 0);
    process.env[variable] = `http://localhost:${port}${base}`;
    closers.push(close);
  }
  return () => {
    for (const close of closers) close();
  };
}
