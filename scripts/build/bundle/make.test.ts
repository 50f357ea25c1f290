import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bundleNamed } from './make.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silklines bundles '));
});
afterEach(() => rm(folder, { recursive: true }));

const day = 86_400_000;
let made = 0;
const bundle = (name: string, now = Date.now()) =>
  bundleNamed({ folder, name, now }, async (into) => {
    made += 1;
    await writeFile(join(into, 'code.mjs'), `made ${made}`);
  });
const textOf = async (path: string) => readFile(join(path, 'code.mjs'), 'utf8');

it('makes a bundle once, and of other code another', async () => {
  const first = await bundle('a');
  const text = await textOf(first);
  expect(await textOf(await bundle('a'))).toBe(text);
  expect(await textOf(await bundle('b'))).not.toBe(text);
});

it('makes a bundle anew of which a file was changed, is gone or was added', async () => {
  const spoil = [
    (path: string) => writeFile(join(path, 'code.mjs'), 'else'),
    (path: string) => rm(join(path, 'code.mjs')),
    (path: string) => writeFile(join(path, 'more.mjs'), ''),
  ];
  for (const spoiled of spoil) {
    const path = await bundle('a');
    const before = made;
    await spoiled(path);
    expect(await textOf(await bundle('a'))).toBe(`made ${before + 1}`);
    expect((await readdir(path)).sort()).toEqual(['code.mjs', 'sums.json']);
  }
});

it('leaves nothing of a bundle that could not be made', async () => {
  const failing = bundleNamed({ folder, name: 'a', now: 0 }, async () => {
    throw new Error('no room');
  });
  await expect(failing).rejects.toThrow('no room');
  expect(await readdir(folder)).toEqual([]);
});

it('forgets bundles that nobody has used lately beyond the latest', async () => {
  const now = Date.now();
  for (const name of ['a', 'b', 'c', 'd', 'e']) await bundle(name, now);
  expect(await readdir(folder)).toHaveLength(5);
  await bundle('b', now + day);
  await bundle('f', now + 2 * day);
  expect(await readdir(folder)).toContain('b');
  expect(await readdir(folder)).toHaveLength(4);
});
