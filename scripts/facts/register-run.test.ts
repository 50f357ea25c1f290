import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readRegister } from '../../src/corpus/register/read-files.ts';
import { sealed } from '../../src/extraction/reader/seal.ts';
import type { Fact, FactsFile } from '../../src/schemas/fact.ts';
import { formatProblem } from '../../src/schemas/problem.ts';
import { root as project } from '../lib/project.ts';
import { readProject } from './facts-run.ts';
import { tellFates } from './register-report.ts';

// Many runs each, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'register-'));
  for (const folder of ['content/atlas', 'content/articles', 'content/facts'])
    await mkdir(join(root, folder), { recursive: true });
  const city = (id: string, name: string) =>
    `- id: ${id}\n  name: ${name}\n  kind: city\n  lat: 30.6\n  lon: 114.3\n`;
  await write(
    'content/atlas/places.yaml',
    city('wuhan', 'Wuhan') + city('xian', 'Xi’an') + city('lodz', 'Lodz') + city('hefei', 'Hefei'),
  );
  for (const name of ['lines', 'corridors', 'figures'])
    await write(`content/atlas/${name}.yaml`, '[]\n');
  await write(
    'content/atlas/measures.yaml',
    '- id: trips\n  name: Trips\n  unit: trip\n  nouns: [trip]\n  subjects: [trip]\n  summary: Trips.\n',
  );
});
afterEach(() => rm(root, { recursive: true }));

const write = (path: string, text: string) => writeFile(join(root, path), text);
const article = (prose: string, more = '') =>
  `---\ntitle: Trains\ndek: What ran.\ndate: 2024-06-11\nauthors: [Desk]\nsources:\n  - id: a\n    title: A\n    publisher: B\n    url: https://example.org/a\n    type: news\n${more}---\n\n${prose}\n`;
const put = (slug: string, prose: string, more = '') =>
  write(`content/articles/${slug}.md`, article(prose, more));
const run = (today = '2024-07-01') => readProject(root, { check: false, today });
const check = () => readProject(root, { check: true, today: '2030-01-01' });
const ids = async (slug: string): Promise<string[]> => {
  const text = await readFile(join(root, `content/facts/${slug}.json`), 'utf8');
  return (JSON.parse(text) as FactsFile).facts.map(({ id }) => id);
};
const names = async (folder: string) => (await readdir(join(root, folder))).sort();
const told = 'Wuhan made 900 trips in 2021. Wuhan made 700 trips in 2020.';

describe('the register of stories', () => {
  it('is written once, and says the same on any later day', async () => {
    await put('one', told);
    expect((await run()).registers).toContain('content/register/stories/one.jsonl');
    await put('one', told.replace('Wuhan made 700 trips in 2020.', ''));
    await run('2024-07-02');
    expect(await check()).toMatchObject({ changed: [], registers: [] });
    const [gone] = [...readRegister(root).facts.values()].flatMap(({ line }) => line.gone ?? []);
    expect(gone).toEqual({ date: '2024-07-02', reason: 'unstated' });
  });

  it('calls a chart by what it shows and where or when, with a comma between', async () => {
    await put('one', `${told} Xi’an made 800 trips in 2021, Hefei 600 and Lodz 500.`);
    await put('two', 'Wuhan made 950 trips in 2021.');
    await run();
    const titles = [...readRegister(root).figures.values()].map(({ line }) => line.title);
    expect(titles).toEqual(
      expect.arrayContaining([
        'What sources differ in: trips, 2021',
        'Trips, place by place, 2021',
        'Trips, Wuhan, over time',
      ]),
    );
  });

  it('holds no drafts', async () => {
    await put('one', told, 'draft: true\n');
    await run();
    expect(readRegister(root).facts.size).toBe(0);
  });

  it('keeps all ids through a new name, on the day of publication as later', async () => {
    await put('one', told);
    await run('2024-06-11');
    const before = await ids('one');
    await rename(join(root, 'content/articles/one.md'), join(root, 'content/articles/two.md'));
    await put('two', told, 'formerly: [one]\n');
    const { fates } = await run('2024-06-11');
    expect(await ids('two')).toEqual(before);
    expect(await names('content/register/stories')).toEqual(['two.jsonl']);
    expect(tellFates(fates)).toContain('two: formerly one; every address of it answers on');
    expect(readRegister(root).figures.has('story-one-map')).toBe(true);
    expect(await check()).toMatchObject({ changed: [], registers: [] });
  });

  it('asks for a word on a story that is gone, and gives the lines to paste', async () => {
    await put('one', told);
    await run();
    await rm(join(root, 'content/articles/one.md'));
    const { errors } = await run();
    const [, lines = ''] = /paste here:\n((?:.+\n)+)/.exec(errors.map(formatProblem).join()) ?? [];
    await write('content/gone.yaml', lines);
    expect((await run()).errors).toEqual([]);
    await put('one', told);
    const { warnings } = await run();
    expect(warnings.map(({ message }) => message)).toContain('the story “one” stands again');
  });

  it('names the new story in which the old name is to be written, where a file was renamed', async () => {
    await put('one', told);
    await run();
    await rename(join(root, 'content/articles/one.md'), join(root, 'content/articles/two.md'));
    const { errors } = await run();
    expect(errors.map(formatProblem).join()).toContain(
      'formerly: [one] in the front matter of “two”',
    );
  });

  it('takes a draft made of a published story for one that is gone', async () => {
    await put('one', told);
    await run();
    await put('one', told, 'draft: true\n');
    expect((await run()).errors.map(({ code }) => code)).toEqual(['SL414']);
  });

  it('enters again what a word of an editor in the facts file changes', async () => {
    await put('one', told);
    await run();
    const path = 'content/facts/one.json';
    const file = JSON.parse(await readFile(join(root, path), 'utf8')) as FactsFile;
    const [first, ...others] = file.facts;
    const facts = [sealed({ ...(first as Fact), status: 'rejected' }), ...others];
    await write(path, JSON.stringify({ ...file, facts }));
    expect((await check()).registers).toContain('content/register/stories/one.jsonl');
    const { fates } = await run();
    expect(fates.get('one')?.gone.map(({ gone }) => gone?.reason)).toEqual(['withdrawn']);
    expect(await check()).toMatchObject({ changed: [], registers: [] });
  });
});

