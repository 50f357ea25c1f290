// Plain JavaScript: runs on Node 20 before the install.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main, run } from './lib/steps.mjs';
import { ensureInstalled } from './setup/install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await main(async () => {
  const node = await ensureInstalled(root);
  const script = (name) => join(root, 'scripts', name);
  const build = await run(node, [script('build.ts'), '--if-stale'], { cwd: root });
  if (build.code !== 0) {
    process.exitCode = build.code;
    return;
  }
  const serve = await run(node, [script('preview.ts')], { cwd: root });
  process.exitCode = serve.code;
});
