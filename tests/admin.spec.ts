import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import getPort from 'get-port';
import { expect as expectAtOnce, type Page } from 'playwright/test';
import { root } from '../scripts/lib/project.ts';
import { listenLocally } from '../scripts/serve/listen.ts';
import { createStaticServer } from '../scripts/serve/static-server.ts';
import { ensureForm, formFolder } from '../scripts/setup/install-form.ts';
import { keepPassage } from '../scripts/source/passages.ts';
import { adminForm } from '../src/admin/integration.ts';
import { readFrontMatter } from '../src/markdown/parse/front-matter.ts';
import { adminMessages } from '../src/messages/admin.ts';
import { devMessages } from '../src/messages/dev.ts';
import { article, type Copy, copyProject } from './support/copy.ts';
import { test } from './support/kept-page.ts';
import { watch } from './support/visit.ts';

// An editor who has never seen the code writes stories in a browser. The form runs on a copy of the project.

// A development server that draws its first page on a busy machine takes its time.
const expect = expectAtOnce.configure({ timeout: 120_000 });

// In one worker: two installs of the form's packages at once would break each other.
test.describe.configure({ mode: 'default' });
// A form keeps drafts in the browser.
test.use({ keepsPage: false });

test.describe('the form', () => {
  test.describe.configure({ mode: 'serial', timeout: 300_000 });

  let copy: Copy;
  let server: ChildProcess;
  let printed = '';
  /** Address of the site, below a base path. */
  let address: string;
  let origin: string;
  const stories = () => join(copy.folder, 'content', 'articles');

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    await ensureForm(root);
    copy = await copyProject('the form');
    await symlink(
      join(formFolder(root), 'node_modules'),
      join(formFolder(copy.folder), 'node_modules'),
    );
    await copy.write('content/articles/two-comments.md', commented);
    await copy.write('content/articles/two-sources.md', article(uncited, { sources: bothSources }));
    await copy.write('content/articles/never-closed-quote.md', broken);
    server = spawn(
      process.execPath,
      [
        join(copy.folder, 'scripts', 'admin.ts'),
        '--port',
        String(await getPort({ host: '127.0.0.1' })),
      ],
      { cwd: copy.folder, env: { ...process.env, BASE_PATH: '/silklines/' } },
    );
    for (const stream of [server.stdout, server.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
      });
    }
    const isUp = () =>
      /stories are written at (http:\/\/localhost:\d+\/silklines\/)admin\//.exec(printed)?.[1];
    await expect.poll(isUp, { timeout: 120_000, message: 'the form starts' }).toBeTruthy();
    address = isUp() ?? '';
    origin = new URL(address).origin;
  });

  test.afterAll(async () => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    // It hands the signal on to the server it started.
    server.kill('SIGTERM');
    await once(server, 'exit');
  });

  /** Opens a part of the form, past its log-in. */
  async function open(page: Page, path: string): Promise<void> {
    await page.goto(`${address}admin/#/collections/stories/${path}`);
    const login = page.getByRole('button', { name: 'Login' });
    const field = page.getByLabel('Title', { exact: true }).first();
    await login.or(field).waitFor();
    if (await login.isVisible()) {
      await login.click();
      await page.goto(`${address}admin/#/collections/stories/${path}`);
    }
    await field.waitFor();
  }

  const preview = (page: Page) =>
    page.frameLocator('#preview-pane').frameLocator(`iframe[title="${adminMessages.preview}"]`);

  async function publish(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('Publish now', { exact: true }).click();
  }

  test('a story is written, previewed with its map and facts, saved and on the site', async ({
    page,
  }) => {
    const complaints = await watch(page, origin);
    await open(page, 'new');
    const field = (name: string) => page.getByLabel(name, { exact: true });
    await field('Title').fill('Trains from Xi’an to Duisburg: 212 in a year');
    await field('Dek').fill('What one report says of them.');
    await field('Date').fill('2025-03-01');
    const shown = preview(page);
    await expect(shown.locator('h1')).toHaveText('Trains from Xi’an to Duisburg: 212 in a year');
    await expect(shown.locator('.preview-problems li', { hasText: 'sources' })).toContainText(
      'is missing',
    );

    await page.getByRole('button', { name: 'Add author' }).click();
    await field('Author').fill('Silklines desk');
    await page.getByRole('button', { name: 'Add source' }).click();
    await field('Id').fill('report');
    await field('Title').nth(1).fill('A report');
    await field('Publisher').fill('A publisher');
    await field('Url').fill('https://example.org/report');
    await page.getByLabel('Published (optional)').fill('2025-02');
    await field('Type').fill('statistics');
    await page.keyboard.press('Enter');
    await field('Text').fill(prose.replace('::map', '::map{corridor=midle}'));
    const problem = shown.locator('.preview-problems li', { hasText: '“midle”' });
    await expect(problem).toContainText('no corridor is called “midle”');
    await expect(problem).toContainText('3 of the text');
    await expect(problem).toContainText('did you mean “middle”?');

    await field('Text').fill(prose);
    await expect(shown.locator('.preview-problems:not(.is-quiet)')).toHaveCount(0);
    await expect(shown.locator('.prose a.fact', { hasText: '212' })).toBeVisible();
    await expect(
      shown.locator('figure svg:visible text', { hasText: 'Duisburg' }).first(),
    ).toBeVisible();
    await expect(shown.locator('.prose')).toHaveCSS('font-family', /Newsreader Text/);

    // A fact is put right in the preview: the directive is written into the text, and one key takes it back.
    await shown.locator('.prose a.fact', { hasText: '12 days' }).click();
    const desk = shown.getByRole('region', { name: devMessages.name });
    await desk.getByLabel(/Places/).fill('chengd');
    await desk.getByRole('button', { name: 'Chengdu', exact: true }).last().click();
    await expect(field('Text')).toHaveValue(/took :fact\[12 days\]\{place=chengdu\}/);
    await expect(desk.locator('[data-field=place] strong')).toHaveText('Chengdu');
    await desk.focus();
    await page.keyboard.press('u');
    await expect(field('Text')).toHaveValue(prose);
    // A source is cited where the cursor stands, by a click.
    const cite = desk.getByRole('button', { name: 'Cite A publisher' });
    const putCursor = (words: string) =>
      field('Text').evaluate((area, before) => {
        const { value } = area as HTMLTextAreaElement;
        const at = value.indexOf(before) + before.length;
        (area as HTMLTextAreaElement).setSelectionRange(at, at);
      }, words);
    await putCursor('12 da');
    await cite.click();
    const cited = prose.replace('12 days.', '$&[^report]');
    await expect(field('Text')).toHaveValue(cited);
    await putCursor('::ma');
    await cite.click();
    await expect(desk.getByText(devMessages.citeHere['no sentence'])).toBeVisible();
    await expect(field('Text')).toHaveValue(cited);
    await desk.focus();
    await page.keyboard.press('u');
    await expect(field('Text')).toHaveValue(prose);
    // What can be drawn stands there, too, to be placed by a click.
    await desk.getByRole('button', { name: /^Place it here: The map/ }).click();
    await expect(desk.getByText(devMessages.refused.stands)).toBeVisible();
    await desk.focus();
    await page.keyboard.press('Escape');
    await expect(desk).toBeHidden();

    await publish(page);
    await expect(page.getByText('Entry saved')).toBeVisible();
    const slug = 'trains-from-xi-an-to-duisburg-212-in-a-year';
    expect(await readFile(join(stories(), `${slug}.md`), 'utf8')).toBe(written);
    expect(complaints).toEqual([]);

    await expect(async () => {
      await page.goto(`${address}stories/${slug}/`);
      await expect(page.locator('.prose a.fact', { hasText: '212' })).toBeVisible({
        timeout: 2000,
      });
    }).toPass();
    await expect(
      page.locator('figure svg:visible text', { hasText: 'Duisburg' }).first(),
    ).toBeVisible();
    await expect
      .poll(() => existsSync(join(copy.folder, 'content', 'facts', `${slug}.json`)))
      .toBe(true);
  });

  test('a story that is edited changes in the lines that were edited', { tag: '@all' }, async ({
    page,
  }) => {
    await open(page, 'entries/two-comments');
    await page.getByLabel('Dek', { exact: true }).fill('Another sentence: shorter.');
    await publish(page);
    await expect(page.getByText('Entry saved')).toBeVisible();
    expect(await readFile(join(stories(), 'two-comments.md'), 'utf8')).toBe(
      commented.replace('dek: What one sentence says.', 'dek: "Another sentence: shorter."'),
    );

    const changed = commented.replace('212 trains', '213 trains');
    await writeFile(join(stories(), 'two-comments.md'), changed);
    await page.getByLabel('Dek', { exact: true }).fill('A third sentence.');
    await publish(page);
    await expect(page.getByText(adminMessages.changedOnDisk)).toBeVisible();
    expect(await readFile(join(stories(), 'two-comments.md'), 'utf8')).toBe(changed);
  });

  test('one key puts the footnotes of kept texts into the text of the form, and another takes them back', {
    tag: '@all',
  }, async ({ page }) => {
    keepPassage(copy.folder, 'https://example.org/report', '212 trains went to Lodz in 2024.');
    await open(page, 'entries/two-sources');
    const text = page.getByLabel('Text', { exact: true });
    await preview(page).locator('.prose a.fact', { hasText: '212' }).click();
    const desk = preview(page).getByRole('region', { name: devMessages.name });
    await expect(desk.getByRole('button', { name: devMessages.cite.one })).toBeVisible();
    await desk.focus();
    await page.keyboard.press('f');
    await expect(text).toHaveValue(`${uncited.slice(0, -1)}.[^report]\n\n[^report]: A publisher.`);
    await page.keyboard.press('u');
    await expect(text).toHaveValue(uncited);
  });

  test('a source is added beside a draft while its text is typed on, taken back by a key, and saved', {
    tag: '@all',
  }, async ({ page }) => {
    const field = (name: string) => page.getByLabel(name, { exact: true });
    const { source: words } = devMessages;
    await open(page, 'new');
    const shown = preview(page);
    const desk = shown.getByRole('region', { name: devMessages.name });
    await shown.getByRole('button', { name: words.add }).click();
    const address = desk.getByLabel(words.url);
    const passage = desk.getByLabel(words.text);
    const add = desk.getByRole('button', { name: words.write });

    // Its page takes its time: what is typed meanwhile stays, with the cursor where it was.
    let isSlow = true;
    let answers = true;
    await page.route('**/admin/desk/', async (route) => {
      const isReading = (route.request().postData() ?? '').includes('read-source');
      if (isReading && !answers) return route.abort();
      if (isReading) await expect.poll(() => isSlow).toBe(false);
      return route.continue();
    });
    await address.fill('https://paper.example/ports');
    await passage.fill('Ports grew\nThe Paper | 3 May 2025\n212 trains.');
    await add.click();
    await expect(desk.getByText(words.slow)).toBeVisible();
    await field('Title').fill('212 trains');
    await field('Text').pressSequentially('In 2024, 212 trains ran');
    isSlow = false;
    await expect(desk.getByText(/^Added: cite it with \[\^paper\]/)).toBeVisible();
    await page.keyboard.type(' from Chengdu to Lodz.');
    const line = '[^paper]: The Paper, “Ports grew”.';
    await expect(field('Text')).toHaveValue(`${uncited}\n\n${line}`);
    await expect(field('Id')).toHaveValue('paper');
    await expect(field('Publisher')).toHaveValue('The Paper');
    await expect(address).toHaveValue('');

    // What cannot be had is said in words, and what was typed stays.
    answers = false;
    await address.fill('http://127.0.0.1:9/report');
    await add.click();
    await expect(desk.getByText(devMessages.noAnswer)).toBeVisible();
    answers = true;
    await add.click();
    await expect(desk.getByText(/127\.0\.0\.1 is an address within this network/)).toBeVisible();
    await expect(address).toHaveValue('http://127.0.0.1:9/report');
    await expect(field('Id')).toHaveCount(2);
    await desk.focus();
    await page.keyboard.press('u');
    await expect(field('Id')).toHaveCount(1);
    await expect(field('Text')).toHaveValue(`${uncited}\n\n${line}`);
    await add.click();
    await expect(field('Publisher').nth(1)).toHaveValue('127.0.0.1');
    await passage.fill('Trains counted\nA Railway | 4 May 2025\n212 trains.');
    await add.click();
    await expect(field('Publisher').nth(1)).toHaveValue('A Railway');
    await expect(passage).toHaveValue('');

    // Its fields are the form's own, to be changed there.
    await field('Id').nth(1).fill('railway');
    await expect(desk.getByRole('button', { name: 'Cite A Railway' })).toBeVisible();
    await field('Text').fill(`${uncited}[^paper]\n\n${line}`);
    await field('Dek').fill('What one sentence says.');
    await page.getByRole('button', { name: 'Add author' }).click();
    await field('Author').fill('Silklines desk');
    await publish(page);
    await expect(page.getByText('Entry saved')).toBeVisible();
    const saved = await readFile(join(stories(), '212-trains.md'), 'utf8');
    const { article: front, problems } = readFrontMatter(saved, '212-trains.md');
    expect(problems).toEqual([]);
    expect(front?.sources).toMatchObject([
      {
        ...{ id: 'paper', title: 'Ports grew', publisher: 'The Paper', published: '2025-05-03' },
        ...{ url: 'https://paper.example/ports', type: 'news' },
      },
      { id: 'railway', title: 'Trains counted', publisher: 'A Railway', published: '2025-05-04' },
    ]);
    expect(saved).toContain(`${uncited}[^paper]\n\n${line}\n`);
  });

  test('a file whose front matter cannot be read is shown whole and explained, and saved once it is mended', {
    tag: '@all',
  }, async ({ page }) => {
    await open(page, 'entries/never-closed-quote');
    await expect(page.getByLabel('Title', { exact: true }).first()).toHaveValue(
      /^Cannot be read: /,
    );
    await expect(page.getByLabel('Text', { exact: true })).toHaveValue(broken);
    const problem = preview(page).locator('.preview-problems li').first();
    await expect(problem).toContainText('Line 2');
    const [said] = readFrontMatter(broken, 'never-closed-quote.md').problems;
    await expect(problem).toContainText(said?.message ?? '?');
    await expect(problem).toContainText(said?.mend ?? '?');
    const text = page.getByLabel('Text', { exact: true });
    await text.fill(broken.replace('212', '213'));
    await publish(page);
    await expect(page.getByText(adminMessages.broken)).toBeVisible();
    const file = join(stories(), 'never-closed-quote.md');
    expect(await readFile(file, 'utf8')).toBe(broken);

    await text.fill(commented);
    await publish(page);
    await expect.poll(() => readFile(file, 'utf8')).toBe(commented);
    await expect(page.getByLabel('Dek', { exact: true })).toHaveValue('What one sentence says.');
  });

  test('no other site and no other file is let in', async ({ request }) => {
    const ask = (from: string, path: string) =>
      request.post(`${address}admin/api/v1/`, {
        headers: { origin: from },
        data: { action: 'getEntry', params: { branch: 'local', path } },
      });
    expect((await ask(origin, 'content/articles/two-comments.md')).status()).toBe(200);
    expect((await ask('https://example.org', 'content/articles/two-comments.md')).status()).toBe(
      403,
    );
    expect((await ask('http://localhost:1', 'content/articles/two-comments.md')).status()).toBe(
      403,
    );
    expect((await ask(origin, 'package.json')).status()).toBe(422);
  });

  test('one interrupt ends it', async () => {
    server.kill('SIGINT');
    await expect.poll(() => server.exitCode ?? server.signalCode).not.toBeNull();
    await expect(fetch(`${address}admin/`)).rejects.toThrow();
  });
});

