import { readFile, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { expect, test } from 'playwright/test';
import { stampName } from '../../scripts/build/finish.ts';
import { snapshot } from '../../scripts/build/swap.ts';
import { run } from '../../scripts/lib/steps.mjs';
import { archiveFolder, archiveRecord } from '../../src/site/archives.ts';
import { article, type Copy, copyProject } from '../support/copy.ts';

// A build keeps the pages that it takes to be as they were. After each thing an editor does, what it has kept and made
// is held, file by file, against the site that a build makes which keeps nothing.

/** Longer than thirty builds of the test site on a busy machine. */
const patience = 1_800_000;

const trains = 'content/articles/zhengzhou-example-trains.md';
const gauge = 'content/articles/gauge-break-hour-and-week.md';
const corridor = 'content/articles/middle-corridor-example-rates.md';
const bare = 'content/articles/a-way-without-figures.md';

let copy: Copy;

/** Puts something in the place of something else in a file, which must be there. */
async function edit(path: string, was: string, is: string): Promise<void> {
  const text = await readFile(join(copy.folder, path), 'utf8');
  expect(text, `${path}: ${was}`).toContain(was);
  await copy.write(path, text.replaceAll(was, is));
}

/** No figure and no place in it, so that its front matter alone says what its map shows. */
const withoutFigures = (title: string, corridors: string): string =>
  article('A story may tell of a way and count nothing on it.', { title, corridors });

const edits: Record<string, () => Promise<void>> = {
  'a figure of a story': () => edit(trains, '640 trips', '641 trips'),
  'a day of a story': () => edit(gauge, '2 August 2015', '3 August 2015'),
  'a correction': () =>
    edit(
      trains,
      'language: en',
      'corrections: [{ date: 2025-04-02, text: An earlier version of this story gave the trips as 640., fact: 641 trips }]\nlanguage: en',
    ),
  'a title': () => edit(gauge, 'In this example a crane', 'In one example a crane'),
  'words of the prose alone': () =>
    edit(corridor, 'Both rates start from', 'The two rates start from'),
  'what was found about a claim': () =>
    edit(
      trains,
      ':fact[nearly 5,000 partners]{place=zhengzhou}',
      ':fact[nearly 5,000 partners]{place=zhengzhou}, at first',
    ),
  'a title and a note given to a chart': () =>
    edit(
      trains,
      'zhengzhou-year}',
      'zhengzhou-year title="Trips of Zhengzhou" note="An example."}',
    ),
  'a story that gives places pages': () =>
    copy.write(
      'content/articles/trains-to-places.md',
      article(
        'In 2024, 212 freight trains ran from Zhengzhou to Duisburg. In 2022, 31 trains ran from Chengdu to Lodz. In 2018, 640 trips were made by trains between Zhengzhou and Europe.',
        { topics: '[rail freight]' },
      ),
    ),
  'a story without figures': () => copy.write(bare, withoutFigures('A way', '[middle]')),
  'the title of that': () => copy.write(bare, withoutFigures('Another way', '[middle]')),
  'the corridors of that': () => copy.write(bare, withoutFigures('Another way', '[west-north]')),
  'a figure less': () => edit(gauge, ', an average of 17 trains a day', ''),
  'another name of a story': async () => {
    const text = await readFile(join(copy.folder, gauge), 'utf8');
    await rm(join(copy.folder, gauge));
    await copy.write(
      'content/articles/an-hour-and-a-week.md',
      text.replace('language: en', 'language: en\nformerly: [gauge-break-hour-and-week]'),
    );
  },
  'the name of a place': () =>
    edit('content/atlas/places.yaml', 'name: Dostyk', 'name: Dostyk Gate'),
  'a published statistic': () => edit('content/atlas/figures.yaml', 'value: 75', 'value: 76'),
  'a copy of a story that is kept': async () => {
    const folder = join(archiveFolder, '2025-05-01', 'zhengzhou-example-trains');
    await copy.write(join(folder, 'index.html'), '<!doctype html><title>A copy</title>');
    await copy.write(
      join(folder, 'archive.json'),
      archiveRecord('<!doctype html><title>A copy</title>', 'A copy'),
    );
  },
};

/** Files of a built site that differ from another, or are in one alone. */
async function differing(one: string, other: string): Promise<string[]> {
  const [here, there] = [snapshot(one), snapshot(other)];
  return [...new Set([...here.keys(), ...there.keys()])]
    .filter((name) => {
      const [made, fresh] = [here.get(name), there.get(name)];
      return name !== stampName && !(made && fresh?.bytes.equals(made.bytes));
    })
    .map((name) => name.split(sep).join('/'))
    .sort();
}

async function build(out: string, kept: string): Promise<string> {
  const { code, output } = await run(process.execPath, [join(copy.folder, 'scripts', 'build.ts')], {
    cwd: copy.folder,
    env: { ...process.env, OUT_DIR: out, BASE_PATH: '/', PAGE_CACHE: kept },
    capture: true,
  });
  expect(code, output).toBe(0);
  return join(copy.folder, out);
}

/** Puts all content in git, from which a build reads what figures were. */
async function commit(day: number): Promise<void> {
  const date = `2025-03-${String(day + 5).padStart(2, '0')}T12:00:00Z`;
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const author = ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org'];
  for (const args of [
    ['add', 'content'],
    [...author, 'commit', '-q', '--allow-empty', '-m', date],
  ]) {
    const { code, output } = await run('git', args, { cwd: copy.folder, env, capture: true });
    expect(code, output).toBe(0);
  }
}

test('after each edit the pages that were kept are as a build from nothing makes them', async () => {
  test.setTimeout(patience);
  copy = await copyProject('kept pages');
  await run('git', ['init', '-q'], { cwd: copy.folder, capture: true });
  await build('dist', '.cache/pages');
  await commit(0);
  for (const [nth, [name, change]] of Object.entries(edits).entries()) {
    await test.step(name, async () => {
      await change();
      expect((await copy.run('scripts/facts.ts')).code).toBe(0);
      await commit(nth + 1);
      const kept = await build('dist', '.cache/pages');
      const fresh = await build('fresh', 'off');
      expect.soft(await differing(kept, fresh), name).toEqual([]);
    });
  }
});
