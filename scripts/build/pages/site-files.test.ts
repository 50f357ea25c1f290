import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SiteFiles } from './site-files.ts';

let top: string;
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'silklines files '));
});
afterEach(() => rm(top, { recursive: true }));

const path = join('places', 'wuhan', 'index.html');
const siteIn = (name: string, last: string) => new SiteFiles(join(top, name), join(top, last));
const lastSite = () => siteIn('last', 'none').write(path, Buffer.from('<p>a'));
const textIn = (name: string) => readFile(join(top, name, path), 'utf8');

it('takes a file that nobody has touched from the last site, whatever becomes of that', async () => {
  const stamp = lastSite();
  expect(siteIn('next', 'last').stands(path, stamp)).toBe(true);
  expect(siteIn('next', 'last').take(path, stamp)).toBe(true);
  await rm(join(top, 'last'), { recursive: true });
  expect(await textIn('next')).toBe('<p>a');
});

it('takes no file that was written to, put in the place of another or is not there', async () => {
  const stamp = lastSite();
  const file = join(top, 'last', path);
  const { mtime } = await stat(file);
  const spoil = [
    () => writeFile(file, '<p>b'),
    async () => {
      // Of the same length and day, as a copy of another site may be.
      await rm(file);
      await writeFile(join(top, 'other'), '');
      await writeFile(file, '<p>c');
      await utimes(file, mtime, mtime);
    },
    () => rm(file),
  ];
  for (const spoiled of spoil) {
    await spoiled();
    const site = siteIn('next', 'last');
    expect(site.stands(path, stamp)).toBe(false);
    expect(site.take(path, stamp)).toBe(false);
    site.write(path, Buffer.from('<p>a'));
    expect(await textIn('next')).toBe('<p>a');
    await rm(join(top, 'next'), { recursive: true });
  }
});

it('knows a file that it has taken by what it was known by before', async () => {
  const stamp = lastSite();
  siteIn('next', 'last').take(path, stamp);
  expect(siteIn('third', 'next').take(path, stamp)).toBe(true);
});

it('leaves the last site as it is where a file that was taken is written after all', async () => {
  const site = siteIn('next', 'last');
  site.take(path, lastSite());
  site.write(path, Buffer.from('<p>b'));
  expect([await textIn('last'), await textIn('next')]).toEqual(['<p>a', '<p>b']);
});
