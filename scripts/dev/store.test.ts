import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sealed } from '../../src/extraction/reader/seal.ts';
import type { FactsFile } from '../../src/schemas/fact.ts';
import { formatProblem } from '../../src/schemas/problem.ts';
import { digestOf, readVerified } from '../facts/facts-verified.ts';
import { reportOn } from './report.ts';
import { FileStore } from './store.ts';

vi.setConfig({ testTimeout: 60_000 });

let root: string;

const write = (path: string, text: string) => writeFile(join(root, path), text);
const places = '- { id: wuhan, name: Wuhan, kind: city, lat: 30.6, lon: 114.3 }\n';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'desk-'));
  for (const folder of ['content/atlas', 'content/articles', 'content/facts'])
    await mkdir(join(root, folder), { recursive: true });
  for (const name of ['lines', 'corridors', 'measures', 'figures'])
    await write(`content/atlas/${name}.yaml`, '[]\n');
  await write('content/atlas/places.yaml', places);
});
afterEach(() => rm(root, { recursive: true }));

const put = (slug: string, prose: string, front = '') =>
  write(
    `content/articles/${slug}.md`,
    `---\ntitle: Trains\ndek: What ran.\ndate: 2024-06-11\nauthors: [Desk]\nsources:\n  - { id: a, title: A, publisher: B, url: https://example.org/a, type: news }\n${front}---\n\n${prose}\n`,
  );
const slugIn = (file: string) => file.replace(/^.*\/|\.md$/g, '');
const storedText = (slug: string) => readFile(join(root, `content/facts/${slug}.json`), 'utf8');
const values = (store: FileStore, slug: string) =>
  store.factsOf(slug)?.facts.map(({ value }) => value);

describe('the dev store', () => {
  it('has the facts of a saved article in memory and on the disk', async () => {
    await put('one', 'Wuhan ran 900 trains in 2021.');
    await put('two', 'Wuhan ran 70 trains in 2020.');
    const store = await FileStore.open(root);
    expect(values(store, 'one')).toEqual([900]);
    const other = store.factsOf('two');
    await put('one', 'Wuhan ran 901 trains in 2021.');
    const before = store.version;
    expect(await store.readFiles(['one.md'])).toMatchObject([{ errors: [], facts: 1 }]);
    expect(store.version).toBeGreaterThan(before);
    expect(values(store, 'one')).toEqual([901]);
    expect(await storedText('one')).toContain('"value": 901');
    expect(store.factsOf('two')).toBe(other);
    expect((await readdir(join(root, 'content/facts'))).sort()).toEqual(['one.json', 'two.json']);
  });

  it('keeps for the next server which stored facts it has read, which takes none that were changed since', async () => {
    await put('one', 'Wuhan ran 900 trains in 2021.');
    await put('two', 'Wuhan ran 70 trains in 2020.');
    await FileStore.open(root);
    const digests = async () => [await storedText('one'), await storedText('two')].map(digestOf);
    const known = await digests();
    await vi.waitFor(
      () => expect([...readVerified(root, 'desk')].sort()).toEqual(known.sort()),
      5_000,
    );
    expect(readVerified(root)).toEqual(new Set());
    const path = 'content/facts/one.json';
    await write(path, (await storedText('one')).replace('"value": 900', '"value": 901'));
    const again = await FileStore.open(root);
    expect(values(again, 'one')).toEqual([900]);
    expect(values(again, 'two')).toEqual([70]);
  });

  it('has the front matter of an article that was changed while no server ran', async () => {
    await put('one', 'Wuhan ran 900 trains in 2021.');
    const titleIn = async () => (await FileStore.open(root)).article('one')?.frontMatter.title;
    expect(await titleIn()).toBe('Trains');
    expect(await titleIn()).toBe('Trains');
    const path = 'content/articles/one.md';
    const text = await readFile(join(root, path), 'utf8');
    await write(path, text.replace('title: Trains', 'title: Wagons'));
    expect(await titleIn()).toBe('Wagons');
  });

  it('takes what it is told of twice for no news', async () => {
    await put('one', 'Wuhan ran 900 trains in 2021.');
    const store = await FileStore.open(root);
    await put('one', 'Wuhan ran 901 trains in 2021.');
    await store.readFiles(['one.md']);
    const { version } = store;
    expect(await store.readFiles(['one.md'])).toMatchObject([{ errors: [], facts: 1 }]);
    expect(store.version).toBe(version);
    await write('content/atlas/places.yaml', places.replace('114.3', '114.4'));
    expect(await store.readAtlas()).toHaveLength(1);
    expect(store.version).toBeGreaterThan(version);
    const after = store.version;
    expect(await store.readAtlas()).toEqual([]);
    expect(store.version).toBe(after);
  });

  it('writes what npm run facts writes', async () => {
    await put('one', 'Wuhan ran 900 trains in 2021.');
    await FileStore.open(root);
    const written = await storedText('one');
    const { readProject } = await import('../facts/facts-run.ts');
    expect(await readProject(root, { check: true, today: '2024-07-01' })).toMatchObject({
      errors: [],
      changed: [],
    });
    expect(await storedText('one')).toBe(written);
  });

  it('keeps what it has of an article with mistakes, and tells all of them', async () => {
    await put('one', 'Wuhan ran 900 trains in 2021.');
    const store = await FileStore.open(root);
    await put('one', 'Wuhan ran 5 trains in 2021.', 'dekk: x\nupdated: soon\n');
    const before = store.version;
    const [outcome] = await store.readFiles(['one.md']);
    expect(outcome?.errors.map(formatProblem)).toHaveLength(2);
    expect(store.version).toBe(before);
    expect(values(store, 'one')).toEqual([900]);
    expect(await storedText('one')).toContain('"value": 900');
    await put('one', 'Wuhan ran 5 trains in 2021.');
    await store.readFiles(['one.md']);
    expect(store.problems).toEqual([]);
    expect(values(store, 'one')).toEqual([5]);
  });

  it('keeps an editor’s judgement when a file goes and comes back, as some programs save', async () => {
    await put('one', 'Wuhan ran 900 trains in 2021.');
    const store = await FileStore.open(root);
    const file = JSON.parse(await storedText('one')) as FactsFile;
    const facts = file.facts.map((fact) => sealed({ ...fact, status: 'confirmed' }));
    await write('content/facts/one.json', JSON.stringify({ ...file, facts }));
    expect(await store.takeStored('one')).toBe(true);
    expect(store.factsOf('one')?.facts[0]?.status).toBe('confirmed');
    await rm(join(root, 'content/articles/one.md'));
    await store.readFiles(['one.md']);
    expect(store.articles).toEqual([]);
    await put('one', 'A word before.\n\nWuhan ran 900 trains in 2021.');
    await store.readFiles(['one.md']);
    expect(store.factsOf('one')?.facts[0]?.status).toBe('confirmed');
    const stored = JSON.parse(await storedText('one')) as FactsFile;
    expect(stored.facts[0]?.status).toBe('confirmed');
  });

  it('shows no facts that a hand has changed, and says which', async () => {
    await put('one', 'Wuhan ran 900 trains in 2021.');
    const store = await FileStore.open(root);
    const changed = (await storedText('one')).replace('"extracted"', '"confirmed"');
    await write('content/facts/one.json', changed);
    await store.takeStored('one');
    expect(store.problems.map(({ message }) => message)).toEqual([
      '“900 trains” was set to confirmed by hand',
    ]);
    expect(store.factsOf('one')?.facts[0]?.status).toBe('extracted');
    expect((await FileStore.open(root)).factsOf('one')).toBeNull();
  });

  it('removes the facts of an article that is gone for good', async () => {
    await put('one', 'Wuhan ran 900 trains in 2021.');
    const store = await FileStore.open(root);
    await rm(join(root, 'content/articles/one.md'));
    await store.readFiles(['one.md']);
    expect(await readdir(join(root, 'content/facts'))).toEqual(['one.json']);
    store.removeFacts('one');
    expect(await readdir(join(root, 'content/facts'))).toEqual([]);
  });

  it('reads every article anew by a changed atlas, and none by a broken one', async () => {
    await put('one', 'Xianyang ran 900 trains in 2021.');
    const store = await FileStore.open(root);
    expect(store.factsOf('one')?.facts[0]?.places).toEqual([]);
    await write('content/atlas/places.yaml', '- { id: xianyang, kind: town }\n');
    await store.readAtlas();
    expect(store.problems.map(({ file }) => file)).toContain('content/atlas/places.yaml');
    await write(
      'content/atlas/places.yaml',
      `${places}- { id: xianyang, name: Xianyang, kind: city, lat: 34.3, lon: 108.7 }\n`,
    );
    await store.readAtlas();
    expect(store.problems).toEqual([]);
    expect(store.factsOf('one')?.facts[0]?.places).toEqual(['xianyang']);
  });

  it('names charts of series that no facts make, without holding the article back', async () => {
    await put('one', 'Wuhan ran 900 trains in 2021.\n\n::chart{series=nothing}');
    const store = await FileStore.open(root);
    expect(values(store, 'one')).toEqual([900]);
    expect(store.checkCharts()?.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'content/articles/one.md:12',
    ]);
    expect(store.checkCharts()).toBeNull();
  });
});

