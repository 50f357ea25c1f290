import { factsCommand } from './facts/facts-command.ts';
import { endWithReader, root } from './lib/project.ts';

endWithReader();

process.exitCode = await factsCommand(process.argv.slice(2), root);
