import { runScript, runTool } from './lib/project.ts';

// Types of .ts and .astro files, then content: are the stored facts those of the articles?
const types = await runTool('astro', ['check']);
const content = await runScript('scripts/facts.ts', ['--check']);
process.exitCode = types.code || content.code ? 1 : 0;
