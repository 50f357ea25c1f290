import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import getPort from 'get-port';
import { expect } from 'playwright/test';
import { run } from '../scripts/lib/steps.mjs';
import { devMessages } from '../src/messages/dev.ts';
import { fill, fillCount } from '../src/messages/fill.ts';
import { notFoundMessages } from '../src/messages/site.ts';
import { article, type Copy, copyProject } from './support/copy.ts';
import { test } from './support/kept-page.ts';

// From an idea to the story in the browser: two commands, one file.

const notes = `# Trains from Xi’an to Duisburg

In 2024, 212 freight trains ran from Xi’an to Duisburg, up 18% year-on-year. The trip took 12 days.
`;
const slug = 'trains-from-xian-to-duisburg';
const file = `content/articles/${slug}.md`;

// One after the other: they share a copy of the project and a server.
test.describe.configure({ mode: 'default' });
// What the development server keeps in a browser belongs to one server.
test.use({ keepsPage: false });

let copy: Copy;
let server: ChildProcess;
let address: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  copy = await copyProject('the desk');
  await copy.write('notes.md', notes);
  const made = await copy.run('scripts/new.ts', '--from', join(copy.folder, 'notes.md'));
  expect(made.output).toContain(`Wrote ${file}`);
  const port = await getPort({ host: '127.0.0.1' });
  server = spawn(process.execPath, ['scripts/dev.ts', '--port', String(port)], {
    cwd: copy.folder,
    env: { ...process.env, BASE_PATH: '/' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    server.on('exit', () => reject(new Error('The server has ended.')));
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('watching for file changes')) resolve();
    });
  });
  address = `http://localhost:${port}/stories/${slug}/`;
});
test.afterAll(() => server?.kill());

