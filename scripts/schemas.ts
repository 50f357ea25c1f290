/** Writes the JSON Schemas of content files to .vscode/schemas/, where .vscode/settings.json points editors at them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { jsonSchemas } from '../src/schemas/json-schema.ts';

const folder = new URL('../.vscode/schemas/', import.meta.url);

await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
