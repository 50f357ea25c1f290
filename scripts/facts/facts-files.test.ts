import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fact } from '../../src/figures/charts/fixture.ts';
import { formatFacts, writeAll } from './facts-files.ts';

it('equal facts give equal bytes, whatever order their parts were set in', () => {
  const one = fact({ value: 5, origin: { period: 'editor', places: 'carried' } });
  const other = Object.fromEntries(Object.entries(one).reverse()) as typeof one;
  const file = { article: 'a', bodyStart: 0, hash: '' };
  expect(formatFacts({ ...file, facts: [one] })).toBe(
    formatFacts({
      ...file,
      facts: [{ ...other, origin: { places: 'carried', period: 'editor' } }],
    }),
  );
});

it('leaves all files as they were where one of them cannot be put into its place', () => {
  const root = mkdtempSync(join(tmpdir(), 'write-all-'));
  const files = () =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('l'))
      .sort()
      .map((name) => [name, readFileSync(join(root, name), 'utf8')]);
  mkdirSync(join(root, 'stories'));
  writeFileSync(join(root, 'stories/one.jsonl'), 'old');
  writeFileSync(join(root, 'gone.jsonl'), 'old');
  const before = files();
  const next = new Map([
    ['stories/one.jsonl', 'new'],
    ['measures/two.jsonl', 'new'],
    ['blocked', 'new'],
  ]);
  // A folder stands where the last file is to be.
  mkdirSync(join(root, 'blocked/inside'), { recursive: true });
  expect(() => writeAll(root, next, 7, ['gone.jsonl'])).toThrow();
  expect(files()).toEqual(before);
  expect(
    readdirSync(root, { recursive: true }).filter((name) => /tmp$/.test(String(name))),
  ).toEqual([]);
  next.delete('blocked');
  writeAll(root, next, 7, ['gone.jsonl']);
  expect(files()).toEqual([
    ['measures/two.jsonl', 'new'],
    ['stories/one.jsonl', 'new'],
  ]);
  rmSync(root, { recursive: true });
});
