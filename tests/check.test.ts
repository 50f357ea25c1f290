import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCommand } from '../scripts/check/check-command.ts';
import { factsCommand } from '../scripts/facts/facts-command.ts';
import { root, runScript } from '../scripts/lib/project.ts';
import { ended } from './support/command.ts';
import { article, contentOfTestSite } from './support/copy.ts';

const check = (...args: string[]) => ended(() => checkCommand(args, root));

describe('npm run check is told with status 2', () => {
  it.each([
    ['an option nobody knows', ['content', '--fast'], '--fast'],
    ['a subject nobody knows', ['contents'], 'content before the names'],
    ['an article that is not there', ['content', 'nowhere-to-be-found'], 'no article'],
    ['two forms at once', ['content', '--json', '--sarif'], 'Choose one'],
    ['a code nobody knows', ['content', '--codes', 'SL999'], 'No finding has this code'],
  ])('of %s', async (_, args, message) => {
    const { code, output } = await check(...args);
    expect(code).toBe(2);
    expect(output).toContain(message);
    expect(output).toContain('Usage: npm run check');
  });
});

it('npm run check -- content --codes explains a code', async () => {
  const { code, output } = await check('content', '--codes', 'SL236');
  expect(code).toBe(0);
  expect(output).toContain('A source is never cited');
});

it('npm run check prints, and ends with a status of its own', async () => {
  const start = (...args: string[]) => runScript('scripts/check.ts', args, { capture: true });
  const known = await start('content', '--codes', 'SL236');
  expect(known.code).toBe(0);
  expect(known.output).toContain('A source is never cited');
  const unknown = await start('content', '--fast');
  expect(unknown.code).toBe(2);
  expect(unknown.output).toContain('Usage: npm run check');
});

describe('npm run check -- content', () => {
  let project: string;
  const file = 'content/articles/a-new-story.md';
  const run = (...args: string[]) => ended(() => checkCommand(['content', ...args], project));
  const baseline = () => readFile(join(project, 'content', '.checks-baseline.json'), 'utf8');
  const write = (text: string) => writeFile(join(project, file), text);

  beforeAll(async () => {
    project = await contentOfTestSite();
    await write(article('Such a year, with 83 behind it, deserves a word.'));
    const { code, output } = await ended(() => factsCommand([], project));
    expect(code, output).toBe(0);
  });
  afterAll(() => rm(project, { recursive: true }));

  it('shows a warning at its words; with --strict it fails', async () => {
    const { code, output } = await run('a-new-story', '--strict');
    expect(code, output).toBe(1);
    expect(output).toContain(`${file}:9:19`);
    expect(output).toContain('1 warning');
  });

  it('gives the same as JSON, and passes with a warning', async () => {
    const { code, output } = await run(file, '--json');
    const { findings } = JSON.parse(output) as { findings: object[] };
    expect(findings).toMatchObject([{ file, line: 9, column: 19, length: 2, code: 'SL403' }]);
    expect(code).toBe(0);
  });

  it('takes a warning as old once it is in the baseline', async () => {
    const { code, output } = await run(file, '--update-baseline', '--strict');
    expect(code, output).toBe(0);
    expect(output).toContain('1 old warning in the baseline');
    expect(await baseline()).toContain('83');
  });

  it('says when an old warning is mended, and fails on facts that are not those of the article', async () => {
    await write(article('In 2024, 213 freight trains ran from Chengdu to Lodz.'));
    const { code, output } = await run(file);
    expect(code).toBe(1);
    expect(output).toContain('1 entry of the baseline is mended');
    expect(output).toContain('error SL411');
    expect(output).toContain('npm run facts');
  });

  it('asks for no new facts while another error keeps them from being written', async () => {
    await write(article('In 2024, 213 trains ran. See [it](./nowhere.md).'));
    const { code, output } = await run(file, '--update-baseline');
    expect(code).toBe(1);
    expect(output).toContain('error SL201');
    expect(output).not.toContain('SL411');
    expect(await baseline()).not.toContain('83');
  });
});
