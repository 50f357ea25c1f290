import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readHistory } from '../../src/corpus/history/read-history.ts';
import { readRegister } from '../../src/corpus/register/read-files.ts';
import type { FactsFile } from '../../src/schemas/fact.ts';
import { readProject } from './facts-run.ts';

// A story is changed, saved and committed as an editor does it, on the day it is published and on a later one.

vi.setConfig({ testTimeout: 120_000 });

const published = '2024-06-11';
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'publication-'));
  for (const folder of ['content/atlas', 'content/articles', 'content/facts'])
    await mkdir(join(root, folder), { recursive: true });
  await write(
    'content/atlas/places.yaml',
    '- id: wuhan\n  name: Wuhan\n  kind: city\n  lat: 30.6\n  lon: 114.3\n',
  );
  for (const name of ['lines', 'corridors', 'figures', 'measures'])
    await write(`content/atlas/${name}.yaml`, '[]\n');
  git(published, 'init', '-q', '-b', 'main');
});
afterEach(() => rm(root, { recursive: true }));

const write = (path: string, text: string) => writeFile(join(root, path), text);
const file = (slug: string) => `content/articles/${slug}.md`;

function git(day: string, ...args: string[]): void {
  const at = `${day}T12:00:00Z`;
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
    cwd: root,
    env: { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Writes a story; nothing is read yet. */
const put = (slug: string, prose: string, more = '') =>
  write(
    file(slug),
    `---\ntitle: Trains\ndek: What ran.\ndate: ${published}\nauthors: [Desk]\nsources:\n  - id: a\n    title: A\n    publisher: B\n    url: https://example.org/a\n    type: news\n${more}---\n\n${prose}\n`,
  );

/** Reads the facts and commits what that writes, as of a day. */
async function save(day: string): Promise<void> {
  const { errors } = await readProject(root, { check: false, today: day });
  expect(errors).toEqual([]);
  git(day, 'add', '-A', 'content');
  git(day, 'commit', '-q', '--allow-empty', '-m', 'x');
}

const ids = async (slug: string): Promise<string[]> => {
  const text = await readFile(join(root, `content/facts/${slug}.json`), 'utf8');
  return (JSON.parse(text) as FactsFile).facts.map(({ id }) => id);
};

/** What a fact is told to have been, oldest first, and what it is. */
const traceOf = async (slug: string, id: string, formerly: string[] = []) => {
  const { changes } = await readHistory(root, [{ slug, formerly, date: published }]);
  return (changes.get(id) ?? []).map(({ date, was, is }) => [date, was.fact.value, is.fact.value]);
};

const told = 'Wuhan made 900 trips in 2021. Wuhan made 700 trains in 2020.';
const right = told.replace('900', '901');

for (const day of [published, '2024-07-01']) {
  describe(`on ${day === published ? 'the day of publication' : 'a later day'}`, () => {
    let before: string[];
    let first: string;
    beforeEach(async () => {
      await put('one', told);
      await save(published);
      before = await ids('one');
      first = before[0] ?? '';
      expect(before).toHaveLength(2);
    });

    it('a corrected fact keeps its address, and tells what it was', async () => {
      await put('one', right);
      await save(day);
      expect(await ids('one')).toEqual(before);
      expect(await traceOf('one', first)).toEqual([[day, 900, 901]]);
    });

    it('a renamed story keeps the addresses of its facts and its map, and their trace', async () => {
      await put('one', right);
      await save(day);
      await rename(join(root, file('one')), join(root, file('two')));
      await put('two', right, 'formerly: [one]\n');
      await save(day);
      await put('two', right.replace('901', '902'), 'formerly: [one]\n');
      await save(day);
      expect(await ids('two')).toEqual(before);
      expect(readRegister(root).figures.has('story-one-map')).toBe(true);
      expect(await traceOf('two', first, ['one'])).toEqual([
        [day, 900, 901],
        [day, 901, 902],
      ]);
    });

    it('a fact that is taken out is said to be gone since then, and put back has its trace', async () => {
      await put('one', right);
      await save(day);
      await put('one', 'Wuhan made 700 trains in 2020.');
      await save(day);
      const { gone } = await readHistory(root, [{ slug: 'one', formerly: [], date: published }]);
      expect(gone.get(first)).toMatchObject({ date: day, was: { fact: { value: 901 } } });
      expect(readRegister(root).facts.get(first)?.line.gone?.date).toBe(day);
      await put('one', told.replace('900', '903'));
      await save(day);
      expect(await ids('one')).toEqual(before);
      expect(await traceOf('one', first)).toEqual([
        [day, 900, 901],
        [day, 901, 903],
      ]);
    });

    it('a deleted story says when it went, and restored has its addresses and its trace', async () => {
      await put('one', right);
      await save(day);
      await rm(join(root, file('one')));
      const reason = 'Its figures were invented.';
      await write('content/gone.yaml', `- story: one\n  date: ${day}\n  reason: ${reason}\n`);
      await save(day);
      expect(readRegister(root).goneStories.get('one')).toMatchObject({ date: day, reason });
      await put('one', right);
      await write('content/gone.yaml', '[]\n');
      await save(day);
      expect(await ids('one')).toEqual(before);
      expect(await traceOf('one', first)).toEqual([[day, 900, 901]]);
    });
  });
}

it('tells nothing of what a draft said on the day it was published', async () => {
  await put('one', told, 'draft: true\n');
  await save(published);
  await put('one', right);
  await save(published);
  const [first = ''] = await ids('one');
  expect(await traceOf('one', first)).toEqual([]);
  await put('one', right.replace('901', '902'));
  await save(published);
  expect(await traceOf('one', first)).toEqual([[published, 901, 902]]);
});

it('begins with what stood when the day of publication began', async () => {
  await put('one', told);
  await save('2024-06-09');
  const [first = ''] = await ids('one');
  await put('one', right);
  await save('2024-06-10');
  await put('one', right.replace('901', '902'));
  await save(published);
  expect(await traceOf('one', first)).toEqual([[published, 901, 902]]);
});
