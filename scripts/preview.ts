import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readTarget } from './lib/project.ts';
import { Failure, main } from './lib/steps.mjs';
import { listenLocally } from './serve/listen.ts';
import { createStaticServer } from './serve/static-server.ts';

// Serves the site as it was last built, on this machine alone.
await main(async () => {
  const { base, out } = readTarget(process.env);
  if (!existsSync(join(out, 'index.html'))) {
    throw new Failure('There is no built site yet: run npm start, or npm run build.');
  }
  const wanted = Number(process.env.PORT ?? 4321);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
    throw new Failure(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
  }
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
