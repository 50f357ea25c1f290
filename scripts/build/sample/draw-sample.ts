import { root } from '../../lib/project.ts';
import { main } from '../../lib/steps.mjs';
import { drawSample } from './sample.ts';

// A process of its own, which ends when the pages are told: what a development server leaves open would keep it.
await main(async () => {
  const drawn = await drawSample(root, Number(process.argv[2]));
  await new Promise((written) => process.stdout.write(JSON.stringify(drawn), written));
});
process.exit();
