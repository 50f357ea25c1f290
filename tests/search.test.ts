import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { allCharts } from '../src/site/figures/story-charts.ts';
import { indexFiles } from '../src/site/search/files.ts';
import type { NamesFile } from '../src/site/search/format.ts';
import { Search } from '../src/site/search/query.ts';
import { realCorpus } from './support/corpus.ts';

// The index as the site has it, over its real stories, facts and atlas.
let files: Map<string, string>;
let first = '';
const asked: string[] = [];

beforeAll(async () => {
  const site = await realCorpus();
  const charts = allCharts(site).map(({ chart }) => chart);
  const index = indexFiles(site, charts);
  files = new Map(index.map(({ name, body }) => [name, body]));
  first = index[0]?.name ?? '';
});

/** A search as a reader has it who has just come. */
function newSearch(): Search {
  asked.length = 0;
  return new Search(JSON.parse(files.get(first) ?? '') as NamesFile, async (name) => {
    asked.push(name);
    return JSON.parse(files.get(name) ?? 'null');
  });
}

async function firstThree(query: string): Promise<string[]> {
  const { hits } = await newSearch().find(query);
  return hits.slice(0, 3).map(({ path }) => path);
}

test('what is said beside a name has its gaps filled', () => {
  const { names } = JSON.parse(files.get(first) ?? '') as NamesFile;
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter(([, , ...words]) => /[{}]/.test(words.join()))).toEqual([]);
});

describe('the right page is among the first three', () => {
  test.each([
    ['Xian', '/places/xian/'],
    ["Xi'an", '/places/xian/'],
    ['Xi’an', '/places/xian/'],
    ['西安', '/places/xian/'],
    ['gauge', '/glossary/#gauge'],
    ['gauge', '/stories/gauge-break-hour-and-week/'],
    ['zhengzou', '/places/zhengzhou/'],
    ['zheng zhou', '/places/zhengzhou/'],
    ['khorgas', '/places/khorgos/'],
    ['霍尔果斯', '/places/khorgos/'],
    ['duisberg', '/places/duisburg/'],
    ['malaszewicze', '/places/malaszewicze/'],
    ['lodz', '/places/lodz/'],
    ['urumqi', '/places/urumqi/'],
    ['CTU', '/places/chengdu-shuangliu-airport/'],
    ['middle corridor', '/corridors/middle/'],
    ['midle coridor', '/corridors/middle/'],
    ['阿拉山口', '/places/alashankou/'],
    ['luxemburg', '/places/luxembourg/'],
    ['TEU', '/glossary/#teu'],
    ['forty-foot container', '/glossary/#feu'],
    ['air freight', '/topics/air-freight/'],
    ['corrections', '/corrections/'],
    ['Chengdu airports', '/stories/chengdu-two-airports/'],
    ['transit halved', '/stories/transit-fell-behind-rising-count/'],
    ['prices', '/topics/prices/'],
    ['kazakhstan', '/places/kazakhstan/'],
    ['Chengd', '/places/chengdu/'],
  ])('%s finds %s', async (query, path) => {
    expect(await firstThree(query)).toContain(path);
  });

  test.each([
    ['30,000 trains', 'nearly 30,000 international trains'],
    ['30000 trains', 'nearly 30,000 international trains'],
    ['8.4 billion', 'up to US$8.4 billion'],
    ['3,849 trips', '3,849'],
    ['71 minutes', '71 minutes'],
  ])('%s finds the fact that states it', async (query, words) => {
    const { hits } = await newSearch().find(query);
    const facts = hits.slice(0, 3).filter(({ kind }) => kind === 'fact');
    expect(facts.some(({ name }) => name.includes(words))).toBe(true);
    expect(facts.every(({ note }) => note !== '')).toBe(true);
  });

  test('what is no word of the site finds nothing', async () => {
    expect(await firstThree('qqqqqq')).toEqual([]);
    expect(await firstThree('  ')).toEqual([]);
  });
});

test('the list of facts narrows to those that hold every word, a misspelt name included', async () => {
  const { facts } = await realCorpus();
  const words = async (query: string) =>
    (await newSearch().factsHolding(query)).map((at) => facts[at]?.fact.source.text);
  expect((await words('30,000 trains')).some((text) => text?.includes('30,000'))).toBe(true);
  expect((await words('khorgas 2023')).length).toBeGreaterThan(0);
  expect((await words('khorgas')).length).toBeGreaterThan((await words('khorgas 2023')).length);
  expect(await words('khorgas qqqqqq')).toEqual([]);
});

test('the first query fetches the names and few of the other files', async () => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  const sizeOf = (name: string) => brotliCompressSync(files.get(name) ?? '', { params }).length;
  const heaviest = { query: '', bytes: 0 };
  for (const query of [
    'Xian',
    '30,000 trains',
    'gauge',
    'zhengzou',
    'chengdu trains 2024',
    'TEU',
  ]) {
    await newSearch().find(query);
    const bytes = [first, ...asked].reduce((sum, name) => sum + sizeOf(name), 0);
    if (bytes > heaviest.bytes) Object.assign(heaviest, { query, bytes });
    expect(asked.length, query).toBeLessThan(files.size - 1);
  }
  expect(heaviest.bytes).toBeLessThan(19_000);
});
