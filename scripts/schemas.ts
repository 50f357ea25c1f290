/**
 * Writes the JSON Schemas of content files to .vscode/schemas/, where .vscode/settings.json points editors at them, and
 * the snippets that complete directives beside them.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { jsonSchemas, snippets } from '../src/schemas/json-schema.ts';
import { speakPlainly } from './lib/steps.mjs';

speakPlainly();

const folder = new URL('../.vscode/schemas/', import.meta.url);

await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
await writeFile(
  new URL('../silklines.code-snippets', folder),
  `${JSON.stringify(snippets(), null, 2)}\n`,
);
