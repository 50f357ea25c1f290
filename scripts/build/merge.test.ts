import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mergeParts, type Part, partName, whyNotWhole } from './merge.ts';
import { parseShard, shardOf } from './pages/shard.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silklines parts '));
});
afterEach(() => rm(folder, { recursive: true }));

async function part(nth: number, files: Record<string, string>): Promise<string> {
  const path = join(folder, `part ${nth}`);
  const all = { ...files, [partName]: JSON.stringify({ nth, of: 2, from: 'a' } satisfies Part) };
  for (const [name, text] of Object.entries(all)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), text);
  }
  return path;
}

it('puts parts into one folder, what both have once', async () => {
  const parts = [
    await part(1, { 'a/index.html': 'a', '_astro/x.css': 'x' }),
    await part(2, { 'b/index.html': 'b', '_astro/x.css': 'x' }),
  ];
  expect(await mergeParts(parts, join(folder, 'whole'))).toBe(3);
  const names = await readdir(join(folder, 'whole'), { recursive: true });
  expect(names.filter((name) => /\.\w+$/.test(name)).sort()).toEqual([
    '_astro/x.css',
    'a/index.html',
    'b/index.html',
  ]);
  expect(await readFile(join(folder, 'whole', 'b/index.html'), 'utf8')).toBe('b');
});

it('refuses what is not the same in two parts, and what is no part', async () => {
  const parts = [await part(1, { 'x.css': 'x' }), await part(2, { 'x.css': 'y' })];
  await expect(mergeParts(parts, join(folder, 'whole'))).rejects.toThrow('x.css is not the same');
  await expect(mergeParts([folder], join(folder, 'whole'))).rejects.toThrow('is no part of a site');
});

it('says which part is missing, double or of another site', () => {
  const [one, two] = [1, 2].map((nth): Part => ({ nth, of: 2, from: 'a' })) as [Part, Part];
  expect(whyNotWhole([two, one])).toBeNull();
  expect(whyNotWhole([])).toMatch('no parts');
  expect(whyNotWhole([one])).toMatch('there is no 2');
  expect(whyNotWhole([one, two, one])).toMatch('twice');
  expect(whyNotWhole([one, { ...two, from: 'b' }])).toMatch('one commit');
  expect(whyNotWhole([one, { ...two, of: 3 }])).toMatch('different ways');
});

it('gives each page to one part, to each part about as many, and moves none for a new page', () => {
  const pages = Array.from({ length: 3_000 }, (_, nth) => `facts/${nth}`);
  const counts = Map.groupBy(pages, (page) => shardOf(page, 3));
  expect([...counts.keys()].sort()).toEqual([1, 2, 3]);
  for (const some of counts.values()) expect(Math.abs(some.length - 1_000)).toBeLessThan(150);
});

it('reads what part a build is of', () => {
  expect(parseShard('2/4')).toEqual({ nth: 2, of: 4 });
  expect(['0/2', '3/2', '1', '', '1/x'].map(parseShard)).toEqual([null, null, null, null, null]);
});
