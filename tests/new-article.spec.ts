import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'playwright/test';
import { snapshot } from '../scripts/build/swap.ts';
import { run } from '../scripts/lib/steps.mjs';
import { archiveMessages } from '../src/messages/archive.ts';
import { historyMessages, versionsMessages } from '../src/messages/corrections.ts';
import { embedMessages } from '../src/messages/embed.ts';
import { factsMessages } from '../src/messages/facts.ts';
import { footMessages } from '../src/messages/site.ts';
import { copyFolder } from './support/copy.ts';
import {
  added,
  changed,
  corrected,
  type Edited,
  guided,
  hostile,
  readEdited,
} from './support/edited-site.ts';
import { test } from './support/kept-page.ts';
import { originOf } from './support/sites.ts';

// An editor pins a figure, adds Markdown files, changes and corrects others, and runs one command.

const folder = copyFolder('an edited site');
const { figure: chart } = changed;

let edited: Edited;
let origin: string;

test.beforeAll(async () => {
  edited = await readEdited();
  origin = process.env[originOf('edited')] ?? '';
});

test('a new article is a page with its map and its facts after one command', async ({ page }) => {
  await page.goto(`${origin}/stories/`);
  await page.getByRole('link', { name: added.title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(added.title);

  const map = page.locator('figure', { has: page.locator('svg') }).first();
  for (const name of ['Duisburg', 'Xi’an']) {
    await expect(map.locator('svg:visible text', { hasText: name }).first()).toBeVisible();
  }

  const prose = page.locator('.prose');
  await expect(prose.locator('a.fact', { hasText: '212' })).toBeVisible();
  await expect(prose.locator('a.fact', { hasText: '18%' })).toBeVisible();
  // Text that only looks like a directive stays text.
  await expect(prose).toContainText(
    'At 12:30 the first of them left; a ratio of 3:a and ::nothing{of=ours} stay text.',
  );
  const rows = page.locator('.fact-table .fact-row');
  expect(await rows.count()).toBeGreaterThanOrEqual(4);
  const trainsRow = rows.filter({ hasText: /^\s*212/ });
  await expect(trainsRow).toContainText('2024');
  await trainsRow.getByRole('link', { name: factsMessages.back }).click();
  await expect(page.locator('.prose :target')).toContainText('212');
});

test('the new facts are among all facts and on the pages of their places', async ({ page }) => {
  await page.goto(`${origin}/facts/`);
  await page.getByLabel(new RegExp(`^\\s*${factsMessages.filter.story}`)).selectOption(added.title);
  await expect(page.locator('.fact-rows > article:visible', { hasText: '212' })).toHaveCount(1);
  await page.goto(`${origin}/places/duisburg/`);
  await expect(page.locator('.figures-table tbody tr', { hasText: '212' })).toHaveCount(1);
});

test('a pinned figure stays as it was, byte for byte, while the live one follows its story', async ({
  page,
}) => {
  const kept = await readFile(join(folder, 'content', 'pins', edited.pinned, 'index.html'));
  const served = await page.request.get(`${origin}/pin/${edited.pinned}/`);
  expect((await served.body()).equals(kept)).toBe(true);
  await page.goto(`${origin}/pin/${edited.pinned}/`);
  await expect(page.locator('main')).toContainText(changed.before);
  await expect(page.locator('main')).not.toContainText(changed.after);
  await expect(page.locator('main')).toContainText('Pinned copy of 11 June 2024');
  await page.getByRole('link', { name: embedMessages.live }).evaluate((link) => {
    (link as HTMLAnchorElement).target = '_self';
  });
  await page.getByRole('link', { name: embedMessages.live }).click();
  await expect(page).toHaveURL(`${origin}/embed/${chart}/`);
  await expect(page.locator('main')).toContainText(changed.after);
});

const archived = join('archive', changed.pinnedOn, changed.slug);

test('a kept copy of a story stays as it was, byte for byte, and the story leads to it', async ({
  page,
}) => {
  await page.goto(`${origin}/stories/${changed.slug}/`);
  await page.getByText(versionsMessages.heading).click();
  await page.getByRole('link', { name: 'As it stood on 11 June 2024' }).click();
  await expect(page).toHaveURL(`${origin}/archive/${changed.pinnedOn}/${changed.slug}/`);
  await expect(page.locator('article')).toContainText(changed.before);
  await expect(page.locator('article')).not.toContainText(changed.after);
  const served = await page.request.get(page.url());
  const kept = await readFile(join(folder, 'content', archived, 'index.html'));
  expect((await served.body()).equals(kept)).toBe(true);
  await page.getByRole('link', { name: archiveMessages.live }).click();
  await expect(page).toHaveURL(`${origin}/stories/${changed.slug}/`);
});

test('a kept copy of a story opens whole from a disk, without the site or a network', async ({
  browser,
}) => {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(/^data:(\S+?);.*/s, 'data:$1')));
  page.on('console', (message) => asked.push(message.text()));
  const file = pathToFileURL(join(folder, 'content', archived, 'index.html')).href;
  await page.goto(file);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('figure svg:visible').first()).toBeVisible();
  expect(await page.locator('.fact-table .fact-row').count()).toBeGreaterThan(3);
  const faces = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].map(({ status }) => status);
  });
  expect(faces).toContain('loaded');
  expect(faces).not.toContain('error');
  expect(asked.filter((address) => address !== file && address !== 'data:font/woff2')).toEqual([]);
  await context.close();
});