describe('the report on a page', () => {
  it('lists facts with their sentences, numbers that were not read, and what contradicts', async () => {
    await put('one', 'Wuhan ran 900 freight trains in 2021. It is listed as No. 17.');
    await put('two', 'Wuhan ran 700 freight trains in 2021.');
    const store = await FileStore.open(root);
    const report = reportOn(store, '/base/stories/one/', root);
    expect(report.article).toMatchObject({ file: 'content/articles/one.md', facts: 1 });
    expect(report.sentences[0]).toMatchObject({
      line: 10,
      text: 'Wuhan ran 900 freight trains in 2021.',
      facts: [{ words: '900 freight trains, 2021', places: ['Wuhan'], line: 10, column: 11 }],
    });
    expect(report.sentences.flatMap(({ unread }) => unread.map(({ text }) => text))).not.toEqual(
      [],
    );
    expect(report.warnings.map(({ message }) => message).join()).toContain('700');
  });

  it('tells of the mistakes of its story alone, with those of text and front matter together', async () => {
    await put('one', 'Wuhan ran :fact[900 trains]{colour=red} in 2021.', 'dekk: x\n');
    await put('two', 'Wuhan ran 700 freight trains in 2021.', 'dekk: x\n');
    await put('three', 'Wuhan ran 800 freight trains in 2022.');
    const store = await FileStore.open(root);
    const told = (page: string) =>
      reportOn(store, page, root).errors.map(({ file, message }) => `${slugIn(file)}: ${message}`);
    expect(told('/stories/one/')).toEqual(['one: unknown field', 'one: :fact has no “colour”']);
    expect(told('/stories/three/')).toEqual([]);
    expect(told('/about/')).toHaveLength(3);
  });

  it('is about mistakes alone where the page is no story', async () => {
    await put('one', 'Wuhan ran 900 trains in 2021.', 'dekk: x\n');
    const report = reportOn(await FileStore.open(root), '/stories/one/', root);
    expect(report).toMatchObject({ article: null, sentences: [] });
    expect(report.errors).toMatchObject([{ file: 'content/articles/one.md', field: 'dekk' }]);
  });
});