test('a story begun by one command is seen by the next, and follows what is saved', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trains from Xi’an to Duisburg');
  const prose = page.locator('.prose');
  await expect(prose.locator('.fact', { hasText: '212' })).toBeVisible();
  await expect(
    page.locator('figure svg:visible text', { hasText: 'Duisburg' }).first(),
  ).toBeVisible();

  const before = await readFile(join(copy.folder, file), 'utf8');
  // Many programs empty a file before they write it, and a busy machine takes its time in between.
  await copy.write(file, '');
  await setTimeout(40);
  await copy.write(file, before.replace('212', '431'));
  await expect(prose.locator('.fact', { hasText: '431' })).toBeVisible();
  await expect(page.locator('.fact-table .fact-row', { hasText: /^\s*431/ })).toHaveCount(1);
  const storedFacts = () => readFile(join(copy.folder, `content/facts/${slug}.json`), 'utf8');
  expect(await storedFacts()).toContain('"value": 431');

  // A mistake opens the panel by itself and leaves the page as it was.
  const panel = page.getByRole('region', { name: devMessages.name });
  await expect(panel).toBeHidden();
  await copy.write(file, before.replace(/^dek:.*$/m, 'dekk: x').replace('212', '500'));
  await expect(panel.getByText('dekk: unknown field')).toBeVisible();
  await expect(panel.getByText(fillCount(devMessages.errors, 1))).toBeVisible();
  await expect(prose.locator('.fact', { hasText: '431' })).toBeVisible();
  // What editor is opened is the server's business, and there may be none.
  await page.route(/__open-in-editor/, (route) => route.fulfill({ status: 200 }));
  const opened = page.waitForRequest(/__open-in-editor/);
  await panel
    .getByRole('button', { name: /^Open line \d+ of content\/articles/ })
    .first()
    .click();
  expect(new URL((await opened).url()).searchParams.get('file')).toMatch(
    new RegExp(`${file}:\\d+:\\d+$`),
  );

  // A wrong place is corrected by a click, and the chart follows on the page as it stands.
  const [head = ''] = before.split(/(?<=\n---\n)/);
  // Three years of one place are what is drawn; the fourth is said of another.
  const prose2 =
    'In 2021, Xi’an sent 120 freight trains. In 2022, Xi’an sent 150 freight trains. In 2023, Xi’an sent 180 freight trains. In 2024, Duisburg sent 212 freight trains.';
  await copy.write(file, `${head}\n${prose2}\n`);
  await expect(prose.locator('.fact', { hasText: '180' })).toBeVisible();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  const bars = page.locator('figure svg:visible text');
  await expect(bars.filter({ hasText: '180' }).first()).toBeVisible();
  await expect(bars.filter({ hasText: '212' })).toHaveCount(0);
  // The toolbar comes after the page.
  await page.locator('section.panel').waitFor({ state: 'attached' });
  await prose.locator('.fact', { hasText: '212' }).click();
  const card = panel.getByRole('region', { name: '212 freight trains' });
  await expect(card.locator('[data-field=place] strong')).toHaveText('Duisburg');
  await card.getByLabel(/Places/).fill('xia');
  await card.getByRole('button', { name: 'Xi’an', exact: true }).last().click();
  await expect(panel.getByText('Wrote :fact[212 freight trains]{place=xian}')).toBeVisible();
  await expect(bars.filter({ hasText: '212' }).first()).toBeVisible();
  const text = () => readFile(join(copy.folder, file), 'utf8');
  expect(await text()).toContain('Duisburg sent :fact[212 freight trains]{place=xian}.');
  await expect(card.locator('[data-field=place] strong')).toHaveText('Xi’an');
  // What can be drawn of the story stands in the panel, with its picture and the line that draws it.
  const copies = panel.getByRole('button', { name: /^Copy ::(?:map|chart\{series=)/ });
  await expect(copies).toHaveCount(2);
  const picture = panel.locator('.figures img').last();
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(100);
  // Each is placed by one click behind the paragraph on screen, and taken back by one key.
  await panel.getByRole('button', { name: /^Place it here: .*points/ }).click();
  await expect(panel.getByText(/^Placed ::chart\{series=\S+\} behind/)).toBeVisible();
  expect(await text()).toMatch(/\{place=xian\}\.\n\n::chart\{series=\S+\}\n/);
  await panel.focus();
  await page.keyboard.press('u');
  await expect.poll(text).not.toContain('::chart');
  // The letter of a field numbers all that it could be.
  const places = card.locator('[data-field=place] .choice');
  await page.keyboard.press('p');
  await expect(places.nth(1)).toHaveAttribute('data-key', '2');
  // A figure is given a title and another kind on the page; what is typed shows before it is written.
  const chart = page.locator('figure.plate-chart').first();
  await chart.getByRole('button', { name: devMessages.figure.edit }).click();
  await panel.getByLabel(devMessages.figure.words.title.name, { exact: true }).fill('Xi’an, up');
  await expect(chart.locator('.plate-title')).toHaveText('Xi’an, up');
  expect(await text()).not.toContain('::chart');
  await page.keyboard.press('Enter');
  await expect(panel.getByText(/Wrote ::chart\{series=\S+ title="Xi’an, up"\}/)).toBeVisible();
  // A page that comes late takes nothing from who has typed on meanwhile.
  let letCome = () => {};
  const held = new Promise<void>((come) => {
    letCome = come;
  });
  let onTheirWay = 0;
  await page.route(address, async (route) => {
    onTheirWay += 1;
    await held;
    await route.continue();
    onTheirWay -= 1;
  });
  await panel.getByRole('button', { name: devMessages.figure.types.line, exact: true }).click();
  const title = panel.getByLabel(devMessages.figure.words.title.name, { exact: true });
  await expect.poll(text).toContain('type=line');
  await title.fill('Xi’an, higher');
  letCome();
  await expect(page.locator('figure.plate-chart svg.is-line').first()).toBeAttached();
  await expect(chart.locator('.plate-title')).toHaveText('Xi’an, higher');
  await expect(title).toHaveValue('Xi’an, higher');
  // A page that is on its way comes, rather than stay held for good.
  await expect.poll(() => onTheirWay).toBe(0);
  await page.unroute(address);
  await title.fill('Xi’an, up');
  await expect(chart.locator('.plate-title')).toHaveText('Xi’an, up');
  expect(await text()).toMatch(
    /\{place=xian\}\.\n\n::chart\{series=\S+ title="Xi’an, up" type=line\}\n/,
  );
  await panel.focus();
  await page.keyboard.press('u');
  await expect(page.locator('figure.plate-chart svg.is-bars').first()).toBeAttached();
  await page.keyboard.press('u');
  await expect(chart.locator('.plate-title')).not.toHaveText('Xi’an, up');
  await panel.focus();
  // One key takes it back.
  await page.keyboard.press('u');
  await expect(bars.filter({ hasText: '212' })).toHaveCount(0);
  expect(await text()).toContain(prose2);
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  const said = page.locator('section.panel :not(.publish) > p.said');
  await expect(said).not.toBeEmpty();
  await page.keyboard.press('Escape');

  // A place that the atlas does not know is entered from the panel, and the page has it as it stands.
  await copy.write(file, `${head}\nIn 2024, 377 freight trains ran from Xi’an to Giresun.\n`);
  await expect(prose.locator('.fact', { hasText: '377' })).toBeVisible();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await page.locator('section.panel').waitFor({ state: 'attached' });
  await prose.locator('.fact', { hasText: '377' }).click();
  // What was told of one fact does not stand over the next.
  await expect(said).toBeEmpty();
  const enter = panel.getByRole('button', {
    name: fill(devMessages.place.enter, { name: 'Giresun' }),
  });
  await enter.click();
  await expect(panel.getByLabel(devMessages.place.fields.within)).toHaveValue('Turkey');
  await panel.getByRole('button', { name: devMessages.place.write }).click();
  await expect(panel.getByText(/^Entered giresun/)).toBeVisible();
  await expect(enter).toHaveCount(0);
  await expect(
    page.locator('figure svg:visible text', { hasText: 'Giresun' }).first(),
  ).toBeVisible();
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  const cities = join(copy.folder, 'content/atlas/places-cities.yaml');
  expect(await readFile(cities, 'utf8')).toContain('- id: giresun\n  name: Giresun\n');
  // A source is added from the passage an editor has pasted, in the place of the one that is still to be filled in.
  await panel.getByText(devMessages.source.add).click();
  await panel.getByLabel(devMessages.source.url).fill('https://paper.example/ports');
  await panel.getByLabel(devMessages.source.text).fill('Ports grew\nThe Paper | 3 May 2025\n377.');
  await panel.getByRole('button', { name: devMessages.source.write }).click();
  await expect(panel.getByText(/^Added: cite it with \[\^paper\]/)).toBeVisible();
  expect(await text()).toMatch(/ {4}title: Ports grew\n[\s\S]* {4}published: 2025-05-03\n/);
  // What is left to do before it can be published is told with its lines, and nothing is changed.
  await panel.getByRole('button', { name: devMessages.publish.open }).click();
  const left = panel.getByRole('region', { name: devMessages.publish.open });
  await expect(left.getByText('Nothing was changed.')).toBeVisible({ timeout: 90_000 });
  await expect(left.getByRole('button', { name: /^Open line \d+ of/ }).first()).toBeVisible();
  await expect(left.getByRole('button', { name: devMessages.publish.publish })).toHaveCount(0);
  expect(await text()).toContain('draft: true');
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  await page.keyboard.press('Escape');

  await copy.write(file, before.replace('212', '600'));
  await expect(prose.locator('.fact', { hasText: '600' })).toBeVisible();
  await expect(panel).toBeHidden();

  // What is saved after a page was made, and before it can be told of anything, is shown without another save.
  await page.route('**/@vite/client', async (route) => {
    await copy.write(file, before.replace('212', '700'));
    await expect.poll(storedFacts).toContain('"value": 700');
    await page.unroute('**/@vite/client');
    await route.continue();
  });
  await page.reload();
  await expect(prose.locator('.fact', { hasText: '700' })).toBeVisible();

  await rm(join(copy.folder, file));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(notFoundMessages.title);
});

