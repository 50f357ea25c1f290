import { runTool } from './lib/project.ts';

// Every linter and formatter over the whole project, all of their findings at once.
// Biome: TypeScript, CSS, JSON, scripts of .astro. Prettier: .astro, Markdown, YAML.
// remark-lint: Markdown, prose of articles included. knip: what nothing uses.

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
process.exitCode = results.some(({ code }) => code !== 0) ? 1 : 0;
