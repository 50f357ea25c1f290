import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checks } from '../../src/schemas/check-codes.ts';
import { root } from '../lib/project.ts';
import { codesAsMarkdown, codesAsText } from './check-codes-guide.ts';

it('docs/checks.md explains every code there is', async () => {
  const guide = codesAsMarkdown();
  for (const code of Object.keys(checks)) expect(guide).toContain(`### ${code}: `);
  await expect(guide).toMatchFileSnapshot(join(root, 'docs', 'checks.md'));
});

it('codes are listed a line each, or explained one by one', () => {
  expect(codesAsText([])?.trim().split('\n')).toHaveLength(Object.keys(checks).length);
  expect(codesAsText(['sl404'])).toContain(checks.SL404.explanation);
  expect(codesAsText(['SL999'])).toBeNull();
});