test('the page of a figure lists its pinned copies, and its panel how to embed them', async ({
  page,
}) => {
  await page.goto(`${origin}/stories/${changed.slug}/`);
  const panel = page.locator(`.plate-share[data-figure="${chart}"]`);
  await panel.locator('summary').click();
  await expect(panel.getByRole('link', { name: '11 June 2024' })).toHaveAttribute(
    'href',
    `/pin/${edited.pinned}/`,
  );
  const snippets = panel.locator('textarea');
  await expect(snippets.first()).toBeVisible();
  const texts = await snippets.evaluateAll((all) =>
    all.map((area) => (area as HTMLTextAreaElement).value),
  );
  expect(texts.filter((text) => text.includes(`/pin/${edited.pinned}/`))).toHaveLength(2);
  const element = texts.find((text) => text.includes(`pin="${edited.pinned}"`)) ?? '';
  await page.route(`${origin}/a-host/`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: element.replaceAll(/https?:\/\/[^/"]+\//g, `${origin}/`),
    }),
  );
  await page.goto(`${origin}/a-host/`);
  const figure = page.frameLocator('silklines-figure iframe');
  await expect(figure.locator('main')).toContainText('Pinned copy of 11 June 2024');
  const height = await figure
    .locator('main')
    .evaluate((main) => main.getBoundingClientRect().height);
  const box = await page.locator('silklines-figure').boundingBox();
  expect(box?.height ?? 0).toBeGreaterThanOrEqual(height - 1);
  expect(box?.height ?? 0).toBeLessThan(height * 1.25 + 20);
});

