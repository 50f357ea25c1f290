import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { archiveFolder, archiveRecord, archivesOfStory, readArchives } from './archives.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'archives-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function keep(date: string, slug: string, page: string): string {
  const folder = join(root, archiveFolder, date, slug);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'archive.json'), archiveRecord(page, `Title of ${slug}`));
  return folder;
}

it('lists kept copies, the newest first', () => {
  keep('2026-01-02', 'a', 'one');
  keep('2026-03-04', 'a', 'two');
  expect(readArchives(root)).toEqual([
    { date: '2026-03-04', slug: 'a', title: 'Title of a' },
    { date: '2026-01-02', slug: 'a', title: 'Title of a' },
  ]);
});

it('names every copy that is not as it was kept, with the mend', () => {
  writeFileSync(join(keep('2026-01-02', 'a', 'one'), 'index.html'), 'another');
  writeFileSync(join(keep('2026-01-02', 'b', 'one'), 'archive.json'), '{');
  rmSync(join(keep('2026-01-02', 'c', 'one'), 'index.html'));
  const place = (rest: string) => `${join(archiveFolder, '2026-01-02')}/${rest}`;
  expect(() => readArchives(root)).toThrow(
    [
      place('a/index.html: is not what was kept (bring back what was committed with it)'),
      place('b/archive.json: cannot be read (bring back what was committed with it)'),
      place('c/index.html: is missing (bring back what was committed with it)'),
    ].join('\n'),
  );
});

it('gives a story the copies that were kept under its former names too, and none of others', () => {
  const archives = ['now', 'former', 'other'].map((slug) => ({
    date: '2026-01-02',
    slug,
    title: slug,
  }));
  const story = { id: 'now', data: { formerly: ['former'] } };
  const register = { stories: new Map(), goneStories: new Map() };
  const site = { stories: [story], register } as unknown as Parameters<typeof archivesOfStory>[0];
  expect(archivesOfStory(site, 'now', archives).map(({ slug }) => slug)).toEqual(['now', 'former']);
});
