import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { styleText } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fact, FactsFile } from '../../src/schemas/fact.ts';
import {
  beginReview,
  type Effect,
  press,
  type ReviewItem,
  type ReviewState,
  summary,
} from './facts-review.ts';
import { reviewFacts } from './facts-review-run.ts';
import { screen } from './facts-review-screen.ts';
import { readProject } from './facts-run.ts';

// Commands on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const fact = (id: string, more: Partial<Fact> = {}): Fact => ({
  id,
  kind: 'count',
  subject: 'trains',
  value: 900,
  unit: 'train',
  noun: 'train',
  qualifier: 'exact',
  trend: null,
  period: null,
  places: [],
  citation: 'a',
  evidence: 'secondary',
  source: {
    start: 8,
    end: 18,
    line: 1,
    column: 9,
    text: '900 trains',
    sentence: { start: 0, end: 19 },
  },
  status: 'extracted',
  ...more,
});
const quote = { before: 'It ran ', marked: '900 trains', after: '.', text: 'It ran 900 trains.' };
const item = (id: string, more: Partial<ReviewItem> = {}): ReviewItem => ({
  article: 'one',
  file: 'content/articles/one.md',
  line: 1,
  column: 9,
  fact: fact(id),
  quote,
  fields: [
    ['states', '900 trains'],
    ['subject', 'trains'],
  ],
  notes: [],
  ...more,
});
const keys = (state: ReviewState, typed: string): { state: ReviewState; effects: Effect[] } =>
  [...typed].reduce(
    (at, key) => {
      const next = press(at.state, key);
      return { state: next.state, effects: [...at.effects, ...next.effects] };
    },
    { state, effects: [] as Effect[] },
  );
const saved = (effects: readonly Effect[]) =>
  effects.flatMap((effect) =>
    effect.type === 'save' ? effect.change.facts.map(({ id, status }) => `${id} ${status}`) : [],
  );
const command = `import { reviewFacts } from ${JSON.stringify(join(import.meta.dirname, 'facts-review-run.ts'))};
const { stdin: input, stdout: output, env } = process;
process.exitCode = await reviewFacts(process.argv[1], undefined, { input, output, env });`;
const three = beginReview([item('a-1'), item('b-1'), item('c-1')]);

describe('a key', () => {
  it('confirms, rejects or skips the fact at hand, and goes on to the next', () => {
    const { state, effects } = keys(three, 'crs');
    expect(saved(effects)).toEqual(['a-1 confirmed', 'b-1 rejected']);
    expect(state).toMatchObject({ at: 3, ended: true });
    expect(summary(state)).toBe('1 confirmed, 1 rejected, 1 skipped; 1 left.');
  });

  it('keeps the sentence a decision was made on', () => {
    const [effect] = press(three, 'c').effects;
    expect(effect).toMatchObject({ change: { facts: [{ judged: 'It ran 900 trains.' }] } });
  });

  it('takes back one decision after the other, whatever it was', () => {
    const { state, effects } = keys(three, 'csuu');
    expect(saved(effects)).toEqual(['a-1 confirmed', 'a-1 extracted']);
    expect(state).toMatchObject({ at: 0, verdicts: [] });
    expect(press(state, 'u').effects).toEqual([
      { type: 'say', message: 'There is nothing to undo.' },
    ]);
  });

  it('opens the article, says what it does not know, and passes over white space', () => {
    expect(press(three, 'o').effects).toEqual([
      { type: 'open', file: 'content/articles/one.md', line: 1, column: 9 },
    ]);
    expect(press(three, 'x').effects[0]).toMatchObject({ type: 'say' });
    expect(press(three, '\n')).toEqual({ state: three, effects: [] });
  });

  it.each(['q', '\u0003', '\u0004'])('%j ends the review and decides nothing', (key) => {
    const { state, effects } = press(three, key);
    expect([state.ended, effects]).toEqual([true, []]);
    expect(summary(state)).toBe('Nothing decided; 3 left.');
  });
});

describe('a judgement whose sentence is gone', () => {
  const orphan = item('old-1', {
    fact: fact('old-1', { status: 'rejected', judged: 'It ran 900 trains then.' }),
    successor: { fact: fact('new-1'), quote },
  });

  it('is carried over to the fact it most likely belongs to, or dropped, and both can be undone', () => {
    const carried = press(beginReview([orphan]), 'c');
    expect(carried.effects).toMatchObject([
      { change: { facts: [{ id: 'new-1', status: 'rejected' }], removeOrphans: ['old-1'] } },
    ]);
    expect(press({ ...carried.state, ended: false }, 'u').effects).toMatchObject([
      { change: { facts: [{ id: 'new-1', status: 'extracted' }], addOrphans: [{ id: 'old-1' }] } },
    ]);
    expect(press(beginReview([orphan]), 'd').effects).toMatchObject([
      { change: { facts: [], removeOrphans: ['old-1'] } },
    ]);
  });

  it('cannot be carried to nothing', () => {
    const { effects } = press(beginReview([{ ...orphan, successor: null }]), 'c');
    expect(effects[0]).toMatchObject({ type: 'say' });
  });
});