describe('what an editor is told of addresses', () => {
  const tell = async (today?: string) => {
    const result = await run(today);
    expect(result.errors).toEqual([]);
    return tellFates(result.fates, result);
  };

  it('is nothing where nothing becomes of them', async () => {
    await put('one', told);
    expect(await tell()).toContain('one: 2 facts entered; 1 figure entered.');
    expect(await tell()).toBe('');
  });

  it('names what a correction, a figure less and one more do', async () => {
    await put('one', told);
    await run();
    await put('one', told.replace('900', '901'));
    expect(await tell()).toBe('one: 1 fact reworded, under the same address.\n');
    await put('one', 'Wuhan made 901 trips in 2021.');
    const less = await tell();
    expect(less).toMatch(
      /^one: 1 fact gone; the address says so\.\n {2}\/facts\/\w+-1\/ \(700 trips, 2020\): the story no longer says it\n/,
    );
    expect(less).toMatch(
      /figures of several stories and of the atlas: 1 figure gone; the address says so\.\n {2}\/embed\/series-\S+\/ \(.+\): no longer enough to draw\n/,
    );
    await put('one', told.replace('900', '901'));
    const more = await tell();
    expect(more).toContain('one: 1 fact back at the same address.\n');
    expect(more).toContain('of the atlas: 1 figure back at the same address.\n');
  });

  it('says that a deleted story answers with its reason, and a restored one at its addresses', async () => {
    await put('one', told);
    await run();
    await rm(join(root, 'content/articles/one.md'));
    await write('content/gone.yaml', '- story: one\n  date: 2024-07-01\n  reason: Invented.\n');
    expect(await tell()).toContain(
      'one: taken back; its page and the addresses of 2 facts and 1 figure say so, with the reason in content/gone.yaml.\n',
    );
    await write('content/gone.yaml', '[]\n');
    await put('one', told);
    expect(await tell()).toContain(
      'one: stands again, at the addresses it had: 2 facts and 1 figure.\n',
    );
  });

  it('tells of a new name once', async () => {
    await put('one', told);
    await run();
    await rename(join(root, 'content/articles/one.md'), join(root, 'content/articles/two.md'));
    await put('two', told, 'formerly: [one]\n');
    expect(await tell()).toBe('two: formerly one; every address of it answers on.\n');
    expect(await tell()).toBe('');
  });
});

