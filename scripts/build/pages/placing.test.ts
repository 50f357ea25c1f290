import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fillFiles, Placing, placeFiles } from './placing.ts';
import { stampOf } from './site-files.ts';
import { PageStore } from './store.ts';

let top: string;
const places = () => ({ out: join(top, 'next'), last: join(top, 'last'), kept: join(top, 'kept') });
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'silklines places '));
});
afterEach(() => rm(top, { recursive: true }));

/** A page of the last site that is kept as well. */
async function page(file: string, text: string) {
  const path = join(top, 'last', file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  const body = new PageStore(join(top, 'kept')).keep(Buffer.from(text));
  return { file, stamp: stampOf(await stat(path)), body };
}

const textOf = (file: string) => readFile(join(top, 'next', file), 'utf8');

it('leaves a file that stands in the last site, puts what is kept of any other, and says where neither has it', async () => {
  const pages = await Promise.all(['a', 'b', 'c'].map((name) => page(`${name}/index.html`, name)));
  const [a, b, c] = pages as [(typeof pages)[0], (typeof pages)[0], (typeof pages)[0]];
  await writeFile(join(top, 'last', b.file), 'touched');
  await rm(join(top, 'last', c.file));
  const placed = placeFiles(places(), [a, b, { ...c, body: '0'.repeat(64) }]);
  expect(placed).toEqual([
    { stamp: a.stamp, stays: true },
    { stamp: stampOf(await stat(join(top, 'next', b.file))), stays: false },
    null,
  ]);
  expect(await textOf(b.file)).toBe('b');
  await expect(textOf(a.file)).rejects.toThrow('ENOENT');
});

it('fills a new site with all that stays, and fails where that was taken away and is not kept', async () => {
  const pages = await Promise.all(['a', 'b', 'c'].map((name) => page(`${name}/index.html`, name)));
  const [a, b, c] = pages as [(typeof pages)[0], (typeof pages)[0], (typeof pages)[0]];
  await writeFile(join(top, 'last', b.file), 'touched');
  fillFiles(places(), [a, b]);
  expect([await textOf(a.file), await textOf(b.file)]).toEqual(['a', 'b']);
  await rm(join(top, 'last', c.file));
  expect(() => fillFiles(places(), [{ ...c, body: '0'.repeat(64) }])).toThrow('c/index.html');
});

it('answers in the order in which it was asked, from a thread of its own', async () => {
  const placing = new Placing(places());
  const some = await Promise.all(
    Array.from({ length: 40 }, (_, nth) => page(`${nth}/index.html`, String(nth))),
  );
  const [first, rest] = [some.slice(0, 30), some.slice(30)];
  expect(await Promise.all([placing.place(first), placing.place(rest)])).toEqual(
    [first, rest].map((part) => part.map(({ stamp }) => ({ stamp, stays: true }))),
  );
  await placing.end();
});

it('says so where it cannot work', async () => {
  await writeFile(join(top, 'next'), 'no folder');
  const placing = new Placing(places());
  const lost = { ...(await page('a/index.html', 'a')), stamp: '' };
  await expect(placing.place([lost])).rejects.toThrow();
  await placing.end();
});
