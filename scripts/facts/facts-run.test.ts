import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sealed } from '../../src/extraction/reader/seal.ts';
import type { FactsFile } from '../../src/schemas/fact.ts';
import { formatProblem } from '../../src/schemas/problem.ts';
import { readProject } from './facts-run.ts';

// Many runs each, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'facts-'));
  for (const folder of ['content/atlas', 'content/articles', 'content/facts']) {
    await mkdir(join(root, folder), { recursive: true });
  }
  await write(
    'content/atlas/places.yaml',
    '- id: wuhan\n  name: Wuhan\n  kind: city\n  lat: 30.6\n  lon: 114.3\n',
  );
  for (const name of ['lines', 'corridors', 'measures', 'figures'])
    await write(`content/atlas/${name}.yaml`, '[]\n');
  await write(
    'content/atlas/measures.yaml',
    '- id: trips\n  name: Trips\n  unit: trip\n  nouns: [trip]\n  subjects: [trip]\n  summary: Trips.\n',
  );
});
afterEach(() => rm(root, { recursive: true }));

const write = (path: string, text: string | Uint8Array) => writeFile(join(root, path), text);
const article = (prose: string, more = '') =>
  `---\ntitle: Trains\ndek: What ran.\ndate: 2024-06-11\nauthors: [DevStore]\nsources:\n  - id: a\n    title: A\n    publisher: B\n    url: https://example.org/a\n    type: news\n${more}---\n\n${prose}\n`;
const put = (slug: string, prose: string, more = '') =>
  write(`content/articles/${slug}.md`, article(prose, more));
const stored = async (slug: string): Promise<FactsFile> =>
  JSON.parse(await readFile(join(root, `content/facts/${slug}.json`), 'utf8')) as FactsFile;
const names = async () => (await readdir(join(root, 'content/facts'))).sort();
const giveUp = (slug: string) =>
  write('content/gone.yaml', `- story: ${slug}\n  date: 2024-07-01\n  reason: Withdrawn.\n`);
const run = () => readProject(root, { check: false, today: '2024-07-01' });
const check = () => readProject(root, { check: true, today: '2024-07-01' });
const messages = async () => (await run()).errors.map(formatProblem);

