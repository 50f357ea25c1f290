import { readFileSync } from 'node:fs';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { root } from '../scripts/lib/project.ts';
import { run } from '../scripts/lib/steps.mjs';
import { listenLocally } from '../scripts/serve/listen.ts';
import { createStaticServer } from '../scripts/serve/static-server.ts';
import { strings } from '../src/messages/strings.ts';
import { article, type Copy, copyProject } from './support/copy.ts';
import { fullStory } from './support/guide.ts';
import { sites } from './support/sites.ts';

// An editor pins a figure, adds Markdown files, changes and corrects others, and runs one command.

const trains = article(
  `In 2024, 212 freight trains ran from Xi'an to Duisburg, up 18% year-on-year. The trip took 12 days.

At 12:30 the first of them left; a ratio of 3:a and ::nothing{of=ours} stay text.`,
  { title: 'Trains from Xi’an to Duisburg' },
);

const guided = fullStory(readFileSync(join(root, 'docs', 'editing.md'), 'utf8'));

const hostile = article(
  `In 2024, 31 trains ran from Chengdu to Lodz. <script>window.harmed = 'script';</script>

<img src="x.png" onerror="window.harmed = 'onerror'"> <svg onload="window.harmed = 'svg'"></svg>
<a href="javascript:window.harmed = 'link'" onclick="window.harmed = 'click'">a link</a>
[another](javascript:window.harmed='markdown') <iframe src="https://example.org/"></iframe>
<p style="position:fixed" onmouseover="window.harmed = 'over'">Still here.</p>`,
  { title: 'An article with hostile HTML' },
);

/** As it was published, and as it was corrected a month later. */
const corrected = {
  first: article(
    'In 2024, 90 freight trains ran from Chongqing to Hamburg.\n\nA further 12 trains were planned for May 2025.',
    { title: 'Trains from Chongqing to Hamburg' },
  ),
  last: article('In 2024, 96 freight trains ran from Chongqing to Hamburg.', {
    title: 'Trains from Chongqing to Hamburg',
    corrections:
      '[{ date: 2025-04-02, text: An earlier version of this story gave the trains as 90., fact: 96 freight trains }]',
  }),
};
const slug = 'trains-chongqing-hamburg';

/** The ids of the facts of the story as it was published, by their values; git knows both of its states. */
async function correct(copy: Copy): Promise<Map<number | null, string>> {
  const commit = async (text: string, day: string) => {
    await copy.write(`content/articles/${slug}.md`, text);
    const facts = await copy.run('scripts/facts.ts');
    expect(facts.code, facts.output).toBe(0);
    const date = `${day}T12:00:00Z`;
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    const author = ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org'];
    for (const args of [
      ['add', 'content'],
      [...author, 'commit', '-q', '-m', day],
    ]) {
      const { code, output } = await run('git', args, { cwd: copy.folder, env, capture: true });
      expect(code, output).toBe(0);
    }
  };
  await run('git', ['init', '-q'], { cwd: copy.folder, capture: true });
  await commit(corrected.first, '2025-03-01');
  const stored = await readFile(join(copy.folder, 'content', 'facts', `${slug}.json`), 'utf8');
  await commit(corrected.last, '2025-04-02');
  const { facts } = JSON.parse(stored) as { facts: { id: string; value: number | null }[] };
  return new Map(facts.map(({ id, value }) => [value, id]));
}

const chart = 'series-china-europe-train-trips-zhengzhou-year';

/** Pins a figure of the site as it was built below another base path; returns the name of the pinned copy. */
async function pinBelow(copy: Copy, figure: string): Promise<string> {
  const { base, folder } = sites.below;
  await cp(join(root, folder), join(copy.folder, folder), { recursive: true });
  const script = join(copy.folder, 'scripts/pin.ts');
  const { code, output } = await run(process.execPath, [script, figure, '--date', '2024-06-11'], {
    cwd: copy.folder,
    env: { ...process.env, OUT_DIR: folder, BASE_PATH: base },
    capture: true,
  });
  expect(code, output).toBe(0);
  return /pins[\\/]([0-9a-f]{12})/.exec(output)?.[1] ?? '';
}

