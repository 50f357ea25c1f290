import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchFolder } from './watch.ts';

let root: string;
let told: string[];
let watched: { close(): void } | undefined;
const begin = (isWanted?: (path: string) => boolean): void => {
  watched = watchFolder(
    join(root, 'content'),
    (path, event) => told.push(`${relative(root, path)} ${event}`),
    isWanted,
  );
};
const put = (path: string, text = 'one'): void => writeFileSync(join(root, path), text);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watch-'));
  told = [];
  mkdirSync(join(root, 'content/articles/old'), { recursive: true });
  put('content/articles/a.md');
  put('content/articles/old/b.md');
});
afterEach(() => {
  watched?.close();
  rmSync(root, { recursive: true });
});

describe('a folder that is watched', () => {
  it('tells of files that are written, below it, too, and of no others', async () => {
    begin();
    put('content/articles/a.md', 'two');
    put('content/articles/old/c.md');
    await expect.poll(() => told).toContain('content/articles/a.md change');
    await expect.poll(() => told).toContain('content/articles/old/c.md change');
    expect(told.filter((each) => each.includes('b.md'))).toEqual([]);
  });

  it('tells of a file that another takes the place of, each time', async () => {
    begin();
    for (const text of ['two', 'three']) {
      told.length = 0;
      put('content/draft.tmp', text);
      renameSync(join(root, 'content/draft.tmp'), join(root, 'content/articles/a.md'));
      await expect.poll(() => told).toContain('content/articles/a.md change');
    }
  });

  it('tells of files that go, and of all in a folder that is moved away', async () => {
    begin();
    unlinkSync(join(root, 'content/articles/a.md'));
    renameSync(join(root, 'content/articles/old'), join(root, 'old'));
    await expect.poll(() => told).toContain('content/articles/a.md unlink');
    await expect.poll(() => told).toContain('content/articles/old/b.md unlink');
  });

  it('tells of all in a folder that comes, and of what is written there later', async () => {
    begin();
    mkdirSync(join(root, 'new'));
    put('new/d.md');
    renameSync(join(root, 'new'), join(root, 'content/articles/new'));
    await expect.poll(() => told).toContain('content/articles/new/d.md change');
    put('content/articles/new/e.md');
    await expect.poll(() => told).toContain('content/articles/new/e.md change');
  });

  it('tells of a link when the file it leads to is written', async () => {
    put('elsewhere.md');
    symlinkSync(join(root, 'elsewhere.md'), join(root, 'content/articles/link.md'));
    begin();
    put('elsewhere.md', 'two');
    await expect.poll(() => told).toContain('content/articles/link.md change');
  });

  it('tells of nothing that is not wanted, and of nothing once it is closed', async () => {
    begin((path) => !path.endsWith('old'));
    put('content/articles/old/b.md', 'two');
    put('content/articles/a.md', 'two');
    await expect.poll(() => told).toContain('content/articles/a.md change');
    expect(told.filter((each) => each.includes('b.md'))).toEqual([]);
    watched?.close();
    told.length = 0;
    put('content/articles/a.md', 'three');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(told).toEqual([]);
  });

  it('may come later than who watches what is around it', async () => {
    rmSync(join(root, 'content/articles'), { recursive: true });
    begin();
    mkdirSync(join(root, 'content/articles'));
    await expect.poll(() => told).toContain('content/articles change');
    put('content/articles/a.md');
    await expect.poll(() => told).toContain('content/articles/a.md change');
  });
});
