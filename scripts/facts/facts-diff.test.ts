import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/atlas/types.ts';
import type { Told } from '../../src/corpus/history/history.ts';
import type { Fact } from '../../src/schemas/fact.ts';
import { diffFacts, factsAt, factsNow, formatDiff } from './facts-diff.ts';

const atlas = { places: new Map([['chengdu', { name: 'Chengdu' }]]) } as unknown as Pick<
  Atlas,
  'places'
>;

const told = (id: string, value: number, sentence: string, change: Partial<Fact> = {}): Told => ({
  sentence,
  fact: {
    id,
    kind: 'count',
    subject: 'freight trains',
    value,
    unit: 'freight train',
    noun: 'train',
    qualifier: 'exact',
    trend: null,
    period: { start: '2024-01-01', end: '2024-12-31', text: '2024', type: 'year' },
    places: [],
    citation: 'report',
    evidence: 'primary',
    source: {
      start: 0,
      end: sentence.length,
      line: 1,
      column: 1,
      text: sentence,
      sentence: { start: 0, end: sentence.length },
    },
    status: 'extracted',
    ...change,
  },
});
const was = told('a-1', 212, 'In 2024, 212 freight trains ran.');
const is = told('b-1', 221, 'In 2024, 221 freight trains ran.');

describe('the table', () => {
  it('shows a fact whose sentence was corrected as one that changed', () => {
    const diff = diffFacts(new Map([['trains', [was]]]), new Map([['trains', [is]]]));
    expect(formatDiff(diff, 'main', atlas)).toBe(
      `**Facts since main:** 1 changed, 0 added, 0 removed.

| | Story | Was | Is | Where | Sentence |
| --- | --- | --- | --- | --- | --- |
| changed | trains | 212 freight trains, 2024 | 221 freight trains, 2024 | none | In 2024, 221 freight trains ran. |
`,
    );
  });

  it('lists new and removed articles fact by fact, in one order', () => {
    const diff = diffFacts(new Map([['old', [was]]]), new Map([['new', [is]]]));
    expect(diff.rows.map(({ what, slug }) => `${what} ${slug}`)).toEqual([
      'added new',
      'removed old',
    ]);
  });

  it('names the field where the words are the same, and the places a fact had and has', () => {
    const other = { ...was, fact: { ...was.fact, places: ['chengdu'], measure: 'trips' } };
    const diff = diffFacts(new Map([['trains', [was]]]), new Map([['trains', [other]]]));
    expect(formatDiff(diff, 'main', atlas)).toContain(
      '2024 (measure: none) | 212 freight trains, 2024 (measure: trips) | none → Chengdu | In',
    );
  });

  it('says where a fact is that its words do not place', () => {
    const placed = { ...is, fact: { ...is.fact, places: ['chengdu'] } };
    const diff = diffFacts(new Map(), new Map([['trains', [placed]]]));
    expect(formatDiff(diff, 'main', atlas)).toContain('| 221 freight trains, 2024 | Chengdu | In');
  });

  it('is one sentence where nothing changed, and counts what only its sentence lost or won', () => {
    const same = new Map([['trains', [was]]]);
    expect(formatDiff(diffFacts(same, same), 'main', atlas)).toBe(
      '**Facts since main:** 0 changed, 0 added, 0 removed.\n',
    );
    const other = told('c-1', 212, 'In 2024, 212 freight trains ran there.');
    expect(diffFacts(same, new Map([['trains', [other]]]))).toEqual({ rows: [], reworded: 1 });
  });

  it('lets no text break a cell, make markup or call anyone', () => {
    const sly = told('a-1', 1, 'A | B\n<b>@desk</b> `x` [y](z)');
    const table = formatDiff(diffFacts(new Map(), new Map([['trains', [sly]]])), 'main', atlas);
    expect(table.trimEnd().split('\n')).toHaveLength(5);
    expect(table).toContain('A \\| B \\<b\\>&#64;desk\\</b\\> \\`x\\` \\[y\\](z)');
  });

  it('stays within what a comment may hold, and says what it leaves out', () => {
    const many = Array.from({ length: 2000 }, (_, i) => told(`${i}-1`, i, was.sentence));
    const table = formatDiff(diffFacts(new Map(), new Map([['trains', many]])), 'main', atlas);
    expect(table.length).toBeLessThan(65_536);
    expect(table).toMatch(/And \d+ more\.\n$/);
  });
});

const hasGit = spawnSync('git', ['--version']).status === 0;

describe.skipIf(!hasGit)('facts at a revision', () => {
  let root = '';
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const write = (slug: string, one: Told, front = '') => {
    mkdirSync(join(root, 'content/articles'), { recursive: true });
    mkdirSync(join(root, 'content/facts'), { recursive: true });
    const text = `${front}${one.sentence}\n`;
    const shift = front.length;
    const { source } = one.fact;
    const fact = {
      ...one.fact,
      source: {
        ...source,
        start: source.start + shift,
        end: source.end + shift,
        sentence: { start: source.sentence.start + shift, end: source.sentence.end + shift },
      },
    };
    writeFileSync(join(root, `content/articles/${slug}.md`), text);
    const file = { article: slug, bodyStart: shift, hash: 'x', facts: [fact] };
    writeFileSync(join(root, `content/facts/${slug}.json`), JSON.stringify(file));
  };
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args]);

  it('are compared with those of the files as they are, an article under its new name', async () => {
    root = mkdtempSync(join(tmpdir(), 'silklines diff '));
    git('init', '-q');
    write('trains', was);
    git('add', '.');
    git('-c', 'user.name=DevStore', '-c', 'user.email=desk@example.org', 'commit', '-qm', 'One');
    rmSync(join(root, 'content'), { recursive: true });
    write('freight', is, `---\n${frontMatter}\n---\n`);
    const { facts, renamed } = factsNow(root);
    const before = await factsAt(root, 'HEAD', renamed);
    const { rows } = diffFacts(before ?? new Map(), facts);
    expect(rows).toMatchObject([
      { what: 'changed', slug: 'freight', was: { sentence: was.sentence } },
    ]);
    expect(await factsAt(root, 'no-such-revision', renamed)).toBeNull();
    expect(await factsAt(root, '--help', renamed)).toBeNull();
  });
});

const frontMatter = `title: Trains
dek: What ran.
date: 2025-03-01
authors: [DevStore]
formerly: [trains]
sources: [{ id: a, title: A, publisher: B, url: https://example.org/a, type: report }]`;
