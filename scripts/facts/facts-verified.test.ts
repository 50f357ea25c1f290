import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAtlas } from '../../src/atlas/read.ts';
import { sealed } from '../../src/extraction/reader/seal.ts';
import type { Fact, FactsFile } from '../../src/schemas/fact.ts';
import { formatProblem } from '../../src/schemas/problem.ts';
import { checkContent } from '../check/check-content.ts';
import { readContent } from '../check/check-input.ts';
import { readProject } from './facts-run.ts';
import { takeChanges } from './facts-take.ts';

// Many runs each, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let root: string;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'verified-'));
  for (const folder of ['atlas', 'articles', 'facts'])
    mkdirSync(join(root, 'content', folder), { recursive: true });
  const places = ['wuhan', 'Wuhan', 'lodz', 'Lodz'];
  const entries = [0, 2].map(
    (at) => `- id: ${places[at]}\n  name: ${places[at + 1]}\n  kind: city\n`,
  );
  write('content/atlas/places.yaml', entries.join(''));
  for (const name of ['lines', 'corridors', 'measures', 'figures'])
    write(`content/atlas/${name}.yaml`, '[]\n');
  put('one', text);
  put('two', 'Lodz took 70 trains in 2020.');
  await run();
});
afterEach(() => rmSync(root, { recursive: true }));

const text = 'Wuhan ran 900 trains in 2021. It ran 30 buses to Lodz in 2022.';
const [first = '', second = ''] = text.split(/(?<=\.) /);
const path = 'content/facts/one.json';
const write = (name: string, content: string) => writeFileSync(join(root, name), content);
const read = (name = path) => readFileSync(join(root, name), 'utf8');
const stored = (): FactsFile => JSON.parse(read()) as FactsFile;
const put = (slug: string, prose: string) =>
  write(
    `content/articles/${slug}.md`,
    `---\ntitle: Trains\ndek: What ran.\ndate: 2024-06-11\nauthors: [An Editor]\nsources:\n  - id: a\n    title: A\n    publisher: B\n    url: https://example.org/a\n    type: news\n---\n\n${prose}\n`,
  );
const run = (more = {}) => readProject(root, { check: false, today: '2024-07-01', ...more });

/** The stored facts with some fields of the nth as a hand would set them. */
const setByHand = (nth: number, fields: Partial<Fact>) => {
  const file = stored();
  const facts = file.facts.map((fact, at) => (at === nth ? { ...fact, ...fields } : fact));
  write(path, `${JSON.stringify({ ...file, facts }, null, 2)}\n`);
};

/** What a reading, a check of stored facts and a check of content say of it; each of them has to find it. */
async function told(): Promise<string[]> {
  const before = read();
  const [reading, check] = [await run(), await run({ check: true })];
  expect(read()).toBe(before);
  const { problems: content } = checkContent(
    await readContent(root, { chosen: null, hints: false }),
  );
  const errors = [reading.errors, check.errors, content].map((problems) =>
    problems.filter(({ file }) => file.startsWith('content/facts')).map(formatProblem),
  );
  expect(errors[1]).toEqual(errors[0]);
  expect(errors[2]).toEqual(errors[0]);
  return errors[0] ?? [];
}

const mend =
  '(npm run facts -- --take one takes it into the story, npm run facts -- --anew one undoes it)';