test('a draft is published from its page by two clicks, and what is doubtful is asked for between them', {
  tag: '@all',
}, async ({ page }) => {
  test.setTimeout(180_000);
  const text =
    'In 2024, 212 freight trains ran from Xi’an to Duisburg.[^report] In 2023, 40 freight trains ran from Chengdu to Lodz. Half of the time went by in ports.';
  const draft = article(`${text}\n\n[^report]: A publisher.`, { draft: 'true' });
  await copy.write(file, draft);
  await beginHistory();
  await expect(async () => {
    await page.goto(address);
    await expect(page.locator('.prose .fact', { hasText: '212' })).toBeVisible({ timeout: 5000 });
  }).toPass();
  await page.locator('section.panel').waitFor({ state: 'attached' });
  await page.locator('.prose .fact', { hasText: '212' }).click();
  const panel = page.getByRole('region', { name: devMessages.name });
  const left = panel.getByRole('region', { name: devMessages.publish.open });
  await left.getByRole('button', { name: devMessages.publish.open }).click();
  const second = left.getByRole('button', { name: devMessages.publish.publish });
  await expect(second).toBeVisible({ timeout: 60_000 });
  // A doubtful fact is named before the second click, and leads to what was read of it.
  const doubt = left.getByRole('listitem').filter({ hasText: 'Half' });
  await expect(doubt).toHaveCount(1);
  expect(await readFile(join(copy.folder, file), 'utf8')).toBe(draft);
  await second.click();
  await expect(left.getByText(`Committed ${file}`)).toBeVisible({ timeout: 60_000 });
  expect(await readFile(join(copy.folder, file), 'utf8')).not.toContain('draft:');
  expect(await committed()).toContain(file);
  expect(await committed()).toContain(`content/facts/${slug}.json`);
});

const git = (...args: string[]) => run('git', args, { cwd: copy.folder, capture: true });

/** A repository of the copy's own, with all that stands in it but the story. */
async function beginHistory(): Promise<void> {
  await git('init', '--quiet');
  await git('config', 'user.name', 'Desk');
  await git('config', 'user.email', 'desk@example.org');
  await git('add', '--', ...['content', `:!${file}`, `:!content/facts/${slug}.json`]);
  await git('commit', '--quiet', '-m', 'Before the story');
}

/** The files of the last commit. */
const committed = async (): Promise<string> =>
  (await git('show', '--name-only', '--format=')).output;
