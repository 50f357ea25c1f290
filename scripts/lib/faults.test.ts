import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { faultInSentence } from './faults.mjs';

const errorOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

it('a fault of the system is one sentence with its path, from the project, and its mend', () => {
  const root = mkdtempSync(join(tmpdir(), 'faults-'));
  writeFileSync(join(root, 'a'), '');
  const faults = [
    () => readFileSync(join(root, 'b')),
    () => readFileSync(join(root, 'a', 'b')),
    () => readFileSync(root),
    () => readFileSync(join(root, 'x'.repeat(300))),
  ].map((work) => faultInSentence(errorOf(work), root));
  expect(faults.map((each) => each?.replace(/x{9,}/, 'x…'))).toEqual([
    'b: it does not exist (bring it back from git, or run npm ci where it is a package).',
    'a/b: it is a file, where a folder is needed (move it away).',
    `${'the system'}: it is a folder, where a file is needed (move it away).`,
    'x…: its name is too long (choose a shorter one, or a folder nearer to the top).',
  ]);
  rmSync(root, { recursive: true });
});

it('a port that is taken and a host that is not reached are told by their names', () => {
  const taken = { code: 'EADDRINUSE', address: '127.0.0.1', port: 4321 };
  expect(faultInSentence(taken)).toBe(
    '127.0.0.1:4321: another program has this port (set PORT to another one).',
  );
  const failed = new TypeError('fetch failed', { cause: { code: 'ENOTFOUND', hostname: 'a.org' } });
  expect(faultInSentence(failed)).toMatch(/^a\.org: no network reaches it/);
});

it('a mistake of the program keeps its stack', () => {
  expect(faultInSentence(new TypeError('x is undefined'))).toBeNull();
  expect(faultInSentence(null)).toBeNull();
});
