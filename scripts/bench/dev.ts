import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readAtlas } from '../../src/atlas/read.ts';
import { median } from '../lib/median.ts';
import { readTarget, root } from '../lib/project.ts';
import { Failure } from '../lib/steps.mjs';
import { type MadeArticle, makeArticles } from './dev/articles.ts';
import { bareFiles } from './dev/bare.ts';
import { type Correction, correct } from './dev/correct.ts';
import { addressOf, type Running, type Save, type Subject, save, start } from './dev/server.ts';
import { makeOwnCopy } from './own-copy.ts';

const place = join(root, '.cache', 'bench-dev');
const count = 1000;
const saved = 'zhengzhou-thirteen-trains-5';

/**
 * Measures how long a saved article takes to be on its page while the site is written, with 1,000 articles, beside a
 * bare Astro project of the same articles: the two in turn, medians of as many saves as are asked for, ten unless
 * told: `npm run bench -- dev [SAVES] [--own]`; with `--own` this project alone. Ours must also show the facts of what was saved.
 */
export async function run(args: string[]): Promise<void> {
  const [saves = '10'] = args.filter((arg) => /^\d+$/.test(arg));
  const rounds = Math.max(1, Number.parseInt(saves, 10));
  const { places } = (await readAtlas(root)).atlas;
  const articles = makeArticles(await readOriginals(), { places }, count);
  const running: Running[] = [];
  try {
    const subjects = [await makeOwn(articles)];
    if (!args.includes('--own')) subjects.push(await makeBare(articles));
    for (const subject of subjects) {
      console.log(`starting ${subject.name} with ${articles.length} articles`);
      running.push(await start(subject));
    }
    // What a server does once, such as reading its modules, is no part of a save.
    for (const each of running) await measure(each, 0);
    const measured = new Map<string, Save[]>(running.map(({ name }) => [name, []]));
    for (let nth = 1; nth <= rounds; nth++) {
      for (const each of running) measured.get(each.name)?.push(await measure(each, nth));
    }
    print(running, measured);
    await measurePages(running);
    await measureCorrections(running, rounds);
  } finally {
    for (const { child } of running) child.kill();
  }
}

/** Saves a paragraph that was never there before; our page must have its figure among its facts. */
function measure(running: Running, nth: number): Promise<Save> {
  const trains = 40_000 + nth;
  const words = `In 2019, ${trains.toLocaleString('en')} freight trains ran from Xi’an to Duisburg.`;
  const number = trains.toLocaleString('en');
  const marks = running.name === 'silklines' ? [number, factRow(number)] : [words];
  return save(running, words, marks);
}

/** Corrects the fact saved last by a click, as often as was saved, and prints how long each took. */
async function measureCorrections(running: readonly Running[], rounds: number): Promise<void> {
  const own = running.find(({ name }) => name === 'silklines');
  if (!own) return;
  const number = (40_000 + rounds).toLocaleString('en');
  const made: Correction[] = [];
  for (let nth = 0; nth < rounds; nth++) made.push(await correct(own, number));
  const written = spread(made.map((each) => each.written));
  const page = spread(made.map((each) => each.page));
  const undone = spread(made.map((each) => each.undone));
  console.log(
    `\na correction by a click: written after ${written} ms, on the page after ${page} ms, undone after ${undone} ms`,
  );
}

/** Prints how long pages take that could ask for all figures, right after a save and once more. */
async function measurePages(running: readonly Running[]): Promise<void> {
  const own = running.find(({ name }) => name === 'silklines');
  if (!own) return;
  const { base } = readTarget(process.env);
  await measure(own, 0);
  for (const path of ['', 'embed/place-duisburg/', 'data/', 'places/china/', 'facts/', 'search/']) {
    const times: string[] = [];
    for (const _ of [1, 2]) {
      const began = performance.now();
      const answer = await fetch(addressOf({ ...own, page: `${base}${path}` }), {
        headers: { accept: 'text/html' },
      });
      await answer.text();
      if (!answer.ok) throw new Failure(`${path}: ${answer.status}\n${own.output()}`);
      times.push(`${(performance.now() - began).toFixed(0)} ms`);
    }
    console.log(`/${path}`.padEnd(24), ...times.map((time) => time.padStart(10)));
  }
}

/** A fact under the story, not only its words in the prose. */
const factRow = (number: string): RegExp =>
  new RegExp(`class="fact-table[^]*<tr[^>]*>(?:(?!</tr>)[^])*${number}`);

async function readOriginals(): Promise<MadeArticle[]> {
  const folder = join(root, 'content', 'articles');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    names.map(async (name) => ({
      name: name.slice(0, -'.md'.length),
      text: await readFile(join(folder, name), 'utf8'),
    })),
  );
}

async function makeOwn(articles: readonly MadeArticle[]): Promise<Subject> {
  const folder = join(place, 'silklines');
  await makeOwnCopy(folder, () => writeArticles(join(folder, 'content', 'articles'), articles));
  return {
    name: 'silklines',
    folder,
    command: ['scripts/dev.ts', '--port', '4651', '--host', '127.0.0.1'],
    port: 4651,
    article: `content/articles/${saved}.md`,
    page: `${readTarget(process.env).base}stories/${saved}/`,
  };
}

async function makeBare(articles: readonly MadeArticle[]): Promise<Subject> {
  const folder = join(place, 'bare');
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(bareFiles)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await writeArticles(join(folder, 'articles'), articles);
  return {
    name: 'bare Astro',
    folder,
    command: [
      join(root, 'node_modules/astro/bin/astro.mjs'),
      'dev',
      '--port',
      '4652',
      '--host',
      '127.0.0.1',
    ],
    port: 4652,
    article: `articles/${saved}.md`,
    page: `/${saved}/`,
  };
}

async function writeArticles(folder: string, articles: readonly MadeArticle[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, text } of articles) await writeFile(join(folder, `${name}.md`), text);
}

function print(running: readonly Running[], measured: ReadonlyMap<string, readonly Save[]>): void {
  const [own, bare] = running.map(({ name }) =>
    median((measured.get(name) ?? []).map(({ page }) => page)),
  );
  console.log('\nmilliseconds after a save, median and (least to most)');
  console.log(`${''.padEnd(12)}${'browser told'.padStart(22)}${'page fetched'.padStart(24)}`);
  for (const { name, ready } of running) {
    const saves = measured.get(name) ?? [];
    const told = spread(saves.map((each) => each.told));
    const page = spread(saves.map((each) => each.page));
    console.log(
      `${name.padEnd(12)}${told.padStart(22)}${page.padStart(24)}   first page after ${(ready / 1000).toFixed(1)} s`,
    );
  }
  if (bare !== undefined) console.log(`\nratio ${((own ?? 0) / bare).toFixed(2)}`);
}

const spread = (values: readonly number[]): string =>
  `${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)})`;
