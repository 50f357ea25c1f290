import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { Changes, type Store } from './changes.ts';

const root = mkdtempSync(join(tmpdir(), 'changes-'));
const file = 'content/articles/a.md';
mkdirSync(join(root, 'content/articles'), { recursive: true });
const write = (text: string) => writeFileSync(join(root, file), text);

/** Reads what files hold, and keeps all it has read. */
function readingStore() {
  const read: string[] = [];
  const store: Store = {
    version: 0,
    readFiles: async (paths) =>
      [...paths].map((path) => {
        read.push(readFileSync(join(root, 'content/articles', path), 'utf8'));
        return { file, errors: [], facts: 0 };
      }),
    readAtlas: async () => [],
    takeStored: async () => false,
    removeFacts: () => undefined,
    checkCharts: () => null,
  };
  return { read, store };
}

let changes: Changes | undefined;
afterEach(() => changes?.stop());

it('reads an article anew whose text came after the watcher fell silent', async () => {
  const { read, store } = readingStore();
  changes = new Changes(root, store, { read: () => undefined, checked: () => undefined });
  write('');
  changes.note(file, 'change');
  await expect.poll(() => read).toEqual(['']);
  write('In 2024, 431 trains ran.');
  await expect.poll(() => read.at(-1), { timeout: 3000 }).toBe('In 2024, 431 trains ran.');
});

it('reads an article once that stays as it is, however often it is looked at', async () => {
  const { read, store } = readingStore();
  changes = new Changes(root, store, { read: () => undefined, checked: () => undefined });
  write('In 2024, 212 trains ran.');
  await changes.readNow(file);
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(read).toEqual(['In 2024, 212 trains ran.']);
});
