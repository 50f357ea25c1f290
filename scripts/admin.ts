import { root, runScript } from './lib/project.ts';
import { main } from './lib/steps.mjs';
import { ensureForm } from './setup/install-form.ts';

// The site as it is written, with the editors' form at /admin/: both end together.
await main(async () => {
  await ensureForm(root);
  const { code } = await runScript('scripts/dev.ts', process.argv.slice(2), {
    env: { ...process.env, ADMIN: '1' },
  });
  process.exitCode = code;
});