describe('reading a project', () => {
  it('stores the facts of every article, and reads none again that has not changed', async () => {
    await put('one', 'Wuhan ran 900 trains in 2021.');
    await put('two', 'Wuhan ran 70 trains in 2020.');
    expect(await run()).toMatchObject({
      read: 2,
      unchanged: 0,
      changed: ['one.json', 'two.json'],
      errors: [],
    });
    const before = await readFile(join(root, 'content/facts/one.json'), 'utf8');
    expect(await run()).toMatchObject({ read: 0, unchanged: 2, changed: [] });
    await put('two', 'Wuhan ran 71 trains in 2020.');
    expect(await run()).toMatchObject({ read: 1, unchanged: 1, changed: ['two.json'] });
    expect((await stored('two')).facts.map(({ value }) => value)).toEqual([71]);
    expect(await readFile(join(root, 'content/facts/one.json'), 'utf8')).toBe(before);
  });

  it('reads an article again when the atlas has changed', async () => {
    await put('one', 'Xyzgrad ran 900 trains in 2021.');
    await run();
    expect((await stored('one')).facts[0]?.places).toEqual([]);
    await write('content/atlas/places.yaml', '- id: xyzgrad\n  name: Xyzgrad\n  kind: city\n');
    await run();
    expect((await stored('one')).facts[0]?.places).toEqual(['xyzgrad']);
  });

  it('reads many articles at once as it reads one', async () => {
    const paths = ['content/facts/story-40.json', 'content/register/stories/story-40.jsonl'];
    const texts = () => Promise.all(paths.map((path) => readFile(join(root, path), 'utf8')));
    for (let nth = 10; nth <= 40; nth++)
      await put(`story-${nth}`, `Wuhan ran ${nth} trains in 2021.`);
    await put('story-29', 'Wuhan ran :fact[29 trains]{colour=red} in 2021.');
    const files = (await run()).errors.map(({ file }) => file);
    expect(files).toEqual(['content/articles/story-29.md']);
    await put('story-29', 'Wuhan ran 29 trains in 2021.', 'draft: true\n');
    expect(await run()).toMatchObject({ read: 31, errors: [] });
    const among = await texts();
    await rm(join(root, 'content/facts'), { recursive: true });
    await rm(join(root, 'content/register'), { recursive: true });
    for (let nth = 10; nth < 40; nth++) await rm(join(root, `content/articles/story-${nth}.md`));
    await run();
    expect(await texts()).toEqual(among);
  });

  it('says where the prose begins', async () => {
    await put('one', 'Wuhan ran 900 trains in 2021.');
    await run();
    const { bodyStart } = await stored('one');
    expect(article('Wuhan ran 900 trains in 2021.').slice(bodyStart)).toMatch(/^Wuhan/);
  });

  it('keeps what editors said when an article changes', async () => {
    await put('one', 'Wuhan ran 900 trains in 2021.');
    await run();
    const file = await stored('one');
    const facts = file.facts.map((fact) => sealed({ ...fact, status: 'confirmed' }));
    await write('content/facts/one.json', JSON.stringify({ ...file, facts }));
    await put('one', 'A new start. Wuhan ran 900 trains in 2021.');
    await run();
    expect((await stored('one')).facts.map(({ status }) => status)).toEqual(['confirmed']);
    await put('one', 'A new start.');
    const { warnings } = await run();
    expect(warnings.map(({ message }) => message)).toEqual([
      'a fact that was confirmed is gone: “900 trains” of “Wuhan ran 900 trains in 2021.”',
    ]);
    expect((await stored('one')).orphans).toHaveLength(1);
  });

  it('carries what editors said over to a new name of the article', async () => {
    await put('one', 'Wuhan ran 900 trains in 2021. Wuhan ran 900 trains in 2021.');
    await run();
    const file = await stored('one');
    const judged = file.facts.map((fact, at) =>
      at === 1 ? sealed({ ...fact, status: 'confirmed' }) : fact,
    );
    await write('content/facts/one.json', JSON.stringify({ ...file, facts: judged }));
    await run();
    await put('one', 'Wuhan ran 900 trains in 2021. Wuhan ran 900 trains in 2021.', 'topics: []\n');
    await run();
    await rm(join(root, 'content/articles/one.md'));
    await put(
      'two',
      'Wuhan ran 900 trains in 2021. Wuhan ran 900 trains in 2021.',
      'formerly: [one]\n',
    );
    const { warnings, removed } = await run();
    expect([warnings, removed]).toEqual([[], ['one.json']]);
    expect((await stored('two')).facts.map(({ status }) => status)).toEqual([
      'extracted',
      'confirmed',
    ]);
  });

  it('tells of judgements that go with an article', async () => {
    await put('one', 'Wuhan ran 900 trains in 2021.');
    await put('two', 'Wuhan ran 70 trains in 2020.');
    await run();
    const file = await stored('one');
    const facts = file.facts.map((fact) => sealed({ ...fact, status: 'rejected' }));
    await write('content/facts/one.json', JSON.stringify({ ...file, facts }));
    await rm(join(root, 'content/articles/one.md'));
    await giveUp('one');
    expect((await run()).warnings.map(formatProblem)).toEqual([
      'content/facts/one.json:1:1: goes with its article, and one judgement of an editor with it (where the article was renamed, bring this file back from git and write formerly: [one] in the front matter)',
    ]);
  });

  it('removes the facts of an article that is gone', async () => {
    await put('one', 'Wuhan ran 900 trains in 2021.');
    await put('two', 'Wuhan ran 70 trains in 2020.');
    await run();
    await rm(join(root, 'content/articles/two.md'));
    await giveUp('two');
    expect((await run()).removed).toEqual(['two.json']);
    expect(await names()).toEqual(['one.json']);
  });

  it('clears away what a killed run left, and nothing of a run that lives', async () => {
    await write('content/facts/.one.json.999999999.tmp', 'half');
    await write(`content/facts/.one.json.${process.ppid}.tmp`, 'half');
    await put('one', 'Wuhan ran 900 trains in 2021.');
    await run();
    expect(await names()).toEqual([`.one.json.${process.ppid}.tmp`, 'one.json']);
  });

  it('lists facts of different articles that disagree', async () => {
    await put('one', 'Wuhan made 900 trips in 2021.');
    await put('two', 'Wuhan made 700 trips in 2021.');
    const { warnings } = await run();
    expect(warnings.map(({ file, line }) => [file, line])).toEqual([
      ['content/articles/one.md', 14],
    ]);
    expect(warnings[0]?.message).toContain('700 trips');
  });
});

