import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { changed, corrected, readEdited } from './support/edited-site.ts';
import { test } from './support/kept-page.ts';
import { address, sites } from './support/sites.ts';
import { spelledOut } from './support/spelled-out.ts';

// A page for each figure, and the list of all files.

const chart = 'series-china-europe-train-trips-zhengzhou-year';
const map = 'corridor-middle';
/** Where a page of the site as it is published is served here. */
const served = (url: string) => new URL(new URL(url).pathname, address('')).href;
/** A place that no story of the test site speaks of. */
const quiet = 'place-hami';

test('the page of a chart shows it large, with the sentence of each of its facts, and announces it', async ({
  page,
}) => {
  await page.goto(address(`figures/${chart}/`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/China–Europe freight train/);
  await expect(page.locator('.chart:visible').first()).toBeVisible();
  const facts = JSON.parse(readFileSync(join(sites.test.folder, 'data', `${chart}.json`), 'utf8'))
    .facts as { fact_url: string; sentence: string }[];
  expect(facts.length).toBeGreaterThan(1);
  const stated = facts.filter(({ fact_url: url }) => url.includes('/facts/'));
  expect(stated.length).toBeGreaterThan(0);
  const quotes = await page.locator('.fact-quote').allTextContents();
  for (const { sentence } of stated) {
    expect(quotes.map((quote) => quote.replace(/\s+/g, ' ').trim())).toContain(
      sentence.replace(/\s+/g, ' '),
    );
  }
  const discovery = page.locator('link[type="application/json+oembed"]');
  await expect(discovery).toHaveAttribute('href', new RegExp(`/oembed/${chart}\\.json$`));
  await expect(page.locator('meta[property="og:image"]')).toHaveAttribute(
    'content',
    new RegExp(`/data/${chart}-card\\.png$`),
  );
  // Machines are told of that chart, and of its data with what they cover.
  const data = JSON.parse(
    (await page.locator('script[type="application/ld+json"]').textContent()) ?? '{}',
  );
  expect(data).toMatchObject({
    '@type': 'Dataset',
    url: expect.stringMatching(new RegExp(`/figures/${chart}/$`)),
    temporalCoverage: expect.stringMatching(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/),
  });
  expect(data.dateModified).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(data.spatialCoverage).toContainEqual({ '@type': 'Place', name: 'Zhengzhou' });
  expect(data.variableMeasured[0]).toMatchObject({ '@type': 'PropertyValue' });
  await page.getByRole('link', { name: 'How facts are read' }).first().click();
  await expect(page).toHaveURL(/\/about\//);
});

test('the embed and its panel lead to the page of the figure', async ({ page }) => {
  await page.goto(address(`embed/${map}/`));
  await page.evaluate(() => {
    document.querySelector('base')?.remove();
  });
  await page.getByRole('link', { name: 'Facts, sources' }).click();
  await expect(page).toHaveURL(address(`figures/${map}/`));
  await page.locator('.plate-share summary').first().click();
  await expect(page.getByRole('link', { name: 'All about this figure' })).toHaveAttribute(
    'href',
    new RegExp(`/figures/${map}/$`),
  );
});

test('a pinned figure is listed beside the live one', async ({ page }) => {
  const { pinned } = await readEdited();
  await page.goto(address(`figures/${changed.figure}/`, 'edited'));
  await page.getByRole('link', { name: /pinned/ }).click();
  await expect(page).toHaveURL(new RegExp(`/pin/${pinned}/$`));
});

test('what an editor makes of facts by naming them can be embedded, and leads to its page and their sentences', async ({
  page,
}) => {
  for (const [prefix, title] of [
    ['contrast-gauge-break-hour-and-week', /^Under the crane: 50 minutes\. In the queue: 9 to 14/],
    ['journeys-gauge-break-hour-and-week-', /^The lift takes minutes/],
    ['scales-zhengzhou-example-trains-', /^Jiangxi’s trade/],
    ['view-zhengzhou-example-trains-zhengzhou-air', /^Zhengzhou by air/],
  ] as const) {
    const [id = '', ...more] = readdirSync(join(sites.test.folder, 'embed')).filter((name) =>
      name.startsWith(prefix),
    );
    expect(more, prefix).toEqual([]);
    await page.goto(address(`embed/${id}/`));
    await expect(page.getByRole('heading', { level: 1 }), id).toHaveText(title);
    const drawing = page.locator('.plate-drawing:visible svg').first();
    await expect(drawing, id).toBeVisible();
    const origin = page.getByRole('link', { name: 'Facts, sources' });
    // One that was published with a page of its own leads there, any other to where it stands in its story.
    const { page: full } = await (await page.request.get(address(`data/${id}.json`))).json();
    const target = new URL(full).pathname + new URL(full).hash;
    expect(target, id).toMatch(
      prefix.startsWith('contrast') ? /figures\/contrast/ : /stories\/.*#fig-/,
    );
    expect(await origin.evaluate((link) => (link as HTMLAnchorElement).href), id).toContain(target);
    const answer = await page.request.get(served(full));
    expect(spelledOut(await answer.text()), id).toContain(`id="fig-${id}"`);
    const said = await drawing
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    for (const href of said) {
      const [path = '', anchor] = new URL(href, page.url()).href.split('#');
      const there = spelledOut(await (await page.request.get(path)).text());
      if (anchor) expect(there, href).toContain(`id="${anchor}"`);
    }
  }
});

test('the page of a contrast draws it in its own colours, and its picture stands on the page’s paper', async ({
  page,
}) => {
  await page.goto(address('figures/contrast-gauge-break-hour-and-week/'));
  const gap = page.locator('.contrast-gap:visible').first();
  await expect(gap).not.toHaveCSS('fill', 'rgb(0, 0, 0)');
  const panel = page.locator('.plate-share').first();
  await panel.locator('summary').click();
  await expect(panel.locator('textarea').first()).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('link', { name: 'SVG', exact: true }).click(),
  ]);
  const svg = readFileSync(await download.path(), 'utf8');
  const paper = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  expect(svg).toContain(`fill="${paper}"`);
  expect(svg).toMatch(/@font-face[^}]*data:font\/woff2/);
});

