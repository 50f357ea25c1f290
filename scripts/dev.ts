import { watch } from 'node:fs';
import { join } from 'node:path';
import { root, runScript, runTool } from './lib/project.ts';

// Astro's server for writing, with the facts read again whenever an article or the atlas changes.
const pause = 150;

let timer: NodeJS.Timeout | undefined;
let reading: Promise<unknown> = runScript('scripts/facts.ts');
await reading;

for (const folder of ['articles', 'atlas']) {
  watch(join(root, 'content', folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(() => runScript('scripts/facts.ts'));
    }, pause);
  });
}

const { code } = await runTool('astro', ['dev', ...process.argv.slice(2)]);
process.exit(code);
