import { endWithReader, keepCompiled, root } from './lib/project.ts';

endWithReader();
keepCompiled();
const { factsCommand } = await import('./facts/facts-command.ts');

process.exitCode = await factsCommand(process.argv.slice(2), root);
