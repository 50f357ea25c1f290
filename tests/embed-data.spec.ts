import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Descriptor, Package } from 'datapackage';
import { unzipSync } from 'fflate';
import { expect, type Page } from 'playwright/test';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { root } from '../scripts/lib/project.ts';
import { storyMessages } from '../src/messages/story.ts';
import { axeFaults } from './support/axe.ts';
import { test } from './support/kept-page.ts';
import { address, sites } from './support/sites.ts';
import { storedStories } from './support/stored.ts';

const chart = 'series-china-europe-train-trips-zhengzhou-year';
/** A chart that came when files of figures had ceased to have addresses. */
const later = 'series-cargo-value-zhengzhou-year-usd';
const story = 'stories/zhengzhou-example-trains/';
/** A place without a picture of its own. */
const quiet = 'hami';

/** Where a page of the site as it is published is served here. */
const served = (url: string) => new URL(new URL(url).pathname, address('')).href;

/** Rows of a CSV file, by the browser-free rules of RFC 4180. */
function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  const [head = [], ...body] = rows.slice(0, -1);
  return body.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

test('each row of a figure says value, unit, how firmly, when and where it was read', async ({
  request,
}) => {
  const rows = readCsv(await (await request.get(address(`data/${chart}.csv`))).text());
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.map(({ value }) => Number(value))).toContain(1340);
  const stored = new Map(
    storedStories('test').flatMap(({ facts }) => facts.map((fact) => [fact.id, fact] as const)),
  );
  for (const row of rows) {
    for (const name of ['unit', 'qualifier', 'period', 'period_end', 'places']) {
      expect(row[name], name).not.toBe('');
    }
    // A published figure stands on no story; of some their page's own words were not kept.
    expect(row['story'] === '' || row['sentence'] !== '', row['id']).toBe(true);
    // What the desk worked out, or a sentence without a footnote states, names no page.
    const own = stored.get(row['id'] ?? '');
    const isSourced = own === undefined || (own.citation !== null && own.evidence !== 'derived');
    expect(row['source_url']).toMatch(isSourced ? /^https?:/ : /^$/);
    expect((await request.get(served(row['fact_url'] ?? ''))).ok()).toBe(true);
  }
});

test('pictures are of the sizes their names say', async ({ request }) => {
  const size = async (name: string) => {
    const png = await (await request.get(address(`data/${name}`))).body();
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    return [png.readUInt32BE(16), png.readUInt32BE(20)] as const;
  };
  expect(await size(`${chart}-card.png`)).toEqual([1200, 628]);
  const [width, height] = await size(`${chart}.png`);
  expect(await size(`${chart}@2x.png`)).toEqual([width * 2, height * 2]);
});

