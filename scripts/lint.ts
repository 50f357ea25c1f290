import { root, runTool } from './lib/project.ts';
import { speakPlainly } from './lib/steps.mjs';
import { findImportFaults } from './lint/import-faults.ts';
import { readCode } from './lint/read-code.ts';
import { filesInBrowsers } from './lint/type-projects.ts';

speakPlainly();

// Every linter and formatter over the whole project, all of their findings at once.
// Biome: TypeScript, CSS, JSON, scripts of .astro. Prettier: .astro, Markdown, YAML.
// remark-lint: Markdown, prose of articles included. knip: what nothing uses. Rooms: the order of imports, and circles.

const write = process.argv.includes('--write');

const tools: [name: string, args: string[]][] = [
  ['@biomejs/biome', ['check', ...(write ? ['--write'] : []), '--error-on-warnings', '.']],
  ['prettier', [write ? '--write' : '--check', '--log-level=warn', '**/*.{astro,md,yaml,yml}']],
  // Prose is never rewritten, so remark only ever reports.
  ['remark-cli', ['.', '--frail', '--quiet', '--silently-ignore']],
  ...(write ? [] : [['knip', ['--no-progress']] satisfies [string, string[]]]),
];

const results = await Promise.all(
  tools.map(async ([name, args]) => ({ name, ...(await runTool(name, args, { capture: true })) })),
);
for (const { name, code, output } of results) {
  if (code === 0) console.log(`✓ ${name}`);
  else console.log(`✗ ${name}\n${output.trimEnd()}\n`);
}
const faults = findImportFaults(readCode(root, ['src', 'scripts']), filesInBrowsers(root));
console.log(faults.length === 0 ? '✓ rooms' : `✗ rooms\n${faults.join('\n')}\n`);
process.exitCode = faults.length > 0 || results.some(({ code }) => code !== 0) ? 1 : 0;