describe('a hand that changes stored facts is found and nothing is written, where it', () => {
  it.each<[string, Partial<Fact>, string]>([
    ['sets another value', { value: 901 }, 'value of “900 trains” was'],
    ['sets another subject', { subject: 'lorries' }, 'subject of “900 trains” was'],
    ['sets another period', { period: null }, 'period of “900 trains” was'],
    ['moves a fact to another place', { places: ['lodz'] }, 'places of “900 trains” was'],
    ['says otherwise where it was found', { origin: {} }, 'origin of “900 trains” was'],
    [
      'sets two fields at once',
      { value: 9, evidence: 'primary' },
      'value and evidence of “900 trains” were',
    ],
  ])('%s', async (_, fields, message) => {
    setByHand(0, fields);
    expect(await told()).toEqual([`${path}:8:1: ${message} changed by hand ${mend}`]);
  });

  it('moves the offsets', async () => {
    const { source } = stored().facts[0] as Fact;
    setByHand(0, { source: { ...source, start: source.start + 1 } });
    expect(await told()).toEqual([
      `${path}:8:1: source of “900 trains” was changed by hand ${mend}`,
    ]);
  });

  it('confirms its own value', async () => {
    setByHand(0, { value: 901, status: 'confirmed' });
    expect(await told()).toEqual([
      `${path}:8:1: “900 trains” was set to confirmed by hand ${mend}`,
    ]);
  });

  it('changes what was confirmed', async () => {
    setByHand(0, sealed({ ...(stored().facts[0] as Fact), status: 'confirmed', judged: first }));
    expect((await run()).errors).toEqual([]);
    setByHand(0, { value: 901 });
    expect(await told()).toEqual([
      `${path}:8:1: “900 trains” was changed by hand since it was confirmed ${mend}`,
    ]);
  });

  it('lends a fact the seal of another', async () => {
    const judged = sealed({ ...(stored().facts[0] as Fact), status: 'rejected', judged: first });
    setByHand(1, { status: 'rejected', judged: first, seal: judged.seal });
    expect(await told()).toHaveLength(1);
  });

  it('puts a fact in twice, puts one in, takes one out', async () => {
    const file = stored();
    const [first, second] = file.facts as [Fact, Fact];
    write(path, JSON.stringify({ ...file, facts: [first, second, second] }, null, 2));
    expect((await told())[0]).toMatch(/“30 buses” stands here twice/);
    write(path, JSON.stringify({ ...file, facts: [first, second, { ...first, id: 'abc-1' }] }));
    expect(await told()).toEqual([`${path}:1:1: “900 trains” was put in by hand ${mend}`]);
    write(path, JSON.stringify({ ...file, facts: [first] }));
    expect(await told()).toEqual([`${path}:1:1: “30 buses” was taken out by hand ${mend}`]);
    write(path, JSON.stringify({ ...file, facts: [second, first] }));
    expect(await told()).toEqual([`${path}:1:1: the order of facts was changed by hand ${mend}`]);
  });

  it('puts the file of another article in its place', async () => {
    write(path, read('content/facts/two.json'));
    expect(await told()).toEqual([
      `${path}:1:1: holds the facts of “two” (bring its own back from git, or run npm run facts -- --anew one)`,
    ]);
  });

  it('sets another hash besides: then what the article says is stored', async () => {
    const before = read();
    setByHand(0, { value: 901 });
    write(path, read().replace(/"hash": "[^"]+"/, `"hash": "${'0'.repeat(32)}"`));
    expect((await run({ check: true })).changed).toEqual(['one.json']);
    await run();
    expect(read()).toBe(before);
  });
});

it('writes a file that says the same in other signs as it writes them all, and finds no fault', async () => {
  const before = read();
  write(path, JSON.stringify(stored()));
  expect((await run()).errors).toEqual([]);
  expect(read()).toBe(before);
});

it('reads no article again whose stored facts were verified, and each where nothing remembers it', async () => {
  expect(await run()).toMatchObject({ read: 0, unchanged: 2 });
  rmSync(join(root, '.cache'), { recursive: true });
  expect(await run()).toMatchObject({ read: 2, unchanged: 0, changed: [], errors: [] });
  expect(await run()).toMatchObject({ read: 0, unchanged: 2 });
});

it('changes nothing else in the file when a fact is judged', async () => {
  const before = stored();
  setByHand(1, sealed({ ...(before.facts[1] as Fact), status: 'confirmed', judged: second }));
  await run();
  const { facts, ...others } = stored();
  expect({ ...others, facts: facts.slice(0, 1) }).toEqual({
    ...before,
    facts: before.facts.slice(0, 1),
  });
  expect(facts[1]?.status).toBe('confirmed');
});

describe('a file that cannot be read is told in one line:', () => {
  const anew =
    '(npm run facts -- --anew one writes it anew, with what was judged in it, and keeps this one beside it)';
  it.each<[string, (whole: string) => string, string]>([
    ['empty', () => '', '1:1: is empty'],
    ['null', () => 'null\n', '1:1: holds null in the place of facts'],
    ['a list', () => '[]', '1:1: holds a list in the place of facts'],
    ['cut off', (whole) => whole.slice(0, 300), '14:1: ends in the middle'],
    [
      'with marks of a merge',
      (whole) => whole.replace(/( {2}"hash".*\n)/, '<<<<<<< a\n$1=======\n$1>>>>>>> b\n'),
      '5:1: holds the marks of a merge that was not resolved',
    ],
    ['no JSON', (whole) => whole.replace('"hash":', '"hash" "'), '5:1: is not JSON'],
  ])('%s', async (_, change, message) => {
    write(path, change(read()));
    expect(await told()).toEqual([`${path}:${message} ${anew}`]);
  });

  it('a folder', async () => {
    rmSync(join(root, path));
    mkdirSync(join(root, path));
    const { errors } = await run();
    expect(errors.map(formatProblem)).toEqual([
      `${path}:1:1: is a folder (move it away; npm run facts writes it anew)`,
    ]);
  });
});

describe('a file that is written anew', () => {
  const anew = () => run({ anew: new Set(['one']) });

  it('has lost no judgement, and what stood there is kept beside it', async () => {
    setByHand(0, sealed({ ...(stored().facts[0] as Fact), status: 'confirmed', judged: first }));
    await run();
    const ours = read();
    const marks = ours.replace(/( {2}"hash".*\n)/, '<<<<<<< a\n$1=======\n$1>>>>>>> b\n');
    write(path, marks);
    expect(await anew()).toMatchObject({ errors: [], kept: [`${path}.damaged`] });
    expect(read()).toBe(ours);
    expect(read(`${path}.damaged`)).toBe(marks);
    write(path, marks.slice(0, marks.lastIndexOf('"30 buses"')));
    expect((await anew()).kept).toEqual([`${path}.damaged-2`]);
    expect(read()).toBe(ours);
  });

  it('holds what the article says, whatever a hand had written', async () => {
    const before = read();
    setByHand(0, { value: 901, status: 'confirmed' });
    await anew();
    expect(read()).toBe(before);
  });
});

describe('what a hand has changed is taken into the story:', () => {
  const take = async () => takeChanges(root, 'one.md', 'one', (await readAtlas(root)).atlas);

  it('another value as a directive, another place beside it, and a judgement with its seal', async () => {
    setByHand(0, { value: 901, places: ['lodz'] });
    setByHand(1, { status: 'confirmed' });
    expect(await take()).toEqual({
      told: ['“900 trains”: :fact[900 trains]{value=901 place=lodz}', '“30 buses”: confirmed'],
    });
    expect(read('content/articles/one.md')).toContain(':fact[900 trains]{value=901 place=lodz}');
    expect((await run()).errors).toEqual([]);
    expect(stored().facts).toMatchObject([
      { value: 901, places: ['lodz'], status: 'corrected' },
      { value: 30, status: 'confirmed' },
    ]);
    expect(await told()).toEqual([]);
  });

  it('but for what no directive can say, which is left as it is read', async () => {
    const before = read();
    setByHand(0, { noun: 'lorry' });
    expect(await take()).toEqual({ told: ['“900 trains”: noun as it is read'] });
    expect((await run()).errors).toEqual([]);
    expect(read()).toBe(before);
  });
});

describe('a folder of articles that holds none', () => {
  it.each(['is empty', 'is missing'])(
    'removes nothing where it %s, but when it is asked to',
    async (how) => {
      rmSync(join(root, 'content/articles'), { recursive: true });
      if (how === 'is empty') mkdirSync(join(root, 'content/articles'));
      const { errors } = await run();
      expect(errors.filter(({ code }) => code !== 'SL414').map(formatProblem)).toEqual([
        'content/articles:1:1: holds no article, and content/facts the facts of 2: nothing was removed (bring the articles back, or run npm run facts -- --remove-all)',
      ]);
      expect(readdirSync(join(root, 'content/facts'))).toHaveLength(2);
      write(
        'content/gone.yaml',
        ['one', 'two']
          .map((slug) => `- story: ${slug}\n  date: 2024-07-01\n  reason: Over.\n`)
          .join(''),
      );
      expect((await run({ removeAll: true })).removed).toEqual(['one.json', 'two.json']);
    },
  );
});
