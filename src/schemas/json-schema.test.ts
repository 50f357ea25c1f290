import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { jsonSchemas, snippets } from './json-schema.ts';

type Node = { [key: string]: unknown };

/** Every property anywhere in a schema, by its dotted path. */
function properties(node: unknown, path = ''): [string, Node][] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'properties'
      ? Object.entries(value as Node).flatMap(([name, property]) => [
          [`${path}.${name}`, property as Node] as [string, Node],
          ...properties(property, `${path}.${name}`),
        ])
      : properties(value, path),
  );
}

describe('JSON Schemas of content files', () => {
  test.each(Object.entries(jsonSchemas()))('describe every field of %s', (_, schema) => {
    const undescribed = properties(schema).filter(([, property]) => !property.description);
    expect(undescribed.map(([path]) => path)).toEqual([]);
  });

  test('are written to where editors look for them', async () => {
    for (const [name, schema] of Object.entries(jsonSchemas())) {
      const file = await readFile(
        new URL(`../../.vscode/schemas/${name}.json`, import.meta.url),
        'utf8',
      );
      expect(JSON.parse(file), `run npm run schemas for ${name}.json`).toEqual(schema);
    }
  });

  test('let an editor leave out what has a default', () => {
    const { article } = jsonSchemas() as { article: { required: string[] } };
    expect(article.required).toContain('title');
    expect(article.required).not.toContain('topics');
  });
});

describe('snippets for stories', () => {
  test('offer every attribute of a fact with what it takes', () => {
    const { 'fact mode': mode, ...others } = snippets();
    expect(mode).toMatchObject({
      prefix: 'mode=',
      body: expect.stringContaining('|rail,air,sea,road,combined|'),
    });
    for (const { description } of Object.values(others)) expect(description).not.toBe('');
  });

  test('are written to where the editor looks for them', async () => {
    const file = new URL('../../.vscode/silklines.code-snippets', import.meta.url);
    expect(JSON.parse(await readFile(file, 'utf8')), 'run npm run schemas').toEqual(snippets());
  });
});