describe('the screen', () => {
  it('shows the sentence with the words set off, what was read, and what contradicts it', () => {
    const noted = beginReview([item('a-1', { notes: ['another story has 800 trains'] })]);
    expect(screen(noted, { width: 80, colour: false })).toMatchInlineSnapshot(`
      "1 of 1  one  content/articles/one.md:1:9

        It ran «900 trains».

        states   900 trains
        subject  trains
        ! another story has 800 trains

        c confirm   r reject   a confirm all the rest   s skip   o open   u undo   q quit
      "
    `);
  });

  it('keeps within the width and sets the words off across lines', () => {
    const before = 'Through the long and cold winter of that year it is said that it ran ';
    const long = beginReview([item('a-1', { quote: { ...quote, before } })]);
    const lines = screen(long, { width: 40, colour: false }).split('\n').slice(2, 5);
    expect(lines).toEqual([
      '  Through the long and cold winter of',
      '  that year it is said that it ran',
      '  «900 trains».',
    ]);
    const coloured = screen(long, { width: 77, colour: true });
    const mark = (words: string) =>
      styleText(['bold', 'underline'], words, { validateStream: false });
    expect(coloured).toContain(`${mark('900')}\n  ${mark('trains')}.`);
  });
});

describe('facts --review', () => {
  let root: string;
  const put = (path: string, text: string) => writeFileSync(join(root, path), text);
  const story = (prose: string) =>
    put(
      'content/articles/one.md',
      `---\ntitle: Trains\ndek: What ran.\ndate: 2024-06-11\nauthors: [DevStore]\nsources:\n  - id: a\n    title: A\n    publisher: B\n    url: https://example.org/a\n    type: news\n---\n\n${prose}\n`,
    );
  const stored = (): FactsFile =>
    JSON.parse(readFileSync(join(root, 'content/facts/one.json'), 'utf8')) as FactsFile;
  const statuses = () => stored().facts.map(({ source, status }) => `${source.text} ${status}`);
  const review = async (keys: string, article?: string) => {
    let stdout = '';
    const input = Readable.from(keys === '' ? [] : [keys]) as unknown as NodeJS.ReadStream;
    input.setEncoding = () => input;
    const output = { write: (text: string) => (stdout += text) } as unknown as NodeJS.WriteStream;
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const written = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
    const status = await reviewFacts(root, article, { input, output, env: {} });
    const stderr = [...written.mock.calls, ...said.mock.calls].map(([text]) => text).join('');
    vi.restoreAllMocks();
    return { status, stdout, stderr };
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'review-'));
    for (const folder of ['atlas', 'articles', 'facts'])
      mkdirSync(join(root, 'content', folder), { recursive: true });
    put('content/atlas/places.yaml', '- id: wuhan\n  name: Wuhan\n  kind: city\n');
    for (const name of ['lines', 'corridors', 'measures', 'figures'])
      put(`content/atlas/${name}.yaml`, '[]\n');
    story('Wuhan ran 900 trains and 30 buses in 2021. It has 5 gates.');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('takes keys from a pipe, saves each decision, and is read again as it was left', async () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', command, root],
      { input: 'c\nr\n', encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(stdout).toContain('It has «5 gates».');
    expect(stdout.trim().split('\n').at(-1)).toBe('1 confirmed, 1 rejected; 1 left.');
    const kept = ['900 trains confirmed', '30 buses rejected', '5 gates extracted'];
    expect(statuses()).toEqual(kept);
    expect((await readProject(root, { check: true, today: '2024-07-01' })).changed).toEqual([]);
    story('A new start. Wuhan ran 900 trains and 30 buses in 2021. It has 5 gates.');
    await readProject(root, { check: false, today: '2024-07-01' });
    expect(statuses()).toEqual(kept);
    expect((await review('c')).stdout).toContain('1 of 1');
    expect((await review('')).stdout.trim()).toBe('Every fact has been judged.');
  });

  it('writes another time or place into the story by its number, takes it back, and confirms all the rest', async () => {
    const text = () => readFileSync(join(root, 'content/articles/one.md'), 'utf8');
    story('In 2021 Wuhan ran 900 trains. In 2022 Wuhan ran 30 buses.');
    const { stdout } = await review('q');
    const [, number = ''] = /(\d) period: 2022/.exec(stdout) ?? [];
    await review(`${number}uq`);
    expect(text()).toContain('ran 900 trains. In');
    const corrected = await review(`${number}a`);
    expect(corrected.stdout).toContain(':fact[900 trains]{period=2022}');
    expect(text()).toContain('In 2021 Wuhan ran :fact[900 trains]{period=2022}. In 2022');
    expect(statuses()).toEqual(['900 trains corrected', '30 buses confirmed']);
  });

  it('carries a judgement over to the sentence as it reads now', async () => {
    await review('cq');
    story('The city of Wuhan ran 900 trains and 30 buses in 2022. It has 5 gates.');
    const { stdout } = await review('cq');
    expect(stdout).toContain('It was confirmed, and its sentence has changed since.');
    expect(stdout).toContain('The city of Wuhan ran «900 trains»');
    expect(statuses()[0]).toBe('900 trains confirmed');
    expect(stored().orphans).toBeUndefined();
  });

  it('decides nothing without keys, and names what it cannot review', async () => {
    expect((await review('')).stdout).toContain('Nothing decided; 3 left.');
    expect(await review('', 'oen')).toMatchObject({
      status: 2,
      stderr: 'No article is called “oen”; did you mean “one”?',
    });
    story('Wuhan ran :fact[900 trains]{value=many}.');
    const { status, stderr } = await review('c');
    expect(status).toBe(1);
    expect(stderr).toContain('content/articles/one.md:14:29: “many” is no number');
  });
});