test('a map of a place that no story speaks of has no page of its own, and none leads there', () => {
  const { folder } = sites.test;
  expect(existsSync(join(folder, 'embed', quiet, 'index.html'))).toBe(true);
  expect(existsSync(join(folder, 'figures', quiet))).toBe(false);
  expect(readFileSync(join(folder, 'embed', quiet, 'index.html'), 'utf8')).not.toContain(
    `figures/${quiet}`,
  );
});

test('the list of data names every file, and each is there', async ({ page }) => {
  await page.goto(address('data/'));
  const links = page.locator('main a[download]');
  const hrefs = await links.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
  expect(hrefs.length).toBeGreaterThan(20);
  for (const path of hrefs) {
    expect(existsSync(join(sites.test.folder, path.slice(sites.test.base.length))), path).toBe(
      true,
    );
  }
  expect(hrefs.some((path) => path.endsWith(`/${chart}.csv`))).toBe(true);
});

test('a figure whose facts were corrected says so for ninety days, where it is embedded, in its story and in a feed', async ({
  page,
}) => {
  const figure = `story-${corrected.slug}-map`;
  const note = page.getByRole('link', { name: 'Corrected on 2 April 2025' });
  await page.clock.setFixedTime(new Date('2025-07-02T12:00:00Z'));
  await page.goto(address(`embed/${figure}/`, 'edited'));
  await expect(page.getByRole('link', { name: 'Facts, sources' })).toBeVisible();
  await expect(note).toHaveCount(0);
  await page.clock.setFixedTime(new Date('2025-06-30T12:00:00Z'));
  await page.goto(address(`embed/${figure}/`, 'edited'));
  await page.evaluate(() => document.querySelector('base')?.remove());
  await note.click();
  await expect(page).toHaveURL(address(`stories/${corrected.slug}/#corrections`, 'edited'));
  await expect(page.locator('#corrections ~ .correction-list')).toContainText(
    'gave the trains as 90',
  );
  const feedAddress = address(`figures/${figure}/corrections.xml`, 'edited');
  expect(await (await page.request.get(feedAddress)).text()).toContain('gave the trains as 90');
});