describe('errors', () => {
  it('are all told at once, and nothing is written or removed', async () => {
    await put('gone', 'Wuhan ran 1 train in 2021.', 'draft: true\n');
    await run();
    const before = await stat(join(root, 'content/facts/gone.json'));
    await rm(join(root, 'content/articles/gone.md'));
    await put('good', 'Wuhan ran 900 trains in 2021.');
    await write('content/articles/empty.md', '\n');
    await write('content/articles/bytes.md', new Uint8Array([0x41, 0xff]));
    await write('content/articles/bare.md', 'Wuhan ran 900 trains.');
    await put('field', 'Text.', 'colour: red\n');
    await put(
      'map',
      '::map{corridor=nowhere place=wuhen}\n\n::chart{series=none}\n\n::chart{type=pie}',
    );
    await write('content/articles/Bad Name.md', article('Text.'));
    await write('content/articles/huge.md', article('word '.repeat(300_000)));
    expect(await messages()).toEqual([
      'content/articles/Bad Name.md:1:1: “Bad Name” cannot be an address (name the file with small letters, digits and single hyphens)',
      'content/articles/bare.md:1:1: has no front matter (begin with --- and title, dek, date, authors and sources)',
      'content/articles/bytes.md:1:2: the file is not UTF-8; in a Western encoding “Aÿ” stands here (save it with the encoding UTF-8)',
      'content/articles/empty.md:1:1: the file is empty (write the article, or delete the file)',
      'content/articles/field.md:12:1: colour: unknown field (known are title, dek, date, updated, asOf, authors, sources, language, topics, corridors, order, contrast, corrections, formerly, draft)',
      'content/articles/huge.md:1:1: Markdown of 1.5 MB; at most 1 MB is read (split the article in two)',
      'content/articles/map.md:14:7: no corridor is called “nowhere” (there is none yet)',
      'content/articles/map.md:14:24: no place is called “wuhen” (did you mean “wuhan”?)',
      'content/articles/map.md:16:9: no facts make a series “none” (there is none yet)',
      'content/articles/map.md:18:1: ::chart names no series (write ::chart{series=…}, or ::chart{figure=…})',
      'content/articles/map.md:18:9: no chart has the type “pie” (types are bars, line, journeys, scales)',
    ]);
    expect(await names()).toEqual(['gone.json']);
    expect((await stat(join(root, 'content/facts/gone.json'))).mtimeMs).toBe(before.mtimeMs);
  });

  it('name both articles of one slug', async () => {
    await put('one', 'Text.');
    await mkdir(join(root, 'content/articles/more'));
    await write('content/articles/more/one.md', article('Text.'));
    expect(await messages()).toEqual([
      'content/articles/one.md:1:1: has the slug “one”, as has content/articles/more/one.md (rename one of the two)',
    ]);
  });

  it('name a former slug that is taken', async () => {
    await put('one', 'Text.');
    await put('two', 'Text.', 'formerly: [one, two, old]\n');
    await put('three', 'Text.', 'formerly: [old]\n');
    expect(await messages()).toEqual([
      'content/articles/two.md:12:12: formerly: “one” is the slug of another article (take it out, or rename that article)',
      'content/articles/two.md:12:17: formerly: “two” is this article’s own file name (take it out)',
      'content/articles/two.md:12:22: formerly: “old” leads to content/articles/three.md already (take it out of one of the two)',
    ]);
  });

  it('never overwrite a facts file that cannot be read', async () => {
    await put('one', 'Wuhan ran 900 trains in 2021.');
    await write('content/facts/one.json', '<<<<<<< ours');
    expect((await messages())[0]).toMatch(
      /^content\/facts\/one\.json:1:1: holds the marks of a merge .*--anew one writes it anew/,
    );
    expect(await readFile(join(root, 'content/facts/one.json'), 'utf8')).toBe('<<<<<<< ours');
  });

  it('of the atlas stand beside those of articles', async () => {
    await write('content/atlas/places.yaml', '- id: wuhan\n');
    await put('one', 'Text.', 'colour: red\n');
    const found = (await run()).errors.map(({ file }) => file);
    expect(new Set(found)).toEqual(
      new Set(['content/atlas/places.yaml', 'content/articles/one.md']),
    );
  });
});

describe('a check', () => {
  it('finds nothing after a run, and writes nothing', async () => {
    await put(
      'one',
      'Trade of Wuhan rose from $5 million in 2020 to a record $9 million (64 million yuan) in 2021, on the first train from Wuhan to Xyzgrad, which took 10 to 12 days.',
    );
    expect((await check()).changed).toEqual(['one.json']);
    expect(await names()).toEqual([]);
    await run();
    expect(await check()).toMatchObject({ changed: [], removed: [] });
  });

  it('finds a file without its article', async () => {
    await put('one', 'Text.');
    await put('two', 'Text.');
    await run();
    await rm(join(root, 'content/articles/one.md'));
    expect((await check()).removed).toEqual(['one.json']);
    expect(await names()).toEqual(['one.json', 'two.json']);
  });
});
