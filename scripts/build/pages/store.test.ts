import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PageStore } from './store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silklines pages '));
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const recordsOf = (body: string) => ({
  pages: new Map([
    ['/a', { pathname: '/a', handed: 'h', body, stamp: 's', questions: Uint32Array.of(0, 1) }],
  ]),
  work: new Map([['length-of x', { json: '{"a":1}', questions: Uint32Array.of(1) }]]),
  answers: [
    ['facts *', '2'],
    ['stated x', '1'],
  ] as const,
});

/** When a build is remembered that began when the one before had ended, and what it made. */
const at = (now: number, part = '') => ({ part, began: now, now });

async function files(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

it('gives back what it was told of a build of the same code', async () => {
  const store = new PageStore(folder);
  const name = await store.keep(bytes('<p>a'));
  await store.remember('code', recordsOf(name), at(0));
  const [known] = await new PageStore(folder).records('code');
  const asked = [...(known?.pages.get('/a')?.questions ?? [])].map((at) => known?.answers[at]);
  expect(asked).toEqual([
    ['facts *', '2'],
    ['stated x', '1'],
  ]);
  expect(known?.work).toEqual(recordsOf(name).work);
  expect(Buffer.from((await store.body(name)) ?? '').toString()).toBe('<p>a');
  expect(await store.records('other code')).toEqual([]);
  expect([await store.knows('code'), await store.knows('other code')]).toEqual([true, false]);
});

it('counts damaged bytes for none, and puts them right', async () => {
  const store = new PageStore(folder);
  const name = await store.keep(bytes('<p>a'));
  const [path = ''] = await files();
  await writeFile(path, '<p>b');
  expect(await store.body(name)).toBeNull();
  expect(await store.body('../../etc/passwd')).toBeNull();
  await store.keep(bytes('<p>a'));
  expect(await store.body(name)).not.toBeNull();
});

it('takes a file of the site for its bytes, and notices where somebody writes to it', async () => {
  const store = new PageStore(folder);
  const page = join(folder, 'index.html');
  await writeFile(page, '<p>a');
  const name = store.keep(bytes('<p>a'), page);
  expect(Buffer.from(store.body(name) ?? '').toString()).toBe('<p>a');
  await writeFile(page, '<p>b');
  expect(store.body(name)).toBeNull();
  store.keep(bytes('<p>a'), page);
  expect(Buffer.from(store.body(name) ?? '').toString()).toBe('<p>a');
  expect(await readFile(page, 'utf8')).toBe('<p>b');
});

it('counts records that were cut off or changed for none', async () => {
  const store = new PageStore(folder);
  await store.remember('code', recordsOf(await store.keep(bytes('a'))), at(0));
  const path = (await files()).find((each) => each.endsWith('.records')) ?? '';
  const text = await readFile(path, 'latin1');
  for (const damaged of [
    text.slice(0, -9),
    text.slice(0, -4),
    text.replace('"version":5', '"version":1'),
    text.replace('"lines":[1,1,1]', '"lines":[1,1,2]'),
    text.replace('"lines":[1,1,1]', '"lines":[1,1,0]'),
    `${text.slice(0, -4)}\u0000\u0000\u0000\u0000`,
    `${text}{}\n`,
    '',
  ].map((each) => Buffer.from(each, 'latin1'))) {
    await writeFile(path, damaged);
    expect(await store.records('code'), damaged.toString('latin1')).toEqual([]);
  }
});

it('lets two builds write at once', async () => {
  const [one, other] = [new PageStore(folder), new PageStore(folder)];
  const names = await Promise.all(
    Array.from({ length: 40 }, (_, nth) => (nth % 2 ? one : other).keep(bytes(`${nth >> 1}`))),
  );
  expect(new Set(names).size).toBe(20);
  await Promise.all([
    one.remember('code', recordsOf(names[0] ?? ''), at(0)),
    other.remember('code', recordsOf(names[0] ?? ''), at(0)),
  ]);
  expect(await one.records('code')).toHaveLength(1);
  expect((await files()).filter((path) => path.endsWith('.tmp'))).toEqual([]);
});

it('forgets what none of the last builds knows, but not what another may just have written', async () => {
  const store = new PageStore(folder);
  const hour = 3_600_000;
  const old = await store.keep(bytes('old'));
  for (const path of await files()) await utimes(path, 0, 0);
  const fresh = await store.keep(bytes('fresh'));
  const known = await store.keep(bytes('known'));
  await store.remember('code', recordsOf(known), at(Date.now()));
  expect(await store.body(old)).toBeNull();
  expect(await store.body(fresh)).not.toBeNull();
  await store.remember('code', recordsOf(known), at(Date.now() + 2 * hour));
  expect(await store.body(fresh)).toBeNull();
  expect(await store.body(known)).not.toBeNull();
  for (let code = 1; code <= 16; code++)
    await store.remember(String(code), recordsOf(known), at(Date.now()));
  expect((await files()).filter((path) => path.endsWith('.records'))).toHaveLength(16);
});

it('remembers parts of a site beside each other, until one build makes all of it', async () => {
  const store = new PageStore(folder);
  const [half, whole] = [await store.keep(bytes('half')), await store.keep(bytes('whole'))];
  const bodies = async () =>
    (await store.records('code')).map(({ pages }) => pages.get('/a')?.body).toSorted();
  await store.remember('code', recordsOf(half), at(Date.now(), '.1-2'));
  await store.remember('code', recordsOf(half), at(Date.now(), '.2-2'));
  expect(await bodies()).toEqual([half, half]);
  // What helpers of the same build remember stays.
  await store.remember('code', recordsOf(whole), { part: '', began: 0, now: Date.now() });
  expect(await bodies()).toEqual([half, half, whole].toSorted());
  await store.remember('code', recordsOf(whole), at(Date.now() + 1_000));
  expect(await bodies()).toEqual([whole]);
});
