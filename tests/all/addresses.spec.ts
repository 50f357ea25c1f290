import { readdirSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { expect, test } from 'playwright/test';
import { parseRegister } from '../../src/corpus/register/lines.ts';
import type { FactsFile } from '../../src/schemas/fact.ts';
import { article, type Copy, copyProject } from '../support/copy.ts';
import { sites } from '../support/sites.ts';

/** Longer than a build of a hundred stories on a busy machine. */
const patience = 900_000;

const published = /^(?:facts|figures|embed|oembed|data|stories)\//;
const site = new Set(['facts.csv', 'places.csv', 'statistics.csv'].map((name) => `data/${name}`));

/** What pages load by a name that changes with what is in it: nobody is given its address. */
const loaded = /^facts\/index-[0-9a-f]{10}\.json$/;

/** Addresses of facts, figures and stories that a built site answers, as files of it. */
const addressesIn = (dist: string): string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter(
      (name) =>
        published.test(name) && /\.\w+$/.test(name) && !site.has(name) && !loaded.test(name),
    );

const stories = 'content/articles';
const trains = 'zhengzhou-example-trains';
const corridor = 'middle-corridor-example-rates';
const gauge = 'gauge-break-hour-and-week';
/** A figure that was gone before. */
const longGone = 'series-example-wagons-china-year';

/** What is put right in ten sentences, of two stories. */
const typing: Record<string, [string, string][]> = {
  [trains]: [
    ['The number of freight train trips', 'The count of freight train trips'],
    ['It puts the value of their cargo', 'It put the value of their cargo'],
    ['told an example paper of 640 trips', 'told one example paper of 640 trips'],
    ['An example yearbook has 14,900', 'The example yearbook has 14,900'],
    ['covers nearly two-thirds of', 'covers some two-thirds of'],
    ['In 2021 the trade of Jiangxi Province', 'In 2021, the trade of Jiangxi Province'],
  ],
  [corridor]: [
    ['of cargo in 2023. That was', 'of cargo in 2023. This was'],
    ['An example bulletin has a', 'One example bulletin has a'],
    ['The corridor carried 48,300 TEU', 'The Corridor carried 48,300 TEU'],
    ['which no year has confirmed', 'that no year has confirmed'],
  ],
};

/**
 * A story that names no place; every twentieth states one figure more of a series others draw, and begins one of another
 * noun of its measure.
 */
const generated = (nth: number): string =>
  article(
    nth % 20 === 0
      ? [`China counted ${2000 + nth} China–Europe freight train trips in ${1900 + nth}.`].join(' ')
      : `Story ${nth} counts ${nth + 7} example warehouses.`,
    { title: `Generated story ${nth}`, date: '2024-01-01' },
  );

test.describe('after a rename, ten corrections, a fact more, a hundred stories and a deletion', () => {
  let copy: Copy;
  let before: string[];
  let refusal: { code: number; output: string };
  const why = 'Its figures were invented.';
  const read = (path: string) => readFile(join(copy.folder, path), 'utf8');
  const build = async (): Promise<void> => {
    const { code, output } = await copy.run('scripts/build.ts');
    expect(code, output).toBe(0);
  };
  const edit = async (slug: string, changes: readonly (readonly [string, string])[]) => {
    let text = await read(`${stories}/${slug}.md`);
    for (const [was, is] of changes) {
      const found = new RegExp(was.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'));
      expect(text).toMatch(found);
      text = text.replace(found, is);
    }
    await copy.write(`${stories}/${slug}.md`, text);
  };
  /** What the register has of the deleted story: its facts, and how many of them it says are gone. */
  const kept = async (): Promise<{ ids: string[]; gone: number }> => {
    const { file } = parseRegister(await read(`content/register/stories/${gauge}.jsonl`));
    const facts = [...file.facts.values()];
    return { ids: facts.map(({ fact }) => fact), gone: facts.filter((one) => one.gone).length };
  };
  /** Those of the addresses of before that say they are gone. */
  const gone = async (): Promise<string[]> => {
    const texts = await Promise.all(
      before
        .filter((name) => /\.(?:html|json)$/.test(name))
        .map(async (name) => [name, await read(`dist/${name}`)] as const),
    );
    return texts
      .filter(([, text]) =>
        /No longer (?:here|stated|published)|no longer published|"gone":/.test(text),
      )
      .map(([name]) => name);
  };

  test.describe.configure({ mode: 'serial', timeout: patience });

  test.beforeAll(async () => {
    test.setTimeout(patience);
    copy = await copyProject('addresses');
    expect((await copy.run('scripts/facts.ts')).code).toBe(0);
    before = addressesIn(sites.test.folder);
    await rename(
      join(copy.folder, stories, `${trains}.md`),
      join(copy.folder, stories, 'zhengzhou-counts.md'),
    );
    await edit('zhengzhou-counts', [
      ...(typing[trains] ?? []),
      ['language: en', `language: en\nformerly: [${trains}]`],
      ['one example paper of 640', 'one example paper with 12 pages of 640'],
    ]);
    await edit(corridor, typing[corridor] ?? []);
    for (let nth = 0; nth < 100; nth++)
      await copy.write(`${stories}/generated-${nth}.md`, generated(nth));
    await rename(join(copy.folder, stories, `${gauge}.md`), join(copy.folder, `${gauge}.kept`));
    refusal = await copy.run('scripts/facts.ts');
    const [, lines = ''] = /paste here:\n((?:.+\n){3})/.exec(refusal.output) ?? [];
    await copy.write('content/gone.yaml', lines.replace(/reason: .*/, `reason: ${why}`));
    await build();
  });

  test('has had enough to publish', () => {
    expect(before.filter((name) => name.startsWith('facts/')).length).toBeGreaterThan(20);
    expect(before.filter((name) => name.startsWith('embed/')).length).toBeGreaterThan(20);
  });

  test('stops for a deleted story until its lines are pasted', () => {
    expect(refusal.code).toBe(1);
    expect(refusal.output).toContain(`- story: ${gauge}\n  date: `);
  });

  test('answers under every address there was, and those of the deleted story alone are gone', async () => {
    const now = new Set(addressesIn(join(copy.folder, 'dist')));
    expect(before.filter((name) => !now.has(name))).toEqual([]);
    const own = new Set((await kept()).ids);
    const others = (await gone()).filter(
      (name) =>
        !name.includes(gauge) && !name.includes(longGone) && !own.has(name.split('/')[1] ?? ''),
    );
    expect(others).toEqual([]);
    expect(await read(`dist/stories/${trains}/index.html`)).toContain('/stories/zhengzhou-counts/');
  });

  test('keeps the Atom id of the renamed story', async () => {
    expect(await read('dist/feed.xml')).toMatch(
      new RegExp(`<id>[^<]*/stories/${trains}/</id><link href="[^"]*/stories/zhengzhou-counts/"`),
    );
  });

  test('says of what is gone when and why, in pages, frames and files', async () => {
    const figure = `story-${gauge}-map`;
    expect(await read(`dist/stories/${gauge}/index.html`)).toContain(why);
    expect(await read(`dist/embed/${figure}/index.html`)).toContain(why);
    expect(JSON.parse(await read(`dist/data/${figure}.json`))).toMatchObject({
      gone: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      reason: why,
      successor: expect.stringContaining('/stories/'),
    });
    expect((await read(`dist/data/${figure}.csv`)).trim().split('\n')).toHaveLength(1);
    expect(await read(`dist/data/${figure}.svg`)).toContain(why);
    const [id = ''] = (await kept()).ids;
    expect(await read(`dist/facts/${id}/index.html`)).toContain(why);
  });

  test('has all of the story back under its ids once it is restored', async () => {
    const { ids } = await kept();
    await rename(join(copy.folder, `${gauge}.kept`), join(copy.folder, stories, `${gauge}.md`));
    await rm(join(copy.folder, 'content/gone.yaml'));
    expect((await copy.run('scripts/facts.ts')).code).toBe(0);
    const { facts } = JSON.parse(await read(`content/facts/${gauge}.json`)) as FactsFile;
    expect(facts.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect((await kept()).gone).toBe(0);
    expect((await copy.run('scripts/facts.ts', '--check')).code).toBe(0);
  });
});
