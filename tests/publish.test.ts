import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { factsCommand } from '../scripts/facts/facts-command.ts';
import { publishCommand } from '../scripts/publish/publish-command.ts';
import { ended } from './support/command.ts';
import { article, type Copy, copyProject } from './support/copy.ts';

// The last step of a story, in a copy that has its own repository.

const file = 'content/articles/a-draft.md';
const prose = 'In 2024, 213 freight trains ran from Chengdu to Lodz.';
let copy: Copy;
const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: copy.folder, encoding: 'utf8' });
const text = () => readFile(join(copy.folder, file), 'utf8');

beforeAll(async () => {
  copy = await copyProject('publishing');
  await copy.write('.gitignore', 'node_modules\n.cache\n');
  git('init', '-q');
  git('config', 'user.name', 'a');
  git('config', 'user.email', 'a@example.org');
  const { code, output } = await ended(() => factsCommand([], copy.folder));
  expect(code, output).toBe(0);
  git('add', '-A');
  git('commit', '-q', '-m', 'Before');
}, 120_000);

it('a draft in which something is left to do is not published, and nothing of it changes', async () => {
  const draft = article(prose, { draft: 'true', dek: '"To do: the sentence under the headline"' });
  await copy.write(file, draft);
  const publish = (...args: string[]) => publishCommand(['a-draft', ...args], copy.folder);
  const refused = await ended(async () => {
    await expect(publish()).rejects.toThrow('Nothing was changed.');
    return 1;
  });
  expect(refused.output).toContain('error SL120');
  // The same for programs, such as the panel of the development server.
  const told = await ended(() => publish('--json', '--check'));
  expect(told.code).toBe(1);
  const [error] = JSON.parse(told.output).findings;
  expect(error).toMatchObject({ code: 'SL120', severity: 'error', file, line: 3 });
  expect(JSON.parse(told.output).failed).toContain('Nothing was changed.');
  expect(await text()).toBe(draft);
  expect(git('status', '--porcelain').trim()).toBe(`?? ${file}`);
}, 60_000);

it('a draft that is right becomes a story, with its facts and addresses, in one commit of its own', async () => {
  await copy.write(file, article(prose, { draft: 'true' }));
  await copy.write('content/articles/another.md', article(prose, { draft: 'true' }));
  const { code, output } = await copy.run('scripts/publish.ts', 'a-draft');
  expect(code, output).toBe(0);
  expect(output).toContain('git push');
  expect(await text()).not.toContain('draft');
  const names = git('show', '--name-only', '--format=%s', 'HEAD').trim().split('\n');
  expect(names).toContain(file);
  expect(names).toContain('content/facts/a-draft.json');
  expect(names).toContain('content/register/stories/a-draft.jsonl');
  expect(names.join()).not.toContain('another');
  expect(names[0]).toBe('Trains between two cities');
}, 60_000);
