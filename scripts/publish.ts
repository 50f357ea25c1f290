import { root } from './lib/project.ts';
import { main } from './lib/steps.mjs';
import { publishCommand } from './publish/publish-command.ts';

await main(async () => {
  process.exitCode = await publishCommand(process.argv.slice(2), root);
});
