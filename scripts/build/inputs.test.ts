import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashInputs } from './inputs.ts';

let project: string;
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'silklines inputs '));
  await put('src/pages/index.astro', '<p>');
  await put('content/articles/a.md', 'a');
});
afterEach(() => rm(project, { recursive: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(join(project, path, '..'), { recursive: true });
  await writeFile(join(project, path), text);
}
const addresses = { site: 'http://localhost:4321', base: '/' };

it('is the same while nothing a page is made of has changed', async () => {
  const before = await hashInputs(project, addresses);
  await put('src/pages/index.test.ts', 'a test');
  await put('README.md', 'a document');
  await put('content/articles/.draft.md.swp', 'an editor’s own file');
  expect(await hashInputs(project, addresses)).toBe(before);
});

it.each([
  ['an article is edited', 'content/articles/a.md', 'b'],
  ['an article is added', 'content/articles/b.md', ''],
  ['a page is edited', 'src/pages/index.astro', '<b>'],
  ['packages change', 'package-lock.json', '{}'],
])('differs where %s', async (_, path, text) => {
  const before = await hashInputs(project, addresses);
  await put(path, text);
  expect(await hashInputs(project, addresses)).not.toBe(before);
});

it('differs for another base path', async () => {
  const before = await hashInputs(project, addresses);
  expect(await hashInputs(project, { ...addresses, base: '/silklines/' })).not.toBe(before);
});

it('differs for a build that asks for the editors’ form', async () => {
  const before = await hashInputs(project, addresses);
  const asked = await hashInputs(project, { ...addresses, form: 'desk/silklines' });
  expect(asked).not.toBe(before);
  expect(await hashInputs(project, { ...addresses, form: 'desk/other' })).not.toBe(asked);
});
