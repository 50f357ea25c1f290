import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { askGit, readBlobs } from './git.ts';

const hasGit = spawnSync('git', ['--version']).status === 0;

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it.skipIf(!hasGit)(
  'answers nothing where there is no repository, no commit, or no git',
  async () => {
    folder = mkdtempSync(join(tmpdir(), 'silklines git '));
    expect(await askGit(folder, ['log'])).toBeNull();
    expect(await readBlobs(folder, ['1'.repeat(40)])).toEqual(new Map());
    execFileSync('git', ['init', '-q', folder]);
    expect(await askGit(folder, ['log'])).toBeNull();
    const path = process.env['PATH'];
    process.env['PATH'] = '';
    expect(await askGit(folder, ['log'])).toBeNull();
    process.env['PATH'] = path;
  },
);

it.skipIf(!hasGit)('reads many files at once, and leaves out those there are not', async () => {
  folder = mkdtempSync(join(tmpdir(), 'silklines git '));
  execFileSync('git', ['init', '-q', folder]);
  const texts = ['成都 one\n\ntwo', '', 'three\n'];
  const names = texts.map((text) => {
    writeFileSync(join(folder, 'file'), text);
    const made = execFileSync('git', ['-C', folder, 'hash-object', '-w', 'file']);
    return made.toString().trim();
  });
  const found = await readBlobs(folder, [...names, '1'.repeat(40), ...names]);
  expect(names.map((name) => found.get(name))).toEqual(texts);
  expect(found.size).toBe(3);
});
