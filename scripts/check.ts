import { endWithReader, keepCompiled, root } from './lib/project.ts';

endWithReader();
keepCompiled();
const { checkCommand } = await import('./check/check-command.ts');

process.exitCode = await checkCommand(process.argv.slice(2), root);
