import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { moveInto, processesFor } from './render.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silklines render '));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

it('makes a large site with every processor that the memory has room for, a small one with one', () => {
  expect(processesFor(2, 24e9, 1_000)).toBe(2);
  expect(processesFor(2, 3e9, 1_000)).toBe(1);
  expect(processesFor(1, 1e9, 1_000)).toBe(1);
  expect(processesFor(64, 256e9, 1_000)).toBe(4);
  expect(processesFor(4, 24e9, 14)).toBe(1);
  expect(processesFor(4, 24e9, 150)).toBe(3);
});

it('moves a part of a site into another, of which both hold the styles', async () => {
  await put({
    'a/index.html': 'a',
    'a/_astro/x.css': 'x',
    'b/_astro/x.css': 'x',
    'b/facts/1/index.html': '1',
    'b/facts/2/index.html': '2',
  });
  await moveInto(join(folder, 'b'), join(folder, 'a'));
  const files = await readdir(join(folder, 'a'), { recursive: true, withFileTypes: true });
  expect(files.filter((one) => one.isFile())).toHaveLength(4);
  expect(await readFile(join(folder, 'a/facts/2/index.html'), 'utf8')).toBe('2');
});

it('makes no site of parts that hold one file in two ways', async () => {
  await put({ 'a/page/index.html': 'one', 'b/page/index.html': 'other' });
  await expect(moveInto(join(folder, 'b'), join(folder, 'a'))).rejects.toThrow(
    'page/index.html came out in two ways',
  );
});
