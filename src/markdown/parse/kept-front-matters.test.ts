import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readFrontMatter } from './front-matter.ts';
import { decisive, KeptFrontMatters } from './kept-front-matters.ts';

const project = process.cwd();

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'front-matters-'));
  for (const path of [...decisive, 'package-lock.json'])
    cpSync(join(project, path), join(root, path), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const story = (title: string): string =>
  `---\ntitle: ${title}\ndek: What ran.\ndate: 2024-06-11\nauthors: [Desk]\nsources:\n  - { id: a, title: A, publisher: B, url: https://example.org/a, type: news }\n---\n\nText.\n`;

/** Asks for the front matter of stories in a run of their own: their titles, and how many had to be parsed. */
function run(titles: readonly string[]): { titles: (string | undefined)[]; parsed: number } {
  const parse = vi.fn(readFrontMatter);
  const kept = new KeptFrontMatters(root, parse);
  const found = titles.map((title) => kept.of(story(title), 'a.md')?.article.title);
  kept.save();
  return { titles: found, parsed: parse.mock.calls.length };
}

const file = (): string => join(root, '.cache/front-matters/all');

describe('front matter kept from one run to the next', () => {
  it('is parsed once for each text', () => {
    expect(run(['Rail', 'Road', 'Rail'])).toEqual({ titles: ['Rail', 'Road', 'Rail'], parsed: 2 });
    expect(run(['Road', 'Air'])).toEqual({ titles: ['Road', 'Air'], parsed: 1 });
    expect(readdirSync(join(root, '.cache/front-matters'))).toEqual(['all']);
  });

  it('is forgotten once a run asks for it no more', () => {
    run(['Rail', 'Road']);
    run(['Rail', 'Air']);
    expect(run(['Rail', 'Air', 'Road']).parsed).toBe(1);
  });

  it('counts for none where the code that reads it, or a package, has changed', () => {
    for (const path of [
      'src/schemas/article.ts',
      'src/markdown/parse/front-matter.ts',
      'package-lock.json',
    ]) {
      run(['Rail']);
      writeFileSync(join(root, path), `${readFileSync(join(root, path), 'utf8')}\n`);
      expect(run(['Rail']).parsed, path).toBe(1);
    }
  });

  it('counts for none where its file is damaged in any of its bytes, or is another', () => {
    run(['Rail', 'Road']);
    const sound = readFileSync(file());
    const flipped = [0, 63, 64, 70, sound.length - 1].map((at) => {
      const damaged = Buffer.from(sound);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      return damaged;
    });
    for (const bytes of [...flipped, Buffer.alloc(0), sound.subarray(0, 80), Buffer.from('{}')]) {
      writeFileSync(file(), bytes);
      expect(run(['Rail', 'Road'])).toEqual({ titles: ['Rail', 'Road'], parsed: 2 });
    }
  });

  it('is parsed anew where nothing can be written', () => {
    writeFileSync(join(root, '.cache'), '');
    run(['Rail']);
    expect(run(['Rail'])).toEqual({ titles: ['Rail'], parsed: 1 });
  });
});