let copy: Copy;
let pinned: string;
let former: Map<number | null, string>;
let origin: string;
let close: (() => void) | undefined;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(420_000);
  copy = await copyProject('a third article');
  pinned = await pinBelow(copy, chart);
  const story = 'content/articles/zhengzhou-thirteen-trains.md';
  const before = await readFile(join(copy.folder, story), 'utf8');
  expect(before).toContain('1,126');
  await copy.write(story, before.replaceAll('1,126', '1,129'));
  await copy.write('content/articles/trains-xian-duisburg.md', trains);
  await copy.write('content/articles/hostile-html.md', hostile);
  await copy.write(`content/articles/${guided.slug}.md`, guided.text);
  former = await correct(copy);
  const { code, output } = await copy.run('scripts/build.ts');
  expect(code, output).toBe(0);
  const server = createStaticServer({ folder: join(copy.folder, 'dist'), base: '/' });
  const listening = await listenLocally(server, 0);
  origin = `http://localhost:${listening.port}`;
  close = listening.close;
});
test.afterAll(() => close?.());

test('a new article is a page with its map and its facts after one command', async ({ page }) => {
  await page.goto(`${origin}/stories/`);
  await page.getByRole('link', { name: 'Trains from Xi’an to Duisburg' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trains from Xi’an to Duisburg');

  const map = page.locator('figure', { has: page.locator('svg') }).first();
  for (const name of ['Duisburg', 'Xi’an']) {
    await expect(map.locator('svg:visible text', { hasText: name }).first()).toBeVisible();
  }

  const prose = page.locator('.prose');
  await expect(prose.locator('a.fact', { hasText: '212' })).toBeVisible();
  await expect(prose.locator('a.fact', { hasText: '18%' })).toBeVisible();
  const rows = page.locator('.fact-rows > article');
  expect(await rows.count()).toBeGreaterThanOrEqual(4);
  const trainsRow = rows.filter({ hasText: /^\s*212/ });
  await expect(trainsRow.getByRole('link', { name: 'Xi’an' })).toBeVisible();
  await expect(trainsRow).toContainText('2024');
  await trainsRow.getByRole('link', { name: strings.facts.back }).click();
  await expect(page.locator('.prose :target')).toContainText('212');
});

test('text that only looks like a directive stays text', async ({ page }) => {
  await page.goto(`${origin}/stories/trains-xian-duisburg/`);
  await expect(page.locator('.prose')).toContainText(
    'At 12:30 the first of them left; a ratio of 3:a and ::nothing{of=ours} stay text.',
  );
});

test('the new facts are among all facts and on the pages of their places', async ({ page }) => {
  await page.goto(`${origin}/facts/`);
  await page
    .getByLabel(new RegExp(`^\\s*${strings.facts.filter.story}`))
    .selectOption('Trains from Xi’an to Duisburg');
  await expect(page.locator('.fact-rows > article:visible', { hasText: '212' })).toHaveCount(1);
  await page.goto(`${origin}/places/duisburg/`);
  await expect(page.locator('.figures-table tbody tr', { hasText: '212' })).toHaveCount(1);
});

test('a pinned figure stays as it was, byte for byte, while the live one follows its story', async ({
  page,
}) => {
  const kept = await readFile(join(copy.folder, 'content', 'pins', pinned, 'index.html'));
  const served = await page.request.get(`${origin}/pin/${pinned}/`);
  expect((await served.body()).equals(kept)).toBe(true);
  await page.goto(`${origin}/pin/${pinned}/`);
  await expect(page.locator('main')).toContainText('1,126');
  await expect(page.locator('main')).not.toContainText('1,129');
  await expect(page.locator('main')).toContainText('Pinned copy of 11 June 2024');
  await page.getByRole('link', { name: strings.embed.live }).evaluate((link) => {
    (link as HTMLAnchorElement).target = '_self';
  });
  await page.getByRole('link', { name: strings.embed.live }).click();
  await expect(page).toHaveURL(`${origin}/embed/${chart}/`);
  await expect(page.locator('main')).toContainText('1,129');
});

test('the page of a figure lists its pinned copies, and its panel how to embed them', async ({
  page,
}) => {
  await page.goto(`${origin}/stories/zhengzhou-thirteen-trains/`);
  const panel = page.locator(`.plate-share[data-figure="${chart}"]`);
  await panel.locator('summary').click();
  await expect(panel.getByRole('link', { name: '11 June 2024' })).toHaveAttribute(
    'href',
    `/pin/${pinned}/`,
  );
  const snippets = panel.locator('textarea');
  await expect(snippets.first()).toBeVisible();
  const texts = await snippets.evaluateAll((all) =>
    all.map((area) => (area as HTMLTextAreaElement).value),
  );
  expect(texts.filter((text) => text.includes(`/pin/${pinned}/`))).toHaveLength(2);
  const element = texts.find((text) => text.includes(`pin="${pinned}"`)) ?? '';
  await page.setContent(element.replaceAll(/https?:\/\/[^/"]+\//g, `${origin}/`));
  const figure = page.frameLocator('silklines-figure iframe');
  await expect(figure.locator('main')).toContainText('Pinned copy of 11 June 2024');
  const height = await figure
    .locator('main')
    .evaluate((main) => main.getBoundingClientRect().height);
  const box = await page.locator('silklines-figure').boundingBox();
  expect(box?.height ?? 0).toBeGreaterThanOrEqual(height - 1);
  expect(box?.height ?? 0).toBeLessThan(height * 1.25 + 20);
});

test('every example of the editing guide shows on its page', async ({ page, request }) => {
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
  await page.goto(`${origin}/stories/${slug}/`);
  await expect(page.locator('.correction-note')).toContainText('Corrected on 2 April 2025');
  await page.locator('.correction-note a').click();
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
  await page.getByRole('contentinfo').getByRole('link', { name: strings.foot.corrections }).click();
  const all = page.locator('.correction-list li');
  await expect(all).toHaveCount(1);
  await all.getByRole('link', { name: 'Trains from Chongqing to Hamburg' }).click();
  await expect(page).toHaveURL(`${origin}/stories/${slug}/#correction-2025-04-02`);
  const feed = await (await page.request.get(`${origin}/feed.xml`)).text();
  const entry = feed.split('<entry>').find((one) => one.includes(slug)) ?? '';
  expect(entry).toContain('<updated>2025-04-02T00:00:00Z</updated>');
  expect(entry).toContain(text);
  expect(await (await page.request.get(`${origin}/corrections/feed.xml`)).text()).toContain(text);
});

test('a fact that was changed says what it was, and its old address leads to it', async ({
  page,
}) => {
  await page.goto(`${origin}/facts/${former.get(90)}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('96 freight trains');
  const history = page.locator('#history ~ .correction-list li');
  await expect(history).toContainText('2 April 2025');
  await expect(history.locator('del')).toContainText('90 freight trains');
  await expect(history.locator('blockquote')).toContainText('90 freight trains ran from Chongqing');
  await page.goto(`${origin}/facts/${former.get(12)}/`);
  await expect(page.getByText(strings.history.gone)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('12');
  await page.getByRole('link', { name: 'Trains from Chongqing to Hamburg' }).click();
  await expect(page).toHaveURL(`${origin}/stories/${slug}/`);
});

test('every fact a pinned figure leads to has a page, though its story says something else', async ({
  request,
}) => {
  const page = await (await request.get(`${origin}/pin/${pinned}/`)).text();
  const links = [...page.matchAll(/href="\.\.\/\.\.(\/[^"]*)"/g)].map(([, path = '']) => path);
  expect(links.length).toBeGreaterThan(4);
  for (const path of new Set(links)) {
    expect((await request.get(origin + path)).status(), path).toBe(200);
  }
});

test('scripts and handlers in the Markdown never run, and the prose round them stays', async ({
  page,
}) => {
  await page.goto(`${origin}/stories/hostile-html/`);
  const prose = page.locator('.prose');
  await expect(prose).toContainText('31 trains ran from Chengdu to Lodz');
  await prose.getByText('a link').click();
  await prose.getByText('another').click();
  await prose.getByText('Still here.').hover();
  expect(await page.evaluate(() => (window as { harmed?: string }).harmed)).toBeUndefined();
  await expect(
    prose.locator('iframe, script, [onclick], [onerror], [onload], [style]'),
  ).toHaveCount(0);
  await expect(page).toHaveURL(`${origin}/stories/hostile-html/`);
});

test('the same command again does nothing while nothing has changed', async () => {
  const { code, output } = await copy.run('scripts/build.ts', '--if-stale');
  expect(code, output).toBe(0);
  expect(output.match(/up to date/g)).toHaveLength(2);
});

test('a build that fails leaves the last good site and the stored facts as they were', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const facts = join(copy.folder, 'content', 'facts', 'trains-xian-duisburg.json');
  const before = await readFile(facts, 'utf8');
  await copy.write('content/articles/trains-xian-duisburg.md', trains.replace('212', '431'));
  await copy.write(
    'src/pages/broken.astro',
    "---\nthrow new Error('This page is broken.');\n---\n",
  );
  const { code, output } = await copy.run('scripts/build.ts');
  expect(code).toBe(1);
  expect(output).toContain('This page is broken.');
  expect(await readFile(facts, 'utf8')).toBe(before);
  await page.goto(`${origin}/stories/trains-xian-duisburg/`);
  await expect(page.locator('.prose')).toContainText('212 freight trains');
  expect((await readdir(copy.folder)).filter((name) => name.startsWith('.dist'))).toEqual([]);
});
