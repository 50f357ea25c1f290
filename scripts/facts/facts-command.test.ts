import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '../../src/schemas/fact.ts';
import { ended } from '../../tests/support/command.ts';
import { root } from '../lib/project.ts';
import { factsCommand } from './facts-command.ts';

const command = join(root, 'scripts', 'facts.ts');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'facts-command-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Line {
  id?: unknown;
  file?: string;
  article?: string;
  facts: Fact[];
}
const linesIn = (stdout: string): Line[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

/** What is told of each file or line, without the mend behind it. */
const faultsIn = (stderr: string): string[] =>
  stderr
    .trim()
    .split('\n')
    .map((line) => line.replace(/ \(.*/, ''));

/** Starts the command, which reads from its standard input. */
function start(args: readonly string[], input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, lines: linesIn(stdout), stderr };
}

/** Runs the command in this process; names of files are told from `folder`. */
async function run(args: readonly string[]) {
  const { code, stdout, stderr } = await ended(() => factsCommand(args, root));
  const told = (text: string) => text.replaceAll(`${folder}${sep}`, '').replaceAll(folder, '.');
  return { status: code, lines: linesIn(told(stdout)), stderr: told(stderr) };
}

describe('facts --jsonl', () => {
  it('prints a line for each line, in their order, with offsets into its text', () => {
    const rows = [
      { id: 'b', text: 'Chengdu ran 900 trains last year.', date: '2022-03-01' },
      { id: 7, text: 'Nothing here.' },
      { id: 'a', text: 'Nearly 30 wagons left.' },
    ];
    const { status, lines, stderr } = start(
      ['--jsonl'],
      rows.map((row) => JSON.stringify(row)).join('\n'),
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(lines.map(({ id }) => id)).toEqual(['b', 7, 'a']);
    expect(lines[0]?.facts[0]).toMatchObject({
      value: 900,
      places: ['chengdu'],
      period: { start: '2021-01-01' },
    });
    expect(lines[2]?.facts[0]?.source).toMatchObject({ start: 0, text: 'Nearly 30 wagons' });
  });

  it('names every bad line, reads the good ones and fails', () => {
    const { status, lines, stderr } = start(
      ['--jsonl'],
      'nonsense\n{"id":1,"text":"Ten trains."}\n{"id":2}\n{"id":3,"text":"x","date":"May"}\n',
    );
    expect(status).toBe(1);
    expect(lines.map(({ id }) => id)).toEqual([1]);
    expect(faultsIn(stderr)).toEqual([
      '<stdin>:1:1: is not JSON',
      '<stdin>:3:1: has no text',
      '<stdin>:4:1: has a date that is not YYYY, YYYY-MM or YYYY-MM-DD',
    ]);
  });

  it('ends in peace when its reader has gone', async () => {
    const child = spawn(process.execPath, [command, '--jsonl']);
    let stderr = '';
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    child.stdout.destroy();
    child.stdin.on('error', () => {});
    child.stdin.end(
      `${JSON.stringify({ id: 1, text: 'Ten trains left. '.repeat(500) })}\n`.repeat(8),
    );
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('facts --stdout', () => {
  it('reads any Markdown or text file', async () => {
    writeFileSync(
      join(folder, 'note.md'),
      '\ufeff# Note\n\nNearly **30** wagons &amp; more left.\n',
    );
    writeFileSync(join(folder, 'note two.txt'), 'It took *5* days.');
    const { status, lines, stderr } = await run([
      '--stdout',
      join(folder, 'note.md'),
      join(folder, 'note two.txt'),
    ]);
    expect([status, stderr]).toEqual([0, '']);
    expect(lines.map(({ file, article }) => [file, article])).toEqual([
      ['note.md', 'note'],
      ['note two.txt', 'note two'],
    ]);
    expect(lines[0]?.facts[0]).toMatchObject({
      value: 30,
      source: { text: 'Nearly **30** wagons', line: 3, column: 1 },
    });
  });

  it('names every file it cannot read, and prints the others', async () => {
    writeFileSync(join(folder, 'good.txt'), 'Ten trains left.');
    writeFileSync(join(folder, 'bytes.txt'), new Uint8Array([0x41, 0xff]));
    writeFileSync(join(folder, 'large.md'), 'word '.repeat(300_000));
    const files = ['none.txt', '.', 'bytes.txt', 'large.md', 'good.txt'];
    const { status, lines, stderr } = await run([
      '--stdout',
      ...files.map((name) => join(folder, name)),
    ]);
    expect(status).toBe(1);
    expect(faultsIn(stderr)).toEqual([
      'none.txt:1:1: no such file',
      '.:1:1: is a folder',
      'bytes.txt:1:2: the file is not UTF-8; in a Western encoding “Aÿ” stands here',
      'large.md:1:1: Markdown of 1.5 MB; at most 1 MB is read',
    ]);
    expect(lines.at(-1)?.file).toBe('good.txt');
  });
});

describe('bad usage', () => {
  it.each([
    ['an option nobody knows', ['--all']],
    ['two ways at once', ['--check', '--jsonl']],
    ['a review and a check at once', ['--check', '--review']],
    ['two articles to review', ['--review', 'one', 'two']],
    ['no file', ['--stdout']],
    ['a file without an option', ['note.md']],
  ])('of %s is told with status 2', async (_, args) => {
    const { status, stderr } = await run(args);
    expect(status).toBe(2);
    expect(stderr).toContain('Usage:');
  });

  it('ends the command with that status', () => {
    const { status, stderr } = start(['--check', '--jsonl'], '');
    expect(status).toBe(2);
    expect(stderr).toContain('Usage:');
  });
});
