import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listSite } from './listing.ts';
import { isBegun, putOver } from './over.ts';
import type { ToPlace } from './pages/placing.ts';
import { stampOf } from './pages/site-files.ts';
import { PageStore } from './pages/store.ts';
import { putSite } from './put.ts';
import { stampsIn } from './stamps.ts';
import { nextFolder, recover } from './swap.ts';

let top: string;
let dist: string;
let kept: string;
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'silklines put '));
  dist = join(top, 'sites', 'dist');
  kept = join(top, 'kept');
});
afterEach(() => rm(top, { recursive: true }));

const everybodyAlive = () => true;
const everybodyDead = () => false;

/** Writes files of a folder: their paths and texts. */
async function write(folder: string, files: Record<string, string>): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** What stands in a folder: paths and texts. */
async function read(folder: string): Promise<Record<string, string>> {
  const paths = [...stampsIn(folder).keys()].sort();
  const texts = paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
}

/** A file of the site that stands, which would be made as it is and is kept as well. */
async function staying(file: string): Promise<ToPlace> {
  const path = join(dist, file);
  const body = new PageStore(kept).keep(await readFile(path));
  return { file, stamp: stampOf(await stat(path)), body };
}

const pages = { 'a/index.html': 'a', 'b/index.html': 'b', 'c/d/index.html': 'd', e: 'e' };
const stayingAll = () => Promise.all(['a/index.html', 'b/index.html', 'e'].map(staying));

it('puts what was made over a site of which the rest stays, and takes away what is none of it, with its folders', async () => {
  await write(dist, pages);
  const stays = await stayingAll();
  const { ino } = await stat(join(dist, 'a'));
  const next = await write(nextFolder(dist, 7), { c: 'now a file', 'f/g/index.html': 'g' });
  const stamps = await putSite(
    { next, made: null, stays, kept, listing: null },
    dist,
    everybodyAlive,
  );
  const { 'c/d/index.html': _, ...others } = pages;
  expect(await read(dist)).toEqual({ ...others, c: 'now a file', 'f/g/index.html': 'g' });
  expect(new Map([...stamps].sort())).toEqual(new Map([...stampsIn(dist)].sort()));
  expect((await stat(join(dist, 'a'))).ino).toBe(ino);
  expect(await readdir(dirname(dist))).toEqual(['dist']);
});

it('puts a whole site in its place where what was to stay was changed meanwhile, from what is kept', async () => {
  await write(dist, pages);
  const stays = await stayingAll();
  await write(dist, { 'a/index.html': 'of another build', more: 'of another build' });
  const next = await write(nextFolder(dist, 7), { new: 'new' });
  const stamps = await putSite(
    { next, made: null, stays, kept, listing: null },
    dist,
    everybodyAlive,
  );
  const { 'c/d/index.html': _, ...others } = pages;
  expect(await read(dist)).toEqual({ ...others, new: 'new' });
  expect([...stamps.keys()].sort()).toEqual(Object.keys(await read(dist)));
});

it('leaves the site as it is where a file that was to stay is gone and not kept', async () => {
  await write(dist, pages);
  const [first, ...rest] = await stayingAll();
  await rm(join(dist, 'a'), { recursive: true });
  const stays = [{ ...first, body: '0'.repeat(64) } as ToPlace, ...rest];
  const next = await write(nextFolder(dist, 7), { new: 'new' });
  await expect(
    putSite({ next, made: null, stays, kept, listing: null }, dist, everybodyAlive),
  ).rejects.toThrow('a/index.html');
  expect(Object.keys(await read(dist))).toEqual(['b/index.html', 'c/d/index.html', 'e']);
});

it('takes away what was listed and is none of it, unless another build has put its site there since', async () => {
  await write(dist, { ...pages, '.built-from': 'one' });
  const listing = await listSite(dist);
  expect(listing.files.toSorted()).toEqual(['.built-from', ...Object.keys(pages)]);
  const put = async (pid: number, files: Record<string, string>) => {
    const stays = await stayingAll();
    const next = await write(nextFolder(dist, pid), { ...files, '.built-from': `${pid}` });
    await putSite({ next, made: null, stays, kept, listing }, dist, everybodyAlive);
  };
  const { 'c/d/index.html': _, ...others } = pages;
  await put(7, { f: 'f' });
  expect(await read(dist)).toEqual({ ...others, f: 'f', '.built-from': '7' });
  await put(8, { g: 'g' });
  expect(await read(dist)).toEqual({ ...others, g: 'g', '.built-from': '8' });
});

it('two builds put one site in place, whole', async () => {
  await write(dist, pages);
  const stays = await stayingAll();
  const both = await Promise.all(
    [7, 8].map((pid) => write(nextFolder(dist, pid), { 'b/index.html': `b${pid}`, h: `${pid}` })),
  );
  await Promise.all(
    both.map((next) =>
      putSite(
        {
          next,
          made: null,
          stays: stays.filter(({ file }) => file !== 'b/index.html'),
          kept,
          listing: null,
        },
        dist,
        everybodyAlive,
      ),
    ),
  );
  const { h, ...others } = await read(dist);
  expect(h).toMatch(/^[78]$/);
  expect(others).toEqual({ 'a/index.html': 'a', 'b/index.html': `b${h}`, e: 'e' });
});

it('does not wait for a build that has died', async () => {
  await write(dist, pages);
  await writeFile(join(top, 'sites', '.dist.lock'), '4711');
  const next = await write(nextFolder(dist, 7), { new: 'new' });
  await putSite({ next, made: null, stays: [], kept: null, listing: null }, dist, everybodyDead);
  expect(await read(dist)).toEqual({ new: 'new' });
  expect(await readdir(dirname(dist))).toEqual(['dist']);
});

it('finishes what an interruption left half put over a site, and nothing where another site took its place', async () => {
  const half = async () => {
    await write(dist, { ...pages, 'a/index.html': 'new a' });
    return write(nextFolder(dist, 7), { '.gone.json': '["e","c/d/index.html"]', z: 'new z' });
  };
  await half();
  await recover(dist, everybodyDead);
  expect(await read(dist)).toEqual({ 'a/index.html': 'new a', 'b/index.html': 'b', z: 'new z' });
  expect(existsSync(join(dist, 'c'))).toBe(false);
  await rm(dist, { recursive: true });
  const left = await half();
  const next = await write(nextFolder(dist, 8), { whole: 'whole' });
  await putSite({ next, made: null, stays: [], kept: null, listing: null }, dist, everybodyDead);
  expect(existsSync(left)).toBe(false);
  expect(await read(dist)).toEqual({ whole: 'whole' });
});

it('says that something was begun until all of it is done', async () => {
  await write(dist, pages);
  // A folder that holds files where a file is to be.
  const next = await write(nextFolder(dist, 7), { a: 'a file', 'b/index.html': 'new b' });
  await expect(putOver(next, dist, [])).rejects.toThrow();
  expect(isBegun(next)).toBe(true);
  await rm(join(dist, 'a'), { recursive: true });
  await recover(dist, everybodyDead);
  expect(await read(dist)).toEqual({
    ...pages,
    'a/index.html': undefined,
    a: 'a file',
    'b/index.html': 'new b',
  });
});
