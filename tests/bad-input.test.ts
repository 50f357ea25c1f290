import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { factsCommand } from '../scripts/facts/facts-command.ts';
import { ended } from './support/command.ts';
import { article, type Copy, copyProject } from './support/copy.ts';

// Editors' mistakes, all in one project at once: one run names every one of them.

const prose = 'In 2024, 212 freight trains ran from Chengdu to Lodz.';
const bad: Record<string, string | Buffer> = {
  'unknown-field': article(prose, { autor: 'A desk' }),
  'missing-date': article(prose, { date: null }),
  'date-in-words': article(prose, { date: '1 March 2025' }),
  twice: article(prose),
  'more/twice': article(prose),
  'unknown-corridor': article(`${prose}\n\n::map{corridor=atlantis}`),
  'unknown-place': article(`${prose}\n\n::map{place=atlantis}`),
  'unknown-series': article(`${prose}\n\n::chart{series=atlantis}`),
  empty: '',
  'not-utf-8': Buffer.concat([Buffer.from(article(prose)), Buffer.from([0x4c, 0xf3, 0x64, 0x7a])]),
  huge: article(`${prose}\n\n`.repeat(100_000)),
};

let copy: Copy;
let code: number;
let output: string;
/** Names and texts of the stored facts before the mistakes were made. */
let before: Record<string, string>;

async function storedFacts(): Promise<Record<string, string>> {
  const folder = join(copy.folder, 'content', 'facts');
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]),
    ),
  );
}

beforeAll(async () => {
  copy = await copyProject('bad input');
  expect((await ended(() => factsCommand([], copy.folder))).code).toBe(0);
  before = await storedFacts();
  await copy.write('dist/index.html', 'the last good site');
  for (const [name, content] of Object.entries(bad)) {
    await copy.write(`content/articles/${name}.md`, content);
  }
  ({ code, output } = await copy.run('scripts/build.ts'));
}, 120_000);

/** The lines of output that speak of one article. */
const about = (name: string) =>
  output.split('\n').filter((line) => line.includes(`content/articles/${name}.md:`));

describe('a build with mistakes in eleven articles', () => {
  it('fails, and leaves the last good site and the stored facts as they were', async () => {
    expect(code).toBe(1);
    expect(await readFile(join(copy.folder, 'dist', 'index.html'), 'utf8')).toBe(
      'the last good site',
    );
    expect(Object.keys(before)).toHaveLength(3);
    expect(await storedFacts()).toEqual(before);
    expect((await readdir(copy.folder)).filter((name) => name.startsWith('.dist'))).toEqual([]);
  });

  it.each([
    ['a field nobody knows', 'unknown-field', /:7:1: .*autor/],
    ['a date that is missing', 'missing-date', /:\d+:\d+: .*date/],
    ['a date in words', 'date-in-words', /:4:\d+: .*date.*YYYY-MM-DD/],
    ['a corridor that is not in the atlas', 'unknown-corridor', /:11:\d+: .*corridor.*atlantis/],
    ['a place that is not in the atlas', 'unknown-place', /:11:\d+: .*place.*atlantis/],
    ['a series no facts make', 'unknown-series', /:11:\d+: .*series.*atlantis/],
    ['an empty file', 'empty', /:1:1: .*(empty|front matter)/],
    ['bytes that are not UTF-8', 'not-utf-8', /:\d+:\d+: .*UTF-8/],
    ['a file of five megabytes', 'huge', /:\d+:\d+: .*1 MB/],
  ])('says where and what: %s', (_, name, message) => {
    const lines = about(name);
    expect(lines, output).toHaveLength(1);
    expect(lines[0]).toMatch(message);
  });

  it('says which two articles have one address', () => {
    const lines = [...about('twice'), ...about('more/twice')];
    expect(lines.length, output).toBeGreaterThan(0);
    expect(lines.join('\n')).toMatch(/twice\.md.*twice\.md/);
  });
});
