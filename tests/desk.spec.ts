import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import getPort from 'get-port';
import { expect, test } from 'playwright/test';
import { devMessages } from '../src/messages/dev.ts';
import { fillCount } from '../src/messages/fill.ts';
import { notFoundMessages } from '../src/messages/site.ts';
import { type Copy, copyProject } from './support/copy.ts';

// From an idea to the story in the browser: two commands, one file.

const notes = `# Trains from Xi’an to Duisburg

In 2024, 212 freight trains ran from Xi’an to Duisburg, up 18% year-on-year. The trip took 12 days.
`;
const slug = 'trains-from-xian-to-duisburg';
const file = `content/articles/${slug}.md`;

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
  test.setTimeout(180_000);
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trains from Xi’an to Duisburg');
  const prose = page.locator('.prose');
  await expect(prose.locator('.fact', { hasText: '212' })).toBeVisible();
  await expect(
    page.locator('figure svg:visible text', { hasText: 'Duisburg' }).first(),
  ).toBeVisible();

  const before = await readFile(join(copy.folder, file), 'utf8');
  await copy.write(file, before.replace('212', '431'));
  await expect(prose.locator('.fact', { hasText: '431' })).toBeVisible();
  await expect(page.locator('.fact-table .fact-row', { hasText: /^\s*431/ })).toHaveCount(1);
  const stored = await readFile(join(copy.folder, `content/facts/${slug}.json`), 'utf8');
  expect(stored).toContain('"value": 431');

  // A mistake opens the panel by itself and leaves the page as it was.
  const panel = page.getByRole('region', { name: devMessages.name });
  await expect(panel).toBeHidden();
  await copy.write(file, before.replace(/^dek:.*$/m, 'dekk: x').replace('212', '500'));
  await expect(panel.getByText('dekk: unknown field')).toBeVisible();
  await expect(panel.getByText(fillCount(devMessages.errors, 2))).toBeVisible();
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

  await copy.write(file, before.replace('212', '600'));
  await expect(prose.locator('.fact', { hasText: '600' })).toBeVisible();
  await expect(panel).toBeHidden();

  await rm(join(copy.folder, file));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(notFoundMessages.title);
});
