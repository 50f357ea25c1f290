import { expect } from 'playwright/test';
import { listenLocally } from '../scripts/serve/listen.ts';
import { createStaticServer } from '../scripts/serve/static-server.ts';
import { keptMessages } from '../src/messages/kept.ts';
import { test } from './support/kept-page.ts';
import { sites, stories } from './support/sites.ts';

test.use({ serviceWorkers: 'allow', keepsPage: false });

test('a story that was read opens without a connection and says since when it is kept; what is embedded never comes from there', async ({
  page,
}) => {
  const { folder, base } = sites.test;
  const [read = '', other = ''] = stories();
  const { port, close } = await listenLocally(createStaticServer({ folder, base }), 0);
  const home = `http://localhost:${port}${base}`;
  try {
    await page.goto(home + read);
    const title = await page.title();
    // The page asks to be kept once its worker is ready.
    await expect
      .poll(() =>
        page.evaluate(
          async ([path = '', list = '']) =>
            (await caches.match(path)) !== undefined && (await caches.match(list)) !== undefined,
          [`${base}${read}`, `${base}kept/`],
        ),
      )
      .toBe(true);
    close();

    await page.goto(home + read);
    await expect(page).toHaveTitle(title);
    await expect(page.getByText(keptMessages.note.slice(0, 35))).toBeVisible();
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('flex');
    expect(
      await page.evaluate(
        (address) =>
          fetch(address).then(
            () => 'answered',
            () => 'failed',
          ),
        `${base}data/facts.csv`,
      ),
    ).toBe('failed');

    await page.goto(home + other);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(keptMessages.title);
    await expect(page.getByRole('listitem').getByRole('link', { name: title })).toBeVisible();
    await page.getByRole('button', { name: keptMessages.remove }).click();
    await expect(page.getByRole('status').last()).toHaveText(keptMessages.removed);
    await expect(page.goto(home + read)).rejects.toThrow();
  } finally {
    close();
  }
});
