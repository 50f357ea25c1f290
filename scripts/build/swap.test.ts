import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stampsIn } from './stamps.ts';
import { nextFolder, recover, restore, snapshot, swapFolder } from './swap.ts';

let top: string;
let dist: string;
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'silklines swap '));
  dist = join(top, 'dist');
});
afterEach(() => rm(top, { recursive: true }));

async function site(folder: string, text: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), text);
  return folder;
}
const page = () => readFile(join(dist, 'index.html'), 'utf8');
const everybodyDead = () => false;

it('puts a new site in the place of the last and leaves nothing else behind', async () => {
  await site(dist, 'old');
  await swapFolder(await site(nextFolder(dist, 7), 'new'), dist);
  expect(await page()).toBe('new');
  expect(await readdir(top)).toEqual(['dist']);
});

it('brings the last site back after an interruption between the two renames', async () => {
  await site(join(top, '.dist.last'), 'old');
  await recover(dist, everybodyDead);
  expect(await page()).toBe('old');
});

it('removes the last site where an interruption came behind both renames', async () => {
  await site(dist, 'new');
  await site(join(top, '.dist.last'), 'old');
  await recover(dist, everybodyDead);
  expect(await page()).toBe('new');
  expect(await readdir(top)).toEqual(['dist']);
});

it('leaves the swap of a living build alone', async () => {
  await site(join(top, '.dist.last'), 'old');
  const next = await site(nextFolder(dist, 8), 'new');
  await recover(dist, () => true);
  await swapFolder(next, dist);
  expect(await page()).toBe('new');
  expect(await readdir(top)).toEqual(['dist']);
});

it('puts one of two sites in place, whole, where two builds end at once', async () => {
  await site(dist, 'old');
  const both = await Promise.all([7, 8].map((pid) => site(nextFolder(dist, pid), String(pid))));
  await Promise.allSettled(both.map((next) => swapFolder(next, dist)));
  expect(await page()).toMatch(/^[78]$/);
});

it('removes what a dead build left and keeps what a living one is making', async () => {
  await site(dist, 'old');
  await site(nextFolder(dist, 7), 'dead');
  await site(nextFolder(dist, 8), 'living');
  await recover(dist, (pid) => pid === 8);
  expect((await readdir(top)).sort()).toEqual(['.dist.next-8', 'dist']);
});

it('puts stored files back as they were, at any depth: changed, added and removed ones', async () => {
  const facts = join(top, 'facts');
  await mkdir(join(facts, 'measures'), { recursive: true });
  await writeFile(join(facts, 'measures', 'trips.jsonl'), '1');
  await writeFile(join(facts, 'changed.json'), '1');
  await writeFile(join(facts, 'removed.json'), '2');
  await writeFile(join(facts, 'edited.json'), '4');
  const before = snapshot(facts);
  await writeFile(join(facts, 'changed.json'), '9');
  await writeFile(join(facts, 'added.json'), '3');
  await rm(join(facts, 'removed.json'));
  await rm(join(facts, 'measures'), { recursive: true });
  const after = stampsIn(facts);
  // Somebody edits a file that nobody had written.
  await writeFile(join(facts, 'edited.json'), '40');
  await restore(facts, before, after);
  const textsIn = (files: ReturnType<typeof snapshot>) =>
    Object.fromEntries(Array.from(files, ([path, { bytes }]) => [path, String(bytes)]));
  expect(textsIn(snapshot(facts))).toEqual({ ...textsIn(before), 'edited.json': '40' });
});
