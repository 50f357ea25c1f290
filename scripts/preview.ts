import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { recover } from './build/swap.ts';
import { isAlive, readTarget } from './lib/project.ts';
import { Failure, main } from './lib/steps.mjs';
import { portOf } from './lib/target.ts';
import { listenLocally } from './serve/listen.ts';
import { createStaticServer } from './serve/static-server.ts';

// Serves the site as it was last built, on this machine alone.
await main(async () => {
  const { base, out } = readTarget(process.env);
  // A build that was killed as it put a new site in the place of the last has left both, and neither where it is served.
  await recover(out, isAlive);
  if (!existsSync(join(out, 'index.html'))) {
    throw new Failure('There is no built site yet: run npm start, or npm run build.');
  }
  const wanted = portOf(process.env);
  if (typeof wanted !== 'number') throw new Failure(wanted.fault);
  const { port, close } = await listenLocally(createStaticServer({ folder: out, base }), wanted);
  if (wanted !== 0 && port !== wanted) console.log(`! Port ${wanted} is taken.`);
  console.log(`\n  Silklines is at http://localhost:${port}${base}   (Ctrl+C stops it)\n`);
  const stop = () => {
    close();
    process.exitCode = 0;
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
});