test('a build that asks for the form has it whole, with GitHub behind it', { tag: '@all' }, async ({
  page,
}) => {
  test.setTimeout(120_000);
  await ensureForm(root);
  const dist = await mkdtemp(join(tmpdir(), 'silklines form '));
  await copyFile(join(root, 'public', 'icon.svg'), join(dist, 'icon.svg'));
  const form = adminForm({ ADMIN_REPOSITORY: 'desk/silklines' });
  const hook = (name: string, options: object) =>
    (form.hooks as Record<string, (options: object) => unknown>)[name]?.(options);
  await hook('astro:config:setup', { command: 'build' });
  const config = { root: pathToFileURL(`${root}/`), base: '/', site: 'https://example.org' };
  await hook('astro:config:done', { config });
  const story = {
    component: 'src/pages/stories/[slug].astro',
    styles: [{ depth: 0, order: 0, sheet: { type: 'external', src: 'a.css' } }],
  };
  await hook('astro:build:setup', { target: 'server', pages: new Map([['story', story]]) });
  await hook('astro:build:done', { dir: pathToFileURL(`${dist}/`) });

  const { port, close } = await listenLocally(createStaticServer({ folder: dist, base: '/' }), 0);
  try {
    const origin = `http://localhost:${port}`;
    const complaints = await watch(page, origin);
    await page.goto(`${origin}/admin/`);
    await expect(page.getByRole('button', { name: 'Login with GitHub' })).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex, nofollow');
    expect(complaints).toEqual([]);
    const { styles } = JSON.parse(await readFile(join(dist, 'admin', 'config.json'), 'utf8'));
    expect(styles).toEqual(['/a.css']);
  } finally {
    close();
    await rm(dist, { recursive: true });
  }
});

const prose = `In 2024, 212 freight trains ran from Xi'an to Duisburg, up 18% year-on-year.[^report] The trip took 12 days.

::map

[^report]: A publisher.`;

const written = `---
title: "Trains from Xi’an to Duisburg: 212 in a year"
dek: What one report says of them.
date: 2025-03-01
authors:
  - Silklines desk
sources:
  - id: report
    title: A report
    publisher: A publisher
    url: https://example.org/report
    published: 2025-02
    type: statistics
draft: true
---

${prose}
`;

const commented = article('In 2024, 212 trains ran from Chengdu to Lodz.', {
  dek: 'What one sentence says.',
  authors: "['Silklines desk'] # as signed",
}).replace('date:', '# Checked by the desk.\ndate:');

const uncited = 'In 2024, 212 trains ran from Chengdu to Lodz.';
const bothSources = `
  - { id: report, title: A report, publisher: A publisher, url: https://example.org/report, type: report }
  - { id: paper, title: A paper, publisher: The paper, url: https://example.org/paper, type: news }`;

const broken = commented.replace('title: Trains', 'title: "Trains');