describe('a day on which a story is renamed, corrected, deleted and restored', () => {
  const day = '2024-06-11';
  const move = (from: string, to: string) =>
    rename(join(root, `content/articles/${from}.md`), join(root, `content/articles/${to}.md`));
  const step = async () => {
    const result = await run(day);
    return { said: tellFates(result.fates, result), codes: result.errors.map(({ code }) => code) };
  };
  const figures = () => [...readRegister(root).figures.keys()].sort();
  const corrected = told.replace('900 trips', '910 trips');
  /** A story that is renamed and corrected: its facts and figures as they were before, and what is said of it. */
  const renamed = async () => {
    await put('one', told);
    await step();
    const [facts, drawn] = [await ids('one'), figures()];
    await move('one', 'two');
    await put('two', corrected, 'formerly: [one]\n');
    return { facts, drawn, said: (await step()).said };
  };
  // Where the last story is gone, somebody has mislaid them, and nothing is taken out.
  beforeEach(() => put('other', 'Hefei made 40 trips in 2019.'));

  it('ends with every address it began with, and says at each step what becomes of them', async () => {
    const { facts, drawn, said } = await renamed();
    expect(said).toContain('two: formerly one; every address of it answers on');
    expect(said).toContain('1 fact reworded, under the same address');
    expect(await ids('two')).toEqual(facts);

    const text = await readFile(join(root, 'content/articles/two.md'), 'utf8');
    await rm(join(root, 'content/articles/two.md'));
    expect((await step()).codes).toEqual(['SL414']);
    await write('content/gone.yaml', `- story: two\n  date: ${day}\n  reason: Too early.\n`);
    expect((await step()).said).toMatch(/^two: taken back; .+ 2 facts and 1 figure say so/);

    await write('content/gone.yaml', '[]\n');
    await write('content/articles/two.md', text);
    expect((await step()).said).toContain(
      'two: stands again, at the addresses it had: 2 facts and 1 figure.',
    );
    expect([await ids('two'), figures()]).toEqual([facts, drawn]);
    expect([...readRegister(root).facts.values()].flatMap(({ line }) => line.gone ?? [])).toEqual(
      [],
    );
    expect(await step()).toEqual({ said: '', codes: [] });
    expect(await check()).toMatchObject({ changed: [], registers: [] });
  });

  it('keeps them where it goes back to its first name and its first words', async () => {
    const { facts, drawn } = await renamed();
    await move('two', 'one');
    await put('one', told, 'formerly: [two]\n');
    expect((await step()).said).toContain('one: formerly two; every address of it answers on');
    expect([await ids('one'), figures()]).toEqual([facts, drawn]);
    expect(await names('content/register/stories')).toEqual(['one.jsonl', 'other.jsonl']);
    expect(await check()).toMatchObject({ changed: [], registers: [] });
  });

  it('stops where the new name is not said, and goes on once it is', async () => {
    await put('one', told);
    await step();
    const facts = await ids('one');
    await move('one', 'two');
    const { errors } = await run(day);
    expect(errors.map(formatProblem).join()).toContain('formerly: [one]');
    await put('two', told, 'formerly: [one]\n');
    expect((await step()).codes).toEqual([]);
    expect(await ids('two')).toEqual(facts);
  });
});

describe('the register of series', () => {
  const series = () => [...readRegister(root).figures.keys()].filter((id) => /^series-/.test(id));

  it('renames none when another of its measure and place comes to be', async () => {
    await put('one', told);
    await run();
    const before = series();
    expect(before).toHaveLength(1);
    await put(
      'two',
      'Trips of Wuhan rose by 5 percent in 2021. Trips of Wuhan rose by 7 percent in 2020.',
    );
    await run();
    expect(series()).toEqual(expect.arrayContaining(before));
  });

  it('stops for no chart whose series is gone, and tells its editor', async () => {
    await put('one', told);
    await run();
    const [id = ''] = series();
    await put('two', `::chart{series=${id.replace('series-', '')}}\n\nText.`);
    expect((await run()).errors).toEqual([]);
    await put('one', 'Wuhan made 900 trips in 2021.');
    const { errors, warnings } = await run();
    expect(errors).toEqual([]);
    expect(warnings.map(({ code }) => code)).toContain('SL309');
  });

  it('draws a chart under a name its series had, and tells the present one', async () => {
    await put('one', told);
    await run();
    const [id = ''] = series();
    const path = 'content/register/measures/trips.jsonl';
    const line = JSON.parse(await readFile(join(root, path), 'utf8')) as object;
    const lines = [line, { ...line, figure: 'series-as-it-was', key: 'as-it-was', now: id }];
    await write(path, lines.map((one) => `${JSON.stringify(one)}\n`).join(''));
    await put('two', '::chart{series=as-it-was}\n\nText.');
    const { errors, warnings } = await run();
    expect(errors).toEqual([]);
    expect(warnings.map(({ mend }) => mend)).toContain(`write series=${id.replace('series-', '')}`);
  });
});

it('merges two branches that each add a story and correct a fact', async () => {
  await put('one', told);
  await put('two', 'Lodz made 50 trips in 2021. Lodz made 40 trips in 2020.');
  await run();
  await cp(join(project, '.gitattributes'), join(root, '.gitattributes'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const commit = () => {
    git('add', 'content', '.gitattributes');
    git('commit', '-q', '-m', 'x');
  };
  git('init', '-q', '-b', 'main');
  commit();
  git('checkout', '-q', '-b', 'mine');
  await put('three', 'Xi’an made 12 trips in 2021. Xi’an made 10 trips in 2020.');
  await put('one', told.replace('900', '901'));
  await run();
  commit();
  git('checkout', '-q', '-b', 'yours', 'main');
  await put('four', 'Hefei made 22 trips in 2021. Hefei made 20 trips in 2020.');
  await put('two', 'Lodz made 51 trips in 2021. Lodz made 40 trips in 2020.');
  await run();
  commit();
  git('merge', '-q', '--no-edit', 'mine');
  expect(await check()).toMatchObject({ errors: [], changed: [], registers: [] });
  const says = [...readRegister(root).facts.values()].map(({ line }) => line.value);
  expect(says.sort()).toEqual([10, 12, 20, 22, 40, 51, 700, 901].sort());
  await run();
  expect(await check()).toMatchObject({ errors: [], changed: [], registers: [] });
});