test('the SVG stands alone: colours in it, nothing of the page', async ({ page }) => {
  const svg = await (await page.request.get(address(`data/${chart}.svg`))).text();
  expect(svg).not.toMatch(/var\(|style="|<script|@media/);
  expect(svg).toContain('CC BY 4.0');
  await page.goto(address(`data/${chart}.svg`));
  expect(
    await page
      .locator('svg .chart-fill')
      .first()
      .evaluate((e) => getComputedStyle(e).fill),
  ).toBe('rgb(154, 52, 18)');
});

test('a reader of the Data Package standard finds the package valid, and every row as its schema has it', async ({
  request,
}) => {
  const described = JSON.parse(
    await (await request.get(address('data/datapackage.json'))).text(),
  ) as Descriptor;
  expect(described.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
  const basePath = join(sites.test.folder, 'data');
  const read = await Package.load(described, { basePath });
  expect(read.errors.map(String)).toEqual([]);
  const tables = read.resources.filter(({ tabular }) => tabular);
  expect(tables.map(({ name }) => name)).toEqual(['facts', 'statistics', 'places']);
  for (const table of tables) {
    const rows = await table.read({ relations: true });
    expect(rows.length, table.name).toBeGreaterThan(15);
    const { schema } = described.resources.find(({ name }) => name === table.name) ?? {};
    expect(table.headers, table.name).toEqual(schema?.fields.map(({ name }) => name));
  }
  // What it would say of a package that is wrong.
  const without = await Package.load({ ...described, resources: [] }, { basePath });
  expect(without.valid).toBe(false);
  const [facts] = structuredClone(described.resources);
  for (const field of facts?.schema?.fields ?? []) field.type = 'number';
  const cast = await Package.load({ ...described, resources: [facts] }, { basePath });
  await expect(cast.resources[0]?.read()).rejects.toThrow();
});

test('the data package states the sizes of its files, and the zip holds the same', async ({
  request,
}) => {
  const get = async (name: string) => (await request.get(address(`data/${name}`))).body();
  const described = JSON.parse((await get('datapackage.json')).toString()) as Descriptor;
  const zip = unzipSync(await get('silklines.zip'));
  for (const { path, bytes } of described.resources) {
    const file = await get(path);
    expect(file.length, path).toBe(bytes);
    expect(Buffer.from(zip[path] ?? []).equals(file), path).toBe(true);
  }
  const topology = JSON.parse((await get('corridors.topojson')).toString());
  const corridors = feature(topology, topology.objects.corridors as GeometryCollection);
  expect('features' in corridors && corridors.features.length).toBeGreaterThanOrEqual(9);
});

test('oEmbed is announced by story, place, corridor and embed, and answers with a frame', async ({
  request,
}) => {
  for (const path of [
    story,
    'places/zhengzhou/',
    `places/${quiet}/`,
    'corridors/middle/',
    `embed/${chart}/`,
  ]) {
    const html = await (await request.get(address(path))).text();
    const [, href = ''] =
      /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(html) ?? [];
    const answer = await (await request.get(served(href))).json();
    expect(answer, path).toMatchObject({
      version: '1.0',
      type: 'rich',
      provider_name: 'Silklines',
    });
    expect(answer.width).toBeGreaterThan(0);
    expect(answer.height).toBeGreaterThan(200);
    expect(answer.html).toMatch(
      /^<blockquote><a [^>]+>.*<\/a><\/blockquote><iframe [^>]+><\/iframe>$/,
    );
    const png = await (await request.get(served(answer.thumbnail_url))).body();
    expect([answer.thumbnail_width, answer.thumbnail_height], path).toEqual([
      png.readUInt32BE(16),
      png.readUInt32BE(20),
    ]);
  }
});

test('a story tells machines what it is and what it rests on', () => {
  const html = readFileSync(join(sites.test.folder, story, 'index.html'), 'utf8');
  const blocks = [
    ...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g),
  ].map(([, json = '']) => JSON.parse(json));
  const article = blocks.find((block) => block['@type'] === 'NewsArticle');
  expect(html).toContain(`>${article.headline}</h1>`);
  expect(article.isBasedOn.length).toBeGreaterThan(0);
  expect(blocks.find((block) => block['@type'] === 'Dataset').distribution).toHaveLength(2);
});

const openShare = async (page: Page) => {
  const panel = page.locator('.plate-share').first();
  await panel.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(panel.locator('textarea').first()).toBeVisible();
  return panel;
};

test('the share panel works by keyboard: preview, widths, copy with an answer', async ({
  browser,
}) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(address(story));
  const panel = await openShare(page);
  const frame = panel.locator('iframe');
  await expect(frame).toHaveCSS('width', '660px');
  const copied = panel.getByRole('textbox', { name: /^Frame: works/ });
  await panel.getByRole('radio', { name: 'As its column' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(frame).toHaveCSS('width', '330px');
  await expect(copied).toHaveValue(/^<div style="max-width:330px"><iframe /);
  await page.keyboard.press('ArrowLeft');
  await panel.getByRole('radio', { name: 'As the page around it' }).focus();
  for (const _ of ['Light', 'Dark']) await page.keyboard.press('ArrowRight');
  await expect(frame.contentFrame().locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(copied).toHaveValue(/\/\?theme=dark" /);
  const copy = panel.getByRole('button', { name: /^Copy: Frame/ });
  await copy.focus();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('status')).toContainText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^<iframe src="[^"]+\/embed\/[^"]+\/\?theme=dark" title="[^"]+" loading="lazy" width="100%" height="\d+" frameborder="0"><\/iframe>$/,
  );
  expect(await axeFaults(page, { within: '.plate-share', without: 'iframe' })).toEqual([]);
  await page.getByRole('button', { name: storyMessages.share.copy }).click();
  await expect(page.getByRole('button', { name: storyMessages.share.copied })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    new RegExp(`^https?://[^ ]+/${story}$`),
  );
  await context.close();
});

test('a figure without a picture of its own is drawn as one when a reader asks', async ({
  page,
}) => {
  await page.goto(address(`places/${quiet}/`));
  const panel = await openShare(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('link', { name: 'PNG' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`place-${quiet}.png`);
  const png = readFileSync(await download.path());
  const svg = await (await page.request.get(address(`data/place-${quiet}.svg`))).text();
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(2 * Number(/ width="(\d+)"/.exec(svg)?.[1]));
});

test('a figure whose files have no addresses gives them all the same: they are made where a reader asks', async ({
  page,
}) => {
  await page.goto(address(`figures/${later}/`));
  const panel = await openShare(page);
  const take = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('link', { name, exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const csv = await take('CSV');
  const data = await (await page.request.get(address(`data/${later}.json`))).json();
  expect(csv.name).toBe(`${later}.csv`);
  expect(readCsv(csv.bytes.toString()).map(({ id }) => id)).toEqual(
    data.facts.map(({ id }: { id: string }) => id),
  );
  const svg = (await take('SVG')).bytes.toString();
  expect(svg).toMatch(/^<svg[^>]* xmlns="/);
  expect(svg).not.toMatch(/var\(|class="|<script/);
  expect(svg).toContain('CC BY 4.0');
  const png = (await take('PNG')).bytes;
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(2 * Number(/ width="([\d.]+)"/.exec(svg)?.[1]));
  expect((await page.request.get(address(`data/${later}.svg`))).status()).toBe(404);
});

test('a map that is made into a file takes the ground along that it shows on its page', async ({
  page,
}) => {
  await page.goto(address('stories/zhengzhou-example-trains/'));
  const map = page.locator('#fig-view-zhengzhou-example-trains-zhengzhou-air');
  await expect(map.locator('use.map-land').first()).toBeAttached();
  const panel = map.locator('.plate-share');
  await panel.locator('summary').first().click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('link', { name: 'SVG', exact: true }).click(),
  ]);
  const svg = readFileSync(await download.path(), 'utf8');
  expect(svg).not.toContain('<use');
  expect(
    Math.max(...[...svg.matchAll(/ d="([^"]*)"/g)].map(([, d = '']) => d.length)),
  ).toBeGreaterThan(3_000);
});

test('without scripts the share panel is a list of links that all lead somewhere', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address(story));
  const panel = page.locator('.plate-share').first();
  await panel.locator('summary').click();
  const links = panel.locator('a');
  await expect(links).toHaveCount(8);
  for (const href of await links.evaluateAll((all) =>
    all.map((a) => (a as HTMLAnchorElement).href),
  )) {
    expect((await page.request.get(href)).ok(), href).toBe(true);
  }
  await context.close();
});

test('built files of embeds hold no address of the machine they were built on', () => {
  const html = readFileSync(join(sites.test.folder, 'embed', chart, 'index.html'), 'utf8');
  expect(html).toContain('China–Europe freight train trips');
  expect(html).not.toContain(root);
});
