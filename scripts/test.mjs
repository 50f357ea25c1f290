// Plain JavaScript: runs on Node 20 before the install.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main, run } from './lib/steps.mjs';
import { ensureInstalled } from './setup/install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await main(async () => {
  const node = await ensureInstalled(root);
  const { code } = await run(
    node,
    [join(root, 'scripts', 'all-checks.ts'), ...process.argv.slice(2)],
    {
      cwd: root,
    },
  );
  process.exitCode = code;
});
