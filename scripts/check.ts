import { checkCommand } from './check/check-command.ts';
import { endWithReader, root } from './lib/project.ts';

endWithReader();

process.exitCode = await checkCommand(process.argv.slice(2), root);
