import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareWithBaseline } from '../scripts/check/check-baseline.ts';
import { checkContent } from '../scripts/check/check-content.ts';
import { readContent } from '../scripts/check/check-input.ts';
import { formatReport } from '../scripts/check/check-report.ts';
import { root } from '../scripts/lib/project.ts';
import { decodeUtf8 } from '../src/markdown/parse/decode.ts';
import { severityOf } from '../src/schemas/check-codes.ts';
import type { Problem } from '../src/schemas/problem.ts';

// tests/broken-articles/ holds articles that are right in everything but one thing each.

const folder = join(root, 'tests', 'broken-articles');
/** Too large to be kept. */
const huge = 'file-huge.md';
/** Sound by themselves: the other one of two that claim a name, and what a link leads to. */
const sound = ['draft-of-a-story.md', 'formerly-claimed-first.md'];

let project: string;
let names: string[];
let found: Problem[];

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'silklines-broken-'));
  const articles = join(project, 'content', 'articles');
  mkdirSync(articles, { recursive: true });
  cpSync(folder, articles, { recursive: true });
  const prose = 'In 2024, 212 freight trains ran from Xi’an to Duisburg.\n\n';
  const one = readFileSync(join(folder, 'title-missing.md'), 'utf8');
  writeFileSync(join(articles, huge), one + prose.repeat(20_000));
  // The atlas is the site's, and so is what its YAML came to.
  const kept = join('.cache', 'atlas');
  for (const path of [join(root, kept), join(project, '.cache')])
    mkdirSync(path, { recursive: true });
  for (const path of ['content/atlas', kept, 'package-lock.json', 'public', 'src'])
    symlinkSync(join(root, path), join(project, path));
  names = readdirSync(articles);
  // What the reader doubts is no mistake of theirs.
  const content = await readContent(project, { chosen: null, hints: true });
  // A day of its own, so that what is still to come is told alike on any later day.
  found = checkContent({ ...content, today: '2026-11-26' }).problems.filter(
    ({ code }) => code !== 'SL419',
  );
}, 60_000);
afterAll(() => rmSync(project, { recursive: true }));

const linesOf = (file: string): string[] | null => {
  const text = decodeUtf8(readFileSync(join(project, file)), file);
  return typeof text === 'string' ? text.split('\n') : null;
};

describe('articles with one mistake each', () => {
  it('are more than thirty, with a message for each and none besides', () => {
    const told = found
      .map(({ file }) => file.replace('content/articles/', ''))
      .filter((file) => !file.startsWith('content/atlas/'));
    expect(told.sort()).toEqual(names.filter((name) => !sound.includes(name)).sort());
    expect(told.length).toBeGreaterThan(30);
  });

  it('get messages that each have a code, stand within their file and say how to mend it', () => {
    for (const { file, line, column, length = 0, code, message, mend } of found) {
      expect(code, message).toMatch(/^SL\d{3}$/);
      expect(mend, message).toBeTruthy();
      const text = linesOf(file)?.[line - 1];
      if (text !== undefined) expect(column - 1 + length, message).toBeLessThanOrEqual(text.length);
    }
  });

  it('are told word for word as below', async () => {
    const own = found.filter(({ file }) => file.startsWith('content/articles/'));
    const report = formatReport(
      compareWithBaseline(own, {}, () => true),
      {
        linesOf,
        color: false,
        hints: true,
        articles: names.length,
        tally: { facts: 0, doubtful: 0, judged: 0 },
      },
    );
    await expect(report).toMatchFileSnapshot('broken-articles.txt');
  });

  it('are errors where a page would be wrong, warnings where an editor has to look', () => {
    const warnings = found.filter((each) => severityOf(each) === 'warning');
    expect(warnings.length).toBeGreaterThan(5);
    expect(found.filter((each) => severityOf(each) === 'hint')).toEqual([]);
  });
});