test('every example of the editing guide shows on its page', { tag: '@all' }, async ({
  page,
  request,
}) => {
  await page.goto(`${origin}/stories/${guided.slug}/`);
  const prose = page.locator('.prose');
  await expect(prose).not.toContainText(/::(?:map|chart)|:(?:no)?fact\[|\]\(|\[\^/);
  expect(await prose.locator('figure').count()).toBeGreaterThanOrEqual(guided.figures);
  await expect(prose.locator('a.fact', { hasText: 'over 7,000' }).first()).toBeVisible();
  const picture = prose.locator('img');
  await picture.scrollIntoViewIfNeeded();
  await expect(picture).toHaveAttribute('alt', /.+/);
  await expect
    .poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  for (const link of await prose.locator('a[href^="/"]').all()) {
    const href = (await link.getAttribute('href')) ?? '';
    expect((await request.get(`${origin}${href}`)).status(), href).toBe(200);
  }
});

test('a correction stands on its story, in the list of all, in the feeds and for machines', async ({
  page,
}) => {
  const text = 'An earlier version of this story gave the trains as 90.';
  await page.goto(`${origin}/stories/${corrected.slug}/`);
  await expect(page.locator('.correction-note')).toContainText('Corrected on 2 April 2025');
  await page.locator('a.correction-note').click();
  const item = page.locator('#corrections + .correction-list li');
  await expect(item).toContainText(text);
  await expect(item.locator('del')).toContainText('90 freight trains');
  await expect(item.locator('ins')).toContainText('96 freight trains');
  const blocks = await page
    .locator('script[type="application/ld+json"]')
    .evaluateAll((all) => all.map(({ textContent }) => JSON.parse(textContent ?? '')));
  expect(blocks.find((block) => block['@type'] === 'NewsArticle')).toMatchObject({
    dateModified: '2025-04-02',
    correction: [{ '@type': 'CorrectionComment', datePublished: '2025-04-02', text }],
  });
  await page.goto(`${origin}/`);
  await page.getByRole('contentinfo').getByRole('link', { name: footMessages.corrections }).click();
  const all = page.locator('.correction-list li');
  await expect(all).toHaveCount(1);
  await all.getByRole('link', { name: corrected.title }).click();
  await expect(page).toHaveURL(`${origin}/stories/${corrected.slug}/#correction-2025-04-02`);
  const feed = await (await page.request.get(`${origin}/feed.xml`)).text();
  const entry = feed.split('<entry>').find((one) => one.includes(corrected.slug)) ?? '';
  expect(entry).toContain('<updated>2025-04-02T00:00:00Z</updated>');
  expect(entry).toContain(text);
  expect(await (await page.request.get(`${origin}/corrections/feed.xml`)).text()).toContain(text);
});

test('a fact that was changed says what it was, and its old address leads to it', async ({
  page,
}) => {
  await page.goto(`${origin}/facts/${edited.former[90]}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('96 freight trains');
  const history = page.locator('#history ~ .correction-list li');
  await expect(history).toContainText('2 April 2025');
  await expect(history.locator('del')).toContainText('90 freight trains');
  await expect(history.locator('blockquote')).toContainText('90 freight trains ran from Chongqing');
  await page.goto(`${origin}/facts/${edited.former[12]}/`);
  await expect(page.getByText(historyMessages.gone)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('12');
  await page.getByRole('link', { name: corrected.title }).click();
  await expect(page).toHaveURL(`${origin}/stories/${corrected.slug}/`);
});

test('every fact a pinned figure leads to has a page, though its story says something else', async ({
  request,
}) => {
  const page = await (await request.get(`${origin}/pin/${edited.pinned}/`)).text();
  const links = [...page.matchAll(/href="?\.\.\/\.\.(\/[^"\s>]*)/g)].map(([, path = '']) => path);
  expect(links.length).toBeGreaterThan(4);
  for (const path of new Set(links)) {
    expect((await request.get(origin + path)).status(), path).toBe(200);
  }
});

test('scripts and handlers in the Markdown never run, and the prose round them stays', async ({
  page,
}) => {
  await page.goto(`${origin}/stories/${hostile.slug}/`);
  const prose = page.locator('.prose');
  await expect(prose).toContainText('31 trains ran from Chengdu to Lodz');
  await prose.getByText('a link').click();
  await prose.getByText('another').click();
  await prose.getByText('Still here.').hover();
  expect(await page.evaluate(() => (window as { harmed?: string }).harmed)).toBeUndefined();
  await expect(
    prose.locator('iframe, script, [onclick], [onerror], [onload], [style]'),
  ).toHaveCount(0);
  await expect(page).toHaveURL(`${origin}/stories/${hostile.slug}/`);
});

test.describe('the same command again', () => {
  test.describe.configure({ mode: 'serial' });

  const build = (...args: string[]) =>
    run(process.execPath, [join(folder, 'scripts', 'build.ts'), ...args], {
      cwd: folder,
      env: { ...process.env, OUT_DIR: 'dist', BASE_PATH: '/' },
      capture: true,
    });

  test('does nothing while nothing has changed', async () => {
    const { code, output } = await build('--if-stale');
    expect(code, output).toBe(0);
    expect(output.match(/up to date/g)).toHaveLength(2);
  });

  test('leaves the last good site, the stored facts and the register as they were where it fails', {
    tag: '@all',
  }, async ({ page }) => {
    test.setTimeout(120_000);
    const kept = ['content/facts', 'content/register'].map((name) => join(folder, name));
    const story = join(folder, 'content', 'articles', `${added.slug}.md`);
    // Of a module that is nowhere the build fails as soon as it looks for it, before anything is drawn.
    const broken = join(folder, 'src', 'pages', '0.astro');
    const bytesNow = () =>
      kept.map((path) => new Map(Array.from(snapshot(path), ([name, { bytes }]) => [name, bytes])));
    const before = bytesNow();
    try {
      await writeFile(story, added.text.replace('212', '431'));
      await writeFile(broken, "---\nimport './this-module-is-nowhere.ts';\n---\n");
      const { code, output } = await build();
      expect(code).toBe(1);
      expect(output).toContain('this-module-is-nowhere');
      expect(bytesNow()).toEqual(before);
      await page.goto(`${origin}/stories/${added.slug}/`);
      await expect(page.locator('.prose')).toContainText('212 freight trains');
      expect((await readdir(folder)).filter((name) => name.startsWith('.dist'))).toEqual([]);
    } finally {
      await writeFile(story, added.text);
      await rm(broken, { force: true });
    }
  });
});
